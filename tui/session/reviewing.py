"""The review: what the machine is least sure of first, one thing after the other, accepted, rejected or skipped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.annotations.targets import digest
from tui.model import RelationKind, Statement
from tui.session import correcting
from tui.session.annotating import settle
from tui.session.notices import Notice
from tui.session.review import Item, Review
from tui.session.session import Session
from tui.session.viewing import choose_evidence


def start(session: Session, recalled: str = "") -> Notice:
    """Begin, or go on where the review stopped; `recalled` is what `remembered` said in an earlier run."""
    review = session.work.review
    if review is not None and review.number < len(review.items):
        session.work.review = replace(review, running=True)
        return _show(session)
    skipped = review.skipped if review else _recalled(recalled)
    waiting = sorted(_uncertain(session))
    items = sorted(waiting, key=lambda waits: _key(session, waits[1]) in skipped)
    if not items:
        return f"nothing to review{session.progress.caveat}"
    session.work.review = Review(tuple(item for _, item in items), skipped=skipped)
    return _show(session)


def stop(session: Session) -> Notice:
    """Leave the review; it goes on from here the next time."""
    if session.work.review is None or not session.work.review.running:
        return ""
    session.work.review = replace(session.work.review, running=False)
    return f"review stopped at {progress(session)}"


def current(session: Session) -> Item | None:
    """What is to be decided now."""
    review = session.work.review
    return review.items[review.number] if review and review.running and review.number < len(review.items) else None


def progress(session: Session) -> str:
    """How far the review is: "3 of 41"."""
    review = session.work.review
    return f"{min(review.number + 1, len(review.items))} of {len(review.items)}" if review else ""


def accept(session: Session) -> Notice:
    """The machine is right."""
    return _decide(session, correcting.accept, correcting.accept_contradiction)


def reject(session: Session) -> Notice:
    """The machine is wrong: not a statement, or no contradiction."""
    return _decide(session, correcting.reject, correcting.not_contradiction)


def skip(session: Session) -> Notice:
    """Decide later."""
    item, review = current(session), session.work.review
    if item is None or review is None:
        return "no review"
    session.work.review = replace(review, skipped=review.skipped | {_key(session, item)})
    return _go_on(session, 1)


def back(session: Session) -> Notice:
    """Return to what was before, as if it had not been decided."""
    review = session.work.review
    if review is None or not review.running or review.number == 0:
        return "the first one"
    item = review.items[review.number - 1]
    if correction := review.decided.get(item):
        correcting.take_back(session, correction)
    decided = {known: made for known, made in review.decided.items() if known != item}
    session.work.review = replace(review, decided=decided)
    return _go_on(session, -1)


def remembered(session: Session) -> str:
    """What was skipped, as a text for the next run; what was decided is among the corrections."""
    return json.dumps(sorted(session.work.review.skipped)) if session.work.review else "[]"


def _decide(session: Session, on_statement: Callable[..., Notice], on_pair: Callable[..., Notice]) -> Notice:
    item, review = current(session), session.work.review
    if item is None or review is None:
        return "no review"
    (on_statement if len(item) == 1 else on_pair)(session, *item)
    made = session.work.notebook.corrections[-1].id
    session.work.review = replace(review, decided={**review.decided, item: made})
    return _go_on(session, 1)


def _go_on(session: Session, count: int) -> Notice:
    """To the next or the last that is still there: a correction may have taken away what else was to be reviewed."""
    review = session.work.review
    if review is None:
        return "no review"
    number = review.number + count
    while 0 <= number < len(review.items) and not _is_there(session, review.items[number]):
        number += 1 if count > 0 else -1
    session.work.review = replace(review, number=max(number, 0))
    return _show(session)


def _show(session: Session) -> Notice:
    item = current(session)
    if item is None:
        session.work.review = replace(session.work.review, running=False) if session.work.review else None
        return "the review is done"
    if not _is_there(session, item):
        return _go_on(session, 1)
    session.go_to_statement(item[0])
    if len(item) == 2:
        related = session.index.relations.get(item[0], ())
        choose_evidence(session, next((n for n, one in enumerate(related) if item[1] in (one.a, one.b)), 0))
    return f"review {progress(session)}"


def _uncertain(session: Session) -> Iterator[tuple[float, Item]]:
    """What nobody has looked at yet, with how sure the machine is."""
    settle(session)
    overlaid = session.work.overlay
    for statement in session.index.shown:
        if statement.id not in overlaid.corrected and statement.confidence < 1:
            yield statement.confidence, (statement.id,)
    seen = set()
    for relation in (relation for related in session.index.relations.values() for relation in related):
        pair = frozenset((relation.a, relation.b))
        if relation.kind is RelationKind.CONTRADICTION and pair not in overlaid.reviewed and pair not in seen:
            seen.add(pair)
            yield relation.confidence, (relation.a, relation.b)


def _is_there(session: Session, item: Item) -> bool:
    statements = [session.index.statements.get(each) for each in item]
    if None in statements:
        return False
    related = session.index.relations.get(item[0], ())
    return len(item) == 1 or any({relation.a, relation.b} == set(item) for relation in related)


def _key(session: Session, item: Item) -> str:
    """The same for what is the same in another run, whatever its ids are then."""
    return "+".join(_place(session, session.index.statements[each]) for each in item)


def _place(session: Session, statement: Statement) -> str:
    text = session.articles[session.numbers[statement.article]].text
    return f"{digest(text)[:16]}:{statement.content[0].start}-{statement.content[-1].end}"


def _recalled(text: str) -> frozenset[str]:
    try:
        known = json.loads(text or "[]")
    except ValueError:
        return frozenset()
    return frozenset(key for key in known if isinstance(key, str)) if isinstance(known, list) else frozenset()
