"""The main screen: passes keys and messages to the session, and the session's state to the panes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.geometry import Region
from textual.layout import Layout
from textual.message import Message
from textual.strip import Strip

from tui.articles import one_line
from tui.interface import actions, bars, lines, questions
from tui.interface.arrangement import LEAST_HEIGHT, LEAST_WIDTH, Box, Sheet, arrange
from tui.interface.article_pane import ArticlePane
from tui.interface.box_layout import BoxLayout
from tui.interface.commanded import Commanded
from tui.interface.commands import BY_ID
from tui.interface.commands.hints import HINTS
from tui.interface.commands.places import BOTH, LISTS, SELECTION, TEXT
from tui.interface.contents import causes, content
from tui.interface.key_hints import hints_with, with_keys
from tui.interface.lines import Line
from tui.interface.painting import Piece, blank, piece
from tui.interface.panel import Panel
from tui.interface.questions import Question
from tui.session.events import Event
from tui.session.notices import Notice
from tui.session.session import Session
from tui.settings.config import USUAL

if TYPE_CHECKING:
    from textual.widgets import Input  # only a reader who searches pays for it

PANES = ("articles", "text", "speakers", "statements", "evidence")


class Reader(Commanded[None]):
    """Routes: what a command means is decided by the session, how it looks by the panes."""

    PLACES = (TEXT, LISTS, SELECTION)

    session: Session
    measure = USUAL
    """Cells in a line of the text, to begin with."""

    class Opened(Message):
        """Another article is read."""

        def __init__(self, article_id: str) -> None:
            super().__init__()
            self.article_id = article_id

    def __init__(self, session: Session, notice: Notice = "") -> None:
        super().__init__()
        self.session = session
        self._notice = notice
        self.is_saving: Callable[[], bool] = lambda: False
        self._article_id = session.article.id
        self.sheet: Sheet | None = None
        self._drawn: dict[str, tuple[object, ...]] = {}
        self.line: Line | None = None
        self.typed = ""
        self.question: Question | None = None
        self.paired: str | None = None
        self._layout = BoxLayout(self._arranged)

    def compose(self) -> ComposeResult:
        """The panes and bars, all of them once; the layout shows those that there is room for."""
        yield bars.Bar("header")
        yield ArticlePane(self.session, self.measure)
        for name in PANES:
            if name != "text":
                yield Panel(name)
        yield bars.Bar("status")
        yield bars.Bar("footer")

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground below the panes, which Textual would put together line by line at every paint."""
        return blank(self, crop)

    @property
    def layout(self) -> Layout:
        """Our own arrangement in place of a layout named in a style sheet."""
        return self._layout

    @property
    def text(self) -> ArticlePane:
        """The article pane."""
        return self.query_one(ArticlePane)

    @property
    def pane(self) -> ArticlePane | Panel:
        """The pane that has the focus, the text if none has."""
        return self.focused if isinstance(self.focused, Panel) else self.text

    @property
    def place(self) -> str:
        """In the text, in what is selected of it, or in a list."""
        if self.pane is not self.text:
            return LISTS
        return SELECTION if self.session.selecting else TEXT

    @property
    def panes(self) -> list[str]:
        """The names of the visible panes, from left to right."""
        boxes = self.boxes()
        return [name for name in PANES if name in boxes]

    def boxes(self) -> Mapping[str, Box]:
        """Where the panes are now."""
        return self._arranged(self.size.width, self.size.height)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Lay a sheet over the text, or take it away."""
        self.sheet = sheet
        self.arrange_anew()

    def arrange_anew(self) -> None:
        """Divide the screen again; Textual forgets an arrangement only when a child asks for another."""
        self.text.refresh(layout=True)

    def say(self, notice: Notice) -> None:
        """Draw the session, with a line for the reader."""
        self._notice = notice
        if self.is_attached:
            self.draw()

    def on_mount(self) -> None:
        """Begin in the text."""
        self.text.focus()

    def on_screen_resume(self) -> None:
        """Show what a dialog changed."""
        self.draw()

    def on_resize(self) -> None:
        """Fill the panes that there is room for now."""
        self.draw()

    def receive(self, event: Event) -> None:
        """Take in a result of the analysis; what was said of its state before is true no longer."""
        caveat = self.session.progress.caveat
        if caveat and self._notice.endswith(caveat):
            self._notice = ""
        self._notice = self.session.receive(event) or self._notice
        self.draw()

    def draw(self) -> None:
        """Give every visible pane what the session holds."""
        boxes = self.boxes()
        if not self.panes:
            words = f"On Record needs {LEAST_WIDTH}×{LEAST_HEIGHT}, here are {self.size.width}×{self.size.height}."
            self.query_one("#header", bars.Bar).show([piece(words)])
            return
        if (focused := self.focused) and focused.id in PANES and focused.id not in boxes:
            self.text.focus()
        if self._article_id != self.session.article.id:
            self._article_id = self.session.article.id
            self.post_message(self.Opened(self._article_id))
        self.text.draw()
        for name in PANES:
            if name in boxes and name != "text":
                panel = self.query_one(f"#{name}", Panel)
                panel.set_class(boxes[name].above, "above")
                self._fill(panel, boxes[name].width - 1, boxes[name].height)
        self.draw_bars()

    def _fill(self, panel: Panel, width: int, height: int) -> None:
        """Give a panel its content, unless nothing that it depends on has changed."""
        drawn = causes(panel.panel, self.session, width, height)
        if drawn != self._drawn.get(panel.panel):
            self._drawn[panel.panel] = drawn
            panel.show(content(panel.panel, self.session, width, height))

    def draw_bars(self) -> None:
        """Say where the reader is, and what was done last, with a word for as long as it is not on the disk."""
        notice = one_line(with_keys(self._notice, self.keys))
        if notice and self.is_saving():
            notice = f"{notice} · saving"
        self.query_one("#header", bars.Bar).show(*bars.title(self.session))
        self.query_one("#status", bars.Bar).show(*bars.state(self.session, notice, self.count))
        self.query_one("#footer", bars.Bar).show(self._footer())

    def draw_count(self) -> None:
        """Show the digits of a count on the status line."""
        self.draw_bars()

    def _footer(self) -> list[Piece]:
        if self.line is not None:
            return [piece(f" {self.line.prompt}", "accent")]
        if self.question is not None:
            hints = hints_with(self.keys, HINTS[self.question.place])
            return bars.asked(self.question.words, hints, self.size.width)
        return bars.keys(hints_with(self.keys, HINTS[self.place]), self.size.width)

    def _arranged(self, width: int, height: int) -> Mapping[str, Box]:
        boxes = arrange(width, height, self.session.panes, self.sheet)
        if self.line is not None and "footer" in boxes:
            at = min(cell_len(self.line.prompt) + 1, width - 1)
            boxes["line"] = Box(at, height - 1, width - at, 1, above=True)
        return boxes

    def on_descendant_focus(self) -> None:
        """The keys at the bottom are those of the focused pane."""
        if self.is_mounted:
            self.draw_bars()

    def on_article_pane_viewed(self, message: ArticlePane.Viewed) -> None:
        """The wheel, the scroll bar or a resize has moved the text."""
        self.session.see(message.view)
        self.draw_bars()

    def on_article_pane_clicked(self, message: ArticlePane.Clicked) -> None:
        """A click puts the caret and the cursor there; a second takes the word, a third the sentence."""
        from tui.session import pointing  # what a hand does comes after the first paint

        self._notice = pointing.click(self.session, message.offset, message.times)
        self.draw()

    def on_article_pane_selected(self, message: ArticlePane.Selected) -> None:
        """What the mouse is drawn over is selected as by the keyboard."""
        from tui.session import selecting  # as above

        selecting.select(self.session, message.span)
        self.draw()

    def on_panel_pointed(self, message: Panel.Pointed) -> None:
        """Moving through the speakers or the evidence shows more of what is pointed at."""
        actions.point(self, message.panel, message.value)
        self.draw()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Choosing goes there."""
        lines.leave_line(self)
        self.say(actions.choose(self, message.panel, message.value))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Pass on what is typed."""
        self.hear(message.value)

    def hear(self, typed: str) -> None:
        """Take in what stands in the line now."""
        if self.line is not None and typed != self.typed:
            self.typed = typed
            self.line.change(typed)
            self.draw()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Do what the line is for."""
        self.say(lines.close_line(self, message.value))

    def ask(self, question: Question) -> None:
        """Have the next key answer a question."""
        self.question = question

    def takes(self, event: events.Key) -> bool:
        """Whether a key answers a question or belongs to the line that is typed, and is no command."""
        if self.line is not None:
            return lines.type_early(self, event)
        return questions.answered(self, event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands for what is selected wait until something is."""
        if action == "run_command" and (command := BY_ID.get(str(parameters[0]))):
            return self.place is SELECTION or not set(BOTH).isdisjoint(command.where)
        return super().check_action(action, parameters)

    def action_copy_text(self) -> None:
        """Copy what is selected, or leave it to the application to say what Ctrl+C does."""
        if not self.session.selection:
            raise SkipAction
        self.say(actions.copy_selection(self))

    def action_run_command(self, command_id: str) -> None:
        """Do what a command says; a line that is typed is left for it."""
        if command_id != "escape":
            lines.leave_line(self)
        super().action_run_command(command_id)
