"""The commands that change what of the articles is shown, and in which panes."""

from __future__ import annotations

from tui.session.filters import Filter
from tui.session.notices import Notice, Panes
from tui.session.ordering import Order
from tui.session.session import Session


def begin(session: Session, panes: Panes, keep: Filter, *, highlights: bool) -> None:
    """Start with the panes, the filter and the highlights that the reader wants as a rule."""
    session.panes, session.filter, session.highlights = panes, keep, highlights


def choose_speaker(session: Session, speaker_id: str | None) -> Notice:
    """List another speaker's statements; the cursor stays until it is moved."""
    session.speaker_id = speaker_id
    return ""


def change_order(session: Session) -> Notice:
    """List the speakers in the next order."""
    orders = list(Order)
    session.speaker_order = orders[(orders.index(session.speaker_order) + 1) % len(orders)]
    return f"speakers {session.speaker_order.value}"


def choose_evidence(session: Session, number: int) -> Notice:
    """Look at another piece of the evidence, counted from 0; past either end the last or first stays."""
    session.evidence_number = min(max(number, 0), max(len(session.evidence) - 1, 0))
    return ""


def step_evidence(session: Session, count: int) -> Notice:
    """Look at the evidence `count` further on, round the end."""
    if not session.evidence:
        nothing = "no evidence for this statement" if session.statement else "no statement under the cursor"
        return f"{nothing}{session.progress.caveat}"
    session.evidence_number = (session.evidence_number + count) % len(session.evidence)
    return ""


def set_filter(session: Session, keep: Filter) -> Notice:
    """Show and step through only what the filter admits."""
    session.filter = keep
    session.reindex(session.index.collection)
    return f"showing {session.filter_words}" if keep.words else "showing every statement"


def toggle_statements_only(session: Session) -> Notice:
    """Show only sentences with statements, or all."""
    session.statements_only = not session.statements_only
    if session.statements_only and not session.statements:
        return f"no statement to show{session.progress.caveat or ' in this article'}"
    return "only sentences with statements" if session.statements_only else "the whole article"


def toggle_highlights(session: Session) -> Notice:
    """Show or hide the statements' highlights."""
    session.highlights = not session.highlights
    return f"highlights {'on' if session.highlights else 'off'}"


def cycle_panes(session: Session) -> Notice:
    """Choose the next set of panes."""
    order = (Panes.ALL, Panes.TEXT, Panes.SIDE)
    session.panes = order[(order.index(session.panes) + 1) % len(order)]
    return f"panes: {session.panes.value}"
