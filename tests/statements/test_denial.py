"""Whether a source denies what is reported of it, as the words around the content tell."""

import re

import pytest

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.denial import denies

# The source before the first bar, the cue up to the next, the content behind it.
DENYING = {
    "a verb of denial": "Orr | denied | that the pump had failed",
    "a particle": "Orr | has ruled out | a new levy",
    "a verb that knocks down": "Orr | shot down | the report",
    "a verb that debunks": "her lawyers | soon debunked | the rumours",
    "a report that the verb turns down": "Orr | has denied claims | that he sold the ferry",
    "a gerund": "the board | issued a statement denying | that the dam leaks",
    "an infinitive": "some of its members | took to the radio to deny | that the ferry had sunk",
    "a noun of denial": "Orr’s | repeated denials | that he took money",
    "a negative elsewhere": "Orr | did not wait for Lund but denied | that the dam leaks",
    "doubt": "engineers | have questioned | the report’s figures",
    "a quoted deed": "Orr | denied | “selling the ferry”",
    "a headline": "Orr | disputes | claim of a leak",
}
NOT_DENYING = {
    "another verb": "Orr | said | the pump had failed",
    "a negated verb": "the union | has not directly denied | the report",
    "a negated verb with a clitic": "the union | didn’t dispute | that the dam leaks",
    "neither of two": "the board | would neither confirm nor deny | that the dam leaks",
    "one of two that are negated": "the board | did not immediately confirm or deny | the report",
    "a refusal": "the board | refused to rule out | a new levy",
    "a denial that did not come": "the board | stopped short of denying | that the dam leaks",
    "a denial yet to come": "the board | has yet to deny | the report",
    "nobody": "nobody at the board | disputes | that the dam leaks",
    "neither of two people": "neither Orr nor Lund | denied | that the dam leaks",
    "who neither confirms nor denies": "neither | denying | the report",
    "a question": "Orr | questioned | whether the dam leaks",
    "questions that are answered": "Orr | held a press conference to answer questions about | the dam",
    "questions that are raised": "Orr | raised questions about | the dam",
    "questions that are sent": "I | sent a long letter with questions about | the dam",
    "questions that are shouted": "reporters | were shouting questions about | the dam",
    "words that deny behind a colon": "Orr | denied: | “I never sold the ferry.”",
    "words that deny behind a comma": "Orr | denied it, | “I never sold the ferry.”",
    "words in a sentence of their own": "Orr | denied it. | “I never sold the ferry.”",
    "a dispute": "Orr | spoke of the dispute over | the dam",
}


@pytest.mark.parametrize("line", DENYING.values(), ids=DENYING.keys())
def test_who_denies_something(line: str) -> None:
    assert denies(*read(line))


@pytest.mark.parametrize("line", NOT_DENYING.values(), ids=NOT_DENYING.keys())
def test_who_denies_nothing(line: str) -> None:
    assert not denies(*read(line))


BEFORE = {
    "a quotation": ("“I never sold the ferry,”", " Orr disagreed.", False),
    "a quotation that more follows": ("“The ferry is safe,”", " Orr disputed the reports.", False),
    "a clause that a comma parts": ("The ferry was “as good as new”", ", Orr disagreed.", False),
    "a clause that goes on": ("The ferry", ", Orr disagreed, was “as good as new”.", False),
    "an introduction": ("While some believed that the ferry was sold", ", Orr disputed the reports.", True),
    "a relative clause": ("The claim that he sold the ferry", ", which Orr disputed, went round.", True),
    "a passive": ("The report", " was denied by Orr.", True),
}


@pytest.mark.parametrize(("content", "rest", "denied"), BEFORE.values(), ids=BEFORE.keys())
def test_a_content_before_its_verb_is_denied_unless_it_is_how_somebody_denies(
    content: str, rest: str, denied: bool
) -> None:
    text = content + rest
    verb = re.search(r"disagreed|disputed|was denied", text)
    who = text.index("Orr")
    assert verb is not None
    behind = [Span(*piece.span()) for piece in re.finditer(r"was “.*”|the reports", rest)]
    pieces = [Span(0, len(content)), *(Span(len(content) + one.start, len(content) + one.end) for one in behind)]
    report = Attribution(tuple(pieces), (Span(*verb.span()),), (Span(who, who + 3),))
    assert denies(text, report) is denied


def read(line: str) -> tuple[str, Attribution]:
    """The text of a line without its bars, and source, cue and content as they part it."""
    source, cue, content = re.split(r" \| ", line)
    text = f"{source} {cue} {content}"
    behind = len(source) + 1 + len(cue)
    spans = Span(0, len(source)), Span(len(source) + 1, behind), Span(behind + 1, len(text))
    return text, Attribution(source=spans[:1], cue=spans[1:2], content=spans[2:])
