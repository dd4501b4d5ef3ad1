"""What an article says in its own voice is compared with what others say, and shown where a relation rests on it."""

from __future__ import annotations

from dataclasses import replace

from relations.building import LEAD, collect, said
from tui.model import Article, Block, BlockKind, Collection, Reason, RelationKind, Span, Statement
from tui.relations import compared

ADAIR, TOLLIVER = "Rufus Adair", "Maren Tolliver"


def with_article(collection: Collection, outlet: str, *paragraphs: str, published: str | None = None) -> Collection:
    """The collection and one more article, of which nothing is attributed to anybody."""
    text, blocks = "", []
    for paragraph in (LEAD.strip(), *paragraphs):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    article = Article(outlet, f"{outlet}.txt", text, outlet, published, outlet=outlet, blocks=tuple(blocks))
    return replace(collection, articles=(*collection.articles, article))


def own_words(collection: Collection) -> list[str]:
    texts = {article.id: article.text for article in collection.articles}
    return [said.content[0].of(texts[said.article]) for said in collection.statements if said.is_own_voice]


def contradictions(collection: Collection) -> list[tuple[Reason, ...]]:
    return [r.reasons for r in collection.relations if r.kind is RelationKind.CONTRADICTION]


DENIAL = said("she had met the directors of Quillon before the vote", by=TOLLIVER, denied=True)
CLAIM = "Maren Tolliver met the directors of Quillon in January."


def test_a_denial_conflicts_with_what_another_article_asserts() -> None:
    found = compared(with_article(collect([DENIAL]), "Wire", CLAIM))
    assert contradictions(found) == [(Reason.DENIAL,)]
    assert own_words(found) == [CLAIM.rstrip(".")]
    assert found.relations[0].explanation.startswith("Wire says “Maren Tolliver met")


def test_only_what_a_relation_rests_on_becomes_a_statement() -> None:
    found = compared(with_article(collect([DENIAL]), "Wire", "The ferry left for Sennick at noon."))
    assert found.relations == ()
    assert own_words(found) == []


def test_an_article_that_carries_the_same_denial_is_not_in_conflict_with_it() -> None:
    took_back = "Maren Tolliver never met the directors of Quillon."
    assert contradictions(compared(with_article(collect([DENIAL]), "Wire", CLAIM, took_back))) == []


def test_an_article_that_gives_both_figures_is_not_in_conflict_with_either() -> None:
    cost = said("the barrier would cost £84m")
    other = "The barrier would cost £112m."
    assert contradictions(compared(with_article(collect([cost]), "Wire", other))) == [(Reason.NUMBER,)]
    both = with_article(collect([cost]), "Wire", other, "At first the barrier would cost £84m.")
    assert contradictions(compared(both)) == []


def test_what_two_articles_both_tell_is_no_confirmation() -> None:
    found = compared(with_article(with_article(collect([]), "Gazette", CLAIM), "Wire", CLAIM))
    assert found.relations == ()


def test_words_that_may_be_somebody_elses_are_not_the_articles_own() -> None:
    found = compared(with_article(collect([DENIAL]), "Wire", "We saw Maren Tolliver meet the directors of Quillon."))
    assert own_words(found) == []


def test_a_later_figure_of_a_later_article_is_an_update() -> None:
    earlier = collect([said("140 homes had been flooded")], {"Gazette": "2026-03-03"})
    found = compared(with_article(earlier, "Wire", "212 homes have now been flooded.", published="2026-03-05"))
    (relation,) = found.relations
    assert (relation.kind, relation.reasons) == (RelationKind.UPDATE, (Reason.NUMBER,))


def test_statements_stay_in_the_order_of_the_text() -> None:
    found = compared(with_article(collect([DENIAL, said("the pier is old", by=ADAIR)]), "Wire", CLAIM))
    places = [(said.article, said.content[0].start) for said in found.statements]
    assert places == sorted(places)
    assert all(isinstance(said, Statement) for said in found.statements)
