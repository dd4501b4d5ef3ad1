"""Sentences to vectors of what they are about, out of static vectors of their word pieces, and these to cosines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.relations.entailment import SHARED
from tui.relations.index_rows import Rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The vocabulary of MiniLM (BERT's) lists marks and single letters first, then words from frequent to rare: by Zipf's
# law the logarithm of a word's place stands for its inverse document frequency, and no collection needs to be counted.
_FIRST_WORD = 1996
_OFFSET = 10
_MARK_WEIGHT = 0.7
# The common mean is taken off as if so many sentences without a vector had been read before.
_UNREAD = 100
LIBRARIES = ("numpy", "tokenizers")


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """Vectors of unit length; the cosine of two tells how far their sentences share a subject."""

    tokenizer: Any
    vectors: Any

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row for each of `texts`; a text without words has zeros."""
        import numpy as np  # native code, wanted only where a model is

        rows = np.zeros((len(texts), self.vectors.width), dtype=np.float32)
        for row, encoding in zip(rows, self.tokenizer.encode_batch(list(texts), add_special_tokens=False), strict=True):
            if encoding.ids:
                row[:] = np.array([_weight(piece) for piece in encoding.ids], dtype=np.float32) @ self.vectors.of(
                    encoding.ids
                )
                row /= np.linalg.norm(row) or 1.0
        return rows


class VectorRows:
    """The vectors of sentences as they come, compared by what sets them apart from the mean of all.

    Averages of word vectors have one large direction in common (Mu and Viswanath 2018, All-but-the-Top), which hides
    what a sentence is about.
    """

    def __init__(self, vectors: SentenceVectors) -> None:
        self._vectors = vectors
        self._rows = Rows(vectors.vectors.width, "float32")
        self._sum: Any = 0.0
        self._latest: tuple[str, Any] = ("", None)

    def add(self, text: str) -> None:
        """Keep the vector of one more sentence."""
        row = self._of(text)
        self._rows.append(row)
        self._sum = self._sum + row

    def cosines(self, text: str, numbers: NDArray[np.int32]) -> NDArray[np.float64]:
        """How like a sentence those with these numbers are, none less than 0."""
        import numpy as np  # native code, wanted only where a model is

        mean = self._sum / (len(self._rows) + _UNREAD) * np.ones(self._vectors.vectors.width, np.float32)
        own = self._of(text) - mean
        own /= np.linalg.norm(own) or 1.0
        rows = self._rows.at(numbers)
        # (row - mean) . own over |row - mean|, without a copy of the rows: each has unit length.
        lengths = np.sqrt(np.clip(1.0 - 2.0 * (rows @ mean) + mean @ mean, 1e-6, None))
        cosines: NDArray[np.float64] = ((rows @ own - mean @ own) / lengths).clip(0.0)
        return cosines

    def _of(self, text: str) -> Any:
        """Its vector; what was looked up is added next."""
        if self._latest[1] is None or self._latest[0] != text:
            self._latest = text, self._vectors.of([text])[0]
        return self._latest[1]


@cache
def load_sentence_vectors(shared: Path = SHARED) -> SentenceVectors | None:
    """What stands beside the encoder; None where it is missing or cannot be read here."""
    files = (shared / "tokenizer.json", shared / "pieces.npy")
    if not all(file.is_file() for file in files) or not all(map(find_spec, LIBRARIES)):
        return None
    from tokenizers import Tokenizer  # native code, wanted only where a model is

    from tui.language.piece_vectors import load_vectors

    return SentenceVectors(Tokenizer.from_file(str(files[0])), load_vectors(shared))


def _weight(piece: int) -> float:
    return math.log(piece - _FIRST_WORD + _OFFSET) if piece >= _FIRST_WORD else _MARK_WEIGHT
