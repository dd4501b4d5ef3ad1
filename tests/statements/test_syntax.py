"""What a parse tells about phrases; without one nothing is known."""

import pytest

from tui.model import Span
from tui.statements.syntax import Syntax, Word

# form, tag, dependency, head
PARSED = """the DT det 1|board NN nsubj 10|and CC cc 5|its PRP$ nmod:poss 5|two CD nummod 5|leaders NNS conj 1
, , punct 8|who WP nsubj 8|wrote VBD acl:relcl 5|, , punct 8|said VBD ROOT 10|nothing NN obj 10""".replace("\n", "|")


def parsed() -> tuple[str, Syntax]:
    text, words = "", []
    for row in PARSED.split("|"):
        form, tag, dependency, head = row.split(" ")
        words.append(Word(Span(len(text), len(text) + len(form)), tag, dependency, int(head)))
        text += f"{form} "
    return text, Syntax.of(words)


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


NOMINAL = {"the board": True, "its two leaders": True, "wrote": False, "said nothing": False, "who": True}


@pytest.mark.parametrize(("words", "nominal"), NOMINAL.items(), ids=NOMINAL.keys())
def test_a_phrase_that_can_be_somebody_has_a_nominal_head(words: str, nominal: bool) -> None:
    text, syntax = parsed()
    assert syntax.is_nominal(span(text, words)) is nominal


def test_a_relative_clause_is_about_its_noun_with_modifiers_or_else_one_before() -> None:
    text, syntax = parsed()
    found = [one.of(text) for one in syntax.antecedents(span(text, "who"))]
    assert found == ["its two leaders", "its two leaders", "the board"]


def test_a_further_member_plays_the_part_of_its_phrase() -> None:
    text, syntax = parsed()
    assert [syntax.part(span(text, words)) for words in ("the board", "its two leaders", "nothing")] == [
        "nsubj",
        "nsubj",
        "obj",
    ]


def test_without_a_parse_nothing_is_known() -> None:
    syntax = Syntax.of(())
    anywhere = Span(0, 5)
    assert (syntax.is_nominal(anywhere), syntax.part(anywhere), list(syntax.antecedents(anywhere))) == (None, "", [])
