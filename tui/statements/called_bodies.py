"""A definite noun for a body, "the museum" or "the paper", becomes the body with a name that it stands for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tui.statements.entities import Entity
from tui.statements.lexicon import word_set
from tui.statements.phrase_names import PhraseNames
from tui.statements.segments import Token

NEAR, _FAR = 400, 2000  # code points
# What stands for the one company that was named shortly before.
_COMPANIES = frozenset(("company", "firm", "corporation", "business", "retailer", "manufacturer", "maker", "carmaker"))
_STUDIES = frozenset(("analysis", "inquiry", "poll", "report", "review", "study", "survey"))
_PAPERS = frozenset(("paper", "newspaper", "magazine"))
_OUTLETS = _PAPERS | {"agency", "broadcaster", "channel", "network", "outlet", "site", "station", "website"}
_STATIONS = frozenset(("broadcaster", "channel", "network", "station"))
_ON_AIR = frozenset(("abc", "bbc", "cbs", "cnn", "fox", "itv", "nbc", "radio", "sky", "television", "tv"))
# A body named so many times as often as any other around is "the company".
_OFTEN = 3
_SAME_BODY = {"force": "police"}


@dataclass(slots=True)
class Bodies:
    """The bodies of one article by the last word of their names."""

    by_noun: dict[str, list[Entity]] = field(default_factory=dict)

    def add(self, entity: Entity) -> None:
        """Let a body be found by the noun that its name ends in; people and single words are not."""
        if entity.person or len(entity.words) == 1:
            return
        same = self.by_noun.setdefault(entity.words[-1].lower(), [])
        if entity not in same:
            same.append(entity)

    def meant(self, tokens: Sequence[Token], held: PhraseNames, unnamed: Collection[str]) -> Entity | None:
        """The one body whose name ends as "the museum" does; `unnamed` are the nouns of sources without a name."""
        noun = tokens[-1].lower
        if len(tokens) > 2 or (len(tokens) == 2 and tokens[0].lower != "the"):
            return None
        place = tokens[0].start
        if noun in _STUDIES:
            studies = [one for word in sorted(_STUDIES) for one in self.by_noun.get(word, ())]
            clear = len(studies) == 1 and noun not in unnamed
            return studies[0] if clear and studies[0].mentions[0].span.start < place else None
        if noun not in word_set("organisation_nouns.txt"):
            return None
        named = self.by_noun.get(_SAME_BODY.get(noun, noun), [])
        if noun in _COMPANIES | _OUTLETS:
            around = {one for _, one in held.bearers(place - _FAR, place)}
            named = [one for one in named if one in around]
            if len(named) != 1 and len(tokens) == 2:
                return _of_kind(noun, place, held)
        return named[0] if len(named) == 1 else None


def _of_kind(noun: str, place: int, held: PhraseNames) -> Entity | None:
    """The company or the outlet named shortly before `place`, and far more often than any other one."""
    is_one = Entity.is_company if noun in _COMPANIES else Entity.is_outlet
    before = dict.fromkeys(one for _, one in held.bearers(place - NEAR, place) if not one.person and is_one(one))
    near = sorted(
        (one for one in before if _is_of_its_kind(noun, one)),
        key=lambda one: (one.bodies, len(one.mentions)),
        reverse=True,
    )
    clear = len(near) == 1 or (len(near) > 1 and near[0].bodies >= _OFTEN * max(near[1].bodies, 1))
    return near[0] if clear else None


def _is_of_its_kind(noun: str, outlet: Entity) -> bool:
    """Whether an outlet can be called by `noun`: a paper prints, a network is on the air."""
    words = set(outlet.name.lower().split())
    if noun in _PAPERS:
        return words.isdisjoint(_ON_AIR)
    return noun not in _STATIONS or not words.isdisjoint(_ON_AIR)
