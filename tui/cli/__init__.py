"""Arguments become a reader on the screen, or the same work without one."""

from tui.cli.command import main

__all__ = ["main"]
