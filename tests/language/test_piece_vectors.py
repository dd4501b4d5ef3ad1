"""Vectors of word pieces rounded to eight bits and read back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui.language.piece_vectors import PieceVectors, load_vectors, save_vectors

ROWS = np.array([[1.0, -0.5, 0.25], [0.0, 0.0, 0.0], [100.0, 3.0, -70.0]], dtype=np.float32)


def test_vectors_come_back_as_near_as_eight_bits_of_their_largest_value_allow(tmp_path: Path) -> None:
    save_vectors(ROWS, tmp_path)
    read = load_vectors(tmp_path)
    assert (len(read), read.width) == (3, 3)
    steps = np.abs(ROWS).max(axis=1, keepdims=True) / 127
    assert (np.abs(read.of([0, 1, 2]) - ROWS) <= steps / 2 + 1e-6).all()


def test_a_piece_is_looked_up_as_often_and_in_the_order_that_it_is_asked_for(tmp_path: Path) -> None:
    save_vectors(ROWS, tmp_path)
    found = load_vectors(tmp_path).of([2, 0, 2])
    np.testing.assert_array_equal(found[0], found[2])
    assert found[1, 0] == 1.0
    assert found.dtype == np.float32


def test_no_pieces_have_no_vectors(tmp_path: Path) -> None:
    save_vectors(ROWS, tmp_path)
    assert load_vectors(tmp_path).of([]).shape == (0, 3)


@given(st.integers(-127, 127), st.floats(1e-3, 1e3))
def test_a_row_is_its_eight_bits_times_its_scale(value: int, scale: float) -> None:
    rows = np.zeros(1, dtype=[("scale", "<f4"), ("row", "i1", (2,))])
    rows["row"], rows["scale"] = [[value, 127]], scale
    np.testing.assert_allclose(PieceVectors(rows).of([0]), [[value * scale, 127 * scale]], rtol=1e-6)
