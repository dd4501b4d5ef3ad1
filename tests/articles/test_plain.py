"""Plain text: which lines belong together, and what kind of block each is."""

import pytest

from tui.articles import article_from_bytes
from tui.model import Article, BlockKind


def read(text: str) -> Article:
    return article_from_bytes(text.encode(), "harbour.txt")


def blocks(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_an_article_has_title_byline_headings_and_paragraphs():
    text = """Harbour plan splits council

By Ada Vance

The council voted 7-5 on Tuesday.

What next?

A second vote follows in May.
"""
    assert blocks(text) == [
        ("title", "Harbour plan splits council"),
        ("byline", "By Ada Vance"),
        ("paragraph", "The council voted 7-5 on Tuesday."),
        ("heading", "What next?"),
        ("paragraph", "A second vote follows in May."),
    ]


def test_the_text_of_a_plain_text_file_is_the_file():
    assert read(" \n# Not Markdown\r\n\r\n*no* [markup](x)\n").text == " \n# Not Markdown\n\n*no* [markup](x)\n"


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\u3000"], ids=["nothing", "a line break", "white space"])
def test_an_empty_file_is_an_article_without_blocks(text: str):
    article = read(text)
    assert article.blocks == ()
    assert article.title == "harbour"


def test_each_line_is_a_paragraph_where_lines_are_not_wrapped():
    text = "The mayor said no.\nThe council said yes.\nNobody asked the “harbour master”.\n"
    assert [line for _, line in blocks(text)] == text.splitlines()


def test_wrapped_lines_make_one_paragraph():
    text = """The council voted seven to five on Tuesday evening to approve the plan
for the waterfront after a session that went on for more than four hours
and in which nobody changed sides.
The mayor left early.

“We will not raise council tax this year, whatever the opposition says,”
she had told reporters, who
were waiting outside.
"""
    assert [line.split()[0] for _, line in blocks(text)] == ["The", "The", "“We"]


def test_a_byline_under_a_long_title_is_not_taken_for_its_second_line():
    text = "Harbour plan splits the council after hours\nBy Ada Vance\n\nThe council voted.\n"
    assert [kind for kind, _ in blocks(text)] == ["title", "byline", "paragraph"]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "2)", "(a)", "✅"])
def test_list_items_are_blocks_of_their_own(mark: str):
    text = f"The terms were these:\n{mark} Rents stay as they are.\n{mark} The ferry runs again.\nNobody signed.\n"
    assert [kind for kind, _ in blocks(text)][1:3] == ["list", "list"]


@pytest.mark.parametrize(
    "line",
    [
        "A. Vance said no.",
        "-5 degrees were measured.",
        "2022. A bad year.",
        "— No, said the mayor.",
        "*Everyone* said no.",
        "1.5 million were spent.",
    ],
)
def test_what_merely_begins_like_a_list_item_is_a_paragraph(line: str):
    assert blocks(f"Harbour plan\n\nThe council voted.\n\n{line}\n\nThe end came soon.")[2] == ("paragraph", line)


def test_marked_lines_make_one_block_quotation():
    text = "She wrote:\n\n> We will not raise tax.\n> Not this year.\n\nNobody believed it."
    assert blocks(text)[1] == ("quote", "> We will not raise tax.\n> Not this year.")


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said no.",
        "“No, no, no,” she said.",
        "“We will fight on”",
        "She said:",
        "and that was that",
        "We won!",
        "* * *",
        "#HarbourPlan",
        "So where should the council go from here?",
        "Reyes asked: “Who pays?”",
        "A line that has far too many words in it to be read as a heading",
    ],
)
def test_these_short_lines_are_no_headings(line: str):
    text = f"Harbour plan\n\nThe council voted.\n\n{line}\n\nThe end came soon."
    assert blocks(text)[2] == ("paragraph", line)


def test_a_last_line_is_no_heading():
    assert blocks("Harbour plan\n\nThe council voted.\n\nHarbour Gazette")[-1][0] == "paragraph"


def test_a_column_of_short_lines_is_not_a_column_of_headings():
    names = ["Ada Vance", "Leo Park", "Jo Hill", "Tom Reyes"]
    text = "Council votes\n\nThe council voted.\n\n" + "\n".join(names) + "\n\nThey met on Monday."
    assert [kind for kind, line in blocks(text) if line in names[:2]] == ["paragraph", "paragraph"]


def test_a_text_that_begins_with_prose_has_no_title_block_but_its_first_words_as_title():
    article = read("The council voted 7-5 on Tuesday to approve the waterfront plan after a session of hours.\n\nOh.")
    assert article.blocks[0].kind is BlockKind.PARAGRAPH
    assert article.title == "The council voted 7-5 on Tuesday to approve the waterfront plan after a session…"


def test_a_single_line_is_not_only_a_title():
    assert blocks("The mayor said there was no plan")[0][0] == "paragraph"


def test_a_hostile_title_is_made_safe():
    assert read("Harbour\x1b]0;x\x07 plan\n\nThe council voted.").title == "Harbour\ufffd]0;x\ufffd plan"
