"""What commands do that open a page: the statement it answers with is gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.session.notices import Notice

if TYPE_CHECKING:
    from tui.interface.pages.page_screen import PageScreen
    from tui.interface.reader import Reader

# Every page is imported when it is opened: its widgets stay out of the first paint.


def open_speaker(reader: Reader) -> Notice:
    """Show everything that the chosen speaker said."""
    from tui.interface.pages.speaker_page import SpeakerPage

    session = reader.session
    if not session.index.speakers:
        return f"no speaker found{session.progress.caveat}"
    if session.speaker is None:
        session.speaker_id = session.index.speakers[0].id
    return _open(reader, SpeakerPage(session))


def open_comparison(reader: Reader) -> Notice:
    """Show the article beside the one of the evidence that is looked at, or that it has most to do with."""
    from tui.interface.pages.comparison_page import ComparisonPage

    session = reader.session
    if len(session.articles) < 2:
        return "no other article is open to compare with"
    evidence = session.evidence
    looked_at = evidence[session.evidence_number].other.article.id if evidence else None
    return _open(reader, ComparisonPage(session, looked_at))


def open_overview(reader: Reader) -> Notice:
    """Show all articles as one story."""
    from tui.interface.pages.overview_page import OverviewPage

    return _open(reader, OverviewPage(reader.session))


def _open(reader: Reader, page: PageScreen) -> Notice:
    def chosen(statement_id: str | None) -> None:
        if statement_id is not None:
            reader.text.focus()
            reader.say(reader.session.go_to_statement(statement_id))

    reader.app.push_screen(page, chosen)
    return ""
