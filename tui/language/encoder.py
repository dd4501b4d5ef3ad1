"""The trained encoder as a spaCy component: names in `doc.ents`, attributions in `doc._.attributions`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from tui.language.encoder_session import Scored, TrainedEncoder, available, load_encoder
from tui.language.names import find_names
from tui.language.roles import find_attributions
from tui.language.roles_labels import NAMES

__all__ = ["available"]

if not Doc.has_extension("attributions"):
    Doc.set_extension("attributions", default=())


@dataclass(frozen=True, slots=True)
class EncoderComponent:
    """Reads `doc.text`, whatever tokens the pipeline made of it; `sets_names` false leaves `doc.ents` alone."""

    encoder: TrainedEncoder
    sets_names: bool

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.attributions` (a tuple of Attribution) and, if asked to, `doc.ents`."""
        scored = self.encoder.score(doc.text)
        doc._.attributions = find_attributions(scored, self.encoder)
        if self.sets_names:
            doc.ents = _entities(doc, scored)
        return doc


@Language.factory("onrecord_encoder", default_config={"names": None}, assigns=["doc.ents", "doc._.attributions"])
def _create(nlp: Language, name: str, names: bool | None) -> Any:
    """Make the component; without `names` it finds names only where no component before it does."""
    others = (other for other in nlp.pipe_names if other != name)
    finds_names = any("doc.ents" in nlp.get_pipe_meta(other).assigns for other in others)
    return EncoderComponent(load_encoder(), not finds_names if names is None else names)


def _entities(doc: Doc, scored: Scored) -> list[Any]:
    """Names as spans of the document's tokens, widened to whole tokens, labelled PERSON, ORG, GPE or NORP."""
    words = scored.words
    spans = [
        doc.char_span(words.starts[name.first], words.ends[name.end - 1], NAMES[name.kind], alignment_mode="expand")
        for name in find_names(words, scored.names)
    ]
    return list(filter_spans([span for span in spans if span is not None]))
