"""PolNeAR articles turned into words with attribution roles."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tui.language.encoder_words import Words, read_words
from tui.language.roles_labels import NAMES, ROLES, encode
from tui.training.json_lines import Line, read_lines

IGNORED = -100  # the label of words that a corpus says nothing about
HELD_OUT = 5  # in a hundred articles of the training part, for choosing thresholds: the development part only measures

_KINDS = {"PERSON": NAMES.index("PERSON"), "ORGANIZATION": NAMES.index("ORG"), "LOCATION": NAMES.index("GPE")}


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution: for each role its pieces, as ranges of word indices."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class AttributedArticle:
    """An article with its gold attributions and their role labels, one number a word.

    `names` are labels of the names that came with the corpus; these are automatic. IGNORED where they say nothing.
    """

    id: str
    text: str
    words: Words
    attributions: tuple[GoldAttribution, ...]
    labels: tuple[int, ...]
    names: tuple[int, ...] = ()


def read_polnear(path: Path) -> list[AttributedArticle]:
    """Read one part of PolNeAR as given in `corpora/polnear`."""
    return [_article(line) for line in read_lines(path)]


def is_held_out(article: AttributedArticle) -> bool:
    """Whether this article is kept from training to choose thresholds on; the same in every run."""
    return is_held_out_id(article.id)


def is_held_out_id(article: str) -> bool:
    """`is_held_out` of the article that has this id."""
    return zlib.crc32(article.encode()) % 100 < HELD_OUT


def _article(record: Line) -> AttributedArticle:
    words = read_words(record["text"])
    attributions = tuple(
        GoldAttribution(*(tuple(_ranges(words, attribution[role])) for role in ROLES))
        for attribution in record["attributions"]
    )
    spans = [
        (first, end, number)
        for attribution in attributions
        for number, role in enumerate(ROLES)
        for first, end in getattr(attribution, role)
    ]
    return AttributedArticle(
        id=record["id"],
        text=record["text"],
        words=words,
        attributions=attributions,
        labels=tuple(encode(spans, len(words))),
        names=_names(words, record.get("silver", {}).get("sentences", [])),
    )


def _names(words: Words, sentences: list[list[tuple[int, int, str, str, str]]]) -> tuple[int, ...]:
    """Name labels from tokens of (start, end, tag, lemma, name), of which neighbours of one kind make one name."""
    spans: list[tuple[int, int, int]] = []
    unknown: list[tuple[int, int]] = []
    for sentence in sentences:
        for label, tokens in groupby(sentence, key=lambda token: token[4]):
            run = list(tokens)
            if label in _KINDS:
                spans.extend((*span, _KINDS[label]) for span in _ranges(words, [[run[0][0], run[-1][1]]]))
            elif label == "MISC":
                unknown.extend(_ranges(words, [[run[0][0], run[-1][1]]]))
    labels = encode(spans, len(words)) if sentences else [IGNORED] * len(words)
    for first, end in unknown:
        labels[first:end] = [IGNORED] * (end - first)
    return tuple(labels)


def _ranges(words: Words, spans: list[list[int]]) -> list[tuple[int, int]]:
    """Character spans as ranges of the words that they touch, touching ranges joined."""
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        first, last = bisect_right(words.ends, start), bisect_left(words.starts, end)
        if first >= last:
            continue
        if ranges and ranges[-1][1] >= first:
            ranges[-1] = (ranges[-1][0], max(last, ranges[-1][1]))
        else:
            ranges.append((first, last))
    return ranges
