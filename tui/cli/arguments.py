"""The words after `onrecord` become options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from tui import __version__
from tui.articles import one_line
from tui.pipelines import RULES, SHIPPED
from tui.settings.keymap import PRESETS
from tui.storage.place import LIBRARY_VARIABLE

_READER = """\
Read news articles on the screen: who said what, and what the other articles say."""

_COMMANDS = """\
commands:
  onrecord show PATH...      the same as plain text, from top to bottom: for screen readers and pipes
  onrecord analyze PATH...   the same as JSON, or as lines for an editor
  onrecord compare A B       how two statements relate
  onrecord export PATH...    what you noted and corrected, for other programs; without a path, all of it
  onrecord import FILE...    notes from other programs or another library
  onrecord keys              every command with its keys, as a keys.toml to begin with
  A file called like a command can be opened as ./analyze, or after --.
"""

_EXIT = "exit status: 0, 1 if some articles could not be read or analysed, 2 for wrong usage"
_VIMGREP = (
    "vimgrep: path:line:column:text, counted in the file, or, for Markdown, in the readable text without its markup"
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {one_line(message)}\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options, with the `command` that they are for: such as "analyze" or "read"; leaves with 2 if wrong."""
    words = list(arguments)
    before = _leading_library(words)
    command = words[len(before)] if len(words) > len(before) else ""
    if command in _PARSERS:
        parser = _PARSERS[command]()
        options = parser.parse_args([*before, *words[len(before) + 1 :]])
        if command == "compare" and len(options.statements) != (0 if options.jsonl else 2):
            parser.error("give two statements, or --jsonl FILE; put each statement in quotation marks for the shell")
        return argparse.Namespace(command=command, **vars(options))
    parser = _reader()
    options = parser.parse_args(words)
    if meant := _mistyped(command):
        parser.error(f"there is no file {command}; did you mean onrecord {meant}?")
    if not options.paths:
        parser.print_help(sys.stderr)
        parser.exit(2)
    return argparse.Namespace(command="read", **vars(options))


def _leading_library(words: Sequence[str]) -> list[str]:
    """`--library PATH` may stand before a command, too."""
    if words and words[0] == "--library":
        return list(words[:2])
    return list(words[:1]) if words and words[0].startswith("--library=") else []


def _mistyped(word: str) -> str:
    """The command that a word looks like which is no file; empty if it looks like none."""
    if not word.isalpha() or Path(word).exists():
        return ""
    from difflib import get_close_matches  # only for a file that is not there

    return next(iter(get_close_matches(word.lower(), _PARSERS, 1, cutoff=0.7)), "")


def _reader() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="onrecord",
        usage="onrecord [--library PATH] [--config PATH] [--keys PATH] [--pipeline NAME] [--jobs N] PATH...",
        description=_READER,
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    _add_paths(parser, "*")
    _add_keys(parser)
    _add_common(parser)
    return parser


def _command(name: str, description: str, epilog: str = "", usage: str | None = None) -> argparse.ArgumentParser:
    program = f"onrecord {name}"
    return _Parser(prog=program, usage=usage, description=description, epilog=epilog, allow_abbrev=False)


def _show() -> argparse.ArgumentParser:
    parser = _command(
        "show",
        "Print the articles, who speaks in them, what they say and how it conflicts, as plain text.",
        epilog=_EXIT,
    )
    _add_paths(parser, "+")
    parser.add_argument("--format", choices=("text", "vimgrep"), default="text", help=f"{_VIMGREP}; default: text")
    parser.add_argument("--width", metavar="N", type=_count, help="columns; default: the terminal's, at most 80")
    parser.add_argument("--no-color", action="store_true", help="letters alone, as where $NO_COLOR is set or in a pipe")
    _add_contents(parser)
    _add_common(parser)
    return parser


def _keys() -> argparse.ArgumentParser:
    parser = _command("keys", "Print the keys of every command as a keys.toml, the reader's own where there is one.")
    parser.add_argument("--preset", choices=PRESETS, help="the keys of a preset in place of the one in the file")
    _add_keys(parser)
    parser.add_argument("--library", help=argparse.SUPPRESS)
    return parser


def _analyze() -> argparse.ArgumentParser:
    parser = _command("analyze", "Print who said what in the articles, and how their statements relate.", epilog=_EXIT)
    _add_paths(parser, "+")
    parser.add_argument("--format", choices=("json", "vimgrep"), default="json", help=f"{_VIMGREP}; default: json")
    _add_contents(parser)
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help="write there, not to standard output")
    _add_common(parser)
    return parser


def _compare() -> argparse.ArgumentParser:
    parser = _command(
        "compare",
        "Say how two statements relate, as one line of JSON.",
        usage='onrecord compare [-h] "A" "B"\n       onrecord compare [-h] --jsonl FILE',
        epilog="exit status: 0, 1 if some lines could not be read, 2 for wrong usage",
    )
    parser.add_argument("statements", metavar="STATEMENT", nargs="*", help="two statements, each quoted for the shell")
    parser.add_argument("--jsonl", metavar="FILE", help='{"id", "a", "b"} a line; - for standard input')
    parser.add_argument("--library", help=argparse.SUPPRESS)
    return parser


def _export() -> argparse.ArgumentParser:
    from tui.export.exporting import FORMATS  # knows every format: for this command alone

    of_library = ", ".join(name for name, known in FORMATS.items() if not known.shows_articles)
    parser = _command(
        "export",
        "Write what you noted and corrected into files that other programs read.",
        epilog=f"without a path: everything in the library, as one of {of_library}; {_EXIT}",
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help="only what is about these articles")
    formats = "; ".join(f"{name}: {known.title}" for name, known in FORMATS.items())
    parser.add_argument("--format", choices=FORMATS, default="jsonl", help=f"{formats}; default: jsonl")
    parser.add_argument("-o", "--output", metavar="PATH", default="-", help="the file, or the folder for md")
    parser.add_argument("--force", action="store_true", help="replace files that are there")
    _add_no_compare(parser)
    _add_common(parser)
    return parser


def _import() -> argparse.ArgumentParser:
    parser = _command(
        "import", "Add notes to the library, once each: Web Annotations, Hypothesis, On Record's lines and archives."
    )
    parser.add_argument("paths", metavar="FILE", nargs="+", help="a file of any of these formats")
    parser.add_argument("--library", metavar="PATH", help=f"the library; else ${LIBRARY_VARIABLE}, else your own")
    return parser


def _add_paths(parser: argparse.ArgumentParser, number: str) -> None:
    parser.add_argument("paths", metavar="PATH", nargs=number, help="a file, a folder, or - for standard input")


def _add_no_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-compare", action="store_true", help="leave relations between statements out")


def _add_contents(parser: argparse.ArgumentParser) -> None:
    _add_no_compare(parser)
    parser.add_argument("--attitudes", action="store_true", help="beliefs, plans and support, too")


def _add_keys(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--keys", metavar="PATH", help="the keys; else keys.toml in your folder of settings; see onrecord keys"
    )


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library",
        metavar="PATH",
        help=f"where analyses and reading positions are kept; else ${LIBRARY_VARIABLE}, else your data folder",
    )
    parser.add_argument("--config", metavar="PATH", help="the settings; else config.toml in your folder of settings")
    parser.add_argument(
        "--pipeline",
        metavar="NAME",
        help=f"{SHIPPED} (default), {RULES} for none, or an installed English spaCy pipeline",
    )
    parser.add_argument("--jobs", metavar="N", type=_count, help="worker processes; default: by processors, at most 4")


def _count(word: str) -> int:
    count = int(word)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


_PARSERS: Mapping[str, Callable[[], argparse.ArgumentParser]] = {
    "analyze": _analyze,
    "compare": _compare,
    "export": _export,
    "import": _import,
    "keys": _keys,
    "show": _show,
}
