"""What commands do that open a page: the statement it answers with is gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.session import pointing
from tui.session.notices import Notice

if TYPE_CHECKING:
    from tui.interface.pages.page_screen import PageScreen
    from tui.interface.reader import Reader

# Every page is imported when it is opened: its widgets stay out of the first paint.


def open_speaker(reader: Reader, _: int = 1) -> Notice:
    """Show everything that the chosen speaker said."""
    from tui.interface.pages.speaker_page import SpeakerPage

    session = reader.session
    if not session.index.speaking:
        return f"no speaker found{session.progress.caveat}"
    if session.speaker is None:
        session.speaker_id = session.index.speaking[0].id
    return _open(reader, reader.keyed(SpeakerPage)(session))


def open_comparison(reader: Reader, _: int = 1) -> Notice:
    """Show the article beside the one of the evidence that is looked at, or that it has most to do with."""
    from tui.interface.pages.comparison_page import ComparisonPage

    session = reader.session
    if len(session.articles) < 2:
        return "no other article is open to compare with"
    evidence = session.evidence
    looked_at = evidence[session.evidence_number].other.article.id if evidence else None
    return _open(reader, reader.keyed(ComparisonPage)(session, looked_at))


def open_overview(reader: Reader, _: int = 1) -> Notice:
    """Show all articles as one story."""
    from tui.interface.pages.overview_page import OverviewPage

    return _open(reader, reader.keyed(OverviewPage)(reader.session))


def _open(reader: Reader, page: PageScreen) -> Notice:
    def chosen(statement_id: str | None) -> None:
        if statement_id is not None:
            reader.text.focus()
            reader.say(reader.session.go_to_statement(statement_id))

    reader.app.push_screen(page, chosen)
    return ""


def open_notes(reader: Reader, _: int = 1) -> Notice:
    """List the notes and corrections."""
    from tui.interface.keeping import keeping_of
    from tui.interface.pages.notes_page import NotesPage

    def chosen(place: str | None) -> None:
        reader.text.focus()
        if place is not None:
            number, offset = map(int, place.split())
            reader.session.open_article(number)
            reader.session.go_to_offset(offset)
            pointing.point_at(reader.session, offset)
        reader.draw()

    reader.app.push_screen(reader.keyed(NotesPage)(reader.session, keeping_of(reader.app)), chosen)
    return ""


def open_export(reader: Reader, _: int = 1) -> Notice:
    """Choose a format, then a file."""
    from tui.interface.notebook.exporting import ask_path
    from tui.interface.pages.export_page import ExportPage

    def chosen(name: str | None) -> None:
        reader.text.focus()
        if name is not None:
            ask_path(reader, name)

    reader.app.push_screen(reader.keyed(ExportPage)(reader.session), chosen)
    return ""


def open_versions(reader: Reader, _: int = 1) -> Notice:
    """Show which quotations changed since the article was read before."""
    from tui.interface.pages.versions_page import VersionsPage

    def chosen(offset: str | None) -> None:
        reader.text.focus()
        if offset is not None:
            reader.session.go_to_offset(int(offset))
            pointing.point_at(reader.session, int(offset))
        reader.draw()

    reader.app.push_screen(reader.keyed(VersionsPage)(reader.session), chosen)
    return ""
