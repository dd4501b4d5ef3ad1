"""Two articles side by side, scrolled together at a pair of statements."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.layout import Layout

from tui.interface import bars
from tui.interface.arrangement import Box
from tui.interface.article_pane import ArticlePane
from tui.interface.box_layout import BoxLayout
from tui.interface.commands.places import COMPARISON
from tui.interface.evidence_view import sign_of
from tui.interface.line_widget import LineWidget
from tui.interface.pages.excerpts import excerpt, told_by
from tui.interface.pages.page_screen import PageScreen
from tui.interface.painting import Piece, piece
from tui.interface.panel import Content, LazyRows, Panel, Row
from tui.model import Span, Statement
from tui.session.index import start_of
from tui.session.notices import Aim, Rest
from tui.session.pages.pairing import Pair, counterparts, pairs
from tui.session.panels import preview
from tui.session.session import Session
from tui.session.wording import article_name, confidence_word, counted, relation_words, source_words

_SIDES = ("left", "right")
_ROOMY = 100
_FEWEST = 6  # rows of the list with its heading


def _arranged(width: int, height: int) -> Mapping[str, Box]:
    """The texts beside each other on three fifths of the page, the pairs below."""
    left, body = width // 2, height - 2
    right, texts = width - left - 1, min(body * 3 // 5, body - _FEWEST)
    return {
        "head": Box(0, 0, width, 1),
        "left-title": Box(0, 1, left, 1),
        "left": Box(0, 2, left, texts - 1),
        "rule": Box(left, 1, 1, texts),
        "right-title": Box(left + 1, 1, right, 1),
        "right": Box(left + 1, 2, right, texts - 1),
        "pairs": Box(0, 1 + texts, width, body - texts),
        "foot": Box(0, height - 1, width, 1),
    }


class _Rule(LineWidget):
    """Between the texts."""

    def line(self, y: int, width: int) -> tuple[tuple[Piece, ...], tuple[str, ...]]:  # noqa: ARG002 - all are alike
        """The same on every row."""
        return (piece("▏", "rule"),), ()


class ComparisonPage(PageScreen):
    """The article that is read beside another one; answers with the id of the statement that was chosen."""

    PLACES = (COMPARISON,)

    def __init__(self, session: Session, other: str | None = None) -> None:
        """Compare the session's article with `other`, or with the one that has most to do with it."""
        super().__init__(session)
        self._others = counterparts(session.index, session.article.id)
        self._number = self._others.index(other) if other in self._others else 0
        self._sides = (session.twin(session.number), session.twin(session.numbers[self._others[self._number]]))
        self._pairs: tuple[Pair, ...] = ()
        self._at = 0
        self._layout = BoxLayout(_arranged)

    def compose(self) -> ComposeResult:
        """The two texts over the list of pairs."""
        yield bars.Bar("head")
        for name, side in zip(_SIDES, self._sides, strict=True):
            yield bars.Bar(f"{name}-title")
            yield ArticlePane(side, name=name)
        yield _Rule("rule")
        yield Panel("pairs")
        yield bars.Bar("foot")

    @property
    def layout(self) -> Layout:
        """Our own arrangement: no boxes within boxes to be drawn below the texts."""
        return self._layout

    def fill(self) -> None:
        """Head each side, list the pairs, point both texts at the pair under the cursor."""
        index = self.session.index
        left, right = (side.article for side in self._sides)
        for side in self._sides:
            side.index, side.beside = index, (left.id, right.id)
        self._pairs = pairs(index, left.id, right.id)
        shared = sum(pair.relation is not None for pair in self._pairs)
        alone = [sum(pair[1 - side] is None for pair in self._pairs) for side in (0, 1)]
        self.query_one("#head", bars.Bar).show(
            [piece(f" {counted(shared, 'pair')} of statements", "title")],
            [piece(f" only left {alone[0]} · only right {alone[1]} · {self._which_other} ")],
        )
        for name, article in zip(_SIDES, (left, right), strict=True):
            heading = [piece(f" {article_name(article)}  ", "accent"), piece(article.title, "strong")]
            self.query_one(f"#{name}-title", bars.Bar).show(heading, [piece(f" {source_words(article)} ", "muted")])
        rows = LazyRows(tuple(map(str, range(len(self._pairs)))), self._row)
        self._at = min(self._at, max(len(self._pairs) - 1, 0))
        title = "PAIRS" if self._pairs else "PAIRS · no statement in either article"
        self.query_one(Panel).show(Content(title, "", rows, str(self._at) if self._pairs else None))
        self._point()

    def on_panel_pointed(self, message: Panel.Pointed) -> None:
        """Scroll both texts to the pair."""
        self._at = int(message.value)
        self._point()

    def on_panel_chosen(self, message: Panel.Chosen) -> None:
        """Go to the left statement, or to the right one where it is alone."""
        pair = self._pairs[int(message.value)]
        self._answer(pair.left or pair.right)

    def on_article_pane_viewed(self) -> None:
        """The wheel has moved a text."""
        for pane in self.query(ArticlePane):
            pane.session.see(pane.view)

    def open_right(self, _: int) -> None:
        """Go to the right statement, or to the left one where it is alone."""
        if self._pairs:
            self._answer(self._pairs[self._at].right or self._pairs[self._at].left)

    def step_article(self, count: int) -> None:
        """Compare with another article."""
        self._number = (self._number + count) % len(self._others)
        self._sides[1].open_article(self.session.numbers[self._others[self._number]])
        self._at = 0
        self.draw()

    @property
    def _which_other(self) -> str:
        return f"other article {self._number + 1} of {len(self._others)}"

    def _answer(self, statement: Statement | None) -> None:
        if statement is not None:
            self.dismiss(statement.id)

    def _point(self) -> None:
        """Bring the pair to the same height of both panes; a side without a counterpart stays where it is."""
        pair = self._pairs[self._at] if self._pairs else Pair(None, None)
        for side, statement in zip(self._sides, (pair.left, pair.right), strict=True):
            side.statement_id = statement.id if statement else None
            if statement is not None:
                related = side.index.relations.get(statement.id, ())
                side.evidence_number = related.index(pair.relation) if pair.relation in related else 0
                start = start_of(statement)
                side.aim = Aim(Span(start, start), Rest.MIDDLE)
        for pane in self.query(ArticlePane):
            pane.draw()

    def _row(self, at: int) -> Row:
        """Sign, the two statements, what they are to each other."""
        pair, index = self._pairs[at], self.session.index
        if pair.relation is None:
            said, side = (pair.left, "left") if pair.left else (pair.right, "right")
            words = f"{told_by(index, said, self.size.width)}{preview(index, said)}" if said else ""
            return Row((piece("· ", "muted"), piece(words)), (piece(f" only {side} ", "muted"),), str(at))
        sign, look = sign_of(pair.relation)
        kind = relation_words(pair.relation) if self.size.width >= _ROOMY else ""  # the sign says it, too
        half = max((self.size.width - (40 if kind else 20)) // 2, 10)
        marks = (pair.relation.evidence_a, pair.relation.evidence_b)
        in_order = marks if pair.left and pair.left.id == pair.relation.a else marks[::-1]
        both = zip((pair.left, pair.right), in_order, strict=True)
        sides = [excerpt(index, said, shown, half) if said else "" for said, shown in both]
        left = (piece(sign, look), piece(f"{sides[0]:<{half}}"), piece(" │ ", "rule"), piece(sides[1]))
        word = confidence_word(pair.relation.confidence)
        return Row(left, (piece(f" {kind}", look), piece(f" {word} ", "muted")), str(at))
