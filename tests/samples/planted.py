"""What was planted where in `sample_docs/`; the articles themselves never say."""

from samples.planted_innocents import INNOCENT
from samples.planted_relations import PAIRS
from samples.planted_statements import SAID
from samples.sides import Innocent, Pair, Said, Side

__all__ = ["INNOCENT", "PAIRS", "SAID", "Innocent", "Pair", "Said", "Side"]
