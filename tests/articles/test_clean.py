"""The one door: whatever comes in, a terminal can show what goes out, and offsets stay true."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles import clean, one_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=[]))
HOSTILE = st.text(
    st.sampled_from(
        "\x1b\x9b\x07\r\n\t\x00\x7f\x85\u200e\u202e\u2028\u2069\ufeff\ud800\ufdd0\U000e0041\U000e0100\u0301a漢"
    )
)
BIDIRECTIONAL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def is_unsafe(character: str) -> bool:
    code = ord(character)
    return (
        (unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") and character not in "\n\t")
        or unicodedata.bidirectional(character) in BIDIRECTIONAL
        or character in "\u200e\u200f\u061c\ufeff"
        or code & 0xFFFE == 0xFFFE
        or 0xFDD0 <= code <= 0xFDEF
        or 0xE0000 <= code <= 0xE007F
    )


@given(ANY_TEXT | HOSTILE)
def test_nothing_unsafe_comes_out(text: str):
    assert not [character for character in clean(text) if is_unsafe(character)]


@given(ANY_TEXT | HOSTILE)
def test_each_code_point_becomes_one_code_point(text: str):
    assert len(clean(text)) == len(text.replace("\r\n", "\n"))


@given(ANY_TEXT | HOSTILE)
def test_cleaning_twice_changes_nothing(text: str):
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"], exclude_characters="\U000e0100"), max_size=30))
def test_letters_marks_and_signs_of_every_script_stay(text: str):
    kept = "".join(character for character in text if not 0xE0100 <= ord(character) <= 0xE01EF)
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("one\r\ntwo\rthree\n", "one\ntwo\nthree\n", id="line endings are normalised"),
        pytest.param("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m", id="escape sequences show as text"),
        pytest.param("\x1b]0;owned\x07", "\ufffd]0;owned\ufffd", id="no window title is set"),
        pytest.param("\x9b2J", "›2J", id="nor by the one-byte introducer"),
        pytest.param("\x93No,\x94 she said\x85", "“No,” she said…", id="misread Windows quotation marks come back"),
        pytest.param("gpj.\u202egnp.exe", "gpj.\ufffdgnp.exe", id="an override turns nothing around"),
        pytest.param("\u2068Ada Vance\u2069 said", " Ada Vance  said", id="an isolated name stays readable"),
        pytest.param("one\u2028two\u2029three\x0cfour", "one\ntwo\nthree\nfour", id="separators become line breaks"),
        pytest.param("a\U000e0068\U000e0069b", "a\ufffd\ufffdb", id="hidden tag letters show"),
        pytest.param("a\U000e0100b", "a\ufffdb", id="a variation selector out of place shows"),
        pytest.param("葛\U000e0100城", "葛\U000e0100城", id="a variant of an ideograph stays"),
        pytest.param("👩\u200d🚒 ❤\ufe0f", "👩\u200d🚒 ❤\ufe0f", id="joined emoji stay"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="joiners that a script needs stay"),
        pytest.param("e" + "\u0301" * 31, "e" + "\u0301" * 30 + "\ufffd", id="marks pile up thirty high at most"),
        pytest.param("\ud83d alone", "\ufffd alone", id="a lone surrogate can be encoded afterwards"),
    ],
)
def test_what_becomes_of(text: str, cleaned: str):
    assert clean(text) == cleaned


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str):
    assert not re.search(r"[\n\r\t\v\f]", one_line(text))
