"""Role scores of a text turned into its attributions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.language.attribution import Attribution
from tui.language.encoder_session import Scored, TrainedEncoder
from tui.language.encoder_words import Words
from tui.language.roles_decode import Tagged, best_labels, tagged_spans
from tui.language.roles_labels import ROLES
from tui.language.roles_link import Linked, Settings, link
from tui.model import Span


def find_attributions(scored: Scored, encoder: TrainedEncoder) -> tuple[Attribution, ...]:
    """The attributions of a scored text, in the order of their contents; offsets are code points of the text."""
    settings = encoder.settings
    weights = settings["confidence"]
    return tuple(
        attribution_of(linked, scored.words, confidence(linked.evidence, weights))
        for linked in link_roles(scored, encoder, Settings(**settings["linking"]))
    )


def link_roles(scored: Scored, encoder: TrainedEncoder, settings: Settings) -> list[Linked]:
    """Decode the likeliest labels and link them."""
    spans = tagged_spans(scored.roles, best_labels(scored.roles))
    source_label = 2 * ROLES.index("source") + 1
    sources = np.exp(scored.roles[:, source_label : source_label + 2].astype(np.float64)).sum(axis=1)
    return link(scored.words, spans, sources, encoder.content_linker, encoder.cue_linker, settings)


def confidence(evidence: Sequence[float], weights: Sequence[float]) -> float:
    """Logistic regression over the evidence, its intercept last: the chance that content and source are right."""
    odds = sum(weight * value for weight, value in zip(weights, (*evidence, 1.0), strict=True))
    return round(1.0 / (1.0 + float(np.exp(-odds))), 4)


def attribution_of(linked: Linked, words: Words, sure: float) -> Attribution:
    """The same attribution in code points."""
    return Attribution(
        source=_spans((linked.source,) if linked.source else (), words),
        cue=_spans((linked.cue,) if linked.cue else (), words),
        content=_spans(linked.content, words),
        confidence=sure,
    )


def _spans(tagged: Sequence[Tagged], words: Words) -> tuple[Span, ...]:
    return tuple(Span(words.starts[each.first], words.ends[each.end - 1]) for each in tagged)
