"""The corpora laid out as an epoch of batches, anew for each epoch from its own seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor

from tui.language.encoder_windows import PIECES, Window, stretches, window_of, word_pieces
from tui.language.encoder_words import Words
from tui.training.names_variants import LINES_OF_NAMES, NamedText, line_of_names, recased, renamed
from tui.training.polnear import IGNORED, AttributedArticle

WINDOWS_A_STEP = 8
NAMES_A_STEP = 1400  # word pieces, about as many as in eight windows of articles
SILVER_SHARE = 0.25  # of WikiNEuRal, another part each epoch
RENAMED = 0.4  # of the texts have other people in them, so that nothing is learnt about a few well-known ones
MASKED = 0.04  # of the word pieces of articles


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows; `at` are places of first pieces in the flattened batch, with their labels for each task."""

    pieces: Tensor
    cases: Tensor
    quotations: Tensor
    mask: Tensor
    at: Tensor
    labels: dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words with their word pieces and, for each task that the text is labelled for, one label each."""

    words: Words
    pieces: list[tuple[int, ...]]
    labels: dict[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Corpora:
    """Everything the encoder is trained on, tokenised once."""

    articles: list[Labelled]
    human: list[NamedText]
    silver: list[NamedText]
    people: Sequence[tuple[str, ...]]
    tokenizer: Any

    def borders(self) -> tuple[int, int]:
        """The ids of the pieces that open a window and close a paragraph."""
        return self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]")


def labelled(tokenizer: Any, articles: Sequence[AttributedArticle]) -> list[Labelled]:
    """Articles with their word pieces."""
    return [
        Labelled(each.words, word_pieces(tokenizer, each.words), {"roles": each.labels, "names": each.names})
        for each in articles
    ]


def epoch(corpora: Corpora, number: int, seed: int) -> list[Batch]:
    """All batches of epoch `number`, tasks mixed at random."""
    chance = random.Random(seed * 1000 + number)
    batches = [*_role_batches(corpora, chance), *_name_batches(corpora, number, chance)]
    chance.shuffle(batches)
    return batches


def batch_of(windows: Sequence[tuple[Window, dict[str, Sequence[int]]]]) -> Batch:
    """Pad `windows`, each with the labels of its text's words, to one length; all are labelled for the same tasks."""
    length = max(len(window.pieces) for window, _ in windows)
    pieces = torch.zeros((len(windows), length), dtype=torch.long)
    cases, quotations = torch.zeros_like(pieces), torch.zeros_like(pieces)
    mask = torch.zeros_like(pieces, dtype=torch.bool)
    at: list[int] = []
    labels: dict[str, list[int]] = {task: [] for task in windows[0][1]}
    for row, (window, of_task) in enumerate(windows):
        size = len(window.pieces)
        pieces[row, :size] = torch.tensor(window.pieces)
        cases[row, :size] = torch.tensor(window.cases)
        quotations[row, :size] = torch.tensor(window.quotations)
        mask[row, :size] = True
        at.extend(row * length + position for position in window.positions)
        for task, numbers in of_task.items():
            labels[task].extend(numbers[word] for word in window.words)
    tensors = {task: torch.tensor(numbers) for task, numbers in labels.items()}
    return Batch(pieces, cases, quotations, mask, torch.tensor(at), tensors)


def _role_batches(corpora: Corpora, chance: random.Random) -> list[Batch]:
    windows: list[tuple[Window, dict[str, Sequence[int]]]] = []
    for given in corpora.articles:
        article = _renamed_article(given, corpora, chance) if chance.random() < RENAMED else given
        first_limit = chance.randint(PIECES // 4, PIECES)
        for ranges in stretches(article.words, article.pieces, first_limit=first_limit):
            window = window_of(ranges, article.words, article.pieces, corpora.borders())
            if window.words:
                windows.append((_masked(window, corpora, chance), article.labels))
    return _grouped(windows, chance, lambda group: len(group) >= WINDOWS_A_STEP)


def _renamed_article(article: Labelled, corpora: Corpora, chance: random.Random) -> Labelled:
    names = [max(label, 0) for label in article.labels["names"]]
    words = renamed(article.words, names, corpora.people, chance)
    return replace(article, words=words, pieces=word_pieces(corpora.tokenizer, words))


def _masked(window: Window, corpora: Corpora, chance: random.Random) -> Window:
    """The window with some word pieces hidden: too few articles are there to be learnt by heart."""
    mask = corpora.tokenizer.token_to_id("[MASK]")
    first, *inner, last = window.pieces
    return replace(window, pieces=(first, *(mask if chance.random() < MASKED else piece for piece in inner), last))


def _name_batches(corpora: Corpora, number: int, chance: random.Random) -> list[Batch]:
    parts = round(1 / SILVER_SHARE)
    texts = [*corpora.human, *corpora.silver[number % parts :: parts]]
    chance.shuffle(texts)
    windows: list[tuple[Window, dict[str, Sequence[int]]]] = []
    for text in _joined([_varied(text, corpora, chance) for text in texts], corpora, chance):
        pieces = word_pieces(corpora.tokenizer, text.words)
        limit = chance.choice((32, 64, 128, PIECES, PIECES))
        for ranges in stretches(text.words, pieces, limit=limit):
            window = window_of(ranges, text.words, pieces, corpora.borders())
            if any(text.labels[word] != IGNORED for word in window.words):
                windows.append((window, {"names": text.labels}))
    full = NAMES_A_STEP
    return _grouped(windows, chance, lambda group: sum(len(window.pieces) for window, _ in group) >= full)


def _varied(text: NamedText, corpora: Corpora, chance: random.Random) -> NamedText:
    if chance.random() < RENAMED:
        names = [max(label, 0) for label in text.labels]
        text = NamedText(renamed(text.words, names, corpora.people, chance), text.labels)
    return recased(text, chance)


def _grouped(
    windows: list[tuple[Window, dict[str, Sequence[int]]]], chance: random.Random, is_full: Any
) -> list[Batch]:
    """Batches of windows of like length, so that little is padding, in random order."""
    chance.shuffle(windows)
    batches: list[Batch] = []
    for first in range(0, len(windows), 400):
        group: list[tuple[Window, dict[str, Sequence[int]]]] = []
        for window in sorted(windows[first : first + 400], key=lambda each: len(each[0].pieces)):
            group.append(window)
            if is_full(group):
                batches.append(batch_of(group))
                group = []
        if group:
            batches.append(batch_of(group))
    return batches


def _joined(texts: list[NamedText], corpora: Corpora, chance: random.Random) -> list[NamedText]:
    """One to six single sentences of any source set below each other, as paragraphs, at times with names under them."""
    result: list[NamedText] = []
    group: list[NamedText] = []
    size = 0
    target = 100
    for text in texts:
        group.append(text)
        if chance.random() < LINES_OF_NAMES:
            group.append(line_of_names(corpora.people, chance))
        size += len(text.words)
        if size >= target:
            result.append(_concatenated(group))
            group, size, target = [], 0, chance.choice((1, 40, 100, 150))
    if group:
        result.append(_concatenated(group))
    return result


def _concatenated(texts: Sequence[NamedText]) -> NamedText:
    """Several texts as one, a paragraph each; offsets mean nothing in it."""
    if len(texts) == 1:
        return texts[0]
    forms: list[str] = []
    cases: list[int] = []
    quotations: list[int] = []
    labels: list[int] = []
    paragraphs: list[tuple[int, int]] = []
    for text in texts:
        shift = len(forms)
        paragraphs.extend((first + shift, end + shift) for first, end in text.words.paragraphs)
        forms.extend(text.words.forms)
        cases.extend(text.words.cases)
        quotations.extend(text.words.quotations)
        labels.extend(text.labels)
    none = tuple(range(len(forms)))
    words = Words(tuple(forms), none, none, tuple(cases), tuple(quotations), tuple(paragraphs))
    return NamedText(words, tuple(labels))
