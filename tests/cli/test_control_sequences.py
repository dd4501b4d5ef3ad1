"""The measure by which hostile text is judged sees what it must see."""

import pytest
from control_sequences import kinds_of_controls


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        pytest.param("\x1b[2J", "CSI J", id="a place or colour, whatever its numbers"),
        pytest.param("\x1b[?25l", "CSI ?25l", id="a private mode, with its number"),
        pytest.param("\x1b[6n", "CSI 6n", id="a report asked for"),
        pytest.param("\x1b]0;owned\x07", "OSC '0;owned'", id="an operating system command"),
        pytest.param("\x1b]0;owned\x1b\\", "OSC '0;owned'", id="ended the other way"),
        pytest.param("\x1bP+q544e\x1b\\", "DCS '+q544e'", id="a device control string"),
        pytest.param("\x1b_Ga=d\x1b\\", "APC 'Ga=d'", id="an application command"),
        pytest.param("\x1b_unended", "APC 'unended'", id="one without an end"),
        pytest.param("\x1bc", "ESC c", id="a reset"),
        pytest.param("\x1b(0", "ESC (0", id="a character set"),
        pytest.param("\u009b2J", "U+009B", id="C1"),
        pytest.param("\u202e", "U+202E", id="a bidirectional override"),
        pytest.param("\x07", "U+0007", id="a bell"),
    ],
)
def test_a_control_is_seen(sent: str, kind: str):
    assert kinds_of_controls(f"text{sent}".encode()) == {kind}


def test_plain_text_holds_none():
    assert kinds_of_controls("“The quay” — ▏ 埠頭 🛟".encode()) == set()
