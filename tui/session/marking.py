"""The commands that mark places by letters and return to them."""

from __future__ import annotations

import json
from dataclasses import replace

from tui.session.jumps import Place
from tui.session.notices import Notice
from tui.session.session import Session
from tui.session.wording import article_name

LAST_PLACE = "'"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mark(session: Session, letter: str) -> Notice:
    """Remember this place under a letter from a to z."""
    if letter not in _LETTERS:
        return f"a mark is a letter from a to z, not {letter}"
    session.marks[letter] = replace(session.place, offset=session.here)
    return f"marked as {letter}: '{letter} comes back"


def go_to_mark(session: Session, letter: str) -> Notice:
    """Go to the place marked with a letter, in whichever article it is, or to the last place with an apostrophe."""
    place = session.jumps.behind[-1:] if letter == LAST_PLACE else [session.marks.get(letter)]
    if not place or place[0] is None:
        return "no place to go back to" if letter == LAST_PLACE else f"no mark {letter}: {marks_in_words(session)}"
    if place[0].article not in session.numbers:
        return f"mark {letter} is in an article that is not open"
    return session.go_to_place(place[0])


def marks_in_words(session: Session) -> str:
    """Which marks there are, and where."""
    places = [f"{letter} {_where(session, place)}" for letter, place in sorted(session.marks.items())]
    return ", ".join(places) if places else "m and a letter sets one"


def remembered(session: Session) -> str:
    """The marks as a text, to be remembered until the next reading; those of articles that are not open as well."""
    marks = session.marks.items()
    return json.dumps({letter: [place.article, place.offset, place.statement] for letter, place in marks})


def recall(session: Session, text: str) -> None:
    """Set the marks of an earlier reading; a text that holds none, or something else, sets none."""
    try:
        known = json.loads(text)
    except ValueError:
        return
    for letter, place in known.items() if isinstance(known, dict) else ():
        match place:
            case [str(article), int(offset), str() | None as statement] if letter in _LETTERS:
                session.marks[letter] = Place(article, offset, statement)


def _where(session: Session, place: Place) -> str:
    if place.article not in session.numbers:
        return "(not open)"
    article = session.articles[session.numbers[place.article]]
    return f"{article_name(article)} ¶{session.index.paragraph(article.id, place.offset)}"
