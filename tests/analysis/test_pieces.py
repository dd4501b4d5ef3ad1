"""What goes to another process in pieces comes out whole."""

from __future__ import annotations

import pickle

import pytest

from tests.benchmark.library import many_articles
from tui.analysis.pieces import packed, packed_collection, unpacked, unpacked_collection


@pytest.mark.parametrize("count", [0, 1, 19, 20, 21, 60])
def test_values_come_out_in_their_order(count: int):
    values = [f"value {number}" for number in range(count)]
    assert unpacked(packed(values)) == tuple(values)


def test_a_collection_comes_out_whole():
    collection = many_articles(50)
    parts = pickle.loads(pickle.dumps(packed_collection(collection)))
    assert unpacked_collection(parts, collection.articles) == collection


def test_every_piece_is_small():
    pieces = packed_collection(many_articles(500))[1]
    assert max(map(len, pieces)) < sum(map(len, pieces)) / 100
