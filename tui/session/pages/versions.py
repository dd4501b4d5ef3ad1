"""What changed in the quotations of an article since it was read before."""

from __future__ import annotations

from typing import NamedTuple

from tui.annotations.editions import same_article
from tui.annotations.targets import digest
from tui.annotations.versions import Alteration, ChangedQuotation, changed_quotations
from tui.model import Article, Span
from tui.session.session import Session

_AROUND = 60  # code points on either side of a quotation that is the same but for what stands around it


class Version(NamedTuple):
    """An earlier text of an article, with the quotations that are not the same in both.

    `seen` is when it was first read, ISO 8601 in UTC, empty if that is not known.
    """

    article: Article
    changes: tuple[ChangedQuotation, ...]
    seen: str


def versions(session: Session) -> tuple[Version, ...]:
    """The earlier texts of the current article, the latest first."""
    here = session.article
    notebook = session.work.notebook
    kept = [article for article in notebook.editions if same_article(here, article)]
    return tuple(
        Version(article, changed_quotations(article, here), notebook.seen.get(digest(article.text), ""))
        for article in reversed(kept)
    )


def words_of(change: ChangedQuotation, old: Article, new: Article) -> tuple[str, str]:
    """The quotation as it was and as it is, with its surroundings where it is them that changed; empty where it is not.

    On one line each.
    """
    is_around = change.alteration is Alteration.SENTENCE
    return _words(old.text, change.old, is_around), _words(new.text, change.new, is_around)


def _words(text: str, span: Span | None, is_around: bool) -> str:
    if span is None:
        return ""
    start, end = span.start, span.end
    if is_around:
        line_end = text.find("\n", end)
        start = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
        end = min(line_end if line_end >= 0 else len(text), end + _AROUND)
    return " ".join(text[start:end].split())
