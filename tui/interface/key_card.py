"""All keys on one page: commands that belong together on a line, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.interface.painting import Piece, between, piece
from tui.interface.panel import Content, Row
from tui.settings.keymap import Commands
from tui.settings.keys import shown


class Entry(NamedTuple):
    """A line of the card: commands that belong together, and in a few words what they do."""

    commands: tuple[str, ...]
    words: str


CARD: Sequence[tuple[str, tuple[Entry, ...]]] = (
    ("Statements", (
        Entry(("next-statement", "previous-statement"), "next, previous"),
        Entry(("next-same-speaker", "previous-same-speaker"), "of the same speaker"),
        Entry(("next-contradiction", "previous-contradiction"), "with a conflict"),
        Entry(("hints",), "one in sight, by a label"),
        Entry(("open", "next-evidence"), "evidence, next evidence"),
        Entry(("copy", "select"), "copy with source, select"),
    )),
    ("Move", (
        Entry(("line-down", "line-up"), "line"),
        Entry(("page-down", "page-up"), "page"),
        Entry(("half-page-down", "half-page-up"), "half a page"),
        Entry(("next-paragraph", "previous-paragraph"), "paragraph"),
        Entry(("next-sentence", "previous-sentence"), "sentence"),
        Entry(("top", "bottom", "percent"), "top, end, 30%"),
        Entry(("next-article", "previous-article"), "article"),
        Entry(("back", "forward"), "back, forward again"),
        Entry(("mark", "go-to-mark"), "mark, go to a mark"),
        Entry(("show-cursor",), "zz zt zb: scroll the cursor"),
    )),
    ("Find", (
        Entry(("search", "next-match", "previous-match"), "search, next, previous"),
        Entry(("search-everywhere", "search-word"), "all articles, this word"),
        Entry(("speakers",), "choose a speaker"),
        Entry(("statements-only", "filter"), "statements only, filter"),
    )),
    ("Panes", (
        Entry(("next-pane", "previous-pane"), "next, previous pane"),
        Entry(("pane-left", "pane-right"), "pane left, right"),
        Entry(("layout", "highlights"), "panes, highlights"),
        Entry(("wider", "narrower", "usual-width"), "width of the lines"),
    )),
    ("On Record", (
        Entry(("palette", "theme"), "every command, theme"),
        Entry(("edit", "browse", "pipe"), "editor, browser, pager"),
        Entry(("switch-analysis",), "stop the analysis, go on"),
        Entry(("help", "key-card"), "keys here, this card"),
        Entry(("escape", "quit", "quit-now"), "cancel, quit, at once"),
    )),
)  # fmt: skip

_KEY_CELLS, _COLUMN = 14, 37


def key_card(keys: Commands, width: int) -> Content:
    """The card with the reader's own keys in `width` cells."""
    count = max(width // _COLUMN, 1)
    groups = [list(_group(title, entries, keys)) for title, entries in CARD]
    columns = _columns(groups, count)
    cells = width // count
    rows = [
        Row(tuple(one for column in columns for one in between(column[at] if at < len(column) else (), (), cells)))
        for at in range(max(map(len, columns)))
    ]
    return Content("ALL KEYS", "a number first repeats: 5]", tuple(rows))


def _group(title: str, entries: Sequence[Entry], keys: Commands) -> Iterator[tuple[Piece, ...]]:
    yield (piece(f" {title}", "title"),)
    for entry in entries:
        firsts = " ".join(shown(keys[name][0]) for name in entry.commands if keys.get(name))
        if firsts:
            gap = " " * max(_KEY_CELLS - cell_len(firsts), 1)
            yield (piece(f"  {firsts}{gap}", "accent"), piece(entry.words))


def _columns(groups: Sequence[list[tuple[Piece, ...]]], count: int) -> list[list[tuple[Piece, ...]]]:
    """The groups in `count` columns of about equal height, each group whole, a blank line between two."""
    height = sum(map(len, groups)) / count
    columns: list[list[tuple[Piece, ...]]] = [[]]
    for group in groups:
        column = columns[-1]
        if column and len(column) + len(group) / 2 > height and len(columns) < count:
            columns.append(list(group))
        else:
            column += [(), *group] if column else group
    return columns
