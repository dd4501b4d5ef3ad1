"""What the keys of annotation, correction and review do."""

from __future__ import annotations

from collections.abc import Callable

from session.stories import BALANCES, PLEDGE, RISE, UNFUNDED

from tui.annotations.values import (
    Acceptance,
    Addition,
    Annotation,
    ArticleTarget,
    Borders,
    Conflict,
    Merger,
    NoConflict,
    PairTarget,
    Reattribution,
    Rejection,
    Renaming,
    SpeakerTarget,
    Split,
    TextTarget,
)
from tui.session import Session

Case = tuple[str, str, Callable[[Session], object], object]


def note(session: Session) -> Annotation:
    """The only annotation."""
    (made,) = session.work.notebook.annotations
    return made


def change(session: Session) -> object:
    """What the only correction changes."""
    (made,) = session.work.notebook.corrections
    return made.change


def changes(session: Session) -> list[type]:
    """What kinds of corrections there are, in the order in which they were made."""
    return [type(made.change) for made in session.work.notebook.corrections]


def speaker_of(session: Session, statement_id: str) -> str:
    """Who says it now, by name."""
    speaker = session.index.speaker(session.index.statements[statement_id].speaker)
    return speaker.name if speaker else ""


def quoted(made: Annotation) -> str:
    """The words that an annotation is on."""
    assert isinstance(made.target, TextTarget)
    return " … ".join(selector.exact for selector in made.target.selectors)


NOTES: list[Case] = [
    ("annotate", "a c h e c k escape", lambda session: (note(session).note, quoted(note(session))),
     ("check", "“We will not raise council tax this year,”")),
    ("annotate", "a n o ctrl+x", lambda session: session.work.notebook.annotations, ()),
    ("annotate", "a o n e escape a space t w o ctrl+s", lambda session: note(session).note, "one two"),
    ("annotate", "g v w a m e escape", lambda session: quoted(note(session)), "We will"),
    ("annotate", "g v w a m e escape", lambda session: session.selection, None),
    ("annotate-other", "A a o n escape", lambda session: type(note(session).target), ArticleTarget),
    ("annotate-other", "A s o n escape", lambda session: note(session).target.name, "Dana Okafor"),
    ("annotate-other", "A s o n escape", lambda session: type(note(session).target), SpeakerTarget),
    ("annotate-other", "A p o n escape", lambda session: type(note(session).target), PairTarget),
    ("tag", "t t a x space c i t y enter", lambda session: note(session).tags, ("tax", "city")),
    ("tag", "t t a x enter ] t t right enter", lambda session: session.work.notebook.annotations[-1].tags, ("tax",)),
    ("assess", "; 3", lambda session: note(session).assessment, "disputed"),
    ("assess", "; 3 ; 0", lambda session: session.work.notebook.annotations, ()),
    ("assess", "; superscript_two", lambda session: session.work.notebook.annotations, ()),
    ("highlight", "_", lambda session: note(session).highlight, True),
    ("highlight", "_ _", lambda session: session.work.notebook.annotations, ()),
    ("undo", "_ ; 1 u", lambda session: (note(session).highlight, note(session).assessment), (True, "")),
    ("undo", "_ ; 1 2 u", lambda session: session.work.notebook.annotations, ()),
    ("redo", "_ u ctrl+r", lambda session: note(session).highlight, True),
    ("notes", "] a x escape [ L enter", lambda session: session.statement, BALANCES),
    ("identify", "i r e y e s enter", lambda session: speaker_of(session, PLEDGE.id), "Tom Reyes"),
    ("identify", "i A d a enter", lambda session: speaker_of(session, PLEDGE.id), "Ada"),
    ("identify", "i up enter u", lambda session: speaker_of(session, PLEDGE.id), "Dana Okafor"),
    ("identify", "i r e y enter", lambda session: type(change(session)), Reattribution),
    ("identify", "g v w i r e y enter", lambda session: type(change(session)), Addition),
    ("correct-speaker", "I m r e y enter", lambda session: speaker_of(session, PLEDGE.id), "Tom Reyes"),
    ("correct-speaker", "I m r e y enter", lambda session: type(change(session)), Merger),
    ("correct-speaker", "I r space J r enter", lambda session: speaker_of(session, RISE.id), "Dana Okafor Jr"),
    ("correct-speaker", "I r space J r enter", lambda session: type(change(session)), Renaming),
    ("correct-speaker", "I s A d a enter", lambda session: speaker_of(session, PLEDGE.id), "Ada"),
    ("correct-speaker", "I s A d a enter", lambda session: speaker_of(session, BALANCES.id), "Dana Okafor"),
    ("correct-speaker", "I s A d a enter", lambda session: type(change(session)), Split),
    ("borders", "B h h enter", lambda session: session.statement.content[0].of(session.article.text),
     "“We will not raise council tax this"),
    ("borders", "B L enter", lambda session: session.statement.content[0].of(session.article.text),
     "We will not raise council tax this year,”"),
    ("borders", "B h enter", lambda session: type(change(session)), Borders),
    ("borders", "B h h escape", lambda session: session.work.notebook.corrections, ()),
    ("review", "r e h escape a escape", lambda session: changes(session), [Acceptance]),
    ("reject", "] x", lambda session: session.statement, UNFUNDED),
    ("reject", "x", lambda session: PLEDGE.id in session.index.statements, False),
    ("reject", "x u", lambda session: PLEDGE.id in session.index.statements, True),
    ("reject", "x", lambda session: type(change(session)), Rejection),
    ("correct-contradiction", "! x", lambda session: PLEDGE.id in session.index.contradicted, False),
    ("correct-contradiction", "! x", lambda session: type(change(session)), NoConflict),
    ("correct-contradiction", "! y", lambda session: type(change(session)), Acceptance),
    ("correct-contradiction", "3 ] ! x", lambda session: session.work.notebook.corrections, ()),
    ("correct-contradiction", "] ! p ] ! p", lambda session: UNFUNDED.id in session.index.contradicted, True),
    ("correct-contradiction", "] ! p ] ! p", lambda session: type(change(session)), Conflict),
    ("review", "r a x escape", lambda session: changes(session), [Acceptance, NoConflict]),
    ("review", "r a backspace escape", lambda session: session.work.notebook.corrections, ()),
    ("review", "r space a escape", lambda session: len(session.work.notebook.corrections), 1),
    ("review", "r i r e y enter a escape", lambda session: changes(session), [Reattribution, Acceptance]),
    ("review", "r i escape a escape", lambda session: changes(session), [Acceptance]),
    ("review", "r e h enter a escape", lambda session: changes(session), [Borders, Acceptance]),
    ("keep-note", "a n o escape", lambda session: note(session).note, "no"),
    ("give-note-up", "a n o ctrl+x", lambda session: session.work.notebook.annotations, ()),
    ("end-right", "B h h l enter", lambda session: session.statement.content[0].of(session.article.text),
     "“We will not raise council tax this year"),
    ("end-left", "B left enter", lambda session: session.statement.content[0].of(session.article.text),
     "“We will not raise council tax this year"),
    ("start-right", "B L enter", lambda session: session.statement.content[0].of(session.article.text),
     "We will not raise council tax this year,”"),
    ("start-left", "B L H enter", lambda session: session.statement.content[0].of(session.article.text),
     "“We will not raise council tax this year,”"),
    ("review-accept", "r a escape", changes, [Acceptance]),
    ("review-reject", "r x escape", changes, [NoConflict]),
    ("review-skip", "r space a escape", lambda session: len(session.work.notebook.corrections), 1),
    ("review-back", "r a backspace escape", changes, []),
    ("review-speaker", "r i r e y enter escape", changes, [Reattribution]),
    ("review-borders", "r e h enter escape", changes, [Borders]),
    ("escape", "! escape", lambda session: session.work.notebook.records, {}),
]  # fmt: skip
