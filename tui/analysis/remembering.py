"""An entailment model that asks what is kept on disk before it reckons."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from tui.relations.entailment import Scores
from tui.relations.meaning import Scorer
from tui.storage.scores import ScoreStore

_AT_ONCE = 200  # kept together: a process that is ended loses a second's work
_KEY_BYTES = 16
_LENGTH_BYTES = 8


class Remembering:
    """The scores of `model`, each pair of texts reckoned once; `version` tells them from those of other weights."""

    def __init__(self, model: Scorer, version: str, store: ScoreStore) -> None:
        self._model = model
        self._version = version
        self._store = store

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """What the first text of each pair says of the second; the same, known or not."""
        keys = {pair: self._key(pair) for pair in pairs}
        known = self._store.known(list(keys.values()))
        new = [pair for pair, key in keys.items() if key not in known]
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            made = {
                keys[pair]: (each.entailment, each.neutral, each.contradiction)
                for pair, each in zip(some, self._model.scores(some), strict=True)
            }
            self._store.keep(made)
            known |= made
        return [Scores(*known[keys[pair]]) for pair in pairs]

    def _key(self, pair: tuple[str, str]) -> bytes:
        parts = [part.encode("utf-8", "surrogatepass") for part in (self._version, *pair)]
        return blake2b(
            b"".join(len(part).to_bytes(_LENGTH_BYTES) + part for part in parts), digest_size=_KEY_BYTES
        ).digest()
