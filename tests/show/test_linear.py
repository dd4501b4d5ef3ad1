"""What `onrecord show` prints of three articles, line by line."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from session.stories import COLLECTION, HARBOUR

from tui.cli.linear import linear
from tui.model import Article, Collection

PAGES = Path(__file__).parent / "pages"
UPDATE = "UPDATE_PAGES"


@pytest.mark.parametrize("width", [40, 80])
def test_the_page(width: int):
    shown = "".join(f"{line}\n" for line in linear(COLLECTION, width))
    path = PAGES / f"stories-{width}.txt"
    if os.environ.get(UPDATE):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8"), f"{UPDATE}=1 writes it anew"


@given(st.integers(20, 120))
def test_no_line_is_too_long_and_no_word_is_lost(width: int):
    lines = list(linear(COLLECTION, width))
    assert all(cell_len(line) <= width for line in lines)
    words = [word for line in linear(COLLECTION, 10_000) for word in line.split()]
    assert "".join("".join(lines).split()) == "".join(words)


def test_nothing_is_drawn():
    assert not re.search("[\x00-\x09\x0b-\x1f\u2500-\u259f]", "\n".join(linear(COLLECTION, 80)))


def test_colours_change_no_letter():
    coloured = "\n".join(linear(COLLECTION, 80, in_color=True))
    assert "\x1b[1;31m    Possible contradiction with statement 6" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == "\n".join(linear(COLLECTION, 80))


def test_a_page_without_conflicts_says_what_was_looked_at():
    page = list(linear(replace(COLLECTION, relations=()), 80))
    assert page[-4:] == ["POSSIBLE CONTRADICTIONS: none found", "", "10 statements in 3 articles looked at.", ""]


def test_an_empty_article_says_so():
    page = list(linear(Collection((Article("e", "e.txt", "", "e.txt"),)), 80))
    assert page[:4] == ["ARTICLE 1 OF 1: e.txt", "", "e.txt", ""]
    assert "This article holds no text." in page


def test_a_text_cannot_steer_the_terminal():
    hostile = replace(HARBOUR, title="a\x1b[2Jb", path="c\x9b2J\n.txt")
    page = "\n".join(linear(Collection((hostile,)), 80))
    assert "\x1b" not in page
    assert "\x9b" not in page
