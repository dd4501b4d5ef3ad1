"""What is denied has a core, an act of somebody: only a claim that puts the act forward conflicts with the denial."""

from __future__ import annotations

import pytest

from relations.building import Said, related, said
from tui.model import Reason, Relation, RelationKind, Span
from tui.relations.denied import Core, core
from tui.relations.denied_words import denied_words
from tui.relations.lexicon import stem
from tui.relations.paraphrases import tells
from tui.relations.propositions import Origin, proposition
from tui.relations.referents import Referents
from tui.relations.words import read_words

ADAIR, TOLLIVER = "Rufus Adair", "Maren Tolliver"


def core_of(text: str, *, denied: bool = True) -> Core:
    return core(proposition(read_words(text, (Span(0, len(text)),)), Origin(denied=denied), Referents()))


@pytest.mark.parametrize(
    ("denied", "act", "phrases"),
    [
        ("that the guard had opened the gate", "opened", [("guard",), ("gate",)]),
        ("threatening the Mackle family", "threatening", [("mackle", "family")]),
        ("any search of the vault was carried out at the museum", "search", [("museum",)]),
        ("taking a photograph of the queen in the chapel", "photograph", [("chapel",)]),
        ("reports that a survey has ever taken place in the bay", "survey", [("bay",)]),
        ("their plans to close the harbour", "close", [("harbour",)]),
        ("that a man arrested in Sennick is the driver of Adair", "driver", [("man", "arrested"), ("sennick",)]),
        ("that the bridge was being repaired when the storm came", "repaired", [("bridge",)]),
        ("rumours of a lemon flavoured paint", "paint", []),
        ("the presence of cholera in Port Ellery", "cholera", [("port", "ellery")]),
        ("that one of the harbour pilots had fled", "fled", [("harbour", "pilots")]),
    ],
    ids=["clause", "participle", "light passive", "light verb", "takes place", "plan", "reduced relative", "when",
         "noun", "presence of", "one of"],
)  # fmt: skip
def test_the_act_is_what_is_denied_to_have_been_done(denied: str, act: str, phrases: list[tuple[str, ...]]) -> None:
    found = core_of(denied)
    assert found.act == stem(act)
    assert list(found.phrases) == [tuple(map(stem, phrase)) for phrase in phrases]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Mayor's doctor denies operation", "operation"),
        ("The ferry is fine, so the captain is probably not leaving the island", "leaving"),
        ("No, it is the ferry", None),
        ("No, the captain did not leave the ferry", "leave"),
        ("The story was fabricated, and that his words were cut", None),
    ],
    ids=["behind the verb", "near the words", "another answer", "negative answer", "only the story"],
)
def test_of_a_sentence_that_denies_only_the_part_near_the_words_is_denied(sentence: str, act: str | None) -> None:
    assert core_of(sentence, denied=False).act == (None if act is None else stem(act))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("separation", "separate", True),
        ("inspected", "inspection", True),
        ("killed", "dead", True),
        ("dead", "killed", False),
        ("jailed", "arrested", True),
        ("ported", "portal", False),
        ("ferry", "harbour", False),
    ],
)
def test_an_act_is_told_by_words_of_its_root_and_by_paraphrases(one: str, other: str, told: bool) -> None:
    assert tells(stem(one), stem(other)) is told


def contradictions(*statements: Said) -> list[Relation]:
    return [relation for relation in related(*statements) if relation.kind is RelationKind.CONTRADICTION]


def denied(words: str) -> Said:
    return said(words, by=TOLLIVER, outlet="Wire", denied=True)


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("the council searched the vault of the museum", "that a search of the museum's vault has taken place"),
        ("soldiers seized the wife of Rufus Adair at the border", "that Adair's wife had been arrested"),
        ("a doctor who examined Oona Mackle's eyes left early", "that Mackle's eyes were being examined when she fell"),
        ("the airline will introduce separation of its passengers", "their plans to separate passengers"),
        ("the chief of the Sennick guard was killed on the pier", "that the Sennick guard's leader was dead"),
    ],
    ids=["noun for verb", "paraphrase", "relative clause", "plan", "told by more"],
)
def test_a_claim_that_puts_the_act_forward_conflicts_with_its_denial(claim: str, denial: str) -> None:
    (relation,) = contradictions(said(claim), denied(denial))
    assert relation.reasons == (Reason.DENIAL,)


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("Rufus Adair has two wives in Sennick", "that Adair's wife had been arrested in Sennick"),
        ("Rufus Adair's former wife was arrested in Sennick", "that Adair's wife had been arrested in Sennick"),
        ("an aide to the leader of Quillon was killed on the pier", "that the leader of Quillon was dead on the pier"),
        ("three leaders of Quillon were killed on the pier", "that the leader of Quillon was killed on the pier"),
        ("there was a cholera scare in Port Ellery", "any case of cholera in Port Ellery"),
        ("the council ruled out the presence of cholera in Port Ellery", "any case of cholera in Port Ellery"),
        ("the wife was Danish and the arrested son of Adair nine", "that Adair's wife had been arrested"),
        ("the strike on the Quillon camp killed a cook and the union leader of Sennick",
         "that the Quillon leader was killed"),
    ],
    ids=["no act", "former", "aide", "three", "scare", "ruled out", "of another", "another leader"],
)  # fmt: skip
def test_sharing_who_or_what_it_is_about_is_no_conflict(claim: str, denial: str) -> None:
    assert contradictions(said(claim), denied(denial)) == []


def test_the_fuller_claim_is_the_surer_conflict() -> None:
    denial = denied("that the guard had opened the harbour gate for Quillon")
    (full,) = contradictions(said("the guard opened the harbour gate for Quillon"), denial)
    (part,) = contradictions(said("the guard opened the harbour gate"), denial)
    assert full.confidence > part.confidence


def test_two_that_have_only_the_act_and_one_thing_in_common_are_no_sure_conflict() -> None:
    (bare,) = contradictions(said("somebody staged the film"), denied("that any part of his film had been staged"))
    (more,) = contradictions(
        said("Rufus Adair staged the film of the whale"), denied("that any part of Adair's whale film had been staged")
    )
    assert bare.confidence < 0.7 < more.confidence


def test_what_is_denied_of_a_denial_is_no_claim() -> None:
    doubled = said("the reports that the guard opened the gate, which he calls a hoax", by=ADAIR, denied=True)
    assert contradictions(doubled, denied("that the guard had opened the gate")) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It is false that the captain sold the ferry", "the captain sold the ferry"),
        ("The sale of the ferry is a silly hoax", "the sale of the ferry"),
        ("The ferry sale hoax is back", "ferry sale"),
        ("The video of a whale eating a boat is fake", "a whale eating a boat"),
        ("There are no plans to sell the ferry", "plans to sell the ferry"),
        ("False reports of a sale of the ferry spread", "a sale of the ferry spread"),
        ("No, the captain is selling the ferry", ""),
    ],
    ids=["false that", "is a hoax", "compound", "form of the story", "no plans", "false reports", "no"],
)
def test_what_is_denied_stands_behind_before_or_around_the_words_that_deny(sentence: str, words: str) -> None:
    read = proposition(read_words(sentence, (Span(0, len(sentence)),)), Origin(), Referents())
    found, _ = denied_words(read)
    assert " ".join(word.form for word in found) == words
