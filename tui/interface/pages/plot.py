"""A small plot of how much is said on which days, drawn with eighths of blocks."""

from __future__ import annotations

from tui.interface.line_widget import LineWidget
from tui.interface.painting import Piece, between, piece
from tui.session.pages.story import Story, bins
from tui.session.wording import counted, short_date

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_ROWS = 4
_BAR = 3  # cells, at most: a story of few days is not drawn as walls


class Plot(LineWidget):
    """Bars of statements two rows high, a row of signs for the contradicted ones, a row of dates."""

    def __init__(self) -> None:
        super().__init__()
        self._story: Story | None = None

    def show(self, story: Story) -> None:
        """Draw another story."""
        if story is not self._story:
            self._story = story
            self.styles.height = _ROWS if story.period else 1
            self.refresh()

    def line(self, y: int, width: int) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
        """One of the four rows; above the first there is none."""
        if self._story is None or self._story.period is None:
            why = "No article has a date" if self._story and self._story.undated else "No statement so far"
            return (piece(f" {why}: nothing to draw over time." if y == 0 else "", "muted"),), ()
        return _row(self._story, y, width), ()


def _row(story: Story, y: int, width: int) -> tuple[Piece, ...]:
    shown = bins(story, width - 2)
    cells = min(max((width - 2) // len(shown), 1), _BAR)
    highest = max(day.statements for day in shown)
    bar = cells - 1 or 1
    gap = " " * (cells - bar)
    if y in (0, 1):
        steps = [-(-16 * day.statements // highest) if highest else 0 for day in shown]
        row = [_EIGHTHS[min(max(step - 8 * (1 - y), 0), 8)] * bar + gap for step in steps]
        return between((piece(" " + "".join(row), "title"),), (), width)
    if y == 2:
        signs = [piece("!", "conflict") if day.conflicts else piece("─", "rule") for day in shown]
        return (piece(" "), *(each for sign in signs for each in (sign, piece("─" * (cells - 1), "rule"))))
    first, last = (short_date(day.isoformat()) for day in story.period or ())
    days = first if first == last else f"{first} – {last}"
    per_bin = (shown[1].first - shown[0].first).days if len(shown) > 1 else 1
    note = f"highest: {counted(highest, 'statement')} in {counted(per_bin, 'day')}"
    undated = f" · {story.undated} without a date" if story.undated else ""
    return between((piece(f" {days}", "muted"),), (piece(f" {note}{undated} ", "muted"),), width)
