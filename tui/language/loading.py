"""A pipeline's name to a loaded spaCy pipeline that yields sentences, syntax and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.errors import LanguageError
from tui.language.version import WEIGHTS, not_installed
from tui.pipelines import RULES, SHIPPED

if TYPE_CHECKING:
    from spacy.language import Language

ENCODER_MISSING = "attribution runs by rules, at lower quality: the encoder needs onnxruntime and its weights"
_NOTICES = "onrecord_notices"
_WANTED = {
    "token.lemma": "gives no lemmas",
    "token.tag": "gives no part-of-speech tags",
    "doc.ents": "finds no names",
}


def load(pipeline: str = SHIPPED) -> Language:
    """The pipeline that ships with the program, or an installed English spaCy pipeline by its name or path.

    Raises `LanguageError` where it is not installed, cannot be loaded or lacks what reading needs. What is only
    missed, not needed, is told by `notices`.
    """
    if pipeline == RULES:
        raise LanguageError(f"{RULES} means reading without a pipeline: there is nothing to load")
    nlp = _shipped() if pipeline == SHIPPED else _installed(pipeline)
    from tui.language import components  # noqa: F401 - makes the program's own components known to spaCy

    nlp.add_pipe("onrecord_paragraphs", first=True)
    found: tuple[str, ...] = ()
    if pipeline == SHIPPED:
        nlp.add_pipe("onrecord_lemmas")
    else:
        nlp.add_pipe("onrecord_labels")
        lacks = (lack for attribute, lack in _WANTED.items() if not _assigns(nlp, attribute))
        found = tuple(f"the pipeline {pipeline} {lack}" for lack in lacks)
    nlp.meta[_NOTICES] = (*found, *_add_encoder(nlp))
    return nlp


def notices(nlp: Language) -> tuple[str, ...]:
    """What a loaded pipeline has to do without, a line each."""
    return tuple(nlp.meta.get(_NOTICES, ()))


def _shipped() -> Language:
    import spacy  # most of a second, and only whoever analyses pays for it

    folder = WEIGHTS[0]
    if not (folder / "meta.json").is_file():
        raise LanguageError(f"the weights of the pipeline are missing from {folder}; install {SHIPPED} again")
    return spacy.load(folder)


def _installed(pipeline: str) -> Language:
    import spacy  # as above

    try:
        nlp = spacy.load(pipeline)
    except OSError as error:
        if "E050" in str(error):
            raise not_installed(pipeline) from error
        raise LanguageError(f"the pipeline {pipeline} cannot be read: {_first_line(error)}") from error
    except (ValueError, ImportError, KeyError, TypeError, AttributeError) as error:
        raise LanguageError(f"the pipeline {pipeline} cannot be loaded: {_first_line(error)}") from error
    if nlp.lang != "en":
        raise LanguageError(f"the pipeline {pipeline} reads {nlp.lang}; take one that reads English")
    if not (_assigns(nlp, "token.dep") and _assigns(nlp, "token.head")):
        raise LanguageError(f"the pipeline {pipeline} has no dependency parser; take one that has, such as {SHIPPED}")
    return nlp


def _add_encoder(nlp: Language) -> tuple[str, ...]:
    """Put the encoder at the end of the pipeline where it can be run; otherwise the notice to show."""
    from tui.language import encoder  # registers the component; imports numpy

    if not encoder.available():
        return (ENCODER_MISSING,)
    nlp.add_pipe("onrecord_encoder", last=True)
    return ()


def _assigns(nlp: Language, attribute: str) -> bool:
    return any(attribute in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
