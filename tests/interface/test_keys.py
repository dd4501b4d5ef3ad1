"""Every key does what the help says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from session.stories import BALANCES, BUDGET, CONCEDED, DEEPER, HARBOUR, HOLE_AGAIN, PLEDGE, RISE, SUIT, UNFUNDED
from textual.pilot import Pilot

from interface.long_story import CARRIED, LONG, LONG_ARTICLES, LONG_COLLECTION
from interface.note_cases import NOTES
from interface.reading_cases import READING
from interface.screen import grid, press, reading, session_of, settle
from tui.interface.commanded import commands_at
from tui.interface.commands import BY_ID, COMMANDS
from tui.interface.commands.places import BOTH, PAGES, SELECTION
from tui.interface.reader import Reader
from tui.session import Session
from tui.session.notices import Panes
from tui.session.panels import status

Case = tuple[str, str, Callable[[Session], object], object]

ON_THE_STORIES: list[Case] = [
    ("next-statement", "]", lambda session: session.statement, BALANCES),
    ("next-statement", ".", lambda session: session.statement, BALANCES),
    ("next-statement", "5 ]", lambda session: session.statement, RISE),
    ("previous-statement", "3 ] 2 [", lambda session: session.statement, BALANCES),
    ("previous-statement", "] comma", lambda session: session.statement, PLEDGE),
    ("next-same-speaker", "2 >", lambda session: session.statement, CONCEDED),
    ("previous-same-speaker", "> > <", lambda session: session.statement, BALANCES),
    ("next-contradiction", "c", lambda session: session.statement, RISE),
    ("previous-contradiction", "c c C", lambda session: session.statement, RISE),
    ("open", "enter enter", lambda session: session.statement, RISE),
    ("back", "enter enter backspace", lambda session: session.statement, PLEDGE),
    ("back", "enter enter ctrl+o", lambda session: session.statement, PLEDGE),
    ("forward", "enter enter backspace alt+right", lambda session: session.statement, RISE),
    ("next-evidence", "2 c e", lambda session: session.evidence_number, 1),
    ("next-article", "J", lambda session: session.article, BUDGET),
    ("previous-article", "J K", lambda session: session.article, HARBOUR),
    ("articles", "T s u e enter", lambda session: session.article, SUIT),
    ("articles", "T down enter", lambda session: session.article, BUDGET),
    ("articles", "T down escape", lambda session: session.article, HARBOUR),
    ("layout", "\\", lambda session: session.panes, Panes.TEXT),
    ("highlights", "H", lambda session: session.highlights, False),
    ("statements-only", "&", lambda session: session.statements_only, True),
    ("speakers", "s r e y enter > ", lambda session: session.statement, UNFUNDED),
    ("speakers", "s down enter escape >", lambda session: session.statement, UNFUNDED),
    ("filter", "F space j space enter ]", lambda session: session.statement, BALANCES),
    ("filter", "F j j j j space enter", lambda session: [said.id for said in session.index.shown],
     [PLEDGE.id, RISE.id, HOLE_AGAIN.id, DEEPER.id]),
    ("filter", "F G k space enter", lambda session: session.filter.weak, True),
    ("filter", "F space escape", lambda session: session.filter.words, ""),
]  # fmt: skip

IN_A_LONG_ARTICLE: list[Case] = [
    ("line-down", "4 j", lambda session: first_line(session), 4),
    ("line-down", "down", lambda session: first_line(session), 1),
    ("line-down", "ctrl+e", lambda session: first_line(session), 1),
    ("line-up", "9 j 2 k up ctrl+y", lambda session: first_line(session), 5),
    ("page-down", "space", lambda session: first_line(session), 19),
    ("page-down", "pagedown ctrl+f", lambda session: first_line(session), 38),
    ("page-up", "2 space b", lambda session: first_line(session), 19),
    ("page-up", "2 space pageup ctrl+b", lambda session: first_line(session), 0),
    ("half-page-down", "ctrl+d", lambda session: first_line(session), 10),
    ("half-page-up", "space ctrl+u", lambda session: first_line(session), 9),
    ("next-paragraph", "}", lambda session: shown_first(session), "At 01"),
    ("next-paragraph", "3 }", lambda session: shown_first(session), "At 03"),
    ("previous-paragraph", "5 } 2 {", lambda session: shown_first(session), "At 03"),
    ("bottom", "1 2 G", lambda session: shown_first(session), "At 12"),
    ("bottom", "G", lambda session: session.view.end, len(LONG.text)),
    ("bottom", "end", lambda session: session.view.end, len(LONG.text)),
    ("top", "G g", lambda session: session.view.start, 0),
    ("top", "G home", lambda session: session.view.start, 0),
    ("percent", "5 0 %", lambda session: status(session).percent in (49, 50), True),
    ("search", "/ r e c o u n t enter", lambda session: len(session.search.matches), 60),
    ("next-match", "/ r e c o u n t enter 3 n", lambda session: matched(session), 4),
    ("previous-match", "/ r e c o u n t enter N", lambda session: matched(session), 60),
    ("escape", "space / 9 escape", lambda session: (first_line(session), session.search.pattern), (19, "")),
    ("escape", "7 escape ]", lambda session: session.statement, CARRIED[1]),
]  # fmt: skip

ELSEWHERE = {
    "copy", "wider", "narrower", "usual-width", "next-pane", "previous-pane", "pane-right", "pane-left", "palette",
    "theme", "help", "key-card", "quit", "quit-now", "edit", "browse", "pipe", "suspend", "switch-analysis",
    "cursor-to-middle", "cursor-to-top", "cursor-to-bottom", "copy-selection", "speaker-page", "sort-speakers",
    "compare-articles", "overview", "export", "versions", "edit-outside",
}  # fmt: skip


ON_STORIES = [*ON_THE_STORIES, *READING, *NOTES]


def first_line(session: Session) -> int:
    """How many lines of 72 the screen is scrolled."""
    from tui.interface.page import lay_out

    return lay_out(session.article, 72).line_at(session.view.start)


def shown_first(session: Session) -> str:
    """The first letters on the screen."""
    return session.article.text[session.view.start :][:5]


def matched(session: Session) -> int:
    """The number of the match that the cursor is at."""
    assert session.match is not None
    return session.search.number(session.match.start)


def names(cases: list[Case]) -> list[str]:
    """What the tests of these cases are called."""
    return [f"{command}: {keys}" for command, keys, _, _ in cases]


@pytest.mark.parametrize(("_command", "keys", "outcome", "expected"), ON_STORIES, ids=names(ON_STORIES))
async def test_keys_on_the_stories(
    _command: str, keys: str, outcome: Callable[[Session], object], expected: object
) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, *keys.split())
        assert outcome(session_of(pilot)) == expected


@pytest.mark.parametrize(("_command", "keys", "outcome", "expected"), IN_A_LONG_ARTICLE, ids=names(IN_A_LONG_ARTICLE))
async def test_keys_in_a_long_article(
    _command: str, keys: str, outcome: Callable[[Session], object], expected: object
) -> None:
    async with reading((80, 24), articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
        await press(pilot, *keys.split())
        assert outcome(session_of(pilot)) == expected


def test_every_command_has_its_test() -> None:
    cases = {command for command, _, _, _ in (*ON_THE_STORIES, *IN_A_LONG_ARTICLE, *READING, *NOTES)}
    on_pages = {command.id for command in COMMANDS if set(command.where) <= set(PAGES)}  # all are tried on the pages
    assert cases | ELSEWHERE | on_pages == {command.id for command in COMMANDS}
    assert not cases & on_pages


@pytest.mark.parametrize("place", sorted({place for command in COMMANDS for place in command.where}))
def test_no_key_has_two_meanings_in_one_place(place: str) -> None:
    keys = [key for command in commands_at([place]) if place != SELECTION or command.where == (place,)
            for key in command.keys]  # fmt: skip
    assert len(keys) == len(set(keys))


FOR_THE_PALETTE = [
    (command, keys.split(), outcome, expected)
    for command, keys, outcome, expected in (*ON_THE_STORIES, *READING)
    if keys.split()[-1] in BY_ID[command].keys and not set("0123456789'") & set(keys.split()[-2:-1])
]


@pytest.mark.parametrize(
    ("command", "keys", "outcome", "expected"),
    FOR_THE_PALETTE,
    ids=[f"{command}: {' '.join(keys)}" for command, keys, _, _ in FOR_THE_PALETTE],
)
async def test_the_palette_does_the_same(
    command: str, keys: list[str], outcome: Callable[[Session], object], expected: object
) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, *keys[:-1])
        entries = {entry.title: entry.callback for entry in pilot.app.get_system_commands(pilot.app.screen)}
        entries[BY_ID[command].title]()
        await settle(pilot)
        assert outcome(session_of(pilot)) == expected


async def test_the_palette_has_every_command_that_can_be_run_now() -> None:
    async with reading((80, 24)) as pilot:
        shown = [entry.title for entry in pilot.app.get_system_commands(pilot.app.screen)]
        assert shown == [command.title for command in commands_at(BOTH)]
        await press(pilot, "v")
        shown = [entry.title for entry in pilot.app.get_system_commands(pilot.app.screen)]
        assert shown == [command.title for command in commands_at([*BOTH, SELECTION])]


def focus(pilot: Pilot[int]) -> str | None:
    """The name of the focused pane."""
    reader = pilot.app.screen
    assert isinstance(reader, Reader)
    return reader.pane.id


@pytest.mark.parametrize(
    ("size", "order"),
    [
        pytest.param((200, 60), ["text", "speakers", "statements", "evidence", "articles", "text"], id="200x60"),
        pytest.param((120, 40), ["text", "speakers", "statements", "evidence", "text"], id="120x40"),
        pytest.param((80, 24), ["text", "speakers", "statements", "text"], id="80x24"),
    ],
)
async def test_tab_goes_round_the_panes_and_shift_tab_back(size: tuple[int, int], order: list[str]) -> None:
    async with reading(size) as pilot:
        seen = [focus(pilot)]
        for _ in order[1:]:
            await press(pilot, "tab")
            seen.append(focus(pilot))
        assert seen == order
        if size[0] > 80:
            await press(pilot, "shift+tab")
            assert focus(pilot) == order[-2]


async def test_h_and_l_stop_at_the_outermost_panes() -> None:
    async with reading((200, 60)) as pilot:
        await press(pilot, *"hhh")
        assert focus(pilot) == "articles"
        await press(pilot, *"lllllllll")
        assert focus(pilot) == "evidence"


async def test_a_list_is_walked_through_and_chosen_from() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "l", "j")
        assert session_of(pilot).speaker_id == "tom-reyes"
        await press(pilot, "enter")
        assert focus(pilot) == "statements"
        await press(pilot, "G", "enter")
        assert session_of(pilot).statement is DEEPER
        assert focus(pilot) == "text"


async def test_a_list_that_has_nothing_more_to_point_at_scrolls() -> None:
    async with reading((100, 20)) as pilot:
        await press(pilot, "3", "l")
        assert "Why:" in grid(pilot)
        assert "No other" not in grid(pilot)
        await press(pilot, "9", "9", "j")
        assert "No other" in grid(pilot)


async def test_an_article_is_chosen_from_the_list() -> None:
    async with reading((200, 60)) as pilot:
        await press(pilot, "h", "j", "enter")
        assert session_of(pilot).article is BUDGET
        assert focus(pilot) == "text"


async def test_enter_in_the_evidence_goes_to_the_other_side() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "2", "c", "3", "l", "j", "enter")
        assert session_of(pilot).statement.id.startswith(HARBOUR.id)  # type: ignore[union-attr]


@pytest.mark.parametrize("keys", ["tab escape", "enter escape", "s escape", "? escape", "escape escape escape"])
async def test_escape_leads_back_to_the_text_and_never_out(keys: str) -> None:
    async with reading((80, 24)) as pilot:
        before = grid(pilot)
        await press(pilot, *keys.split())
        assert grid(pilot) == before
        assert pilot.app.is_running


async def test_q_closes_the_sheet_before_it_quits() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "enter", "q")
        assert "EVIDENCE" not in grid(pilot)
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_q_leaves_a_list_before_it_quits() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "l", "q")
        assert focus(pilot) == "text"
        await press(pilot, "q")
        assert not pilot.app.is_running


@pytest.mark.parametrize("key", ["Q", "ctrl+q"])
async def test_quitting_at_once(key: str) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "enter", key)
        assert not pilot.app.is_running


async def test_ctrl_c_does_not_quit_but_says_what_does() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "ctrl+c")
        assert "q quits" in grid(pilot)


async def test_digits_wait_on_the_status_line_for_their_command() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "1", "2")
        assert " 12\n" in grid(pilot)
        await press(pilot, "escape")
        assert " 12\n" not in grid(pilot)


async def test_lines_grow_wider_and_narrower() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "1", "0", "-")
        assert "lines of 62" in grid(pilot)
        await press(pilot, "9", "9", "+")
        assert "lines of 76" in grid(pilot)
        await press(pilot, "=")
        assert "lines of 72" in grid(pilot)


async def test_a_statement_is_copied_with_its_source() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "y")
        assert pilot.app.clipboard.startswith("“We will not raise council tax this year,” — Dana Okafor (Mayor's")


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_runs_any_command(key: str) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, key)
        await press(pilot, *"nextcontradicted")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "down", "enter")
        assert session_of(pilot).statement is RISE


async def test_any_other_command_closes_the_search_line_at_its_match() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "/", "t", "a", "x", "tab")
        assert session_of(pilot).search.number(session_of(pilot).match.start) == 1  # type: ignore[union-attr]
        assert " ] next" in grid(pilot) or " j k move" in grid(pilot)


async def test_the_search_line_opens_again_as_soon_as_it_is_closed() -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "/", "escape", "/", "1", "4", "enter")
        assert session_of(pilot).search.pattern == "14"


async def test_keys_do_no_harm_where_there_is_no_room_for_panes() -> None:
    async with reading((20, 4)) as pilot:
        await press(pilot, "tab", "h", "enter", "]", "s", "escape", "/", "escape", "Q")
        assert not pilot.app.is_running


@pytest.mark.parametrize("key", ["space", "ctrl+f"])
async def test_the_help_is_paged_through(key: str) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, "?")
        assert "Next statement" in grid(pilot)
        await press(pilot, key)
        assert "Next statement" not in grid(pilot)
