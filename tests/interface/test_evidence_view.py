"""The evidence says why at once, shows both sides whole, and what was not found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from session.stories import ARTICLES, COLLECTION, FIGURES, HOLE_AGAIN, SAME_HOLE, TAX

from interface.screen import grid, press, reading
from tui.interface.evidence_view import evidence, sign_of
from tui.interface.panel import Content
from tui.model import Collection, Reason, Relation, RelationKind
from tui.session import Analysed, Collected, Session


def reader_of(collection: Collection) -> Session:
    """A session that knows everything."""
    session = Session(ARTICLES)
    for done, article in enumerate(ARTICLES, 1):
        session.receive(Analysed(article.id, done, len(ARTICLES)))
    session.receive(Collected(collection))
    return session


def lines(content: Content) -> list[str]:
    """The rows as text."""
    return ["".join(piece.text for piece in (*row.left, *row.right)).rstrip() for row in content.rows]


@pytest.mark.parametrize(
    ("kind", "reasons", "sign"),
    [
        (RelationKind.CONTRADICTION, (Reason.NUMBER,), "!"),
        (RelationKind.UPDATE, (Reason.NUMBER,), "»"),
        (RelationKind.CORROBORATION, (Reason.WORDING,), "="),
        (RelationKind.CORROBORATION, (Reason.ATTRIBUTION,), "="),
        (RelationKind.REWORDING, (Reason.WORDING,), "≈"),
        (RelationKind.REWORDING, (Reason.ADDRESSEE,), "@"),
        (RelationKind.REWORDING, (Reason.ATTRIBUTION,), "@"),
    ],
)
def test_each_relation_has_its_own_sign(kind: RelationKind, reasons: tuple[Reason, ...], sign: str) -> None:
    assert sign_of(Relation(kind, "a", "b", 0.9, reasons, ""))[0].strip() == sign


@pytest.mark.parametrize("kind", list(RelationKind))
@pytest.mark.parametrize(("width", "height"), [(38, 19), (79, 11), (60, 57)])
def test_every_kind_of_relation_is_drawn(kind: RelationKind, width: int, height: int) -> None:
    session = reader_of(replace(COLLECTION, relations=(replace(TAX, kind=kind),)))
    shown = lines(evidence(session, width, height))
    assert shown[1].startswith("  Why: One rules out a rise")
    assert any("THIS  Dana Okafor, Mayor · direct" in line for line in shown)
    assert any("OTHER Dana Okafor, Mayor · indirect" in line for line in shown)


async def test_a_long_reason_is_read_at_once_on_a_small_terminal() -> None:
    why = "One paper has the mayor rule out a rise of any kind for the whole of the coming year, and the other has her "
    why += "announce a rise of two per cent from April to a committee that did not ask for one."
    async with reading((80, 24), collection=replace(COLLECTION, relations=(replace(TAX, explanation=why),))) as pilot:
        await press(pilot, "enter")
        shown = " ".join(line.strip("▏ ") for line in grid(pilot).splitlines())
        assert f"Why: {why}" in shown
        assert "We will not raise council tax" in shown


def test_what_stands_around_this_statement_is_shown_once() -> None:
    session = reader_of(replace(COLLECTION, relations=(FIGURES, SAME_HOLE)))
    session.go_to_statement(HOLE_AGAIN.id)
    shown = lines(evidence(session, 60, 57))
    assert sum(line.startswith("  Around THIS:") for line in shown) == 1
    assert sum(line.startswith("  Around OTHER:") for line in shown) == 2


@pytest.mark.parametrize(
    ("height", "around"),
    [
        (57, "[…] “The hole is £12m,”"),  # the whole sentence is printed above: nothing of it a second time
        (11, "[…], Okafor told the committee on Monday. “The hole is £12m,”"),
    ],
)
def test_what_stands_around_begins_where_the_words_above_it_end(height: int, around: str) -> None:
    session = reader_of(replace(COLLECTION, relations=(TAX,)))
    shown = " ".join(line.strip() for line in lines(evidence(session, 60, height)))
    assert around in shown.partition("Around OTHER:")[2]


@pytest.mark.parametrize(
    ("relations", "said"),
    [
        ((TAX,), "No other possible contradiction found in 2 other articles; 5 statements compared."),
        ((replace(TAX, kind=RelationKind.CORROBORATION),),
         "No possible contradiction found in 2 other articles; 5 statements compared."),
        ((), "No possible contradiction, corroboration or rewording found in 2 other articles; 5 statements compared."),
        ((replace(TAX, confidence=0.2),),
         "No possible contradiction, corroboration or rewording found in 2 other articles; 5 statements compared; "
         "1 weak one is hidden, F shows them."),
    ],
    ids=["a contradiction", "a corroboration", "nothing", "nothing but what is weak"],
)  # fmt: skip
def test_what_was_not_found_is_said(relations: tuple[Relation, ...], said: str) -> None:
    session = reader_of(replace(COLLECTION, relations=relations))
    shown = " ".join(line.strip() for line in lines(evidence(session, 60, 57)))
    assert said in shown


async def test_a_sheet_that_was_closed_comes_back_with_the_evidence_of_the_statement_at_the_cursor() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "]", "]", "enter", "escape", "c", "enter")
        assert "possible contradiction" in grid(pilot)
        assert "No possible contradiction" not in grid(pilot)
