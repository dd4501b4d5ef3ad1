"""What an article says about itself: title, date, byline, outlet; nothing is invented."""

import pytest

from tui.articles import article_from_bytes
from tui.articles.dates import find_date
from tui.model import Article

BODY = "\n\nThe council voted 7-5 on Tuesday.\n\nThe mayor said no."


def read(head: str) -> Article:
    return article_from_bytes((head + BODY).encode(), "harbour.txt")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2022-10-03", "2022-10-03"),
        ("2022-10-03T18:02:00Z", "2022-10-03"),
        ("2022/10/03", "2022-10-03"),
        ("3 October 2022", "2022-10-03"),
        ("Monday, 3 October 2022", "2022-10-03"),
        ("3rd of October, 2022", "2022-10-03"),
        ("03-Oct-2022", "2022-10-03"),
        ("October 3, 2022", "2022-10-03"),
        ("Oct. 3rd, 2022", "2022-10-03"),
        ("Sept 5 2021", "2021-09-05"),
        ("13/10/2022", "2022-10-13"),
        ("10/13/2022", "2022-10-13"),
        ("10.10.2022", "2022-10-10"),
    ],
)
def test_a_date_may_be_written(written: str, iso: str):
    found = find_date(f"on {written}")
    assert found
    assert found[0] == iso


@pytest.mark.parametrize("written", ["3/10/2022", "31 June 2022", "October 2022", "3 October", "2022-13-45", "7-5"])
def test_no_date_is_made_of(written: str):
    assert find_date(written) is None


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Harbour plan\n\nPublished: 3 October 2022", "2022-10-03"),
        ("Harbour plan\n\nPublished on Monday, October 3, 2022 at 6:02 pm", "2022-10-03"),
        ("Harbour plan\n\n3 October 2022", "2022-10-03"),
        ("Harbour plan\n\nHarbour Gazette | 3 October 2022 18.02 BST", "2022-10-03"),
        ("Harbour plan\n\nBy Ada Vance, 3 October 2022", "2022-10-03"),
        ("Title: Harbour plan\nDate: 2022-10-03", "2022-10-03"),
        (" date 2022-10-03 The harbour plan divides the council - B}", "2022-10-03"),
        ("Harbour plan\n\nUpdated 4 October 2022\n\nPublished 3 October 2022", "2022-10-03"),
        ("Harbour plan\n\nLast updated: 4 October 2022", "2022-10-04"),
        ("Harbour plan\n\nHARBOUR CITY, 3 October 2022 (HNA) — The ferry sank.", "2022-10-03"),
        ("Harbour plan\n\nHARBOUR CITY, Oct. 3, 2022 -- The ferry sank.", "2022-10-03"),
        ("Harbour plan\n\nDate: 2022-10-03 18:02 GMT", "2022-10-03"),
        ("Harbour plan\n\nDate: 3/10/2022", None),
        ("Harbour plan\n\nThe ferry sank on Monday, October 3, 2022", None),
        ("Harbour plan\n\nOn 3 October 2022 — a Monday — the ferry sank.", None),
        ("Harbour plan\n\nPublished on 3 October 2022, the report says that the ferry is safe.", None),
        ("Council to vote by 3 October 2022", None),
        ("Harbour plan", None),
    ],
)
def test_the_day_of_publication(head: str, published: str | None):
    assert read(head).published == published


def test_an_update_noted_below_the_article_is_found():
    article = read("Harbour plan\n\nThe ferry sank.")
    later = article_from_bytes((article.text + "\n\nUpdated on 4 October 2022").encode(), "harbour.txt")
    assert later.published == "2022-10-04"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ada Vance", "Ada Vance"),
        ("BY ADA VANCE", "ADA VANCE"),
        ("By ADA VANCE and LEO PARK, Staff Writers", "ADA VANCE and LEO PARK, Staff Writers"),
        ("By Ada Vance in Harbour City", "Ada Vance in Harbour City"),
        ("by Maria van der Orne", "Maria van der Orne"),
        ("By Ada Vance | 3 October 2022", "Ada Vance"),
        ("Author: Ada Vance", "Ada Vance"),
        ("BYLINE: Ada Vance.", "Ada Vance"),
        ("By the numbers", None),
        ("By Monday it was over.", None),
        ("By Ada Vance’s own account it was over", None),
    ],
)
def test_the_byline(line: str, byline: str | None):
    assert read(f"Harbour plan\n\n{line}").byline == byline


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Harbour plan splits council", "Harbour plan splits council"),
        ("Who wants the harbour plan?", "Who wants the harbour plan?"),
        ("By Ada Vance\n\nHarbour plan splits council", "Harbour plan splits council"),
        ("Harbour Gazette\n\nTitle: Harbour plan splits council", "Harbour plan splits council"),
        ("Title: Harbour plan splits council\n\nSource: Harbour Gazette", "Harbour plan splits council"),
        (" date 2022-10-03 The harbour plan divides the council - B}", "The harbour plan divides the council"),
        ("date: 2022-10-03 Council - a history", "Council - a history"),
    ],
)
def test_the_title(head: str, title: str):
    article = read(head)
    assert article.title == title
    assert [b.span.of(article.text) for b in article.blocks if b.kind.value == "title"] == [title]


def test_the_outlet_is_named_where_a_line_says_so():
    assert read("Harbour plan\n\nSource: Harbour Gazette").outlet == "Harbour Gazette"
    assert read("Harbour plan\n\nHarbour Gazette").outlet is None


def test_a_headline_that_names_its_source_stays_the_title():
    article = read("Source: mayor to resign")
    assert (article.title, article.outlet) == ("Source: mayor to resign", None)


def test_a_source_named_in_the_article_is_not_its_outlet():
    assert read("Harbour plan\n\nThe ferry sank.\n\nSource: Met Office").outlet is None


def test_later_lines_of_dates_are_left_to_the_article():
    article = read("Harbour plan\n\nThe ferry sank.\n\n3 October 2022\n\nThe mayor went.")
    assert article.published is None
