"""Reported clauses, phrases and denials, with their borders."""

import pytest

from .reading import Said, said, statements

CASES = {
    "that": ("Ada Vance said that the port was shut.", [("Ada Vance", "that the port was shut")]),
    "no that": ("Ada Vance said the port was shut.", [("Ada Vance", "the port was shut")]),
    "attribution behind": ("The port was shut, Ada Vance said.", [("Ada Vance", "The port was shut")]),
    "attribution in the middle": (
        "The port, Ada Vance said, was shut for good.",
        [("Ada Vance", "The port … was shut for good")],
    ),
    "according to, before": (
        "According to Ada Vance, the port was shut.",
        [("Ada Vance", "the port was shut")],
    ),
    "according to, behind": (
        "The port was shut, according to Ada Vance.",
        [("Ada Vance", "The port was shut")],
    ),
    "present": ("Ada Vance says the port is shut.", [("Ada Vance", "the port is shut")]),
    "perfect": ("Ada Vance has said the port is shut.", [("Ada Vance", "the port is shut")]),
    "adverb": ("Ada Vance repeatedly said the port was shut.", [("Ada Vance", "the port was shut")]),
    "aside of a role": (
        "Ada Vance, the mayor of Troy, said the port was shut.",
        [("Ada Vance", "the port was shut")],
    ),
    "aside with who": (
        "Ada Vance, who runs the port, said it was shut.",
        [("Ada Vance", "it was shut")],
    ),
    "aside of an age": ("Ada Vance, 51, said the port was shut.", [("Ada Vance", "the port was shut")]),
    "introduction": ("On Sunday, Ada Vance said the port was shut.", [("Ada Vance", "the port was shut")]),
    "adjunct before that": (
        "Ada Vance said in a letter to the crew that the port was shut.",
        [("Ada Vance", "that the port was shut")],
    ),
    "told somebody": ("Ada Vance told Jon Orr that the port was shut.", [("Ada Vance", "that the port was shut")]),
    "two verbs, one subject": (
        "Ada Vance said the port was shut, and added that it was empty.",
        [("Ada Vance", "the port was shut"), ("Ada Vance", "that it was empty")],
    ),
    "adding": (
        "Ada Vance said the port was shut, adding that it was empty.",
        [("Ada Vance", "the port was shut"), ("Ada Vance", "that it was empty")],
    ),
    "two speakers in one sentence": (
        "Ada Vance said the port was shut, but Jon Orr said it was open.",
        [("Ada Vance", "the port was shut"), ("Jon Orr", "it was open")],
    ),
    "question": ("Ada Vance asked whether the port was shut.", [("Ada Vance", "whether the port was shut")]),
    "accused of": ("Ada Vance accused Jon Orr of theft.", [("Ada Vance", "Jon Orr of theft")]),
    "called": ("Ada Vance called the plan “madness.”", [("Ada Vance", "the plan “madness.”")]),
    "called for": ("Ada Vance called for a new harbour.", [("Ada Vance", "a new harbour")]),
    "promised to": ("Ada Vance promised to open the port.", [("Ada Vance", "to open the port")]),
    "refused to": ("Ada Vance refused to comment on the plan.", [("Ada Vance", "to comment on the plan")]),
    "warned of": ("Ada Vance warned of floods.", [("Ada Vance", "floods")]),
    "a time is the paper's": ("Ada Vance praised the crew on Sunday.", [("Ada Vance", "the crew")]),
    "an occasion is the paper's": ("Ada Vance praised the crew during a visit.", [("Ada Vance", "the crew")]),
    "where it was said is the paper's": (
        "Ada Vance said the port was shut, in a letter to the crew.",
        [("Ada Vance", "the port was shut")],
    ),
    "organisation": ("The Harbour Board said the port was shut.", [("Harbour Board", "the port was shut")]),
    "document": ("The report says the port was shut.", [("The report", "the port was shut")]),
    "group": ("Officials said the port was shut.", [("Officials", "the port was shut")]),
    "reported passive": (
        "Ada Vance is said to have told the crew that the port was shut.",
        [("Ada Vance", "that the port was shut")],
    ),
    "hedged": ("Ada Vance reportedly told the crew the port was shut.", [("Ada Vance", "the port was shut")]),
    "agent": ("The plan was condemned by Ada Vance.", [("Ada Vance", "The plan")]),
    "participle with its own subject": (
        "The plan failed, with spokesman Jon Orr saying it was dead.",
        [("Jon Orr", "it was dead")],
    ),
    "a noun is no verb": ("The claims of the crew were heard in court.", []),
    "a plan is no verb": ("The plan for the port failed.", []),
    "her claim": ("The crew heard Vance’s claim that it rained.", [("Vance", "that it rained")]),
    "his claim": ("Jon Orr left. Nobody heard his claim that it rained.", [("Jon Orr", "that it rained")]),
    "informed": ("The port was shut, a clerk informed the Herald.", [("a clerk", "The port was shut")]),
    "a paper on a day": ("The port was shut, reported the Herald on Sunday.", [("Herald", "The port was shut")]),
    "mere doing": ("Ada Vance opened the new harbour.", []),
    "a thing written": ("Ada Vance wrote a long letter to the crew.", []),
    "said by nobody in particular": ("It is safe to say that it rained.", []),
    "a gerund of somebody else": (
        "Ada Vance attacked the board for saying it rained.",
        [("Ada Vance", "the board for saying it rained")],
    ),
    "a condition is no report": ("The port closes if Ada Vance says so today.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_report_has_its_source_and_its_borders(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text) == expected


DENIALS = {
    "denied that": ("Ada Vance denied that she had met the crew.", "that she had met the crew"),
    "denied, no that": ("Ada Vance denied she had met the crew.", "she had met the crew"),
    "denied having": ("Ada Vance denied having met the crew.", "having met the crew"),
    "denied a thing": ("Ada Vance has denied the report.", "the report"),
    "rejected": ("Ada Vance rejected the claim.", "the claim"),
    "dismissed as": ("Ada Vance dismissed the story as “gossip.”", "the story as “gossip.”"),
    "disputed": ("Ada Vance disputed the figures.", "the figures"),
}


@pytest.mark.parametrize(("text", "content"), DENIALS.values(), ids=DENIALS.keys())
def test_a_denial_holds_what_is_denied(text: str, content: str) -> None:
    assert [(one.speaker, one.content, one.denied) for one in statements(text)] == [("Ada Vance", content, True)]


def test_who_does_not_deny_does_not_deny() -> None:
    assert [one.denied for one in statements("Ada Vance did not deny the report.")] == [False]


ATTITUDES = {
    "belief": "Ada Vance believes that the port is shut.",
    "wish": "Ada Vance wants to shut the port.",
    "plan": "Ada Vance plans to shut the port.",
    "support": "Ada Vance supports the new harbour.",
    "opposition": "Ada Vance opposes the new harbour.",
}


@pytest.mark.parametrize("text", ATTITUDES.values(), ids=ATTITUDES.keys())
def test_beliefs_plans_and_support_are_attitudes(text: str) -> None:
    assert [(one.speaker, one.attitude) for one in statements(text)] == [("Ada Vance", True)]


HEADLINES = {
    "title case": ("Ada Vance Denies Meeting Jon Orr", [("Ada Vance", "Meeting Jon Orr")]),
    "sentence case": ("Mayor says port will close", [("Mayor", "port will close")]),
    "colon": (
        "Vance: Port will close\n\nAda Vance said it was wet.",
        [("Ada Vance", "Port will close"), ("Ada Vance", "it was wet")],
    ),
    "a topic before a colon": ("Harbour fire: Port will close", []),
    "a label before a colon": ("Update: Port will close", []),
    "document": ("Report: Port will close", [("Report", "Port will close")]),
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.values(), ids=HEADLINES.keys())
def test_a_headline_reports_too(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, title=True) == expected


NESTED = {
    "two deep": (
        "Ada Vance said Jon Orr told her that the port was shut.",
        [
            Said("Ada Vance", "Jon Orr told her that the port was shut", "indirect"),
            Said("Jon Orr", "that the port was shut", "indirect", to="Ada Vance", within="Ada Vance"),
        ],
    ),
    "three deep": (
        "According to Ada Vance, Jon Orr said Kim Lund told him the port was shut.",
        [
            Said("Ada Vance", "Jon Orr said Kim Lund told him the port was shut", "indirect"),
            Said("Jon Orr", "Kim Lund told him the port was shut", "indirect", within="Ada Vance"),
            Said("Kim Lund", "the port was shut", "indirect", to="Jon Orr", within="Jon Orr"),
        ],
    ),
    "inside a quotation": (
        "“Jon Orr told me the port was shut,” Ada Vance said.",
        [
            Said("Ada Vance", "“Jon Orr told me the port was shut,”", "direct"),
            Said("Jon Orr", "the port was shut", "direct", to="Ada Vance", within="Ada Vance"),
        ],
    ),
    "a paper that reports": (
        "Ada Vance said the port was shut, the Herald reported.",
        [
            Said("Herald", "Ada Vance said the port was shut", "indirect"),
            Said("Ada Vance", "the port was shut", "indirect", within="Herald"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NESTED.values(), ids=NESTED.keys())
def test_a_report_inside_a_report_is_nested(text: str, expected: list[Said]) -> None:
    assert statements(text) == expected
