"""The real program in a real pseudo-terminal: it starts, fits, quits cleanly, and obeys no article."""

import signal
import sys
from pathlib import Path

import pytest
from control_sequences import kinds_of_controls

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from pseudo_terminal import PseudoTerminal

RULES = ("--pipeline", "rules", "--jobs", "1")
LEAVES_THE_SCREEN, SHOWS_THE_CURSOR = b"\x1b[?1049l", b"\x1b[?25h"


def test_it_shows_an_article_then_its_speakers_and_quits(news: Path):
    with PseudoTerminal(str(news), *RULES, columns=120, lines=40) as terminal:
        terminal.wait_for("“The quay will close in May,”")
        terminal.wait_for("Ada Vance  ")  # in the list of speakers: analysed
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored()
        last = terminal.sent.rindex(b"\x1b[?1049h")
        assert LEAVES_THE_SCREEN in terminal.sent[last:]
        assert SHOWS_THE_CURSOR in terminal.sent[last:]
        assert b"Traceback" not in terminal.sent


def test_it_can_be_left_before_anything_is_analysed(news: Path):
    (news / "long.txt").write_text("“The quay will close,” said Ada Vance.\n\n" * 5000, encoding="utf-8")
    with PseudoTerminal(str(news / "long.txt"), *RULES) as terminal:
        terminal.wait_for("“The quay will close,”")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored()


def test_it_fits_itself_to_the_terminal(news: Path):
    with PseudoTerminal(str(news), *RULES) as terminal:
        terminal.wait_for(lambda text: "The quay is closing." in text and "SPEAKERS" not in text)
        terminal.resize(120, 40)
        terminal.wait_for("SPEAKERS")
        terminal.resize(200, 60)
        terminal.wait_for("ARTICLES")
        terminal.resize(80, 24)
        terminal.wait_for(lambda text: "q quit" in text.splitlines()[23] and "SPEAKERS" not in text)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.fixture
def long_article(news: Path) -> str:
    path = news / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {number} of the report." for number in range(200)), encoding="utf-8")
    return str(path)


def _read_to_the_end(terminal: PseudoTerminal) -> None:
    terminal.wait_for("Paragraph 0 ")
    terminal.press("G")
    terminal.wait_for("Paragraph 199 ")


def test_the_place_is_found_again_the_next_time(long_article: str):
    with PseudoTerminal(long_article, *RULES) as terminal:
        _read_to_the_end(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    with PseudoTerminal(long_article, *RULES) as terminal:
        terminal.wait_for("Paragraph 199 ")


def test_a_program_that_is_asked_to_end_leaves_the_terminal_as_it_was(long_article: str):
    with PseudoTerminal(long_article, *RULES) as terminal:
        _read_to_the_end(terminal)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
        assert terminal.restored()
        assert LEAVES_THE_SCREEN in terminal.sent
        assert b"Traceback" not in terminal.sent


def test_a_shell_gets_its_terminal_and_brings_the_reading_back_whole(long_article: str):
    with PseudoTerminal(long_article, *RULES) as terminal:
        _read_to_the_end(terminal)
        terminal.press("\x1a")
        terminal.wait_until_stopped()
        assert terminal.restored()
        terminal.signal(signal.SIGCONT)
        terminal.screen.reset()
        terminal.wait_for(lambda text: "Paragraph 199 " in text and "? help" in text)


def test_an_interrupt_is_a_key_and_the_way_out_leaves_the_terminal_as_it_was(long_article: str):
    with PseudoTerminal(long_article, *RULES) as terminal:
        _read_to_the_end(terminal)
        terminal.press("\x03")
        terminal.wait_for("q quits")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored()
        assert LEAVES_THE_SCREEN in terminal.sent


def test_a_crash_leaves_the_terminal_as_it_was(long_article: str, tmp_path: Path):
    """The program is made to fail while it is on the screen."""
    (tmp_path / "sitecustomize.py").write_text(
        "import tui.interface.actions as actions\n"
        "def fail(*arguments, **options):\n    raise RuntimeError('on purpose')\n"
        "actions.copy_statement = fail\n",
        encoding="utf-8",
    )
    with PseudoTerminal(long_article, *RULES, environment={"PYTHONPATH": str(tmp_path)}) as terminal:
        _read_to_the_end(terminal)
        terminal.press("y")
        assert terminal.wait_for_end() == 1
        assert terminal.restored()
        assert LEAVES_THE_SCREEN in terminal.sent
        assert SHOWS_THE_CURSOR in terminal.sent
        assert b"on purpose" in terminal.sent


def test_the_reader_s_keys_and_theme_are_there_the_next_time(long_article: str, settings: Path):
    (settings / "keys.toml").write_text('[keys]\nbottom = "x"\nquit = "f10"\n', encoding="utf-8")
    (settings / "config.toml").write_text('theme = "on-record-paper"\n', encoding="utf-8")
    with PseudoTerminal(long_article, *RULES) as terminal:
        terminal.wait_for("F10 quit")
        terminal.press("x")
        terminal.wait_for("Paragraph 199 ")
        assert b"48;2;250;247;240" in terminal.sent  # the ground of the paper
        terminal.press("\x1b[21~")
        assert terminal.wait_for_end() == 0


def test_mistakes_in_the_keys_are_told_before_the_screen_opens(long_article: str, settings: Path):
    (settings / "keys.toml").write_text('[keys]\nbotom = "x"\n', encoding="utf-8")
    with PseudoTerminal(long_article, *RULES, columns=200) as terminal:
        assert terminal.wait_for_end() == 2
        assert "keys.toml:2: there is no command botom; did you mean bottom?" in terminal.text
        assert b"\x1b" not in terminal.sent


def test_an_article_without_text_says_so(tmp_path: Path):
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    with PseudoTerminal(str(tmp_path / "empty.txt"), *RULES, columns=200) as terminal:
        terminal.wait_for("empty.txt holds no text")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_sixteen_colours_are_the_terminal_s_own(long_article: str):
    with PseudoTerminal(long_article, *RULES, environment={"TERM": "linux", "COLORTERM": ""}) as terminal:
        _read_to_the_end(terminal)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert b"38;2;" not in terminal.sent
        assert b"38;5;" not in terminal.sent


def test_a_closed_terminal_ends_the_program_and_keeps_the_place(long_article: str):
    with PseudoTerminal(long_article, *RULES) as terminal:
        _read_to_the_end(terminal)
        assert terminal.close() == 128 + signal.SIGHUP
    with PseudoTerminal(long_article, *RULES) as terminal:
        terminal.wait_for("Paragraph 199 ")


def test_an_article_may_come_through_a_pipe_while_the_keys_come_from_the_terminal(news: Path):
    with PseudoTerminal("-", *RULES, piped=(news / "quay.txt").read_bytes()) as terminal:
        terminal.wait_for("The quay is closing.")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_standard_error_may_be_a_log(news: Path, tmp_path: Path):
    log = tmp_path / "errors.log"
    with PseudoTerminal(str(news / "missing.txt"), str(news / "quay.txt"), *RULES, log=log) as terminal:
        terminal.wait_for("The quay is closing.")
        terminal.press("q")
        assert terminal.wait_for_end() == 1
    assert log.read_text() == f"onrecord: {news / 'missing.txt'} does not exist; check the path\n"


def test_a_file_that_cannot_be_read_is_one_line_and_the_rest_opens(news: Path):
    with PseudoTerminal(str(news / "missing.txt"), str(news / "quay.txt"), *RULES) as terminal:
        terminal.wait_for("The quay is closing.")
        terminal.press("q")
        assert terminal.wait_for_end() == 1
        assert b"missing.txt does not exist" in terminal.sent


def test_nothing_to_read_opens_no_screen(news: Path):
    with PseudoTerminal(str(news / "missing.txt"), *RULES, columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        assert b"\x1b" not in terminal.sent
        assert "missing.txt does not exist" in terminal.text


def test_the_progress_of_analyze_is_shown_to_who_watches_and_wiped(news: Path, tmp_path: Path):
    with PseudoTerminal("analyze", str(news), "-o", str(tmp_path / "out.json"), *RULES) as terminal:
        assert terminal.wait_for_end() == 0
        assert b"\r\x1b[Kanalysed 2 of 2" in terminal.sent
        assert terminal.text.split("\n")[0].startswith("onrecord: 2 articles, ")


SEQUENCES = """
[2J [H [31m [5m [8m [?25l [?1049l [?1000h [?2004l [6n [5n [c [>c [=c [x [18t [21t [3J [!p [4h [20h [5i [4i
[1;5r [?47h [100b [9999;9999H [1S c 7 8 (0 )0 #8 = Z n
"""
COMMANDS = """
0;owned 2;owned 52;c;b3duZWQ= 8;;file:///etc/passwd 8;; 4;1;? 7;file://host/ 9;owned 10;? 50;? 777;notify;a;b
1337;File=inline=1:AAAA
"""
STRINGS = ["P+q544e", "P$qm", "Ptmux;\x1b\x1b]0;owned\x07", "Pq#0~", "_Gf=24,s=1,v=1;AAAA", "^owned", "Xowned"]
HOSTILE = [
    *(f"\x1b{sequence}" for sequence in SEQUENCES.split()),
    *(f"\x1b]{command}\x07" for command in COMMANDS.split()),
    *(f"\x1b{string}\x1b\\" for string in STRINGS),
    *("\x9b2J", "\x9d0;owned\x9c", "\x90+q544e\x9c", "\x9eowned\x9c", "\x9fGa=d\x9c", "\x98owned\x9c"),
    *"\x0e\x07\x08\x0b\x05\x7f\u202e\u2066\u2068\u200f\u061c",
]


def _folder_of(folder: Path, sequences: list[str]) -> Path:
    """Two articles with `sequences` in titles, bylines, text and names, and some of them in the file names."""
    folder.mkdir()
    hostile = " ".join(sequences)
    name = " ".join(sequences[::5]).replace("/", "")
    text = (
        f"Quay {hostile} to close\n\nBy Wim {hostile} Aldous\n\n"
        f"“The quay {hostile} will close in May,” said Ada {hostile} Vance.\n\n"
        f"“It will {hostile} not,” said the {hostile} harbour master.\n\n"
    )
    (folder / f"quay {name}.txt").write_text(text, encoding="utf-8", newline="")
    reply = f"# Reply {hostile}\n\nTomas Brandt denied that the quay {hostile} would close in May.\n"
    (folder / f"reply {name}.md").write_text(reply, encoding="utf-8", newline="")
    return folder


def _controls_of_a_reading(folder: Path) -> set[str]:
    """Every pane is drawn, the list of speakers opened, and the other article read to its statement."""
    with PseudoTerminal(str(folder), *RULES, columns=200, lines=60) as terminal:
        terminal.wait_for("stmt 1/")
        terminal.press("s")
        terminal.wait_for("a speaker's name or role")
        terminal.press("\x1b")
        terminal.wait_for(lambda text: "a speaker's name or role" not in text)
        terminal.press("J")
        terminal.wait_for("2/2 ")
        terminal.press("]")
        terminal.wait_for("Brandt 1/1")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        return kinds_of_controls(terminal.sent)


def test_no_article_makes_the_terminal_do_anything(tmp_path: Path):
    assert len(HOSTILE) >= 60
    harmless = _controls_of_a_reading(_folder_of(tmp_path / "harmless", []))
    hostile = _controls_of_a_reading(_folder_of(tmp_path / "hostile", HOSTILE))
    assert hostile - harmless == set()
