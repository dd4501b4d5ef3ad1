"""How well a pipeline's tags, lemmas, trees and sentence borders agree with a treebank, measured on running text.

Every paragraph of the treebank is analysed as plain text with the pipeline's own tokeniser. A treebank word is
*aligned* where a token covers exactly its characters (98 to 99.7 words in a hundred).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from tui.training.treebank import Paragraph, text_of

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SyntaxScores:
    """Percentages.

    `tag`, `pos`, `morphology` and `lemma`: aligned words with the treebank's annotation. `uas` and `las`: of aligned
    words that are no punctuation, those whose head (and relation with its subtype) is the treebank's; this is what
    spaCy's scorer calls dep_uas and dep_las. `las_conll`: the F score of the CoNLL 2018 shared task, over all words
    with punctuation, relations without subtypes, words that are not aligned counted as errors. `sentences`: F score
    of sentences found with exactly the treebank's first and last word. `aligned`: words that a token covers exactly.
    """

    aligned: float
    tag: float
    pos: float
    morphology: float
    lemma: float
    uas: float
    las: float
    las_conll: float
    sentences: float


@dataclass(slots=True)
class _Counts:
    words: int = 0
    tokens: int = 0
    aligned: int = 0
    tag: int = 0
    pos: int = 0
    morphology: int = 0
    lemma: int = 0
    lemmas: int = 0
    attached: int = 0
    uas: int = 0
    las: int = 0
    las_conll: int = 0
    gold_sentences: int = 0
    found_sentences: int = 0
    right_sentences: int = 0


def syntax_scores(nlp: Any, paragraphs: Iterable[Paragraph]) -> SyntaxScores:
    """The scores of the pipeline `nlp` over all `paragraphs` together."""
    counts = _Counts()
    gold = tuple(paragraphs)
    for paragraph, doc in zip(gold, nlp.pipe(map(text_of, gold)), strict=True):
        _count(paragraph, doc, counts)
    return SyntaxScores(
        aligned=_percent(counts.aligned, counts.words),
        tag=_percent(counts.tag, counts.aligned),
        pos=_percent(counts.pos, counts.aligned),
        morphology=_percent(counts.morphology, counts.aligned),
        lemma=_percent(counts.lemma, counts.lemmas),
        uas=_percent(counts.uas, counts.attached),
        las=_percent(counts.las, counts.attached),
        las_conll=_percent(2 * counts.las_conll, counts.words + counts.tokens),
        sentences=_percent(2 * counts.right_sentences, counts.gold_sentences + counts.found_sentences),
    )


def _count(paragraph: Paragraph, doc: Any, counts: _Counts) -> None:
    tokens = {(token.idx, token.idx + len(token)): token for token in doc if not token.is_space}
    counts.tokens += len(tokens)
    position = 0
    sentences: set[Place] = set()
    for sentence in paragraph:
        places: list[Place] = []
        for word in sentence:
            places.append((position, position + len(word.form)))
            position += len(word.form) + len(word.space)
        sentences.add((places[0][0], places[-1][1]))
        counts.words += len(sentence)
        for word, place in zip(sentence, places, strict=True):
            token = tokens.get(place)
            if token is None:
                continue
            counts.aligned += 1
            counts.tag += token.tag_ == word.xpos
            counts.pos += token.pos_ == word.upos
            counts.morphology += set(str(token.morph).split("|")) == set(word.feats.split("|"))
            counts.lemmas += bool(word.lemma)
            counts.lemma += bool(word.lemma) and token.lemma_ == word.lemma
            attached = (token.head.idx, token.head.idx + len(token.head)) == places[word.head]
            labelled = attached and token.dep_ == word.deprel
            if word.deprel != "punct":
                counts.attached += 1
                counts.uas += attached
                counts.las += labelled
            counts.las_conll += attached and token.dep_.partition(":")[0] == word.deprel.partition(":")[0]
    found = {_bounds(sentence) for sentence in doc.sents}
    counts.gold_sentences += len(sentences)
    counts.found_sentences += len(found)
    counts.right_sentences += len(found & sentences)


def _bounds(sentence: Any) -> Place:
    """First and last character of a sentence without the white space at its ends."""
    words = [token for token in sentence if not token.is_space] or list(sentence)
    return words[0].idx, words[-1].idx + len(words[-1])


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def table(scores: dict[str, SyntaxScores]) -> str:
    """The scores as a Markdown table, one row a treebank."""
    names = [field.name for field in fields(SyntaxScores)]
    rows = [["treebank", *names], ["---", *["--:"] * len(names)]]
    rows += [[name, *(f"{getattr(one, column):.1f}" for column in names)] for name, one in scores.items()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
