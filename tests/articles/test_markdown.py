"""Markdown becomes readable text: the markup goes, the words stay."""

import pytest

from tui.articles import article_from_bytes
from tui.model import Article


def read(text: str, path: str = "harbour.md") -> Article:
    return article_from_bytes(text.encode(), path)


def blocks(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def test_an_article_in_markdown():
    text = """# Harbour plan *splits* council

By Ada Vance

The council voted **7-5** on
Tuesday.

What next?
----------

1. A vote
2. Another
   - in *May*
"""
    assert blocks(text) == [
        ("title", "Harbour plan splits council"),
        ("byline", "By Ada Vance"),
        ("paragraph", "The council voted 7-5 on Tuesday."),
        ("heading", "What next?"),
        ("list", "1. A vote"),
        ("list", "2. Another"),
        ("list", "- in May"),
    ]


def test_blocks_are_joined_by_an_empty_line():
    assert read("# Harbour plan\nThe council voted.\n- one\n- two").text == (
        "Harbour plan\n\nThe council voted.\n\n- one\n\n- two"
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("a [link](https://harbour.example/x)", "a link", id="a link is its words"),
        pytest.param("a [link][1]\n\n[1]: https://harbour.example", "a link", id="also when its target stands below"),
        pytest.param("<https://harbour.example>", "https://harbour.example", id="an address is shown"),
        pytest.param("![The ferry](ferry.png)", "The ferry", id="a picture is its description"),
        pytest.param("“He said [sic] that [he] would”", "“He said [sic] that [he] would”", id="brackets stay"),
        pytest.param("[Vance]: No\n\n[Park]: Yes", "[Vance]: No\n\n[Park]: Yes", id="an interview is no link target"),
        pytest.param("voted,[^1] then left\n\n[^1]: Twice.", "voted, then left\n\nTwice.", id="footnotes do no harm"),
        pytest.param("one  \ntwo", "one\ntwo", id="a hard break stays a break"),
        pytest.param("~~struck~~ `code` \\*x\\* &amp; 5 * 3", "struck code *x* & 5 * 3", id="signs that are none"),
        pytest.param("a<br>b <b>c</b><!-- d --> <Vance> said", "a\nb c <Vance> said", id="tags go, names stay"),
        pytest.param("<div>\n<p>We&rsquo;re here.</p>\n<script>x()</script>\n</div>", "We’re here.", id="HTML blocks"),
        pytest.param("```\nx  = 1\n\ny = 2\n```", "x  = 1\n\ny = 2", id="code keeps its lines"),
        pytest.param("| Year | Rent |\n|---|---|\n| 2022 | *9* |", "Year | Rent\n2022 | 9", id="table rows are lines"),
        pytest.param("one\n\n---\n\ntwo", "one\n\ntwo", id="a rule is nothing"),
        pytest.param("&#x202e;a &#27; b&#13;&#10;c", "\ufffda \ufffd b\nc", id="entities smuggle nothing in"),
    ],
)
def test_markup_becomes_text(markdown: str, text: str):
    assert read(markdown).text == text


def test_a_block_quotation_is_one_block():
    assert blocks("# T\n\n> We will **not**\n> raise tax.\n>\n> - Never.\n\nShe left.")[1] == (
        "quote",
        "We will not raise tax.\n\n- Never.",
    )


def test_a_signed_block_quotation_is_a_post():
    quotation = "> My plan:\n>\n> We keep\n> the ferry.\n>\n> — Ada Vance (@ada) October 3, 2022"
    article = read(f"# T\n\nShe wrote.\n\n{quotation}\n\nEnd.")
    post = article.blocks[2]
    assert post.kind.value == "post"
    assert post.span.of(article.text) == "My plan:\n\nWe keep the ferry.\n\n— Ada Vance (@ada) October 3, 2022"
    assert post.author
    assert post.author.of(article.text) == "Ada Vance"


def test_a_post_embedded_as_html_is_a_post():
    article = read(
        '# T\n\n<blockquote class="post"><p>We keep<br>the ferry.</p>&mdash; Ada Vance (@ada) '
        '<a href="https://harbour.example">October 3, 2022</a></blockquote>\n'
    )
    assert [block.kind.value for block in article.blocks] == ["title", "post"]


FRONT_MATTER = """---
title: "Harbour plan: council [sic] votes"
date: 2022-10-03T18:00:00+01:00   # in summer
authors:
  - name: Ada Vance
  - Leo Park
tags: [harbour, council]
publisher: 'Harbour Gazette'
---
"""


def test_front_matter_tells_of_the_article():
    article = read(FRONT_MATTER + "The council voted.")
    assert article.title == "Harbour plan: council [sic] votes"
    assert article.published == "2022-10-03"
    assert article.byline == "Ada Vance and Leo Park"
    assert article.outlet == "Harbour Gazette"


def test_the_title_of_the_front_matter_stands_above_the_text_once():
    assert blocks(FRONT_MATTER + "The council voted.")[0] == ("title", "Harbour plan: council [sic] votes")
    assert blocks("---\ntitle: Harbour plan\n---\n# Harbour plan\n\nThe council voted.") == [
        ("title", "Harbour plan"),
        ("paragraph", "The council voted."),
    ]


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        ("author: Ada Vance", "byline", "Ada Vance"),
        ("author: By Ada Vance", "byline", "Ada Vance"),
        ('author: "[[Ada Vance]]"', "byline", "Ada Vance"),
        ("author: [Ada Vance, Leo Park]", "byline", "Ada Vance and Leo Park"),
        ("author:\n  name: Ada Vance", "byline", "Ada Vance"),
        ("title: >-\n  Harbour plan\n  splits council", "title", "Harbour plan splits council"),
        ("title: 'The mayor''s plan'", "title", "The mayor's plan"),
        ("title: Harbour: a plan", "title", "Harbour: a plan"),
        ("published_at: 3 October 2022", "published", "2022-10-03"),
        ("updated: 2022-10-04", "published", "2022-10-04"),
        ("date: 3/10/2022", "published", None),
        ("source: https://harbour.example/plan", "outlet", None),
        ("outlet: Harbour Gazette", "outlet", "Harbour Gazette"),
    ],
)
def test_a_field_of_the_front_matter(lines: str, field: str, value: str | None):
    assert getattr(read(f"---\n{lines}\n---\n\nThe council voted."), field) == value


@pytest.mark.parametrize("text", ["---\nThe council voted.\n---\n\nYes.", "---\ntitle: Harbour plan\n\nYes."])
def test_rules_that_enclose_no_fields_are_no_front_matter(text: str):
    assert "Yes." in read(text).text
    assert text.split("\n")[1] in read(text).text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("harbour.md", "The *council* voted."),
        ("HARBOUR.MARKDOWN", "The *council* voted."),
        ("-", "# Harbour plan\n\nThe **council** voted."),
        ("harbour", "---\ntitle: Harbour plan\n---\n\nThe *council* voted."),
    ],
)
def test_markdown_is_known_by_its_suffix_or_else_by_its_signs(path: str, text: str):
    assert read(text, path).text.endswith("The council voted.")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("harbour.txt", "# Harbour plan\n\nThe **council** voted."),
        ("-", "The *council* voted.\n\n# 2 is open."),
        ("-", "> We keep the ferry.\n\nThe mayor wrote."),
    ],
)
def test_plain_text_stays_plain(path: str, text: str):
    assert read(text, path).text == text
