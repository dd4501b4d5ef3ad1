"""What was found of a pattern in all articles."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Span, Statement
from tui.session.wording import counted

MOST = 2000
"""No more matches are listed: who finds as many has typed too little."""
LEAST_PATTERN = 2  # letters: one is in every line


@dataclass(frozen=True, slots=True)
class Hit:
    """One match: where it is, and the innermost statement that it is in, if any."""

    article: str
    span: Span
    statement: Statement | None


@dataclass(frozen=True, slots=True)
class Hits:
    """The matches of a pattern in the order of the articles, and of the text in each.

    `walked` says that the reader has gone to one of them, and goes on to the next in whichever article it is.
    """

    pattern: str = ""
    in_statements: bool = False
    found: tuple[Hit, ...] = ()
    walked: bool = False

    @property
    def words(self) -> str:
        """How many there are."""
        if len(self.pattern.strip()) < LEAST_PATTERN:
            return "type two letters or more"
        articles = len({hit.article for hit in self.found})
        more = f"the first {MOST} matches" if len(self.found) == MOST else _matches(len(self.found))
        return f"{more} in {counted(articles, 'article')}" if self.found else "no match in any article"


def _matches(number: int) -> str:
    return f"{number} match{'' if number == 1 else 'es'}"
