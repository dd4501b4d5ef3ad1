"""The program on its own sample articles: who said what."""

from __future__ import annotations

from pathlib import Path

import pytest

from samples.finding import statements_at
from samples.planted import SAID, Said
from tui.articles import expand, read_articles
from tui.language import load
from tui.model import Collection
from tui.statements import analyse, collect

SAMPLES = Path(__file__).parents[2] / "sample_docs"
# How many planted statements are found with their speaker at least; it may grow and must not fall.
FOUND = 35


@pytest.fixture(scope="module", params=["rules", "onrecord"])
def collection(request: pytest.FixtureRequest) -> Collection:
    """By rules alone, and with the models that ship."""
    nlp = None if request.param == "rules" else load(request.param)
    articles, errors = read_articles(expand([str(SAMPLES)]))
    assert errors == ()
    return collect(articles, [analyse(article, nlp) for article in articles])


def is_found(collection: Collection, said: Said) -> bool:
    """Whether a statement at the place has the planted kind, stance and speaker."""
    here = statements_at(collection, [said.side])[said.side]
    names = {speaker.id: speaker.name.casefold() for speaker in collection.speakers}
    return any(
        (statement.kind.value, statement.denied, statement.attitude) == (said.kind, said.denied, said.attitude)
        and (said.speaker is None or said.speaker.casefold() in names.get(statement.speaker or "", ""))
        and ("nested" not in said.flags or statement.within is not None)
        for statement in collection.statements
        if statement.id in here
    )


def test_planted_statements_are_found_with_their_speakers(collection: Collection) -> None:
    missed = [said.example for said in SAID if not is_found(collection, said)]
    print(f"found {len(SAID) - len(missed)} of {len(SAID)} planted statements; missed: {'; '.join(missed) or 'none'}")
    assert len(SAID) - len(missed) >= FOUND, missed
