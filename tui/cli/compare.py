"""`onrecord compare`: two statements, or a file of pairs, become lines of JSON that say how they relate."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tui.articles import one_line
from tui.cli.narration import say
from tui.cli.output import write_data
from tui.errors import UsageError
from tui.export import json_line

if TYPE_CHECKING:
    from tui.relations.meaning import Scorer


def compare(options: Namespace) -> int:
    """Print a line for each pair; 1 if some lines of the file hold none."""
    if not options.jsonl:
        if not all(statement.strip() for statement in options.statements):
            raise UsageError("compare takes two statements, and one of these is empty")
        a, b = options.statements
        _print_comparison(None, a, b, _model())
        return 0
    failed = False
    with _opened(options.jsonl) as lines:
        model = _model()
        for number, line in enumerate(lines, start=1):
            try:
                pair = _pair(line)
            except ValueError as error:
                say(f"line {number} of {options.jsonl}: {error}")
                failed = True
                continue
            if pair:
                _print_comparison(*pair, model)
    return 1 if failed else 0


def _opened(path: str) -> IO[bytes]:
    if path == "-":
        return sys.stdin.buffer
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise UsageError(f"{one_line(path)} cannot be read: {error.strerror}") from error


def _pair(line: bytes) -> tuple[object, str, str] | None:
    """The id and the two statements of a line; None for an empty one, ValueError for any other."""
    if not line.strip():
        return None
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("not JSON") from None
    if not isinstance(record, dict) or not all(isinstance(record.get(key), str) for key in ("a", "b")):
        raise ValueError('not an object with the strings "a" and "b"')
    return record.get("id"), record["a"], record["b"]


def _print_comparison(name: object, a: str, b: str, model: Scorer | None) -> None:
    from tui.relations import compare as compare_statements  # word lists: not for a wrong line of arguments

    found = compare_statements(a, b, model)
    record = {
        "id": name,
        "label": found.label.value,
        "confidence": found.confidence,
        "reasons": [reason.value for reason in found.reasons],
        "explanation": found.explanation,
    }
    write_data(f"{json_line(record)}\n")


def _model() -> Scorer | None:
    """The entailment model; None where it cannot be run, which is told."""
    from tui.relations import load_entailment
    from tui.relations.entailment import NOTICE

    model = load_entailment()
    if model is None:
        say(NOTICE)
    return model
