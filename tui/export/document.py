"""A collection becomes the JSON document that other programs build on: schema `onrecord/1`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tui.model import Article, BlockKind, Collection, Relation, Span, Speaker, Statement

SCHEMA = "onrecord/1"

# What JSON lets through and a terminal obeys, or no encoding holds: C1, bidirectional controls, half a surrogate pair.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(collection: Collection, attitudes: bool = False) -> dict[str, Any]:
    """The document of `collection`, ready for `json.dumps`; offsets are half-open, in code points of an article's text.

    Beliefs, plans and support (`attitude`) are left out unless `attitudes`, and with them every relation that they are
    part of; what is reported inside one is then reported inside the nearest statement around it, if there is any.
    """
    kept = {statement.id: statement for statement in collection.statements if attitudes or not statement.attitude}
    every = {statement.id: statement for statement in collection.statements}
    return {
        "schema": SCHEMA,
        "articles": [_article(article) for article in collection.articles],
        "speakers": [_speaker(speaker) for speaker in collection.speakers],
        "statements": [_statement(statement, _nearest_around(statement, kept, every)) for statement in kept.values()],
        "relations": [
            _relation(relation) for relation in collection.relations if relation.a in kept and relation.b in kept
        ],
    }


def json_line(value: object) -> str:
    """Any JSON value on one line, without its line end, safe to print to a terminal."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def json_text(document: Mapping[str, Any]) -> str:
    """`document` as JSON text, one article, speaker, statement or relation a line, safe to print to a terminal."""
    members = [f"{json_line(key)}: {_listing(value)}" for key, value in document.items()]
    return "{" + ",\n ".join(members) + "}\n"


def _listing(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json_line(value)
    return "[\n  " + ",\n  ".join(json_line(item) for item in value) + "\n ]"


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "published": article.published,
        "text": article.text,
        "blocks": [
            {
                "kind": (BlockKind.PARAGRAPH if block.kind is BlockKind.BYLINE else block.kind).value,
                "start": block.span.start,
                "end": block.span.end,
            }
            for block in article.blocks
        ],
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {"id": speaker.id, "name": speaker.name, "kind": speaker.kind.value, "aliases": list(speaker.aliases)}


def _nearest_around(statement: Statement, kept: Mapping[str, Statement], every: Mapping[str, Statement]) -> str | None:
    """The id of the innermost kept statement that reports `statement`; a chain that bites its tail ends nowhere."""
    seen = {statement.id}
    around = statement.within
    while around is not None and around not in kept:
        if around in seen or around not in every:
            return None
        seen.add(around)
        around = every[around].within
    return around


def _statement(statement: Statement, within: str | None) -> dict[str, Any]:
    return {
        "id": statement.id,
        "article": statement.article,
        "speaker": statement.speaker,
        "kind": statement.kind.value,
        "content": pairs(statement.content),
        "cue": pairs(statement.cue),
        "source": pairs(statement.source),
        "denied": statement.denied,
        "attitude": statement.attitude,
        "within": within,
        "addressee": statement.addressee,
        "confidence": statement.confidence,
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "kind": relation.kind.value,
        "a": relation.a,
        "b": relation.b,
        "confidence": relation.confidence,
        "reasons": [reason.value for reason in relation.reasons],
        "explanation": relation.explanation,
        "evidence": {"a": pairs(relation.evidence_a), "b": pairs(relation.evidence_b)},
    }


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as JSON has them."""
    return [[span.start, span.end] for span in spans]
