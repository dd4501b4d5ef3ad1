"""The article goes to other programs, and what stands in the way is told in one line."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from session.stories import ARTICLES, COLLECTION, HARBOUR

from interface.screen import grid, press, reading, session_of, settle
from tui.interface.app import OnRecord
from tui.model import Article


@pytest.fixture
def file_of(tmp_path: Path) -> Article:
    """The first story with a file behind it."""
    path = tmp_path / "harbour plan.txt"
    path.write_text(HARBOUR.text, encoding="utf-8")
    return replace(HARBOUR, path=str(path))


@pytest.fixture
def _lent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can be lent to other programs."""

    @contextmanager
    def suspend(_: OnRecord) -> Iterator[None]:
        yield

    monkeypatch.setattr(OnRecord, "suspend", suspend)


def writer(tmp_path: Path, name: str) -> tuple[str, Path]:
    """A program that writes down how it was called, and where it does."""
    notes = tmp_path / "called"
    script = tmp_path / name
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{notes}"\n', encoding="utf-8")
    script.chmod(0o700)
    return str(script), notes


@pytest.mark.usefixtures("_lent")
@pytest.mark.parametrize(("name", "options"), [("vim", ["+5"]), ("anything", [])])
async def test_the_editor_opens_the_file_where_the_reader_is(
    name: str, options: list[str], file_of: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, notes = writer(tmp_path, name)
    monkeypatch.setenv("VISUAL", f"{script} --wait")
    async with reading((80, 24), articles=[file_of, *ARTICLES[1:]], collection=COLLECTION) as pilot:
        await press(pilot, "o")
        assert notes.read_text(encoding="utf-8").splitlines() == ["--wait", *options, file_of.path]


@pytest.mark.usefixtures("_lent")
async def test_a_note_is_gone_on_with_in_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nprintf " two" >> "$1"\n', encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(script))
    async with reading((80, 24)) as pilot:
        await press(pilot, "a", *"one", "ctrl+e")
        await settle(pilot)
        assert "one two" in grid(pilot)
        await press(pilot, "escape")
        await settle(pilot)
        assert [note.note for note in session_of(pilot).work.notebook.annotations] == ["one two"]


@pytest.mark.parametrize(
    ("editor", "path", "told"),
    [
        ("vim", "-", "this article came through standard input: it has no file"),
        ("vim", "news/gone.txt", "the file is not there any longer: news/gone.txt"),
        ("vim 'unclosed", "", "$EDITOR cannot be read: No closing quotation"),
        ("no-such-editor-anywhere", "", "no-such-editor-anywhere cannot be run: No such file or directory"),
        ("false", "", "false ended with status 1"),
    ],
)
@pytest.mark.usefixtures("_lent")
async def test_what_keeps_the_editor_from_opening_is_told(
    editor: str, path: str, told: str, file_of: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    article = replace(file_of, path=path or file_of.path)
    async with reading((120, 24), articles=[article], collection=COLLECTION) as pilot:
        await press(pilot, "o")
        assert told in grid(pilot)


async def test_a_terminal_that_cannot_be_lent_is_told(file_of: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "vim")
    async with reading((120, 24), articles=[file_of], collection=COLLECTION) as pilot:
        await press(pilot, "o")
        assert "vim cannot be run: this terminal cannot be lent to another program" in grid(pilot)


class Browser:
    """Remembers what it was to open."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        """Open nothing."""
        self.opened.append(address)
        return True


@pytest.mark.parametrize("address", ["", "https://gazette.example/plan"])
async def test_the_browser_opens_the_address_or_the_file(
    address: str, file_of: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    article = replace(file_of, path=address or file_of.path)
    async with reading((80, 24), articles=[article], collection=COLLECTION) as pilot:
        await press(pilot, "O")
        await pilot.app.workers.wait_for_complete()
        assert browser.opened == [address or Path(file_of.path).as_uri()]
        assert "opened in the browser" in grid(pilot)


@pytest.mark.usefixtures("_lent")
async def test_a_browser_for_the_terminal_is_lent_it(
    file_of: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, notes = writer(tmp_path, "www-browser")
    browser = webbrowser.GenericBrowser([script, "%s"])
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    async with reading((80, 24), articles=[file_of], collection=COLLECTION) as pilot:
        await press(pilot, "O")
        assert notes.read_text(encoding="utf-8").strip() == Path(file_of.path).as_uri()


async def test_no_browser_at_all_is_told(file_of: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    async with reading((80, 24), articles=[file_of], collection=COLLECTION) as pilot:
        await press(pilot, "O")
        assert "no browser found: name one in $BROWSER" in grid(pilot)


@pytest.mark.usefixtures("_lent")
@pytest.mark.parametrize(("keys", "given"), [("|", HARBOUR.text), ("v w |", "We will")])
async def test_a_command_is_given_the_article_or_what_is_selected(
    keys: str, given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("\n"))  # the Enter that is waited for
    monkeypatch.chdir(tmp_path)
    async with reading((80, 24)) as pilot:
        await press(pilot, *keys.split())
        await press(pilot, *(character if character != " " else "space" for character in "cat > given"))
        await press(pilot, "enter")
        assert (tmp_path / "given").read_text(encoding="utf-8") == f"{given}\n"


@pytest.mark.usefixtures("_lent")
async def test_the_pager_is_what_enter_alone_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("\n"))
    monkeypatch.setenv("PAGER", f"cat > '{tmp_path / 'paged'}'")
    async with reading((80, 24)) as pilot:
        await press(pilot, "|", "enter")
        assert (tmp_path / "paged").exists()


@pytest.mark.usefixtures("_lent")
@pytest.mark.parametrize("key", ["escape", "tab"])
async def test_a_command_that_is_given_up_is_not_run(key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading((120, 24)) as pilot:
        await press(pilot, "|", *"touch", "space", "x", key)
        await settle(pilot)
        assert not (tmp_path / "x").exists()
        assert "next" in grid(pilot).splitlines()[-1] or "move" in grid(pilot).splitlines()[-1]


async def test_suspending_asks_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(OnRecord, "action_suspend_process", lambda _: asked.append(True))
    async with reading((80, 24)) as pilot:
        await press(pilot, "ctrl+z")
        assert asked == [True]
