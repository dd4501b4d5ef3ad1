"""What commands do to the screen itself: panes, sheets, dialogs, the clipboard; all else is the session's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.interface.arrangement import Sheet, has_side
from tui.interface.article_pane import ArticlePane
from tui.interface.commands.places import SELECTION
from tui.interface.lines import close_line
from tui.interface.messages import AnalysisSwitched
from tui.interface.panel import Panel
from tui.session import finding, jumping, travel, viewing
from tui.session.filters import Filter
from tui.session.notices import Notice, key_of

if TYPE_CHECKING:
    from tui.interface.reader import Reader


def move(reader: Reader, rows: int) -> Notice:
    """Scroll the text, or move the cursor of the focused list."""
    reader.pane.move(rows)
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
    return jumping.follow(reader.session)


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

    reader.app.push_screen(reader.keyed(SpeakerPicker)(reader.session), chosen)
    return ""


def choose_article(reader: Reader) -> Notice:
    """Pick an article by its title."""
    from tui.interface.dialogs import ArticlePicker  # as above

    def chosen(number: str | None) -> None:
        if number is not None:
            reader.say(reader.session.open_article(int(number)))

    reader.app.push_screen(reader.keyed(ArticlePicker)(reader.session), chosen)
    return ""


def choose_filter(reader: Reader) -> Notice:
    """Choose which statements and relations to show."""
    from tui.interface.filter_dialog import FilterDialog  # as above

    def chosen(keep: Filter | None) -> None:
        if keep is not None:
            reader.say(viewing.set_filter(reader.session, keep))

    reader.app.push_screen(reader.keyed(FilterDialog)(reader.session), chosen)
    return ""


def search_everywhere(reader: Reader) -> Notice:
    """Look for a pattern in all articles."""
    from tui.interface.search_everywhere import search_everywhere  # as above

    return search_everywhere(reader)


def show_help(reader: Reader, *, card: bool = False) -> Notice:
    """Show the keys of the focused pane, or all of them on a card."""
    from tui.interface.help import HelpDialog  # as above

    if isinstance(reader, HelpDialog):
        reader.turn(card=card)
    else:
        reader.app.push_screen(reader.keyed(HelpDialog)(reader.place, card=card))
    return ""


def point(reader: Reader, panel: str, value: str) -> None:
    """Show more of what the cursor of a list has come to."""
    if panel == "speakers":
        viewing.choose_speaker(reader.session, value)
    elif panel == "evidence":
        viewing.choose_evidence(reader.session, int(value))


def choose(reader: Reader, panel: str, value: str) -> Notice:
    """Go to what was chosen in a list."""
    match panel:
        case "speakers":
            reader.query_one("#statements").focus()
            return viewing.choose_speaker(reader.session, value)
        case "evidence":
            viewing.choose_evidence(reader.session, int(value))
            return jumping.follow(reader.session)
        case "statements":
            notice = reader.session.go_to_statement(value)
        case _:
            notice = reader.session.open_article(int(value))
    reader.show_sheet(None)
    reader.text.focus()
    return notice


def escape(reader: Reader) -> Notice:
    """Give up the line, the selection, the sheet or list, or the search: the first that there is, never the program."""
    if reader.line is not None:
        return close_line(reader, None)
    if reader.place is SELECTION:
        from tui.session import selecting  # only a reader who selects pays for it

        reader.clear_selection()
        return selecting.clear(reader.session)
    if reader.sheet is not None or reader.pane is not reader.text:
        reader.show_sheet(None)
        reader.text.focus()
        return ""
    reader.session.caret = None
    finding.clear(reader.session)
    return ""


def close(reader: Reader) -> Notice:
    """Leave the sheet or the list, or from the text the program."""
    if reader.sheet is not None or reader.pane is not reader.text:
        return escape(reader)
    reader.app.exit()
    return ""


def toggle_selection(reader: Reader) -> Notice:
    """Begin to select, or stop; what the mouse selected is given up with it."""
    from tui.session import selecting  # as above

    reader.text.focus()
    reader.clear_selection()
    return selecting.toggle(reader.session)


def extend_lines(reader: Reader, count: int) -> Notice:
    """Move the end of the selection to another line."""
    if reader.session.selecting is not None:
        from tui.session import selecting  # as above

        selecting.extend_to(reader.session, reader.text.offset_below(reader.session.selecting.head, count))
    return ""


def copy_statement(reader: Reader) -> Notice:
    """Copy the statement under the cursor with its speaker and source."""
    if reader.session.statement is None:
        return f"no statement under the cursor{reader.session.progress.caveat}"
    from tui.session.citation import citation  # only a reader who copies pays for it

    return copy_text(reader, citation(reader.session, reader.session.statement))


def copy_selection(reader: Reader, *, leave: bool = False) -> Notice:
    """Copy what is selected, as it stands in the article; with `leave`, as in vim, select it no longer."""
    if reader.session.selection is None:
        return f"nothing selected: {key_of('select')} selects"
    text = reader.session.selection.of(reader.session.article.text)
    if leave:
        from tui.session import selecting  # as above

        reader.clear_selection()
        selecting.clear(reader.session)
    return copy_text(reader, text)


def copy_text(reader: Reader, text: str) -> Notice:
    """Copy `text`; the way it took is told once it has arrived."""
    from tui.interface.clipboard import copy  # only a reader who copies pays for it

    async def copied() -> None:
        reader.say(await copy(reader.app, text))

    reader.run_worker(copied(), group="copy", exclusive=True)
    return "copying"


def suspend(reader: Reader) -> Notice:
    """Go to the background of the shell, which brings the reading back with `fg`."""
    reader.app.action_suspend_process()
    return ""


def switch_analysis(reader: Reader) -> Notice:
    """Have the analysis stopped, or go on; the application answers."""
    reader.post_message(AnalysisSwitched())
    return ""
