"""The commands that search the article and go from match to match."""

from __future__ import annotations

from dataclasses import replace

from tui.model import Span
from tui.session.notices import Aim, Notice, Rest, key_of
from tui.session.search import Search, search
from tui.session.session import Session

_LEAST_WORD = 4  # letters: nobody looks for the next "the"


def look_for(session: Session, pattern: str, origin: int) -> None:
    """Find `pattern` in the article and aim at the first match from `origin` on, or back at `origin` for none."""
    session.hits = replace(session.hits, walked=False)
    session.search = search(session.article.text, pattern)
    session.match = session.search.step(origin - 1, 1)
    session.aim = Aim(session.match) if session.match else Aim(Span(origin, origin), Rest.TOP)


def accept(session: Session, origin: int) -> Notice:
    """Stay at the match that was found, so that the way back leads to `origin`."""
    session.last_pattern = session.search.pattern or session.last_pattern
    if session.match:
        session.jumps = session.jumps.leave(replace(session.place, offset=origin))
    return "" if session.match or not session.search.pattern else _not_here(session)


def give_up(session: Session, origin: int) -> None:
    """Forget the search and return to `origin`."""
    session.search, session.match = Search("", ()), None
    session.aim = Aim(Span(origin, origin), Rest.TOP)


def look_for_here(session: Session) -> Notice:
    """Search for what is selected, or for the first longer word from the caret or the statement on."""
    from tui.session import units  # not before the first paint

    here, text = session.here, session.article.text
    longer = (word for word in units.words(session, here) if word.end > here and len(word) >= _LEAST_WORD)
    wanted = session.selection or next(longer, None)
    if wanted is None:
        return "no word here"
    session.jumps = session.jumps.leave(session.place)
    session.hits = replace(session.hits, walked=False)
    session.last_pattern = " ".join(wanted.of(text).split()).casefold()
    session.search = search(text, session.last_pattern)
    session.match = session.search.step(wanted.start, 1)
    if session.match is not None:
        session.aim = Aim(session.match)
    return ""


def clear(session: Session) -> None:
    """Highlight no matches any longer; the next step looks for the pattern again."""
    session.hits = replace(session.hits, walked=False)
    session.search, session.match = Search("", ()), None


def step_match(session: Session, count: int) -> Notice:
    """Go on by `count` matches, back if negative, round the ends of the article.

    After a match was chosen among those in all articles, go on through these.
    """
    if session.hits.walked and session.hits.found:
        from tui.session.everywhere import step_hit  # as above

        return step_hit(session, count)
    if not session.search.pattern:
        if not session.last_pattern:
            return f"nothing searched for yet: {key_of('search')} searches"
        session.search = search(session.article.text, session.last_pattern)
    session.match = session.search.step(origin_of_step(session, count), count)
    if session.match is None:
        return _not_here(session)
    session.aim = Aim(session.match)
    return ""


def origin_of_step(session: Session, count: int) -> int:
    """Where to count from: the match that the reader is at, or else the top line, itself the first on the way on."""
    if session.match and session.match.overlaps(session.view):
        return session.match.start
    return session.view.start - (count > 0)


def _not_here(session: Session) -> Notice:
    elsewhere = "; // looks in all" if len(session.articles) > 1 else ""
    return f"not in this article: {session.search.pattern}{elsewhere}"
