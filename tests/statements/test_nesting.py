"""Reports inside reports and who is told: every pair of who reports whom, read by rules."""

from __future__ import annotations

import pytest

from .reading import statements

# A line of a case: speaker, who is told (or None), whose report it stands in (or None), what the content begins with.
Line = tuple[str | None, str | None, str | None, str]
CASES: dict[str, tuple[str, list[Line]]] = {
    "said, told": (
        "Ada Vance said Jon Orr told Kim Lund that it rained.",
        [("Ada Vance", None, None, "Jon Orr told"), ("Jon Orr", "Kim Lund", "Ada Vance", "that it rained")],
    ),
    "wrote that, said, told him": (
        "Ada Vance wrote that Jon Orr said Kim Lund told him the port was shut.",
        [
            ("Ada Vance", None, None, "that Jon Orr said"),
            ("Jon Orr", None, "Ada Vance", "Kim Lund told"),
            ("Kim Lund", "Jon Orr", "Jon Orr", "the port was shut"),
        ],
    ),
    "according to, said": (
        "According to Ada Vance, Jon Orr said the port was shut.",
        [("Ada Vance", None, None, "Jon Orr said"), ("Jon Orr", None, "Ada Vance", "the port")],
    ),
    "said, according to": (
        "Jon Orr said the port was shut, according to Ada Vance.",
        [("Ada Vance", None, None, "Jon Orr said"), ("Jon Orr", None, "Ada Vance", "the port")],
    ),
    "said, denied": (
        "Ada Vance said Jon Orr denied that the port was shut.",
        [("Ada Vance", None, None, "Jon Orr denied"), ("Jon Orr", None, "Ada Vance", "that the port")],
    ),
    "denied, told": (
        "Ada Vance denied that Jon Orr had told her the port was shut.",
        [("Ada Vance", None, None, "that Jon Orr"), ("Jon Orr", "Ada Vance", "Ada Vance", "the port")],
    ),
    "claimed, asked": (
        "Ada Vance claimed Jon Orr had asked whether the port was shut.",
        [("Ada Vance", None, None, "Jon Orr had asked"), ("Jon Orr", None, "Ada Vance", "whether")],
    ),
    "said, promised to": (
        "Ada Vance said Jon Orr had promised to shut the port.",
        [("Ada Vance", None, None, "Jon Orr had promised"), ("Jon Orr", None, "Ada Vance", "to shut")],
    ),
    "said, warned of": (
        "Ada Vance said Jon Orr had warned the crew of a storm.",
        [("Ada Vance", None, None, "Jon Orr had warned"), ("Jon Orr", "the crew", "Ada Vance", "a storm")],
    ),
    "reported behind": (
        "Ada Vance said the port was shut, the Herald reported.",
        [("Herald", None, None, "Ada Vance said"), ("Ada Vance", None, "Herald", "the port was shut")],
    ),
    "said behind, reported behind that": (
        "The port was shut, Ada Vance said, the Herald reported.",
        [("Herald", None, None, "The port was"), ("Ada Vance", None, "Herald", "The port was")],
    ),
    "a document that says": (
        "The report says Ada Vance told the board that the port was shut.",
        [("The report", None, None, "Ada Vance told"), ("Ada Vance", "the board", "The report", "that the port")],
    ),
    "in a quotation, said": (
        "“Jon Orr said the port was shut,” Ada Vance said.",
        [("Ada Vance", None, None, "“Jon Orr"), ("Jon Orr", None, "Ada Vance", "the port")],
    ),
    "in a quotation, told me": (
        "“Jon Orr told me the port was shut,” Ada Vance said.",
        [("Ada Vance", None, None, "“Jon Orr"), ("Jon Orr", "Ada Vance", "Ada Vance", "the port")],
    ),
    "in a quotation, I told him": (
        "Jon Orr came. “I told him that the port was shut,” Ada Vance said.",
        [("Ada Vance", None, None, "“I told"), ("Ada Vance", "Jon Orr", "Ada Vance", "that the port")],
    ),
    "a quotation in a quotation": (
        "“Jon Orr said: ‘The port is shut for good,’” Ada Vance recalled.",
        [("Ada Vance", None, None, "“Jon Orr"), ("Jon Orr", None, "Ada Vance", "‘The port")],
    ),
    "a quoted part in what is told": (
        "Ada Vance said Jon Orr told her the port was “shut for good.”",
        [("Ada Vance", None, None, "Jon Orr told"), ("Jon Orr", "Ada Vance", "Ada Vance", "the port was")],
    ),
    "three deep by according to": (
        "According to Ada Vance, Jon Orr wrote that Kim Lund said it rained.",
        [
            ("Ada Vance", None, None, "Jon Orr wrote"),
            ("Jon Orr", None, "Ada Vance", "that Kim Lund"),
            ("Kim Lund", None, "Jon Orr", "it rained"),
        ],
    ),
    "a question in a report": (
        "Ada Vance said reporters had asked her whether the port was shut.",
        [("Ada Vance", None, None, "reporters had asked"), ("reporters", "Ada Vance", "Ada Vance", "whether")],
    ),
    "two reports side by side are not nested": (
        "Ada Vance said it rained, but Jon Orr said it was dry.",
        [("Ada Vance", None, None, "it rained"), ("Jon Orr", None, None, "it was dry")],
    ),
    "adding is not nested": (
        "Ada Vance said it rained, adding that it poured.",
        [("Ada Vance", None, None, "it rained"), ("Ada Vance", None, None, "that it poured")],
    ),
    "a shared subject is not nested": (
        "Ada Vance told the crew it rained and warned that it would pour.",
        [("Ada Vance", "the crew", None, "it rained"), ("Ada Vance", None, None, "that it would pour")],
    ),
    "a relative clause is the paper's": (
        "Jon Orr, who said the port was shut, left the town.",
        [("Jon Orr", None, None, "the port was shut")],
    ),
    "was told": (
        "Ada Vance said she had been told that the port was shut.",
        [("Ada Vance", None, None, "she had been told"), (None, "Ada Vance", "Ada Vance", "that the port")],
    ),
    "was told by": (
        "Ada Vance was told by Jon Orr that the port was shut.",
        [("Jon Orr", "Ada Vance", None, "that the port")],
    ),
    "told behind a quotation": (
        "“The port is shut,” Ada Vance told Jon Orr.",
        [("Ada Vance", "Jon Orr", None, "“The port")],
    ),
    "told behind a quotation, on a day": (
        "“The port is shut,” Ada Vance told the crew on Sunday.",
        [("Ada Vance", "the crew", None, "“The port")],
    ),
    "told before a quotation": (
        "Ada Vance told Jon Orr: “The port is shut.”",
        [("Ada Vance", "Jon Orr", None, "“The port")],
    ),
    "told, no that": ("Ada Vance told Jon Orr the port was shut.", [("Ada Vance", "Jon Orr", None, "the port")]),
    "told him": ("Jon Orr left. Ada Vance told him it rained.", [("Ada Vance", "Jon Orr", None, "it rained")]),
    "asked somebody": (
        "Ada Vance asked Jon Orr whether the port was shut.",
        [("Ada Vance", "Jon Orr", None, "whether the port")],
    ),
    "assured": ("Ada Vance assured the crew that it was dry.", [("Ada Vance", "the crew", None, "that it was dry")]),
    "warned": ("Ada Vance warned Jon Orr that it rained.", [("Ada Vance", "Jon Orr", None, "that it rained")]),
    "reminded": ("Ada Vance reminded the crew that it rained.", [("Ada Vance", "the crew", None, "that it rained")]),
    "urged to": ("Ada Vance urged Jon Orr to shut the port.", [("Ada Vance", "Jon Orr", None, "to shut the port")]),
    "wrote to": (
        "Ada Vance wrote to Jon Orr that the port was shut.",
        [("Ada Vance", "Jon Orr", None, "that the port")],
    ),
    "said to": (
        "“The port is shut,” Ada Vance said to Jon Orr.",
        [("Ada Vance", "Jon Orr", None, "“The port")],
    ),
    "speaking to": (
        "Speaking to the crew, Ada Vance said the port was shut.",
        [("Ada Vance", "the crew", None, "the port")],
    ),
    "a paper is told": (
        "Ada Vance told the Herald that the port was shut.",
        [("Ada Vance", "Herald", None, "that the port")],
    ),
    "told somebody in a letter": (
        "Ada Vance told Jon Orr in a letter that the port was shut.",
        [("Ada Vance", "Jon Orr", None, "that the port")],
    ),
    "nobody is told": ("Ada Vance said the port was shut.", [("Ada Vance", None, None, "the port")]),
    "a possessive is nobody told": (
        "Ada Vance told her son’s friends the port was shut.",
        [("Ada Vance", "Ada Vance’s son’s friends", None, "the port")],
    ),
}


@pytest.mark.parametrize(("text", "lines"), CASES.values(), ids=CASES.keys())
def test_who_reports_whom_to_whom(text: str, lines: list[Line]) -> None:
    found = [(one.speaker, one.to, one.within, one.content) for one in statements(text)]
    noted = [(*told[:3], told[3][: len(line[3])]) for told, line in zip(found, lines, strict=False)]
    assert (len(found), sorted(noted, key=str)) == (len(lines), sorted(lines, key=str))


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 40
