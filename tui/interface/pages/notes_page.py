"""All notes and corrections as a list, with what is under the cursor shown whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.annotations.anchoring import State
from tui.annotations.placing import Placement
from tui.annotations.values import Annotation
from tui.errors import StorageError
from tui.interface import bars
from tui.interface.keeping import Keeping
from tui.interface.notebook.editor import NoteEditor
from tui.interface.pages.changes import changed
from tui.interface.pages.page_screen import Hints, PageScreen
from tui.interface.painting import piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.interface.wrapping import wrap
from tui.model import Span
from tui.session import annotating, correcting
from tui.session.index import start_of
from tui.session.notes import CorrectionRow, NoteRow, correction_lines, correction_rows, note_rows, rows_of
from tui.session.session import Session
from tui.session.wording import counted, place_word

_SIGNS = {State.CHANGED.value: "?", State.ORPHAN.value: "∅"}
_MOST = 5000


class NotesPage(PageScreen):
    """Notes of the open articles or of the whole library, or corrections; answers with the note to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", show=False),
        Binding("escape", "leave", show=False),
        Binding("c", "switch('corrections')", show=False),
        Binding("o", "switch('everywhere')", show=False),
        Binding("d,x", "delete", show=False),
        Binding("e", "edit", show=False),
        Binding("y", "settle(True)", show=False),
        Binding("n", "settle(False)", show=False),
        Binding("u", "undo", show=False),
    ]
    HINTS: ClassVar[Hints] = (
        ("Enter", "go there"),
        ("e", "edit"),
        ("d", "delete"),
        ("/", "search"),
        ("c", "corrections"),
        ("o", "all articles"),
        ("u", "undo"),
        ("q", "back"),
    )

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
        self._notes, self._made = (), ()
        try:
            if self._corrections:
                self._made = self._all_corrections()
            else:
                self._notes = self._all_notes()
        except StorageError as error:
            self._say(str(error))
        number = len(self._rows)
        where = "in all articles" if self._everywhere else f"in {counted(len(self.session.articles), 'open article')}"
        what = counted(number, "correction" if self._corrections else "note")
        waiting = sum(row.state == State.CHANGED.value for row in self._notes)
        told = [piece(f" {waiting} to be confirmed: y n ", "conflict")] if waiting else []
        self.query_one("#head", bars.Bar).show([piece(f" {what} {where}", "title")], told)
        ids = tuple(row.id for row in self._rows)
        rows = LazyRows(ids, self._correction if self._corrections else self._note)
        title = "CORRECTIONS" if self._corrections else "NOTES"
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
            self._say(f"not open: {row.title}" if row.title else "it is on no place in a text")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep what holds every word."""
        self._pattern = message.value
        self.draw()

    def on_input_submitted(self) -> None:
        """Back to the list."""
        self.query_one("#entries").focus()
        self.draw()

    def action_search(self) -> None:
        """Type what to look for."""
        line = self.query_one(Input)
        line.display = True
        line.focus()

    def action_leave(self) -> None:
        """From the search back to the list of everything, from the list back to the text."""
        line = self.query_one(Input)
        if not (line.has_focus or self._pattern):
            self.dismiss(None)
            return
        self.query_one("#entries").focus()
        line.value = ""  # which draws the list

    def action_switch(self, what: str) -> None:
        """Notes or corrections; of the open articles or of all."""
        if what == "corrections":
            self._corrections = not self._corrections
        elif self._keeping.library is None:
            self._say("no library is open: there are only the notes of this reading")
        else:
            self._everywhere = not self._everywhere
        self._at = 0
        self.draw()

    def action_delete(self) -> None:
        """Take the note away, or the correction back."""
        row = self._row_here
        if isinstance(row, CorrectionRow) and row.id not in self.session.work.notebook.records:
            self._say("open the article that it corrects to take it back")
        elif isinstance(row, CorrectionRow):
            self._do(correcting.take_back(self.session, row.id))
        elif row is not None:
            self._do(annotating.delete_annotation(self.session, self._listed[row.id]))

    def action_edit(self) -> None:
        """Change the note."""
        row = self._row_here
        if not isinstance(row, NoteRow):
            return
        before = self._listed[row.id]

        def done(note: str | None) -> None:
            if note is not None:
                after = replace(before, note=note.rstrip())
                self._do(annotating.replace_annotation(self.session, before, after))

        self.app.push_screen(NoteEditor(before.target, before.note), done)

    def action_settle(self, right: bool) -> None:
        """Say whether a note belongs where it was found in a changed text."""
        placement = self._waiting
        if placement is not None:
            settle = annotating.confirm_place if right else annotating.refuse_place
            self._do(settle(self.session, placement))

    def action_undo(self) -> None:
        """Take the last act back."""
        self._do(annotating.undo(self.session))

    def _do(self, notice: str) -> None:
        self.draw()
        self._say(notice)

    def _say(self, notice: str) -> None:
        self.query_one("#foot", bars.Bar).show([piece(f" {notice}", "accent")])

    def _go_to_corrected(self, correction_id: str) -> None:
        corrected = self.session.work.overlay.corrected
        ids = (each for each, made in corrected.items() if any(one.id == correction_id for one in made))
        statement = next((shown for each in ids if (shown := self.session.index.statements.get(each))), None)
        if statement is None:
            self._say("no statement in the open articles shows it")
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

    def _note(self, at: int) -> Row:
        row = self._notes[at]
        is_there = row.article_number and row.state != State.ORPHAN.value
        place = f"{row.article_number:>3} {place_word(row.paragraph):<5}" if is_there else "  –      "
        sign = _SIGNS.get(row.state, "_" if row.highlight else " ")
        labels = [piece(f"[{row.assessment}] ", "accent")] if row.assessment else []
        labels += [piece(f"#{tag} ", "accent") for tag in row.tags]
        if not row.state and row.note:  # on no place in a text that would tell what it is about
            labels.append(piece(f"{row.quoted}: ", "strong"))
        words = " ".join((row.note or row.quoted).split())
        left = (piece(f"{place} ", "muted"), piece(f"{sign} ", "conflict"), *labels, piece(words))
        return Row(left, (piece(f" {row.modified[:10]} ", "muted"),), row.id)

    def _correction(self, at: int) -> Row:
        row = self._made[at]
        idle = (piece("no place in the open articles ", "muted"),) if row.idle else ()
        return Row((piece(row.text),), (*idle, piece(f" {row.created[:10]} ", "muted")), row.id)

    def _show_whole(self) -> None:
        row = self._row_here
        width = max(self.size.width - 4, 1)
        lines = [] if row is None else list(self._whole(row, width))
        self.query_one("#entry", Panel).show(Content("WHOLE", "", tuple(lines)))

    def _whole(self, row: NoteRow | CorrectionRow, width: int) -> Iterator[Row]:
        if isinstance(row, CorrectionRow):
            yield from _wrapped(row.text, width)
            return
        state = "" if row.state == State.EXACT.value else f" {row.state} "
        yield Row((piece(f"  {row.title}", "strong"),), (piece(state, "muted"),))
        if waiting := self._waiting:
            yield from self._change(waiting)
        else:
            yield from _wrapped(row.quoted, width, "muted")
        yield Row(())
        for line in row.note.splitlines():
            yield from _wrapped(line, width)

    def _change(self, waiting: Placement) -> Iterator[Row]:
        """What stood there and what may stand for it now, with the words that differ."""
        article = self.session.articles[self.session.numbers[waiting.article]]
        old = " … ".join(selector.exact for selector in waiting.target.selectors)
        new = " … ".join(span.of(article.text) for span in waiting.attachment.spans)
        yield from changed(old, new, self.size.width)
        yield Row((piece("  y it belongs there, n it does not", "accent"),))


def _wrapped(text: str, width: int, *names: str) -> Iterator[Row]:
    for line in wrap(text, Span(0, len(text)), width):
        yield Row((piece(f"  {line.of(text)}", *names),))
