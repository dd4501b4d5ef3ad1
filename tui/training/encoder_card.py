"""The encoder's model card and licence notice."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

LICENCE = """The weights in this folder are given under the Creative Commons licence
Attribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0):
https://creativecommons.org/licenses/by-nc-sa/4.0/legalcode

They were made from all-MiniLM-L6-v2, copyright its authors, under the Apache License 2.0
(https://www.apache.org/licenses/LICENSE-2.0), which was changed by training on the corpora that MODEL_CARD.md names.
One of those, PolNeAR, states no licence; the card says what follows from that.
"""

_CARD = """# The encoder of On Record

One small encoder with two heads, run by onnxruntime on a CPU: the roles of words in attribution (source, cue, content)
and names (PERSON, ORG, GPE, NORP). GPE stands for every place, NORP for nations, faiths and parties. `linkers.npz`
holds the boosted trees that join contents to cues and cues to sources, `meta.json` the decoder's settings.

Made on {date} by

    {command}

## Method
all-MiniLM-L6-v2 (6 layers, width 384, uncased word pieces) with added embeddings of case and quotation state; word
embeddings frozen; both tasks mixed in one run; weights averaged over the last part of each run and then over the runs;
eight-bit weights. Thresholds and the confidence were chosen on 5 % of PolNeAR's training part, which was kept from
training.

## Data and licences, as far as they are stated
| data | used for | licence |
|---|---|---|
| all-MiniLM-L6-v2 | starting weights | Apache-2.0 |
| PolNeAR 1.0, training part (95 % of it) | roles, links; its automatic names | **none stated**: a research release |
| WikiNEuRal, English validation and test parts | names | CC BY-NC-SA 4.0 |
| Wikigold | names | CC BY 4.0 |
| WNUT-17, training part | names | CC BY 4.0 |
| UD English GUM, training part | names | annotations CC BY 4.0; some texts non-commercial |

The weights are therefore given under **CC BY-NC-SA 4.0**, and only as far as the sources allow: PolNeAR names no
licence at all, so whoever needs certainty about it must ask its authors, or run the program with `--pipeline rules`,
which uses no weights.

## Figures
Exact spans, on development data that nothing was trained on. One threshold, the caution in finding names, was chosen on
the development part of GUM, which is not measured here.

Names, Universal NER on the English Web Treebank (development part), a document at a time:

| | precision | recall | F |
|---|--:|--:|--:|
{names}

Attribution, PolNeAR development part (84 articles; two trained annotators agree at 77.7):

| | precision | recall | F |
|---|--:|--:|--:|
{attribution}

## What it does not do
It marks where somebody speaks, not whether what is said is true. English news only. Beliefs, plans and support are
marked like speech, reports inside reports are not marked, and pronouns are not resolved: rules on top do that.
"""


def card(arguments: argparse.Namespace, scores: dict[str, dict[str, dict[str, float]]]) -> str:
    """The card as Markdown; `scores` by task and measure."""
    limit = f" --minutes {arguments.minutes:g}" if arguments.minutes else ""
    command = (
        "python -m tui.training encoder --corpora DIR --pretrained WHEEL"
        f" --epochs {arguments.epochs}{limit} --seeds {' '.join(map(str, arguments.seeds))}"
    )
    return _CARD.format(
        date=datetime.now(UTC).date().isoformat(),
        command=command,
        names=_rows(scores["names"]),
        attribution=_rows(scores["attribution"]),
    )


def _rows(figures: dict[str, dict[str, Any]]) -> str:
    return "\n".join(
        f"| {name} | {each['precision']:.1f} | {each['recall']:.1f} | {each['f']:.1f} |"
        for name, each in figures.items()
    )
