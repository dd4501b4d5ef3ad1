"""One attribution as the trained encoder finds it: who, with which cue, what; no spaCy here."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans of a text, in code points; `source` and `cue` are empty where the text has none.

    `content` has at least one piece, several where the attribution breaks the content. `confidence` is the
    probability, in [0, 1], that both content and source are right.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
