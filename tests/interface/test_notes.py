"""Notes and corrections on the screen: in the text, in their list, on the disk."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from session.stories import ARTICLES, BALANCES, COLLECTION, HARBOUR, HOLE, PLEDGE
from textual.pilot import Pilot

from interface.screen import grid, press, reading, session_of, settle
from tui.annotations.notebook import Notebook
from tui.annotations.values import Deed
from tui.errors import StorageError
from tui.interface.app import OnRecord
from tui.interface.reader import Reader
from tui.session import Collected, annotating, targeting
from tui.storage import Library


def keys(typed: str) -> list[str]:
    """The keys of a line, with blanks between them."""
    return typed.split()


async def noted(pilot: Pilot[int]) -> None:
    """Three annotations and a correction."""
    await press(pilot, *keys("a c h e c k escape t t a x enter ] ; 3 ] _ x"))
    await settle(pilot)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_what_is_typed_into_a_note_is_seen_over_the_keys_that_end_it(size: tuple[int, int]) -> None:
    async with reading(size) as pilot:
        await press(pilot, *keys("a c h e c k"))
        await settle(pilot)
        shown = grid(pilot)
        assert shown.index("NOTE · “We will not raise") < shown.index("│ check ") < shown.index("Esc saves it")


async def test_the_list_is_searched_and_a_note_deleted_and_brought_back() -> None:
    async with reading((120, 40)) as pilot:
        await noted(pilot)
        await press(pilot, *keys("L / c h e c k enter"))
        await settle(pilot)
        assert "1 note in" in grid(pilot)
        await press(pilot, "d")
        await settle(pilot)
        assert "0 notes in" in grid(pilot)
        await press(pilot, "u")
        await settle(pilot)
        assert "check" in [made.note for made in session_of(pilot).work.notebook.annotations]


async def test_a_correction_is_listed_and_taken_back() -> None:
    async with reading((120, 40)) as pilot:
        before = len(session_of(pilot).statements)
        await noted(pilot)
        assert len(session_of(pilot).statements) == before - 1
        await press(pilot, "L", "c", "d")
        await settle(pilot)
        assert len(session_of(pilot).statements) == before


async def test_a_correction_leads_to_its_statement() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, *keys("] i r e y enter ] L c enter"))
        await settle(pilot)
        assert session_of(pilot).statement.id == BALANCES.id


async def test_escape_leaves_the_search_before_it_leaves_the_list() -> None:
    async with reading((120, 40)) as pilot:
        await noted(pilot)
        await press(pilot, *keys("L / c h e c k escape"))
        await settle(pilot)
        assert "3 notes in" in grid(pilot)
        await press(pilot, "escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Reader)


async def test_notes_on_articles_that_are_not_open_are_edited_and_deleted_too(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        async with reading((120, 40), notes=library) as pilot:
            await noted(pilot)
        async with reading((120, 40), articles=ARTICLES[1:2], notes=library) as pilot:
            await press(pilot, *keys("L o / c h e c k enter e ! escape"))
            await settle(pilot)
            assert [made.note for made in library.annotations("check")] == ["check!"]
            await press(pilot, "d")
            await settle(pilot)
            assert library.annotations("check") == ()
            assert "0 notes in all articles" in grid(pilot)


async def test_a_library_that_fails_leaves_an_empty_list_that_says_why(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        async with reading((120, 40), notes=library) as pilot:
            await press(pilot, "L")
            await settle(pilot)
            library.close()
            await press(pilot, "o")
            await settle(pilot)
            assert "0 notes in all articles" in grid(pilot)
            assert "NOTES · the library is closed" in grid(pilot)


async def test_a_note_is_edited_from_the_list() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, *keys("a o n e escape L e"))
        await settle(pilot)
        await press(pilot, *keys("! escape"))
        await settle(pilot)
        assert session_of(pilot).work.notebook.annotations[0].note == "one!"


async def test_tags_are_completed_from_those_that_are_known() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, *keys("t h a r b o u r enter ] t h a"))
        await settle(pilot)
        assert "→ harbour" in grid(pilot)


@pytest.mark.parametrize(("asked", "typed"), [("i", "A d a enter"), ("I m", "enter"), ("I s", "A d a enter")])
async def test_a_statement_that_goes_while_its_speaker_is_asked_for_is_told(asked: str, typed: str) -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, *keys(asked))
        await settle(pilot)
        pilot.app._report(Collected(replace(COLLECTION, statements=(), speakers=(), relations=())))
        await settle(pilot)
        await press(pilot, *keys(typed))
        await settle(pilot)
        assert "is not there any more: choose again" in grid(pilot)
        assert session_of(pilot).work.notebook.records == {}


async def test_the_review_says_how_far_it_is() -> None:
    async with reading((120, 40)) as pilot:
        await press(pilot, "r")
        await settle(pilot)
        assert "1 of 2: a contradiction?  a yes  x no  i speaker  e borders" in grid(pilot).splitlines()[-1]


@pytest.mark.parametrize("typed", ["r escape", "r space space"])
async def test_the_sheet_of_a_review_goes_with_it(typed: str) -> None:
    async with reading((80, 24)) as pilot:
        await press(pilot, *keys(typed))
        await settle(pilot)
        assert "EVIDENCE" not in grid(pilot)


async def test_what_the_articles_say_is_written_to_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading((120, 40)) as pilot:
        await noted(pilot)
        await press(pilot, "w", "j", "enter")
        await settle(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        assert "written:" in grid(pilot)
        (written,) = tmp_path.iterdir()
        assert "check" in written.read_text(encoding="utf-8")
        await press(pilot, "w", "j", "enter")
        await settle(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        assert "is there already: y replaces it" in grid(pilot)
        written.write_text("mine", encoding="utf-8")
        await press(pilot, "n")
        await settle(pilot)
        assert "nothing written" in grid(pilot)
        assert written.read_text(encoding="utf-8") == "mine"
        await press(pilot, "w", "j", "enter")
        await settle(pilot)
        await press(pilot, "enter", "y")
        await settle(pilot)
        assert "check" in written.read_text(encoding="utf-8")


async def test_what_is_noted_is_in_the_library_when_it_is_opened_again(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library:
        async with reading((120, 40), notes=library) as pilot:
            await noted(pilot)
        async with reading((120, 40), notes=library) as pilot:
            notebook = session_of(pilot).work.notebook
            assert [made.note for made in notebook.annotations] == ["check", "", ""]
            assert len(notebook.corrections) == 1
            await press(pilot, "u")
            await settle(pilot)
            assert len(session_of(pilot).work.notebook.corrections) == 0


async def test_what_another_window_notes_is_taken_in(tmp_path: Path) -> None:
    with Library(tmp_path / "library.db") as library, Library(tmp_path / "library.db") as other:
        async with reading((120, 40), notes=library) as pilot:
            session = session_of(pilot)
            target = targeting.statement_target(session, PLEDGE.id)
            kept: list[Deed] = []
            twin = session.twin(0)
            twin._work = None
            annotating.begin(twin, other.notebook(ARTICLES), kept.append)
            annotating.write_note(twin, target, "from elsewhere")
            other.keep(kept[0]).result()
            app = pilot.app
            assert isinstance(app, OnRecord)
            app._keep_up()  # asks,
            library.state("anything")  # is answered before this,
            app._keep_up()  # and hears the answer
            await settle(pilot)
            assert [made.note for made in session.work.notebook.annotations] == ["from elsewhere"]
            assert "another window" in grid(pilot)


class BrokenLibrary(Library):
    """A disk that is full."""

    def keep(self, _: Deed) -> Future[None]:
        failed: Future[None] = Future()
        failed.set_exception(StorageError("the disk is full"))
        return failed


async def test_what_cannot_be_saved_is_told(tmp_path: Path) -> None:
    with BrokenLibrary(tmp_path / "library.db") as library:
        async with reading((120, 40), notes=library) as pilot:
            await press(pilot, "_")
            await settle(pilot)
            assert "not saved: the disk is full" in grid(pilot)


class SlowLibrary(Library):
    """A disk that takes its time."""

    kept: Future[None]

    def keep(self, _: Deed) -> Future[None]:
        self.kept = Future()
        return self.kept


async def test_a_deed_is_called_saved_only_once_it_is(tmp_path: Path) -> None:
    with SlowLibrary(tmp_path / "library.db") as library:
        async with reading((120, 40), notes=library) as pilot:
            await press(pilot, "_")
            await settle(pilot)
            assert "· saving" in grid(pilot)
            library.kept.set_result(None)
            await settle(pilot)
            assert "· saving" not in grid(pilot)
            assert "highlight: " in grid(pilot)


class UnreadableLibrary(Library):
    """A library that opens, and of which nothing else can be read."""

    def notebook(self, _: object) -> Notebook:
        raise StorageError("no such table: annotations")


async def test_a_library_that_cannot_be_read_is_told_and_reading_goes_on(tmp_path: Path) -> None:
    with UnreadableLibrary(tmp_path / "library.db") as library:
        async with reading((120, 40), notes=library) as pilot:
            assert "nothing is kept: no such table: annotations" in grid(pilot)
            await press(pilot, "_")
            await settle(pilot)
            assert len(session_of(pilot).noted) == 1


async def test_a_quotation_that_was_edited_is_shown_as_it_was_and_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.storage.editions.now", lambda: "2026-03-14T09:30:00.000Z")
    old = replace(HARBOUR, id="old", text=HARBOUR.text.replace("£12m", "£19m"))
    with Library(tmp_path / "library.db") as library:
        library.keep_texts([old]).result()
        async with reading((80, 24), notes=library) as pilot:
            await press(pilot, "V")
            await settle(pilot)
            assert "was   “There is a £19m hole" in grid(pilot)
            await press(pilot, "enter")
            await settle(pilot)
            assert session_of(pilot).statement == HOLE


async def test_the_place_to_write_to_stands_behind_the_whole_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    async with reading((80, 24)) as pilot:
        await press(pilot, "w", "j", "enter")
        assert grid(pilot).splitlines()[-1] == " file: /story.html"
