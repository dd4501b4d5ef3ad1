"""What is highlighted in the article on the screen, ready to be asked line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.interface.painting import hue
from tui.model import Span, Statement, StatementKind, hull
from tui.session.index import CollectionIndex
from tui.session.notices import Hint
from tui.session.sentences import loose_sentence
from tui.session.session import Session
from tui.session.signs import Sign
from tui.session.spans import SpanIndex, cut, span_index

GUTTER = 5

Layer = tuple[Span, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Highlights:
    """The statements of one article by their content, the one under the cursor, and what else is drawn over them.

    `noted` are the stretches with an annotation, each with whether it is to be seen in the text itself.
    """

    index: CollectionIndex
    signs: Mapping[str | None, Sign]
    content: SpanIndex[Statement]
    visible: bool
    current: Statement | None
    marks: tuple[Span, ...]
    matches: SpanIndex[None]
    match: Span | None
    selection: Span | None
    caret: Span | None
    hints: tuple[Hint, ...]
    noted: SpanIndex[bool]

    @property
    def at_the_cursor(self) -> tuple[Span, ...]:
        """Where the text looks different because the cursor, the search or the selection has come there."""
        content = self.current.content if self.current else ()
        labels = (Span(hint.offset, hint.offset + len(hint.label)) for hint in self.hints)
        return (*content, *self.marks, *filter(None, (self.match, self.selection, self.caret)), *labels)

    def pieces(self, line: Span) -> list[tuple[Span, tuple[str, ...]]]:
        """The stretches of `line` that look alike, each with the names of its looks; what is selected lies over all."""
        layers: list[Layer] = []
        if self.visible:
            layers += [(span, self._look(statement)) for span, statement in self.content.touching(line)]
            layers += [(span, ("mark",)) for span in self.marks if span.overlaps(line)]
        layers += [(span, ("noted",)) for span, is_lit in self.noted.touching(line) if is_lit]
        layers += [(span, ("match",)) for span, _ in self.matches.touching(line)]
        if self.match:
            layers.append((self.match, ("match-here",)))
        layers += [(span, (name,)) for span, name in ((self.caret, "caret"), (self.selection, "selected")) if span]
        return cut(line, layers)

    def labels(self, line: Span) -> list[Hint]:
        """The labels that lie over `line`, moved to the left where it ends before they do."""
        here = (hint for hint in self.hints if hint.offset in line)
        return [hint._replace(offset=max(min(hint.offset, line.end - len(hint.label)), line.start)) for hint in here]

    def gutter(self, line: Span) -> list[tuple[str, tuple[str, ...]]]:
        """Cursor, speaker and sign of the statements on `line`, the sign of a note that begins there, a space."""
        here = [statement for _, statement in self.content.touching(line)] if self.visible else []
        begins = any(span.start in line for span, _ in self.noted.touching(line))
        note = "*" if begins else ""
        if not here:
            return [("   ", ()), (f"{note:<2}", ("accent",))]
        is_current = self.current in here
        shown = self.current if is_current and self.current else here[0]
        contradicted = any(statement.id in self.index.contradicted for statement in here)
        indirect = shown.kind is StatementKind.INDIRECT
        sign = self.signs.get(shown.speaker)
        letters = sign.letters if sign else "·"
        return [
            ("▌" if is_current else " ", ("accent",)),
            (letters, self._hue(shown)),
            ("!" if contradicted else "~" if indirect else " ", ("conflict",) if contradicted else ("muted",)),
            (f"{note:<{GUTTER - 2 - len(letters)}}", ("accent",)),
        ]

    def _look(self, statement: Statement) -> tuple[str, ...]:
        indirect = ("indirect",) if statement.kind is StatementKind.INDIRECT else ()
        return (*self._hue(statement), *indirect, *(("cursor",) if statement is self.current else ()))

    def _hue(self, statement: Statement) -> tuple[str, ...]:
        sign = self.signs.get(statement.speaker)
        return (hue(sign.place),) if sign else ("strong",)


def content_index(session: Session) -> SpanIndex[Statement]:
    """Where the statements of the current article are; worth keeping until the article or the collection changes."""
    return span_index((piece, statement) for statement in session.statements for piece in statement.content)


def highlights(session: Session, content: SpanIndex[Statement]) -> Highlights:
    """The highlights of the session as it is now."""
    evidence = session.evidence
    return Highlights(
        index=session.index,
        signs=session.signs,
        content=content,
        visible=session.highlights,
        current=session.statement,
        marks=evidence[session.evidence_number].this.marks if evidence else (),
        matches=span_index((match, None) for match in session.search.matches),
        match=session.match,
        selection=session.selection,
        caret=None if session.caret is None or session.selection else Span(session.caret, session.caret + 1),
        hints=session.hints,
        noted=span_index((span, noted.annotation.highlight) for noted in session.noted for span in noted.spans),
    )


def statement_spans(session: Session) -> list[Span]:
    """Where the statements of the current article are, each with the rest of its sentence."""
    return [loose_sentence(session.article, hull(statement.content)) for statement in session.statements]
