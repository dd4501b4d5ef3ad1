"""The quotations of an article that were other ones when it was read before."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult

from tui.annotations.versions import ChangedQuotation
from tui.interface import bars
from tui.interface.commands.places import VERSIONS
from tui.interface.pages.changes import changed
from tui.interface.pages.page_screen import PageScreen
from tui.interface.painting import piece
from tui.interface.panel import Content, Panel, Row
from tui.model import Article
from tui.session.pages.versions import Version, versions, words_of
from tui.session.session import Session
from tui.session.wording import article_name, counted, short_date


class VersionsPage(PageScreen):
    """Every earlier text with what changed since; answers with the offset of the quotation to go to."""

    PLACES = (VERSIONS,)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._versions = versions(session)

    def compose(self) -> ComposeResult:
        """One list."""
        yield bars.Bar("head")
        yield Panel("changes")
        yield bars.Bar("foot")

    def fill(self) -> None:
        """List the changes, version by version."""
        article = self.session.article
        self.query_one("#head", bars.Bar).show(
            [piece(f" {article_name(article)}  ", "accent"), piece(article.title, "strong")],
            [piece(f" {counted(len(self._versions), 'earlier text')} ", "muted")],
        )
        rows = [row for number, version in enumerate(self._versions) for row in self._version(number, version)]
        title = "CHANGED QUOTATIONS" if self._versions else "CHANGED QUOTATIONS · no earlier text is kept"
        self.query_one(Panel).show(Content(title, "", tuple(rows)))

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Go to where it stands now, if it still does."""
        version, change = map(int, message.value.split())
        new = self._versions[version].changes[change].new
        if new is not None:
            self.dismiss(str(new.start))

    def _version(self, number: int, version: Version) -> Iterator[Row]:
        if number:
            yield Row(())
        what = counted(len(version.changes), "quotation") if version.changes else "no quotation"
        day = short_date(version.seen)
        since = f"{day}, {version.article.path}" if day else version.article.path
        yield Row((piece(f" {what} changed since {since}", "title"),))
        for at, change in enumerate(version.changes):
            yield from self._change(f"{number} {at}", version.article, change)

    def _change(self, value: str, old: Article, change: ChangedQuotation) -> Iterator[Row]:
        """What happened, then the old words and the new ones with those that differ marked."""
        yield Row((piece(change.alteration.value, "conflict"),), (), value)
        before, after = words_of(change, old, self.session.article)
        yield from changed(before, after, self.size.width)
