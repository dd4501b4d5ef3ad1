"""The Textual application: starts the analysis, passes its results on, keeps the places for the next time."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.message import Message
from textual.screen import Screen

from tui.interface.commanded import Commanded, commands_at, keyed
from tui.interface.keeping import Keeping
from tui.interface.key_hints import DEFAULT_KEYS, greeting, keys_of
from tui.interface.reader import Reader
from tui.interface.seams import DrawnProtocol, TypedProtocol
from tui.interface.themes import NIGHT, OUR_THEMES, theme_for
from tui.model import Article
from tui.session import viewing
from tui.session.events import Collected, Event
from tui.session.jumps import Mark, Place
from tui.session.notices import key_of
from tui.session.session import Session
from tui.settings.config import Config
from tui.settings.keymap import Commands

if TYPE_CHECKING:
    from tui.interface.seams import AnalyserProtocol, MemoryProtocol, NotesProtocol, PositionsProtocol

USUAL = Config()
RESUMED = f"this is where you left off: {key_of('top')} goes to the top"
THEME = "theme"
MARKS = "marks"
GREETED = "greeted"
"""What the memory calls the theme that was chosen last, the marks, and that the reader was here before."""

# A frame makes and drops thousands of objects, few of them in cycles; with the usual thresholds every tenth frame
# or so would wait for a full collection. The young are gone through in small lots: a lot of 50,000 took 15 ms.
_SELDOM = (5_000, 2, 1_000)
_PULSE = 1.0  # seconds between two looks at what another instance has done


class OnRecord(App[int]):
    """One reading of some articles."""

    TITLE = "On Record"
    CSS_PATH: ClassVar = ["reader.tcss", "pages/pages.tcss", "dialogs.tcss"]
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = ""  # its keys are the reader's to choose, as those of any command
    CLOSE_TIMEOUT = None

    class Reported(Message):
        """The analysis has something to say."""

        def __init__(self, event: Event) -> None:
            super().__init__()
            self.event = event

    class Unsaved(Message):
        """Something that the reader did is not on the disk."""

        def __init__(self, line: str) -> None:
            super().__init__()
            self.line = line

    class Saved(Message):
        """All that the reader did is on the disk."""

    def __init__(
        self,
        articles: Sequence[Article],
        analyser: AnalyserProtocol,
        positions: PositionsProtocol | None = None,
        failures: Sequence[str] = (),
        config: Config = USUAL,
        keys: Commands = DEFAULT_KEYS,
        memory: MemoryProtocol | None = None,
        notes: NotesProtocol | None = None,
    ) -> None:
        super().__init__()
        self._analyser = analyser
        self._positions = positions
        self._saved: dict[str, Place] = {}
        self._marks: dict[str, Mark] = {}
        self._config = config
        self._keys = keys
        self._memory = memory
        self.keeping = Keeping(
            notes, lambda line: self.post_message(self.Unsaved(line)), lambda: self.post_message(self.Saved())
        )
        self.session = Session(articles, _places(articles, positions))
        viewing.begin(self.session, config.panes, config.filter, highlights=config.highlights)
        resumed = RESUMED if self.session.aim and self.session.aim.span.start > 0 else ""
        self._reader = keyed(Reader, keys)(self.session, "; ".join(failures) or resumed or self._greeting())
        self._reader.measure = config.width
        self._reader.is_saving = lambda: self.keeping.is_saving
        for theme in OUR_THEMES:
            self.register_theme(theme)
        chosen = config.theme or (memory.state(THEME) if memory else None)
        name = theme_for(chosen if chosen in self.available_themes else None, no_color=self.no_color)
        if name == NIGHT.name:
            self.set_reactive(OnRecord.theme, name)  # assigning would have all styles read a second time
        else:
            self.theme = name

    def action_command_palette(self) -> None:
        """Show every command by its title."""
        from tui.interface.safe_palette import SafePalette  # not before the first paint

        if not isinstance(self.screen, SafePalette):
            self.push_screen(SafePalette(id="--command-palette"))

    def _greeting(self) -> str:
        """What to tell who is here for the first time; empty for anyone else."""
        if self._memory is None or self._memory.state(GREETED):
            return ""
        self._memory.save_state(GREETED, "yes")
        return greeting(self._keys)

    def get_default_screen(self) -> Screen[None]:
        """The reader is all there is below the dialogs."""
        return self._reader

    def on_ready(self) -> None:
        """Begin the analysis once the article can be read.

        Textual draws nothing when a shell brings the program back with `fg`.
        """
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        from tui.session import marking  # nothing of it is seen at first, as of what follows
        from tui.session.sentences import prepare

        gc.freeze()
        gc.set_threshold(*_SELDOM)
        gc.enable()
        self.session.expect_results()
        self._reader.draw()
        self._analyser.start(self.session.articles, self._report)
        self._analyser.prioritise(self.session.article.id)
        Thread(target=prepare, daemon=True).start()
        self.keeping.begin(self.session, self._config.creator, self._config.assessments)
        marking.recall(self.session, self.keeping.recall(MARKS))
        self._marks = dict(self.session.marks)
        self.set_interval(_PULSE, self._keep_up)
        self._reader.draw()

    def _keep_up(self) -> None:
        """Take in what another instance has done, and keep where the reader is."""
        if self.keeping.catch_up(self.session):
            self._reader.say("notes of another window have been taken in")
        self._remember()

    def _remember(self) -> None:
        """Save the places that are not saved yet, so that even a sudden end loses a second at most."""
        from tui.session import marking  # as above
        from tui.storage import Position  # SQLite comes with it, and a reading without a library needs none

        if self._marks != self.session.marks:
            self._marks = dict(self.session.marks)
            self.keeping.remember(MARKS, marking.remembered(self.session))
        if self._positions is None:
            return
        for article in self.session.articles:
            place = self.session.positions.get(article.id)
            if place is not None and place != self._saved.get(article.id):
                self._positions.save_position(article, Position(place.offset, place.statement))
                self._saved[article.id] = place

    def on_on_record_unsaved(self, message: Unsaved) -> None:
        """Tell what could not be kept."""
        self._reader.say(message.line)

    def on_on_record_saved(self) -> None:
        """Take the word away that said that it was not."""
        if self._reader.is_mounted:
            self._reader.draw_bars()

    def on_unmount(self) -> None:
        """Remember where the reader was, then stop the analysis.

        In this order since stopping takes as long as the workers do, and a closed terminal ends the program before.
        """
        try:
            self._remember()
        finally:
            self._analyser.stop()

    def _report(self, event: Event) -> None:
        """Called from the analysis's thread: posting a message is all that is safe there."""
        self.post_message(self.Reported(event))

    def on_on_record_reported(self, message: Reported) -> None:
        """Pass a result of the analysis on."""
        self._reader.receive(message.event)
        if self.screen is not self._reader and isinstance(self.screen, DrawnProtocol):
            self.screen.draw()
        if isinstance(message.event, Collected):
            gc.freeze()  # thousands of values that live as long as the reading, not to be looked through again

    def watch_theme(self, theme: str) -> None:
        """Remember a theme that was chosen while reading."""
        if self._memory is not None and self.is_running:
            self._memory.save_state(THEME, theme)
            if self._config.theme and self._config.theme != theme:
                self._reader.say(f"{theme} for now: config.toml names {self._config.theme}")

    def on_key(self, event: events.Key) -> None:
        """Give a key to the question, the line or the dialog that waits for it before it is taken for a command.

        Here and not in the reader, which may see a key before the command of the one before it has been run.
        """
        if self.screen is self._reader:
            is_taken = self._reader.takes(event)
        elif is_taken := isinstance(self.screen, TypedProtocol) and event.is_printable:
            self.screen.type_early(event.character or "")
        if is_taken:
            event.stop()
            event.prevent_default()

    def on_reader_opened(self, message: Reader.Opened) -> None:
        """Have the article that is read now analysed before the others."""
        self._analyser.prioritise(message.article_id)

    def on_analysis_switched(self) -> None:
        """Stop the analysis, or go on with what it has left."""
        progress = self.session.progress
        if progress.over:
            self._reader.say("nothing to stop: every article is analysed and compared")
        elif progress.stopped:
            self.session.expect_results()
            self._analyser.start(self.session.articles, self._report)
            self._analyser.prioritise(self.session.article.id)
            self._reader.say("the analysis goes on")
        else:
            self.session.expect_nothing()
            self._analyser.halt()
            self._reader.say("the analysis is stopped; the same key goes on with it")

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: every command, with its keys."""
        if isinstance(screen, Commanded):
            for command in commands_at(screen.PLACES):
                if not screen.check_action("run_command", (command.id,)):
                    continue
                keys = keys_of(command, self._keys)
                words = f"{command.group} · {keys}" if keys else command.group
                title = command.title_in(screen.place)
                yield SystemCommand(title, words, partial(screen.action_run_command, command.id))

    def action_help_quit(self) -> None:
        """Ctrl+C with nothing selected: say how to leave."""
        self._reader.say(f"{key_of('quit')} quits; ctrl+c copies what is selected")


def _places(articles: Sequence[Article], positions: PositionsProtocol | None) -> dict[str, Place]:
    if positions is None:
        return {}
    known = ((article.id, positions.position(article)) for article in articles)
    return {
        article_id: Place(article_id, position.offset, position.statement)
        for article_id, position in known
        if position is not None
    }
