"""What a statement's words point at is resolved before statements are compared."""

from __future__ import annotations

from dataclasses import replace

from relations.building import Said, collect, said
from tui.model import Collection, Mention, Span
from tui.relations.asserting import propositions
from tui.relations.lexicon import stem
from tui.relations.propositions import Proposition
from tui.relations.reading import Reading


def first(collection: Collection) -> Proposition:
    return next(iter(propositions(Reading(collection))))


def keys_of(statement: Said) -> frozenset[str]:
    return first(collect([statement])).keys


def test_i_inside_a_quotation_is_its_speaker() -> None:
    assert "brandvik" in keys_of(said("“I met the pilots.”"))


def test_he_that_opens_reported_speech_is_its_speaker() -> None:
    assert "brandvik" in keys_of(said("she met the pilots"))


def test_a_full_name_is_one_key_for_its_bearer() -> None:
    keys = keys_of(said("Ilse Brandvik met the pilots", by="Ilse Brandvik"))
    assert "brandvik" in keys
    assert "ilse" not in keys


def test_a_role_that_one_person_has_is_that_person() -> None:
    collection = collect(
        [said("the mayor met the pilots", by="Rufus Adair"), said("she was late", by="Maren Tolliver")]
    )
    roles = tuple(
        replace(speaker, roles=("mayor of Port Ellery",)) if speaker.name == "Maren Tolliver" else speaker
        for speaker in collection.speakers
    )
    proposition = first(replace(collection, speakers=roles))
    assert proposition.people["tolliver"] == "maren-tolliver"
    assert "mayor" not in proposition.keys


def test_a_mention_stands_for_its_speaker() -> None:
    collection = collect([said("the woman at the gate met the pilots", by="Rufus Adair")])
    start = collection.articles[0].text.index("the woman at the gate")
    mention = Mention("Gazette", Span(start, start + len("the woman at the gate")), "rufus-adair")
    keys = first(replace(collection, mentions=(mention,))).keys
    assert "adair" in keys
    assert "woman" not in keys


def test_what_somebody_else_is_reported_to_have_said_is_theirs_alone() -> None:
    collection = collect([said("the pilots told her that the gate had failed", by="Ilse Brandvik")])
    (outer,) = collection.statements
    start = collection.articles[0].text.index("the gate had failed")
    inner = replace(
        outer,
        id="inner",
        speaker="rufus-adair",
        content=(Span(start, start + len("the gate had failed")),),
        within=outer.id,
    )
    told = {p.origin.statement: p.keys for p in propositions(Reading(replace(collection, statements=(outer, inner))))}
    assert "gate" not in told[outer.id]
    assert "gate" in told["inner"]


def test_each_day_and_figure_is_read_once_and_is_no_key() -> None:
    proposition = first(collect([said("the gate would cost £84m by 14 September")]))
    assert (len(proposition.quantities), len(proposition.days)) == (1, 1)
    assert proposition.keys == {"gate", stem("cost")}


def own_words(words: str, source: tuple[str, str], cue: str, content: tuple[str, str]) -> str:
    """What is left of a statement for its own speaker, where another is reported inside it."""
    collection = collect([said(words, by="Two Rivers"), said("the inner one", by="Both Camps")])
    outer, other = collection.statements
    start = outer.content[0].start

    def span(first: str, last: str) -> Span:
        return Span(start + words.index(first), start + words.index(last) + len(last))

    inner = replace(other, within=outer.id, content=(span(*content),), cue=(span(cue, cue),), source=(span(*source),))
    own = Reading(replace(collection, statements=(outer, inner))).own(outer, outer.content)
    return "".join(piece.of(collection.articles[0].text) for piece in own).strip()


def test_a_source_that_swallowed_the_clause_before_it_hides_no_more_than_itself() -> None:
    words = "48 percent of voters opposed the barrier, and both camps claim to have the wind behind them"
    left = own_words(words, ("percent", "camps"), "claim", ("to have", "them"))
    assert left == "48 percent of voters opposed the barrier, and"


def test_a_source_that_does_something_else_before_it_speaks_is_told_of_by_the_outer_speaker() -> None:
    words = "Ilse Brandvik met the mayor of Port Ellery before claiming that the barrier was safe"
    left = own_words(words, ("Ilse", "Brandvik"), "claiming", ("that the barrier", "safe"))
    assert left == "Ilse Brandvik met the mayor of Port Ellery before"
