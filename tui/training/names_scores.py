"""How well a pipeline's names agree with the gold entities of UD GUM's development part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from tui.training.encoder_scores import TYPES, Figures, entities, names_figures
from tui.training.names_gum import read_gum_names
from tui.training.treebank import Paragraph, read_treebank

Name = tuple[int, int, str]


def score_gum_names(nlp: Any, corpora: Path) -> dict[str, Figures]:
    """Exact spans of people, organisations and places, typed, untyped and by type, document by document."""
    path = corpora / "ud" / "en_gum-ud-dev.conllu.gz"
    words = spaced_words(read_treebank(path))
    documents = ([label for form, label in tokens if form != "\n\n"] for tokens in read_gum_names(path))
    return names_figures(_pair(nlp, list(islice(words, len(labels))), labels) for labels in documents)


def spaced_words(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, str]]:
    """Each word's form and the space after it, which at the end of a paragraph is a blank line."""
    for paragraph in paragraphs:
        words = [word for sentence in paragraph for word in sentence]
        yield from ((word.form, word.space) for word in words[:-1])
        yield words[-1].form, "\n\n"


def names_in(words: Iterable[tuple[str, str]], labels: Iterable[str]) -> tuple[str, set[Name]]:
    """The text of (form, space) pairs, and from their BIO labels its people, organisations and places."""
    text = ""
    names: list[Name] = []
    for (form, space), label in zip(words, labels, strict=True):
        prefix, _, kind = label.partition("-")
        if prefix == "B":
            names.append((len(text), len(text) + len(form), kind))
        elif prefix == "I":
            names[-1] = (names[-1][0], len(text) + len(form), kind)
        text += form + space
    return text, {name for name in names if name[2] in TYPES}


def _pair(nlp: Any, words: list[tuple[str, str]], labels: list[str]) -> tuple[set[Name], set[Name]]:
    text, gold = names_in(words, labels)
    return gold, entities(nlp(text))
