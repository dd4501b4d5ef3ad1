"""Coreference corpora become pronouns with their antecedents, and those the weights of a ranker."""

import gzip
import json
from pathlib import Path

import pytest

from tui.model import Span
from tui.statements.pronouns import feature_names
from tui.training.speakers import fitted, score
from tui.training.speakers_data import read_gap, read_gum, read_polnear_pronouns

GUM = """# newdoc id = GUM_news_port
# newpar
1\tAda\t_\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new
2\tVance\t_\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\t_\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t_\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
1\tShe\t_\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-acc)
2\tspoke\t_\tVERB\tVBD\t_\t0\troot\t_\t_

"""


def zipped(path: Path, text: str) -> Path:
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_gum_gives_texts_with_pronouns_and_what_stands_before_them(tmp_path: Path) -> None:
    (marked,) = read_gum(zipped(tmp_path / "gum.conllu.gz", GUM))
    assert marked.text == "Ada Vance left. \n\nShe spoke "
    ((pronoun, antecedents),) = marked.pronouns.items()
    assert pronoun.of(marked.text) == "She"
    assert [span.of(marked.text) for span in antecedents] == ["Ada Vance"]


def test_gap_gives_the_name_that_is_meant(tmp_path: Path) -> None:
    header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL"
    rows = [
        "one\tAda met Mona. She left.\tShe\t14\tAda\t0\tFALSE\tMona\t8\tTRUE\t-",
        "two\tAda met Mona. She left.\tShe\t14\tAda\t0\tFALSE\tMona\t8\tFALSE\t-",
    ]
    (marked,) = read_gap(zipped(tmp_path / "gap.tsv.gz", "\n".join([header, *rows]) + "\n"))
    assert (marked.name, marked.pronouns) == ("one", {Span(14, 17): (Span(8, 12),)})


def test_polnear_gives_only_pronouns_that_speak(tmp_path: Path) -> None:
    text = "Ada left. She spoke. She said so."
    article = {
        "id": "a",
        "text": text,
        "attributions": [{"source": [[21, 24]], "cue": [], "content": []}],
        "silver": {"coreference": [[[0, 3, True], [10, 13, False], [21, 24, False]]]},
    }
    (marked,) = read_polnear_pronouns(zipped(tmp_path / "polnear.jsonl.gz", json.dumps(article) + "\n"))
    assert marked.pronouns == {Span(21, 24): (Span(0, 3),)}


def test_the_weights_prefer_what_the_choices_preferred() -> None:
    pytest.importorskip("numpy")
    size = len(feature_names())
    near, far = (1.0, *[0.0] * (size - 1)), (0.0, 1.0, *[0.0] * (size - 2))
    choices = [([near, far], 0)] * 9 + [([near, far], 1)]
    table = fitted(choices)
    weights = list(table["weights"].values())
    assert weights[0] > 0 > weights[1]
    assert score(choices, table) == "10 pronouns, 9 right, 1 wrong, 0 left open"
