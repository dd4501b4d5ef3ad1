"""Short texts read by rules, written down so that a table of cases stays readable."""

from __future__ import annotations

from typing import NamedTuple

from tui.model import Analysis, Article, Block, BlockKind, Span, StatementKind
from tui.statements import analyse


class Said(NamedTuple):
    """One statement as a person would note it; `within` is who reports it, and pieces are joined by " … "."""

    speaker: str | None
    content: str
    kind: str = ""
    denied: bool = False
    attitude: bool = False
    to: str | None = None
    within: str | None = None


def article(text: str, *, title: bool = False, name: str = "a") -> Article:
    """Paragraphs are parted by empty lines; with `title` the first one is the title."""
    blocks = []
    start = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        kind = BlockKind.TITLE if title and not number else BlockKind.PARAGRAPH
        if paragraph:
            blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(id=name, path=f"{name}.txt", text=text, title="", blocks=tuple(blocks))


def noted(read: Article, analysis: Analysis) -> list[Said]:
    """What `analysis` holds, in text order, with the names of the speakers."""
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    by_id = {statement.id: statement for statement in analysis.statements}
    notes = []
    for one in analysis.statements:
        outer = by_id.get(one.within or "")
        notes.append(
            Said(
                names.get(one.speaker or ""),
                " … ".join(span.of(read.text) for span in one.content),
                one.kind.value,
                one.denied,
                one.attitude,
                names.get(one.addressee or ""),
                names.get(outer.speaker or "", "?") if outer is not None else None,
            )
        )
    return notes


def statements(text: str, *, title: bool = False) -> list[Said]:
    """Everything that the rules find in `text`."""
    read = article(text, title=title)
    return noted(read, analyse(read))


def said(text: str, *, title: bool = False) -> list[tuple[str | None, str]]:
    """Speaker and content of the statements that are not reported inside another one and are no attitudes."""
    return [(one.speaker, one.content) for one in statements(text, title=title) if not one.within and not one.attitude]


DIRECT, INDIRECT, MIXED = StatementKind.DIRECT.value, StatementKind.INDIRECT.value, StatementKind.MIXED.value
