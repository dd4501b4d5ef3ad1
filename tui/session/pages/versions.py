"""What changed in the quotations of an article since it was read before."""

from __future__ import annotations

from typing import NamedTuple

from tui.annotations.editions import same_article
from tui.annotations.versions import ChangedQuotation, changed_quotations
from tui.model import Article
from tui.session.session import Session


class Version(NamedTuple):
    """An earlier text of an article, with the quotations that are not the same in both."""

    article: Article
    changes: tuple[ChangedQuotation, ...]


def versions(session: Session) -> tuple[Version, ...]:
    """The earlier texts of the current article, the latest first."""
    here = session.article
    kept = [article for article in session.work.notebook.editions if same_article(here, article)]
    return tuple(Version(article, changed_quotations(article, here)) for article in reversed(kept))
