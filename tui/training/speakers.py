"""The weights by which a pronoun finds its antecedent: a choice among candidates, fitted on coreference."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.articles import article_from_bytes
from tui.model import Span
from tui.statements import pronouns, resolver_of
from tui.statements.pipeline import Reading, read
from tui.training.speakers_data import Marked, read_gap, read_gum, read_polnear_pronouns

if TYPE_CHECKING:
    from numpy.typing import NDArray

OUT = Path(pronouns.__file__).parent / "data" / "antecedents.json"
# News are left out: they measure how far speakers are resolved.
_LEFT_OUT = ("GUM_news", "GUM_conversation", "GUM_podcast", "GUM_vlog", "GUM_court", "GUM_interview")
_MOST_ARTICLES = 260
_ROUNDS = 2000
# Below these shares a pronoun is left open; more is asked for where words would be put into somebody's mouth.
_LEAST = 0.5
_LEAST_SPEAKING = 0.6
_RATE = 0.5
_PENALTY = 0.002

# The values of each candidate for one pronoun, and which of them it means.
Choice = tuple[list[tuple[float, ...]], int]


def add_arguments(parser: ArgumentParser) -> None:
    """`--corpora`, and where the weights go."""
    parser.add_argument("--corpora", type=Path, required=True, metavar="DIR", help="the folder of the corpora")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FILE", help="default: the file that ships")


def run(options: Namespace) -> int:
    """Fit the weights on GUM train, GAP development and PolNeAR train; print how GUM dev and GAP validation come out.

    GUM, marked by people, and PolNeAR, whose pronouns are sources in news, count twice.
    """
    from tui.language import load  # imports spaCy

    nlp = load()
    treebank, names = options.corpora / "ud", options.corpora / "coreference"
    gum = list(choices(read_gum(treebank / "en_gum-ud-train.conllu.gz"), nlp))
    gap = list(choices(read_gap(names / "gap-development.tsv.gz"), nlp))
    news = read_polnear_pronouns(options.corpora / "polnear" / "train.jsonl.gz")
    polnear = list(choices(islice(news, _MOST_ARTICLES), nlp))
    table = fitted([*gum, *gum, *gap, *polnear, *polnear])
    options.out.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    for title, kept in (
        ("GUM dev", read_gum(treebank / "en_gum-ud-dev.conllu.gz")),
        ("GAP validation", read_gap(names / "gap-validation.tsv.gz")),
    ):
        print(f"{title}: {score(list(choices(kept, nlp)), table)}")
    return 0


def choices(documents: Iterable[Marked], nlp: Any) -> Iterator[Choice]:
    """What every marked pronoun has to choose from, as the program reads the documents with `nlp`."""
    for document in documents:
        if document.pronouns and not document.name.startswith(_LEFT_OUT):
            article = article_from_bytes(document.text.encode(), f"{document.name}.txt")
            if article.text == document.text:
                yield from choices_in(document, article, read(article, nlp))


def choices_in(document: Marked, article: Any, reading: Reading) -> Iterator[Choice]:
    """The same for one document that has been read."""
    narrative = resolver_of(article, reading).told()
    for span, wanted in document.pronouns.items():
        pronoun = narrative.pronoun(span, pronouns.GENDERS[span.of(article.text).lower()])
        held = list(pronouns.candidates(pronoun, narrative.history, narrative.barred_from(span)))
        right = [at for at, (target, _) in enumerate(held) if _is_one_of(narrative.history.places(target), wanted)]
        if right and len(held) > 1:
            yield [values for _, values in held], right[0]


def _is_one_of(places: Sequence[Span], wanted: Sequence[Span]) -> bool:
    return any(
        one.covers(place) and (place.start == one.start or one.end - place.end <= 2)
        for place in places
        for one in wanted
    )


def fitted(held: Sequence[Choice]) -> dict[str, dict[str, float]]:
    """The weights of a conditional logit, and the least shares at which its answers are believed."""
    import numpy as np  # of the training extra

    values = np.array([row for rows, _ in held for row in rows], dtype=float)
    owner = np.repeat(np.arange(len(held)), [len(rows) for rows, _ in held])
    starts = np.concatenate(([0], np.cumsum([len(rows) for rows, _ in held])[:-1]))
    right = starts + np.array([at for _, at in held])
    weights = np.zeros(values.shape[1])
    for _ in range(_ROUNDS):
        share = _shares(values @ weights, owner, len(held))
        slope = (values[right].sum(axis=0) - share @ values) / len(held) - _PENALTY * weights
        weights += _RATE * slope
    names = pronouns.feature_names()
    return {
        "weights": {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)},
        "least": {"share": _LEAST, "speaking": _LEAST_SPEAKING},
    }


def _shares(scores: NDArray[Any], owner: NDArray[Any], count: int) -> NDArray[Any]:
    import numpy as np  # of the training extra

    powers = np.exp(scores - scores.max())
    return powers / np.bincount(owner, powers, count)[owner]


def score(held: Sequence[Choice], table: dict[str, dict[str, float]]) -> str:
    """How many are right and wrong, and how many are left open."""
    right = wrong = 0
    weights = list(table["weights"].values())
    for rows, wanted in held:
        shares = pronouns.shares_of([sum(w * v for w, v in zip(weights, row, strict=True)) for row in rows])
        best = max(range(len(shares)), key=shares.__getitem__)
        if shares[best] >= table["least"]["share"]:
            right, wrong = right + (best == wanted), wrong + (best != wanted)
    return f"{len(held)} pronouns, {right} right, {wrong} wrong, {len(held) - right - wrong} left open"
