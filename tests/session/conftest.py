"""A reading of the three stories."""

from __future__ import annotations

import pytest

from session.stories import ARTICLES, COLLECTION
from tui.model import Span
from tui.session import Analysed, Collected, Session


@pytest.fixture
def session() -> Session:
    """Everything is analysed, and the first screenful of the first article is in view."""
    session = Session(ARTICLES)
    for done, article in enumerate(ARTICLES, 1):
        session.receive(Analysed(article.id, done, len(ARTICLES)))
    session.receive(Collected(COLLECTION))
    session.see(Span(0, 200))
    return session
