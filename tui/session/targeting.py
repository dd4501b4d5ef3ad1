"""What of the session can be annotated or corrected, as targets that find their place again."""

from __future__ import annotations

from tui.annotations import targets
from tui.annotations.casting import find_speaker
from tui.annotations.values import (
    Annotation,
    ArticleTarget,
    PairTarget,
    SpeakerTarget,
    Target,
    TextTarget,
)
from tui.errors import OnRecordError
from tui.model import Statement
from tui.session.session import Session

Key = tuple[str, object]


class GoneError(OnRecordError):
    """What was asked about is no longer there: the analysis has gone on while the reader was answering."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the analysis has gone on, and that {what} is not there any more: choose again")


def here(session: Session) -> Target | None:
    """The selection if there is one, else the statement under the cursor."""
    if session.selection:
        return targets.text_target(session.article, [session.selection])
    return statement_target(session, session.statement.id) if session.statement else None


def statement_target(session: Session, statement_id: str) -> TextTarget:
    """A statement, in whichever article it is; GoneError if it is there no more."""
    statement = known_statement(session, statement_id)
    return targets.statement_target(session.articles[session.numbers[statement.article]], statement)


def known_statement(session: Session, statement_id: str) -> Statement:
    """The statement with that id; GoneError if it is there no more."""
    statement = session.index.statements.get(statement_id)
    if statement is None:
        raise GoneError("statement")
    return statement


def article_target(session: Session) -> ArticleTarget:
    """The whole of the current article."""
    return ArticleTarget(targets.edition_of(session.article))


def speaker_target(session: Session, speaker_id: str) -> SpeakerTarget:
    """A speaker, over all articles; GoneError if there is none of that id any more."""
    speaker = session.index.speaker(speaker_id)
    if speaker is None:
        raise GoneError("speaker")
    return targets.speaker_target(speaker, session.index.collection)


def pair_target(session: Session, one: str, other: str) -> PairTarget:
    """Two statements."""
    return PairTarget(statement_target(session, one), statement_target(session, other))


def annotation_on(session: Session, target: Target) -> Annotation | None:
    """What the reader has written beside just this target; of several annotations the newest."""
    if isinstance(target, TextTarget) and (place := session.work.places.certain(target)):
        near = (noted for noted in session.work.noted[place[0].id] if noted.state.is_certain)
        there = (noted.annotation for noted in near if noted.spans == place[1].spans)
        alone = [annotation for annotation in there if isinstance(annotation.target, TextTarget)]
        return max(alone, key=lambda annotation: annotation.created, default=None)
    alike = [each for each in session.work.notebook.annotations if type(each.target) is type(target)]
    wanted = _key(session, target) if alike else None
    return next((each for each in reversed(alike) if _key(session, each.target, each) == wanted), None)


def _key(session: Session, target: Target, annotation: Annotation | None = None) -> Key:
    """Equal for targets that are the same thing in the open articles."""
    moves = annotation.moves if annotation else ()
    match target:
        case TextTarget():
            place = session.work.places.certain(target, moves)
            return ("text", (place[0].id, place[1].spans) if place else target)
        case PairTarget(a, b):
            sides = (session.work.places.certain(side, moves) for side in (a, b))
            return ("pair", frozenset((side[0].id, side[1].spans) if side else None for side in sides))
        case ArticleTarget(edition):
            return ("article", next((each.id for each in session.work.places.articles_of(edition)), edition.digest))
        case SpeakerTarget():
            found = find_speaker(session.index.collection, target, session.work.places)
            return ("speaker", found or target.name.casefold())
