"""The word lists and what they are read into."""

import pytest

from tui.statements.attribution import confidence
from tui.statements.lexicon import verb_forms, word_map

FORMS = {
    "says": ("say", "present"),
    "said": ("say", "past"),
    "denies": ("deny", "present"),
    "denied": ("deny", "past"),
    "denying": ("deny", "gerund"),
    "written": ("write", "participle"),
    "pointed out": ("point out", "past"),
    "read": ("read", "past"),
    "agreeing": ("agree", "gerund"),
    "stressed": ("stress", "past"),
}


@pytest.mark.parametrize(("form", "expected"), FORMS.items(), ids=FORMS.keys())
def test_every_form_leads_to_its_verb(form: str, expected: tuple[str, str]) -> None:
    found = verb_forms()[form]
    assert (found.verb.lemma, found.tense) == expected


def test_a_rare_variant_of_a_rule_has_the_confidence_of_the_plain_rule() -> None:
    assert confidence("after-that/never-met") == confidence("after-that") > confidence("carried")


def test_every_confidence_is_a_probability() -> None:
    assert all(0 <= float(value) <= 1 for value in word_map("rule_confidence.txt").values())
