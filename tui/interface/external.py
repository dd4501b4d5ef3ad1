"""Hands the article to other programs: an editor, a browser, a command of the shell."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.interface.lines import Line, open_line
from tui.session.notices import Notice
from tui.session.session import Session

if TYPE_CHECKING:
    from tui.interface.reader import Reader

_TAKE_LINES = frozenset(["vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "ne", "kak", "less"])
_WEB = ("http://", "https://")


def edit(reader: Reader, _: int = 1, environment: Mapping[str, str] = os.environ) -> Notice:
    """Open the article's file in the reader's editor, at the line on top of the screen."""
    path = reader.session.article.path
    if problem := _no_file(path):
        return problem
    editor = environment.get("VISUAL") or environment.get("EDITOR") or "vi"
    try:
        words = shlex.split(editor)
    except ValueError as error:
        return f"$EDITOR cannot be read: {error}"
    line = reader.session.article.text.count("\n", 0, reader.session.here) + 1
    at_line = [f"+{line}"] if Path(words[0]).name in _TAKE_LINES and path.endswith(".txt") else []
    return _run_outside(reader, [*words, *at_line, path])


def browse(reader: Reader, _: int = 1) -> Notice:
    """Open the article's address, or its file, in the browser of the system."""
    path = reader.session.article.path
    if not path.startswith(_WEB):
        if problem := _no_file(path):
            return problem
        path = Path(path).resolve().as_uri()
    import webbrowser  # only a reader who leaves for one pays for it

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return "no browser found: name one in $BROWSER"
    if isinstance(browser, webbrowser.GenericBrowser) and not isinstance(browser, webbrowser.BackgroundBrowser):
        return _run_outside(reader, [browser.name, *(argument.replace("%s", path) for argument in browser.args)])
    reader.run_worker(lambda: browser.open(path), thread=True)
    return "opened in the browser"


def ask_pipe(reader: Reader, _: int = 1) -> Notice:
    """Ask for a command of the shell, and give it what is selected, or the article, on its standard input."""
    pager = os.environ.get("PAGER") or "less"

    def accept(command: str) -> Notice:
        return _pipe(reader, command.strip() or pager, text_to_pipe(reader.session))

    what = "selection" if reader.session.selection else "article"
    line = Line("|", lambda _: None, accept, lambda: None)
    return open_line(reader, line, f"{what} to a command; Enter alone: {pager}")


def text_to_pipe(session: Session) -> str:
    """What is selected, else the whole article; it ends with a line end."""
    whole = session.selection.of(session.article.text) if session.selection else session.article.text
    return whole if whole.endswith("\n") else f"{whole}\n"


def _pipe(reader: Reader, command: str, text: str) -> Notice:
    """Run a command of the shell with `text` as its input, and wait until what it printed has been read."""
    return _run_outside(reader, ["sh", "-c", command] if os.name != "nt" else command, text, shown=command)


def _no_file(path: str) -> Notice:
    if path == "-":
        return "this article came through standard input: it has no file"
    return "" if Path(path).is_file() else f"the file is not there any longer: {path}"


def _run_outside(reader: Reader, command: Sequence[str] | str, text: str | None = None, shown: str = "") -> Notice:
    """Give the terminal to another program until it ends; what it is given and not asked for is waited for."""
    name = shown or command[0]
    try:
        with reader.app.suspend():
            notice = _run(command, name, text)  # catches everything: what left this block would not resume the screen
    except SuspendNotSupported:
        return f"{name} cannot be run: this terminal cannot be lent to another program"
    return notice


def _run(command: Sequence[str] | str, name: str, text: str | None) -> Notice:
    try:
        data = None if text is None else text.encode("utf-8", "replace")
        status = subprocess.run(command, input=data, check=False).returncode
        if data is not None:
            print("\n[Enter returns to On Record] ", end="", flush=True, file=sys.__stdout__)
            sys.stdin.readline()
    except KeyboardInterrupt:
        return f"{name} was interrupted"
    except OSError as error:
        return f"{name} cannot be run: {error.strerror}"
    return "" if status == 0 else f"{name} ended with status {status}"
