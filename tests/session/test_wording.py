"""The words for speakers."""

from __future__ import annotations

import pytest

from tui.model import Article, Reason, Relation, RelationKind, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.session.wording import identity_words, manner, reason_words, roles_of


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        (("mayor of Port Ellery", "mayor"), ("mayor of Port Ellery",)),
        (("Police spokesman", "police spokesman"), ("Police spokesman",)),
        (("Chief engineer", "project’s chief engineer"), ("project’s chief engineer",)),
        (("mayor", "mayoral candidate"), ("mayor", "mayoral candidate")),
        (("chair", "vice-chair", "treasurer"), ("chair", "vice-chair", "treasurer")),
        ((), ()),
    ],
)
def test_no_role_is_told_twice(roles: tuple[str, ...], told: tuple[str, ...]) -> None:
    assert roles_of(Speaker("ada-vance", "Ada Vance", SpeakerKind.PERSON, roles=roles)) == told


def test_nobody_has_no_role() -> None:
    assert roles_of(None) == ()


@pytest.mark.parametrize(
    ("kind", "reasons", "words"),
    [
        (RelationKind.CONTRADICTION, (Reason.DENIAL, Reason.NUMBER), "one side denies it; the figures differ"),
        (RelationKind.REWORDING, (Reason.WORDING,), "the wording differs"),
        (RelationKind.CORROBORATION, (Reason.WORDING,), "both say much the same"),
        (RelationKind.CORROBORATION, (Reason.DENIAL,), "both deny it"),
    ],
)
def test_what_speaks_for_agreement_is_not_told_as_a_difference(
    kind: RelationKind, reasons: tuple[Reason, ...], words: str
) -> None:
    assert reason_words(Relation(kind, "a", "b", 0.9, reasons, "")) == words


def test_what_an_article_says_in_its_own_voice_is_neither_direct_nor_indirect() -> None:
    own = Statement("a:1", "a", None, StatementKind.INDIRECT, (Span(0, 4),))
    denied = Statement("a:2", "a", "ada-vance", StatementKind.INDIRECT, (Span(0, 4),), denied=True)
    assert (manner(own), manner(denied)) == ("", "indirect, denied")


def test_an_article_is_identified_by_the_name_that_explanations_use() -> None:
    named = Article("a", "news/quay.txt", "", "Quay to close", "2031-04-02", outlet="Harbour Gazette")
    assert identity_words(named) == "quay · Harbour Gazette · 2 Apr 2031"
    assert identity_words(Article("b", "news/quay.txt", "", "quay")) == ""
