"""What a parse tells about phrases; without one nothing is known."""

import pytest

from tui.model import Span
from tui.statements.syntax import Syntax

from .parsed import parsed, span

TEXT, SYNTAX = parsed(
    """
    the DT det 1
    board NN nsubj 10
    and CC cc 5
    its PRP$ nmod:poss 5
    two CD nummod 5
    leaders NNS conj 1
    , , punct 8
    who WP nsubj 8
    wrote VBD acl:relcl 5
    , , punct 8
    said VBD ROOT 10
    nothing NN obj 10
    """
)


NOMINAL = {"the board": True, "its two leaders": True, "wrote": False, "said nothing": False, "who": True}


@pytest.mark.parametrize(("words", "nominal"), NOMINAL.items(), ids=NOMINAL.keys())
def test_a_phrase_that_can_be_somebody_has_a_nominal_head(words: str, nominal: bool) -> None:
    assert SYNTAX.is_nominal(span(TEXT, words)) is nominal


def test_a_relative_clause_is_about_its_noun_with_modifiers_or_else_one_before() -> None:
    found = [one.of(TEXT) for one in SYNTAX.antecedents(span(TEXT, "who"))]
    assert found == ["its two leaders", "its two leaders", "the board"]


def test_a_further_member_plays_the_part_of_its_phrase() -> None:
    assert [SYNTAX.part(span(TEXT, words)) for words in ("the board", "its two leaders", "nothing")] == [
        "nsubj",
        "nsubj",
        "obj",
    ]


def test_without_a_parse_nothing_is_known() -> None:
    syntax = Syntax.of(())
    anywhere = Span(0, 5)
    assert (syntax.is_nominal(anywhere), syntax.part(anywhere), list(syntax.antecedents(anywhere))) == (None, "", [])
