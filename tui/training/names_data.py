"""The corpora of names turned into words with name labels."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tui.language.encoder_words import LOWER, Words, read_words
from tui.language.names_lists import is_group_name
from tui.language.roles_labels import NAMES, encode
from tui.training.names_gum import read_gum_names
from tui.training.names_variants import NamedText
from tui.training.polnear import IGNORED

_KINDS = {
    "PER": "PERSON",
    "person": "PERSON",
    "ORG": "ORG",
    "corporation": "ORG",
    "group": "ORG",
    "LOC": "GPE",
    "location": "GPE",
    "MISC": "OTHER",
    "creative-work": "OTHER",
    "product": "OTHER",
}
_GLUED_BEFORE = frozenset(".,;:!?)]}%'’”") | {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}
_GLUED_AFTER = frozenset("([{“$#@")


def read_names(corpora: Path) -> tuple[list[NamedText], list[NamedText]]:
    """The human-labelled texts (Wikigold, WNUT-17, GUM) and the larger WikiNEuRal, never a development set."""
    names = corpora / "names"
    human = [
        *(named_text(tokens) for tokens in _conll(names / "wikigold.conll.gz")),
        *(named_text(tokens, knows_groups=False) for tokens in _conll(names / "wnut17-train.conll.gz")),
        *(
            named_text(tokens, knows_groups=False)
            for tokens in read_gum_names(corpora / "ud" / "en_gum-ud-train.conllu.gz")
        ),
    ]
    silver = [
        named_text(tokens) for part in ("val", "test") for tokens in _conll(names / f"wikineural-{part}.conll.gz")
    ]
    return human, silver


def named_text(tokens: Sequence[tuple[str, str]], knows_groups: bool = True) -> NamedText:
    """One text from (token, BIO label) pairs; "\\n\\n" as a token starts a paragraph.

    One-word names of peoples, religions and parties become NORP. Where the corpus leaves those unlabelled
    (`knows_groups` false), such words are ignored rather than learnt as no names.
    """
    text, offsets = _detokenise([token for token, _ in tokens])
    words = read_words(text)
    token_of = [0] * len(words)
    token = 0
    for word, start in enumerate(words.starts):
        while token + 1 < len(offsets) and offsets[token + 1] <= start:
            token += 1
        token_of[word] = token
    spans: list[tuple[int, int, int]] = []
    ignored: list[int] = []
    previous = -1
    for word, token in enumerate(token_of):
        prefix, _, kind = tokens[token][1].partition("-")
        if prefix == "O":
            if not knows_groups and is_group_name(words.forms[word]) and words.cases[word] > LOWER:
                ignored.append(word)
        elif (prefix == "I" or token == previous) and spans and spans[-1][1] == word:
            spans[-1] = (spans[-1][0], word + 1, spans[-1][2])
        else:
            spans.append((word, word + 1, NAMES.index(_KINDS[kind])))
        previous = token
    labels = encode([_as_group(span, words) for span in spans], len(words))
    for word in ignored:
        labels[word] = IGNORED
    return NamedText(words, tuple(labels))


def _as_group(span: tuple[int, int, int], words: Words) -> tuple[int, int, int]:
    first, end, kind = span
    if NAMES[kind] in ("OTHER", "PERSON") and is_group_name("-".join(words.forms[first:end]).replace("---", "-")):
        return first, end, NAMES.index("NORP")
    return span


def _conll(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Sentences of a two- or three-column file: the token stands before the label, which is last."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from _sentences(lines)


def _sentences(lines: Iterable[str]) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in lines:
        columns = line.rstrip("\n").split("\t")
        if len(columns) >= 2:
            sentence.append((columns[-2], columns[-1]))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _detokenise(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """Running text, and where each token starts in it; only quotation states depend on the spaces."""
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    glue = True
    for token in tokens:
        if not glue and token not in _GLUED_BEFORE and token != "\n\n":
            parts.append(" ")
            length += 1
        offsets.append(length)
        parts.append(token)
        length += len(token)
        glue = token in _GLUED_AFTER or token == "\n\n"
    return "".join(parts), offsets
