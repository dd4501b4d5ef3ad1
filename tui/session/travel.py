"""The commands that go to a place of the article: a paragraph, a sentence, a percentage, its ends."""

from __future__ import annotations

from tui.model import Span, hull
from tui.session.notices import Aim, Notice, Rest
from tui.session.search import nth_from
from tui.session.session import Session

_MOST_STEPS = 999


def go_to_start(session: Session) -> Notice:
    """Go to the title."""
    session.go_to_offset(0)
    return ""


def go_to_end(session: Session) -> Notice:
    """Go to the last line."""
    session.go_to_offset(len(session.article.text))
    return ""


def go_to_paragraph(session: Session, number: int) -> Notice:
    """Go to a paragraph by its number, from 1."""
    starts = session.index.paragraphs.get(session.article.id, ())
    if not 1 <= number <= len(starts):
        return f"no paragraph {number}: there are {len(starts)}"
    session.go_to_offset(starts[number - 1])
    return ""


def go_to_percent(session: Session, percent: int) -> Notice:
    """Go to a part of what can be scrolled: 0 shows the first line on top, 100 the last at the bottom."""
    session.go_to_offset(max(len(session.article.text) - len(session.view), 0) * min(percent, 100) // 100)
    return ""


def step_paragraph(session: Session, count: int) -> Notice:
    """Go on by `count` paragraphs, back if negative; no place to come back to is left."""
    starts = session.index.paragraphs.get(session.article.id, ())
    target = nth_from(starts, session.view.start, count)
    if not 0 <= target < len(starts):
        return "last paragraph" if count > 0 else "first paragraph"
    session.scroll_to(starts[target])
    return ""


def step_sentence(session: Session, count: int) -> Notice:
    """Put the caret on the sentence `count` further on, back if negative; no place to come back to is left."""
    from tui.session import units  # not before the first paint

    for _ in range(min(abs(count), _MOST_STEPS)):
        here = session.here
        near = units.sentences(session, here)
        starts = [sentence for sentence in near if (sentence.start > here if count > 0 else sentence.start < here)]
        if not starts:
            return "last sentence" if count > 0 else "first sentence"
        sentence = starts[0] if count > 0 else starts[-1]
        session.caret, session.aim = sentence.start, Aim(sentence)
    return ""


def show_cursor(session: Session, rest: Rest) -> Notice:
    """Scroll so that the caret, or else the statement under the cursor, comes to rest there."""
    if session.caret is not None or session.statement is None:
        session.aim = Aim(Span(session.here, session.here + 1), rest)
    else:
        session.aim = Aim(hull(session.statement.content), rest)
    return ""
