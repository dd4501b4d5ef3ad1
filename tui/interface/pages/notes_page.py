"""All notes and corrections as a list, with what is under the cursor shown whole."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.widgets import Input

from tui.annotations.anchoring import State
from tui.annotations.placing import Placement
from tui.annotations.values import Annotation
from tui.errors import StorageError
from tui.interface import bars
from tui.interface.commands.places import NOTES
from tui.interface.keeping import Keeping
from tui.interface.key_hints import with_keys
from tui.interface.notebook.editor import NoteEditor
from tui.interface.pages.note_rows import correction_row, note_row, old_and_new, whole
from tui.interface.pages.page_screen import PageScreen
from tui.interface.painting import piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.session import annotating, correcting
from tui.session.index import start_of
from tui.session.notes import CorrectionRow, NoteRow, correction_lines, correction_rows, note_rows, rows_of
from tui.session.notices import Notice, key_of
from tui.session.session import Session
from tui.session.wording import counted

_MOST = 5000
_CONFIRM = f"{key_of('confirm-place')} it belongs there, {key_of('refuse-place')} it does not"


class NotesPage(PageScreen):
    """Notes of the open articles or of the whole library, or corrections; answers with the note to go to."""

    PLACES = (NOTES,)

    def __init__(self, session: Session, keeping: Keeping) -> None:
        super().__init__(session)
        self._keeping = keeping
        self._corrections = self._everywhere = False
        self._pattern = ""
        self._listed: dict[str, Annotation] = {}
        self._notes: tuple[NoteRow, ...] = ()
        self._made: tuple[CorrectionRow, ...] = ()
        self._at = 0

    def compose(self) -> ComposeResult:
        """What is listed, the list, one entry whole."""
        yield bars.Bar("head")
        yield Input(placeholder="words that a note, its tags or its text hold", id="pattern")
        yield Panel("entries")
        yield Panel("entry")
        yield bars.Bar("foot")

    def on_mount(self) -> None:
        """One entry whole is only looked at."""
        self.query_one("#entry", Panel).can_focus = False

    def fill(self) -> None:
        """List what is asked for."""
        line = self.query_one(Input)
        line.display = line.has_focus or bool(self._pattern)
        title = "CORRECTIONS" if self._corrections else "NOTES"
        self._notes, self._made = (), ()
        try:
            if self._corrections:
                self._made = self._all_corrections()
            else:
                self._notes = self._all_notes()
        except StorageError as error:
            title = f"{title} · {error}"
        number = len(self._rows)
        where = "in all articles" if self._everywhere else f"in {counted(len(self.session.articles), 'open article')}"
        what = counted(number, "correction" if self._corrections else "note")
        waiting = sum(row.state == State.CHANGED.value for row in self._notes)
        keys = with_keys(f"{key_of('confirm-place')} {key_of('refuse-place')}", self.keys)
        told = [piece(f" {waiting} to be confirmed: {keys} ", "conflict")] if waiting else []
        self.query_one("#head", bars.Bar).show([piece(f" {what} {where}", "title")], told)
        ids = tuple(row.id for row in self._rows)
        rows = LazyRows(ids, self._row)
        self._at = min(self._at, max(number - 1, 0))
        self.query_one("#entries", Panel).show(Content(title, "", rows, ids[self._at] if ids else None))
        self._show_whole()

    def on_panel_pointed(self, message: Panel.Pointed) -> None:
        """Show what is under the cursor."""
        ids = [row.id for row in self._rows]
        if message.value in ids:  # or else it has been deleted since
            self._at = ids.index(message.value)
            self._show_whole()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Go to the note, if its article is open, or to a statement that the correction is about."""
        row = next((row for row in self._rows if row.id == message.value), None)
        if isinstance(row, CorrectionRow):
            self._go_to_corrected(row.id)
        elif row is not None and row.article_number:
            self.dismiss(f"{row.article_number - 1} {row.offset}")
        elif row is not None:
            self.say(f"not open: {row.title}" if row.title else "it is on no place in a text")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep what holds every word."""
        self._pattern = message.value
        self.draw()

    def on_input_submitted(self) -> None:
        """Back to the list."""
        self.query_one("#entries").focus()
        self.draw()

    def search(self, _: int) -> None:
        """Type what to look for."""
        line = self.query_one(Input)
        line.display = True
        line.focus()

    def escape(self, _: int = 1) -> None:
        """From the search back to the list of everything, from the list back to the text."""
        line = self.query_one(Input)
        if not (line.has_focus or self._pattern):
            self.leave()
            return
        self.query_one("#entries").focus()
        line.value = ""  # which draws the list

    def switch_corrections(self, _: int) -> None:
        """Notes, or corrections."""
        self._corrections = not self._corrections
        self._at = 0
        self.draw()

    def switch_everywhere(self, _: int) -> Notice:
        """Those of the open articles, or of all."""
        if self._keeping.library is None:
            return "no library is open: there are only the notes of this reading"
        self._everywhere = not self._everywhere
        self._at = 0
        self.draw()
        return ""

    def delete(self, _: int) -> Notice:
        """Take the note away, or the correction back."""
        row = self._row_here
        if isinstance(row, CorrectionRow) and row.id not in self.session.work.notebook.records:
            return "open the article that it corrects to take it back"
        if isinstance(row, CorrectionRow):
            return self._done(correcting.take_back(self.session, row.id))
        return self._done(annotating.delete_annotation(self.session, self._listed[row.id])) if row else ""

    def edit(self, _: int) -> None:
        """Change the note."""
        row = self._row_here
        if not isinstance(row, NoteRow):
            return
        before = self._listed[row.id]

        def done(note: str | None) -> None:
            if note is not None:
                after = replace(before, note=note.rstrip())
                self.say(self._done(annotating.replace_annotation(self.session, before, after)))

        self.app.push_screen(self.keyed(NoteEditor)(before.target, before.note), done)

    def confirm(self, _: int) -> Notice:
        """A note belongs where it was found in a changed text."""
        return self._done(annotating.confirm_place(self.session, self._waiting)) if self._waiting else ""

    def refuse(self, _: int) -> Notice:
        """It does not."""
        return self._done(annotating.refuse_place(self.session, self._waiting)) if self._waiting else ""

    def undo(self, count: int) -> Notice:
        """Take back so many acts."""
        return self._done(annotating.undo(self.session, count))

    def redo(self, count: int) -> Notice:
        """Do so many acts again."""
        return self._done(annotating.redo(self.session, count))

    def _done(self, notice: Notice) -> Notice:
        self.draw()
        return notice

    def _go_to_corrected(self, correction_id: str) -> None:
        corrected = self.session.work.overlay.corrected
        ids = (each for each, made in corrected.items() if any(one.id == correction_id for one in made))
        statement = next((shown for each in ids if (shown := self.session.index.statements.get(each))), None)
        if statement is None:
            self.say("no statement in the open articles shows it")
        else:
            self.dismiss(f"{self.session.numbers[statement.article]} {start_of(statement)}")

    def _all_notes(self) -> tuple[NoteRow, ...]:
        if self._everywhere and self._keeping.library is not None:
            found = self._keeping.library.annotations(self._pattern, _MOST)
            self._listed = {note.id: note for note in found}
            return rows_of(self.session, found)
        self._listed = {note.id: note for note in self.session.work.notebook.annotations}
        return note_rows(self.session, self._pattern)

    def _all_corrections(self) -> tuple[CorrectionRow, ...]:
        if self._everywhere and self._keeping.library is not None:
            return correction_lines(self._keeping.library.corrections(self._pattern, _MOST))
        wanted = self._pattern.casefold().split()
        made = correction_rows(self.session)
        return tuple(row for row in made if all(word in row.text.casefold() for word in wanted))

    @property
    def _row_here(self) -> NoteRow | CorrectionRow | None:
        return self._rows[self._at] if self._at < len(self._rows) else None

    def _row(self, at: int) -> Row:
        row = self._rows[at]
        return correction_row(row) if isinstance(row, CorrectionRow) else note_row(row)

    @property
    def _rows(self) -> tuple[NoteRow, ...] | tuple[CorrectionRow, ...]:
        return self._made or self._notes

    @property
    def _waiting(self) -> Placement | None:
        """The place of the note under the cursor that awaits the reader's word."""
        row = self._row_here
        return next(
            (
                place
                for place in self.session.work.placements
                if row is not None and place.record == row.id and place.attachment.state is State.CHANGED
            ),
            None,
        )

    def _show_whole(self) -> None:
        row, waiting = self._row_here, self._waiting
        width = max(self.size.width - 4, 1)
        change = old_and_new(self.session, waiting) if waiting else None
        lines = whole(row, change, width, with_keys(_CONFIRM, self.keys)) if row else ()
        self.query_one("#entry", Panel).show(Content("WHOLE", "", tuple(lines)))
