"""Both versions of an article that was edited are kept, and found again among many others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tui.model import Article
from tui.storage import Library

STORY = (
    "The ferry to Orla will stop at noon on Friday, the harbour office said. “We have no choice,” said Ada Vance, who "
    "runs it. Some forty people take it to work each day, and there is no bridge."
)


def article(name: str, title: str, text: str = STORY) -> Article:
    return Article(name, f"/news/{name}.txt", text, title)


OLD = article("ferry", "Ferry to Orla stops on Friday")
NEW = replace(OLD, id="ferry-2", text=STORY.replace("no choice", "little choice"))


def test_the_earlier_text_of_an_article_is_kept_once_it_was_open(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        library.keep_texts([OLD]).result()
        library.keep_texts([OLD, NEW]).result()
        assert library.notebook([NEW]).editions == (OLD,)
        assert library.notebook([OLD, NEW]).editions == ()


def test_it_is_found_under_another_path_and_an_edited_title(tmp_path: Path) -> None:
    moved = replace(NEW, path="/elsewhere/story.txt", title="Ferry to Orla stops on Friday noon")
    with Library(tmp_path / "library.db") as library:
        library.keep_texts([OLD]).result()
        assert library.notebook([moved]).editions == (OLD,)


def test_another_article_is_no_earlier_text(tmp_path: Path) -> None:
    text = "A wholly different text about a bridge that was never built."
    other = article("bridge", "Ferry to Orla stops on Friday", text)
    with Library(tmp_path / "library.db") as library:
        library.keep_texts([OLD]).result()
        assert library.notebook([other]).editions == ()


def test_a_thousand_others_with_the_same_words_do_not_hide_it(tmp_path: Path) -> None:
    others = [
        article(f"other-{number}", f"Ferry report {number}", f"Ferry number {number} left on time.")
        for number in range(1000)
    ]
    with Library(tmp_path / "library.db") as library:
        library.keep_texts([OLD, *others]).result()
        assert library.notebook([NEW, *others]).editions == (OLD,)
