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
        Entry(("next-same-speaker", "previous-same-speaker"), "same speaker"),
        Entry(("next-contradiction", "previous-contradiction"), "conflict"),
        Entry(("hints",), "one by a label"),
        Entry(("open", "next-evidence"), "evidence, next"),
        Entry(("copy", "select"), "copy, select"),
    )),
    ("Move", (
        Entry(("line-down", "line-up"), "line"),
        Entry(("page-down", "page-up"), "page"),
        Entry(("half-page-down", "half-page-up"), "half a page"),
        Entry(("next-paragraph", "previous-paragraph"), "paragraph"),
        Entry(("next-sentence", "previous-sentence"), "sentence"),
        Entry(("top", "bottom", "percent"), "top, end, 30%"),
        Entry(("next-article", "previous-article", "articles"), "article, list"),
        Entry(("back", "forward"), "back, forward"),
        Entry(("mark", "go-to-mark"), "mark, go to it"),
        Entry(("show-cursor",), "zz zt zb: show"),
    )),
    ("Find", (
        Entry(("search", "next-match", "previous-match"), "search"),
        Entry(("search-everywhere", "search-word"), "all, this word"),
        Entry(("statements-only", "filter"), "only said, by"),
        Entry(("speakers", "speaker-page"), "speaker, page"),
        Entry(("sort-speakers",), "sort speakers"),
    )),
    ("Pages", (
        Entry(("overview",), "the story"),
        Entry(("compare-articles",), "two articles"),
        Entry(("versions",), "what changed"),
    )),
    ("Notes", (
        Entry(("annotate", "annotate-other"), "here, elsewhere"),
        Entry(("tag", "assess"), "tag, assess"),
        Entry(("highlight",), "highlight"),
        Entry(("notes", "export"), "list, export"),
        Entry(("undo", "redo"), "undo, redo"),
    )),
    ("Corrections", (
        Entry(("identify", "correct-speaker"), "speaker, merge"),
        Entry(("borders", "reject"), "borders, reject"),
        Entry(("correct-contradiction", "review"), "conflict, review"),
    )),
    ("Panes", (
        Entry(("next-pane", "previous-pane"), "next, previous"),
        Entry(("pane-left", "pane-right"), "left, right"),
        Entry(("layout", "highlights"), "panes, colours"),
        Entry(("wider", "narrower", "usual-width"), "line width"),
    )),
    ("On Record", (
        Entry(("palette", "theme"), "every command"),
        Entry(("edit", "browse", "pipe"), "editor, web, |"),
        Entry(("switch-analysis", "suspend"), "stop, to shell"),
        Entry(("help", "key-card"), "keys here, all"),
        Entry(("escape", "quit", "quit-now"), "cancel, quit"),
    )),
)  # fmt: skip
"""Words of at most fifteen letters, so that three columns fit into eighty."""

_KEY_CELLS, _COLUMN, _MOST_COLUMNS = 9, 25, 4


def key_card(keys: Commands, width: int) -> Content:
    """The card with the reader's own keys in `width` cells."""
    count = min(max(width // _COLUMN, 1), _MOST_COLUMNS)
    groups = [list(_group(title, entries, keys)) for title, entries in CARD]
    columns = _columns(groups, count)
    cells = width // count
    rows = [
        Row(tuple(one for column in columns for one in between(column[at] if at < len(column) else (), (), cells)))
        for at in range(max(map(len, columns)))
    ]
    return Content("ALL KEYS", "a number first repeats: 5]", tuple(rows))


def _group(title: str, entries: Sequence[Entry], keys: Commands) -> Iterator[tuple[Piece, ...]]:
    yield (piece(title, "title"),)
    for entry in entries:
        words = " ".join(_short(keys[name]) for name in entry.commands if keys.get(name))
        if words:
            gap = " " * max(_KEY_CELLS - cell_len(words), 1)
            yield (piece(f"{words}{gap}", "accent"), piece(entry.words))


def _short(keys: Sequence[str]) -> str:
    """The first key, or if its name is long the shortest."""
    first = shown(keys[0])
    return first if cell_len(first) < _KEY_CELLS else min(map(shown, keys), key=cell_len)


def _columns(groups: Sequence[list[tuple[Piece, ...]]], count: int) -> list[list[tuple[Piece, ...]]]:
    """The groups in at most `count` columns, as low as can be, each group whole, a blank line between two."""
    height = max(map(len, groups))
    while len(columns := _filled(groups, height)) > count:
        height += 1
    return columns


def _filled(groups: Sequence[list[tuple[Piece, ...]]], height: int) -> list[list[tuple[Piece, ...]]]:
    columns: list[list[tuple[Piece, ...]]] = []
    for group in groups:
        if columns and len(columns[-1]) + 1 + len(group) <= height:
            columns[-1] += [(), *group]
        else:
            columns.append([*group])
    return columns
