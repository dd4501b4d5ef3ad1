"""What holds for every article, whatever the bytes."""

import subprocess
import sys
import time

from hypothesis import given
from hypothesis import strategies as st

from tui.articles import article_from_bytes, clean
from tui.articles.decode import decode
from tui.errors import ArticleError
from tui.model import Article

LINES = st.sampled_from(
    [
        "",
        "",
        "Harbour plan splits council",
        "By Ada Vance",
        "Published: 3 October 2022",
        "Title: Harbour plan",
        "The mayor said that she would not go, and the council went on without her until ten.",
        "“We keep the ferry,” she said.",
        "- No tower.",
        "- No tower. — Ada Vance (@ada) October 3, 2022",
        "— Олена Коваль (@okoval)",
        "My plan:",
        "> quoted",
        "> — Ada Vance (@ada)",
        "# heading",
        "---",
        "and so on and so forth until the line is full",
        "\u3000\t ",
        "\x1b[2J\u202e",
    ]
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join) | st.text(st.characters(codec="utf-8"), max_size=80)


def check(article: Article) -> None:
    """Blocks are in order, apart from each other, within the text, and neither begin nor end with white space."""
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(article.text)
        assert block.span.of(article.text) == block.span.of(article.text).strip()
        for part in (block.author, block.handle):
            assert part is None or (block.span.covers(part) and len(part) > 0)
        end = block.span.end
    assert article.text == clean(article.text)
    assert article.title == clean(article.title).strip() != ""


def outside(article: Article) -> str:
    """What stands before, between and after the blocks."""
    ends = [0, *(block.span.end for block in article.blocks)]
    starts = [*(block.span.start for block in article.blocks), len(article.text)]
    return "".join(article.text[end:start] for end, start in zip(ends, starts, strict=True))


@given(TEXTS)
def test_plain_text_is_kept_as_it_is_and_covered_by_blocks(text: str):
    try:
        decoded = decode(text.encode())
    except ArticleError:
        return
    article = article_from_bytes(text.encode(), "harbour.txt")
    check(article)
    assert article.text == clean(decoded)
    assert outside(article).replace("Title:", "").strip() == ""


@given(TEXTS)
def test_markdown_is_covered_by_blocks(text: str):
    try:
        article = article_from_bytes(text.encode(), "harbour.md")
    except ArticleError:
        return
    check(article)
    assert outside(article).replace("Title:", "").strip() == ""


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a", "-"]))
def test_any_bytes_are_an_article_or_one_line_that_says_why_not(data: bytes, path: str):
    try:
        article = article_from_bytes(data, path)
    except ArticleError as error:
        message = str(error)
    else:
        check(article)
        return
    assert "\n" not in message
    assert "; " in message


@given(TEXTS)
def test_the_same_bytes_give_the_same_article(text: str):
    try:
        assert article_from_bytes(text.encode(), "a.md") == article_from_bytes(text.encode(), "a.md")
    except ArticleError:
        return


def seconds(data: bytes, path: str) -> float:
    started = time.process_time()
    article_from_bytes(data, path)
    return time.process_time() - started


def test_a_text_of_200_000_words_is_an_article_in_well_under_a_second():
    paragraph = "The mayor said “we will not raise council tax” on Tuesday, and nobody believed her.\n\n"
    data = (paragraph * 14_300).encode()
    assert seconds(data, "harbour.txt") < 1
    assert seconds(data[: len(data) // 4], "harbour.md") < 1


def test_nasty_texts_take_no_longer():
    for piece in ("— ", "-", "(@a", "By A ", "[[[", "Title: ", "> ", "\n", "— a (@", "\u0301", " - a", "AA"):
        data = (piece * 400_000).encode()[:400_000]
        assert seconds(data, "harbour.txt") < 2
        assert seconds(data[:20_000], "harbour") < 2


def test_reading_plain_text_imports_no_parser():
    program = (
        "import sys; from tui.articles import article_from_bytes; article_from_bytes(b'The mayor.', 'a.txt');"
        "print([name for name in ('markdown_it', 'charset_normalizer', 'spacy', 'textual') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
