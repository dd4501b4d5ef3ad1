"""What the screen needs from the parts that do the work: an analysis that reports as it goes, a memory for places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from tui.model import Article
from tui.session.events import Event

if TYPE_CHECKING:
    from concurrent.futures import Future

    from tui.annotations.notebook import Notebook
    from tui.annotations.values import Annotation, Correction, Deed
    from tui.storage import Position


class AnalyserProtocol(Protocol):
    """Analyses articles beside the screen."""

    def start(self, articles: Sequence[Article], on_event: Callable[[Event], None]) -> None:
        """Begin with `articles` and return at once; `on_event` is called from another thread."""

    def prioritise(self, article_id: str) -> None:
        """Take this article next: the reader has just opened it."""

    def halt(self) -> None:
        """Give up what is left, without waiting; `start` goes on with it."""

    def stop(self) -> None:
        """Give up what is left; `on_event` is not called again."""


class PositionsProtocol(Protocol):
    """Remembers from one run to the next where the reader was in each article."""

    def position(self, article: Article) -> Position | None:
        """Where the reader left `article`; None when it was never open."""

    def save_position(self, article: Article, position: Position) -> object:
        """Remember where the reader is in `article`."""


class MemoryProtocol(Protocol):
    """Remembers from one run to the next what the reader chose, by name."""

    def state(self, name: str) -> str | None:
        """What was saved under `name`; None when nothing was."""

    def save_state(self, name: str, value: str) -> object:
        """Remember `value`."""


class NotesProtocol(MemoryProtocol, Protocol):
    """Keeps what the reader adds to articles, over all runs and instances."""

    def notebook(self, articles: Sequence[Article]) -> Notebook:
        """Everything that was added to `articles`."""

    def keep(self, deed: Deed) -> Future[None]:
        """Write a deed; once the future has resolved, nothing can lose it."""

    def keep_texts(self, articles: Sequence[Article]) -> Future[None]:
        """Keep the texts of `articles`, so that what changes in them later can be shown."""

    def save_state(self, name: str, value: str) -> Future[None]:
        """Remember `value`."""

    def changed_elsewhere(self) -> bool:
        """Whether another instance has done something since this was asked last."""

    def annotations(self, pattern: str = "", limit: int | None = None) -> tuple[Annotation, ...]:
        """The annotations on all articles that hold every word of `pattern`, the newest first."""

    def corrections(self, pattern: str = "", limit: int | None = None) -> tuple[Correction, ...]:
        """The corrections, likewise."""


@runtime_checkable
class TypedProtocol(Protocol):
    """A dialog with a line to type in: a letter that the line did not take came too early for it."""

    def type_early(self, character: str) -> None:
        """Take a letter that came before the line had the focus."""


@runtime_checkable
class DrawnProtocol(Protocol):
    """A screen over the reader that shows what the session holds, too."""

    def draw(self) -> None:
        """Show the session as it is now."""
