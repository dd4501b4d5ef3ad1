"""Whatever an article holds, it is shown as letters and nothing else."""

from __future__ import annotations

import pytest
from session.stories import ARTICLES, article, said

from interface.screen import InstantAnalyser, grid, press, reading, session_of, settle
from tui.interface.app import OnRecord
from tui.model import Article, Collection, Speaker, SpeakerKind, StatementKind
from tui.session import Noticed, finding

TEXTS = [
    "The mayor’s dairy [sic] will be published",
    "a [bold red]promise[/] and a [/x] and [",
    "[@click=app.quit]press me[/]",
    "back\\slash \\[escaped] {curly} $variable",
    ":smile: stays a word",
    "漢字とかな交じりの文が続く",
    "e\u0301te\u0301 and a\u0300 la carte",
    "👩‍👩‍👧 family and 🇺🇦 flag",
    "\u202a left \u2067 right",
]


def one(text: str) -> tuple[Article, Collection]:
    """An article that says `text` everywhere: title, file name, statement, speaker."""
    where = article(text.replace("/", "-"), "2026-01-01", text, text, f"“{text}” said {text}.")
    statement = said(where, "them", StatementKind.DIRECT, f"“{text}”")
    return where, Collection((where,), (Speaker("them", text, SpeakerKind.PERSON),), (statement,))


@pytest.mark.parametrize("text", TEXTS)
async def test_text_is_shown_letter_by_letter_in_every_pane(text: str) -> None:
    where, collection = one(text)
    async with reading((200, 60), articles=[where], collection=collection) as pilot:
        await press(pilot, "s")
        assert grid(pilot).count(text) >= 5


async def test_text_does_no_harm_in_the_palette_and_the_dialogs() -> None:
    where, collection = one("".join(TEXTS))
    async with reading((80, 24), articles=[where], collection=collection) as pilot:
        await press(pilot, "enter", "tab", "s", "escape", "?", "escape", ":", "escape", "F", "escape")
        assert pilot.app.is_running


async def test_a_hostile_pattern_is_looked_for_as_it_stands() -> None:
    where, collection = one("a [/x] b")
    async with reading((80, 24), articles=[where], collection=collection) as pilot:
        await press(pilot, "/", "[", "/", "x", "]", "enter")
        assert len(session_of(pilot).search.matches) == 3
        assert "/[/x] 1/3" in grid(pilot)


async def test_a_pattern_that_was_pasted_cannot_reach_the_terminal_raw() -> None:
    async with reading((80, 24)) as pilot:
        session = session_of(pilot)
        finding.look_for(session, "a\x1b[31mb\nc", 0)
        pilot.app.screen.draw()  # type: ignore[attr-defined]
        await settle(pilot)
        assert "/a\ufffd[31mb c 0/0" in grid(pilot)


async def test_an_empty_article_is_no_error() -> None:
    where = Article("empty", "empty.txt", "", "empty")
    async with reading((200, 60), articles=[where], collection=Collection((where,))) as pilot:
        await press(pilot, "j", "space", "G", "g", "]", "c", "n", "}", "5", "%", "enter", "backspace", "&", "y")
        assert "No statement found in this article" in grid(pilot)


@pytest.mark.parametrize("told", ["at the start", "while reading"])
async def test_a_notice_is_one_line_that_the_terminal_does_not_obey(told: str) -> None:
    message = "a\nlib\x1b[31mrary\u202e.db: locked"
    app = OnRecord(ARTICLES, InstantAnalyser(None), failures=[message] if told == "at the start" else [])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        if told == "while reading":
            app.post_message(OnRecord.Reported(Noticed(message)))
            await settle(pilot)
        assert "a lib\ufffd[31mrary\ufffd.db: locked" in grid(pilot)
