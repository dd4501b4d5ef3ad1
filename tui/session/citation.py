"""A statement as one quotes it: its words, who said them, where and when."""

from __future__ import annotations

from tui.model import Statement
from tui.session.evidence import who_says
from tui.session.session import Session
from tui.session.wording import short_date


def citation(session: Session, statement: Statement) -> str:
    """The content on one line, then speaker, title, outlet and date; what somebody denies is not told as theirs."""
    article = session.articles[session.numbers[statement.article]]
    source = ", ".join(filter(None, (article.title, article.outlet, short_date(article.published))))
    by = "denied by " if statement.denied else ""
    return f"{session.index.words(statement)} — {by}{who_says(statement, session.index)} ({source})"
