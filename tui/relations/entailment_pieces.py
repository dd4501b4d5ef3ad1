"""Two texts' word pieces laid out as one input of the entailment model."""

from __future__ import annotations

PIECES = 96  # at most, the three special ones included
CLS, SEP = 101, 102  # of MiniLM's vocabulary


def laid_out(premise: list[int], hypothesis: list[int]) -> tuple[list[int], list[int]]:
    """`[CLS] premise [SEP] hypothesis [SEP]` and the side of each piece; the longer text is cut first."""
    room = PIECES - 3
    premise = premise[: max(room // 2, room - len(hypothesis))]
    hypothesis = hypothesis[: room - len(premise)]
    pieces = [CLS, *premise, SEP, *hypothesis, SEP]
    return pieces, [0] * (len(premise) + 2) + [1] * (len(hypothesis) + 1)
