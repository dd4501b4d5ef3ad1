"""Short cases of who said what, by phenomenon, and how a statement is compared with what a person would note."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as a careful reader notes it.

    `content` has its pieces parted by " … ". `within` and `to` are names: who reports it, who is told. A name may have
    alternatives, parted by "|".
    """

    speaker: str | None
    content: str
    kind: str = "indirect"
    to: str | None = None
    within: str | None = None
    denied: bool = False
    attitude: bool = False

    def agrees(self, found: Said) -> bool:
        """Whether `found` is this statement: the same words, borders and all, the same people and the same flags.

        Punctuation, quotation marks and a "that" in front of the content do not count, nor an article before a name.
        """
        return (
            _words(self.content) == _words(found.content)
            and all(
                _same_name(mine, other)
                for mine, other in (
                    (self.speaker, found.speaker),
                    (self.to, found.to),
                    (self.within, found.within),
                )
            )
            and (self.kind, self.denied, self.attitude) == (found.kind, found.denied, found.attitude)
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A text and every statement in it; attitudes that are not among them are neither wanted nor an error.

    `either` are statements that are as good, where two readers may cut the same text differently.
    """

    text: str
    said: tuple[Said, ...]
    either: tuple[Said, ...] = ()

    def passes(self, found: list[Said]) -> bool:
        """Whether exactly the statements of the case were found, in any order."""
        return _alike(self.said, found) or (bool(self.either) and _alike(self.either, found))


def case(text: str, *said: Said, either: tuple[Said, ...] = ()) -> Case:
    """A case whose table entry reads as text, then statements."""
    return Case(text, said, either)


def direct(speaker: str | None, content: str, **more: str | bool | None) -> Said:
    """A statement wholly inside quotation marks."""
    return Said(speaker, content, "direct", **more)  # type: ignore[arg-type]


def mixed(speaker: str | None, content: str, **more: str | bool | None) -> Said:
    """A statement partly inside quotation marks."""
    return Said(speaker, content, "mixed", **more)  # type: ignore[arg-type]


def post(speaker: str | None, content: str, **more: str | bool | None) -> Said:
    """A signed post."""
    return Said(speaker, content, "post", **more)  # type: ignore[arg-type]


def _alike(said: tuple[Said, ...], found: list[Said]) -> bool:
    left = list(found)
    for wanted in said:
        match = next((one for one in left if wanted.agrees(one)), None)
        if match is None:
            return False
        left.remove(match)
    return all(one.attitude for one in left)


def _words(content: str) -> list[str]:
    words = _WORD.findall(content)
    return words[1:] if words[:1] == ["that"] else words


def _same_name(wanted: str | None, found: str | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return _plain(found) in {_plain(name) for name in wanted.split("|")}


def _plain(name: str) -> str:
    return _ARTICLE.sub("", name.replace("'", "’").casefold(), count=1)
