"""The entailment model's card and licence notice."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime

LICENCE = """The weights in this folder are given under the Creative Commons licence
Attribution-ShareAlike 4.0 International (CC BY-SA 4.0):
https://creativecommons.org/licenses/by-sa/4.0/legalcode

They were made from all-MiniLM-L6-v2, copyright its authors, under the Apache License 2.0
(https://www.apache.org/licenses/LICENSE-2.0), which was changed by training on the corpora that MODEL_CARD.md names.
Some of those state no licence; the card says which, and what follows from that.
"""

_CARD = """# The entailment model of On Record

A small cross-encoder, run by onnxruntime on a CPU: of two texts it tells how likely the first entails the second,
leaves it open or contradicts it. It ranks and vetoes what the rules of `tui.relations` find, and never speaks alone:
a conflict that only this model sees is worded as one that may be. The vectors of its word pieces and its tokeniser
are the encoder's (`tui/language/encoder_model`); `meta.json` holds the temperature of its probabilities.

Made on {date} by

    {command}

## Method
all-MiniLM-L6-v2 (6 layers, width 384, uncased word pieces) reads `[CLS] a [SEP] b [SEP]`, 96 word pieces at most; a
linear layer over the first state and the mean of all. Word embeddings and the two lowest layers stay as they were.
Pairs of equal length in a batch, contradictions turned round half of the time, weights averaged, rate falling to
nothing by the end; eight-bit weights. The temperature was chosen on held-out pairs.

## Data and licences, as far as they are stated
| data | used for | licence |
|---|---|---|
| all-MiniLM-L6-v2 | starting weights | Apache-2.0 |
| MultiNLI, SNLI, Breaking-NLI, MoNLI, negated MNLI and SNLI pairs | pairs | OANC, CC BY-SA 4.0, MIT |
| FM2, ConjNLI, JOCI, CommitmentBank | pairs | Apache-2.0, CC BY 4.0, MIT, as their authors state |
| Climate-FEVER, HealthVer, WikiFactCheck-English | pairs | **none stated** |
| PolNeAR 1.0, training part (95 % of it) | sentences, changed sentences | **none stated**: a research release |
| WordNet 3.0 antonyms | changes of sentences | WordNet licence |

News pairs are made anew for each epoch from the articles' sentences: a sentence against itself negated, affirmed,
with another number, an opposed verb or denied (contradiction); shortened, rounded or said otherwise (entailment); two
different sentences on one subject, a sentence about another person, a surer one (neutral). Some are told as headlines.
Two texts of different NLI pairs that share a word are neutral too. Captions of pictures are
thinned out: in them two scenes count as a contradiction, where news are of two events.

The weights are given under **CC BY-SA 4.0**, and only as far as the sources allow: whoever needs certainty about
those that state no licence must ask their authors, or run the program with `--pipeline rules`, which uses no weights.

## Figures
Pairs kept from training, with the exported weights, in percent. A contradiction counts as found from a probability of
one half.

| | pairs | accuracy | contradiction precision | recall | calibration error |
|---|--:|--:|--:|--:|--:|
{rows}

On statements of the news see `python -m tui.training evaluate --sections relations`.

## Limits
Trained on single sentences of English; half of the news pairs are sentences changed by rule, which are easier than
what people write. It knows little of the world, reads numbers badly, and takes no account of who speaks or when.
"""


def card(arguments: argparse.Namespace, scores: Mapping[str, Mapping[str, float]]) -> str:
    """The model card, with the figures of one run of the command."""
    rows = [
        f"| {name} | {figures['pairs']:,.0f} | "
        + " | ".join(f"{value:.1f}" if value else "–" for key, value in figures.items() if key != "pairs")
        + " |"
        for name, figures in scores.items()
    ]
    command = (
        "python -m tui.training entailment --corpora DIR --pretrained WHEEL "
        f"--minutes {arguments.minutes:g} --seed {arguments.seed}"
    )
    return _CARD.format(date=datetime.now(UTC).date().isoformat(), command=command, rows="\n".join(rows))
