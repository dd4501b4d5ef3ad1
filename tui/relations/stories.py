"""Articles to how far two of them tell one story, by the names they share."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from tui.model import Article
from tui.relations.dates import MONTH_NAMES, WEEKDAYS

_NAME = re.compile(r"(?<=[^\W\d_,;] )[^\W\d_a-z][^\W\d_]{2,}")

_CALENDAR = frozenset(name.capitalize() for name in (*MONTH_NAMES, *WEEKDAYS))


class Stories:
    """Which names each article holds, weighed by how few articles hold them."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._names = {article.id: frozenset(_NAME.findall(article.text)) - _CALENDAR for article in articles}
        counts = Counter(name for names in self._names.values() for name in names)
        self._weights = {name: math.log1p(len(self._names) / count) for name, count in counts.items()}
        self._totals = {article: self._weight(names) for article, names in self._names.items()}
        self._known: dict[tuple[str, str], float] = {}

    def kinship(self, one: str, other: str) -> float:
        """The share of the poorer article's names, by weight, that both hold: 0 for strangers, 1 for a copy."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            poorer = min(self._totals[one], self._totals[other])
            self._known[pair] = self._weight(self._names[one] & self._names[other]) / poorer if poorer else 0.0
        return self._known[pair]

    def _weight(self, names: Iterable[str]) -> float:
        return math.fsum(map(self._weights.__getitem__, names))  # whatever the order, which differs from run to run
