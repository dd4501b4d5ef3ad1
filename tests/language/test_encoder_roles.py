"""BIO decoding, linking and the trees, on scores made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from tui.language.encoder_words import read_words
from tui.language.names import find_names
from tui.language.roles_decode import Tagged, best_labels, tagged_spans
from tui.language.roles_features import (
    CONTENT,
    CUE,
    FEATURES,
    SOURCE,
    candidates,
    context_of,
    rows,
    sentence_numbers,
)
from tui.language.roles_labels import NAMES, ROLES, bio, decode, encode
from tui.language.roles_link import Settings, link
from tui.language.roles_trees import Trees

B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(1, 7)
SETTINGS = Settings(cue_link=0.3, source_link=0.3, source_word=0.2)


def scores(labels: Sequence[int], kinds: Sequence[str] = ROLES, sure: float = 0.9) -> NDArray[np.float32]:
    """Log-probabilities that favour `labels`."""
    table = np.full((len(labels), len(bio(kinds))), (1 - sure) / (len(bio(kinds)) - 1))
    table[np.arange(len(labels)), labels] = sure
    return np.log(table).astype(np.float32)


def nearest_linker(words: int = 5) -> Trees:
    """One tree by hand: linked where no more than `words` words lie between."""
    before, after = FEATURES.index("distance before"), FEATURES.index("distance after")
    return Trees(
        roots=np.array([0], dtype=np.int32),
        features=np.array([before, after, -1, -1, -1], dtype=np.int32),
        thresholds=np.array([words + 0.5, words + 0.5, 0.0, 0.0, 0.0]),
        left=np.array([1, 2, 2, 3, 4], dtype=np.int32),
        right=np.array([4, 3, 2, 3, 4], dtype=np.int32),
        values=np.array([0.0, 0.0, 4.0, -4.0, -4.0]),
        base=np.array([0.0]),
        depth=np.array([2], dtype=np.int32),
    )


def test_labels_and_spans_are_inverse() -> None:
    spans = [(0, 2, SOURCE), (2, 3, CUE), (4, 9, CONTENT), (9, 10, CONTENT)]
    assert decode(encode(spans, 12)) == spans


def test_no_inside_label_stands_without_its_beginning() -> None:
    table = scores([0, I_CONTENT, I_CONTENT, 0, B_CUE, I_CONTENT])
    table[0, B_CONTENT] = -9.0
    path = best_labels(table)
    for previous, label in zip([0, *path], path, strict=False):
        assert label == 0 or label % 2 or previous in (label, label - 1)
    assert decode(path)[0] == (1, 3, CONTENT)


def test_the_best_path_is_that_of_an_exhaustive_search() -> None:
    chance = np.random.default_rng(3)
    table = np.log(chance.dirichlet(np.ones(5), size=5)).astype(np.float32)
    paths = np.array(np.meshgrid(*[range(5)] * 5)).reshape(5, -1).T

    def allowed(path: NDArray[np.int64]) -> bool:
        return all(
            label in (0, 1, 3) or before in (label, label - 1) for before, label in zip([0, *path], path, strict=False)
        )

    best = max((path for path in paths if allowed(path)), key=lambda path: table[np.arange(5), path].sum())
    assert best_labels(table) == best.tolist()


def test_no_span_crosses_a_break() -> None:
    table = scores([B_CONTENT, I_CONTENT, I_CONTENT])
    assert all(end <= 2 or first >= 2 for first, end, _ in decode(best_labels(table, breaks=[2])))


def test_nothing_is_decoded_from_no_words() -> None:
    assert best_labels(np.zeros((0, 7), dtype=np.float32)) == []


def test_a_sentence_ends_at_its_stop_but_not_at_an_initial() -> None:
    words = read_words("J. Vance spoke. Then he left.\n\nnext")
    assert sentence_numbers(words)[:-1].tolist() == [0, 0, 0, 0, 0, 1, 1, 1, 1, 2]


def tagged(text: str, labels: Sequence[int]) -> tuple[list[Tagged], NDArray[np.float32]]:
    table = scores(labels)
    assert len(read_words(text)) == len(labels)
    return tagged_spans(table, best_labels(table)), table


def test_a_broken_quotation_is_one_attribution_with_its_cue_and_source() -> None:
    text = "“It rains,” Vance said, “always.”"
    spans, table = tagged(text, [5, 6, 6, 6, 6, 1, 3, 0, 5, 6, 6, 6])
    (linked,) = link(read_words(text), spans, np.exp(table[:, 1]), nearest_linker(), nearest_linker(), SETTINGS)
    assert [(piece.first, piece.end) for piece in linked.content] == [(0, 5), (8, 12)]
    assert linked.cue is not None
    assert linked.source is not None
    assert (linked.cue.first, linked.source.first) == (6, 5)


def test_two_cues_may_share_a_source() -> None:
    text = "Vance said it rains and added it pours"
    spans, table = tagged(text, [1, 3, 5, 6, 0, 3, 5, 6])
    found = link(read_words(text), spans, np.exp(table[:, 1]), nearest_linker(1), nearest_linker(), SETTINGS)
    assert [one.source.first if one.source else None for one in found] == [0, 0]
    assert [one.cue.first if one.cue else None for one in found] == [1, 5]


def test_a_cue_without_source_takes_the_likeliest_source_word_of_its_sentence() -> None:
    text = "Rain fell. Vance said it rains."
    spans, table = tagged(text, [0, 0, 0, 0, 3, 5, 6, 0])
    likely = np.zeros(len(table))
    likely[[0, 3]] = 0.9, 0.4
    (found,) = link(read_words(text), spans, likely, nearest_linker(), nearest_linker(), SETTINGS)
    assert found.source is not None
    assert (found.source.first, found.source.end) == (3, 4)
    likely[3] = 0.1
    (found,) = link(read_words(text), spans, likely, nearest_linker(), nearest_linker(), SETTINGS)
    assert found.source is None


def test_a_quotation_without_cue_goes_on_with_the_speaker_before() -> None:
    text = "Vance said “no.”\n\n“Never again.”"
    spans, table = tagged(text, [1, 3, 5, 6, 6, 6, 5, 6, 6, 6, 6])
    first, second = link(read_words(text), spans, np.exp(table[:, 1]), nearest_linker(1), nearest_linker(), SETTINGS)
    assert second.cue is None
    assert second.source == first.source


def test_a_first_content_without_cue_has_no_source() -> None:
    text = "“Never again.”"
    spans, table = tagged(text, [5, 6, 6, 6, 6])
    (found,) = link(read_words(text), spans, np.exp(table[:, 1]), nearest_linker(), nearest_linker(), SETTINGS)
    assert found.source is None


def test_each_pair_has_one_value_for_each_feature() -> None:
    text = "Vance said it rains"
    spans, _ = tagged(text, [1, 3, 5, 6])
    context = context_of(read_words(text), spans)
    ((_, values),) = rows(spans[2], candidates(spans[2], [spans[1]], context), context)
    row = dict(zip(FEATURES, values, strict=True))
    assert row["distance before"] == 0
    assert row["distance after"] == -1
    assert row["length"] == 2
    assert row["sources between"] == 0


def test_candidates_stay_few_in_a_long_text() -> None:
    words = read_words("said it rains . " * 500)
    spans, _ = tagged("said it rains . " * 500, [3, 5, 6, 0] * 500)
    context = context_of(words, spans)
    cues = [span for span in spans if span.kind == CUE]
    assert all(len(candidates(span, cues, context)) <= 10 for span in spans)


def named(text: str, kinds: dict[str, tuple[str, float]], agree: bool = True) -> list[tuple[str, str]]:
    """Names found where the scores favour the kind given for a word; every other word is O."""
    words = read_words(text)
    table = np.full((len(words), len(bio(NAMES))), 1e-4)
    table[:, 0] = 1.0
    for word, form in enumerate(words.forms):
        if form in kinds:
            kind, sure = kinds[form]
            again = word > 0 and kinds.get(words.forms[word - 1], ("", 0))[0] == kind
            table[word, 0] = 1 - sure
            table[word, 2 * NAMES.index(kind) + (2 if again else 1)] = sure
    found = find_names(words, np.log(table).astype(np.float32), agree)
    return [(" ".join(words.forms[name.first : name.end]), NAMES[name.kind]) for name in found]


def test_names_end_with_their_paragraph() -> None:
    assert named("Ada\n\nVance", {"Ada": ("PERSON", 0.9), "Vance": ("PERSON", 0.9)}) == [
        ("Ada", "PERSON"),
        ("Vance", "PERSON"),
    ]


def test_a_surname_gets_the_kind_of_the_full_name() -> None:
    words = read_words("Ada Vance left . Then Vance spoke")
    organisation = 2 * NAMES.index("ORG") + 1
    table = np.full((len(words), len(bio(NAMES))), 1e-4)
    table[:, 0] = 1.0
    table[0, [0, 1]] = 0.1, 0.9
    table[1, [0, 2]] = 0.1, 0.9
    table[5, [0, 1, organisation]] = 0.1, 0.3, 0.6
    scores_of_names = np.log(table).astype(np.float32)
    alone, together = (find_names(words, scores_of_names, agree) for agree in (False, True))
    assert [NAMES[name.kind] for name in alone] == ["PERSON", "ORG"]
    assert [NAMES[name.kind] for name in together] == ["PERSON", "PERSON"]


def test_an_occurrence_nearly_found_is_found_once_the_name_is_sure() -> None:
    words = read_words("Orla sank . Orla rose . orla")
    table = np.full((len(words), len(bio(NAMES))), 1e-4)
    table[:, 0] = 1.0
    place = 2 * NAMES.index("GPE") + 1
    for word, sure in ((0, 0.9), (3, 0.3), (6, 0.3)):
        table[word, [0, place]] = 1 - sure, sure
    numbers = np.log(table).astype(np.float32)
    assert [name.first for name in find_names(words, numbers, agree=False)] == [0]
    assert [name.first for name in find_names(words, numbers)] == [0, 3]


def test_a_listed_people_is_a_group_and_works_are_no_names() -> None:
    kinds = {"Norwegians": ("GPE", 0.9), "Hamlet": ("OTHER", 0.9)}
    assert named("Norwegians read Hamlet .", kinds) == [("Norwegians", "NORP")]


def test_marks_at_the_edges_are_no_part_of_a_name_but_the_stop_of_an_initial_is() -> None:
    kinds = dict.fromkeys(("U", "S", ".", '"'), ("GPE", 0.9))
    assert named("the U.S.” said", kinds) == [("U . S .", "GPE")]


def test_titles_are_no_part_of_a_person_and_company_forms_are_of_a_company() -> None:
    kinds = {**dict.fromkeys(("Mayor", "Ada", "Vance"), ("PERSON", 0.9)), "Nordhavn": ("ORG", 0.9)}
    found = named("Mayor Ada Vance bought Nordhavn , Inc .", kinds)
    assert found == [("Ada Vance", "PERSON"), ("Nordhavn , Inc", "ORG")]


def test_a_title_alone_is_no_name_but_a_surname_that_looks_like_one_is() -> None:
    kinds = dict.fromkeys(("Mayor", "Ada", "King"), ("PERSON", 0.9))
    assert named("Mayor left . King too", kinds) == []
    assert named("Ada King left . King too", kinds) == [("Ada King", "PERSON"), ("King", "PERSON")]


def test_addresses_hold_no_names() -> None:
    kinds = dict.fromkeys(("Ada", "Vance", "Orla"), ("PERSON", 0.9))
    assert named("write to Ada.Vance@orla.example, see https://orla.example/Orla or @Ada", kinds) == []
    assert named("write to Ada, not Vance", kinds) == [("Ada", "PERSON"), ("Vance", "PERSON")]


@pytest.mark.parametrize("headline", ["vance quits", "VANCE QUITS"])
def test_a_headline_in_one_case_holds_the_names_of_the_text(headline: str) -> None:
    words = read_words(f"{headline}\n\nAda Vance left.\n\nVance said nothing to vance.")
    table = np.full((len(words), len(bio(NAMES))), 1e-4)
    table[:, 0] = 1.0
    for word, label, sure in ((0, 1, 0.3), (2, 1, 0.9), (3, 2, 0.9), (6, 1, 0.9), (10, 1, 0.3)):
        table[word, [0, label]] = 1 - sure, sure
    assert [name.first for name in find_names(words, np.log(table).astype(np.float32))] == [0, 2, 6]
