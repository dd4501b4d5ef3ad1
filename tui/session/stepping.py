"""The commands that go on from statement to statement, and from article to article."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Statement, hull
from tui.session import cursor
from tui.session.notices import Notice, key_of
from tui.session.progress import State
from tui.session.session import Session
from tui.session.wording import speaker_name, weak_words


def step_statement(session: Session, count: int) -> Notice:
    """Go on by `count` statements, back if negative, across article borders; not away from what is being analysed."""
    progress = session.progress
    if progress.running and progress.states[session.article.id] is State.UNREAD:
        return f"no statement in this article{progress.caveat}"
    return _step(session, session.index.shown, count, "statement")


def step_same_speaker(session: Session, count: int) -> Notice:
    """Go on by `count` statements of the chosen speaker, in whichever article they are."""
    if session.speaker_id is None and session.statement is None:
        advice = f": {key_of('next-statement')} goes to a statement, {key_of('speakers')} lists the speakers"
        return f"no speaker chosen{session.progress.caveat or advice}"
    said = session.index.by_speaker.get(session.speaker_id, ())
    return _step(session, said, count, f"statement by {speaker_name(session.speaker)}")


def step_contradiction(session: Session, count: int) -> Notice:
    """Jump on by `count` statements that something contradicts."""
    if not session.index.contradicted_shown:
        weak = sum(session.index.weak_conflicts.values()) // 2
        return f"no possible contradiction found{session.progress.caveat or weak_words(weak)}"
    return _step(session, session.index.contradicted_shown, count, "possible contradiction", is_jump=True)


def step_article(session: Session, count: int) -> Notice:
    """Go on by `count` articles, to where each was left."""
    target = min(max(session.number + count, 0), len(session.articles) - 1)
    if target == session.number:
        return "last article" if count > 0 else "first article"
    return session.open_article(target)


def _step(session: Session, statements: Sequence[Statement], count: int, noun: str, *, is_jump: bool = False) -> Notice:
    found = cursor.step(statements, session.numbers, _anchor(session), count)
    if found is None:
        return f"no {'further' if count > 0 else 'earlier'} {noun}{session.progress.caveat}"
    if is_jump or found.article != session.article.id:
        session.jumps = session.jumps.leave(session.place)
    return session.point_to(found)


def _anchor(session: Session) -> cursor.Anchor:
    """The statement under the cursor, unless the caret is elsewhere or it is scrolled out of sight.

    As in vim, a count counts from what is on the screen, and not from where the reader was before scrolling.
    """
    said = session.statement
    if said is None or not session.is_in_sight(said):
        return cursor.Anchor(session.number, session.here)
    whole = hull(said.content)
    is_there = session.caret is None or session.caret in whole
    return cursor.Anchor(session.number, whole.start if is_there else session.here, said.id if is_there else None)
