"""With an entailment model, what rules find is ranked and vetoed, and what the model alone sees is told apart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from relations.building import collect, said
from tui.model import Reason, Relation, RelationKind
from tui.relations import Label, compare, compared
from tui.relations.entailment import Scores
from tui.relations.meaning import meanings

TOLLIVER = "Maren Tolliver"
AGREES, OPEN, CONFLICTS = Scores(0.98, 0.01, 0.01), Scores(0.01, 0.98, 0.01), Scores(0.01, 0.01, 0.98)


class Says:
    """A model that says the same of every pair, and keeps what it was asked."""

    def __init__(self, scores: Scores) -> None:
        self.given = scores
        self.asked: list[tuple[str, str]] = []

    def scores(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Scores]:
        self.asked.extend(pairs)
        return [self.given] * len(pairs)


def relations(model: Says | None, *words: str, denied: bool = False) -> tuple[Relation, ...]:
    one, other = words
    sides = (said(one), said(other, by=TOLLIVER, outlet="Wire", denied=denied))
    return compared(collect(sides), model).relations


CLAIM, NEGATED = "the barrier would harm the salt marshes", "the barrier would not harm the salt marshes"


def test_the_model_is_asked_in_both_directions() -> None:
    model = Says(OPEN)
    meanings(model, [("one", "two")])
    assert model.asked == [("one", "two"), ("two", "one")]


def test_a_conflict_that_the_model_sees_too_is_surer_than_one_that_it_does_not() -> None:
    (agreed,) = relations(Says(CONFLICTS), CLAIM, NEGATED)
    doubted = relations(Says(OPEN), CLAIM, NEGATED)
    assert agreed.reasons == (Reason.NEGATION,)
    assert all(relation.confidence < agreed.confidence for relation in doubted)


def test_the_words_of_a_denial_say_the_same_as_the_claim_and_still_conflict_with_it() -> None:
    (relation,) = relations(Says(AGREES), CLAIM, CLAIM, denied=True)
    assert (relation.kind, relation.reasons) == (RelationKind.CONTRADICTION, (Reason.DENIAL,))


def test_what_the_model_alone_sees_is_weak_and_says_so() -> None:
    one = "divers of the port authority found the channel blocked by sand and wrecks"
    other = "the channel was never blocked while the port stayed in use for grain"
    assert relations(None, one, other) == ()
    assert relations(Says(OPEN), one, other) == ()
    (relation,) = relations(Says(CONFLICTS), one, other)
    assert (relation.kind, relation.reasons) == (RelationKind.CONTRADICTION, (Reason.ENTAILMENT,))
    assert relation.confidence < 0.5, "below what is shown by default"
    assert "may conflict" in relation.explanation


def test_two_ages_of_one_person_need_no_model() -> None:
    one, other = (
        "the sea took Joost Haverkamp, 44, from his boat",
        "Joost Haverkamp, 41, had walked to the pier at noon",
    )
    assert relations(Says(OPEN), one, other) == relations(None, one, other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the old harbour is dredged by two boats", "two boats are at work to dredge the old harbour"),
        ("the port blamed captains for not dredging it", "the port blamed captains for failing to dredge it"),
        ("the woman at the harbour is not his wife Orla", "his former wife Orla runs the harbour with a woman"),
        (
            "the two boats of the harbour as the Heron and the Tern",
            "the boats of the harbour are the Heron and the Tern, and there is no boat in the name of Orla Venn",
        ),
        ("his boats are the Heron and the Tern of the harbour", "neither is the boat Heron of the harbour"),
    ],
    ids=[
        "one thing in other words",
        "two negatives",
        "who was is not who is",
        "one thing and another clause",
        "a subject elsewhere",
    ],
)
def test_the_model_is_not_asked_where_nothing_can_differ(one: str, other: str) -> None:
    assert not any(relation.reasons == (Reason.ENTAILMENT,) for relation in relations(Says(CONFLICTS), one, other))


@pytest.mark.parametrize(("scores", "label"), [(AGREES, Label.CORROBORATION), (OPEN, Label.NEUTRAL)])
def test_agreement_of_two_bare_sentences_may_rest_on_the_model(scores: Scores, label: Label) -> None:
    one, other = "The ferry left Sennick with forty people aboard", "The ferry set out from the pier of Sennick"
    found = compare(one, other, Says(scores))
    assert found.label is label
    assert found.reasons == ((Reason.ENTAILMENT,) if label is Label.CORROBORATION else ())


def test_the_order_of_two_bare_sentences_does_not_matter_to_the_model() -> None:
    one, other = "The ferry left Sennick with forty people aboard", "The ferry set out from the pier of Sennick"
    assert compare(one, other, Says(AGREES)) == compare(other, one, Says(AGREES))
