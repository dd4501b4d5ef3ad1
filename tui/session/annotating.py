"""The commands that annotate: each takes effect at once, and is handed on to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from tui.annotations import acts
from tui.annotations.describing import caption
from tui.annotations.notebook import Notebook
from tui.annotations.placing import Placement
from tui.annotations.targets import text_target
from tui.annotations.values import Act, Annotation, Correction, Edit, Move, Record, Target
from tui.model import Span
from tui.session.notices import Notice
from tui.session.session import Session
from tui.session.targeting import annotation_on
from tui.session.work import Keep


def begin(session: Session, notebook: Notebook, keep: Keep | None = None, creator: str = "") -> None:
    """Go on with what the reader added earlier; from now on every deed goes to `keep`."""
    session.work.keep = keep
    session.work.creator = creator
    session.work.begin(notebook)
    settle(session)


def refresh(session: Session, notebook: Notebook) -> None:
    """Take in what another instance has added; what can be undone here stays the same."""
    session.work.begin(replace(notebook, history=session.work.notebook.history))
    settle(session)


def settle(session: Session) -> None:
    """Let the panels show the collection as it is corrected now."""
    session.reindex(session.work.lay(session.machine))


def write_note(session: Session, target: Target, note: str) -> Notice:
    """Write `note` beside `target`, in place of the one that is there."""
    return _annotate(session, target, "note", note=note.rstrip())


def set_tags(session: Session, target: Target, tags: Sequence[str]) -> Notice:
    """Tag `target` with exactly these."""
    distinct = tuple(dict.fromkeys(tag for tag in (cleaned_tag(tag) for tag in tags) if tag))
    return _annotate(session, target, "tags", tags=distinct)


def assess(session: Session, target: Target, assessment: str) -> Notice:
    """Give `target` a word of the reader's list; the same word again takes it away."""
    known = annotation_on(session, target)
    word = "" if known is not None and known.assessment == assessment else assessment
    return _annotate(session, target, word or "no assessment", assessment=word)


def toggle_highlight(session: Session, target: Target) -> Notice:
    """Highlight `target`, or no longer."""
    known = annotation_on(session, target)
    lit = not (known is not None and known.highlight)
    return _annotate(session, target, "highlight" if lit else "no highlight", highlight=lit)


def delete_annotation(session: Session, annotation: Annotation) -> Notice:
    """Take an annotation away, with everything that it says, wherever it was listed."""
    return perform(session, f"deleted: {caption(annotation.target)}", [acts.removal(annotation)])


def replace_annotation(session: Session, before: Annotation, after: Annotation) -> Notice:
    """Change an annotation, wherever it was listed; one that says nothing any more is taken away."""
    if _contents(before) == _contents(after):
        return "nothing changed"
    edit = acts.change(before, after) if any(_contents(after)) else acts.removal(before)
    return perform(session, f"changed: {caption(after.target)}", [edit])


def complete_tag(session: Session, typed: str) -> tuple[str, ...]:
    """Every known tag that begins with `typed`, then those that hold it; the most used first."""
    wanted = cleaned_tag(typed).casefold()
    held = [tag for tag in session.work.notebook.tags if wanted in tag.casefold()]
    return tuple(sorted(held, key=lambda tag: not tag.casefold().startswith(wanted)))


def cleaned_tag(tag: str) -> str:
    """One word without a hash or a comma, which would divide it where tags stand in a line."""
    return "-".join(tag.replace(",", " ").replace("#", " ").split())


def undo(session: Session, count: int = 1) -> Notice:
    """Take the last acts back."""
    return _retrace(session, islice(iter(session.work.undo, None), count), "undone") or "nothing to undo"


def redo(session: Session, count: int = 1) -> Notice:
    """Do again what was taken back last."""
    return _retrace(session, islice(iter(session.work.redo, None), count), "done again") or "nothing to do again"


def confirm_place(session: Session, placement: Placement) -> Notice:
    """Say that the stretch stands where it was found in the changed text."""
    return _move(session, placement, placement.attachment.spans)


def refuse_place(session: Session, placement: Placement) -> Notice:
    """Say that the stretch is not in the changed text."""
    return _move(session, placement, ())


def perform(session: Session, title: str, edits: Sequence[Edit]) -> Notice:
    """One act of the reader: done, handed on to be kept, and seen in every panel."""
    session.work.do(title, edits)
    _take_effect(session, edits)
    return title


def _retrace(session: Session, retraced: Iterable[Act], word: str) -> Notice:
    """Let the acts take effect; the cursor goes to a statement of this article that is there again."""
    known, notice = session.index.statements.keys(), ""
    for act in retraced:
        _take_effect(session, act.edits)
        notice = f"{word}: {act.title}"
    again = next((said for said in session.statements if said.id not in known), None)
    if again is not None:
        session.point_to(again)
    return notice


def _take_effect(session: Session, edits: Sequence[Edit]) -> None:
    if any(isinstance(edit.after or edit.before, Correction) for edit in edits):
        settle(session)


def _annotate(session: Session, target: Target, what: str, **contents: object) -> Notice:
    """Change what the annotation on `target` says; make it if there is none, take it away once it says nothing."""
    known = annotation_on(session, target)
    before = known or acts.new_annotation(target, session.work.creator)
    after = replace(before, **contents)  # type: ignore[arg-type]
    if _contents(after) == _contents(before):
        return "nothing changed"
    title = f"{what}: {caption(after.target)}"
    if known is None:
        return perform(session, title, [acts.addition(after)])
    return perform(session, title, [acts.change(known, after) if any(_contents(after)) else acts.removal(known)])


def _contents(annotation: Annotation) -> tuple[object, ...]:
    return annotation.note, annotation.tags, annotation.assessment, annotation.highlight


def _move(session: Session, placement: Placement, spans: Sequence[Span]) -> Notice:
    record = session.work.notebook.records.get(placement.record)
    if record is None:
        return "it has been deleted"
    after = text_target(session.articles[session.numbers[placement.article]], spans)
    told = (placement.target, after.edition.digest)
    others = [move for move in record.moves if (move.before, move.after.edition.digest) != told]
    moved: Record = replace(record, moves=(*others, Move(placement.target, after)))
    what = "placed" if after.selectors else "not in this edition"
    return perform(session, f"{what}: {caption(placement.target)}", [Edit(record, moved)])
