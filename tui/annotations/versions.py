"""Two editions of an article become the list of quotations that changed between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.annotations.context import around
from tui.annotations.facts import facts
from tui.annotations.targets import selector
from tui.model import Article, Span

_ONE_QUOTATION = 60.0  # how like two quotations must be, out of 100, to be versions of one
_MARKS = "“”\"„«»‘’'‹› ,."


class Alteration(StrEnum):
    """What happened to a quotation."""

    WORDS = "other words"
    SENTENCE = "other words around it"
    REMOVED = "taken out"
    ADDED = "put in"


@dataclass(frozen=True, slots=True)
class ChangedQuotation:
    """A quotation in the old edition, in the new, or in both, with its marks."""

    alteration: Alteration
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class _Quoted:
    span: Span
    words: str


def changed_quotations(old: Article, new: Article) -> tuple[ChangedQuotation, ...]:
    """Every quotation that is not in both editions word for word, or whose sentence names other people or figures.

    In the order of the new edition, then what was taken out in that of the old. Marks and spaces may differ.
    """
    before, after = _quotations(old), _quotations(new)
    same, rest_before, rest_after = _paired_by_words(before, after)
    changed, removed, added = _paired_by_likeness(rest_before, rest_after)
    found = [
        *(
            ChangedQuotation(Alteration.SENTENCE, one.span, other.span)
            for one, other in same
            if _facts_around(old.text, one.span) != _facts_around(new.text, other.span)
        ),
        *(ChangedQuotation(Alteration.WORDS, one.span, other.span) for one, other in changed),
        *(ChangedQuotation(Alteration.ADDED, None, one.span) for one in added),
    ]
    gone = [ChangedQuotation(Alteration.REMOVED, one.span, None) for one in removed]
    return (*sorted(found, key=lambda change: change.new or Span(0, 0)), *gone)


def _quotations(article: Article) -> list[_Quoted]:
    from tui.statements.quotations import quotations  # with all rules for statements: only who asks for this pays

    spans = [found.span for block in article.blocks for found in quotations(article.text, block.span)]
    return [_Quoted(span, " ".join(span.of(article.text).split()).strip(_MARKS)) for span in spans]


def _paired_by_words(
    before: Sequence[_Quoted], after: Sequence[_Quoted]
) -> tuple[list[tuple[_Quoted, _Quoted]], list[_Quoted], list[_Quoted]]:
    """The quotations that are in both, in order of their occurrence, and those left over on either side."""
    counts = Counter(one.words for one in before) & Counter(one.words for one in after)
    firsts = [_take(side, counts.copy()) for side in (before, after)]
    by_words: dict[str, list[_Quoted]] = {}
    for one in firsts[1]:
        by_words.setdefault(one.words, []).append(one)
    pairs = [(one, by_words[one.words].pop(0)) for one in firsts[0]]
    return pairs, [one for one in before if one not in firsts[0]], [one for one in after if one not in firsts[1]]


def _take(side: Sequence[_Quoted], counts: Counter[str]) -> list[_Quoted]:
    taken = []
    for one in side:
        if counts[one.words] > 0:
            counts[one.words] -= 1
            taken.append(one)
    return taken


def _paired_by_likeness(
    before: Sequence[_Quoted], after: Sequence[_Quoted]
) -> tuple[list[tuple[_Quoted, _Quoted]], list[_Quoted], list[_Quoted]]:
    """The likest first; then those left over on either side."""
    from rapidfuzz.fuzz import ratio  # native code, as above

    likeness = [(ratio(one.words, other.words), a, b) for a, one in enumerate(before) for b, other in enumerate(after)]
    pairs: dict[int, int] = {}
    for points, a, b in sorted(likeness, reverse=True):
        if points >= _ONE_QUOTATION and a not in pairs and b not in pairs.values():
            pairs[a] = b
    return (
        [(before[a], after[b]) for a, b in sorted(pairs.items())],
        [one for a, one in enumerate(before) if a not in pairs],
        [one for b, one in enumerate(after) if b not in pairs.values()],
    )


def _facts_around(text: str, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers and names in the rest of the quotation's sentence."""
    context = around(selector(text, span), text)
    found = facts(f"{context.lead} {context.rest}")
    return found.numbers, found.names
