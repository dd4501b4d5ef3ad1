"""The words after `onrecord` become options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from tui import __version__
from tui.analysis.pipeline import DEFAULT_PIPELINE, RULES
from tui.articles import one_line
from tui.storage.place import LIBRARY_VARIABLE

_READER = """\
Read news articles on the screen: who said what, and what the other articles say."""

_COMMANDS = """\
commands:
  onrecord analyze PATH...   the same work without a screen, as JSON or as lines for an editor
  onrecord compare A B       how two statements relate
  A file called like a command can be opened as ./analyze, or after --.
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {one_line(message)}\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options, with the `command` that they are for: "analyze", "compare" or "read"; leaves with 2 if wrong."""
    words = list(arguments)
    before = _leading_library(words)
    command = words[len(before)] if len(words) > len(before) else ""
    if command in ("analyze", "compare"):
        parser = _analyze() if command == "analyze" else _compare()
        options = parser.parse_args([*before, *words[len(before) + 1 :]])
        if command == "compare" and bool(options.statements) == bool(options.jsonl):
            parser.error("give two statements, or --jsonl FILE")
        return argparse.Namespace(command=command, **vars(options))
    parser = _reader()
    options = parser.parse_args(words)
    if not options.paths:
        parser.print_help(sys.stderr)
        parser.exit(2)
    return argparse.Namespace(command="read", **vars(options))


def _leading_library(words: Sequence[str]) -> list[str]:
    """`--library PATH` may stand before a command, too."""
    if words and words[0] == "--library":
        return list(words[:2])
    return list(words[:1]) if words and words[0].startswith("--library=") else []


def _reader() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="onrecord",
        usage="onrecord [--library PATH] [--pipeline NAME] [--jobs N] PATH...",
        description=_READER,
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a file, a folder, or - for standard input")
    _add_common(parser)
    return parser


def _analyze() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="onrecord analyze",
        description="Print who said what in the articles, and how their statements relate.",
        epilog="exit status: 0, 1 if some articles could not be read or analysed, 2 for wrong usage",
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--format",
        choices=("json", "vimgrep"),
        default="json",
        help="default: %(default)s; vimgrep: path:line:column:text, counted in the file, or, for Markdown, in the "
        "readable text without its markup",
    )
    parser.add_argument("--no-compare", action="store_true", help="leave relations between statements out")
    parser.add_argument("--attitudes", action="store_true", help="beliefs, plans and support, too")
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help="write there, not to standard output")
    _add_common(parser)
    return parser


def _compare() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="onrecord compare",
        usage='onrecord compare [-h] "A" "B"\n       onrecord compare [-h] --jsonl FILE',
        description="Say how two statements relate, as one line of JSON.",
        epilog="exit status: 0, 1 if some lines could not be read, 2 for wrong usage",
        allow_abbrev=False,
    )
    parser.add_argument("statements", metavar="STATEMENT", nargs="*", help="two statements, each quoted for the shell")
    parser.add_argument("--jsonl", metavar="FILE", help='{"id", "a", "b"} a line; - for standard input')
    parser.add_argument("--library", help=argparse.SUPPRESS)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library",
        metavar="PATH",
        help=f"where analyses and reading positions are kept; else ${LIBRARY_VARIABLE}, else your data folder",
    )
    parser.add_argument(
        "--pipeline",
        metavar="NAME",
        default=DEFAULT_PIPELINE,
        help=f"{DEFAULT_PIPELINE} (default), {RULES} for none, or an installed English spaCy pipeline",
    )
    parser.add_argument("--jobs", metavar="N", type=_count, help="worker processes; default: by processors, at most 4")


def _count(word: str) -> int:
    count = int(word)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count
