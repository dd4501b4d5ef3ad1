"""The program's own small spaCy components; imported only where a pipeline is loaded, since it imports spaCy."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

# ClearNLP's labels, which spaCy's own English pipelines use, in the terms of Universal Dependencies, wherever the two
# draw the same arc; prepositional phrases and copulas are attached differently and keep their labels.
DEPENDENCIES = {
    "agent": "case",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
}
# OntoNotes' and CoNLL's names in the program's terms; amounts, dates and the like are no names and are left out.
NAMES = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "ORG": "ORG",
    "GPE": "GPE",
    "LOC": "GPE",
    "FAC": "GPE",
    "NORP": "NORP",
    "EVENT": "OTHER",
    "LAW": "OTHER",
    "MISC": "OTHER",
    "PRODUCT": "OTHER",
    "WORK_OF_ART": "OTHER",
}


@Language.component("onrecord_paragraphs", assigns=["token.is_sent_start"])
def start_sentences_after_blank_lines(doc: Doc) -> Doc:
    """Let a sentence begin after every blank line; a parser keeps the borders that it finds."""
    for token in doc[:-1]:
        if token.is_space and token.text.count("\n") > 1:
            doc[token.i + 1].is_sent_start = True
    return doc


@Language.factory("onrecord_lemmas", requires=["token.tag"], assigns=["token.lemma"])
def _lemmas_of_capitals(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy's signature
    """Make the component that gives shouted words, names apart, the lemmas that they have in lower case."""
    steps = [nlp.get_pipe(step) for step in ("tok2vec", "trainable_lemmatizer")]

    def lemmatise(doc: Doc) -> Doc:
        # Edit trees work on the letters as written, and treebanks hardly shout.
        for sentence in doc.sents:
            shouted = [token for token in sentence if _is_shouted(token)]
            if shouted:
                quiet = Doc(doc.vocab, words=[token.lower_ for token in sentence])
                for step in steps:
                    quiet = step(quiet)
                for token in shouted:
                    token.lemma_ = quiet[token.i - sentence.start].lemma_
        return doc

    return lemmatise


def _is_shouted(token: Token) -> bool:
    return token.is_upper and len(token) > 1 and token.pos_ != "PROPN"


@Language.component("onrecord_labels", requires=["token.dep"])
def translate_labels(doc: Doc) -> Doc:
    """Give the labels of another pipeline the names that the program knows; unknown dependencies stay as they are."""
    for token in doc:
        if token.dep_ in DEPENDENCIES:
            token.dep_ = DEPENDENCIES[token.dep_]
    doc.ents = tuple(Span(doc, name.start, name.end, NAMES[name.label_]) for name in doc.ents if name.label_ in NAMES)
    return doc
