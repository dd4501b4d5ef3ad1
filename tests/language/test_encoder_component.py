"""The shipped encoder as a spaCy component, on texts written here."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from tui.language import encoder
from tui.language.encoder_session import FOLDER, available

ARTICLE = """Orla harbour to close, mayor says

The harbour of Orla will close in March, Mayor Ada Vance said on Tuesday. “We cannot pay for another winter,” \
Vance told reporters in Oslo.

James Okafor, who leads the dockers' union, accused the city of “breaking its word”. The Norwegian company Nordhavn \
Shipping Ltd. declined to comment 😀."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("onrecord_encoder")
    return pipeline


def names(doc: Doc) -> set[tuple[str, str]]:
    return {(name.text, name.label_) for name in doc.ents}


def test_the_weights_are_there_and_small() -> None:
    assert available()
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 25_000_000


def test_without_onnxruntime_the_encoder_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert not encoder.available()


def test_without_weights_the_encoder_is_not_available(tmp_path: Path) -> None:
    assert not available(tmp_path)


def test_the_attribution_type_costs_no_heavy_import() -> None:
    code = "import sys, tui.language.attribution; sys.exit('spacy' in sys.modules or 'onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_people_places_and_organisations_are_found(nlp: Language) -> None:
    found = names(nlp(ARTICLE))
    assert {("Ada Vance", "PERSON"), ("James Okafor", "PERSON"), ("Oslo", "GPE"), ("Norwegian", "NORP")} <= found


def test_a_quotation_gets_its_cue_and_its_source(nlp: Language) -> None:
    doc = nlp(ARTICLE)
    found = {
        (
            " … ".join(piece.of(doc.text) for piece in each.content),
            " ".join(piece.of(doc.text) for piece in each.cue),
            " ".join(piece.of(doc.text) for piece in each.source),
        )
        for each in doc._.attributions
    }
    assert ("“We cannot pay for another winter,”", "told", "Vance") in found


def test_confidence_is_a_probability_and_spans_lie_inside_the_text(nlp: Language) -> None:
    doc = nlp(ARTICLE)
    assert doc._.attributions
    for each in doc._.attributions:
        assert 0 <= each.confidence <= 1
        for piece in (*each.source, *each.cue, *each.content):
            assert 0 <= piece.start < piece.end <= len(doc.text)
            assert piece.of(doc.text).strip() == piece.of(doc.text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "😀", "\u200b", "\x00", "Досить! – сказала Олена.", "他说：“不。”", "a" * 5000, "東京" * 3000],
)
def test_any_text_can_be_read(nlp: Language, text: str) -> None:
    assert isinstance(nlp(text)._.attributions, tuple)


def test_two_readings_of_one_text_are_equal(nlp: Language) -> None:
    first, second = nlp(ARTICLE), nlp(ARTICLE)
    assert first._.attributions == second._.attributions
    assert names(first) == names(second)


def test_a_text_reads_alike_whatever_stands_before_it(nlp: Language) -> None:
    before = "The tide was low. " * 40 + "\n\n"
    shift = len(before)
    alone, after = nlp("“No,” Ada Vance said."), nlp(before + "“No,” Ada Vance said.")
    assert {piece.start + shift for each in alone._.attributions for piece in each.content} == {
        piece.start for each in after._.attributions for piece in each.content if piece.start >= shift
    }


def test_names_of_a_pipeline_that_finds_names_are_kept() -> None:
    @Language.component("test_only_names", assigns=["doc.ents"])
    def find_nothing_but_orla(doc: Doc) -> Doc:
        doc.ents = [Span(doc, 0, 1, "GPE")]
        return doc

    pipeline = spacy.blank("en")
    pipeline.add_pipe("test_only_names")
    pipeline.add_pipe("onrecord_encoder")
    doc = pipeline("Orla is far, Ada Vance said.")
    assert names(doc) == {("Orla", "GPE")}
    assert doc._.attributions


def test_time_grows_with_length_and_no_faster(nlp: Language) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        nlp("\n\n".join([ARTICLE] * times))
        return time.process_time() - began

    seconds(1)
    short, long = (min(seconds(times) for _ in range(3)) for times in (4, 24))  # the least disturbed run
    assert long < 12 * short
