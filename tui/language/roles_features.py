"""What the linker knows of a pair of role spans: distance, order, punctuation and sentences between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.language.encoder_words import INSIDE, LOWER, MARK, NO_CASE, OUTSIDE, Words
from tui.language.roles_decode import Tagged

SOURCE, CUE, CONTENT = range(3)
NEIGHBOURS = 5  # candidates on either side
FEATURES = (
    "distance before",
    "distance after",
    "inside",
    "sentences between",
    "paragraphs between",
    "rank",
    "sources between",
    "cues between",
    "contents between",
    "commas between",
    "colons between",
    "semicolons between",
    "dashes between",
    "marks between",
    "words between quotations",
    "nearest of the other",
    "nearest of the other in its sentence",
    "length",
    "length of the other",
    "quoted",
    "other quoted",
    "sentence start to other",
    "other at sentence start",
    "other title-cased",
    "kind of the span before",
    "kind of the span after",
    "kind of the span before the other",
    "kind of the span after the other",
    "only punctuation between",
    "distance of the nearest rival",
    "a rival has this as its nearest",
)


@dataclass(frozen=True, slots=True)
class Context:
    """What is counted once for a text, each an array with one more entry than the text has words (running sums)."""

    words: Words
    spans: Sequence[Tagged]
    sentences: NDArray[np.int32]
    paragraphs: NDArray[np.int32]
    counts: dict[str, NDArray[np.int32]]
    order: dict[Tagged, int]


def context_of(words: Words, spans: Sequence[Tagged]) -> Context:
    """Sentences, paragraphs and running counts of punctuation; `spans` are all role spans of the text in order."""
    length = len(words)
    paragraphs = np.zeros(length + 1, dtype=np.int32)
    for number, (first, end) in enumerate(words.paragraphs):
        paragraphs[first : end + 1] = number
    is_mark = [state == MARK for state in words.quotations]
    seen = {
        "comma": [form == "," for form in words.forms],
        "colon": [form == ":" for form in words.forms],
        "semicolon": [form == ";" for form in words.forms],
        "dash": [form == "-" for form in words.forms],
        "mark": is_mark,
        "quoted": [state != OUTSIDE for state in words.quotations],
        "letters": [form[0].isalnum() for form in words.forms],
    }
    counts = {name: np.concatenate(([0], np.cumsum(flags))).astype(np.int32) for name, flags in seen.items()}
    for role, name in ((SOURCE, "sources"), (CUE, "cues"), (CONTENT, "contents")):
        starts = np.zeros(length + 1, dtype=np.int32)
        for span in spans:
            if span.kind == role:
                starts[span.first + 1] += 1
        counts[name] = np.cumsum(starts).astype(np.int32)
    order = {span: index for index, span in enumerate(spans)}
    return Context(words, spans, sentence_numbers(words), paragraphs, counts, order)


def sentence_numbers(words: Words) -> NDArray[np.int32]:
    """The number of the sentence of each word: a new one after final punctuation and at each paragraph."""
    numbers = np.zeros(len(words) + 1, dtype=np.int32)
    starts = {first for first, _ in words.paragraphs}
    number = 0
    ended = False
    for word, form in enumerate(words.forms):
        could_start = _opens_or_is_no_mark(word, words) and (words.cases[word] > LOWER or not form.isalpha())
        if word in starts or (ended and could_start):
            number += word > 0
            ended = False
        elif ended and words.cases[word] == LOWER:
            ended = False
        numbers[word] = number
        is_initial = word > 0 and len(words.forms[word - 1]) == 1 and words.cases[word - 1] != NO_CASE
        if form in "!?" or (form == "." and not is_initial):
            ended = True
    numbers[len(words) :] = number
    return numbers


def _opens_or_is_no_mark(word: int, words: Words) -> bool:
    return words.quotations[word] != MARK or words.quotations[word + 1 : word + 2] == (INSIDE,)


def candidates(span: Tagged, others: Sequence[Tagged], context: Context) -> list[Tagged]:
    """The nearest spans of another role on either side, at most two paragraphs away; `others` are in order."""
    place = bisect_left(others, span.first, key=lambda other: other.first)
    near = others[max(place - NEIGHBOURS, 0) : place + NEIGHBOURS]
    here = context.paragraphs[span.first]
    return [other for other in near if abs(int(context.paragraphs[other.first] - here)) <= 2]


def rows(span: Tagged, others: Sequence[Tagged], context: Context) -> list[tuple[Tagged, list[float]]]:
    """The values of FEATURES for linking `span` to each of its candidates `others`, which are rivals of each other."""
    gaps = {other: _gap(span, other) for other in others}
    claims = {other: _is_nearest_of(span, other, context, within=True) for other in others}
    result: list[tuple[Tagged, list[float]]] = []
    for other, rank in _ranked(span, others):
        rivals = [rival for rival in others if rival != other]
        distance = min((gaps[rival] for rival in rivals), default=-1)
        claimed = any(claims[rival] for rival in rivals)
        result.append((other, [*_features(span, other, rank, context), float(distance), float(claimed)]))
    return result


def _features(span: Tagged, other: Tagged, rank: int, context: Context) -> list[float]:
    """All but what depends on rivals; `rank` candidates are nearer on the side of `other`."""
    words, counts = context.words, context.counts
    left, right = (span, other) if span.first < other.first else (other, span)
    gap = (left.end, max(right.first, left.end))

    def between(name: str) -> int:
        return int(counts[name][gap[1]] - counts[name][gap[0]])

    def quoted(each: Tagged) -> float:
        return float(counts["quoted"][each.end] - counts["quoted"][each.first]) / (each.end - each.first)

    distance = gap[1] - gap[0]
    before = other.first < span.first
    sentence_start = context.sentences[other.first - 1] != context.sentences[other.first] if other.first else True
    return [
        float(distance if before else -1),
        float(distance if not before else -1),
        float(left.end > right.first),
        float(abs(int(context.sentences[left.end - 1]) - int(context.sentences[right.first]))),
        float(abs(int(context.paragraphs[span.first]) - int(context.paragraphs[other.first]))),
        float(rank),
        float(between("sources")),
        float(between("cues")),
        float(between("contents")),
        float(between("comma")),
        float(between("colon")),
        float(between("semicolon")),
        float(between("dash")),
        float(between("mark")),
        float(between("quoted")),
        float(_is_nearest_of(span, other, context)),
        float(_is_nearest_of(span, other, context, within=True)),
        float(span.end - span.first),
        float(other.end - other.first),
        quoted(span),
        quoted(other),
        float(int(context.sentences[span.first]) - int(context.sentences[other.first])),
        float(sentence_start),
        float(words.cases[other.first] > 1),
        _neighbour(span, -1, context),
        _neighbour(span, 1, context),
        _neighbour(other, -1, context),
        _neighbour(other, 1, context),
        float(between("letters") == 0),
    ]


def _ranked(span: Tagged, others: Sequence[Tagged]) -> list[tuple[Tagged, int]]:
    """Each of `others` with the number of those nearer to `span` on the same side."""
    before = [other for other in others if other.first < span.first]
    after = [other for other in others if other.first >= span.first]
    return [(other, len(before) - 1 - index) for index, other in enumerate(before)] + [
        (other, index) for index, other in enumerate(after)
    ]


def _is_nearest_of(span: Tagged, other: Tagged, context: Context, within: bool = False) -> bool:
    """Whether no other span of `span`'s role stands nearer to `other`, on either side; `within`: in one sentence."""
    if within and not _share_sentence(span, other, context):
        return False
    mine = _gap(span, other)
    place = context.order[other]
    for step in (-1, 1):
        index = place + step
        while 0 <= index < len(context.spans) and abs(index - place) <= 2 * NEIGHBOURS:
            rival = context.spans[index]
            if rival.kind == span.kind:
                counts = not within or _share_sentence(rival, other, context)
                if rival != span and counts and _gap(rival, other) < mine:
                    return False
                break
            index += step
    return True


def _share_sentence(one: Tagged, other: Tagged, context: Context) -> bool:
    left, right = (one, other) if one.first < other.first else (other, one)
    return bool(context.sentences[left.end - 1] == context.sentences[right.first])


def _gap(one: Tagged, other: Tagged) -> int:
    return max(one.first - other.end, other.first - one.end, 0)


def _neighbour(span: Tagged, step: int, context: Context) -> float:
    """The kind of the role span next to `span` in the same sentence, or -1."""
    index = context.order[span] + step
    if not 0 <= index < len(context.spans):
        return -1.0
    neighbour = context.spans[index]
    near = abs(int(context.sentences[neighbour.first]) - int(context.sentences[span.first])) <= 1
    return float(neighbour.kind) if near else -1.0
