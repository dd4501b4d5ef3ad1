"""The predicates of an article with their arguments, as the parse has them, to one compact text and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tui.model import Span


class Part(StrEnum):
    """What an argument does in what is told: a passive's subject is its patient, and its "by" phrase the agent."""

    AGENT = "a"
    PATIENT = "p"
    OTHER = "o"


class Standing(StrEnum):
    """How a sentence stands to one of its predicates, from the firmest on.

    Held: it is put forward. Restricting: it is taken for granted of a noun, in order to say which is meant. To come:
    it will or would be so. Open: it is wished, planned, asked, believed, possible or a condition.
    """

    HELD = "h"
    RESTRICTING = "r"
    TO_COME = "w"
    OPEN = "o"


def weaker(one: Standing, other: Standing) -> Standing:
    """Which of the two is put forward less firmly."""
    return max(one, other, key=list(Standing).index)


class Hold(StrEnum):
    """What a predicate makes of one that it governs.

    Said: "said that", "it is clear that". Shared: "managed to", "was found dead", which hold and are negated together.
    Turned: "failed to", "stopped". Open: "hopes that", "plans to".
    """

    SAID = "c"
    SHARED = "s"
    TURNED = "t"
    OPEN = "o"


@dataclass(frozen=True, slots=True)
class Government:
    """Where the predicate stands that governs another one, and what it makes of it."""

    governor: Span
    hold: Hold


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what takes part, with the whole phrase; "one of the guards" has the head "guards"."""

    part: Part
    head: Span
    phrase: Span


@dataclass(frozen=True, slots=True)
class Predication:
    """One verb, or noun or adjective after a form of "be", with its arguments.

    What clauses share is in each of them: the subject of coordinated verbs, the noun that a relative clause is about,
    and who does what an infinitive or a participle tells. `standing` and `negated` ("not", "never", "no") are those
    of the clause by itself: what governs it, in the mouth of another perhaps, is told by `government`.
    """

    predicate: Span
    standing: Standing = Standing.HELD
    negated: bool = False
    government: Government | None = None
    arguments: tuple[Argument, ...] = ()


def packed(predications: Iterable[Predication]) -> str:
    """One line each, offsets from the predicate on: some fifty bytes, where objects would take ten times as much."""
    return "\n".join(_line(one) for one in predications)


def unpacked(text: str) -> tuple[Predication, ...]:
    """What was packed; ValueError where `text` is nothing of the kind."""
    return tuple(_predication(line.split()) for line in text.splitlines())


def _line(one: Predication) -> str:
    start = one.predicate.start
    words = [f"{start} {len(one.predicate)} {one.standing}{'-' if one.negated else '+'}"]
    if one.government is not None:
        governor = one.government.governor
        words[0] += f"{one.government.hold} {governor.start - start} {len(governor)}"
    for argument in one.arguments:
        head, phrase = argument.head, argument.phrase
        words.append(f"{argument.part} {head.start - start} {len(head)} {phrase.start - start} {len(phrase)}")
    return " ".join(words)


def _predication(words: list[str]) -> Predication:
    start, size, marks, *rest = words
    at, government = int(start), None
    standing, sign, hold = marks[:1], marks[1:2], marks[2:]
    if sign not in ("+", "-"):
        raise ValueError(f"no predication: {' '.join(words)}")
    if hold:
        governor, length, *rest = rest
        government = Government(_from(at, governor, length), Hold(hold))
    return Predication(
        _from(0, start, size),
        Standing(standing),
        sign == "-",
        government,
        tuple(
            Argument(Part(part), _from(at, head, length), _from(at, phrase, whole))
            for part, head, length, phrase, whole in zip(*(rest[n::5] for n in range(5)), strict=True)
        ),
    )


def _from(origin: int, start: str, size: str) -> Span:
    first = origin + int(start)
    return Span(first, first + int(size))
