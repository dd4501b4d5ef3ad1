"""Where the reader is and what they see; no Textual and no input or output here."""

from tui.session.events import Analysed, Collected, Event, Failed, Noticed
from tui.session.jumps import Place
from tui.session.session import Session

__all__ = ["Analysed", "Collected", "Event", "Failed", "Noticed", "Place", "Session"]
