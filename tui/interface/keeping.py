"""Hands what the reader does to the library, and tells when something of it is not on the disk."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from tui.errors import StorageError
from tui.session.session import Session

if TYPE_CHECKING:
    from textual.app import App

    from tui.annotations.values import Deed
    from tui.interface.seams import NotesProtocol


class Keeping:
    """The way from a session to the library; without a library everything lives as long as the reading."""

    def __init__(
        self,
        library: NotesProtocol | None,
        report: Callable[[str], object],
        settled: Callable[[], object] = lambda: None,
    ) -> None:
        """`report` takes lines about what could not be kept, `settled` is called once all is kept.

        Both are called from another thread.
        """
        self.library = library
        self._report = report
        self._settled = settled
        self._on_the_way: set[Future[None]] = set()

    @property
    def is_saving(self) -> bool:
        """Whether something that the reader did is not on the disk yet."""
        return bool(self._on_the_way)

    def begin(self, session: Session, creator: str, assessments: tuple[str, ...]) -> None:
        """Go on with the notes and corrections on the open articles."""
        from tui.annotations.notebook import Notebook  # after the first paint
        from tui.session import annotating

        notebook = Notebook()
        if self.library is not None:
            try:
                notebook = self.library.notebook(session.articles)
            except StorageError as error:
                self._report(f"nothing is kept: {error}")
                self.library = None
            else:
                self.library.keep_texts(session.articles).add_done_callback(self._kept)
        annotating.begin(session, notebook, self._keep if self.library else None, creator)
        session.work.assessments = assessments

    def catch_up(self, session: Session) -> bool:
        """Take in what another instance has done; whether there was anything."""
        if self.library is None or not self.library.changed_elsewhere():
            return False
        from tui.session import annotating  # as above

        try:
            annotating.refresh(session, self.library.notebook(session.articles))
        except StorageError as error:
            self._report(f"notes of another window could not be read: {error}")
            return False
        return True

    def recall(self, name: str) -> str:
        """What was remembered under `name`, empty if nothing was."""
        try:
            return (self.library.state(name) if self.library else None) or ""
        except StorageError:  # told where the notes are read
            return ""

    def remember(self, name: str, value: str) -> None:
        """Remember `value` for another time."""
        if self.library is not None:
            self.library.save_state(name, value).add_done_callback(self._kept)

    def _keep(self, deed: Deed) -> None:
        if self.library is not None:
            future = self.library.keep(deed)
            self._on_the_way.add(future)
            future.add_done_callback(self._arrived)

    def _arrived(self, future: Future[None]) -> None:
        self._on_the_way.discard(future)
        self._kept(future)
        if not self._on_the_way:
            self._settled()

    def _kept(self, future: Future[Any]) -> None:
        if error := future.exception():
            self._report(f"not saved: {error}")


def keeping_of(app: App[Any]) -> Keeping:
    """The way to the library that the application has; one without a library where it is another application."""
    from tui.interface.app import OnRecord  # which imports this module

    return app.keeping if isinstance(app, OnRecord) else Keeping(None, lambda _: None)
