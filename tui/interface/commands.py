"""Every command of the reader: its id, keys, help, palette entry and deed, written once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.interface import actions
from tui.session import finding, travel, viewing

if TYPE_CHECKING:
    from tui.interface.reader import Reader

Run = Callable[["Reader", int], "str | None"]

TEXT = "text"
LISTS = "lists"
BOTH = (TEXT, LISTS)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the reader can do.

    `run` is given the screen and the count typed before the key, 1 if there was none, and answers with a notice.
    `plain` stands in for `run` where no count means something else than 1. `shown` is how the help prints the keys,
    `in_lists` the title where the keys do something else in a list.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    title: str
    group: str
    run: Run
    plain: Run | None = None
    where: tuple[str, ...] = BOTH
    in_lists: str = ""


STATEMENTS = "Statements"
TEXT_MOVES = "In the text"
SEARCH = "Search"
PANES = "Panes"
PROGRAM = "On Record"

COMMANDS: Sequence[Command] = (
    Command("next-statement", ("]", "."), "]  .", "Next statement", STATEMENTS,
            lambda reader, count: reader.session.step_statement(count)),
    Command("previous-statement", ("[", "comma"), "[  ,", "Previous statement", STATEMENTS,
            lambda reader, count: reader.session.step_statement(-count)),
    Command("next-same-speaker", (">",), ">", "Next by the same speaker, in any article", STATEMENTS,
            lambda reader, count: reader.session.step_same_speaker(count)),
    Command("previous-same-speaker", ("<",), "<", "Previous by the same speaker", STATEMENTS,
            lambda reader, count: reader.session.step_same_speaker(-count)),
    Command("next-contradiction", ("c",), "c", "Next contradicted statement", STATEMENTS,
            lambda reader, count: reader.session.step_contradiction(count)),
    Command("previous-contradiction", ("C",), "C", "Previous contradicted statement", STATEMENTS,
            lambda reader, count: reader.session.step_contradiction(-count)),
    Command("open", ("enter",), "Enter", "Show evidence, then go to its other side", STATEMENTS,
            lambda reader, _: actions.open_or_follow(reader), in_lists="Choose: go there"),
    Command("next-evidence", ("e",), "e", "Next piece of evidence for this statement", STATEMENTS,
            lambda reader, count: viewing.step_evidence(reader.session, count)),
    Command("back", ("backspace", "ctrl+o", "alt+left"), "Backspace  ^o", "Back to where you jumped from", STATEMENTS,
            lambda reader, count: reader.session.back(count)),
    Command("forward", ("alt+right",), "alt+→", "Forward again", STATEMENTS,
            lambda reader, count: reader.session.back(-count)),
    Command("copy", ("y",), "y", "Copy the statement with its speaker and source", STATEMENTS,
            lambda reader, _: actions.copy_statement(reader)),
    Command("line-down", ("j", "down", "ctrl+e"), "j  ↓", "Down a line", TEXT_MOVES,
            lambda reader, count: actions.move(reader, count), in_lists="Next row"),
    Command("line-up", ("k", "up", "ctrl+y"), "k  ↑", "Up a line", TEXT_MOVES,
            lambda reader, count: actions.move(reader, -count), in_lists="Row before"),
    Command("page-down", ("space", "pagedown", "ctrl+f"), "Space  PgDn", "Down a page", TEXT_MOVES,
            lambda reader, count: actions.move_page(reader, count)),
    Command("page-up", ("b", "pageup", "ctrl+b"), "b  PgUp", "Up a page", TEXT_MOVES,
            lambda reader, count: actions.move_page(reader, -count)),
    Command("half-page-down", ("ctrl+d",), "^d", "Down half a page", TEXT_MOVES,
            lambda reader, count: actions.move_page(reader, count / 2)),
    Command("half-page-up", ("ctrl+u",), "^u", "Up half a page", TEXT_MOVES,
            lambda reader, count: actions.move_page(reader, -count / 2)),
    Command("next-paragraph", ("}",), "}", "Next paragraph", TEXT_MOVES,
            lambda reader, count: travel.step_paragraph(reader.session, count), where=(TEXT,)),
    Command("previous-paragraph", ("{",), "{", "Previous paragraph", TEXT_MOVES,
            lambda reader, count: travel.step_paragraph(reader.session, -count), where=(TEXT,)),
    Command("top", ("g", "home"), "g  Home", "To the top", TEXT_MOVES,
            lambda reader, _: actions.go_to_end(reader, first=True), in_lists="First row"),
    Command("bottom", ("G", "end"), "G  End", "To the end; 12G to paragraph 12", TEXT_MOVES,
            lambda reader, count: travel.go_to_paragraph(reader.session, count),
            plain=lambda reader, _: actions.go_to_end(reader, first=False), in_lists="Last row"),
    Command("percent", ("%",), "30%", "To a part of the article", TEXT_MOVES,
            lambda reader, count: travel.go_to_percent(reader.session, count),
            plain=lambda *_: "type the percentage first, as in 30%", where=(TEXT,)),
    Command("next-article", ("J",), "J", "Next article", TEXT_MOVES,
            lambda reader, count: reader.session.step_article(count)),
    Command("previous-article", ("K",), "K", "Previous article", TEXT_MOVES,
            lambda reader, count: reader.session.step_article(-count)),
    Command("search", ("/",), "/", "Search this article", SEARCH,
            lambda reader, _: actions.start_search(reader)),
    Command("next-match", ("n",), "n", "Next match", SEARCH,
            lambda reader, count: finding.step_match(reader.session, count)),
    Command("previous-match", ("N",), "N", "Previous match", SEARCH,
            lambda reader, count: finding.step_match(reader.session, -count)),
    Command("statements-only", ("&",), "&", "Only paragraphs with statements, or all again", SEARCH,
            lambda reader, _: viewing.toggle_statements_only(reader.session)),
    Command("filter", ("F",), "F", "Show only some statements, or weak evidence too", SEARCH,
            lambda reader, _: actions.choose_filter(reader)),
    Command("speakers", ("s",), "s", "Choose a speaker", PANES,
            lambda reader, _: actions.choose_speaker(reader)),
    Command("next-pane", ("tab",), "Tab", "Next pane", PANES,
            lambda reader, count: actions.focus_step(reader, count, around=True)),
    Command("previous-pane", ("shift+tab",), "S-Tab", "Previous pane", PANES,
            lambda reader, count: actions.focus_step(reader, -count, around=True)),
    Command("pane-right", ("l", "right"), "l  →", "Pane on the right", PANES,
            lambda reader, count: actions.focus_step(reader, count)),
    Command("pane-left", ("h", "left"), "h  ←", "Pane on the left", PANES,
            lambda reader, count: actions.focus_step(reader, -count)),
    Command("layout", ("\\",), "\\", "Panes: all, text alone, text and side", PANES,
            lambda reader, _: actions.cycle_panes(reader)),
    Command("highlights", ("H",), "H", "Highlights on or off", PANES,
            lambda reader, _: viewing.toggle_highlights(reader.session)),
    Command("wider", ("+",), "+", "Wider lines", PANES,
            lambda reader, count: reader.text.set_measure(count)),
    Command("narrower", ("-",), "-", "Narrower lines", PANES,
            lambda reader, count: reader.text.set_measure(-count)),
    Command("usual-width", ("=",), "=", "Lines of the usual width", PANES,
            lambda reader, _: reader.text.set_measure(0)),
    Command("palette", (":",), ":  ^p", "Command palette", PROGRAM,
            lambda reader, _: reader.app.action_command_palette()),
    Command("theme", (), "", "Change the theme", PROGRAM,
            lambda reader, _: reader.app.action_change_theme()),
    Command("help", ("?", "f1"), "?  F1", "Keys of this pane (to search backwards: N)", PROGRAM,
            lambda reader, _: actions.show_help(reader)),
    Command("escape", ("escape",), "Esc", "Cancel, then back to the text; never quits", PROGRAM,
            lambda reader, _: actions.escape(reader)),
    Command("quit", ("q",), "q", "Close the sheet on top, else quit", PROGRAM,
            lambda reader, _: actions.close(reader)),
    Command("quit-now", ("Q",), "Q  ^q", "Quit at once", PROGRAM,
            lambda reader, _: reader.app.exit()),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}

TEXT_HINTS = (
    ("]", "next"),
    (">", "same"),
    ("c", "conflict"),
    ("Enter", "evidence"),
    ("s", "speakers"),
    ("/", "find"),
    ("J", "next article"),
    ("&", "statements only"),
    ("Backspace", "back"),
    ("Tab", "panes"),
    ("^p", "palette"),
    ("?", "help"),
    ("q", "quit"),
)
LIST_HINTS = (("j k", "move"), ("Enter", "go there"), ("h l", "panes"), ("Esc", "text"), ("?", "help"), ("q", "back"))
