"""The commands that correct the machine: each is kept apart from what it found, and takes effect in every panel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.annotations import acts, targets, values
from tui.annotations.describing import description
from tui.annotations.values import Change, Correction, SpeakerTarget
from tui.model import Span, SpeakerKind, Statement
from tui.session.annotating import perform
from tui.session.notices import Notice
from tui.session.session import Session
from tui.session.targeting import known_statement, pair_target, speaker_target, statement_target

_BORDERS = (re.compile(r"\w+"), re.compile(r"\S+"))  # a word without and with the marks around it
_NEAR = 2000  # code points on either side: nobody moves a border further with a key


def reattribute(session: Session, statement_id: str, speaker_id: str | None) -> Notice:
    """Give a statement to another speaker, or to nobody who is named."""
    speaker = speaker_target(session, speaker_id) if speaker_id else None
    return _reattribute(session, statement_id, speaker)


def reattribute_to_name(session: Session, statement_id: str, name: str) -> Notice:
    """Give a statement to the speaker of that name, who need not have said anything else."""
    return _reattribute(session, statement_id, _called(session, name))


def merge_speakers(session: Session, kept_id: str, other_ids: Sequence[str]) -> Notice:
    """Let several speakers be one, under the name of the first."""
    merged = [speaker_target(session, each) for each in dict.fromkeys(other_ids) if each != kept_id]
    if not merged:
        return "nobody to merge"
    kept = speaker_target(session, kept_id)
    return correct(session, values.Merger(kept, tuple(merged)))


def split_speaker(session: Session, speaker_id: str, statement_ids: Sequence[str], name: str) -> Notice:
    """Let some statements of a speaker be by somebody else, called `name`."""
    said = tuple(statement_target(session, each) for each in statement_ids)
    if not said or not name.strip():
        return "nothing to split off"
    return correct(session, values.Split(speaker_target(session, speaker_id), said, _one_line(name)))


def rename_speaker(session: Session, speaker_id: str, name: str) -> Notice:
    """Call a speaker something else in every article."""
    speaker = speaker_target(session, speaker_id)
    if not name.strip() or _one_line(name) == speaker.name:
        return "nothing changed"
    return correct(session, values.Renaming(speaker, _one_line(name)))


def set_borders(session: Session, statement_id: str, spans: Sequence[Span]) -> Notice:
    """Let a statement be just these pieces of its article."""
    statement = known_statement(session, statement_id)
    if tuple(spans) == statement.content or not spans:
        return "nothing changed"
    article = session.articles[session.numbers[statement.article]]
    content = tuple(targets.selector(article.text, span) for span in sorted(spans))
    target = statement_target(session, statement_id)
    return correct(session, values.Borders(target, content, _speaker_of(session, statement)))


def move_border(session: Session, statement_id: str, words: int, *, at_start: bool) -> Notice:
    """Move the start or the end of a statement by so many words, back if negative; a word of it always stays."""
    statement = known_statement(session, statement_id)
    piece = statement.content[0 if at_start else -1]
    border = _moved(session, statement, piece, words, at_start=at_start)
    moved = Span(border, piece.end) if at_start else Span(piece.start, border)
    spans = (moved, *statement.content[1:]) if at_start else (*statement.content[:-1], moved)
    return set_borders(session, statement_id, spans)


def reject(session: Session, statement_id: str) -> Notice:
    """Not a statement."""
    return correct(session, values.Rejection(statement_target(session, statement_id)))


def add_statement(session: Session, spans: Sequence[Span], speaker_id: str | None, name: str = "") -> Notice:
    """A statement that the machine missed in the current article, by a known speaker or by one called `name`."""
    if not spans:
        return "nothing selected"
    target = targets.text_target(session.article, sorted(spans))
    speaker = speaker_target(session, speaker_id) if speaker_id else None
    if speaker is None and name.strip():
        speaker = _called(session, name)
    return correct(session, values.Addition(target, speaker))


def not_contradiction(session: Session, one: str, other: str) -> Notice:
    """These two statements do not contradict each other."""
    return correct(session, values.NoConflict(pair_target(session, one, other)))


def contradiction(session: Session, one: str, other: str) -> Notice:
    """These two statements do contradict each other."""
    if one == other:
        return "a statement cannot contradict itself: choose another"
    return correct(session, values.Conflict(pair_target(session, one, other)))


def accept(session: Session, statement_id: str) -> Notice:
    """The machine is right about this statement, its borders and its speaker."""
    target = statement_target(session, statement_id)
    speaker = _speaker_of(session, known_statement(session, statement_id))
    return correct(session, values.Acceptance(target, speaker))


def accept_contradiction(session: Session, one: str, other: str) -> Notice:
    """The machine is right about this contradiction."""
    return correct(session, values.Acceptance(pair_target(session, one, other)))


def take_back(session: Session, correction_id: str) -> Notice:
    """Let what the machine found stand again, however long ago it was corrected."""
    record = session.work.notebook.records.get(correction_id)
    if not isinstance(record, Correction):
        return "no such correction"
    return perform(session, f"taken back: {description(record.change)}", [acts.removal(record)])


def correct(session: Session, change: Change) -> Notice:
    """Keep a correction and let it take effect."""
    return perform(session, description(change), [acts.addition(acts.new_correction(change, session.work.creator))])


def _reattribute(session: Session, statement_id: str, speaker: SpeakerTarget | None) -> Notice:
    return correct(session, values.Reattribution(statement_target(session, statement_id), speaker))


def _speaker_of(session: Session, statement: Statement) -> SpeakerTarget | None:
    speaker = session.index.speaker(statement.speaker)
    return speaker_target(session, speaker.id) if speaker else None


def _called(session: Session, name: str) -> SpeakerTarget:
    """The only speaker of that name, or else a new one."""
    wanted = _one_line(name)
    known = [speaker for speaker in session.index.speakers if speaker.name.casefold() == wanted.casefold()]
    return speaker_target(session, known[0].id) if len(known) == 1 else SpeakerTarget(wanted, SpeakerKind.PERSON)


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _moved(session: Session, statement: Statement, piece: Span, words: int, *, at_start: bool) -> int:
    """Where a border comes to stand after so many words of the article, none of them in another piece."""
    text = session.articles[session.numbers[statement.article]].text
    others = [other for other in statement.content if other != piece]
    if at_start:
        here, most = piece.start, piece.end
        least = max((other.end for other in others if other.end <= piece.start), default=0)
    else:
        here, least = piece.end, piece.start
        most = min((other.start for other in others if other.start >= piece.end), default=len(text))
    near = max(here - _NEAR, least), min(here + _NEAR, most)
    words_and_marks = [found.span() for each in _BORDERS for found in each.finditer(text, *near)]
    borders = sorted({start if at_start else end for start, end in words_and_marks})
    ahead, behind = [at for at in borders if at > here], [at for at in borders[::-1] if at < here]
    steps = ahead if words > 0 else behind
    return steps[min(abs(words), len(steps)) - 1] if steps and words else here
