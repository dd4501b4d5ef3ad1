"""What a spaCy pipeline adds to the rules."""

from collections.abc import Iterator

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tui.language.attribution import Attribution as Tagged
from tui.model import Span, SpeakerKind
from tui.statements import analyse
from tui.statements.pipeline import read

from .reading import article


@pytest.fixture
def nlp() -> Language:
    """Two names by a list."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Vance Orr"}, {"label": "PERSON", "pattern": "Norhaven"}])
    return pipeline


def test_names_are_spans_of_the_article(nlp: Language) -> None:
    found = article("It rained. Norhaven said so.")
    reading = read(found, nlp)
    assert [(span.of(found.text), label) for span, label in reading.names] == [("Norhaven", "PERSON")]


KINDS = {
    "a company": ("Vance Orr said it rained.", SpeakerKind.ORGANISATION),
    "a person": ("Norhaven said it rained.", SpeakerKind.PERSON),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_a_label_tells_the_kind_of_a_name(nlp: Language, text: str, kind: SpeakerKind) -> None:
    assert [one.kind for one in analyse(article(text), nlp).speakers] == [kind]


def test_a_title_knows_better_than_a_label(nlp: Language) -> None:
    assert [one.kind for one in analyse(article("Mr Vance Orr said it rained."), nlp).speakers] == [SpeakerKind.PERSON]


def test_a_long_article_is_read_in_stretches_with_true_offsets(nlp: Language) -> None:
    long = article("\n\n".join(["It rained and rained."] * 9000 + ["Norhaven said so."]))
    nlp.max_length = 120_000
    ((span, label),) = read(long, nlp).names
    assert (span.of(long.text), label, span.end) == ("Norhaven", "PERSON", len(long.text) - len(" said so."))


@pytest.fixture
def attributions() -> Iterator[None]:
    """The attribute in which an encoder leaves what it tagged, unless one has been loaded and has set it already."""
    if Doc.has_extension("attributions"):
        yield
        return
    Doc.set_extension("attributions", default=())
    yield
    Doc.remove_extension("attributions")


@pytest.mark.usefixtures("attributions")
def test_tagged_attributions_are_handed_on(nlp: Language) -> None:
    found = Tagged(source=(Span(0, 8),), cue=(Span(9, 13),), content=(Span(14, 23),), confidence=0.9)

    @Language.component("tag_one")
    def tag_one(doc: Doc) -> Doc:
        doc._.attributions = (found,)
        return doc

    nlp.add_pipe("tag_one", name="onrecord_encoder")
    assert read(article("Norhaven said it rained."), nlp).tagged == (found,)


def test_white_space_is_no_noun_whatever_the_tagger_says(nlp: Language) -> None:
    @Language.component("tag_all_as_nouns")
    def tag_all_as_nouns(doc: Doc) -> Doc:
        for token in doc:
            token.tag_ = "NN"
        return doc

    nlp.add_pipe("tag_all_as_nouns")
    assert [word.tag for word in read(article("Rain  fell."), nlp).words] == ["NN", "_SP", "NN", "NN"]
