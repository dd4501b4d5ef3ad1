"""The commands that move through the text and from article to article."""

from __future__ import annotations

from tui.interface import actions, questions
from tui.interface.commands.command import Command, OnPages, on_screen, session_deed
from tui.interface.commands.places import BOTH, COMPARISON, HELP, LISTED, SCREENS, SELECTION, TEXT
from tui.session import travel
from tui.session.notices import Rest

GROUP = "In the text"
_ALL = 999_999  # rows: more than any list has

COMMANDS: tuple[Command, ...] = (
    Command("line-down", ("j", "down", "ctrl+e"), "j  ↓", "Down a line", GROUP,
            lambda reader, count: actions.move(reader, count), in_lists="Next row", where=LISTED),
    Command("line-up", ("k", "up", "ctrl+y"), "k  ↑", "Up a line", GROUP,
            lambda reader, count: actions.move(reader, -count), in_lists="Row before", where=LISTED),
    Command("page-down", ("space", "pagedown", "ctrl+f"), "Space  PgDn", "Down a page", GROUP,
            lambda reader, count: actions.move_page(reader, count), where=(*SCREENS, HELP)),
    Command("page-up", ("b", "pageup", "ctrl+b"), "b  PgUp", "Up a page", GROUP,
            lambda reader, count: actions.move_page(reader, -count), where=(*SCREENS, HELP)),
    Command("half-page-down", ("ctrl+d",), "^d", "Down half a page", GROUP,
            lambda reader, count: actions.move_page(reader, count / 2), where=LISTED),
    Command("half-page-up", ("ctrl+u",), "^u", "Up half a page", GROUP,
            lambda reader, count: actions.move_page(reader, -count / 2), where=LISTED),
    Command("next-paragraph", ("}",), "}", "Next paragraph", GROUP,
            lambda reader, count: travel.step_paragraph(reader.session, count), where=(TEXT,)),
    Command("previous-paragraph", ("{",), "{", "Previous paragraph", GROUP,
            lambda reader, count: travel.step_paragraph(reader.session, -count), where=(TEXT,)),
    Command("next-sentence", (")",), ")", "Next sentence", GROUP,
            lambda reader, count: travel.step_sentence(reader.session, count), where=(TEXT,)),
    Command("previous-sentence", ("(",), "(", "Previous sentence", GROUP,
            lambda reader, count: travel.step_sentence(reader.session, -count), where=(TEXT,)),
    Command("top", ("g", "home"), "g  Home", "To the top", GROUP,
            lambda reader, _: actions.go_to_end(reader, first=True), in_lists="First row", where=LISTED,
            on_pages=OnPages(on_screen("move", -_ALL))),
    Command("bottom", ("G", "end"), "G  End", "To the end; 12G to paragraph 12", GROUP,
            lambda reader, count: travel.go_to_paragraph(reader.session, count),
            plain=lambda reader, _: actions.go_to_end(reader, first=False), in_lists="Last row",
            where=LISTED, on_pages=OnPages(on_screen("move", _ALL))),
    Command("percent", ("%",), "30%", "To a part of the article", GROUP,
            lambda reader, count: travel.go_to_percent(reader.session, count),
            plain=lambda *_: "type the percentage first, as in 30%", where=(TEXT,)),
    Command("show-cursor", ("z",), "zz zt zb", "Cursor to the middle, the top, the bottom of the screen", GROUP,
            lambda reader, _: questions.ask_rest(reader), where=(TEXT,)),
    Command("cursor-to-middle", (), "", "Cursor to the middle of the screen", GROUP,
            lambda reader, _: travel.show_cursor(reader.session, Rest.MIDDLE), where=(TEXT,)),
    Command("cursor-to-top", (), "", "Cursor to the top of the screen", GROUP,
            lambda reader, _: travel.show_cursor(reader.session, Rest.TOP), where=(TEXT,)),
    Command("cursor-to-bottom", (), "", "Cursor to the bottom of the screen", GROUP,
            lambda reader, _: travel.show_cursor(reader.session, Rest.BOTTOM), where=(TEXT,)),
    Command("mark", ("m",), "ma", "Mark this place by a letter", GROUP,
            lambda reader, _: questions.ask_mark(reader)),
    Command("go-to-mark", ("'",), "'a  ''", "Go to a mark, or to the last place", GROUP,
            lambda reader, _: questions.ask_place(reader)),
    Command("select", ("v",), "v", "Select text, or stop selecting", GROUP,
            lambda reader, _: actions.toggle_selection(reader), where=(TEXT, SELECTION)),
    Command("next-article", ("J",), "J", "Next article", GROUP,
            session_deed("stepping", "step_article"), where=(*BOTH, COMPARISON),
            on_pages=OnPages(on_screen("step_article"), "Compare with the next article")),
    Command("previous-article", ("K",), "K", "Previous article", GROUP,
            session_deed("stepping", "step_article", -1), where=(*BOTH, COMPARISON),
            on_pages=OnPages(on_screen("step_article", -1), "Compare with the article before")),
    Command("articles", ("T",), "T", "Choose an article", GROUP,
            lambda reader, _: actions.choose_article(reader)),
)  # fmt: skip
