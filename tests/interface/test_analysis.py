"""The reader is told of the analysis while it reads, and tells it what is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from session.stories import ARTICLES, BUDGET, COLLECTION, HARBOUR, HOLE, PLEDGE

from interface.screen import InstantAnalyser, grid, press, reading, session_of, settle
from tui.interface.app import OnRecord
from tui.model import Article
from tui.session import Analysed, Collected, Event, Failed, Noticed
from tui.storage import Library, Position


class Rememberer:
    """Remembers places as long as the test lasts."""

    def __init__(self, **places: Position) -> None:
        self.places = {name.replace("_", "-"): place for name, place in places.items()}

    def position(self, article: Article) -> Position | None:
        """What was saved."""
        return self.places.get(article.id)

    def save_position(self, article: Article, position: Position) -> None:
        """Save it."""
        self.places[article.id] = position


class Announcer(InstantAnalyser):
    """Says what the test tells it to say."""

    begun = 0

    def start(self, _articles: Sequence[Article], on_event: Callable[[Event], None]) -> None:
        """Keep the line open."""
        self.say = on_event
        self.begun += 1


async def test_progress_is_shown_until_everything_is_analysed() -> None:
    announcer = Announcer(None)
    async with OnRecord(ARTICLES, announcer).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "analysing 0/3 ░░░░░░░░" in grid(pilot)
        announcer.say(Analysed(HARBOUR.id, 1, 3))
        await settle(pilot)
        assert "analysing 1/3 ██░░░░░░" in grid(pilot)
        await press(pilot, "G")
        await press(pilot, "J", "K", "K")
        assert "analysing 1/3 ██░░░░░░" in grid(pilot)
        assert grid(pilot).splitlines()[-2].endswith("first article")
        announcer.say(Analysed(BUDGET.id, 2, 3))
        announcer.say(Failed(ARTICLES[2].id, "residents-sue could not be analysed"))
        await settle(pilot)
        assert "residents-sue could not be analysed" in grid(pilot)
        await press(pilot, "escape")
        assert "analysing" not in grid(pilot)


@pytest.mark.parametrize("key", ["]", "[", ">", "<", "c", "C", "e", "y", "enter", "a", "x", "i"])
async def test_what_is_not_found_yet_is_told_with_the_state_of_the_analysis(key: str) -> None:
    announcer = Announcer(None)
    async with OnRecord(ARTICLES, announcer).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        announcer.say(Analysed(BUDGET.id, 1, 3))
        await settle(pilot)
        assert " so far" not in grid(pilot)
        await press(pilot, key)
        assert " so far: 1 of 3 articles analysed" in grid(pilot)


async def test_what_was_said_of_the_state_of_the_analysis_is_taken_back_once_it_is_not_true() -> None:
    announcer = Announcer(None)
    async with OnRecord(ARTICLES, announcer).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "c")
        assert "0 of 3 articles analysed" in grid(pilot)
        announcer.say(Analysed(BUDGET.id, 1, 3))
        await settle(pilot)
        assert "0 of 3 articles analysed" not in grid(pilot)


async def test_the_comparison_is_waited_for_once_every_article_is_analysed() -> None:
    announcer = Announcer(None)
    async with OnRecord(ARTICLES, announcer).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for done, article in enumerate(ARTICLES, 1):
            announcer.say(Analysed(article.id, done, 3))
        announcer.say(Collected(COLLECTION, final=False))
        await settle(pilot)
        assert "comparing statements" in grid(pilot)
        announcer.say(Collected(COLLECTION))
        await settle(pilot)
        assert "comparing statements" not in grid(pilot)


@pytest.mark.parametrize("way", ["key", "palette"])
async def test_the_analysis_is_stopped_and_goes_on(way: str) -> None:
    announcer = Announcer(None)

    async def switch() -> None:
        if way == "key":
            await press(pilot, "X")
        else:
            entries = {entry.title: entry.callback for entry in app.get_system_commands(app.screen)}
            entries["Stop the analysis, or go on with it"]()
        await settle(pilot)

    app = OnRecord(ARTICLES, announcer)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        announcer.say(Analysed(HARBOUR.id, 1, 3))
        await settle(pilot)
        await switch()
        assert announcer.halted
        assert "the analysis is stopped; the same key goes on with it" in grid(pilot)
        await press(pilot, "j")
        assert "analysis stopped at 1/3" in grid(pilot)
        await press(pilot, "]")
        assert "before the analysis was stopped: 1 of 3 articles" in grid(pilot)
        announcer.begun = 0
        await switch()
        assert announcer.begun == 1
        announcer.say(Analysed(BUDGET.id, 2, 3))
        announcer.say(Analysed(ARTICLES[2].id, 3, 3))
        announcer.say(Collected(COLLECTION))
        await settle(pilot)
        await switch()
        assert "nothing to stop: every article is analysed" in grid(pilot)


async def test_results_do_not_move_the_text() -> None:
    announcer = Announcer(None)
    async with OnRecord(ARTICLES, announcer).run_test(size=(60, 16)) as pilot:
        await press(pilot, "3", "j")
        top = session_of(pilot).view.start
        announcer.say(Collected(COLLECTION))
        await settle(pilot)
        assert session_of(pilot).view.start == top
        assert session_of(pilot).statement is PLEDGE


async def test_what_the_analysis_says_of_itself_is_shown() -> None:
    announcer = Announcer(None)
    async with OnRecord(ARTICLES, announcer).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        announcer.say(Noticed("reading by rules alone"))
        await settle(pilot)
        assert "reading by rules alone" in grid(pilot)


async def test_the_article_that_is_opened_is_analysed_first() -> None:
    analyser = InstantAnalyser(None)
    async with OnRecord(ARTICLES, analyser).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "J", "]")
        assert analyser.prioritised == [HARBOUR.id, BUDGET.id]
    assert analyser.stopped


async def test_what_could_not_be_read_is_said_at_the_start() -> None:
    app = OnRecord(ARTICLES, InstantAnalyser(None), failures=["gone.txt: there is no such file"])
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "gone.txt: there is no such file" in grid(pilot)


async def test_a_reading_goes_on_where_it_was_left() -> None:
    places = Rememberer(harbour_plan=Position(HARBOUR.text.index("Opposition"), HOLE.id))
    app = OnRecord(ARTICLES, InstantAnalyser(COLLECTION), places)
    async with app.run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        assert session_of(pilot).statement is HOLE
        assert HARBOUR.text.index("Opposition") >= session_of(pilot).view.start > 0
        assert "this is where you left off: g goes to" in grid(pilot)
        await press(pilot, "c", "q")
    assert places.places[BUDGET.id].statement == session_of(pilot).statement_id


async def test_the_place_is_kept_while_reading() -> None:
    places = Rememberer()
    app = OnRecord(ARTICLES, InstantAnalyser(COLLECTION), places)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "]")
        app._keep_up()
        assert places.places[HARBOUR.id].statement == session_of(pilot).statement_id


async def test_marks_are_found_again_in_another_reading(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        first = OnRecord(ARTICLES, InstantAnalyser(COLLECTION), library, memory=library, notes=library)
        async with first.run_test(size=(60, 16)) as pilot:
            await settle(pilot)
            await press(pilot, "c", "m", "b", "q")
    with Library(tmp_path / "library.db") as library:
        second = OnRecord(ARTICLES, InstantAnalyser(COLLECTION), library, memory=library, notes=library)
        async with second.run_test(size=(60, 16)) as pilot:
            await settle(pilot)
            await press(pilot, "K", "'", "b")
            assert session_of(pilot).article is BUDGET


async def test_the_place_is_remembered_before_the_analysis_is_stopped() -> None:
    places = Rememberer()

    class SlowToStop(InstantAnalyser):
        def stop(self) -> None:
            self.remembered = dict(places.places)

    analyser = SlowToStop(COLLECTION)
    async with OnRecord(ARTICLES, analyser, places).run_test(size=(60, 16)) as pilot:
        await settle(pilot)
        await press(pilot, "q")
    assert analyser.remembered[HARBOUR.id].statement == PLEDGE.id


async def test_the_mouse_scrolls_points_and_chooses() -> None:
    async with reading((120, 40)) as pilot:
        await pilot.click("#text", offset=(12, 10))
        assert session_of(pilot).statement_id == f"{HARBOUR.id}:{HARBOUR.text.index('“There')}"
        await pilot.click("#statements", offset=(6, 1))
        assert session_of(pilot).article is BUDGET
        await pilot.click("#speakers", offset=(6, 3))
        assert session_of(pilot).speaker_id == "li-wen"


async def test_selected_text_is_the_article_s_own() -> None:
    async with reading((80, 24)) as pilot:
        await pilot.mouse_down("#text", offset=(5, 6))
        await pilot.hover("#text", offset=(15, 7))
        await pilot.mouse_up("#text", offset=(15, 7))
        await settle(pilot)
        await press(pilot, "ctrl+c")
        start = HARBOUR.text.index("“We will")
        assert pilot.app.clipboard == HARBOUR.text[start : HARBOUR.text.index(" the budget")]
