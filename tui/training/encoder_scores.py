"""Measures of the encoder's two tasks: names by exact spans, attributions by attribution50."""

from __future__ import annotations

import gzip
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.language.attribution import Attribution
from tui.model import Span
from tui.training.polnear import AttributedArticle, GoldAttribution, read_polnear

_UNTELLING = frozenset({"a", "an", "the", "of", "and", "s"})
TYPES = ("PER", "ORG", "LOC")
_AS_GOLD = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and their harmonic mean, in percent."""

    precision: float
    recall: float
    f: float


def figures(right: float, found: float, wanted: float, right_of_wanted: float | None = None) -> Figures:
    """Figures from counts; `right_of_wanted` where the gold side counts otherwise than the predicted side."""
    precision = 100 * right / found if found else 0.0
    recall = 100 * (right if right_of_wanted is None else right_of_wanted) / wanted if wanted else 0.0
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figures(round(precision, 1), round(recall, 1), round(f, 1))


def score_names(nlp: Any, corpora: Path) -> dict[str, Figures]:
    """`nlp` on the names of Universal NER's EWT development part: typed, untyped, and by type; exact spans."""
    return names_figures((gold, entities(nlp(text))) for text, gold in read_uner(corpora))


def names_figures(pairs: Iterable[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]]) -> dict[str, Figures]:
    """Figures of (gold, predicted) sets of (start, end, PER|ORG|LOC), one pair a document."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold, predicted in pairs:
        for key in ("typed", "untyped", *TYPES):
            wanted, found = _view(gold, key), _view(predicted, key)
            counts[key, "wanted"] += len(wanted)
            counts[key, "found"] += len(found)
            counts[key, "right"] += len(wanted & found)
    keys = dict.fromkeys(key for key, _ in counts)
    return {key: figures(counts[key, "right"], counts[key, "found"], counts[key, "wanted"]) for key in keys}


def read_uner(corpora: Path) -> Iterator[tuple[str, set[tuple[int, int, str]]]]:
    """Documents of Universal NER's EWT development part, text and gold names, in the treebank's paragraphs.

    Each sentence is a line of its own: its names were annotated sentence by sentence, and half of the documents are
    letters, whose salutations and signatures the treebank counts as sentences of one paragraph.
    """
    paragraphs = _paragraph_starts(corpora / "ud" / "en_ewt-ud-dev.conllu.gz")
    text = ""
    names: list[tuple[int, int, str]] = []
    with gzip.open(corpora / "names" / "uner-ewt-dev.iob2.gz", "rt", encoding="utf-8") as lines:
        offset = start = 0
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc") and text:
                yield text, set(names)
                text, names = "", []
            elif line.startswith("# sent_id = ") and text:
                text += "\n\n" if line.split()[-1] in paragraphs else "\n"
            elif line.startswith("# text = "):
                offset = len(text)
                text += line[len("# text = ") :].rstrip("\n")
            elif len(columns) > 2:
                start = text.index(columns[1], offset)
                offset = start + len(columns[1])
                prefix, _, kind = columns[2].partition("-")
                if prefix == "I" and names:
                    names[-1] = (names[-1][0], offset, kind)
                elif prefix == "B":
                    names.append((start, offset, kind))
    if text:
        yield text, set(names)


def _paragraph_starts(treebank: Path) -> set[str]:
    """The sentences that a paragraph of a treebank begins with."""
    starts: set[str] = set()
    begins = False
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        for line in lines:
            begins = begins or line.startswith("# newpar")
            if begins and line.startswith("# sent_id = "):
                starts.add(line.split()[-1])
                begins = False
    return starts


def score_attribution(nlp: Any, corpora: Path) -> dict[str, Figures]:
    """`nlp`'s `doc._.attributions` on PolNeAR's development part: attribution50 and content50."""
    articles = read_polnear(corpora / "polnear" / "dev.jsonl.gz")
    return attribution_figures((article, nlp(article.text)._.attributions) for article in articles)


def attribution_figures(pairs: Iterable[tuple[AttributedArticle, Sequence[Attribution]]]) -> dict[str, Figures]:
    """Figures over articles with their predicted attributions; sources and contents are compared by words."""
    counts: Counter[str] = Counter()
    for article, predicted in pairs:
        counts.update(_article_counts(article, predicted))
    sides = ("right", "found", "wanted", "of wanted")
    return {name: figures(*(counts[f"{name} {side}"] for side in sides)) for name in ("attribution50", "content50")}


def right_predictions(article: AttributedArticle, predicted: Sequence[Attribution]) -> list[bool]:
    """Of each prediction: whether at least half of its content lies in gold contents whose source it shares."""
    gold = [_gold_words(article, attribution) for attribution in article.attributions]
    return [_is_right(each, gold, article) for each in (_words_of(article, attribution) for attribution in predicted)]


Roles = tuple[frozenset[int], frozenset[int]]  # the words of a source and of a content


def _article_counts(article: AttributedArticle, predicted: Sequence[Attribution]) -> Counter[str]:
    """Counts after the definition of attribution50: gold without source is neither wanted nor, if unsourced, found."""
    gold = [_gold_words(article, attribution) for attribution in article.attributions]
    gold = [each for each in gold if each[1]]
    found = _without_duplicates([_words_of(article, attribution) for attribution in predicted])
    all_gold = frozenset().union(*(content for _, content in gold))
    unsourced = frozenset().union(*(content for source, content in gold if not source))
    right = [_is_right(each, gold, article) for each in found]
    content_right = [len(content & all_gold) * 2 >= len(content) for _, content in found]
    counts: Counter[str] = Counter()
    for (source, content), is_right, is_content in zip(found, right, content_right, strict=True):
        counts["content50 found"] += 1
        counts["content50 right"] += is_content
        if source or len(content & unsourced) * 2 < len(content):
            counts["attribution50 found"] += 1
            counts["attribution50 right"] += is_right
    covered = frozenset().union(*(each[1] for each, good in zip(found, content_right, strict=True) if good))
    for source, content in gold:
        counts["content50 wanted"] += 1
        counts["content50 of wanted"] += len(content & covered) * 2 >= len(content)
        if source:
            matching = [
                each[1]
                for each, good in zip(found, right, strict=True)
                if good and _same_source(each[0], source, article)
            ]
            counts["attribution50 wanted"] += 1
            counts["attribution50 of wanted"] += len(content & frozenset().union(*matching)) * 2 >= len(content)
    return counts


def _is_right(predicted: Roles, gold: Sequence[Roles], article: AttributedArticle) -> bool:
    source, content = predicted
    matching = [each for own, each in gold if own and _same_source(source, own, article)]
    return bool(matching) and len(content & frozenset().union(*matching)) * 2 >= len(content)


def _same_source(one: frozenset[int], other: frozenset[int], article: AttributedArticle) -> bool:
    shared = one & other
    return any(article.words.forms[word].lower() not in _UNTELLING for word in shared) or (bool(one) and one == other)


def _without_duplicates(found: list[Roles]) -> list[Roles]:
    """Leave out a prediction whose content is part of another's with the same source."""
    found = [each for each in found if each[1]]
    return [
        (source, content)
        for index, (source, content) in enumerate(found)
        if not any(
            source == other_source and (content < other or (content == other and place < index))
            for place, (other_source, other) in enumerate(found)
            if place != index
        )
    ]


def _gold_words(article: AttributedArticle, attribution: GoldAttribution) -> Roles:
    return _lettered(article, attribution.source), _lettered(article, attribution.content)


def _words_of(article: AttributedArticle, attribution: Attribution) -> Roles:
    return _touched(article, attribution.source), _touched(article, attribution.content)


def _lettered(article: AttributedArticle, ranges: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The words, without punctuation, of ranges of words."""
    forms = article.words.forms
    return frozenset(word for span in ranges for word in range(*span) if forms[word][0].isalnum())


def _touched(article: AttributedArticle, spans: Sequence[Span]) -> frozenset[int]:
    starts, ends = article.words.starts, article.words.ends
    return _lettered(article, [(bisect_right(ends, span.start), bisect_left(starts, span.end)) for span in spans])


def entities(doc: Any) -> set[tuple[int, int, str]]:
    """The names of a document as (start, end, PER|ORG|LOC)."""
    return {
        (entity.start_char, entity.end_char, _AS_GOLD[entity.label_])
        for entity in doc.ents
        if entity.label_ in _AS_GOLD
    }


def _view(names: set[tuple[int, int, str]], key: str) -> set[tuple[int, int, str]]:
    """The names that count for `key`: one type's, or all, without their types where those do not matter."""
    if key == "untyped":
        return {(start, end, "") for start, end, _ in names}
    return names if key == "typed" else {name for name in names if name[2] == key}
