"""Quotations to the earlier ones that share a run of words with them, through an index of such runs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tui.relations.quoting import Quoted
from tui.relations.words import Word

_SIZE = 3
_MOST_CANDIDATES = 30
_LONGEST_POSTING = 100


class Shingles:
    """Runs of three words, of which one at least tells something, to the quotations that hold them."""

    def __init__(self) -> None:
        self._postings: defaultdict[tuple[str, ...], list[Quoted]] = defaultdict(list)

    def add(self, quoted: Quoted) -> None:
        """Make a quotation findable."""
        for shingle in _shingles(quoted.words):
            self._postings[shingle].append(quoted)

    def candidates(self, quoted: Quoted) -> Iterator[Quoted]:
        """The earlier quotations that share most runs with it and stand in other articles."""
        counts: Counter[str] = Counter()
        found: dict[str, Quoted] = {}
        for shingle in _shingles(quoted.words):
            for other in self._postings.get(shingle, ())[-_LONGEST_POSTING:]:
                counts[other.statement.id] += 1
                found[other.statement.id] = other
        for name, _ in counts.most_common(_MOST_CANDIDATES):
            if found[name].statement.article != quoted.statement.article:
                yield found[name]


def _shingles(words: Sequence[Word]) -> set[tuple[str, ...]]:
    runs = (words[start : start + _SIZE] for start in range(len(words) - _SIZE + 1))
    return {tuple(word.stem for word in run) for run in runs if any(word.is_content for word in run)}
