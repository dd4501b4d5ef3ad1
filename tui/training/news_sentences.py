"""The sentences of PolNeAR's articles as tagged tokens that can be changed and put back into text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.training.json_lines import Line, read_lines

LEAST, MOST = 6, 45  # tokens in a sentence worth learning from


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its Penn tag, its lemma and the kind of name it is in ("" for none); `glued` to the word before."""

    form: str
    tag: str
    lemma: str
    name: str = ""
    glued: bool = False

    def with_form(self, form: str) -> Token:
        """The same token in other letters, capitalised as this one where it is an ordinary word."""
        if self.form[:1].isupper() and not self.name:
            form = form[:1].upper() + form[1:]
        return Token(form, self.tag, self.lemma, self.name, self.glued)


Sentence = tuple[Token, ...]


def read_sentences(path: Path) -> dict[str, list[Sentence]]:
    """The plain sentences of each article that has automatic annotation, by the article's id."""
    return {record["id"]: _sentences(record) for record in read_lines(path) if record["silver"].get("sentences")}


def text_of(tokens: Iterable[Token]) -> str:
    """The sentence as running text, with a capital at its start."""
    text = "".join(token.form if token.glued else f" {token.form}" for token in tokens).strip()
    return text[:1].upper() + text[1:]


class Inflections:
    """The usual form of a lemma under a tag, as far as the corpus shows one or English is regular."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            for token in sentence:
                counts[token.lemma, token.tag][token.form.lower()] += 1
        self._forms = {key: forms.most_common(1)[0][0] for key, forms in counts.items()}

    def form(self, lemma: str, tag: str) -> str:
        """`lemma` inflected as `tag` says."""
        return self._forms.get((lemma, tag)) or _regular(lemma, tag)


def _regular(lemma: str, tag: str) -> str:
    stem = lemma.removesuffix("e")
    hissing = lemma.endswith(("s", "x", "z", "ch", "sh"))
    return {
        "VBZ": f"{lemma}es" if hissing else f"{lemma}s",
        "NNS": f"{lemma}es" if hissing else f"{lemma}s",
        "VBD": f"{stem}ed",
        "VBN": f"{stem}ed",
        "VBG": f"{stem}ing",
        "JJR": f"more {lemma}",
        "JJS": f"most {lemma}",
    }.get(tag, lemma)


def _sentences(record: Line) -> list[Sentence]:
    read = (_sentence(record["text"], tokens) for tokens in record["silver"]["sentences"])
    return [sentence for sentence in read if is_plain(sentence)]


def _sentence(text: str, tokens: Sequence[Sequence[Any]]) -> Sentence:
    result: list[Token] = []
    end_before = -1
    for start, end, tag, lemma, name in tokens:
        kind = "" if name == "O" else name
        result.append(Token(text[start:end], tag, lemma.lower(), kind, start == end_before))
        end_before = end
    return tuple(result)


def is_plain(sentence: Sentence) -> bool:
    """Whether it is a whole sentence of ordinary length with a finite verb, and no question."""
    return (
        LEAST <= len(sentence) <= MOST
        and any(token.form == "." for token in sentence[-2:])
        and any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in sentence)
        and not any("\n" in token.form for token in sentence)
    )
