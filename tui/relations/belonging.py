"""Two propositions to whether one is about somebody of theirs whom the other is about: "an aide to the premier"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.relations.matching import Match
from tui.relations.propositions import Proposition

_THEIRS = frozenset(
    ["adviser", "advisor", "aide", "aides", "ally", "allies", "associate", "associates", "bodyguard", "brother",
     "companion", "cousin", "daughter", "deputy", "driver", "father", "friend", "husband", "lawyer", "lieutenant",
     "member", "members", "mother", "nephew", "niece", "relative", "relatives", "sister", "son", "supporter",
     "supporters", "widow", "wife"]
)  # fmt: skip
_JOINING = frozenset(["for", "of", "to"])
_REACH = 12  # words of a title between the joining word and the name


def is_of_another(match: Match) -> bool:
    """Whether one side only tells whose somebody is by what the other is about."""
    mine, theirs = (_belonging(side, match.shared) for side in (match.a, match.b))
    return bool(mine ^ theirs)


def _belonging(proposition: Proposition, keys: Iterable[str]) -> frozenset[str]:
    """Those of `keys` that stand first in such a phrase."""
    starts = [proposition.words[at].span.start for at in inside(proposition)]
    return frozenset(key for key in keys if proposition.places[key].start in starts)


def inside(proposition: Proposition) -> Iterator[int]:
    """Where the words behind "aide to" stand, up to the next comma."""
    words = proposition.words
    for at, word in enumerate(words[1:], 1):
        if word.form not in _JOINING or words[at - 1].form not in _THEIRS:
            continue
        for behind in range(at + 1, min(at + 1 + _REACH, len(words))):
            yield behind
            if words[behind].pauses or words[behind].ends:
                break
