"""The screen: draws a session and sends it messages."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.model import Article

if TYPE_CHECKING:
    from tui.interface.seams import AnalyserProtocol, PositionsProtocol


def run(
    articles: Sequence[Article],
    analyser: AnalyserProtocol,
    positions: PositionsProtocol | None = None,
    failures: Sequence[str] = (),
) -> int:
    """Open the reader on `articles`, of which there is at least one, and return the exit status once it is left.

    `failures` are lines about what could not be read, shown at the start.
    """
    gc.disable()  # a tenth of the way to the first paint would go into collecting what is there to stay
    from tui.interface.app import OnRecord  # Textual is for the screen alone: the command line works without it
    from tui.interface.signals import leaving_by_signal

    app = OnRecord(articles, analyser, positions, failures)
    with leaving_by_signal(app.exit):
        return app.run() or 0
