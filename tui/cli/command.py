"""The command `onrecord`: decides which part of it was called, and turns every error into a line and an exit status."""

from __future__ import annotations

import sys
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
        options = parse(sys.argv[1:] if arguments is None else arguments)
        # Each part is imported only when it runs: the reader loads Textual, and worker processes import this module.
        if options.command == "analyze":
            from tui.cli.analyze import analyze

            status = analyze(options)
        elif options.command == "show":
            from tui.cli.show import show

            status = show(options)
        elif options.command == "keys":
            from tui.cli.keys import keys

            status = keys(options)
        elif options.command == "export":
            from tui.cli.export import export

            status = export(options)
        elif options.command == "import":
            from tui.cli.importing import import_files

            status = import_files(options)
        elif options.command == "compare":
            from tui.cli.compare import compare

            status = compare(options)
        else:
            from tui.cli.reader import read

            status = read(options)
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
