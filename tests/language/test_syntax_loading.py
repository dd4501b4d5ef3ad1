"""Which pipelines can be loaded, what is said of those that cannot, and how a version is told."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc, Span

from tui.errors import LanguageError
from tui.language import load, notices, pipeline_version, version
from tui.language.components import translate_labels
from tui.pipelines import RULES


@pytest.fixture
def pipeline_on_disk(tmp_path):
    """A function that saves a pipeline of the named components and gives its path."""

    def save(*names, lang="en"):
        nlp = spacy.blank(lang)
        for name in names:
            nlp.add_pipe(name)
            if hasattr(nlp.get_pipe(name), "add_label") and name != "sentencizer":
                nlp.get_pipe(name).add_label("X")
        nlp.initialize()
        nlp.to_disk(tmp_path / "pipeline")
        return str(tmp_path / "pipeline")

    return save


def test_the_shipped_pipeline_says_what_it_has_to_do_without():
    nlp = load()
    has_encoder = "onrecord_encoder" in nlp.pipe_names
    assert bool(notices(nlp)) is not has_encoder


def test_a_pipeline_that_is_not_installed_is_told_in_one_line():
    with pytest.raises(LanguageError, match="en_core_none") as caught:
        load("en_core_none")
    assert "\n" not in str(caught.value)
    assert "--pipeline" in str(caught.value)


@pytest.mark.parametrize(
    ("names", "lang", "complaint"),
    [(["tagger"], "en", "no dependency parser"), (["sentencizer"], "de", "reads de; take")],
    ids=["without a parser", "another language"],
)
def test_a_pipeline_that_cannot_serve_is_refused(pipeline_on_disk, names, lang, complaint):
    with pytest.raises(LanguageError, match=complaint) as caught:
        load(pipeline_on_disk(*names, lang=lang))
    assert "\n" not in str(caught.value)


def test_a_pipeline_that_serves_in_part_is_used_with_notices(pipeline_on_disk):
    nlp = load(pipeline_on_disk("parser"))
    assert list(nlp("One.\n\nTwo.").sents)
    assert any("no lemmas" in notice for notice in notices(nlp))


def test_broken_files_are_told_in_one_line(tmp_path):
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(LanguageError) as caught:
        load(str(tmp_path))
    assert "\n" not in str(caught.value)
    with pytest.raises(LanguageError, match="not valid JSON"):
        pipeline_version(str(tmp_path))


def test_reading_by_rules_loads_nothing():
    assert pipeline_version(RULES) == "rules"
    with pytest.raises(LanguageError, match="nothing to load"):
        load(RULES)


def test_labels_of_other_pipelines_are_translated():
    nlp = spacy.blank("en")
    words = ["Ada", "sold", "ports", "in", "May"]
    doc = Doc(nlp.vocab, words=words, heads=[1, 1, 1, 1, 3], deps=["nsubj", "ROOT", "dobj", "prep", "pobj"])
    doc.ents = (Span(doc, 0, 1, "PER"), Span(doc, 4, 5, "DATE"))
    translated = translate_labels(doc)
    assert [token.dep_ for token in translated] == ["nsubj", "ROOT", "obj", "prep", "pobj"]
    assert [(name.text, name.label_) for name in translated.ents] == [("Ada", "PERSON")]


def test_the_version_is_found_without_spacy():
    script = "import sys, tui.language as l; print(l.pipeline_version()); print('spacy' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.split() == [pipeline_version(), "False"]


def test_the_version_changes_with_the_weights(tmp_path, monkeypatch):
    weights = tmp_path / "weights"
    weights.mkdir()
    (weights / "meta.json").write_text(json.dumps({"checksum": "1"}), encoding="utf-8")
    monkeypatch.setattr(version, "WEIGHTS", (weights,))
    before = pipeline_version()
    assert before == pipeline_version()
    (weights / "meta.json").write_text(json.dumps({"checksum": "2"}), encoding="utf-8")
    assert pipeline_version() != before


def test_the_version_of_a_folder_names_it(pipeline_on_disk):
    assert pipeline_version(pipeline_on_disk("sentencizer")).startswith("en-pipeline-0.0.0-")


def test_there_is_no_version_of_a_pipeline_that_is_not_installed():
    with pytest.raises(LanguageError, match="spacy download"):
        pipeline_version("en_core_none")
