"""The dialog in which a note is written."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import ComposeResult, SuspendNotSupported
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tui.annotations.describing import caption
from tui.annotations.values import Target
from tui.interface import bars
from tui.interface.commanded import Commanded
from tui.interface.commands.hints import HINTS
from tui.interface.commands.places import EDITOR
from tui.interface.key_hints import hints_with
from tui.interface.painting import piece


class NoteEditor(ModalScreen[str], Commanded[str]):
    """A note in Markdown; answers with it, or with nothing if it was given up."""

    PLACES = (EDITOR,)

    def __init__(self, target: Target, note: str) -> None:
        super().__init__(classes="dialog")
        self._target = target
        self._note = note

    def compose(self) -> ComposeResult:
        """What it is on, the text, the keys."""
        with Vertical():
            yield bars.Bar("about")
            yield TextArea(self._note, id="note", soft_wrap=True, show_line_numbers=False)
            yield bars.Bar("keys")

    def on_mount(self) -> None:
        """Write at the end of what is there."""
        self.query_one("#about", bars.Bar).show([piece(f"NOTE · {caption(self._target)}", "strong")])
        hints = (*hints_with(self.keys, HINTS[EDITOR]), ("^z", "undo"))
        self.query_one("#keys", bars.Bar).show(bars.keys(hints, 68))
        area = self.query_one(TextArea)
        area.cursor_blink = False  # it repaints the screen twice a second
        area.move_cursor(area.document.end)
        area.focus()

    def keep(self, _: int) -> None:
        """Answer with the note."""
        self.dismiss(self.query_one(TextArea).text)

    def edit_outside(self, _: int) -> None:
        """Go on in the reader's own editor."""
        area = self.query_one(TextArea)
        text = self._edited(area.text)
        if text is not None:
            area.text = text
            area.move_cursor(area.document.end)

    def _edited(self, text: str) -> str | None:
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "note.md")
            path.write_text(text, encoding="utf-8")
            try:
                with self.app.suspend():
                    ended = subprocess.run([*shlex.split(editor), str(path)], check=False).returncode
                return path.read_text(encoding="utf-8", errors="replace").rstrip("\n") if ended == 0 else None
            except (OSError, ValueError, SuspendNotSupported) as error:
                self.query_one("#about", bars.Bar).show([piece(f"{editor} cannot be started: {error}", "conflict")])
                return None
