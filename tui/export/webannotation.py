"""Annotations become a collection of W3C Web Annotations (JSON-LD), and come back.

W3C Recommendation "Web Annotation Data Model", 23 February 2017. A broken statement has a target for each of its
pieces. What the model has no words for stands under the prefix `onrecord:`, which its JSON-LD context declares.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from tui.annotations.values import (
    Annotation,
    ArticleTarget,
    Edition,
    Move,
    PairTarget,
    Selector,
    SpeakerTarget,
    Target,
    TextTarget,
)
from tui.errors import ExportError
from tui.model import SpeakerKind

ANNO = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "urn:onrecord:ns#"
_CONTEXT = [ANNO, {"onrecord": NAMESPACE}]
_SIDES = ("a", "b")


def to_w3c(annotations: Sequence[Annotation]) -> dict[str, Any]:
    """An AnnotationCollection with all of them on one page, ready for `json.dumps`."""
    items = [_item(annotation) for annotation in annotations]
    name = f"urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(item['id'] for item in items))}"
    page = {"id": f"{name}#1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": "On Record",
        "total": len(items),
        **({"first": page} if items else {}),
    }


def from_w3c(text: str) -> tuple[Annotation, ...]:
    """The annotations of a JSON-LD text: one, a list, a page or a collection, by whatever program; or ExportError."""
    try:
        return tuple(_annotation(item) for item in _items(json.loads(text)))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ExportError(f"no Web Annotations in JSON-LD: {error}") from error


def _item(annotation: Annotation) -> dict[str, Any]:
    bodies = [
        *([_body("commenting", annotation.note, format="text/markdown")] if annotation.note else []),
        *(_body("tagging", tag) for tag in annotation.tags),
        *([_body("assessing", annotation.assessment)] if annotation.assessment else []),
    ]
    motivations = [*dict.fromkeys(body["purpose"] for body in bodies), *(["highlighting"] * annotation.highlight)]
    return {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "created": annotation.created,
        "modified": annotation.modified,
        **({"creator": {"type": "Person", "name": annotation.creator}} if annotation.creator else {}),
        **({"motivation": motivations} if motivations else {}),
        **({"body": bodies} if bodies else {}),
        "target": _target(annotation.target),
        **({"onrecord:moves": [_move(move) for move in annotation.moves]} if annotation.moves else {}),
    }


def _body(purpose: str, value: str, **members: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, **members}


def _target(target: Target) -> Any:
    match target:
        case ArticleTarget(edition):
            return _source(edition)
        case TextTarget():
            return _resources(target)
        case PairTarget(a, b):
            return [
                {**resource, "onrecord:side": side}
                for side, statement in zip(_SIDES, (a, b), strict=True)
                for resource in _resources(statement)
            ]
        case SpeakerTarget(name, kind, witnesses):
            return {
                "id": f"urn:onrecord:speaker:{kind}:{quote(name, safe='')}",
                "type": "onrecord:Speaker",
                "name": name,
                "onrecord:kind": kind.value,
                "onrecord:witnesses": [_resources(witness) for witness in witnesses],
            }


def _resources(target: TextTarget) -> list[dict[str, Any]]:
    """A SpecificResource for each piece; one without a selector for a text in which nothing stands."""
    source = _source(target.edition)
    if not target.selectors:
        return [{"type": "SpecificResource", "source": source, "onrecord:nowhere": True}]
    return [{"type": "SpecificResource", "source": source, "selector": selectors_of(one)} for one in target.selectors]


def selectors_of(selector: Selector) -> list[dict[str, Any]]:
    """The same stretch selected twice, as the model allows: by its place, by its words."""
    return [
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        {
            "type": "TextQuoteSelector",
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        },
    ]


def _source(edition: Edition) -> dict[str, str]:
    return {
        "id": iri(edition.path),
        "type": "Text",
        "onrecord:path": edition.path,
        "onrecord:title": edition.title,
        "onrecord:digest": edition.digest,
    }


def iri(path: str) -> str:
    """The path or URL of an article as an IRI."""
    if "://" in path:
        return path
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return f"urn:onrecord:{quote(path, safe='') or 'nowhere'}"


def _move(move: Move) -> dict[str, Any]:
    return {"onrecord:before": _resources(move.before), "onrecord:after": _resources(move.after)}


def _items(document: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(document, list):
        for member in document:
            yield from _items(member)
    elif "items" in document:
        yield from document["items"]
        if isinstance(document.get("next"), dict):
            yield from _items(document["next"])
    elif "first" in document:
        yield from _items(document["first"])
    elif "target" in document:
        yield document
    elif document.get("total") != 0:
        raise ValueError("there is no target")


def _annotation(item: Mapping[str, Any]) -> Annotation:
    bodies = [body if isinstance(body, dict) else {"value": body} for body in _listed(item.get("body"))]
    values: dict[str, list[str]] = {"commenting": [], "tagging": [], "assessing": []}
    for body in bodies:
        if isinstance(body.get("value"), str):
            values.get(body.get("purpose") or "commenting", values["commenting"]).append(body["value"])
    if isinstance(item.get("bodyValue"), str):
        values["commenting"].append(item["bodyValue"])
    created = str(item.get("created", ""))
    return Annotation(
        id=uuid_of(str(item.get("id") or json.dumps(item, sort_keys=True))),
        target=_read_target(item["target"]),
        created=created,
        modified=str(item.get("modified", created)),
        note="\n\n".join(values["commenting"]),
        tags=tuple(dict.fromkeys(values["tagging"])),
        assessment=", ".join(values["assessing"]),
        highlight="highlighting" in _listed(item.get("motivation")),
        creator=_name(item.get("creator")),
        moves=tuple(
            Move(_read_text(move["onrecord:before"]), _read_text(move["onrecord:after"]))
            for move in _listed(item.get("onrecord:moves"))
        ),
    )


def uuid_of(name: str, base: str = "") -> str:
    """The UUID in an IRI of ours; for any other name at `base`, one that is the same each time."""
    try:
        return str(UUID(name.removeprefix("urn:uuid:")))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, base + name))


def _name(creator: Any) -> str:
    first = next(iter(_listed(creator)), "")
    return str(first.get("name") or first.get("id") or "") if isinstance(first, dict) else str(first)


def _read_target(target: Any) -> Target:
    resources = _listed(target)
    if not resources:
        raise ValueError("there is no target")
    first = resources[0]
    if isinstance(first, dict) and first.get("type") == "onrecord:Speaker":
        witnesses = tuple(_read_text(witness) for witness in first["onrecord:witnesses"])
        return SpeakerTarget(str(first["name"]), SpeakerKind(first["onrecord:kind"]), witnesses)
    if isinstance(first, dict) and "onrecord:side" in first:
        sides = [_read_text([one for one in resources if one["onrecord:side"] == side]) for side in _SIDES]
        return PairTarget(*sides)
    if isinstance(first, str) or "source" not in first:
        return ArticleTarget(_edition(first))
    text = _read_text(resources)
    return text if text.selectors or "onrecord:nowhere" in first else ArticleTarget(text.edition)


def _read_text(resources: Any) -> TextTarget:
    pieces = _listed(resources)
    found = (read_selector(_listed(piece.get("selector"))) for piece in pieces)
    return TextTarget(_edition(pieces[0]["source"]), tuple(one for one in found if one is not None))


def _edition(source: Any) -> Edition:
    if isinstance(source, str):
        return Edition("", source, "")
    path = source.get("onrecord:path", source.get("id", ""))
    return Edition(str(source.get("onrecord:digest", "")), str(path), str(source.get("onrecord:title", "")))


def read_selector(selectors: Iterable[Mapping[str, Any]]) -> Selector | None:
    """What a quote selector, a position selector or both say together; a selector of another type says nothing."""
    by_type = {selector.get("type"): selector for selector in selectors}
    quoted, placed = by_type.get("TextQuoteSelector"), by_type.get("TextPositionSelector")
    if quoted is None:
        return None
    exact = str(quoted["exact"])
    start = int(placed["start"]) if placed else 0
    end = int(placed["end"]) if placed else len(exact)
    return Selector(start, end, exact, str(quoted.get("prefix", "")), str(quoted.get("suffix", "")))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
