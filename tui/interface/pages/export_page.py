"""The formats in which notes and articles can be written to files."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.export.exporting import FORMATS
from tui.interface import bars
from tui.interface.commands.places import FORMATS as FORMATS_PAGE
from tui.interface.pages.page_screen import PageScreen
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.session.wording import counted


class ExportPage(PageScreen):
    """Answers with the name of the format that was chosen."""

    PLACES = (FORMATS_PAGE,)

    def compose(self) -> ComposeResult:
        """One list."""
        yield bars.Bar("head")
        yield Panel("formats")
        yield bars.Bar("foot")

    def fill(self) -> None:
        """List the formats."""
        notebook = self.session.work.notebook
        counts = (
            counted(len(self.session.articles), "article"),
            counted(len(notebook.annotations), "note"),
            counted(len(notebook.corrections), "correction"),
        )
        self.query_one("#head", bars.Bar).show([piece(f" WRITE {' · '.join(counts)}", "title")])
        rows = tuple(
            Row((piece(f"{name:<12}", "accent"), piece(shown.title)), (), name) for name, shown in FORMATS.items()
        )
        self.query_one(Panel).show(Content("FORMATS", "", rows))

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Answer."""
        self.dismiss(message.value)
