"""Coreference of GUM, GAP and PolNeAR becomes texts with the pronouns in them whose antecedents are marked."""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.model import Span
from tui.statements.pronouns import GENDERS
from tui.training.json_lines import read_lines
from tui.training.treebank import entity_marks

# Mentions longer than this hold more than the name or description that heads them.
_LONGEST = 60


@dataclass(slots=True)
class Marked:
    """A text and its marked pronouns: where each stands and where its antecedents are, by name or description."""

    name: str
    text: str
    pronouns: dict[Span, tuple[Span, ...]] = field(default_factory=dict)


def read_gap(path: Path) -> Iterator[Marked]:
    """GAP (Webster et al. 2018): one pronoun a text, with two names in its reach; without those that mean neither."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            meant = next((name for name in "AB" if row[f"{name}-coref"] == "TRUE"), None)
            if meant is not None and row["Pronoun"].lower() in GENDERS:
                start, offset = int(row[f"{meant}-offset"]), int(row["Pronoun-offset"])
                pronoun = Span(offset, offset + len(row["Pronoun"]))
                yield Marked(row["ID"], row["Text"], {pronoun: (Span(start, start + len(row[meant])),)})


def read_polnear_pronouns(path: Path) -> Iterator[Marked]:
    """The pronouns that PolNeAR marks as sources, with the antecedents of its automatic layer of coreference."""
    for article in read_lines(path):
        marked = Marked(article["id"], article["text"])
        sources = {Span(*span) for one in article["attributions"] for span in one["source"]}
        for chain in (article.get("silver") or {}).get("coreference") or ():
            _mark(marked, [Span(start, end) for start, end, *_ in chain], sources)
        yield marked


def read_gum(path: Path) -> Iterator[Marked]:
    """The documents of UD GUM with every "he" and "she" that means somebody named or described before."""
    name = ""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                if rows:
                    yield _document(name, rows)
                name, rows = line.partition("=")[2].strip(), []
            elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
                rows.append([])
            else:
                columns = line.rstrip("\n").split("\t")
                if len(columns) == 10 and columns[0].isdigit():
                    rows.append(columns)
    if rows:
        yield _document(name, rows)


def _document(name: str, rows: list[list[str]]) -> Marked:
    pieces: list[str] = []
    size = 0
    opened: defaultdict[str, list[int]] = defaultdict(list)
    chains: defaultdict[str, list[Span]] = defaultdict(list)
    for columns in rows:
        if not columns:
            pieces.append("\n\n" if pieces else "")
            size += len(pieces[-1])
            continue
        start, end = size, size + len(columns[1])
        for mark in entity_marks(columns[9]):
            number = mark.strip("()").split("-")[0]
            if mark.startswith("("):
                opened[number].append(start)
            if mark.endswith(")") and opened[number]:
                chains[number].append(Span(opened[number].pop(), end))
        pieces.append(columns[1] + ("" if "SpaceAfter=No" in columns[9].split("|") else " "))
        size += len(pieces[-1])
    marked = Marked(name, "".join(pieces))
    for spans in chains.values():
        _mark(marked, spans)
    return marked


def _mark(marked: Marked, chain: Sequence[Span], among: Collection[Span] | None = None) -> None:
    """Add the pronouns of a chain, of `among` only where that is given, with what is named or described before them."""
    named = [span for span in chain if len(span) <= _LONGEST and span.of(marked.text).lower() not in _POINTING]
    for span in chain:
        before = tuple(one for one in named if one.end <= span.start)
        if span.of(marked.text).lower() in GENDERS and before and (among is None or span in among):
            marked.pronouns[span] = before


_POINTING = GENDERS.keys() | {"i", "me", "my", "you", "your", "we", "they", "who", "it", "this", "that"}
