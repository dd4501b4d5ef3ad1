"""No part of the screen grows into the one that does everything."""

import ast
from pathlib import Path

import tui

MOST = 250


def test_no_screen_widget_or_session_is_longer_than_a_reader_can_hold_in_mind():
    root = Path(tui.__file__).parent
    lengths = {
        f"{path.relative_to(root)}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for part in ("interface", "session")
        for path in (root / part).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert len(lengths) > 50
    assert {name: length for name, length in lengths.items() if length > MOST} == {}
