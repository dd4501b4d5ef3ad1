"""Bytes in whatever encoding become the text that was written, or an error that says what to do."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.decode import decode
from tui.errors import ArticleError

ENGLISH = "“We won’t raise it,” the mayor said – the café’s rent, £12m in all…"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="an empty file"),
        pytest.param(ENGLISH.encode(), ENGLISH, id="UTF-8"),
        pytest.param(ENGLISH.encode("utf-8-sig"), ENGLISH, id="UTF-8 with its mark"),
        pytest.param(ENGLISH.encode("utf-16"), ENGLISH, id="UTF-16"),
        pytest.param(codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH, id="UTF-16, big end first"),
        pytest.param(ENGLISH.encode("utf-32"), ENGLISH, id="UTF-32"),
        pytest.param(codecs.BOM_UTF32_BE + ENGLISH.encode("utf-32-be"), ENGLISH, id="UTF-32, big end first"),
        pytest.param("The mayor said no.".encode("utf-16-le"), "The mayor said no.", id="UTF-16 without its mark"),
        pytest.param(ENGLISH.encode("cp1252"), ENGLISH, id="Windows-1252"),
        pytest.param("The café closed.".encode("latin-1"), "The café closed.", id="Latin-1, with one accent"),
        pytest.param(ENGLISH.encode("mac_roman"), ENGLISH, id="Mac Roman"),
    ],
)
def test_western_text_is_read_in(data: bytes, text: str):
    assert decode(data) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Мэр заявила, что налоги не вырастут. «Это окончательно», — сказала она журналистам.", "cp1251"),
        ("Мэр заявила, что налоги не вырастут. Это окончательно, сказала она. Совет согласился.", "koi8-r"),
        ("Burmistrz powiedziała, że podatki nie wzrosną. „Żadnych podwyżek w tym roku”, dodała.", "cp1250"),
        ("La maire a déclaré que l’impôt ne serait pas augmenté, « jamais » selon elle.", "cp1252"),
        ("市长表示不会增税。“这是最终决定”，她周二对记者说。议会以七比五通过了该计划。", "gb18030"),
    ],
)
def test_other_languages_are_read_in_their_encodings(text: str, encoding: str):
    assert decode(text.encode(encoding)) == text


def test_a_flaw_in_utf_8_does_not_spoil_the_rest():
    assert decode(ENGLISH.encode() + b"\xe2\x80") == ENGLISH + "\ufffd"


def test_a_stray_null_in_a_text_is_no_reason_to_refuse_it():
    assert decode(b"The mayor said \x00 no to reporters.") == "The mayor said \x00 no to reporters."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document, not text; save it as plain text or Markdown first"),
        (b"PK\x03\x04\x14\x00", "is a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a picture"),
        (b"{\\rtf1\\ansi The mayor}", "is a rich text document"),
        (bytes(range(32)) * 20, "holds binary data"),
        (b"caf\xe9 \x00 in Latin-1 with a null", "holds binary data"),
        (b"<!DOCTYPE html>\n<html><p>The mayor said no.</p>", "looks like HTML"),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<html lang="en">', "looks like HTML"),
    ],
)
def test_what_is_no_plain_text_is_refused(data: bytes, says: str):
    with pytest.raises(ArticleError) as error:
        decode(data)
    assert str(error.value).startswith(f"the input {says}")
    assert "; save" in str(error.value)


@pytest.mark.parametrize("text", ["GIF89 is a format.", "ID3 tags are old.", "BZh is no word.", "{rtf} neither."])
def test_words_that_begin_like_a_format_are_text(text: str):
    assert decode(text.encode()) == text


def test_an_article_about_html_is_text():
    assert decode(b"The <html> element, she said, is old.").startswith("The <html>")


def test_many_comments_before_an_article_or_a_page_are_passed_quickly():
    comments = "<!-- note -->\n" * 200
    assert decode(f"{comments}The mayor said no.".encode()).endswith("The mayor said no.")
    with pytest.raises(ArticleError, match="looks like HTML"):
        decode(f"{comments}<html>".encode())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=200))
def test_any_utf_8_text_is_read_as_it_is(text: str):
    assert decode(b"She said: " + text.encode()) == "She said: " + text
