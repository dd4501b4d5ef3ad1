"""The analyses of earlier runs, if there is a library, for as long as it works."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from tui.errors import StorageError
from tui.model import Analysis, Article
from tui.storage import Library


class Cache:
    """Analyses by one version of a pipeline; the first error of the library is told once and ends its use."""

    def __init__(self, library: Library | None, version: str, tell: Callable[[str], None]) -> None:
        self._library = library
        self._version = version
        self._tell = tell
        self._saving: list[Future[None]] = []

    def get(self, article: Article) -> Analysis | None:
        """The analysis of `article`, if it is known."""
        try:
            return self._library.analysis(article, self._version) if self._library else None
        except StorageError as error:
            self._give_up(error)
            return None

    def put(self, article: Article, analysis: Analysis) -> None:
        """Keep an analysis; does not wait for the disk."""
        if self._library:
            self._saving.append(self._library.save_analysis(article, self._version, analysis))
            self._check([saved for saved in self._saving if saved.done()])

    def settle(self) -> None:
        """Wait until everything kept is on disk."""
        self._check(self._saving)

    def _check(self, saved: list[Future[None]]) -> None:
        self._saving = [future for future in self._saving if future not in saved]
        for future in saved:
            error = future.exception()
            if error is not None and self._library:
                self._give_up(error)

    def _give_up(self, error: BaseException) -> None:
        self._library = None
        self._tell(f"analyses are not kept: {error}")
