"""Speakers of several articles become one list."""

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


def test_an_epithet_of_two_people_joins_neither() -> None:
    assert len(speakers("The ferry boss", "Ferry boss Jon Orr", "Ferry boss Tom Lund")) == 3


def test_a_place_is_nobody_of_that_surname() -> None:
    assert len(speakers("Tom London", "London")) == 2
