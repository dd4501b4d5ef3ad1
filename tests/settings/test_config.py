"""The reader's `config.toml` becomes settings, and every mistake in it a line."""

import pytest

from tui.model import StatementKind
from tui.session.filters import Filter
from tui.session.notices import Panes
from tui.settings import Config, read_config


def test_no_settings_are_the_usual_ones():
    assert read_config("") == Config()


def test_every_setting_can_be_made():
    config = read_config(
        """
        theme = "nord"
        width = 64
        panes = "text"
        highlights = false
        creator = "Ada Vance"
        assessments = ["check", "fine"]
        pipeline = "rules"
        library = "~/news.db"
        jobs = 2

        [filter]
        kinds = ["direct", "mixed"]
        only-contradicted = true
        attitudes = true
        weak = true
        """,
        ["nord", "dracula"],
    )
    kinds = frozenset({StatementKind.DIRECT, StatementKind.MIXED})
    assert config == Config(
        theme="nord",
        width=64,
        panes=Panes.TEXT,
        highlights=False,
        filter=Filter(kinds, only_contradicted=True, attitudes=True, weak=True),
        creator="Ada Vance",
        assessments=("check", "fine"),
        pipeline="rules",
        library="~/news.db",
        jobs=2,
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('\n\nthem = "nord"', 3, "there is no setting them; did you mean theme?"),
        ('theme = "nrod"', 1, "there is no theme nrod; did you mean nord?"),
        ("theme = 1", 1, "there is no theme 1; there are nord, dracula"),
        ("width = 200", 1, "a number is wanted, from 60 to 76"),
        ("width = true", 1, "a number is wanted, from 60 to 76"),
        ('panes = "sides"', 1, "there is no layout sides; did you mean side?"),
        ('highlights = "yes"', 1, "true or false is wanted, without quotation marks"),
        ("creator = 3", 1, 'words in quotation marks are wanted: "…"'),
        ('assessments = "check"', 1, 'a list of words is wanted: ["…", "…"]'),
        ("filter = 1", 1, "write [filter] on a line of its own"),
        ("[filter]\nweek = true", 2, "there is no condition of the filter week; did you mean weak?"),
        ('[filter]\nkinds = ["dirct"]', 2, "there is no kind dirct; did you mean direct?"),
        ("jobs = 0", 1, "a number is wanted, from 1 to 64"),
        ("= 1", 1, "not TOML: invalid statement"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, message: str):
    (problem,) = read_config(text, ["nord", "dracula"]).mistakes
    assert problem.line == line
    assert problem.message.endswith(message)


def test_all_mistakes_are_told_at_once():
    text = "width = 1\nfoo = 2\n[filter]\nweak = 3\nbar = 4\n"
    assert [problem.line for problem in read_config(text).mistakes] == [1, 2, 4, 5]


def test_what_is_right_beside_a_mistake_still_holds():
    assert read_config("width = 70\njobs = 0\n").width == 70
