"""The command `onrecord`: decides which part of it was called, and turns every error into a line and an exit status."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from tui.cli.arguments import parse
from tui.cli.narration import say
from tui.cli.output import discard_data, finish_data
from tui.errors import LanguageError, OnRecordError, UsageError

SOME_FAILED, WRONG_USAGE = 1, 2
INTERRUPTED, PIPE_CLOSED = 128 + 2, 128 + 13  # as a shell reports SIGINT and SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0, 1 where some inputs failed, 2 for wrong usage."""
    try:
        status = _run(parse(sys.argv[1:] if arguments is None else arguments))
        finish_data()
    except SystemExit as ended:  # argparse has said why
        return ended.code if isinstance(ended.code, int) else WRONG_USAGE
    except (UsageError, LanguageError) as error:
        say(str(error))
        return WRONG_USAGE
    except OnRecordError as error:
        say(str(error))
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        discard_data()
        return PIPE_CLOSED
    except OSError as error:
        say(f"the system refused something that is needed: {error}")
        return SOME_FAILED
    return status


def _run(options: Namespace) -> int:
    """Each part is imported only when it runs: the reader loads Textual, and worker processes import this module."""
    match options.command:
        case "analyze":
            from tui.cli.analyze import analyze as run
        case "show":
            from tui.cli.show import show as run
        case "keys":
            from tui.cli.keys import keys as run
        case "export":
            from tui.cli.export import export as run
        case "import":
            from tui.cli.importing import import_files as run
        case "compare":
            from tui.cli.compare import compare as run
        case _:
            from tui.cli.reader import read as run
    return run(options)
