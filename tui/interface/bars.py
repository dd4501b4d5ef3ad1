"""The lines above and below the panes: title, status, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from tui.articles import one_line
from tui.interface.line_widget import LineWidget
from tui.interface.painting import Piece, between, piece
from tui.session.panels import status, title_line
from tui.session.session import Session
from tui.session.wording import counted

_BAR = 8


class Bar(LineWidget):
    """One line of text, part of it flush right."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._left: tuple[Piece, ...] = ()
        self._right: tuple[Piece, ...] = ()

    def show(self, left: Iterable[Piece], right: Iterable[Piece] = ()) -> None:
        """Show other text."""
        shown = tuple(left), tuple(right)
        if shown != (self._left, self._right):
            self._left, self._right = shown
            self.refresh()

    def line(self, y: int, width: int) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
        """The line on the first row, blanks on any other."""
        return between(self._left, self._right, width) if y == 0 else (), ()


def title(session: Session) -> tuple[list[Piece], list[Piece]]:
    """Which article this is, its title, its outlet and date."""
    name, words, source = title_line(session)
    return [piece(f" {name}  ", "accent"), piece(words, "strong")], [piece(f"  {source} ", "muted")]


def state(session: Session, notice: str, count: str) -> tuple[list[Piece], list[Piece]]:
    """Where the reader is, and on the right the last notice or the progress of the analysis."""
    figures = status(session)
    left = [piece(f" ¶{figures.paragraph}/{figures.paragraphs} {figures.percent}%")]
    if figures.statements:
        left.append(piece(f"  stmt {figures.statement or '–'}{figures.away}/{figures.statements}"))
    if figures.speaker:
        which = f"{figures.said}/" if figures.said else ""
        left.append(piece(f"  {figures.speaker} {which}{figures.said_in_all}"))
    if figures.conflicts:
        left.append(piece(f"  !{figures.conflicts}", "conflict"))
    if session.selection:
        left.append(piece(f"  selected {counted(len(session.selection), 'character')}", "accent"))
    if session.search.pattern:
        left.append(piece(f"  {_search(session)}", "muted"))
    if session.statements_only:
        left.append(piece("  &", "accent"))
    if figures.filter:
        left.append(piece(f"  [{figures.filter}]", "muted"))
    running = _running(session)
    if running and notice:
        left.append(piece(f"  {running}", "muted"))
    right = ((notice, "accent") if notice else (running, "muted"), (count, "strong"))
    return left, [piece(f" {part} ", look) for part, look in right if part]


def _search(session: Session) -> str:
    """The pattern with the number of the match that was gone to, among those of the article or of all."""
    pattern = one_line(session.search.pattern)
    if session.hits.walked and session.hits.found:
        return f"//{pattern} {session.hit_number + 1 if session.match else '–'}/{len(session.hits.found)}"
    at = session.search.number(session.match.start) if session.match else 0
    return f"/{pattern} {at}/{len(session.search.matches)}"


def _running(session: Session) -> str:
    """How far the analysis is; empty if it is over."""
    progress = session.progress
    if progress.stopped and not progress.over:
        return f"analysis stopped at {progress.done}/{progress.total}"
    if progress.running and progress.complete and not progress.compared:
        return "comparing statements"
    if progress.running and not progress.complete:
        done = _BAR * progress.done // progress.total
        return f"analysing {progress.done}/{progress.total} {'█' * done}{'░' * (_BAR - done)}"
    return ""


def keys(hints: Iterable[tuple[str, str]], width: int) -> list[Piece]:
    """As many hints as fit, a key and a word each; the last two are always there, being help and the way out."""
    *others, last_but_one, last = hints
    kept: list[tuple[str, str]] = []
    room = width + 1 - _length(last_but_one) - _length(last)
    for hint in others:
        if _length(hint) > room:
            break
        room -= _length(hint)
        kept.append(hint)
    shown: list[Piece] = []
    for key, word in (*kept, last_but_one, last):
        shown += [piece("  " if shown else " "), piece(key, "accent"), piece(f" {word}", "muted")]
    return shown


def asked(words: str, hints: Sequence[tuple[str, str]], width: int) -> list[Piece]:
    """A question whole, and the keys that answer it as far as there is room for them."""
    pieces = [piece(f" {words}", "accent")]
    room = width - cell_len(words) - 1
    if len(hints) > 1:
        return [*pieces, piece(" "), *keys(hints, room - 1)]
    for key, word in hints:
        for told in (piece(f"  {key}", "accent"), piece(f" {word}", "muted")):
            room -= cell_len(told.text)
            if room >= 0:
                pieces.append(told)
    return pieces


def _length(hint: tuple[str, str]) -> int:
    return cell_len(hint[0]) + cell_len(hint[1]) + 3
