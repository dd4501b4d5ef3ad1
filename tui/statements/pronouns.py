"""A personal pronoun becomes who it means: the likeliest of those named or quoted shortly before."""

from __future__ import annotations

import json
import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from tui.model import Span, SpeakerKind
from tui.statements.entities import Entity
from tui.statements.lexicon import word_map
from tui.statements.registry import Target, Unnamed
from tui.statements.roles import people

GENDERS = {"he": "m", "she": "f", "him": "m", "her": "f", "himself": "m", "herself": "f", "his": "m", "hers": "f"}
# How many sentences back an antecedent is looked for.
_REACH = 6
_FEATURES = (
    "here", "last", "before", "far", "paragraph", "recent", "subject", "object", "possessive", "source", "pronoun",
    "subject here", "subject before", "often", "most often", "gender", "sure", "quoted", "nearest subject",
    "nearest source", "parallel", "bound", "unnamed", "first", "speaks and source", "speaks and nearest source",
    "speaks and recent", "speaks and subject before",
)  # fmt: skip
_SINGLE = frozenset(("source", "witness", "official", "insider", "local"))
_SEVERAL = frozenset(("two", "three", "some", "many", "several", "both", "all", "most"))
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_OBJECTS = ("obj", "iobj")


@dataclass(frozen=True, slots=True)
class Seen:
    """One place where somebody was named, described or meant: where, in which sentence and paragraph, as what part."""

    span: Span
    target: Entity | Unnamed
    sentence: int
    paragraph: int
    part: str
    is_source: bool = False
    is_pronoun: bool = False
    is_quoted: bool = False


@dataclass(slots=True)
class History:
    """Everybody seen so far in an article, in text order."""

    seen: list[Seen] = field(default_factory=list)

    def fill(self, seen: Iterable[Seen]) -> None:
        """Take many places at once, in any order."""
        self.seen = sorted((*self.seen, *seen), key=lambda one: one.span)

    def add(self, seen: Seen) -> None:
        """Take one more place, which may lie before the last one."""
        at = bisect_right(self.seen, seen.span, key=lambda one: one.span)
        self.seen.insert(at, seen)

    def places(self, target: Entity | Unnamed) -> list[Span]:
        """Where `target` was named or described."""
        return [seen.span for seen in self.seen if seen.target is target and not seen.is_pronoun]

    def before(self, place: int, sentence: int) -> list[Seen]:
        """What was seen before `place`, from `_REACH` sentences before `sentence` on."""
        end = bisect_left(self.seen, place, key=lambda one: one.span.start)
        start = end
        while start > 0 and sentence - self.seen[start - 1].sentence <= _REACH:
            start -= 1
        return self.seen[start:end]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun to be resolved, with its gender and place as in `Seen`; `is_source` that it speaks."""

    span: Span
    gender: str
    sentence: int
    paragraph: int
    part: str
    is_source: bool = False


def antecedent(pronoun: Pronoun, history: History, barred: Collection[int] = ()) -> tuple[Target, float]:
    """Who `pronoun` means, with the probability that it is so; nobody where none fits or several do.

    `barred` are the ids (of `id`) of those that it cannot mean.
    """
    ranked = sorted(shares(pronoun, history, barred), key=lambda one: -one[1])
    least = _model()["least"]["speaking" if pronoun.is_source else "share"]
    if not ranked or ranked[0][1] < least:
        return None, 0.0
    return ranked[0]


def shares(pronoun: Pronoun, history: History, barred: Collection[int] = ()) -> list[tuple[Entity | Unnamed, float]]:
    """Everybody that `pronoun` can mean, each with a probability; together one."""
    weights = _model()["weights"]
    held = list(candidates(pronoun, history, barred))
    scores = [sum(weights[name] * value for name, value in zip(_FEATURES, values, strict=True)) for _, values in held]
    return [(target, share) for (target, _), share in zip(held, shares_of(scores), strict=True)]


def shares_of(scores: Sequence[float]) -> list[float]:
    """`scores` as probabilities (softmax)."""
    highest = max(scores, default=0.0)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def candidates(
    pronoun: Pronoun, history: History, barred: Collection[int] = ()
) -> Iterator[tuple[Entity | Unnamed, tuple[float, ...]]]:
    """Those whom `pronoun` can mean by gender and distance, each with the values of the features."""
    near = [
        seen
        for seen in history.before(pronoun.span.start, pronoun.sentence)
        if id(seen.target) not in barred and fits(seen.target, pronoun.gender)
    ]
    by_target: dict[int, list[Seen]] = {}
    for seen in near:
        by_target.setdefault(id(seen.target), []).append(seen)
    order = list(dict.fromkeys(id(seen.target) for seen in reversed(near)))
    subjects = [seen for seen in near if seen.part in _SUBJECTS]
    sources = [seen for seen in near if seen.is_source]
    most = max((len(places) for places in by_target.values()), default=0)
    for rank, key in enumerate(order):
        places = by_target[key]
        last = places[-1]
        distance = pronoun.sentence - last.sentence
        here = [seen for seen in places if seen.sentence == pronoun.sentence]
        before = [seen for seen in places if seen.sentence == pronoun.sentence - 1]
        subject_here = any(seen.part in _SUBJECTS for seen in here)
        subject_before = any(seen.part in _SUBJECTS for seen in before)
        nearest_source = bool(sources) and sources[-1].target is last.target
        speaks = pronoun.is_source
        yield (
            last.target,
            (
                distance == 0,
                distance == 1,
                distance == 2,
                max(0, distance - 2) / _REACH,
                last.paragraph == pronoun.paragraph,
                min(rank, 4) / 4,
                last.part in _SUBJECTS,
                last.part in _OBJECTS,
                last.part == "nmod:poss",
                last.is_source,
                last.is_pronoun,
                subject_here,
                subject_before,
                math.log1p(len(places)) / 2,
                len(places) == most,
                _gender(last.target) == pronoun.gender,
                _certainty(last.target),
                last.is_quoted,
                bool(subjects) and subjects[-1].target is last.target,
                nearest_source,
                last.part == pronoun.part or (last.part in _SUBJECTS and pronoun.part in _SUBJECTS),
                subject_here and pronoun.part in _OBJECTS,
                isinstance(last.target, Unnamed),
                bool(before) and before[0] is next((one for one in near if one.sentence == last.sentence), None),
                speaks and last.is_source,
                speaks and nearest_source,
                speaks * min(rank, 4) / 4,
                speaks and subject_before,
            ),
        )


def fits(target: Target, gender: str) -> bool:
    """Whether a pronoun of `gender` can mean `target`: one person whose gender is not known to be another."""
    if isinstance(target, Entity):
        return target.person and target.gender in ("", gender)
    return target is not None and _is_one_person(target) and _gender(target) in ("", gender)


def _gender(target: Entity | Unnamed) -> str:
    if isinstance(target, Entity):
        return target.gender
    told = word_map("gendered_nouns.txt").get(target.noun, "")
    return told or ("f" if target.noun.endswith("woman") else "m" if target.noun.endswith("man") else "")


def _is_one_person(target: Unnamed) -> bool:
    single = target.noun in people() or target.noun in word_map("gendered_nouns.txt") or target.noun in _SINGLE
    words = target.text.lower().split()
    several = words[0] in _SEVERAL or f"{target.noun}s" in words
    return single and target.kind is SpeakerKind.UNNAMED and not several


def _certainty(target: Entity | Unnamed) -> float:
    return min(target.weight, 6.0) / 6 if isinstance(target, Entity) else 0.0


@cache
def _model() -> dict[str, dict[str, float]]:
    """The weights of the features and the least share that is believed, fitted by `tui.training.speakers`."""
    return json.loads(files(__package__).joinpath("data", "antecedents.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def feature_names() -> Sequence[str]:
    """The features of `candidates` in their order."""
    return _FEATURES
