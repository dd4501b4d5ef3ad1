"""Textual's command palette, on a terminal with no room for its list as well."""

from __future__ import annotations

from textual.command import CommandList, CommandPalette


class SafePalette(CommandPalette):
    """A palette whose list is not moved in while it has no line: Textual 8.2 looks for one and fails."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).size.area:
            super()._action_command_list(action)
