"""Quotations whose speaker the layout tells: signatures, turns of an interview, block quotations."""

import pytest

from tui.model import Article, Block, BlockKind, Span, StatementKind
from tui.statements import analyse

from .reading import said, statements

SIGNED = {
    "a dash and a name": ("“The port is dirty and dear.” — Ada Vance", "Ada Vance"),
    "a bar without a space": ("“The port is dirty and dear.”― Ada Vance.", "Ada Vance"),
    "two hyphens": ("“The port is dirty and dear.” -- Ada Vance", "Ada Vance"),
    "a role behind the name": ("“The port is dirty and dear.” — Ada Vance, mayor of Troy", "Ada Vance"),
    "mistyped opening mark": ("”The port is dirty and dear.” ― Ada Vance", "Ada Vance"),
}


@pytest.mark.parametrize(("text", "speaker"), SIGNED.values(), ids=SIGNED.keys())
def test_a_name_behind_a_dash_signs_the_quotation(text: str, speaker: str) -> None:
    assert [(name, content[:4]) for name, content in said(text)] == [(speaker, text[:4])]


def test_signed_quotations_below_each_other_keep_their_own_signatures() -> None:
    text = "“The port is dirty.” ― Ada Vance\n\n“The port is far too dear.” ― Jon Orr"
    assert said(text) == [("Ada Vance", "“The port is dirty.”"), ("Jon Orr", "“The port is far too dear.”")]


def test_a_dash_that_goes_on_with_a_sentence_signs_nothing() -> None:
    assert said("“The port is dirty and dear.” — Ada Vance laughed at that and left.") != [
        ("Ada Vance", "“The port is dirty and dear.”")
    ]


TALK = {
    "capitals": (
        "VANCE: The port is shut.\n\nORR: For how long?\n\nVANCE: It may stay so.",
        [("VANCE", "The port is shut."), ("ORR", "For how long?"), ("VANCE", "It may stay so.")],
    ),
    "names": (
        "Ada Vance: The port is shut.\n\nJon Orr: For how long?\n\nVance: It may stay so.\n\nOrr: Not even you?",
        [
            ("Ada Vance", "The port is shut."),
            ("Jon Orr", "For how long?"),
            ("Ada Vance", "It may stay so."),
            ("Jon Orr", "Not even you?"),
        ],
    ),
    "question and answer": (
        "Q: Is the port shut?\n\nA: Yes, and it will stay so.",
        [(None, "Is the port shut?"), (None, "Yes, and it will stay so.")],
    ),
    "marks that are never closed": (
        '"VANCE: The port is shut.\n\n"And it is wet.\n\n"(APPLAUSE)\n\n"ORR: For how long?\n\n"VANCE: It may stay so.',
        [("VANCE", 'The port is shut. … "And it is wet.'), ("ORR", "For how long?"), ("VANCE", "It may stay so.")],
    ),
    "a paragraph between two turns": (
        "VANCE: The port is shut.\n\nIt is wet, too.\n\nORR: For how long?\n\nVANCE: It may stay so.",
        [("VANCE", "The port is shut. … It is wet, too."), ("ORR", "For how long?"), ("VANCE", "It may stay so.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TALK.values(), ids=TALK.keys())
def test_a_turn_belongs_to_the_name_before_its_colon(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected
    assert {one.kind for one in statements(text)} == {"direct"}


NO_TALK = {
    "a table": "Vance: 547.\n\nOrr: 46.\n\nVance: 2,316.\n\nOrr: 1,547.",
    "facts": "Place: The old port of Troy.\n\nTime: Noon on the first Sunday.\n\nPrice: Five for all of you.",
}


@pytest.mark.parametrize("text", NO_TALK.values(), ids=NO_TALK.keys())
def test_a_list_with_colons_is_no_talk(text: str) -> None:
    assert [one for one in statements(text) if one.kind == "direct"] == []


def test_a_report_in_a_turn_is_nested() -> None:
    text = "VANCE: Jon Orr said the port was shut.\n\nORR: When was that?\n\nVANCE: On Sunday at noon."
    assert [(one.speaker, one.content) for one in statements(text) if one.within] == [("Jon Orr", "the port was shut")]


def quoting(before: str, *quoted: str) -> Article:
    """A paragraph with a block quotation of one or more paragraphs below it."""
    text = "\n\n".join([before, *quoted])
    blocks = [Block(BlockKind.PARAGRAPH, Span(0, len(before)))]
    for each in quoted:
        start = blocks[-1].span.end + 2
        blocks.append(Block(BlockKind.QUOTE, Span(start, start + len(each))))
    return Article(id="q", path="q.md", text=text, title="", blocks=tuple(blocks))


ANNOUNCED = {
    "a cue and a colon": ("Ada Vance wrote:", "Ada Vance"),
    "a letter": ("Ada Vance, the mayor, wrote a short letter to the crew:", "Ada Vance"),
    "this": ("A spokesman, Jon Orr, did say this:", "Jon Orr"),
    "an answer": ("Ada Vance has answered the complaint of the crew in a note to the board:", "Ada Vance"),
    "no verb": ("Ada Vance on her blog:", "Ada Vance"),
}


@pytest.mark.parametrize(("before", "speaker"), ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_a_block_quotation_belongs_to_whom_the_colon_before_it_names(before: str, speaker: str) -> None:
    analysis = analyse(quoting(before, "The port is dirty.", "It is dear."))
    names = {one.id: one.name for one in analysis.speakers}
    (statement,) = analysis.statements
    assert (names[statement.speaker or ""], statement.kind) == (speaker, StatementKind.DIRECT)
    assert len(statement.content) == 2


def test_a_block_quotation_may_be_signed() -> None:
    read = quoting("It rained all day.", "The port is dirty. It is dear.\n— Ada Vance")
    (statement,) = analyse(read).statements
    assert [span.of(read.text) for span in (*statement.content, *statement.source)] == [
        "The port is dirty. It is dear.",
        "Ada Vance",
    ]


def test_a_block_quotation_without_a_source_is_shown_without_a_speaker() -> None:
    (statement,) = analyse(quoting("It rained all day.", "The port is dirty. It is dear.")).statements
    assert statement.speaker is None
    assert statement.confidence < 0.5
