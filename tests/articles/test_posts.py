"""Embedded posts: which blocks are one post, who signed it, and what is no post."""

import pytest

from tui.articles import article_from_bytes
from tui.model import Article, BlockKind

ABOVE = "Harbour plan splits council\n\nThe council voted 7-5 on Tuesday.\n\n"
BELOW = "\n\nThe opposition left the room.\n\nA second vote follows in May."


def read(post: str) -> Article:
    return article_from_bytes((ABOVE + post + BELOW).encode(), "harbour.txt")


def posts(text: str) -> list[tuple[str, str | None, str | None]]:
    article = read(text)
    return [
        (
            block.span.of(article.text),
            block.author.of(article.text) if block.author else None,
            block.handle.of(article.text) if block.handle else None,
        )
        for block in article.blocks
        if block.kind is BlockKind.POST
    ]


@pytest.mark.parametrize(
    ("signature", "author", "handle"),
    [
        ("— Ada Vance (@adavance) October 3, 2022", "Ada Vance", "@adavance"),
        ("— Ada Vance (@adavance)", "Ada Vance", "@adavance"),
        ("-- Ada Vance (@adavance) 3 Oct 2022", "Ada Vance", "@adavance"),
        ("– Ada Vance (@adavance), 18:02, 3 October", "Ada Vance", "@adavance"),
        ("- Ada Vance (@adavance) 2022-10-03", "Ada Vance", "@adavance"),
        ("— Jean-Luc Orne (@jl_orne) Oct 3, 2022", "Jean-Luc Orne", "@jl_orne"),
        ("— Harbour Council 🚢 (@harbour) 6:02 PM · Oct 3, 2022", "Harbour Council 🚢", "@harbour"),
        ("— Олена Коваль (@okoval) 3 октября 2022 г.", "Олена Коваль", "@okoval"),
        ("— 村上春樹（@haruki）2022年10月3日", "村上春樹", "@haruki"),
        ("— سارة حداد (@shaddad) ٣ أكتوبر ٢٠٢٢", "سارة حداد", "@shaddad"),
        ("— Ada Vance (@ada@harbour.example) October 3, 2022", "Ada Vance", "@ada@harbour.example"),
        ("— Ada Vance @adavance · October 3, 2022", "Ada Vance", "@adavance"),
        ("— (@adavance) October 3, 2022", None, "@adavance"),
        ("— ada (@adavance) October 3, 2022", "ada", "@adavance"),
    ],
)
def test_a_signature_names_the_author(signature: str, author: str, handle: str):
    assert posts(f"We keep the ferry. {signature}") == [(f"We keep the ferry. {signature}", author, handle)]


@pytest.mark.parametrize(
    "line",
    [
        "It was – so he wrote – a blow to his ally Leo Park (@leo).",
        "He blamed a friend — a certain Leo Park (@leo)",
        "The photograph went to two people — thanks to @leo",
        "She answered the harbour master — Leo Park (@leo) on October 3, 2022.",
        "The most followed is the harbour master — Leo Park (@leo) has 2,022 followers.",
        "The word belongs to Ada Vance (@adavance) October 3, 2022",
        "We keep the ferry. — Ada Vance, October 3, 2022",
    ],
)
def test_prose_with_a_handle_is_no_post(line: str):
    assert posts(line) == []


def test_a_signature_of_its_own_paragraph_signs_the_one_above():
    text = "We keep the ferry.\n\n— Ada Vance (@adavance) October 3, 2022"
    assert posts(text) == [(text, "Ada Vance", "@adavance")]


def test_a_signature_below_a_block_quotation_signs_it():
    text = "> We keep the ferry.\n> All of it.\n\n— Ada Vance (@adavance) October 3, 2022"
    assert posts(text) == [(text, "Ada Vance", "@adavance")]


def test_an_unmarked_post_of_prose_does_not_swallow_the_article():
    article = read("The mayor was pleased.\n\nWe keep the ferry. — Ada Vance (@adavance)")
    kinds = [block.kind.value for block in article.blocks]
    assert kinds == ["title", "paragraph", "paragraph", "post", "paragraph", "paragraph"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n\n"], ids=["lines", "paragraphs", "wide"])
def test_a_list_belongs_to_the_post_that_its_last_item_signs(gap: str):
    text = gap.join(
        [
            "My plan for the harbour:",
            "- The ferry runs again, every hour.",
            "- Rents stay as they are.",
            "- No tower. — Ada Vance (@adavance) October 3, 2022",
        ]
    )
    assert [post for post, _, _ in posts(text)] == [text]


def test_a_line_that_introduces_a_post_stays_outside():
    post = "- The ferry runs again.\n\n- No tower. — Ada Vance (@adavance) October 3, 2022"
    assert [text for text, _, _ in posts(f"Vance then posted her terms:\n\n{post}")] == [post]


def test_a_list_of_the_article_stays_outside_a_post_of_prose():
    post = "Is that all? — Leo Park (@leo) October 3, 2022"
    assert [text for text, _, _ in posts(f"The terms are:\n\n- ferries\n\n- rents\n\n{post}")] == [post]


def test_a_post_that_keeps_its_own_spacing_is_one_post():
    text = "We won.\n\n\n\nThank you, all of you.\n\n\n\nOnwards! — Ada Vance (@adavance) October 3, 2022"
    assert [post for post, _, _ in posts(text)] == [text]


def test_a_post_set_off_by_wide_gaps_on_both_sides_stands_alone():
    article = article_from_bytes(
        b"Harbour plan\n\nThe council voted.\n\nThe mayor left.\n\n\n\nWe won. -- Ada Vance (@ada)\n\n\n\nNobody came.",
        "harbour.txt",
    )
    assert [block.span.of(article.text) for block in article.blocks if block.kind is BlockKind.POST] == [
        "We won. -- Ada Vance (@ada)"
    ]


def test_hashtags_above_belong_to_the_post():
    text = "#HarbourPlan\n\nWe keep the ferry. — Ada Vance (@adavance) October 3, 2022"
    assert [post for post, _, _ in posts(text)] == [text]


def test_a_paragraph_that_begins_with_a_hashtag_stays_outside():
    post = "We keep the ferry. — Ada Vance (@adavance) October 3, 2022"
    assert [text for text, _, _ in posts(f"#HarbourPlan was on every screen that evening.\n\n{post}")] == [post]


def test_a_thread_run_together_in_one_paragraph_is_nobody_s_post():
    assert posts("We won. — Ada Vance (@ada) October 3, 2022 We did not. — Leo Park (@leo) October 3, 2022") == []


def test_a_whole_article_in_one_paragraph_is_not_the_post_at_its_end():
    assert posts("The mayor said no. " * 100 + "We won. — Ada Vance (@ada) October 3, 2022") == []


def test_two_posts_in_a_row_are_two():
    one, two = "We won. — Ada Vance (@ada) October 3, 2022", "We did not. — Leo Park (@leo) October 3, 2022"
    assert [post for post, _, _ in posts(f"{one}\n\n{two}")] == [one, two]


def test_a_post_at_the_very_beginning_is_no_title():
    article = article_from_bytes("We won — Ada Vance (@ada)\n\nShe had not.".encode(), "harbour.txt")
    assert [block.kind.value for block in article.blocks] == ["post", "paragraph"]


def test_a_signature_with_nothing_to_sign_is_a_paragraph():
    article = article_from_bytes("— Ada Vance (@ada) October 3, 2022".encode(), "harbour.txt")
    assert [block.kind.value for block in article.blocks] == ["paragraph"]


def test_the_date_of_a_post_is_not_the_date_of_the_article():
    assert read("We won. — Ada Vance (@ada) October 3, 2022").published is None
