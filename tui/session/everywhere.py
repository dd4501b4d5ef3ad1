"""A pattern is looked for in every open article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from tui.model import hull
from tui.session.finding import origin_of_step
from tui.session.hits import LEAST_PATTERN, MOST, Hit, Hits
from tui.session.jumps import Place
from tui.session.notices import Aim, Notice
from tui.session.search import nth_from, search
from tui.session.session import Session

_BEFORE, _AFTER = 24, 120


def look_everywhere(session: Session, pattern: str, *, in_statements: bool = False) -> Hits:
    """Every match in every article, or only those in statements that the filter shows."""
    if len(pattern.strip()) < LEAST_PATTERN:
        return Hits(pattern, in_statements)
    found = (hit for hit in _hits(session, pattern) if hit.statement or not in_statements)
    return Hits(pattern, in_statements, tuple(islice(found, MOST)))


def nearest(session: Session, hits: Hits) -> int:
    """The number, from 0, of the first match from where the reader is on; 0 if there is none."""
    here = (session.number, session.view.start)
    ahead = (at for at, hit in enumerate(hits.found) if (session.numbers[hit.article], hit.span.start) >= here)
    return next(ahead, 0)


def go_to_hit(session: Session, hits: Hits, number: int) -> Notice:
    """Jump to a match; the pattern stays the one that is searched for, and the steps go on from there."""
    hit = hits.found[number]
    session.hits, session.hit_number = replace(hits, walked=True), number
    statement = hit.statement.id if hit.statement else None
    notice = session.go_to_place(Place(hit.article, hit.span.start, statement))
    session.search = search(session.article.text, hits.pattern)
    session.last_pattern = hits.pattern
    session.match = hit.span
    session.aim = Aim(hit.span)
    return notice


def step_hit(session: Session, count: int) -> Notice:
    """Go on by `count` matches, back if negative, from article to article and round the last."""
    hits = session.hits
    places = [(session.numbers[hit.article], hit.span.start) for hit in hits.found]
    number = nth_from(places, (session.number, origin_of_step(session, count)), count) % len(places)
    hit = hits.found[number]
    if hit.article != session.article.id:
        return go_to_hit(session, hits, number)
    session.hit_number, session.match, session.aim = number, hit.span, Aim(hit.span)
    return ""


def context(session: Session, hit: Hit) -> tuple[str, str, str]:
    """What stands before a match, the match, and what stands after it, on one line and within its block."""
    article = session.articles[session.numbers[hit.article]]
    block = next((block.span for block in article.blocks if block.span.covers(hit.span)), hit.span)
    before = article.text[max(block.start, hit.span.start - _BEFORE) : hit.span.start]
    is_cut = block.start < hit.span.start - _BEFORE
    if is_cut and " " in before:
        before = f"…{before[before.index(' ') :]}"
    after = article.text[hit.span.end : min(block.end, hit.span.end + _AFTER)]
    return _on_one_line(before), _on_one_line(hit.span.of(article.text)), _on_one_line(after)


def _hits(session: Session, pattern: str) -> Iterator[Hit]:
    for article in session.articles:
        said = session.index.by_article.get(article.id, ())
        for match in search(article.text, pattern).matches:
            around = [statement for statement in said if any(piece.overlaps(match) for piece in statement.content)]
            yield Hit(article.id, match, min(around, key=lambda said: len(hull(said.content)), default=None))


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")
