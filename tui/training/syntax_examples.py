"""Treebank paragraphs to the examples that spaCy trains on and is measured by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

from tui.training.syntax_augmentation import augmented
from tui.training.treebank import Paragraph, Word

PARAGRAPH_BREAK = Word("\n\n", "\n\n", "SPACE", "_SP", "", 0, "dep", "")


def epoch(paragraphs: Iterable[Paragraph], random: Random, longest: int = 200) -> Iterator[Paragraph]:
    """One pass over the paragraphs in random order: rewritten, cut and joined a little differently each time.

    Paragraphs of more than about `longest` words are cut between sentences, a seventh of the others joined to the
    next one by a blank line.
    """
    pieces = [piece for paragraph in paragraphs for piece in _cut(paragraph, random, longest)]
    random.shuffle(pieces)
    waiting: Paragraph = ()
    for piece in pieces:
        current = augmented(piece, random)
        if waiting:
            yield (*waiting[:-1], _before_break(waiting[-1]), *current)
            waiting = ()
        elif random.random() < 0.13:
            waiting = current
        else:
            yield current
    if waiting:
        yield waiting


def example(nlp: Any, paragraph: Paragraph) -> Any:
    """The paragraph as spaCy's tokeniser sees it, beside the treebank's words."""
    from spacy.tokens import Doc  # heavy, and this module is read by tests that need no spaCy
    from spacy.training import Example

    words = [word for sentence in paragraph for word in sentence]
    if words:
        words[-1] = replace(words[-1], space="")
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in paragraph:
        offset = len(heads)
        heads.extend(offset + word.head for word in sentence)
        starts.extend(index == 0 for index in range(len(sentence)))
    reference = Doc(
        nlp.vocab,
        words=[word.form for word in words],
        spaces=[word.space == " " for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma if _has_lemma(word) else "" for word in words],
        heads=heads,
        deps=[word.deprel for word in words],
        sent_starts=starts,
    )
    return Example(nlp.make_doc(reference.text), reference)


def _has_lemma(word: Word) -> bool:
    """Edit trees work on the letters as written: a shouted word would need a tree of its own."""
    return not (len(word.form) > 1 and word.form.isupper() and not word.lemma.isupper())


def _before_break(sentence: tuple[Word, ...]) -> tuple[Word, ...]:
    last = len(sentence) - 1
    return (*sentence[:-1], replace(sentence[-1], space=""), replace(PARAGRAPH_BREAK, head=last))


def _cut(paragraph: Paragraph, random: Random, longest: int) -> Iterator[Paragraph]:
    limit = random.randint(longest // 2, longest)
    piece: list[tuple[Word, ...]] = []
    for sentence in paragraph:
        if piece and sum(map(len, piece)) + len(sentence) > limit:
            yield tuple(piece)
            piece = []
            limit = random.randint(longest // 2, longest)
        piece.append(sentence)
    yield tuple(piece)
