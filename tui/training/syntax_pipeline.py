"""The spaCy pipeline for syntax before it has learnt anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.training.syntax_vectors import whole_word_vectors

WIDTH = 128
VECTOR_WIDTH = 128
# Hash tables for the parts of a word: enough rows that frequent ones seldom collide.
EMBEDDED = {"NORM": 8000, "PREFIX": 1500, "SUFFIX": 3000, "SHAPE": 2500, "SPACY": 50}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
CLASSIFIER = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": LISTENER}


def untrained_pipeline(encoder: Path) -> Any:
    """Shared convolutions over hashed words and vectors, and on them tags, morphology, lemmas and the parser.

    `encoder` is the folder of all-MiniLM-L6-v2, whose word-piece table gives the vectors.
    """
    import spacy  # a second of imports, needed by whoever trains only
    from spacy.vectors import Vectors

    nlp = spacy.blank("en")
    nlp.meta.update(name="onrecord_syntax", description="Syntax of English news, after Universal Dependencies")
    words, vectors = whole_word_vectors(encoder, VECTOR_WIDTH)
    for word in words:
        nlp.vocab.strings.add(word)
    # By norm, so that case and the shape of apostrophes and quotation marks do not matter.
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=vectors, keys=list(words), attr="NORM", name="all-MiniLM-L6-v2"
    )
    nlp.add_pipe("tok2vec", config={"model": _convolutions()})
    nlp.add_pipe("tagger", config={"label_smoothing": 0.05, "model": CLASSIFIER})
    nlp.add_pipe("morphologizer", config={"label_smoothing": 0.05, "model": CLASSIFIER})
    nlp.add_pipe("trainable_lemmatizer", config={"top_k": 3, "min_tree_freq": 3, "model": CLASSIFIER})
    nlp.add_pipe("parser", config={"min_action_freq": 10, "learn_tokens": False, "model": _transitions()})
    return nlp


@contextmanager
def fast_products() -> Iterator[None]:
    """Let models made inside multiply matrices with numpy's library: three times as fast as blis with AVX-512."""
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    class _FastOps(NumpyOps):  # type: ignore[misc]
        def gemm(
            self,
            x: NDArray[np.float32],
            y: NDArray[np.float32],
            out: NDArray[np.float32] | None = None,
            trans1: bool = False,
            trans2: bool = False,
        ) -> NDArray[np.float32]:
            return np.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)

    before = get_current_ops()
    set_current_ops(_FastOps())
    try:
        yield
    finally:
        set_current_ops(before)


def _convolutions() -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": list(EMBEDDED),
            "rows": list(EMBEDDED.values()),
            "include_static_vectors": True,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions() -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": True,
        "hidden_width": 96,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": LISTENER,
    }
