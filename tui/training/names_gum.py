"""The named entities of UD GUM, out of its `Entity=` annotation, as (token, BIO label) pairs a document."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.language.names_lists import is_group_name, listed
from tui.training.treebank import entity_marks

_IN_PERSONS = frozenset({"de", "la", "le", "von", "van", "der", "del", "du", "bin", "ibn", "al", "-", "’", "'"})
_IN_PLACES = _IN_PERSONS | {"of", "the"}
_IN_OTHERS = _IN_PLACES | {"and", "for", "&"}
_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


@dataclass(frozen=True, slots=True)
class _Token:
    form: str
    tag: str
    head: int
    entity_marks: tuple[str, ...]


def read_gum_names(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Documents of GUM with the mentions whose head is a proper noun, cut down to the name itself.

    GUM marks whole noun phrases, common nouns and nested mentions too; of nested names the longest counts, as in the
    other corpora. A title before a person's name is not part of it and alone is no name; nations,
    faiths and parties are MISC, as in those corpora. Paragraphs are separated by the token "\\n\\n".
    """
    document: list[tuple[str, str]] = []
    sentence: list[_Token] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc") and document:
                yield document
                document = []
            elif line.startswith("# newpar") and not line.startswith("# newpar_block") and document:
                document.append(("\n\n", "O"))
            elif len(columns) == 10 and columns[0].isdigit():
                marks = tuple(entity_marks(columns[9]))
                sentence.append(_Token(columns[1], columns[4], int(columns[6]) - 1, marks))
            elif not line.strip() and sentence:
                document.extend(_labelled(sentence))
                sentence = []
    if document:
        yield document


def _labelled(sentence: list[_Token]) -> list[tuple[str, str]]:
    labels = ["O"] * len(sentence)
    names = [name for name in (_name(mention, sentence) for mention in _mentions(sentence)) if name]
    for first, end, kind in sorted(names, key=lambda name: (name[0] - name[1], name[0])):
        if all(label == "O" for label in labels[first:end]):
            labels[first:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - first - 1)]
    return [(token.form, label) for token, label in zip(sentence, labels, strict=True)]


def _mentions(sentence: list[_Token]) -> list[tuple[int, int, str]]:
    """Mentions inside the sentence as (first, end, kind)."""
    mentions: list[tuple[int, int, str]] = []
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, token in enumerate(sentence):
        for mark in token.entity_marks:
            if mark.startswith("("):
                number, kind = mark.strip("()").split("-")[:2]
                if mark.endswith(")"):
                    mentions.append((index, index + 1, kind))
                else:
                    opened.setdefault(number, []).append((index, kind))
            else:
                starts = opened.get(mark[:-1])
                if starts:
                    first, kind = starts.pop()
                    mentions.append((first, index + 1, kind))
    return mentions


def _name(mention: tuple[int, int, str], sentence: list[_Token]) -> tuple[int, int, str] | None:
    """The run of proper nouns around the head of a mention, or nothing when its head is none."""
    first, end, kind = mention
    head = next((i for i in range(first, end) if not first <= sentence[i].head < end), first)
    if kind == "time" or not _is_proper(sentence[head]):
        return None
    joints = {"person": _IN_PERSONS, "place": _IN_PLACES}.get(kind, _IN_OTHERS)
    left, right = head, head + 1
    for index in range(head - 1, first - 1, -1):
        if _is_proper(sentence[index]):
            left = index
        elif sentence[index].form.lower() not in joints:
            break
    for index in range(head + 1, end):
        if _is_proper(sentence[index]):
            right = index + 1
        elif sentence[index].form.lower() not in joints:
            break
    while kind == "person" and left < right and sentence[left].form.lower().strip(".") in listed("titles"):
        left += 1
    if left == right:
        return None
    is_group = right == left + 1 and is_group_name(sentence[left].form)
    return left, right, "MISC" if is_group else _KINDS.get(kind, "MISC")


def _is_proper(token: _Token) -> bool:
    return token.tag in ("NNP", "NNPS")
