"""The turns of an interview or a debate, each with its speaker's name in front, become attributions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model import Article, BlockKind, Span
from tui.statements.attribution import Attribution, confidence
from tui.statements.lexicon import word_set

_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_ROLE = r"(?:, [^:“”\"\n]{2,40}| ?\([^()\n]{1,40}\))?"
_TURN = re.compile(rf"(?P<mark>[\"“”]?)(?P<name>[QA](?=[.:])|{_NAME}){_ROLE}(?P<end>[:.])\s+(?=\S)")
_ASIDE = ("(", "[")
_MARKS = ("“", '"', "”")
# How many paragraphs without a name may stand between two turns.
_GAP = 3
# How many words a turn has at least on average: `Vance: 547` is a table.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until somebody else's turn: its blocks by their indices, and the attribution."""

    blocks: tuple[int, ...]
    report: Attribution


def turns(article: Article) -> tuple[Turn, ...]:
    """The turns of every run of them: two speakers at least, of whom one comes back, or questions and answers."""
    opened = [
        (index, found)
        for index, block in enumerate(article.blocks)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST)
        and (found := _TURN.match(article.text, block.span.start, block.span.end)) is not None
        and _may_speak(found)
    ]
    return tuple(turn for run in _runs(opened) if _is_talk(run) for turn in _turns(article, run))


def _may_speak(found: re.Match[str]) -> bool:
    if not any(map(str.isalpha, _words(found))):
        return False
    if found["end"] == ".":
        return len(found["name"]) == 1
    return found["name"].split()[-1].lower() not in word_set("labels.txt")


def _runs(opened: Sequence[tuple[int, re.Match[str]]]) -> Iterator[list[tuple[int, re.Match[str]]]]:
    run: list[tuple[int, re.Match[str]]] = []
    for index, found in opened:
        if run and index - run[-1][0] > _GAP + 1:
            yield run
            run = []
        run.append((index, found))
    if run:
        yield run


def _is_talk(run: Sequence[tuple[int, re.Match[str]]]) -> bool:
    if sum(len(_words(found)) for _, found in run) < _SHORTEST * len(run):
        return False
    names = [found["name"].casefold().split()[-1] for _, found in run]
    asked = {"q", "a"} <= set(names)
    return asked or 1 < len(set(names)) < len(names)


def _words(found: re.Match[str]) -> list[str]:
    return found.string[found.end() : found.endpos].split()


def _turns(article: Article, run: Sequence[tuple[int, re.Match[str]]]) -> Iterator[Turn]:
    whole = run[-1][0] - run[0][0] + 1 <= len(run) * 3 / 2  # else what stands between may be the paper's own words
    stops = [index for index, _ in run[1:]]
    for (index, found), stop in zip(run, [*stops, len(article.blocks)], strict=True):
        between = range(index + 1, min(stop, index + 1 + _GAP))
        inside = whole and index != run[-1][0]
        more = [at for at in between if _goes_on(article, at, marked=bool(found["mark"]), inside=inside)]
        # Only without a gap: what comes after words of the paper is no longer of this turn.
        more = [at for place, at in enumerate(more) if at == index + 1 + place]
        spans = [Span(found.end(), article.blocks[index].span.end), *(article.blocks[at].span for at in more)]
        unnamed = len(found["name"]) == 1
        report = Attribution(
            content=tuple(spans),
            cue=(Span(*found.span("end")),),
            source=() if unnamed else (Span(*found.span("name")),),
            set_off=True,
            rule="turn",
            confidence=confidence("turn"),
        )
        yield Turn((index, *more), report)


def _goes_on(article: Article, at: int, *, marked: bool, inside: bool) -> bool:
    """Whether a paragraph without a name is still the turn's: it opens with a mark as the turn did, or all is talk."""
    block = article.blocks[at]
    text = block.span.of(article.text)
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE) or text.lstrip('“”"').startswith(_ASIDE):
        return False
    return text.startswith(_MARKS) if marked else inside
