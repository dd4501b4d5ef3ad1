"""The Textual application: starts the analysis, passes its results on, keeps the places for the next time."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App, SystemCommand
from textual.message import Message
from textual.screen import Screen

from tui.interface.commands import COMMANDS
from tui.interface.reader import Reader
from tui.interface.themes import NIGHT, PAPER, theme_for
from tui.model import Article
from tui.session.events import Collected, Event
from tui.session.jumps import Place
from tui.session.session import Session

if TYPE_CHECKING:
    from tui.interface.seams import AnalyserProtocol, PositionsProtocol

# A frame makes and drops thousands of objects, few of them in cycles; with the usual thresholds every tenth frame
# or so would wait for a full collection.
_SELDOM = (10_000, 5, 200)


class OnRecord(App[int]):
    """One reading of some articles."""

    TITLE = "On Record"
    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = True
    CLOSE_TIMEOUT = None

    class Reported(Message):
        """The analysis has something to say."""

        def __init__(self, event: Event) -> None:
            super().__init__()
            self.event = event

    def __init__(
        self,
        articles: Sequence[Article],
        analyser: AnalyserProtocol,
        positions: PositionsProtocol | None = None,
        failures: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._analyser = analyser
        self._positions = positions
        self.session = Session(articles, _places(articles, positions))
        self._reader = Reader(self.session, notice="; ".join(failures))
        self.register_theme(NIGHT)
        self.register_theme(PAPER)
        theme = theme_for()
        if theme == NIGHT.name:
            self.set_reactive(OnRecord.theme, theme)  # assigning would have all styles read a second time
        else:
            self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """The reader is all there is below the dialogs."""
        return self._reader

    def on_ready(self) -> None:
        """Begin the analysis once the article can be read."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        gc.freeze()
        gc.set_threshold(*_SELDOM)
        gc.enable()
        self.session.expect_results()
        self._reader.draw()
        self._analyser.start(self.session.articles, self._report)
        self._analyser.prioritise(self.session.article.id)

    def on_unmount(self) -> None:
        """Remember where the reader was, then stop the analysis.

        In this order since stopping takes as long as the workers do, and a closed terminal ends the program before.
        """
        try:
            if self._positions is not None:
                _remember(self.session, self._positions)
        finally:
            self._analyser.stop()

    def _report(self, event: Event) -> None:
        """Called from the analysis's thread: posting a message is all that is safe there."""
        self.post_message(self.Reported(event))

    def on_on_record_reported(self, message: Reported) -> None:
        """Pass a result of the analysis on."""
        self._reader.receive(message.event)
        if isinstance(message.event, Collected):
            gc.freeze()  # thousands of values that live as long as the reading, not to be looked through again

    def on_reader_opened(self, message: Reader.Opened) -> None:
        """Have the article that is read now analysed before the others."""
        self._analyser.prioritise(message.article_id)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: every command, with its keys."""
        if isinstance(screen, Reader):
            for command in COMMANDS:
                keys = f"{command.group} · {command.shown}" if command.shown else command.group
                yield SystemCommand(command.title, keys, partial(screen.action_run_command, command.id))

    def action_help_quit(self) -> None:
        """Ctrl+C with nothing selected: say how to leave."""
        self._reader.say("q quits; ctrl+c copies what is selected")


def _places(articles: Sequence[Article], positions: PositionsProtocol | None) -> dict[str, Place]:
    if positions is None:
        return {}
    known = ((article.id, positions.position(article)) for article in articles)
    return {
        article_id: Place(article_id, position.offset, position.statement)
        for article_id, position in known
        if position is not None
    }


def _remember(session: Session, positions: PositionsProtocol) -> None:
    from tui.storage import Position  # SQLite comes with it, and a reading without a library needs none

    for article in session.articles:
        place = session.positions.get(article.id)
        if place is not None:
            positions.save_position(article, Position(place.offset, place.statement))
