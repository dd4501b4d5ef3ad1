"""Words, case classes, quotation states and windows: what the encoder is given."""

from __future__ import annotations

import time

import pytest

from tui.language.encoder_windows import CONTEXT, PIECES, stretches, window_of, with_context
from tui.language.encoder_words import INSIDE, MARK, OUTSIDE, Words, case_of, read_words


def inside(text: str) -> list[str]:
    """The words of `text` that stand inside quotation marks."""
    words = read_words(text)
    return [form for form, state in zip(words.forms, words.quotations, strict=True) if state == INSIDE]


def one_piece_each(words: Words) -> list[tuple[int, ...]]:
    return [(7,)] * len(words)


@pytest.mark.parametrize(
    ("word", "case"),
    [("of", 1), ("Harbour", 2), ("I", 2), ("NATO", 3), ("McVey", 4), ("iPhone", 4), ("42", 0), ("😀", 0), ("дім", 1)],
)
def test_a_word_has_the_class_of_its_capitals(word: str, case: int) -> None:
    assert case_of(word) == case


def test_offsets_are_code_points_of_the_text_in_any_script() -> None:
    text = "😀 Олена Ткач said: “Досить!”\n\n东京 — é́x"
    words = read_words(text)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)][:6] == [
        "😀", "Олена", "Ткач", "said", ":", "“",
    ]  # fmt: skip
    assert "".join(text[s:e] for s, e in zip(words.starts, words.ends, strict=True)) == "".join(text.split())


def test_quotation_marks_of_every_style_read_alike() -> None:
    for opened, closed in (("“", "”"), ('"', '"'), ("''", "''"), ("«", "»"), ("„", "”")):
        words = read_words(f"She said {opened}no more{closed} today")
        assert words.forms == ("She", "said", '"', "no", "more", '"', "today")
        assert words.quotations == (OUTSIDE, OUTSIDE, MARK, INSIDE, INSIDE, MARK, OUTSIDE)


def test_an_apostrophe_opens_no_quotation() -> None:
    assert inside("The voters' choice isn't Vance's.") == []


def test_single_marks_quote_where_they_close() -> None:
    assert inside("‘We will not,’ the mayor said.") == ["We", "will", "not", ","]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert inside("“We built it.\n\nThen they left.") == ["We", "built", "it", "."]


def test_paragraphs_are_separated_by_blank_lines_only() -> None:
    words = read_words("\n\nOne line\nand its second\n \n\n\nnext\n\n")
    assert words.paragraphs == ((0, 5), (5, 6))


def test_a_line_too_short_to_be_wrapped_ends_where_it_ends() -> None:
    wrapped = "a line of the width that mail programs wrap their text at and\nits end"
    assert read_words(wrapped).lines == ()
    assert read_words("Ada Vance\nOrla Times").lines == (2,)


def test_an_empty_text_has_no_words_and_no_windows() -> None:
    for text in ("", " \n\n "):
        words = read_words(text)
        assert len(words) == 0
        assert stretches(words, []) == []


def test_windows_hold_whole_paragraphs_and_every_word_once() -> None:
    words = read_words("\n\n".join(["word " * 50] * 9))
    windows = stretches(words, one_piece_each(words))
    assert [len(window) for window in windows] == [3, 3, 3]
    covered = [word for window in windows for stretch in window for word in range(*stretch)]
    assert covered == list(range(len(words)))


def test_a_paragraph_too_long_for_a_window_is_cut_after_a_sentence() -> None:
    words = read_words("This one has six words . " * 60)
    windows = stretches(words, one_piece_each(words))
    assert len(windows) > 1
    assert all(words.forms[window[-1][1] - 1] == "." for window in windows)


def test_no_window_is_longer_than_the_encoder_was_trained_for() -> None:
    words = read_words("\n\n".join(["abc " * size for size in (1, 189, 190, 191, 192, 400, 3, 60)]))
    pieces = one_piece_each(words)
    for ranges, repeated in with_context(stretches(words, pieces), pieces):
        assert len(window_of(ranges, words, pieces, (1, 2), repeated).pieces) <= PIECES


def test_a_very_long_word_after_half_a_window_does_not_make_it_longer() -> None:
    words = read_words("a " * 100 + ". " + "b " * 85 + "long end")
    pieces = [(7,) * (PIECES - 2 if form == "long" else 1) for form in words.forms]
    windows = stretches(words, pieces)
    assert [word for window in windows for stretch in window for word in range(*stretch)] == list(range(len(words)))
    assert all(len(window_of(ranges, words, pieces, (1, 2)).pieces) <= PIECES for ranges in windows)


def test_a_window_repeats_a_short_paragraph_before_it_as_context() -> None:
    words = read_words("a " * 150 + "\n\n" + "b " * 30 + "\n\n" + "c " * 100)
    pieces = one_piece_each(words)
    (_, none), (ranges, repeated) = with_context(stretches(words, pieces), pieces)
    window = window_of(ranges, words, pieces, (1, 2), repeated)
    assert none == 0
    assert repeated == window.repeated == 30 <= CONTEXT
    assert [words.forms[word] for word in window.words[window.repeated :]] == ["c"] * 100


def test_words_without_pieces_keep_their_place() -> None:
    words = read_words("a ​ b")
    pieces: list[tuple[int, ...]] = [(5,), (), (6,)]
    window = window_of([(0, 3)], words, pieces, (1, 2))
    assert window.pieces == (1, 5, 6, 2)
    assert window.words == (0, 2)
    assert window.positions == (1, 2)


def test_reading_and_windowing_take_linear_time() -> None:
    def seconds(times: int) -> float:
        text = "“It‘s ''fine, he said. " * times
        began = time.process_time()
        words = read_words(text)
        pieces = one_piece_each(words)
        with_context(stretches(words, pieces), pieces)
        return time.process_time() - began

    short, long = (min(seconds(times) for _ in range(3)) for times in (2000, 8000))  # the least disturbed run
    assert long < 12 * max(short, 0.05)
