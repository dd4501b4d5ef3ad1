"""Every value of a settings file is known with the line on which it stands."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.settings.located import Located, Problem, read_located

TEXT = '''\
# a comment with key = "value"
title = "one [table] # no comment"

"quoted key" = """
[not-a-table]
b = 1
"""
list = [
  "x",  # ]
  "y = 2",
]
[table]
a = 1
deep.er = 'c:\\[x]'

[table.inner]   # the last
b = {one = 1, two = [1,
  2]}
[[many]]
name = "first"
[[many]]
name = "second"
'''


def located(text: str) -> Located:
    """What is in a text that is TOML."""
    found = read_located(text)
    assert isinstance(found, Located)
    return found


def test_lines_are_those_of_the_statements():
    lines = located(TEXT).lines
    assert {".".join(path): line for path, line in lines.items()} == {
        "title": 2, "quoted key": 4, "list": 8, "table": 16, "table.a": 13, "table.deep": 14, "table.deep.er": 14,
        "table.inner": 16, "table.inner.b": 17, "table.inner.b.one": 17, "table.inner.b.two": 17, "many": 21,
        "many.name": 22,
    }  # fmt: skip


def test_values_are_those_of_tomllib():
    assert located(TEXT).values == tomllib.loads(TEXT)


VALUES = st.sampled_from(['"]"', "1", "[]", '["a",\n  "b" # x\n]', '"""\n[keys]\na = 1\n"""', "'#'", "{a = 1}", "true"])


@given(st.lists(st.tuples(st.sampled_from(["", "# note\n", "\n"]), VALUES), max_size=8))
def test_a_value_is_found_wherever_it_stands(entries: list[tuple[str, str]]):
    text, expected = "[keys]\n", {}
    for number, (before, value) in enumerate(entries):
        text += before
        expected[f"key-{number}"] = text.count("\n") + 1
        text += f"key-{number} = {value}\n"
    found = located(text)
    assert {name: found.line("keys", name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nb = \n", 2),
        ("a = 1\n\n[b\nc = 2\n", 3),
        ('a = "x\n', 1),
        ("a = 1\na = 2\n", 2),
        ("x\n", 1),
        ("a = [\n1,\n", 2),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(text: str, line: int):
    problem = read_located(text)
    assert isinstance(problem, Problem)
    assert problem.line == line
    assert problem.message.startswith("not TOML: ")
    assert "(at" not in problem.message


@given(st.text(alphabet="ab=[]\"'\n# .,{}1\\", max_size=40))
def test_no_text_is_too_strange(text: str):
    found = read_located(text)
    if isinstance(found, Problem):
        assert 1 <= found.line <= text.count("\n") + 1
    else:
        assert all(1 <= line <= text.count("\n") + 1 for line in found.lines.values())
        assert set(found.values) <= {path[0] for path in found.lines}
