"""Small collections made by hand: what is said, by whom, in which outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import (
    Article,
    Block,
    BlockKind,
    Collection,
    Relation,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)
from tui.relations import relate

# Every article opens with the same names, so that all of them tell one story.
LEAD = "The council of Port Ellery met at Sennick Hall with Quillon Marine.\n\n"


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as a test writes it; `within` counts the statements before it that it is reported inside."""

    words: str
    by: str | None = "Ilse Brandvik"
    outlet: str = "Gazette"
    denied: bool = False
    to: str | None = None
    kind: StatementKind | None = None
    introduced: str = ""


def said(words: str, by: str | None = "Ilse Brandvik", outlet: str = "Gazette", **rest: object) -> Said:
    """A statement of the first outlet."""
    return Said(words, by, outlet, **rest)  # type: ignore[arg-type]


def collect(statements: Sequence[Said], published: dict[str, str] | None = None) -> Collection:
    """One article for each outlet, in the order of their first statement."""
    outlets = list(dict.fromkeys(statement.outlet for statement in statements))
    names = [name for said in statements for name in (said.by, said.to) if name]
    speakers = tuple(Speaker(slug(name), name, SpeakerKind.PERSON) for name in dict.fromkeys(names))
    articles, found = [], []
    for outlet in outlets:
        text, blocks = LEAD, []
        for number, statement in enumerate(s for s in statements if s.outlet == outlet):
            start = len(text)
            text += statement.introduced
            span = Span(len(text), len(text) + len(statement.words))
            text += statement.words + " That is what was said.\n\n"
            blocks.append(Block(BlockKind.PARAGRAPH, Span(start, len(text) - 2)))
            found.append(_statement(statement, f"{outlet}:{number}", span))
        date = (published or {}).get(outlet)
        articles.append(Article(outlet, f"{outlet}.txt", text, outlet, date, outlet=outlet, blocks=tuple(blocks)))
    return Collection(tuple(articles), speakers, tuple(found))


def related(*statements: Said, published: dict[str, str] | None = None) -> tuple[Relation, ...]:
    """What `relate` makes of the statements."""
    return relate(collect(statements, published))


def slug(name: str) -> str:
    """The speaker id of a name."""
    return name.casefold().replace(" ", "-")


def _statement(said: Said, name: str, span: Span) -> Statement:
    quoted = said.words.startswith(("“", '"', "''"))
    kind = said.kind or (StatementKind.DIRECT if quoted else StatementKind.INDIRECT)
    return Statement(
        name,
        said.outlet,
        slug(said.by) if said.by else None,
        kind,
        (span,),
        denied=said.denied,
        addressee=slug(said.to) if said.to else None,
    )
