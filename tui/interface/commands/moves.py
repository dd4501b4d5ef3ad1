"""The commands that move through the text and from article to article."""

from __future__ import annotations

from tui.interface import actions
from tui.interface.commands.command import TEXT, Command
from tui.session import travel

GROUP = "In the text"

COMMANDS: tuple[Command, ...] = (
    Command("line-down", ("j", "down", "ctrl+e"), "j  ↓", "Down a line", GROUP,
            lambda reader, count: actions.move(reader, count), in_lists="Next row"),
    Command("line-up", ("k", "up", "ctrl+y"), "k  ↑", "Up a line", GROUP,
            lambda reader, count: actions.move(reader, -count), in_lists="Row before"),
    Command("page-down", ("space", "pagedown", "ctrl+f"), "Space  PgDn", "Down a page", GROUP,
            lambda reader, count: actions.move_page(reader, count)),
    Command("page-up", ("b", "pageup", "ctrl+b"), "b  PgUp", "Up a page", GROUP,
            lambda reader, count: actions.move_page(reader, -count)),
    Command("half-page-down", ("ctrl+d",), "^d", "Down half a page", GROUP,
            lambda reader, count: actions.move_page(reader, count / 2)),
    Command("half-page-up", ("ctrl+u",), "^u", "Up half a page", GROUP,
            lambda reader, count: actions.move_page(reader, -count / 2)),
    Command("next-paragraph", ("}",), "}", "Next paragraph", GROUP,
            lambda reader, count: travel.step_paragraph(reader.session, count), where=(TEXT,)),
    Command("previous-paragraph", ("{",), "{", "Previous paragraph", GROUP,
            lambda reader, count: travel.step_paragraph(reader.session, -count), where=(TEXT,)),
    Command("top", ("g", "home"), "g  Home", "To the top", GROUP,
            lambda reader, _: actions.go_to_end(reader, first=True), in_lists="First row"),
    Command("bottom", ("G", "end"), "G  End", "To the end; 12G to paragraph 12", GROUP,
            lambda reader, count: travel.go_to_paragraph(reader.session, count),
            plain=lambda reader, _: actions.go_to_end(reader, first=False), in_lists="Last row"),
    Command("percent", ("%",), "30%", "To a part of the article", GROUP,
            lambda reader, count: travel.go_to_percent(reader.session, count),
            plain=lambda *_: "type the percentage first, as in 30%", where=(TEXT,)),
    Command("next-article", ("J",), "J", "Next article", GROUP,
            lambda reader, count: reader.session.step_article(count)),
    Command("previous-article", ("K",), "K", "Previous article", GROUP,
            lambda reader, count: reader.session.step_article(-count)),
)  # fmt: skip
