"""The words for speakers."""

from __future__ import annotations

import pytest

from tui.model import Speaker, SpeakerKind
from tui.session.wording import roles_of


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
