"""What is typed on the last row of the screen: a pattern to search for, a command of the shell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.errors import OnRecordError
from tui.session import finding
from tui.session.notices import Notice

if TYPE_CHECKING:
    from textual import events

    from tui.interface.reader import Reader


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is being typed after `prompt`: what happens with every letter, at Enter, and at Esc.

    `stays` says that any other command does what Enter does, instead of what Esc does. `complete` gives what is typed
    a likely end, which → takes.
    """

    prompt: str
    change: Callable[[str], None]
    accept: Callable[[str], Notice]
    give_up: Callable[[], None]
    stays: bool = False
    complete: Callable[[str], str] | None = None


def open_line(reader: Reader, line: Line, placeholder: str = "", value: str = "") -> Notice:
    """Have a line typed that begins with `value`; while it is empty, `placeholder` says what it is for."""
    from textual.suggester import Suggester  # only a reader who types pays for it
    from textual.widgets import Input

    class Completion(Suggester):
        async def get_suggestion(self, typed: str) -> str | None:
            return line.complete(typed) if line.complete else None

    reader.text.focus()
    reader.line, reader.typed = line, value
    # No id: one line may still be closing when the next opens.
    completion = Completion(use_cache=False, case_sensitive=True) if line.complete else None
    box = Input(value, placeholder=placeholder, name="line", select_on_focus=False, suggester=completion)
    reader.mount(box)
    box.focus()
    reader.arrange_anew()
    return ""


def type_early(reader: Reader, event: events.Key) -> bool:
    """Type a letter that came before the line had the focus: it must not be taken for a command; whether it was one."""
    from textual.widgets import Input  # as above

    if isinstance(reader.focused, Input) or not event.is_printable or event.character is None:
        return False
    box = reader.query(Input).last()
    box.value += event.character
    box.cursor_position = len(box.value)
    reader.hear(box.value)
    return True


def close_line(reader: Reader, value: str | None) -> Notice:
    """Take the line away, with what was typed or given up."""
    line, reader.line = reader.line, None
    if line is None:
        return ""
    reader.query("Input").remove()
    reader.arrange_anew()
    reader.text.focus()
    if value is None:
        line.give_up()
        return ""
    try:
        return line.accept(value)
    except OnRecordError as error:
        return str(error)


def leave_line(reader: Reader) -> Notice:
    """Take the line away because something else is done."""
    typed = reader.typed if reader.line is not None and reader.line.stays else None
    return close_line(reader, typed)


def search_line(reader: Reader) -> Line:
    """The pattern that is looked for in the article while it is typed; a second "/" looks in all articles."""
    session = reader.session
    origin = session.view.start

    def change(pattern: str) -> None:
        if pattern.startswith("/"):
            from tui.interface.search_everywhere import search_everywhere  # opened now and then

            close_line(reader, None)
            search_everywhere(reader, pattern[1:])
        else:
            finding.look_for(session, pattern, origin)

    return Line(
        "/", change, lambda _: finding.accept(session, origin), lambda: finding.give_up(session, origin), stays=True
    )
