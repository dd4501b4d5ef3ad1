"""Who a source is, inside one article."""

import pytest

from tui.model import Speaker, SpeakerKind
from tui.statements import analyse

from .reading import article, statements

NAMED = {
    "full name": ("Ada Vance said it rained.", "Ada Vance"),
    "surname after a full name": ("Ada Vance left. Vance said it rained.", "Ada Vance"),
    "surname behind a picture credit": ("Ada Vance left. Wire Photo   Vance said it rained.", "Ada Vance"),
    "surname before the full name": ("Vance said it rained. Ada Vance left.", "Ada Vance"),
    "title and surname": ("Ada Vance left. Ms Vance said it rained.", "Ada Vance"),
    "title with a full stop": ("Ada Vance left. Mrs. Vance said it rained.", "Ada Vance"),
    "middle initial": ("Ada Vance left. Ada M. Vance said it rained.", "Ada M. Vance"),
    "role before": ("Harbour spokesman Jon Orr said it rained.", "Jon Orr"),
    "office before": ("Norland Prime Minister Ada Vance said it rained.", "Ada Vance"),
    "apposition before": ("A spokeswoman, Ada Vance, said it rained.", "Ada Vance"),
    "apposition behind": ("Ada Vance, a spokeswoman for the port, said it rained.", "Ada Vance"),
    "particle": ("Jon van der Lund said it rained.", "Jon van der Lund"),
    "hyphen": ("Ada Orr-Vance said it rained.", "Ada Orr-Vance"),
    "possessive before": ("Norland’s Ada Vance said it rained.", "Ada Vance"),
    "organisation": ("The Harbour Board said it rained.", "Harbour Board"),
    "acronym": ("The Norland Harbour Board met. The NHB said it rained.", "Norland Harbour Board"),
    "he": ("Jon Orr left early. He said it rained.", "Jon Orr"),
    "she is not Mr": ("Mr Orr met Ms Lund. She said it rained.", "Lund"),
    "he is not Ms": ("Ms Lund met Mr Orr. He said it rained.", "Orr"),
    "he in a report is who reports": ("Jon Orr told Kim Lund that he said it rained.", "Jon Orr"),
    "epithet by apposition": ("Ada Vance, the mayor of Troy, left. The mayor said it rained.", "Ada Vance"),
    "epithet by role": ("Ferry boss Jon Orr left. The ferry boss said it rained.", "Jon Orr"),
    "epithet by a synonym": ("Ferry boss Jon Orr left. The ferry chief executive said it rained.", "Jon Orr"),
    "who": ("The crew met Ada Vance, who said it rained.", "Ada Vance"),
    "metonym": ("Norhaven said it rained.", "Norhaven"),
    "unnamed": ("A senior official said it rained.", "A senior official"),
    "his spokesman is somebody else": ("Jon Orr left. His spokesman said it rained.", "Jon Orr’s spokesman"),
    "the spokesman of somebody": ("Jon Orr left. Orr’s lawyer said it rained.", "Orr’s lawyer"),
    "a spokesman for somebody": ("Jon Orr left. A spokesman for Orr said it rained.", "A spokesman for Orr"),
    "nationality as an epithet": ("Jon Orr left. The South Norlandian said it rained.", "The South Norlandian"),
    "she without a woman": ("Mr Orr left. She said it rained.", None),
    "they": ("Officials met. They said it rained.", None),
}


@pytest.mark.parametrize(("text", "name"), NAMED.values(), ids=NAMED.keys())
def test_a_source_means_somebody(text: str, name: str | None) -> None:
    assert statements(text)[-1].speaker == name


def speaker(text: str) -> Speaker:
    analysis = analyse(article(text))
    by_id = {one.id: one for one in analysis.speakers}
    return by_id[analysis.statements[-1].speaker or ""]


KINDS = {
    "person": ("Ada Vance said it rained.", SpeakerKind.PERSON),
    "person by title": ("Mr Orr said it rained.", SpeakerKind.PERSON),
    "organisation": ("The Harbour Board said it rained.", SpeakerKind.ORGANISATION),
    "metonym": ("Norhaven said it rained.", SpeakerKind.ORGANISATION),
    "group": ("Liberals said it rained.", SpeakerKind.GROUP),
    "unnamed": ("A senior official said it rained.", SpeakerKind.UNNAMED),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_a_speaker_has_a_kind(text: str, kind: SpeakerKind) -> None:
    assert speaker(text).kind is kind


def test_two_people_of_one_surname_are_kept_apart() -> None:
    text = "Ada Vance said it rained. Mr Tom Vance said it poured."
    assert [one.speaker for one in statements(text)] == ["Ada Vance", "Tom Vance"]


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    text = "Ada Vance and Mr Tom Vance left. Mr Vance said it rained."
    assert statements(text)[-1].speaker == "Tom Vance"


def test_a_bare_surname_of_two_people_is_left_open() -> None:
    text = "Kim Vance met Lee Vance. Vance said it rained."
    assert statements(text)[-1].speaker is None


def test_roles_and_aliases_are_kept() -> None:
    found = speaker("Ferry boss Jon Orr, head of the Harbour Board, left. Mr Orr said it rained.")
    assert (found.name, found.aliases, found.roles) == (
        "Jon Orr",
        ("Orr",),
        ("Ferry boss", "head of the Harbour Board"),
    )


def test_i_in_a_quotation_is_who_is_quoted() -> None:
    inner = statements("“I said it rained,” Ada Vance said.")[-1]
    assert (inner.speaker, inner.within) == ("Ada Vance", "Ada Vance")


def test_he_in_a_quotation_is_not_who_is_quoted() -> None:
    text = "“Jon Orr met me. He said it rained,” Tom Lund said."
    assert [one.speaker for one in statements(text)] == ["Tom Lund", "Jon Orr"]


def test_mentions_point_at_every_name_of_a_speaker() -> None:
    read = article("Ada Vance left. Vance said it rained. She said it poured.")
    analysis = analyse(read)
    assert [mention.span.of(read.text) for mention in analysis.mentions] == ["Ada Vance", "Vance", "She"]


def test_ids_are_local_to_the_article() -> None:
    assert speaker("Ada Vance said it rained.").id == "a:ada-vance"
