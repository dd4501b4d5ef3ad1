"""The panels and the status line show a session in figures and words."""

from __future__ import annotations

from dataclasses import replace

from session.stories import ARTICLES, CONCEDED, DEEPER, HARBOUR, PLEDGE, RISE, span
from tui.model import Span, StatementKind
from tui.session import Session, viewing
from tui.session.citation import citation
from tui.session.panels import (
    StatementRow,
    article_row,
    speaker_rows,
    statement_row,
    statements_by_date,
    statements_heading,
    status,
    title_line,
)


def rows_of(session: Session, speaker: str) -> list[StatementRow]:
    """What is listed for a speaker."""
    return [statement_row(session.index, said) for said in statements_by_date(session.index, speaker)]


def test_statements_of_a_speaker_come_by_date_over_all_articles(session: Session) -> None:
    rows = rows_of(session, "dana-okafor")
    assert [(row.date, row.article_number, row.paragraph, row.mark) for row in rows] == [
        ("9 Mar 2026", 2, 2, "!"),
        ("14 Mar 2026", 1, 2, "!"),
        ("14 Mar 2026", 1, 2, " "),
        ("14 Mar 2026", 1, 4, "~"),
    ]


def test_a_broken_quotation_is_one_row(session: Session) -> None:
    assert rows_of(session, "tom-reyes")[-1].text == "“The hole is £9m,” … “and it is getting deeper.”"


def test_speakers_tell_how_much_they_said_and_how_much_of_it_is_contradicted(session: Session) -> None:
    rows = speaker_rows(session.index, HARBOUR.id)
    assert [(row.sign and row.sign.letters, row.name, row.statements, row.conflicts) for row in rows] == [
        ("1", "Dana Okafor", 4, 2),
        ("2", "Tom Reyes", 4, 2),
        (None, "Li Wen", 1, 0),
    ]


def test_the_articles_tell_what_the_machine_has_done(session: Session) -> None:
    rows = [article_row(session, at) for at in range(3)]
    assert [(row.number, row.state, row.conflicts, row.current) for row in rows] == [
        (1, "analysed", 1, True),
        (2, "analysed", 2, False),
        (3, "analysed", 1, False),
    ]
    assert article_row(Session(ARTICLES), 0).state == "unread"


def test_the_status_counts_statements_and_what_the_speaker_said(session: Session) -> None:
    figures = status(session)
    assert (figures.statement, figures.statements) == (1, 5)
    assert (figures.speaker, figures.said, figures.said_in_all) == ("Okafor", 1, 4)
    assert (figures.paragraph, figures.paragraphs, figures.conflicts) == (1, 4, 1)


def test_another_speaker_was_chosen_than_the_one_at_the_cursor(session: Session) -> None:
    viewing.choose_speaker(session, "tom-reyes")
    assert statements_heading(session) == "Tom Reyes 4"
    viewing.choose_speaker(session, "dana-okafor")
    assert statements_heading(session) == "Dana Okafor 1/4"


def test_an_article_without_statements_has_a_status_too() -> None:
    figures = status(Session(ARTICLES))
    assert (figures.statement, figures.statements, figures.speaker) == (0, 0, "")


def test_the_title_line_names_file_title_and_outlet(session: Session) -> None:
    assert title_line(session) == (
        "harbour-plan 1/3",
        "Mayor's tax pledge questioned",
        "Harbour Gazette · 14 Mar 2026",
    )


def test_a_statement_is_cited_with_its_speaker_and_source(session: Session) -> None:
    assert citation(session, PLEDGE) == (
        "“We will not raise council tax this year,” — Dana Okafor "
        "(Mayor's tax pledge questioned, Harbour Gazette, 14 Mar 2026)"
    )
    assert citation(session, RISE).startswith("A rise of 2 per cent will apply from April — Dana Okafor (What the")
    assert "… “and it is getting deeper.” — Tom Reyes" in citation(session, DEEPER)


def test_a_long_statement_is_cited_whole_and_its_row_says_that_it_goes_on(session: Session) -> None:
    whole = Span(0, len(HARBOUR.text))
    everything = replace(CONCEDED, content=(whole,))
    assert citation(session, everything).startswith(" ".join(HARBOUR.text.split()))
    assert statement_row(session.index, everything).text.endswith("…")


def test_a_row_leaves_out_the_conjunction_that_led_over_to_it_and_a_citation_does_not(session: Session) -> None:
    led = replace(CONCEDED, content=(span(HARBOUR, "that a rise of 2 per cent"),))
    assert statement_row(session.index, led).text == "a rise of 2 per cent"
    assert citation(session, led).startswith("that a rise of 2 per cent —")
    spoken = replace(led, kind=StatementKind.DIRECT)
    assert statement_row(session.index, spoken).text == "that a rise of 2 per cent"


def test_what_a_speaker_denies_is_not_told_as_what_they_say(session: Session) -> None:
    denied = replace(CONCEDED, denied=True)
    assert statement_row(session.index, denied).text.startswith("denied: a rise of 2 per cent")
    assert " — denied by Dana Okafor (" in citation(session, denied)


def test_the_status_points_to_a_statement_that_is_scrolled_out_of_sight(session: Session) -> None:
    assert status(session).away == ""
    session.see(Span(len(HARBOUR.text) - 50, len(HARBOUR.text)))
    assert status(session).away == "↑"
    session.see(Span(0, 20))
    assert status(session).away == "↓"
