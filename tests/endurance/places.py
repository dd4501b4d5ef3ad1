"""Annotations on edited articles: how many find their place, ask, get lost, or go wrong without a word."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence

from tests.endurance.editing import NEW, Edited, edit, first_version
from tui.annotations.anchoring import Attachment, State, attach
from tui.annotations.targets import text_target
from tui.annotations.values import TextTarget
from tui.model import Article, Span

RIGHT, ASKED, GONE, LOST, WRONG = "right", "asked", "said to be gone", "lost", "silently wrong"
_ANNOTATIONS = 20
_MOST_EDITS = 6


def trial(articles: Sequence[Article], edits: int, seed: int = 7, *, with_earlier: bool = True) -> Counter[str]:
    """Edit articles so many times, each with some annotations, and count what became of these.

    `with_earlier` lets the program see the text that the annotations were made for, as it does where it has kept it.
    """
    chance = random.Random(seed)
    counts: Counter[str] = Counter()
    for _ in range(edits):
        article = chance.choice(articles)
        before = first_version(article.text)
        version = edit(before, chance, chance.randint(1, _MOST_EDITS))
        for _ in range(_ANNOTATIONS):
            target = text_target(article, _stretches(article, chance))
            found = attach(target, version.text, article.text if with_earlier else None)
            counts[verdict(target, before, version, found)] += 1
    return counts


def verdict(target: TextTarget, before: Edited, version: Edited, found: Attachment) -> str:
    """What became of one annotation."""
    pieces = [piece.span for piece in target.selectors]
    if found.state.is_certain:
        there = [origin for span in found.spans for origin in _letters(version, span)]
        meant = [origin for span in pieces for origin in _letters(before, span)]
        return RIGHT if _is_same(meant, there) else WRONG
    if found.state is State.CHANGED:
        return ASKED
    is_intact = all(_stands(version, span) for span in pieces)
    return LOST if is_intact else GONE


def _is_same(meant: Sequence[int], there: Sequence[int]) -> bool:
    """Whether these are the characters meant; one that was changed and changed back counts as none."""
    known = [pair for pair in zip(meant, there, strict=False) if pair[1] != NEW]
    return len(meant) == len(there) and 2 * len(known) > len(meant) and all(a == b for a, b in known)


def _letters(version: Edited, span: Span) -> list[int]:
    """Where the characters of a stretch came from, but for the spaces."""
    return [version.origins[at] for at in range(span.start, span.end) if not version.text[at].isspace()]


def _stands(version: Edited, span: Span) -> bool:
    """Whether the stretch is in the text unchanged, wherever."""
    wanted = tuple(range(span.start, span.end))
    at = next((n for n, origin in enumerate(version.origins) if origin == span.start), None)
    return at is not None and version.origins[at : at + len(wanted)] == wanted


def _stretches(article: Article, chance: random.Random) -> list[Span]:
    """A sentence, a quotation, some words, or a quotation in two pieces."""
    text = article.text
    kind = chance.randrange(4)
    if kind == 0:
        found = [each.span() for each in re.finditer(r"[A-Z“][^.!?\n]{10,}[.!?]”?", text)]
        return [Span(*chance.choice(found))]
    quotations = [Span(*each.span()) for each in re.finditer(r"“[^”]+”", text)]
    if kind == 1 and quotations:
        return [chance.choice(quotations)]
    if kind == 2 and len(quotations) > 1:
        first = chance.randrange(len(quotations) - 1)
        return quotations[first : first + 2]
    words = [each.span() for each in re.finditer(r"\w+", text)]
    first = chance.randrange(len(words) - 8)
    return [Span(words[first][0], words[first + chance.randrange(8)][1])]
