"""The word lists are data: one entry a line, sorted, nothing twice, with a comment on their source."""

from pathlib import Path

import pytest

import tui
from tui.word_lists import entries

PACKAGE = Path(tui.__file__).parent
LISTS = sorted(
    path for pattern in ("*/lists/*.txt", "*/data/*.txt", "language/names_*.txt") for path in PACKAGE.glob(pattern)
)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.relative_to(PACKAGE)}")
def test_a_word_list_is_sorted_and_says_where_it_comes_from(path: Path) -> None:
    listed = entries(path)
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert list(listed) == sorted(set(listed))
    assert all(entry == entry.strip() for entry in listed)


@pytest.mark.parametrize(
    "name",
    ["diminutives", "function_words", "gendered_nouns", "given_names", "irregular_verbs", "kinds_of_roles",
     "reporting_nouns", "reporting_verbs", "role_synonyms", "rule_confidence", "titles"],
)  # fmt: skip
def test_no_word_has_two_entries(name: str) -> None:
    words = [entry.split(" ")[0] for entry in entries(PACKAGE / "statements" / "data" / f"{name}.txt")]
    assert len(words) == len(set(words))
