"""Tagged sources, cues and contents joined into attributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.language.encoder_words import OUTSIDE, Words
from tui.language.roles_decode import Tagged
from tui.language.roles_features import CONTENT, CUE, SOURCE, Context, candidates, context_of, rows
from tui.language.roles_trees import Trees


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds chosen on articles held out from training.

    `cue_link` and `source_link` are the least probability of a link; `source_word` is the least probability of a word
    to be taken as the source of a cue that has no tagged one.
    """

    cue_link: float
    source_link: float
    source_word: float


@dataclass(frozen=True, slots=True)
class Linked:
    """One attribution in words: the pieces of its content, its cue and source if any, and how sure each step was.

    `evidence` are, in [0, 1]: the mean probabilities of content, cue and source and of the two links, 0 for what is
    missing.
    """

    content: tuple[Tagged, ...]
    cue: Tagged | None
    source: Tagged | None
    evidence: tuple[float, float, float, float, float]


def link(
    words: Words,
    spans: Sequence[Tagged],
    source_probabilities: NDArray[np.float64],
    content_linker: Trees,
    cue_linker: Trees,
    settings: Settings,
) -> list[Linked]:
    """Give each content its best cue and each cue its best source, in the order of the text.

    Several cues may share a source. A cue without a tagged source takes the likeliest source word of its sentence; a
    quotation without a cue goes on with the source of the attribution before it, within the same or the next
    paragraph.
    """
    context = context_of(words, spans)
    contents = [span for span in spans if span.kind == CONTENT]
    cues = [span for span in spans if span.kind == CUE]
    sources = [span for span in spans if span.kind == SOURCE]
    cue_of = best_links(contents, cues, context, content_linker, settings.cue_link)
    source_of = best_links(cues, sources, context, cue_linker, settings.source_link)
    taken = {word for span in spans for word in range(span.first, span.end)}
    groups: dict[Tagged, list[Tagged]] = {}
    for content in contents:
        cue, _ = cue_of.get(content, (content, 0.0))
        groups.setdefault(cue, []).append(content)
    result: list[Linked] = []
    for cue, pieces in groups.items():
        sure = float(np.mean([piece.probability for piece in pieces]))
        if cue.kind == CONTENT:
            source, share = _carried(cue, result, context)
            heard = source.probability if source else 0.0
            result.append(Linked(tuple(pieces), None, source, (sure, 0.0, heard, 0.0, share)))
            continue
        source, probability = source_of.get(cue, (None, 0.0))
        if source is None:
            source = likeliest_source(cue, source_probabilities, taken, context, settings.source_word)
        link_sure = float(np.mean([cue_of[piece][1] for piece in pieces]))
        heard = source.probability if source else 0.0
        result.append(Linked(tuple(pieces), cue, source, (sure, cue.probability, heard, link_sure, probability)))
    return result


def best_links(
    spans: Sequence[Tagged], others: Sequence[Tagged], context: Context, linker: Trees, least: float
) -> dict[Tagged, tuple[Tagged, float]]:
    """For each span the likeliest of `others` with its probability, where that is at least `least`."""
    pairs = [
        (span, other, row) for span in spans for other, row in rows(span, candidates(span, others, context), context)
    ]
    table = np.array([row for _, _, row in pairs], dtype=np.float64)
    best: dict[Tagged, tuple[Tagged, float]] = {}
    for (span, other, _), probability in zip(pairs, linker.probabilities(table), strict=True):
        if probability >= least and (span not in best or probability > best[span][1]):
            best[span] = (other, float(probability))
    return best


def likeliest_source(
    cue: Tagged, probabilities: NDArray[np.float64], taken: set[int], context: Context, least: float
) -> Tagged | None:
    """The words around the likeliest untagged source word of the cue's sentence, or none below `least`."""
    sentence = context.sentences[cue.first]
    first, end = (int(np.searchsorted(context.sentences[:-1], sentence, side)) for side in ("left", "right"))
    free = [word for word in range(first, end) if word not in taken]
    if not free:
        return None
    top = max(free, key=lambda word: probabilities[word])
    if probabilities[top] < least:
        return None
    left = right = top
    while left - 1 >= first and left - 1 not in taken and probabilities[left - 1] * 2 >= probabilities[top]:
        left -= 1
    while right + 1 < end and right + 1 not in taken and probabilities[right + 1] * 2 >= probabilities[top]:
        right += 1
    return Tagged(left, right + 1, SOURCE, float(probabilities[left : right + 1].mean()))


def _carried(content: Tagged, before: Sequence[Linked], context: Context) -> tuple[Tagged | None, float]:
    """The source of the last attribution, for a content in quotation marks that follows it closely."""
    if not before or before[-1].source is None:
        return None, 0.0
    distance = int(context.paragraphs[content.first] - context.paragraphs[before[-1].content[-1].first])
    if distance > 1 or context.words.quotations[content.first] == OUTSIDE:
        return None, 0.0
    return before[-1].source, 0.5
