"""Files, folders and standard input: what can be read is read, and the rest gets one line each."""

import io
import os
import sys
from pathlib import Path

import pytest

from tui.articles import article_from_bytes, expand, read_article, read_articles
from tui.articles.article import MAX_BYTES
from tui.errors import ArticleError


def message(path: str) -> str:
    with pytest.raises(ArticleError) as error:
        read_article(path)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("part-10.txt", "part-2.md", "notes", "picture.png", ".hidden.txt", "sub/deep.TXT", ".git/x.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"The mayor read {name}.", encoding="utf-8")
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    return tmp_path


def test_a_file_becomes_an_article(folder: Path):
    article = read_article("notes")
    assert (article.path, article.text) == ("notes", "The mayor read notes.")


def test_standard_input_becomes_an_article(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("The mayor said “no”.".encode())))
    assert read_article("-").text == "The mayor said “no”."


def test_the_id_depends_on_the_text_alone(folder: Path):
    (folder / "copy.txt").write_bytes((folder / "notes").read_bytes())
    assert read_article("copy.txt").id == read_article("notes").id != read_article("part-2.md").id


def test_copies_get_ids_of_their_own_in_order(folder: Path):
    (folder / "copy.txt").write_bytes((folder / "notes").read_bytes())
    articles, errors = read_articles(["notes", "part-2.md", "copy.txt", "notes"])
    first = articles[0].id
    assert [article.id for article in articles] == [first, articles[1].id, f"{first}-2", f"{first}-3"]
    assert errors == ()


def test_what_cannot_be_read_does_not_stop_the_rest(folder: Path):
    articles, errors = read_articles(["binary", "notes", "gone.txt", "part-2.md"])
    assert [article.path for article in articles] == ["notes", "part-2.md"]
    assert [str(error).split()[0] for error in errors] == ["binary", "gone.txt"]


def test_errors_say_what_to_do(folder: Path):
    os.mkfifo("pipe")
    assert message("gone.txt") == "gone.txt does not exist; check the path"
    assert message("sub") == "sub is a folder without articles; name a text or Markdown file"
    assert message("pipe") == "pipe is a pipe or device, not a file; pipe it in: onrecord - < FILE"
    assert message("binary") == "binary holds binary data, not text; save it as plain text or Markdown first"
    assert message("notes/x") == "notes/x cannot be read: Not a directory; check the path"
    assert message("a\0b") == "a\ufffdb cannot be read: embedded null byte; check the path"


def test_a_device_is_not_waited_for():
    assert "pipe or device" in message("/dev/zero")


def test_a_refused_permission_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch):
    # Refused by hand, since the tests may run as root, who may read everything.
    def refuse(*arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert message("notes") == "notes may not be read; check its permissions"


def test_a_file_beyond_the_limit_is_refused_and_not_read_to_its_end(folder: Path):
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50 * MAX_BYTES)
    assert message("huge.txt") == "huge.txt is larger than 20 MB; split it into articles"


def test_a_terminal_is_not_waited_for(monkeypatch: pytest.MonkeyPatch):
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    assert message("-") == "standard input is a terminal; pipe an article into it or name a file"


def test_a_hostile_file_name_is_made_safe_in_paths_titles_and_messages(folder: Path):
    name = "harbour\x1b]0;owned\x07\n.txt"
    (folder / name).write_text("", encoding="utf-8")
    article = read_article(name)
    assert article.path == "harbour\ufffd]0;owned\ufffd .txt"
    assert article.title == "harbour\ufffd]0;owned\ufffd"
    assert message(f"gone{name}").startswith("goneharbour\ufffd]0;owned\ufffd .txt does not exist")


def test_a_folder_stands_for_its_articles_in_natural_order(folder: Path):
    names = ["notes", "part-2.md", "part-10.txt", "sub/deep.TXT"]
    assert expand(["."]) == names
    assert expand([str(folder)]) == [str(folder / name) for name in names]


def test_digits_of_any_script_may_name_files(tmp_path: Path):
    names = ["a.txt", "²b.txt", "٣.txt"]
    for name in names:
        (tmp_path / name).write_text("The mayor said no.", encoding="utf-8")
    assert sorted(expand([str(tmp_path)])) == sorted(str(tmp_path / name) for name in names)


def test_a_title_that_is_cut_does_not_end_with_a_space():
    article = article_from_bytes(f"# {'harbour ' * 40}\n\nThe mayor said no.".encode(), "harbour.md")
    assert article.title == ("harbour " * 25).rstrip()


def test_files_named_by_hand_come_whatever_they_are_called_and_in_the_order_given(folder: Path):
    assert expand(["part-10.txt", "picture.png", ".hidden.txt"]) == ["part-10.txt", "picture.png", ".hidden.txt"]


def test_a_pattern_that_the_shell_left_alone_is_matched(folder: Path):
    assert expand(["part-*"]) == ["part-2.md", "part-10.txt"]
    assert expand(["s*"]) == ["sub/deep.TXT"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path):
    (folder / "part-[12].txt").touch()
    assert expand(["part-[12].txt"]) == ["part-[12].txt"]


def test_each_file_comes_once(folder: Path):
    (folder / "link.txt").symlink_to("notes")
    assert expand(["-", "notes", "./notes", "link.txt", "-", "part-2.md", "part-*"]) == [
        "-",
        "notes",
        "part-2.md",
        "part-10.txt",
    ]


def test_what_is_not_there_stays_so_that_reading_it_says_so(folder: Path):
    (folder / "empty").mkdir()
    assert expand(["gone.txt", "gone-*", "empty", "notes"]) == ["gone.txt", "gone-*", "empty", "notes"]


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path):
    os.mkfifo("sub/pipe")
    assert expand(["sub"]) == ["sub/deep.TXT"]
