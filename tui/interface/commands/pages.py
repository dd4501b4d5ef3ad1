"""The commands that open a page over several articles."""

from __future__ import annotations

from tui.interface.commands.command import Command, deed
from tui.session import viewing

GROUP = "Pages"

COMMANDS: tuple[Command, ...] = (
    Command("speaker-page", ("S",), "S", "Everything that this speaker said, by date", GROUP,
            deed("page_actions", "open_speaker")),
    Command("sort-speakers", ("number_sign",), "#", "Speakers in another order", GROUP,
            lambda reader, _: viewing.change_order(reader.session)),
    Command("compare-articles", ("D",), "D", "This article beside another", GROUP,
            deed("page_actions", "open_comparison")),
    Command("versions", ("V",), "V", "Quotations that changed since this article was read before", GROUP,
            deed("page_actions", "open_versions")),
    Command("overview", ("M",), "M", "The story: who is quoted where, conflicts, days", GROUP,
            deed("page_actions", "open_overview")),
)  # fmt: skip
