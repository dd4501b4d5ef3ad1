"""The corpora laid out as an epoch of batches, anew for each epoch from its own seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from tui.language.encoder_windows import PIECES, Window, stretches, window_of, word_pieces
from tui.language.encoder_words import Words
from tui.training.names_data import IGNORED, NamedText, recased
from tui.training.polnear import AttributedArticle

WINDOWS_A_STEP = 8
NAMES_A_STEP = 1400  # word pieces, about as many as in eight windows of articles
SILVER_SHARE = 0.25  # of WikiNEuRal, another part each epoch


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows of one task; `at` are places of first pieces in the flattened batch, with their `labels`."""

    task: str
    pieces: Tensor
    cases: Tensor
    quotations: Tensor
    mask: Tensor
    at: Tensor
    labels: Tensor


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words with their word pieces and one label each."""

    words: Words
    pieces: list[tuple[int, ...]]
    labels: Sequence[int]


@dataclass(frozen=True, slots=True)
class Corpora:
    """Everything the encoder is trained on, tokenised once."""

    articles: list[Labelled]
    human: list[NamedText]
    silver: list[NamedText]
    tokenizer: Any

    def borders(self) -> tuple[int, int]:
        """The ids of the pieces that open a window and close a paragraph."""
        return self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]")


def labelled(tokenizer: Any, articles: Sequence[AttributedArticle]) -> list[Labelled]:
    """Articles with their word pieces."""
    return [Labelled(article.words, word_pieces(tokenizer, article.words), article.labels) for article in articles]


def epoch(corpora: Corpora, number: int, seed: int) -> list[Batch]:
    """All batches of epoch `number`, tasks mixed at random."""
    chance = random.Random(seed * 1000 + number)
    batches = [*_role_batches(corpora, chance), *_name_batches(corpora, number, chance)]
    chance.shuffle(batches)
    return batches


def batch_of(task: str, windows: Sequence[tuple[Window, Sequence[int]]]) -> Batch:
    """Pad `windows`, each with the labels of its text's words, to one length."""
    length = max(len(window.pieces) for window, _ in windows)
    pieces = torch.zeros((len(windows), length), dtype=torch.long)
    cases, quotations = torch.zeros_like(pieces), torch.zeros_like(pieces)
    mask = torch.zeros_like(pieces, dtype=torch.bool)
    at: list[int] = []
    labels: list[int] = []
    for row, (window, numbers) in enumerate(windows):
        size = len(window.pieces)
        pieces[row, :size] = torch.tensor(window.pieces)
        cases[row, :size] = torch.tensor(window.cases)
        quotations[row, :size] = torch.tensor(window.quotations)
        mask[row, :size] = True
        at.extend(row * length + position for position in window.positions)
        labels.extend(numbers[word] for word in window.words)
    return Batch(task, pieces, cases, quotations, mask, torch.tensor(at), torch.tensor(labels))


def _role_batches(corpora: Corpora, chance: random.Random) -> list[Batch]:
    windows: list[tuple[Window, Sequence[int]]] = []
    for article in corpora.articles:
        first_limit = chance.randint(PIECES // 4, PIECES)
        for ranges in stretches(article.words, article.pieces, first_limit=first_limit):
            window = window_of(ranges, article.words, article.pieces, corpora.borders())
            if window.words:
                windows.append((window, article.labels))
    return _grouped("roles", windows, chance, lambda group: len(group) >= WINDOWS_A_STEP)


def _name_batches(corpora: Corpora, number: int, chance: random.Random) -> list[Batch]:
    parts = round(1 / SILVER_SHARE)
    texts = [*corpora.human, *corpora.silver[number % parts :: parts]]
    chance.shuffle(texts)
    windows: list[tuple[Window, Sequence[int]]] = []
    for text in _joined(texts, chance):
        pieces = word_pieces(corpora.tokenizer, text.words)
        limit = chance.choice((32, 64, 128, PIECES, PIECES))
        for ranges in stretches(text.words, pieces, limit=limit):
            window = window_of(ranges, text.words, pieces, corpora.borders())
            if any(text.labels[word] != IGNORED for word in window.words):
                windows.append((window, text.labels))
    full = NAMES_A_STEP
    return _grouped("names", windows, chance, lambda group: sum(len(window.pieces) for window, _ in group) >= full)


def _grouped(
    task: str, windows: list[tuple[Window, Sequence[int]]], chance: random.Random, is_full: Any
) -> list[Batch]:
    """Batches of windows of like length, so that little is padding, in random order."""
    chance.shuffle(windows)
    batches: list[Batch] = []
    for first in range(0, len(windows), 400):
        group: list[tuple[Window, Sequence[int]]] = []
        for window in sorted(windows[first : first + 400], key=lambda each: len(each[0].pieces)):
            group.append(window)
            if is_full(group):
                batches.append(batch_of(task, group))
                group = []
        if group:
            batches.append(batch_of(task, group))
    return batches


def _joined(texts: list[NamedText], chance: random.Random) -> list[NamedText]:
    """Recase some texts, and set one to six single sentences of any source below each other, as paragraphs."""
    result: list[NamedText] = []
    group: list[NamedText] = []
    size = 0
    target = 100
    for text in texts:
        group.append(recased(text, chance))
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
