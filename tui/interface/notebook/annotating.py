"""Notes, tags, assessments and highlights: on what is selected, the statement, the article, the speaker, the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotations.values import Target
from tui.interface.lines import Line, open_line
from tui.interface.questions import Question
from tui.session import annotating, targeting
from tui.session.notices import Notice, key_of

if TYPE_CHECKING:
    from tui.interface.reader import Reader

_ADVICE = f": {key_of('next-statement')} goes to a statement, {key_of('select')} selects"
_SHOWN_TAGS = 8


def write_note(reader: Reader, _: int = 1) -> Notice:
    """Open the editor on the note beside what is selected, or the statement."""
    target = targeting.here(reader.session)
    return open_editor(reader, target) if target else _nothing(reader)


def ask_note(reader: Reader, _: int = 1) -> Notice:
    """Ask what else to write a note on."""
    session = reader.session

    def answer(key: str) -> Notice:
        if key == "a":
            return open_editor(reader, targeting.article_target(session))
        if key == "s" and session.speaker:
            return open_editor(reader, targeting.speaker_target(session, session.speaker.id))
        if key == "p" and session.evidence:
            seen = session.evidence[session.evidence_number]
            sides = seen.this.statement.id, seen.other.statement.id
            return open_editor(reader, targeting.pair_target(session, *sides))
        no_speaker = f"no speaker chosen: {key_of('speakers')} lists them"
        absent = {"s": no_speaker, "p": "no pair here: the statement has no evidence"}
        return absent.get(key, f"{key} is nothing: a article, s speaker, p pair")

    reader.ask(Question("a note on: a this article, s this speaker, p this pair of statements", answer))
    return ""


def open_editor(reader: Reader, target: Target) -> Notice:
    """Have the note on `target` written."""
    from tui.interface.notebook.editor import NoteEditor  # only a reader who writes pays for its widgets

    def done(note: str | None) -> None:
        if note is not None:
            reader.say(annotating.write_note(reader.session, target, note))
            annotated(reader)

    known = targeting.annotation_on(reader.session, target)
    reader.app.push_screen(reader.keyed(NoteEditor)(target, known.note if known else ""), done)
    return ""


def ask_tags(reader: Reader, _: int = 1) -> Notice:
    """Have the tags of what is selected, or of the statement, typed with those that are known below."""
    session = reader.session
    target = targeting.here(session)
    if target is None:
        return _nothing(reader)
    known = targeting.annotation_on(session, target)
    typed = [*known.tags] if known else []

    def change(text: str) -> None:
        last = text.rpartition(" ")[2]
        shown = annotating.complete_tag(session, last)[:_SHOWN_TAGS]
        reader.say(f"→ {'  '.join(shown)}" if shown else "")

    def accept(text: str) -> Notice:
        notice = annotating.set_tags(session, target, text.split())
        annotated(reader)
        return notice

    def complete(text: str) -> str:
        start, _, last = text.rpartition(" ")
        found = annotating.complete_tag(session, last)
        return f"{start} {found[0]}".lstrip() if found and last and found[0].startswith(last) else text

    line = Line("tags: ", change, accept, lambda: None, complete=complete)
    return open_line(reader, line, "words with blanks between them; → completes", "".join(f"{tag} " for tag in typed))


def ask_assessment(reader: Reader, _: int = 1) -> Notice:
    """Ask for a word of the reader's own list."""
    session = reader.session
    target = targeting.here(session)
    if target is None:
        return _nothing(reader)
    words = session.work.assessments[:9]
    known = targeting.annotation_on(session, target)

    def answer(key: str) -> Notice:
        if not key.isdecimal() or int(key) > len(words):
            return f"{key} is none of them"
        word = words[int(key) - 1] if key != "0" else (known.assessment if known else "")
        notice = annotating.assess(session, target, word)
        annotated(reader)
        return notice

    listed = "  ".join(f"{number} {word}" for number, word in enumerate(words, 1))
    taken = "  0 none" if known and known.assessment else ""
    reader.ask(Question(f"assess: {listed}{taken}", answer))
    return ""


def toggle_highlight(reader: Reader, _: int = 1) -> Notice:
    """Highlight what is selected, or the statement, or no longer."""
    target = targeting.here(reader.session)
    if target is None:
        return _nothing(reader)
    notice = annotating.toggle_highlight(reader.session, target)
    annotated(reader)
    return notice


def _nothing(reader: Reader) -> Notice:
    return f"nothing to annotate{reader.session.progress.caveat or _ADVICE}"


def annotated(reader: Reader) -> None:
    """What was selected has served."""
    reader.session.selecting = None


def undo(reader: Reader, count: int) -> Notice:
    """Take back so many acts."""
    return annotating.undo(reader.session, count)


def redo(reader: Reader, count: int) -> Notice:
    """Do so many acts again."""
    return annotating.redo(reader.session, count)
