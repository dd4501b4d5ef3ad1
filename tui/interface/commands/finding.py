"""The commands that search, and choose what is shown."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import Command, OnPages, on_screen
from tui.interface.commands.places import BOTH, EVERYWHERE, NOTES
from tui.interface.lines import open_line, search_line
from tui.session import finding, viewing

GROUP = "Search"

COMMANDS: tuple[Command, ...] = (
    Command("search", ("/",), "/", "Search this article", GROUP,
            lambda reader, _: open_line(reader, search_line(reader), "in this article; / again: in all articles"),
            where=(*BOTH, NOTES), on_pages=OnPages(on_screen("search"), "Search the notes")),
    Command("search-everywhere", ("ctrl+underscore", "ctrl+slash"), "//  ^/", "Search all articles", GROUP,
            lambda reader, _: actions.search_everywhere(reader), where=(*BOTH, EVERYWHERE),
            on_pages=OnPages(on_screen("leave"))),
    Command("next-match", ("n",), "n", "Next match", GROUP,
            lambda reader, count: finding.step_match(reader.session, count)),
    Command("previous-match", ("N",), "N", "Previous match", GROUP,
            lambda reader, count: finding.step_match(reader.session, -count)),
    Command("search-word", ("*",), "*", "Search for the word at the cursor, or for what is selected", GROUP,
            lambda reader, _: finding.look_for_here(reader.session)),
    Command("statements-only", ("&",), "&", "Only sentences with statements, or all again", GROUP,
            lambda reader, _: viewing.toggle_statements_only(reader.session)),
    Command("filter", ("F",), "F", "Show only some statements, or weak evidence too", GROUP,
            lambda reader, _: actions.choose_filter(reader)),
)  # fmt: skip
