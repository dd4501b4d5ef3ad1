"""Speakers of several articles become one list."""

from dataclasses import replace

import pytest

from tui.model import SpeakerKind
from tui.statements import analyse, collect

from .reading import article

JOINED = {
    "same name": ("Ada Vance", "Ada Vance", "ada-vance"),
    "spelling": ("Volodar Zelinsky", "Vlodoar Zelinsky", "volodar-zelinsky"),
    "transliteration": ("Serhiy Orlovskyy", "Sergei Orlovsky", "serhiy-orlovskyy"),
    "accent": ("Zoë Lund", "Zoe Lund", "zoe-lund"),
    "middle initial": ("Ada M. Vance", "Ada Vance", "ada-m-vance"),
    "title": ("President Ada Vance", "Ada Vance", "ada-vance"),
    "surname alone": ("Ada Vance", "Ms Vance", "ada-vance"),
    "surname alone, first": ("Ms Vance", "Ada Vance", "ada-vance"),
    "organisation": ("The Harbour Board", "The Harbour Board", "harbour-board"),
    "acronym": ("The Norland Harbour Board", "The NHB", "norland-harbour-board"),
}

APART = {
    "other given name": ("Ada Vance", "Tom Vance"),
    "other surname": ("Ada Vance", "Ada Orr"),
    "short names a letter apart": ("Ada Vane", "Ada Kane"),
    "person and organisation": ("Ada Vance", "The Vance Group"),
    "unnamed": ("A senior official", "A senior official"),
}


def speakers(*sources: str) -> list[str]:
    read = [article(f"{source} said it rained.", name=f"n{at}") for at, source in enumerate(sources)]
    return [speaker.id for speaker in collect(read, [analyse(one) for one in read]).speakers]


@pytest.mark.parametrize(("first", "second", "joined"), JOINED.values(), ids=JOINED.keys())
def test_one_speaker_of_two_articles_is_one(first: str, second: str, joined: str) -> None:
    assert speakers(first, second) == [joined]


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART.keys())
def test_different_speakers_stay_apart(first: str, second: str) -> None:
    found = speakers(first, second)
    assert len(set(found)) == 2


def test_a_surname_that_two_people_have_joins_neither() -> None:
    assert len(speakers("Ada Vance", "Tom Vance", "Vance")) == 3


def test_the_fullest_name_wins_and_the_others_are_aliases() -> None:
    read = [article("Vance said it rained.", name="n0"), article("Mayor Ada Vance said it poured.", name="n1")]
    (only,) = collect(read, [analyse(one) for one in read]).speakers
    assert (only.name, only.kind, only.aliases, only.roles) == ("Ada Vance", SpeakerKind.PERSON, ("Vance",), ("Mayor",))


def test_statements_and_mentions_point_at_the_joined_speaker() -> None:
    read = [article("Ada Vance said it rained.", name="n0"), article("Vance told Jon Orr it poured.", name="n1")]
    collection = collect(read, [analyse(one) for one in read])
    assert [one.speaker for one in collection.statements] == ["ada-vance", "ada-vance"]
    assert {mention.speaker for mention in collection.mentions} == {"ada-vance", "jon-orr"}
    assert collection.statements[1].addressee == "jon-orr"


def test_articles_without_an_analysis_are_kept() -> None:
    read = [article("Ada Vance said it rained.", name="n0"), article("It rained.", name="n1")]
    collection = collect(read, [analyse(read[0])])
    assert [one.id for one in collection.articles] == ["n0", "n1"]


def test_statements_come_in_the_order_of_the_articles() -> None:
    read = [article("Ada Vance said it rained.", name="n0"), article("Jon Orr said it poured.", name="n1")]
    collection = collect(read, [analyse(one) for one in reversed(read)])
    assert [one.article for one in collection.statements] == ["n0", "n1"]


EPITHETS = {
    "role in another article": ("The ferry boss", "Ferry boss Jon Orr", 1),
    "synonym": ("The Ferrix Inc chief executive", "Ferrix boss Jon Orr", 1),
    "a role alone says too little": ("The boss", "Ferry boss Jon Orr", 2),
    "another role": ("The harbour boss", "Ferry boss Jon Orr", 2),
    "an indefinite one": ("A ferry boss", "Ferry boss Jon Orr", 2),
}


@pytest.mark.parametrize(("first", "second", "count"), EPITHETS.values(), ids=EPITHETS.keys())
def test_an_epithet_joins_the_one_person_of_that_role(first: str, second: str, count: int) -> None:
    assert len(speakers(first, second)) == count


STORY = ("Ada Vance said it rained.", "Jon Orr said it poured.")


def told(*texts: str) -> list[str]:
    """The names of the speakers of some articles, each made of several sentences."""
    read = [article(text, name=f"n{at}") for at, text in enumerate(texts)]
    return [speaker.name for speaker in collect(read, [analyse(one) for one in read]).speakers]


STORIES = {
    "a role that another article tells": (
        ("Ada Vance, the mayor of Troy, said it rained.", "Ada Vance said it rained. The mayor said it poured."),
        ["Ada Vance"],
    ),
    "a role of somebody who is not in the article": (
        ("Ada Vance, the mayor of Troy, said it rained.", "Jon Orr said it rained. The mayor said it poured."),
        ["Ada Vance", "Jon Orr", "The mayor"],
    ),
    "a former role": (
        ("Ada Vance, a former mayor of Troy, said it rained.", "Ada Vance said it rained. The mayor said it poured."),
        ["Ada Vance", "The mayor"],
    ),
    "a body of one story": (
        (" ".join((*STORY, "The fire service said it hailed.")), " ".join((*STORY, "The fire service said it froze."))),
        ["Ada Vance", "Jon Orr", "The fire service"],
    ),
    "a body of two stories": (
        (f"{STORY[0]} The fire service said it hailed.", f"{STORY[1]} The fire service said it froze."),
        ["Ada Vance", "Jon Orr", "The fire service", "The fire service"],
    ),
    "a witness of one story": (
        (" ".join((*STORY, "A witness said it hailed.")), " ".join((*STORY, "A witness said it froze."))),
        ["Ada Vance", "Jon Orr", "A witness", "A witness"],
    ),
    "a diminutive": (("William Orr said it rained.", "Bill Orr said it poured."), ["William Orr"]),
    "a diminutive of either of two": (
        ("Robert Orr said it rained.", "Bob Orr said it poured.", "Rupert Orr said it froze."),
        ["Robert Orr", "Rupert Orr"],
    ),
    "an initial of either of two": (
        ("Jon Orr said it rained.", "Jane Orr said it poured.", "J. Orr said it froze."),
        ["Jon Orr", "Jane Orr", "J. Orr"],
    ),
    "the first word of a company": (
        ("Ferrix Shipping Group said it rained.", "Ferrix said it poured."), ["Ferrix Shipping Group"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "names"), STORIES.values(), ids=STORIES.keys())
def test_speakers_of_one_story(texts: tuple[str, ...], names: list[str]) -> None:
    assert told(*texts) == names


def test_an_epithet_of_two_people_joins_neither() -> None:
    assert len(speakers("The ferry boss", "Ferry boss Jon Orr", "Ferry boss Tom Lund")) == 3


def test_a_place_is_nobody_of_that_surname() -> None:
    assert len(speakers("Tom London", "London")) == 2


def test_each_article_keeps_its_parse_and_one_without_analysis_has_none() -> None:
    read = [article(f"It rained {at} times.", name=f"n{at}") for at in range(3)]
    analyses = [replace(analyse(read[at]), predications=f"{at}0 6 h+") for at in (2, 0)]
    assert collect(read, analyses).predications == ("00 6 h+", "", "20 6 h+")
