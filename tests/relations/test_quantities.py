"""Figures are read with what they measure, and differ only when they cannot both be true."""

from __future__ import annotations

import pytest

from tui.model import Span
from tui.relations.bounds import Bound
from tui.relations.dates import days
from tui.relations.lexicon import stem
from tui.relations.measures import Dimension
from tui.relations.measuring import quantities
from tui.relations.quantities import Quantity, agree, comparable
from tui.relations.words import read_words


def read(text: str) -> tuple[Quantity, ...]:
    return quantities(read_words(text, (Span(0, len(text)),)))


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("£84m", Dimension.MONEY, 84e6),
        ("112 million pounds", Dimension.MONEY, 112e6),
        ("$3,000", Dimension.MONEY, 3000),
        ("54 percent of voters", Dimension.SHARE, 54),
        ("59 per cent", Dimension.SHARE, 59),
        ("34 years old", Dimension.AGE, 34),
        ("aged 34", Dimension.AGE, 34),
        ("a 34-year-old man", Dimension.AGE, 34),
        ("Ilse Brandvik, 34, said", Dimension.AGE, 34),
        ("the death toll stood at 34", Dimension.COUNT, 34),
        ("six years to build", Dimension.DURATION, 6 * 31557600),
        ("4 feet", Dimension.LENGTH, 4 * 0.3048),
        ("twenty one homes", Dimension.COUNT, 21),
        ("two hundred homes", Dimension.COUNT, 200),
        ("3,100 ballots", Dimension.COUNT, 3100),
        ("6 1/2 feet long", Dimension.LENGTH, 6.5 * 0.3048),
        ("6½ feet long", Dimension.LENGTH, 6.5 * 0.3048),
        ("two-thirds of voters", Dimension.SHARE, 200 / 3),
        ("a quarter of the voters", Dimension.SHARE, 25),
        ("half of the voters", Dimension.SHARE, 50),
        ("seven in 10 voters", Dimension.SHARE, 70),
        ("7 out of 10 voters", Dimension.SHARE, 70),
        ("7 of 28 boats", Dimension.COUNT, 7),
        ("one of 28 boats", Dimension.COUNT, 28),
        ("two minutes and 28 seconds", Dimension.DURATION, 148),
        ("nine months old", Dimension.AGE, 0.75),
        ("a dozen boats", Dimension.COUNT, 12),
        ("weighing 19 stone", Dimension.MASS, 19 * 6.35029),
    ],
)
def test_a_figure_is_read_with_what_it_measures(text: str, dimension: Dimension, value: float) -> None:
    (quantity,) = read(text)
    assert (quantity.dimension, quantity.value) == (dimension, pytest.approx(value))


@pytest.mark.parametrize(
    "text",
    [
        *("in 2024 the", "the 3rd time", "at 7 am", "ten days ago", "and 5", "4.5.6 tall", "at 9:30 p.m. boats left"),
        *("the new Tern 6 boats", "the iPier 6s boats", "page 6 gossip", "in his early 40s", "one of the boats"),
        *("one day it sank", "a third man", "18k gold"),
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 60 wells", Bound.LEAST),
        ("at least 60 wells", Bound.LEAST),
        ("fewer than 60 wells", Bound.MOST),
        ("nearly $60", Bound.NEARLY),
        ("about 60 wells", Bound.ROUGH),
        ("exactly 60 wells", Bound.EXACT),
        ("as many as 60 wells", Bound.MOST),
        ("up to 60 wells", Bound.MOST),
        ("no more than 60 wells", Bound.MOST),
        ("no less than 60 wells", Bound.LEAST),
        ("not below 60 feet", Bound.LEAST),
        ("it cannot have been more than 60 feet", Bound.MOST),
        ("no wells but more than 60 pits", Bound.LEAST),
        ("60 wells or more", Bound.LEAST),
        ("60 wells or so", Bound.ROUGH),
    ],
)
def test_a_bound_before_the_figure_is_read(text: str, bound: Bound) -> None:
    assert read(text)[0].bound is bound


@pytest.mark.parametrize(
    ("one", "other", "both_true"),
    [
        ("61 test wells", "more than 60 test wells", True),
        ("61 test wells", "more than 70 test wells", False),
        ("340 jobs", "210 jobs", False),
        ("340 jobs", "about 350 jobs", True),
        ("1.2 metres", "4 feet", True),
        ("1.2 metres", "6 feet", False),
        ("$1.4 billion", "$1.36 billion", True),
        ("$1.4 billion", "$1.46 billion", False),
        ("two hours", "120 minutes", True),
        ("up to 300 people", "280 people", True),
        ("7 of 28 boats", "seven boats", True),
        ("7 of 28 boats", "28 boats", True),
        ("7 of 28 boats", "nine boats", False),
        ("between 13 and 15 boats", "14 boats", True),
        ("13 to 15 boats", "17 boats", False),
        ("nearly 60 boats", "57 boats", True),
        ("nearly 60 boats", "68 boats", False),
        ("nearly 60 boats", "35 boats", False),
        ("70 per cent", "seven in ten voters", True),
        ("$3.95", "$3.96", True),
        ("$2m a day", "$730m a year", True),
        ("$2m-a-day income", "$2m annual income", False),
        ("10 divers", "11 divers", False),
        ("0 divers", "12 divers", False),
        ("4 to 5 million pounds", "20,000 pounds", False),
        ("4 to 5 million pounds", "£4.2 million", True),
        ("a week-long course", "a two-week annual course", False),
        ("a week-long course", "a seven-day course", True),
    ],
)
def test_figures_agree_within_bounds_rounding_and_conversion(one: str, other: str, both_true: bool) -> None:
    (first,), (second,) = read(one), read(other)
    assert agree(first, second) is both_true
    assert agree(second, first) is both_true


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("£5", "$5"), ("5 homes", "5 jobs"), ("5 per cent", "5 homes"), ("5 per cent", "5 percentage points")),
        *(("50 boats a year", "28 boats"), ("$29", "$29 Canadian")),
        *(("Ilse Venn, 42, said", "Orla Venn, 19, said"), ("Ilse Venn, 42, said", "42-year-old fisher Orla Brandvik")),
    ],
)
def test_figures_of_different_things_cannot_be_compared(one: str, other: str) -> None:
    (first,), (second,) = read(one), read(other)
    assert not comparable(first, second)


@pytest.mark.parametrize(
    "text",
    [
        *("Ilse Venn, 42, said", "the 42-year-old fisher Ilse Venn said", "a 42-year old woman, Ilse Venn, said"),
        *("forty-two year old Ilse Venn", "Ilse Venn, aged 42, said", "Ilse Venn is 42 years old"),
        *(
            "Ilse Venn, a 42-year-old born in Sarn, said",
            "42-year-old Ilse Venn was fishing",
            "Ilse Venn, who is 42 years old",
        ),
    ],
)
def test_an_age_is_read_with_the_name_of_who_bears_it(text: str) -> None:
    (age,) = read(text)
    assert (age.dimension, age.value, age.bearer) == (Dimension.AGE, 42, (stem("ilse"), stem("venn")))


@pytest.mark.parametrize(
    "text",
    [
        *("a 31-year-old Veldish nun gave birth", "the 31-year-old Port Ellery Gazette columnist wrote"),
        *("the 31-year-old's boat, Silver Tern, sank", "a 31-year-old in the town of Port Ellery"),
    ],
    ids=["where she is from", "what he works for", "what she has", "where he is"],
)
def test_a_name_that_is_not_of_a_person_bears_no_age(text: str) -> None:
    assert [age.bearer for age in read(text)] == [()]


@pytest.mark.parametrize("text", ["on 14 September", "on Sept. 14", "on September 14"])
def test_a_day_of_a_month_is_read_in_either_order(text: str) -> None:
    (day,) = days(read_words(text, (Span(0, len(text)),)))
    assert (day.month, day.day) == (9, 14)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("on 14 September", "in September", True),
        ("on 14 September", "in early October", False),
        ("in May 2024", "in 2024", True),
        ("in May 2024", "on May 6, 2023", False),
        ("on 14 September", "on September 21", False),
    ],
)
def test_a_month_and_a_year_are_read_as_far_as_they_are_told(one: str, other: str, same: bool) -> None:
    (first,), (second,) = (
        days(read_words(text, (Span(0, len(text)),))) for text in (f"it sank {one}", f"it sank {other}")
    )
    assert first.comparable(second)
    assert first.agrees(second) is second.agrees(first) is same


@pytest.mark.parametrize("text", ["they may 5 times march 3 miles", "it was won by April Jones", "drawn by Jan Smit"])
def test_what_only_looks_like_a_month_is_none(text: str) -> None:
    assert days(read_words(text, (Span(0, len(text)),))) == ()


def test_a_year_is_read_behind_in() -> None:
    text = "the pier was built in 1987 with 1990 stones"
    (year,) = days(read_words(text, (Span(0, len(text)),)))
    assert (year.year, year.month, year.weekday) == (1987, 0, "")
