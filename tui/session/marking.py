"""The commands that mark places by letters and return to them."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, replace

from tui.session.jumps import Mark, Place
from tui.session.notices import Notice
from tui.session.session import Session
from tui.session.wording import article_name

LAST_PLACE = "'"
_WORDS = 60  # code points: enough to be found again, and to be there only once
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mark(session: Session, letter: str) -> Notice:
    """Remember this place under a letter from a to z."""
    if letter not in _LETTERS:
        return f"a mark is a letter from a to z, not {letter}"
    article, here = session.article, session.here
    words = article.text[here : here + _WORDS]
    session.marks[letter] = Mark(replace(session.place, offset=here), article.path, words)
    return f"marked as {letter}: '{letter} comes back"


def go_to_mark(session: Session, letter: str) -> Notice:
    """Go to the place marked with a letter, in whichever article it is, or to the last place with an apostrophe."""
    if letter == LAST_PLACE:
        return session.go_to_place(session.jumps.behind[-1]) if session.jumps.behind else "no place to go back to"
    if letter not in session.marks:
        return f"no mark {letter}: {marks_in_words(session)}"
    place = _place(session, session.marks[letter])
    return session.go_to_place(place) if place else f"mark {letter} is in an article that is not open"


def marks_in_words(session: Session) -> str:
    """Which marks there are, and where."""
    places = [f"{letter} {_where(session, mark)}" for letter, mark in sorted(session.marks.items())]
    return ", ".join(places) if places else "m and a letter sets one"


def remembered(session: Session) -> str:
    """The marks as a text, to be remembered until the next reading; those of articles that are not open as well."""
    marks = session.marks.items()
    return json.dumps({letter: [*astuple(mark.place), mark.path, mark.words] for letter, mark in marks})


def recall(session: Session, text: str) -> None:
    """Set the marks of an earlier reading; a text that holds none, or something else, sets none."""
    try:
        known = json.loads(text)
    except ValueError:
        return
    for letter, mark in known.items() if isinstance(known, dict) else ():
        match mark:
            case [str(article), int(offset), str() | None as statement, str(path), str(words)] if letter in _LETTERS:
                session.marks[letter] = Mark(Place(article, offset, statement), path, words)


def _place(session: Session, mark: Mark) -> Place | None:
    """Where a mark is now: in its article, or at the nearest of the same words in the one that is in its file today."""
    if mark.place.article in session.numbers:
        return mark.place
    article = next((one for one in session.articles if one.path == mark.path != "-"), None)
    if article is None:
        return None
    found = (match.start() for match in re.finditer(re.escape(mark.words), article.text))
    offset = min(found, key=lambda start: abs(start - mark.place.offset), default=mark.place.offset)
    return Place(article.id, min(offset, len(article.text)))


def _where(session: Session, mark: Mark) -> str:
    place = _place(session, mark)
    if place is None:
        return "(not open)"
    article = session.articles[session.numbers[place.article]]
    return f"{article_name(article)} ¶{session.index.paragraph(article.id, place.offset)}"
