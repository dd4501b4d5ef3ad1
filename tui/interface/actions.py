"""What commands do to the screen itself: panes, sheets, dialogs, the search line; all else is the session's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.interface.arrangement import Sheet, has_side
from tui.interface.article_pane import ArticlePane
from tui.interface.panel import Panel
from tui.session import finding, travel, viewing
from tui.session.citation import citation
from tui.session.filters import Filter
from tui.session.notices import Notice

if TYPE_CHECKING:
    from tui.interface.reader import Reader


def move(reader: Reader, rows: int) -> Notice:
    """Scroll the text, or move the cursor of the focused list."""
    pane = reader.pane
    if isinstance(pane, Panel):
        pane.move(rows)
    else:
        pane.scroll_by(rows)
    return ""


def move_page(reader: Reader, pages: float) -> Notice:
    """As `move`, by parts of the pane's height; two lines of the text stay in sight."""
    height = reader.pane.size.height
    overlap = 2 if isinstance(reader.pane, ArticlePane) else 1
    rows = round(pages * max(height - overlap, 1))
    return move(reader, rows)


def go_to_end(reader: Reader, *, first: bool) -> Notice:
    """Go to the first or the last line of the focused pane."""
    if isinstance(reader.pane, Panel):
        reader.pane.move(-len(reader.pane.content.rows) if first else len(reader.pane.content.rows))
        return ""
    return travel.go_to_start(reader.session) if first else travel.go_to_end(reader.session)


def open_or_follow(reader: Reader) -> Notice:
    """Choose in a list; in the text show the evidence, and once it is shown go to its other side."""
    if isinstance(reader.pane, Panel):
        reader.pane.choose()
        return ""
    if reader.session.statement is None:
        return f"no statement in this article{reader.session.progress.caveat}"
    if "evidence" not in reader.boxes():
        reader.show_sheet(Sheet.EVIDENCE)
        return ""
    return reader.session.follow()


def focus_step(reader: Reader, count: int, *, around: bool = False) -> Notice:
    """Focus another pane; from the text of a narrow terminal the lists come in from the right."""
    panes = reader.panes
    if reader.pane.id not in panes:
        return ""
    if reader.pane is reader.text and len(panes) == 1 and count > 0:
        reader.show_sheet(Sheet.SIDE)
        reader.query_one("#speakers").focus()
        return ""
    target = panes.index(reader.pane.id) + count
    if around:
        target %= len(panes)
    reader.query_one(f"#{panes[min(max(target, 0), len(panes) - 1)]}").focus()
    if reader.sheet is Sheet.SIDE and reader.pane is reader.text:
        reader.show_sheet(None)
    return ""


def cycle_panes(reader: Reader) -> Notice:
    """Show other panes."""
    notice = viewing.cycle_panes(reader.session)
    reader.show_sheet(None)
    return notice


def choose_speaker(reader: Reader) -> Notice:
    """Pick a speaker by name, then see what they said."""
    from tui.interface.dialogs import SpeakerPicker  # opened now and then: its widgets stay out of the first paint

    def chosen(speaker_id: str | None) -> None:
        if speaker_id is not None:
            viewing.choose_speaker(reader.session, speaker_id)
            if not has_side(reader.size.width, reader.session.panes):
                reader.show_sheet(Sheet.SIDE)
            reader.query_one("#statements").focus()
            reader.draw()

    reader.app.push_screen(SpeakerPicker(reader.session), chosen)
    return ""


def choose_filter(reader: Reader) -> Notice:
    """Choose which statements and relations to show."""
    from tui.interface.dialogs import FilterDialog  # as above

    def chosen(keep: Filter | None) -> None:
        if keep is not None:
            reader.say(viewing.set_filter(reader.session, keep))

    reader.app.push_screen(FilterDialog(reader.session.filter), chosen)
    return ""


def show_help(reader: Reader, *, card: bool = False) -> Notice:
    """Show the keys of the focused pane, or all of them on a card."""
    from tui.interface.help import HelpDialog  # as above

    reader.app.push_screen(HelpDialog(reader.keys, in_text=reader.pane is reader.text, card=card))
    return ""


def start_search(reader: Reader) -> Notice:
    """Open the search line."""
    from textual.widgets import Input  # only a reader who searches pays for it

    reader.text.focus()
    reader.search_origin = reader.session.view.start
    line = Input(name="search", select_on_focus=False)  # no id: one line may still be closing when the next opens
    reader.mount(line)
    line.focus()
    reader.arrange_anew()
    return ""


def end_search(reader: Reader, *, keep: bool) -> Notice:
    """Close the search line, at the match or back where the search began."""
    origin, reader.search_origin = reader.search_origin, None
    if origin is None:
        return ""
    reader.query("Input").remove()
    reader.arrange_anew()
    reader.text.focus()
    if keep:
        return finding.accept(reader.session, origin)
    finding.give_up(reader.session, origin)
    return ""


def escape(reader: Reader) -> Notice:
    """Leave the search line, the sheet or the list, in that order; never the program."""
    if reader.search_origin is not None:
        return end_search(reader, keep=False)
    if reader.sheet is not None:
        reader.show_sheet(None)
    reader.text.focus()
    reader.clear_selection()
    return ""


def close(reader: Reader) -> Notice:
    """Close the sheet if there is one, else quit."""
    if reader.sheet is not None:
        return escape(reader)
    reader.app.exit()
    return ""


def copy_statement(reader: Reader) -> Notice:
    """Put the statement under the cursor on the clipboard of the terminal."""
    if reader.session.statement is None:
        return f"no statement under the cursor{reader.session.progress.caveat}"
    reader.app.copy_to_clipboard(citation(reader.session, reader.session.statement))
    return "copied, if this terminal allows it"
