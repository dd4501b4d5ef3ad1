"""Of many relations those that are shown are kept, and the model is asked about no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from relations.building import collect, said
from tui.model import Reason, Relation, RelationKind, Span, Statement, StatementKind
from tui.relations import compared
from tui.relations.asserting import propositions
from tui.relations.detecting import detect, suspect
from tui.relations.entailment import Scores
from tui.relations.folding import fold
from tui.relations.judging import confidence_of_statements, confidence_with_model, hope_with_model
from tui.relations.matching import Weights, match
from tui.relations.meaning import Meaning, Meanings
from tui.relations.reading import Reading

STATEMENTS: Mapping[str, Statement] = {
    f"{article}{number}": Statement(
        f"{article}{number}",
        article,
        speaker,
        StatementKind.INDIRECT,
        (Span(200 * number, 200 * number + 50),),
        denied=number == 2,
    )
    for article in "abcd"
    for number, speaker in enumerate(["ada", "ada", "bo", None])
}
PAIRS = [(a, b) for a in STATEMENTS for b in STATEMENTS if a[0] < b[0]]
SURE = st.integers(0, 20).map(lambda twentieth: twentieth / 20)


def related(pair: tuple[str, str], kind: RelationKind, sure: float) -> Relation:
    return Relation(kind, *pair, sure, (Reason.NUMBER,), "")


drafts = st.lists(
    st.tuples(st.sampled_from(PAIRS), st.sampled_from(RelationKind), SURE, SURE),
    max_size=40,
    unique_by=lambda draft: draft[0],
)


@given(drafts)
def test_what_is_weighed_only_where_there_is_room_is_kept_as_if_all_had_been_weighed(
    drawn: list[tuple[tuple[str, str], RelationKind, float, float]],
) -> None:
    sure = {pair: min(both) for pair, _, *both in drawn}
    hoped = [related(pair, kind, max(both)) for pair, kind, *both in drawn]

    def weigh(relation: Relation) -> Relation:
        return replace(relation, confidence=sure.pop((relation.a, relation.b)))  # asked once

    weighed = [related(pair, kind, min(both)) for pair, kind, *both in drawn]
    assert fold(hoped, STATEMENTS, weigh) == fold(weighed, STATEMENTS)


def test_what_could_not_be_shown_is_not_weighed() -> None:
    surest = [related(("a0", f"{article}3"), RelationKind.UPDATE, 0.9) for article in "bcd"]
    hopeless = related(("a0", "b0"), RelationKind.CONTRADICTION, 0.8)
    hopeful = related(("a3", "b0"), RelationKind.CONTRADICTION, 0.7)
    asked: list[Relation] = []

    def weigh(relation: Relation) -> Relation:
        asked.append(relation)
        return relation

    assert fold([hopeful, hopeless, *surest], STATEMENTS, weigh) == (*surest, hopeful)
    assert asked == [*surest, hopeful]


CLAIM = "the barrier would harm the salt marshes of the Ellery estuary"
OTHERS = {
    (RelationKind.CONTRADICTION, Reason.NEGATION): ("the barrier would not harm the salt marshes of the estuary", {}),
    (RelationKind.CONTRADICTION, Reason.DENIAL): (CLAIM, {"denied": True}),
    (RelationKind.CORROBORATION, Reason.WORDING): ("the barrier would harm the salt marshes of the estuary", {}),
}
COST, MORE = "the barrier would cost the port 84 million pounds", "the barrier would cost the port 112 million pounds"
shares = st.floats(0, 1)


@settings(max_examples=60)
@given(shares, shares, shares, shares)
def test_no_answer_of_the_model_makes_one_surer_than_was_hoped(a: float, b: float, c: float, d: float) -> None:
    meaning = Meaning(min(a, b), max(a, b), min(c, d), max(c, d))
    seen = set()
    pairs = [(CLAIM, other, rest) for other, rest in OTHERS.values()] + [(COST, MORE, {}), (CLAIM, COST, {})]
    for one, other, rest in pairs:
        sides = collect([said(one), said(other, by="Rufus Adair", outlet="Wire", **rest)])
        put_forward = list(propositions(Reading(sides)))
        aligned = match(*put_forward, Weights(put_forward))
        for turned, finding in (*detect(aligned), *suspect(aligned)):
            by_rules = 0.0
            if finding.reason is not Reason.ENTAILMENT:
                by_rules = confidence_of_statements(turned, finding)
            hope = hope_with_model(turned, finding, by_rules)
            assert confidence_with_model(turned, finding, by_rules, meaning) <= hope < 1
            seen.add((finding.kind, finding.reason))
    assert seen >= {
        *OTHERS,
        (RelationKind.CONTRADICTION, Reason.NUMBER),
        (RelationKind.CONTRADICTION, Reason.ENTAILMENT),
    }


class Counting:
    """A model that sees an agreement, or a conflict, in every pair, and counts."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        self.asked.extend(pairs)
        return [Scores(0.5, 0.1, 0.4) if first < second else Scores(0.2, 0.1, 0.7) for first, second in pairs]


def test_a_pair_of_texts_is_asked_about_once_whichever_comes_first() -> None:
    model = Counting()
    meanings = Meanings(model)
    assert meanings.of("one", "two") == meanings.of("two", "one") == Meaning(0.2, 0.5, 0.4, 0.7)
    assert len(model.asked) == 2


def test_the_model_is_not_asked_about_quotations_of_the_same_words() -> None:
    quoted = "“We were never told of the second sluice gate by anybody”"
    model = Counting()
    found = compared(collect([said(quoted), said(quoted, outlet="Wire")]), model)
    assert [relation.kind for relation in found.relations] == [RelationKind.CORROBORATION]
    assert model.asked == []
