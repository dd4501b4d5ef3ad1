"""Any annotation, for laws that must hold of all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from tui.annotations.values import (
    Acceptance,
    Annotation,
    ArticleTarget,
    Correction,
    Edition,
    Merger,
    Move,
    NoConflict,
    PairTarget,
    Reattribution,
    Selector,
    SpeakerTarget,
    Target,
    TextTarget,
)
from tui.model import SpeakerKind

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=8)
MOMENTS = st.datetimes().map(lambda moment: f"{moment.isoformat(timespec='milliseconds')}Z")
PATHS = st.sampled_from(["/news/quay é.txt", "https://paper.example/quay?a=1#b", "-", ""])
EDITIONS = st.builds(Edition, st.sampled_from(["", "0" * 64, "a1" * 32]), PATHS, WORDS)


@st.composite
def selectors(draw: st.DrawFn) -> Selector:
    exact = draw(NAMES)
    start = draw(st.integers(0, 10**6))
    return Selector(start, start + len(exact), exact, draw(WORDS), draw(WORDS))


TEXTS = st.builds(TextTarget, EDITIONS, st.lists(selectors(), max_size=3).map(tuple))
SPEAKERS = st.builds(SpeakerTarget, NAMES, st.sampled_from(SpeakerKind), st.lists(TEXTS, max_size=2).map(tuple))
PAIRS = st.builds(PairTarget, TEXTS, TEXTS)
ARTICLES = st.builds(ArticleTarget, EDITIONS)
MOVES = st.lists(st.builds(Move, TEXTS, TEXTS), max_size=2).map(tuple)


EVERY_TARGET = TEXTS | ARTICLES | SPEAKERS | PAIRS


def annotations(targets: st.SearchStrategy[Target] = EVERY_TARGET) -> st.SearchStrategy[Annotation]:
    return st.builds(
        Annotation,
        id=st.uuids().map(str),
        target=targets,
        created=MOMENTS,
        modified=MOMENTS,
        note=WORDS,
        tags=st.lists(NAMES, max_size=3, unique=True).map(tuple),
        assessment=st.sampled_from(["", "check", "disputed"]),
        highlight=st.booleans(),
        creator=WORDS,
        moves=MOVES,
    )


CORRECTIONS = st.builds(
    Correction,
    id=st.uuids().map(str),
    change=st.builds(Reattribution, TEXTS, st.none() | SPEAKERS)
    | st.builds(Merger, SPEAKERS, st.lists(SPEAKERS, max_size=2).map(tuple))
    | st.builds(NoConflict, PAIRS)
    | st.builds(Acceptance, TEXTS | PAIRS, st.none() | SPEAKERS),
    created=MOMENTS,
    creator=WORDS,
    moves=MOVES,
)
