"""Words turned into windows of word pieces, of the size that the encoder was trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tui.language.encoder_words import Words

PIECES = 192  # in a window, its borders included
CONTEXT = 64  # pieces of the paragraph before, at most, that a window repeats
_CHUNK = 400  # words given to the tokeniser at once: it slows down on very long inputs


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive words as one input of the encoder.

    `pieces`, `cases` and `quotations` are parallel. `words` are indices of the words that are labelled here and
    `positions` the places of their first pieces; `repeated` is how many of `words`, counted from the start, only repeat
    what the window before has labelled already.
    """

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    quotations: tuple[int, ...]
    words: tuple[int, ...]
    positions: tuple[int, ...]
    repeated: int


def word_pieces(tokenizer: Any, words: Words) -> list[tuple[int, ...]]:
    """The word pieces of each word, as many as fit a window; a word of marks that the vocabulary drops has none.

    More than fit is no word of English: ideographs written without spaces are one word here, a piece each.
    """
    pieces: list[list[int]] = [[] for _ in words.forms]
    for first in range(0, len(words), _CHUNK):
        forms = list(words.forms[first : first + _CHUNK])
        encoding = tokenizer.encode(forms, is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            pieces[first + word].append(piece)
    return [tuple(each[: PIECES - 2]) for each in pieces]


def stretches(
    words: Words, pieces: Sequence[tuple[int, ...]], limit: int = PIECES, first_limit: int | None = None
) -> list[list[tuple[int, int]]]:
    """Pack whole paragraphs into windows of at most `limit` pieces, a paragraph longer than that cut after a sentence.

    Each window is a list of ranges of word indices. `first_limit` makes the first window shorter, which shifts all
    others: in training that shows each paragraph with another context every epoch.
    """
    room = limit - 2
    left = (first_limit or limit) - 1
    windows: list[list[tuple[int, int]]] = [[]]
    for paragraph in words.paragraphs:
        for first, end in _cut(paragraph, words, pieces, room):
            size = sum(len(pieces[word]) for word in range(first, end)) + 1
            if size > left and windows[-1]:
                windows.append([])
                left = limit - 1
            windows[-1].append((first, end))
            left -= size
    return [window for window in windows if window]


def with_context(
    windows: Sequence[Sequence[tuple[int, int]]], pieces: Sequence[tuple[int, ...]]
) -> list[tuple[list[tuple[int, int]], int]]:
    """Repeat the last paragraph of the window before, where it is short and there is room: (ranges, words repeated)."""
    result: list[tuple[list[tuple[int, int]], int]] = []
    before: tuple[int, int] | None = None
    for window in windows:
        size = 1 + sum(1 + sum(len(pieces[word]) for word in range(*stretch)) for stretch in window)
        ranges = list(window)
        repeated = 0
        if before is not None:
            extra = 1 + sum(len(pieces[word]) for word in range(*before))
            if extra <= CONTEXT and size + extra <= PIECES:
                ranges.insert(0, before)
                repeated = before[1] - before[0]
        result.append((ranges, repeated))
        before = window[-1]
    return result


def window_of(
    ranges: Sequence[tuple[int, int]],
    words: Words,
    pieces: Sequence[tuple[int, ...]],
    borders: tuple[int, int],
    repeated: int = 0,
) -> Window:
    """Lay out `ranges` as `[CLS] paragraph [SEP] paragraph [SEP]`; `borders` are the ids of the two special pieces.

    `repeated` words at the start have been labelled by the window before.
    """
    ids, cases, quotations = [borders[0]], [0], [0]
    indices: list[int] = []
    positions: list[int] = []
    for stretch in ranges:
        for word in range(*stretch):
            if pieces[word]:
                indices.append(word)
                positions.append(len(ids))
                ids.extend(pieces[word])
                cases.extend([words.cases[word]] * len(pieces[word]))
                quotations.extend([words.quotations[word]] * len(pieces[word]))
        ids.append(borders[1])
        cases.append(0)
        quotations.append(0)
    first_fresh = ranges[0][0] + repeated
    again = sum(word < first_fresh for word in indices)
    return Window(tuple(ids), tuple(cases), tuple(quotations), tuple(indices), tuple(positions), again)


def _cut(
    paragraph: tuple[int, int], words: Words, pieces: Sequence[tuple[int, ...]], room: int
) -> list[tuple[int, int]]:
    """Pieces of `paragraph` of at most `room` word pieces each, cut after the last sentence end in the second half."""
    first, end = paragraph
    cuts: list[tuple[int, int]] = []
    size = 0
    sentence_end = first
    word = first
    start = first
    while word < end:
        size += len(pieces[word])
        while size > room and word > start:  # twice where the sentence begun and a long word are too long together
            cut = sentence_end if sentence_end > start else word
            cuts.append((start, cut))
            size = sum(len(pieces[each]) for each in range(cut, word + 1))
            start = sentence_end = cut
        if words.forms[word] in ".!?" and size * 2 > room:
            sentence_end = word + 1
        word += 1
    cuts.append((start, end))
    return cuts
