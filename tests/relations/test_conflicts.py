"""Statements that cannot both hold are related as a contradiction, with its reason; the sides may come in any order."""

from __future__ import annotations

import pytest

from relations.building import Said, related, said
from tui.model import Reason, Relation, RelationKind

ADAIR, TOLLIVER = "Rufus Adair", "Maren Tolliver"


def contradictions(*statements: Said, published: dict[str, str] | None = None) -> list[Relation]:
    relations = related(*statements, published=published)
    return [relation for relation in relations if relation.kind is RelationKind.CONTRADICTION]


@pytest.mark.parametrize("claim_first", [True, False], ids=["claim first", "denial first"])
@pytest.mark.parametrize(
    ("claim", "denial", "denied", "reason"),
    [
        (
            "Maren Tolliver had met the directors of Quillon in January",
            "she had met the directors of Quillon before the vote",
            True,
            Reason.DENIAL,
        ),
        (
            "Maren Tolliver had met the directors of Quillon in January",
            "meeting the directors of Quillon",
            True,
            Reason.DENIAL,
        ),
        (
            "Maren Tolliver had met the directors of Quillon in January",
            "“I never met the directors of Quillon.”",
            False,
            Reason.NEGATION,
        ),
        (
            "Maren Tolliver spoke directly with Quillon before the vote",
            "“I have spoken to Quillon only once and that was about two years ago.”",
            False,
            Reason.DENIAL,
        ),
        (
            "the guard had switched off the alarm before the theft",
            "the guard had not switched off the alarm",
            False,
            Reason.NEGATION,
        ),
        (
            "the two sides held talks about the harbour",
            "“There were no talks about the harbour.”",
            False,
            Reason.NEGATION,
        ),
    ],
    ids=["denied clause", "denied participle", "never", "only once", "not", "no"],
)
def test_a_denial_conflicts_with_the_claim(
    claim: str, denial: str, denied: bool, reason: Reason, claim_first: bool
) -> None:
    sides = [said(claim, by=ADAIR), said(denial, by=TOLLIVER, outlet="Wire", denied=denied)]
    (relation,) = contradictions(*(sides if claim_first else reversed(sides)))
    assert relation.reasons == (reason,)
    assert "Rufus Adair" in relation.explanation
    assert "Maren Tolliver" in relation.explanation


def test_an_answer_of_no_denies_what_was_asked() -> None:
    claim = said("Quillon had paid for the survey of the estuary", by=ADAIR)
    answer = said(
        "“No, it did not.”",
        by=TOLLIVER,
        outlet="Wire",
        introduced="The mayor was asked whether Quillon had paid for the survey of the estuary. ",
    )
    (relation,) = contradictions(claim, answer)
    assert relation.reasons == (Reason.DENIAL,)


def test_an_answer_of_no_repeats_the_denial_that_introduces_it() -> None:
    claim = said("Maren Tolliver had met Quillon in secret", by=ADAIR)
    introduced = said("she had met Quillon in secret", by=TOLLIVER, outlet="Wire", denied=True)
    answer = said("“No, it is not,” she replied.", by=TOLLIVER, outlet="Wire")
    relations = contradictions(claim, introduced, answer)
    assert len(relations) == 1, "two forms of one denial are one conflict"


def test_denying_the_report_denies_what_was_just_reported() -> None:
    claim = said("Maren Tolliver had met Quillon in secret", by=ADAIR)
    reported = said("Maren Tolliver met Quillon in secret", by="Oona Mackle", outlet="Wire")
    rejected = said("the report", by=TOLLIVER, outlet="Wire", denied=True)
    (relation,) = contradictions(claim, reported, rejected)
    assert relation.reasons == (Reason.DENIAL,)


def test_behind_another_paragraph_the_report_is_what_the_article_is_about() -> None:
    claim = said("Maren Tolliver had met Quillon in secret", by=ADAIR)
    reported = said("Maren Tolliver met Quillon in secret", by="Oona Mackle", outlet="Wire")
    rejected = said("the report", by=TOLLIVER, outlet="Wire", denied=True, introduced="The ferry left late.\n\n")
    assert contradictions(claim, reported, rejected) == []


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("the barrier would cost £84m", "the barrier would cost 112 million pounds", Reason.NUMBER),
        ("one of the suspects was 34 years old", "one of the suspects was 43 years old", Reason.NUMBER),
        ("54 percent of voters opposed the barrier", "48% of voters opposed the barrier", Reason.NUMBER),
        ("the yard would create 340 jobs", "the yard would create 210 jobs", Reason.NUMBER),
        ("the alarm was off for 11 minutes", "the alarm was off for 40 minutes", Reason.NUMBER),
        ("work on the pier would begin on 14 September", "work on the pier would begin on Sept. 21", Reason.DATE),
        ("the ferry in Sennick sank on Sept. 12 in a storm", "the ferry in Sennick sank on Sept. 14", Reason.DATE),
        ("thieves entered the yard on Monday night", "thieves entered the yard on Tuesday night", Reason.DATE),
        (
            "the board had accepted the offer of Quillon",
            "the board had rejected the offer of Quillon",
            Reason.OPPOSITION,
        ),
        ("prices at the harbour had risen last year", "prices at the harbour had fallen last year", Reason.OPPOSITION),
        ("the pier of Sennick was built in 1940", "the pier of Sennick was built in 1941", Reason.DATE),
        ("the death toll stood at 48", "the death toll was at least 55", Reason.NUMBER),
        ("the yard told Reuters 31 boats were lost", "the yard told Reuters 45 boats were lost", Reason.NUMBER),
        ("one of the divers, Oona Mackle, 34, drowned", "one of the divers, Oona Mackle, 43, drowned", Reason.NUMBER),
        (
            "the coastguard had picked up a diver and her son off the pier of Sennick",
            "the coastguard had picked up a diver and her daughter off the pier of Sennick",
            Reason.OPPOSITION,
        ),
        ("Quillon sued Sennick over the pier", "Sennick sued Quillon over the pier", Reason.OPPOSITION),
        ("Quillon was sued by Sennick over the pier", "Quillon sued Sennick over the pier", Reason.OPPOSITION),
        ("Oona Mackle had sued Joost Haverkamp", "Joost Haverkamp had sued Oona Mackle", Reason.OPPOSITION),
        ("the ferry struck the barge off the pier", "the barge struck the ferry off the pier", Reason.OPPOSITION),
        ("the builder owes the mayor money", "the mayor owes the builder money", Reason.OPPOSITION),
    ],
)
def test_figures_days_and_opposites_conflict(one: str, other: str, reason: Reason) -> None:
    (relation,) = contradictions(said(one), said(other, by=ADAIR, outlet="Wire"))
    assert relation.reasons == (reason,)


def test_a_changed_position_shows_both_days() -> None:
    days = {"Gazette": "2026-03-03", "Wire": "2026-03-05"}
    sides = (said("she supported the barrier"), said("she opposed the barrier", outlet="Wire"))
    (relation,) = contradictions(*sides, published=days)
    assert relation.reasons == (Reason.OPPOSITION,)
    assert "2026-03-03" in relation.explanation
    assert "2026-03-05" in relation.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("61 test wells were drilled at the site", "more than 60 test wells were drilled at the site"),
        ("the lake would fall by 4 feet in a year", "the lake would fall by about 1.2 metres in a year"),
        ("the barrier would cost £84m", "the barrier would cost $112m"),
        ("the barrier might harm the marshes", "the barrier would not harm the town"),
        ("the barrier would not harm the marshes", "the marshes would never be harmed by the barrier"),
        ("did the mayor meet the directors of Quillon?", "the mayor had never met the directors of Quillon"),
        ("if the barrier fails the town will flood", "the barrier will not fail"),
        ("not every councillor supported the barrier", "councillors supported the barrier"),
        ("prices at the harbour had risen", "wages in the town had fallen"),
        ("he had not rejected the offer of Quillon", "he had accepted the offer of Quillon"),
        ("four houses were lost on Fenn Street", "nine boats were lost on Fenn Street"),
        ("the pilot who found the wreck has yet to be named", "the pilot who found the wreck has not been named"),
        ("a strict no swimming rule was issued", "a strict rule on swimming was issued"),
        ("the gate was watched by two guards", "the gate was repaired, but neither is named on the gate"),
        ("it was unclear if the guards had closed the gate", "the guards had not closed the gate"),
        ("the town closed the ferry after opening the bridge", "the town would close the bridge"),
        ("Quillon sued Sennick over the pier", "Sennick was sued by Quillon over the pier"),
        ("the plan was welcomed if not applauded by the pilots", "the plan was applauded by the pilots"),
        ("Oona Mackle met Joost Haverkamp in January", "Joost Haverkamp met Oona Mackle in January"),
        ("the pilots accused the builders of lying", "the builders accused the pilots of lying"),
        ("the barge had been struck by the ferry", "the ferry had struck the barge"),
        ("the ferry service hired the harbour pilots", "the harbour pilots praised the ferry service"),
        ("the pilots were guarding the pier of Sennick", "the pilots are not currently guarding the pier of Sennick"),
        ("“I thought you would sell the ferry to Quillon.”", "the ferry was not sold to Quillon"),
    ],
    ids=[
        "a bound",
        "another unit",
        "another currency",
        "another object",
        "two negatives",
        "a question",
        "a condition",
        "not every",
        "other subjects",
        "a negated opposite",
        "other things counted",
        "yet to",
        "a rule named after what it forbids",
        "neither, of others",
        "left open",
        "what came before",
        "a passive",
        "if not",
        "what two do together",
        "what one does in return",
        "a passive of a thing",
        "another act",
        "not at present",
        "what was thought and is not any more",
    ],
)
def test_what_can_both_be_true_is_no_contradiction(one: str, other: str) -> None:
    assert contradictions(said(one), said(other, by=ADAIR, outlet="Wire")) == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("140 homes had been flooded", "212 homes had been flooded"),
        ("two men had been arrested for the theft", "three men have now been arrested for the theft"),
        ("the barrier would cost £84m", "the cost of the barrier had risen, and it would now cost £112m"),
    ],
)
def test_a_later_figure_in_a_later_article_is_an_update(earlier: str, later: str) -> None:
    days = {"Gazette": "2026-03-03", "Wire": "2026-03-05"}
    assert contradictions(said(earlier), said(later, outlet="Wire"), published=days) == []


def test_what_had_not_happened_yet_may_have_happened_since() -> None:
    days = {"Gazette": "2026-03-03", "Wire": "2026-03-05"}
    sides = (said("the fund had not yet received a claim"), said("the fund had received a claim", outlet="Wire"))
    assert contradictions(*sides, published=days) == []


def test_a_remark_that_other_rumours_are_rubbish_is_no_denial() -> None:
    remark = said("the visit was meant to calm the pilots, and rumours of a strike were rubbish", by=ADAIR)
    claim = said("the visit was meant to calm the pilots", outlet="Wire")
    assert contradictions(remark, claim) == []


def test_a_smaller_count_in_a_later_article_is_no_update() -> None:
    days = {"Gazette": "2026-03-03", "Wire": "2026-03-05"}
    sides = (said("212 homes had been flooded"), said("140 homes had been flooded", outlet="Wire"))
    (relation,) = contradictions(*sides, published=days)
    assert relation.reasons == (Reason.NUMBER,)


def test_a_key_that_is_two_people_is_not_shared() -> None:
    one = said("Maren Tolliver had met the directors", by=ADAIR)
    other = said("Joss Tolliver had never met the directors", by="Joss Tolliver", outlet="Wire")
    assert contradictions(one, other, said("unrelated words here", by=TOLLIVER, outlet="Third")) == []


def test_statements_of_one_article_are_left_alone() -> None:
    assert related(said("the barrier would cost £84m"), said("the barrier would cost £112m", by=ADAIR)) == ()


def test_a_speaker_may_contradict_themselves_in_one_article() -> None:
    (relation,) = related(said("the barrier would cost £84m"), said("the barrier would cost £112m"))
    assert (relation.kind, relation.reasons) == (RelationKind.CONTRADICTION, (Reason.NUMBER,))


@pytest.mark.parametrize(
    "claim",
    [
        "the suggestion that Quillon had paid for the survey",
        "rumours that Quillon had paid for the survey",
        "Quillon had refused to pay for the survey",
        "Quillon never paid for the survey",
    ],
    ids=["a suggestion", "a rumour", "a refusal", "a negation"],
)
def test_who_does_not_assert_a_claim_is_not_contradicted_by_its_denial(claim: str) -> None:
    denial = said("Quillon had paid for the survey", by=TOLLIVER, outlet="Wire", denied=True)
    assert contradictions(said(claim, by=ADAIR), denial) == []


def test_a_denial_does_not_contradict_what_shares_little_more_with_it_than_a_name() -> None:
    denied = "that Oona Mackle's absence since the spring is related to her health"
    denial = said(denied, by=ADAIR, outlet="Wire", denied=True)
    assert contradictions(said("her sister makes the decisions in the absence of Oona Mackle"), denial) == []
    (relation,) = contradictions(said("the absence of Oona Mackle is related to her health"), denial)
    assert relation.reasons == (Reason.DENIAL,)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("the ferry was sold to Quillon in April", "in November the ferry was not sold to Quillon"),
        ("the ferry was once sold to Quillon", "the ferry was not sold to Quillon"),
        ("back in the spring the ferry was sold to Quillon", "the ferry was not sold to Quillon"),
        ("last year the ferry was sold for $3m to Quillon", "the ferry was sold for $5m to Quillon"),
        ("in 2023 the ferry was sold for $3m to Quillon", "in 2024 the ferry was sold for $5m to Quillon"),
        ("Quillon used to sell 30 ferries to Sennick", "Quillon sold 50 ferries to Sennick"),
        ("the ferry was sold to Quillon", "the ferry would never be sold to Quillon"),
        ("the ferry will be sold to Quillon", "the ferry was not sold to Quillon"),
    ],
)
def test_what_is_told_of_two_occasions_does_not_conflict(claim: str, other: str) -> None:
    relations = contradictions(said(claim), said(other, by=ADAIR, outlet="Wire"))
    assert all(relation.reasons == (Reason.DATE,) for relation in relations)


def test_a_noun_is_not_the_opposite_of_an_act() -> None:
    one = "the divers of Sennick were freed in exchange for the crew"
    other = "the divers of Sennick were let out of a state jail in exchange for the crew"
    assert contradictions(said(one), said(other, by=ADAIR, outlet="Wire")) == []


def test_what_one_model_does_is_not_what_another_does() -> None:
    denial = said("the engine of the Tern 6 does not burn oil", by=ADAIR, outlet="Wire")
    assert contradictions(said("the engine of the Tern 6 burns oil"), denial) != []
    assert contradictions(said("the engine of the Tern 7 burns oil"), denial) == []
    assert contradictions(said("the engine of the Tern 6s burns oil"), denial) == []


def test_what_was_claimed_before_is_of_one_occasion_with_its_denial() -> None:
    denial = said("the ferry was not sold to Quillon as was previously claimed", by=ADAIR, outlet="Wire")
    assert contradictions(said("the ferry was sold to Quillon"), denial) != []


@pytest.mark.parametrize(
    "claim",
    [
        "the ferry will be sold to Quillon",
        "Sennick is selling the ferry to Quillon",
        "Sennick plans to sell the ferry to Quillon",
    ],
)
def test_what_is_planned_conflicts_with_what_will_not_be(claim: str) -> None:
    denial = said("the ferry will not be sold to Quillon", by=ADAIR, outlet="Wire")
    assert contradictions(said(claim), denial) != []


def test_two_years_of_two_acts_of_one_person_do_not_conflict() -> None:
    one = "Rufus Adair joined the Port Works in 1980"
    other = "Rufus Adair, an engineer of the Port Works, was dismissed after he came to work in December 1990"
    assert contradictions(said(one), said(other, by=TOLLIVER, outlet="Wire")) == []


def test_what_the_article_calls_a_hoax_is_not_claimed() -> None:
    claim, denial = "the ferry was sold to Quillon", said("the ferry was not sold to Quillon", by=ADAIR, outlet="Wire")
    assert contradictions(said(claim), denial) != []
    assert contradictions(said(claim, by=None, introduced="They laughed at the latest hoax that "), denial) == []
    assert contradictions(said(claim, introduced="It was no hoax. This week she said that "), denial) != []


def test_what_became_of_an_aide_is_not_what_became_of_the_mayor() -> None:
    denial = said("Rufus Adair was not arrested in Sennick", by=TOLLIVER, outlet="Wire")
    assert contradictions(said("Rufus Adair was arrested in Sennick"), denial) != []
    assert contradictions(said("an aide to the opposition leader Rufus Adair was arrested in Sennick"), denial) == []


def test_a_negation_bears_on_the_word_it_stands_before() -> None:
    sides = (said("she did not know who paid for the survey"), said("Quillon paid for the survey", outlet="Wire"))
    assert contradictions(*sides) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the actor remembers nothing of the evening", "the actor does not remember the evening"),
        ("to rebuild the harbour wall in stone", "the harbour wall was never rebuilt in stone"),
        ("why the harbour wall was rebuilt in stone", "the harbour wall was never rebuilt in stone"),
    ],
    ids=["negative without not", "something to be done", "a question"],
)
def test_only_an_assertion_can_be_contradicted(one: str, other: str) -> None:
    assert contradictions(said(one), said(other, by=ADAIR, outlet="Wire")) == []


WHOLE = said("19 homes in Port Ellery were lost to the flood", by=ADAIR, outlet="Wire")
PART = said("12 homes in Port Ellery were lost to the flood")


def test_parts_that_add_up_to_the_figure_of_another_article_are_no_conflict() -> None:
    assert [relation.reasons for relation in contradictions(PART, WHOLE)] == [(Reason.NUMBER,)]
    rest = said("seven homes on Fenn Street were burnt out", by=TOLLIVER)
    assert contradictions(PART, rest, WHOLE) == []


def test_parts_that_do_not_add_up_take_nothing_back() -> None:
    rest = said("nine homes on Fenn Street were burnt out", by=TOLLIVER)
    assert [relation.reasons for relation in contradictions(PART, rest, WHOLE)] == [(Reason.NUMBER,)]
