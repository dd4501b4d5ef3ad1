"""Which earlier propositions are offered for comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from tui.language.piece_vectors import load_vectors, save_vectors
from tui.model import Span
from tui.relations import index as index_module
from tui.relations.index import Index
from tui.relations.index_vectors import SentenceVectors, VectorRows, load_sentence_vectors
from tui.relations.matching import Weights
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.referents import Referents
from tui.relations.words import read_words

WORDS = ("harbour", "port", "tax", "quay", "levy", "closes", "shuts", "rises")
MEANING = {"harbour": 0, "port": 0, "quay": 0, "tax": 1, "levy": 1, "closes": 2, "shuts": 2, "rises": 3}


def put_forward(text: str, article: str, by: str | None = None) -> Proposition:
    words = read_words(text, (Span(0, len(text)),))
    return proposition(words, Origin(f"{article}: {text}", article, by=by), Referents())


def offered(earlier: Sequence[Proposition], asked: Proposition, vectors: SentenceVectors | None = None) -> list[str]:
    index = Index(Weights([*earlier, asked]), vectors)
    for each in earlier:
        index.add(each)
    return [candidate.origin.statement for candidate in index.candidates(asked)]


@pytest.fixture
def vectors(tmp_path: Path) -> SentenceVectors:
    """Words of one meaning have one vector."""
    tokenizers = pytest.importorskip("tokenizers")
    first_word = 2000
    words = {"[UNK]": 0} | {word: first_word + number for number, word in enumerate(WORDS)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    rows = np.zeros((first_word + len(WORDS), 4), dtype=np.float32)
    for word, dimension in MEANING.items():
        rows[words[word], dimension] = 1.0
    save_vectors(rows, tmp_path)
    return SentenceVectors(tokenizer, load_vectors(tmp_path))


def test_what_shares_most_is_offered_first() -> None:
    earlier = [
        put_forward("the harbour of Sennick closes on Friday", "A"),
        put_forward("the harbour was repainted", "B"),
        put_forward("a goat won the race", "C"),
    ]
    found = offered(earlier, put_forward("the harbour of Sennick will close", "D"))
    assert [name[0] for name in found] == ["A", "B"]


def test_no_name_has_to_be_shared() -> None:
    earlier = [put_forward("Ilse Brandvik closed the ferry terminal", "A")]
    assert offered(earlier, put_forward("the ferry terminal is open", "B")) != []


def test_of_one_article_only_what_one_speaker_said_twice_is_offered() -> None:
    earlier = [put_forward("the harbour closes", "A", "ilse"), put_forward("the harbour stays", "A", "rufus")]
    assert offered(earlier, put_forward("the harbour never closes", "A", "ilse")) == ["A: the harbour closes"]


def test_a_look_up_reads_the_postings_of_rare_keys_before_frequent_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_SCANNED", 5)
    earlier = [put_forward("the tribunal met at Calder Wood", "rare")]
    earlier += [put_forward("the tribunal met again", f"frequent {number}") for number in range(50)]
    found = offered(earlier, put_forward("the tribunal left Calder Wood", "asked"))
    assert found[0].startswith("rare")
    assert len(found) <= 5


def test_vectors_put_the_sentence_of_like_meaning_first(vectors: SentenceVectors) -> None:
    earlier = [put_forward("the harbour tax rises", "A"), put_forward("the quay harbour shuts", "B")]
    asked = put_forward("the harbour closes", "C")
    assert offered(earlier, asked, vectors)[0].startswith("B")


def test_more_rows_than_there_was_room_for_keep_their_vectors(vectors: SentenceVectors) -> None:
    earlier = [put_forward("the harbour tax rises", f"far {number}") for number in range(100)]
    earlier += [put_forward("the harbour shuts", "near"), *earlier[:40]]
    assert offered(earlier, put_forward("the harbour closes", "asked"), vectors)[0].startswith("near")


def test_what_all_sentences_have_in_common_makes_none_of_them_alike(vectors: SentenceVectors) -> None:
    rows = VectorRows(vectors)
    for _ in range(900):
        rows.add("harbour harbour harbour tax")
    rows.add("harbour shuts")
    rows.add("harbour rises")
    common, like, unlike = rows.cosines("port closes", np.array([0, 900, 901], dtype=np.int32))
    assert like > 0.9
    assert max(common, unlike) < 0.2


def test_vectors_have_unit_length_and_no_words_have_none(vectors: SentenceVectors) -> None:
    rows = vectors.of(["harbour tax", "levy", ""])
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), [1, 1, 0], atol=1e-6)
    assert rows[0] @ rows[1] > 0.5


def test_without_the_encoders_word_pieces_there_are_no_vectors(tmp_path: Path) -> None:
    assert load_sentence_vectors(tmp_path) is None
