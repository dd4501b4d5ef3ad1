"""The model card and the licence that lie beside the weights of the syntax pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tui.training.syntax_scores import SyntaxScores, table

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Making:
    """How weights came about; `minutes` is processor time."""

    day: date
    epoch: int
    epochs: int
    minutes: float
    width: int

    @property
    def version(self) -> str:
        """The day as a version number."""
        return f"{self.day:%Y.%m.%d}"


def write_card(folder: Path, scores: dict[str, SyntaxScores], making: Making) -> None:
    """Write MODEL_CARD.md and LICENSE into `folder`."""
    card = (HERE / "syntax_card.md").read_text(encoding="utf-8").format(making=making, table=table(scores))
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    (folder / "LICENSE").write_bytes((HERE / "syntax_licence.txt").read_bytes())
