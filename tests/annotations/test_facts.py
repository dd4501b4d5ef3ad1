"""Numbers, names and negations are seen, and seen to differ."""

import pytest

from tui.annotations.facts import facts, same_facts


def test_what_a_text_pins_down():
    found = facts("On 3.5 May Dana Okafor didn't pay two of 1,200 debts; nobody did.")
    assert found.numbers == ("3.5", "two", "1,200")
    assert found.names == ("on", "may", "dana", "okafor")
    assert found.negations == ("didnt", "nobody")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("He said so.", "he  said so", id="a capital at the head of the sentence"),
        pytest.param("the Mayor pays", "The mayor of the town pays", id="a title in lower case"),
        pytest.param("It isn't so", "It isn’t so", id="another apostrophe"),
    ],
)
def test_the_same_facts(one: str, other: str):
    assert same_facts(one, other)
    assert same_facts(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("from 2 to 3", "from 3 to 2", id="numbers in another order"),
        pytest.param("twelve boats", "eleven boats", id="numbers in words"),
        pytest.param("1,000 boats", "1.000 boats", id="numbers in another style"),
        pytest.param("Reyes told Okafor", "Okafor told Reyes", id="names in another order"),
        pytest.param("said Reyes", "said the mayor", id="a name and none"),
        pytest.param("It is true", "It is not true", id="a negation"),
        pytest.param("He can go", "He can't go", id="a contracted negation"),
        pytest.param("He confirmed it", "He denied it", id="a verb of denial"),
    ],
)
def test_other_facts(one: str, other: str):
    assert not same_facts(one, other)
    assert not same_facts(other, one)
