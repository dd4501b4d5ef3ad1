"""CoNLL-U files to paragraphs of sentences of words, as Universal Dependencies defines them.

Format: https://universaldependencies.org/format.html. Of a multiword token ("don't") the words are kept and the
token's text is shared out among them; empty nodes are left out.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_ENTITY_MARK = re.compile(r"\(\d+-[^()]*\)?|\d+\)")


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is an index into its sentence, its own for the root; `space` is the text after it.

    `lemma` is empty where the treebank gives none.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space: str = " "


Sentence = tuple[Word, ...]
Paragraph = tuple[Sentence, ...]


def read_treebank(path: Path) -> tuple[Paragraph, ...]:
    """Every paragraph of the treebank at `path`, plain or compressed with gzip."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return tuple(paragraphs(lines))


def paragraphs(lines: Iterable[str]) -> Iterator[Paragraph]:
    """The paragraphs in the lines of a CoNLL-U file: a new one begins at each `newdoc` and `newpar` comment."""
    sentences: list[Sentence] = []
    block: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            block.append(line.rstrip("\n"))
            continue
        if not block:
            continue
        if sentences and any(row.startswith(("# newpar", "# newdoc")) for row in block):
            yield tuple(sentences)
            sentences = []
        sentences.append(_sentence(row.split("\t") for row in block if not row.startswith("#")))
        block = []
    if sentences:
        yield tuple(sentences)


def text_of(paragraph: Paragraph) -> str:
    """The running text of a paragraph."""
    return "".join(word.form + word.space for sentence in paragraph for word in sentence).rstrip()


def entity_marks(misc: str) -> list[str]:
    """What the last column of a word of GUM says of entities: `(7-person-…` opens number 7, `7)` closes it."""
    return _ENTITY_MARK.findall(next((member for member in misc.split("|") if member.startswith("Entity=")), ""))


def _sentence(rows: Iterable[list[str]]) -> Sentence:
    words: list[Word] = []
    shared_until, space_of_token = 0, " "
    for row in rows:
        identifier, form, lemma, upos, xpos, feats, head, deprel, _, misc = row
        space = "" if "SpaceAfter=No" in misc.split("|") else " "
        if "-" in identifier:
            shared_until, space_of_token = int(identifier.partition("-")[2]), space
            continue
        if "." in identifier:
            continue
        number = int(identifier)
        if number < shared_until:
            space = ""
        elif number == shared_until:
            space = space_of_token
        words.append(
            Word(
                form=form,
                lemma="" if lemma == "_" and form != "_" else lemma,
                upos=upos,
                xpos=xpos,
                feats="" if feats == "_" else feats,
                head=int(head) - 1 if int(head) else number - 1,
                deprel="ROOT" if deprel == "root" else deprel,
                space=space,
            )
        )
    return tuple(words)
