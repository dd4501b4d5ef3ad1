"""All loaded articles as one story: when how much is said, who is quoted where, what may conflict."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from tui.interface import bars
from tui.interface.commands.places import OVERVIEW
from tui.interface.pages.excerpts import excerpt
from tui.interface.pages.page_screen import PageScreen
from tui.interface.pages.plot import Plot
from tui.interface.pages.table import Table
from tui.interface.painting import piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.model import Relation
from tui.session.pages.story import Story, story
from tui.session.wording import confidence_word, counted

_FEWEST = 4  # rows of the ranking with its heading


class OverviewPage(PageScreen):
    """Answers with the id of the statement that was chosen, in the table or among the conflicts."""

    PLACES = (OVERVIEW,)
    FIRST: ClassVar[str] = "Table"

    def compose(self) -> ComposeResult:
        """Plot, table and ranking below each other."""
        yield bars.Bar("head")
        yield Plot()
        yield Table()
        yield Panel("conflicts")
        yield bars.Bar("foot")

    def fill(self) -> None:
        """Sum up the articles."""
        shown = self._story
        index = self.session.index
        figures = (
            counted(len(shown.articles), "article"),
            counted(len(index.shown), "statement"),
            counted(len(shown.speakers), "speaker"),
        )
        conflicts = counted(len(shown.conflicts), "possible contradiction")
        self.query_one("#head", bars.Bar).show(
            [piece(" STORY  ", "title"), piece(" · ".join(figures), "strong")],
            [piece(f" {conflicts}{self.session.progress.caveat} ", "conflict" if shown.conflicts else "muted")],
        )
        self.query_one(Plot).show(shown)
        self.query_one(Table).show(shown, self.session.number, self.session.speaker_id)
        rows = LazyRows(tuple(map(str, range(len(shown.conflicts)))), self._row)
        title = f"POSSIBLE CONTRADICTIONS {len(rows)}" if rows else "POSSIBLE CONTRADICTIONS · none found"
        ranking = self.query_one(Panel)
        ranking.styles.max_height = max(len(rows) + 1, _FEWEST)  # what a short one leaves is the table's
        ranking.show(Content(title, "the likeliest first" if rows else "", rows))

    def on_table_chosen(self, message: Table.Chosen) -> None:
        """Answer with the first statement of the cell."""
        self.dismiss(message.statement)

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer with the first side of the contradiction."""
        self.dismiss(self._story.conflicts[int(message.value)].a)

    def step_column(self, columns: int) -> None:
        """Walk to another article."""
        self.query_one(Table).walk(0, columns)

    @property
    def _story(self) -> Story:
        return story(self.session.index)

    def _row(self, at: int) -> Row:
        """Both sides on one line, each with who says it and in which article."""
        index = self.session.index
        relation: Relation = self._story.conflicts[at]
        half = max((self.size.width - 24) // 2, 10)
        sides = []
        for statement_id, marks in ((relation.a, relation.evidence_a), (relation.b, relation.evidence_b)):
            said = index.statements[statement_id]
            number, _ = index.articles[said.article]
            sides.append(excerpt(index, said, marks, half, f"{number} "))
        return Row(
            (piece("! ", "conflict"), piece(f"{sides[0]:<{half}}"), piece(" ≠ ", "conflict"), piece(sides[1])),
            (piece(f" {confidence_word(relation.confidence)} ", "muted"),),
            str(at),
        )
