"""The corpora's readers, the batches, the linker's export and the measures, on texts written here."""

from __future__ import annotations

import gzip
import json
import random
import re
from pathlib import Path

import numpy as np
import pytest

from tui.language.attribution import Attribution
from tui.language.encoder_session import FOLDER
from tui.language.roles_decode import Tagged
from tui.language.roles_features import CONTENT, CUE
from tui.language.roles_labels import NAMES, ROLES, decode
from tui.model import Span
from tui.training.encoder import checksum
from tui.training.encoder_scores import attribution_figures, figures, names_figures, right_predictions
from tui.training.names_data import named_text
from tui.training.names_gum import read_gum_names
from tui.training.names_variants import line_of_names, people, recased, renamed
from tui.training.polnear import IGNORED, AttributedArticle, read_polnear

TEXT = "Ada Vance said the harbour will close. It rains."
GUM = """# newdoc id = one
# newpar
# text = President Ada Vance of Orla and the mayor left the Bank of Orla
1	President	president	PROPN	NNP	_	2	x	_	Entity=(1-person-new-nnnnn-cf1-1-coref
2	Ada	Ada	PROPN	NNP	_	8	x	_	_
3	Vance	Vance	PROPN	NNP	_	2	x	_	_
4	of	of	ADP	IN	_	5	x	_	_
5	Orla	Orla	PROPN	NNP	_	2	x	_	Entity=(2-place-new-nnnnn-cf1-1-sgl)1)
6	the	the	DET	DT	_	7	x	_	Entity=(3-person-new-nnnnn-cf1-1-sgl
7	mayor	mayor	NOUN	NN	_	8	x	_	Entity=3)
8	left	leave	VERB	VBD	_	0	x	_	_
9	the	the	DET	DT	_	10	x	_	Entity=(4-organization-new-nnnnn-cf1-1-sgl
10	Bank	bank	PROPN	NNP	_	8	x	_	_
11	of	of	ADP	IN	_	12	x	_	_
12	Orla	Orla	PROPN	NNP	_	10	x	_	Entity=4)

"""


def an_article(tmp_path: Path, text: str = TEXT) -> AttributedArticle:
    source, cue, content = (
        [text.index(part), text.index(part) + len(part)] for part in ("Ada Vance", "said", "the harbour will close")
    )
    attribution = {"source": [source], "cue": [cue], "content": [content]}
    kinds = {"Ada": "PERSON", "Vance": "PERSON", "harbour": "MISC"}
    tokens = [[m.start(), m.end(), "NN", m[0], kinds.get(m[0], "O")] for m in re.finditer(r"\w+|[.]", text)]
    path = tmp_path / "train.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        silver = {"sentences": [tokens]}
        file.write(json.dumps({"id": "one", "text": text, "attributions": [attribution], "silver": silver}) + "\n")
    (article,) = read_polnear(path)
    return article


def test_an_article_is_read_with_one_role_a_word(tmp_path: Path) -> None:
    article = an_article(tmp_path)
    assert [(ROLES[kind], first, end) for first, end, kind in decode(article.labels)] == [
        ("source", 0, 2),
        ("cue", 2, 3),
        ("content", 3, 7),
    ]


def test_automatic_names_of_an_article_are_labels_unless_their_kind_is_unknown(tmp_path: Path) -> None:
    labels = an_article(tmp_path).names
    person = 2 * NAMES.index("PERSON") + 1
    assert labels[:5] == (person, person + 1, 0, 0, IGNORED)


def test_a_corpus_without_groups_teaches_nothing_about_them() -> None:
    tokens = [("Norwegian", "O"), ("ships", "O"), ("reached", "O"), ("Orla", "B-LOC")]
    silent = named_text(tokens, knows_groups=False)
    assert silent.labels == (IGNORED, 0, 0, 2 * NAMES.index("GPE") + 1)
    assert named_text(tokens).labels[0] == 0


def test_a_token_of_several_words_is_one_name() -> None:
    text = named_text([("Jean-Luc", "B-PER"), ("Vance", "I-PER"), ("'s", "O"), ("Danes", "B-MISC")])
    spans = [(" ".join(text.words.forms[first:end]), NAMES[kind]) for first, end, kind in decode(text.labels)]
    assert spans == [("Jean - Luc Vance", "PERSON"), ("Danes", "NORP")]


def test_recasing_changes_cases_only() -> None:
    text = named_text([("Ada", "B-PER"), ("sails", "O"), ("home", "O")])
    seen = {recased(text, random.Random(seed)).words.cases for seed in range(60)}
    assert seen == {(2, 1, 1), (1, 1, 1), (3, 3, 3), (2, 2, 2)}
    assert {recased(text, random.Random(seed)).labels for seed in range(60)} == {text.labels}


def test_other_people_keep_their_places_and_one_name_stays_one_person() -> None:
    text = named_text([("Ada", "B-PER"), ("Vance", "I-PER"), ("met", "O"), ("Vance", "B-PER")])
    names = (("Mara", "Okun"), ("Oren", "Tal"), ("Sully",))
    for seed in range(20):
        given, surname, met, again = renamed(text.words, text.labels, names, random.Random(seed)).forms
        assert given in ("Mara", "Oren", "Sully")
        assert surname in ("Okun", "Tal", "Sully")
        assert (met, again) == ("met", surname)


def test_the_people_of_a_corpus_are_listed_once() -> None:
    text = named_text([("Ada", "B-PER"), ("Vance", "I-PER"), ("met", "O"), ("Orla", "B-LOC")])
    assert people([text, text]) == (("Ada", "Vance"),)


@pytest.mark.parametrize("seed", range(8))
def test_a_line_of_names_holds_nothing_but_names_and_what_divides_them(seed: int) -> None:
    line = line_of_names((("Mara", "Okun"), ("Sully",)), random.Random(seed))
    inside = {word for first, end, _ in decode(line.labels) for word in range(first, end)}
    rest = {form for word, form in enumerate(line.words.forms) if word not in inside}
    assert rest <= {"-", ",", ";"}
    assert {line.words.forms[first:end] for first, end, _ in decode(line.labels)} <= {("Mara", "Okun"), ("Sully",)}


def test_gum_gives_proper_names_without_titles_and_the_longest_of_nested_ones(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu.gz"
    path.write_bytes(gzip.compress(GUM.encode()))
    (document,) = read_gum_names(path)
    assert [(token, label) for token, label in document if label != "O"] == [
        ("Ada", "B-PER"),
        ("Vance", "I-PER"),
        ("Orla", "B-LOC"),
        ("Bank", "B-ORG"),
        ("of", "I-ORG"),
        ("Orla", "I-ORG"),
    ]


def attribution(text: str, source: str, content: str) -> Attribution:
    def spans(part: str) -> tuple[Span, ...]:
        return (Span(text.index(part), text.index(part) + len(part)),) if part else ()

    return Attribution(spans(source), (), spans(content), 1.0)


@pytest.mark.parametrize(
    ("source", "content", "precision", "recall"),
    [
        ("Ada Vance", "the harbour will close", 100, 100),
        ("Vance", "harbour will", 100, 100),
        ("Vance", "close", 100, 0),
        ("It", "the harbour will close", 0, 0),
        ("", "the harbour will close", 0, 0),
        ("Ada Vance", TEXT, 0, 0),
    ],
    ids=["exact", "half", "less than half", "wrong source", "no source", "too long"],
)
def test_attribution50_asks_for_half_of_the_content_and_the_source(
    tmp_path: Path, source: str, content: str, precision: float, recall: float
) -> None:
    article = an_article(tmp_path)
    predicted = [attribution(TEXT, source, content)]
    found = attribution_figures([(article, predicted)])["attribution50"]
    assert (found.precision, found.recall) == (precision, recall)
    assert right_predictions(article, predicted) == [precision == 100]


def test_a_duplicate_prediction_counts_once(tmp_path: Path) -> None:
    both = [attribution(TEXT, "Vance", "the harbour will close"), attribution(TEXT, "Vance", "the harbour")]
    assert attribution_figures([(an_article(tmp_path), both)])["attribution50"].precision == 100


def test_untyped_names_forgive_the_type() -> None:
    scored = names_figures([({(0, 3, "PER"), (5, 9, "ORG")}, {(0, 3, "PER"), (5, 9, "LOC")})])
    assert scored["typed"] == figures(1, 2, 2)
    assert scored["untyped"].f == 100
    assert scored["PER"].f == 100
    assert scored["ORG"].recall == 0


def test_exported_trees_give_the_probabilities_of_the_model_that_grew_them() -> None:
    pytest.importorskip("sklearn")
    from tui.training.encoder_linker import boosted, exported

    chance = np.random.default_rng(1)
    rows = chance.normal(size=(400, 6))
    linked = rows[:, 0] + rows[:, 1] * rows[:, 2] > 0
    model = boosted(rows, linked, seed=1)
    unseen = chance.normal(size=(200, 6))
    expected = model.predict_proba(unseen.astype(np.float32))[:, 1]
    np.testing.assert_allclose(exported(model).probabilities(unseen), expected, atol=1e-12)


def test_gold_pairs_are_linked_by_their_attribution(tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    from tui.training.encoder_linker import gold_owners, pairs

    article = an_article(tmp_path)
    assert gold_owners(article)[Tagged(2, 3, CUE, 1.0)] == {0}
    rows, linked = pairs([article], CONTENT, CUE)
    assert len(rows) == 1
    assert linked.tolist() == [True]


def test_the_network_gives_padding_no_say() -> None:
    torch = pytest.importorskip("torch")
    from tui.training.encoder_network import Encoder

    torch.manual_seed(0)
    encoder = Encoder(50).eval()
    pieces = torch.randint(1, 50, (1, 6))
    zeros = torch.zeros_like(pieces)
    padded = torch.cat([pieces, torch.zeros((1, 4), dtype=torch.long)], dim=1)
    mask = torch.tensor([[True] * 6 + [False] * 4])
    with torch.no_grad():
        alone = encoder.states(encoder.pieces(pieces), zeros, zeros, None)
        beside = encoder.states(encoder.pieces(padded), torch.zeros_like(padded), torch.zeros_like(padded), mask)[:, :6]
    torch.testing.assert_close(alone, beside, rtol=1e-4, atol=1e-5)


def test_the_shipped_weights_have_the_checksum_that_stands_beside_them() -> None:
    assert json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))["checksum"] == checksum(FOLDER)


def test_other_weights_of_the_same_size_have_another_checksum(tmp_path: Path) -> None:
    for name in ("encoder.onnx", "pieces.npy", "linkers.npz", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"weights")
    before = checksum(tmp_path)
    (tmp_path / "encoder.onnx").write_bytes(b"WEIGHTS")
    assert checksum(tmp_path) != before
