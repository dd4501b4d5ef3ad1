"""What holds of every relation, whatever the statements."""

from __future__ import annotations

import gc
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from relations.building import Said, collect, related, said
from tui.model import Collection, Relation, RelationKind
from tui.relations import compared, relate
from tui.relations.asserting import propositions
from tui.relations.index import MOST_CANDIDATES, Index
from tui.relations.matching import Weights
from tui.relations.reading import Reading

OPENINGS = ("the barrier", "the mayor", "“I", "Quillon", "Maren Tolliver", "140 homes", "not one councillor")
MIDDLES = ("would cost", "had never met", "has accepted", "rejected", "was flooded by", "denies", "will not harm")
ENDINGS = ("£84m", "£112m", "the offer.”", "the directors of Quillon", "14 September", "the marshes", "212 homes?")

statements = st.lists(
    st.builds(
        Said,
        words=st.tuples(*map(st.sampled_from, (OPENINGS, MIDDLES, ENDINGS))).map(" ".join),
        by=st.sampled_from(["Ilse Brandvik", "Maren Tolliver", "Rufus Adair", None]),
        outlet=st.sampled_from(["Gazette", "Wire", "Live"]),
        denied=st.booleans(),
    ),
    max_size=8,
)


def by_id(collection: Collection, relation: Relation) -> tuple[str, str]:
    places = {statement.id: statement.article for statement in collection.statements}
    return places[relation.a], places[relation.b]


@settings(max_examples=60)
@given(statements)
def test_a_relation_joins_two_articles_or_one_speaker_and_shows_its_evidence(told: list[Said]) -> None:
    collection = collect(told)
    texts = {article.id: article.text for article in collection.articles}
    speakers = {statement.id: statement.speaker for statement in collection.statements}
    for relation in relate(collection):
        a, b = by_id(collection, relation)
        assert a != b or speakers[relation.a] == speakers[relation.b] is not None
        assert a != b or relation.kind is RelationKind.CONTRADICTION
        assert 0 < relation.confidence <= 1
        assert relation.reasons
        assert relation.explanation.endswith(".")
        assert "\n" not in relation.explanation
        for article, spans in ((a, relation.evidence_a), (b, relation.evidence_b)):
            assert spans
            assert all(0 <= span.start < span.end <= len(texts[article]) for span in spans)


@settings(max_examples=60)
@given(statements)
def test_no_statement_has_more_than_three_relations_and_the_surest_come_first(told: list[Said]) -> None:
    relations = relate(collect(told))
    ends = Counter(end for relation in relations for end in (relation.a, relation.b))
    assert all(count <= 3 for count in ends.values())
    assert [r.confidence for r in relations] == sorted((r.confidence for r in relations), reverse=True)
    assert len({frozenset((relation.a, relation.b)) for relation in relations}) == len(relations)


@settings(max_examples=30)
@given(statements)
def test_the_same_collection_gives_the_same_relations(told: list[Said]) -> None:
    assert relate(collect(told)) == relate(collect(told))


def test_nothing_relates_to_nothing() -> None:
    assert relate(Collection()) == ()


def test_garbage_is_collected_afterwards_if_it_was_before() -> None:
    assert gc.isenabled()
    related(said("the mayor had met the directors"))
    assert gc.isenabled()
    gc.disable()
    try:
        related(said("the mayor had met the directors"))
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_parsed_is_not_carried_on_once_it_is_compared() -> None:
    collection = collect([said("the plan was approved")])
    assert compared(replace(collection, predications=("",))).predications == ()


def test_an_explanation_tells_what_is_said_and_passes_no_verdict() -> None:
    claim = said("Maren Tolliver had met the directors of Quillon", by="Rufus Adair")
    denial = said("she had met the directors of Quillon", by="Maren Tolliver", outlet="Wire", denied=True)
    (relation,) = related(claim, denial)
    assert relation.explanation == (
        "Gazette has Rufus Adair saying “Maren Tolliver had met the directors of Quillon”; "
        "Wire has Maren Tolliver denying it."
    )


def test_articles_of_different_stories_are_not_compared() -> None:
    one = collect([said("the plan was approved")])
    other = collect([said("the plan was not approved", by="Rufus Adair", outlet="Wire")])
    stranger = _retold(
        other, {"Port Ellery": "Calder Wood", "Sennick Hall": "Marrow House", "Quillon Marine": "Aureliu Mining"}
    )
    assert relate(_together(one, other)) != ()
    assert relate(_together(one, stranger)) == ()


def test_an_index_offers_few_candidates_however_many_statements_there_are() -> None:
    told = [said(f"the barrier would cost £{number}m", outlet=f"Outlet {number}") for number in range(200)]
    put_forward = list(propositions(Reading(collect(told))))
    index = Index(Weights(put_forward))
    for proposition in put_forward:
        assert len(list(index.candidates(proposition))) <= MOST_CANDIDATES
        index.add(proposition)


def _together(one: Collection, other: Collection) -> Collection:
    return Collection(one.articles + other.articles, one.speakers + other.speakers, one.statements + other.statements)


def _retold(collection: Collection, names: dict[str, str]) -> Collection:
    """The same article with other names of the same length."""
    (article,) = collection.articles
    text = article.text
    for old, new in names.items():
        text = text.replace(old, new)
    assert len(text) == len(article.text)
    return replace(collection, articles=(replace(article, text=text),))
