"""Which quotations and clauses a tagged content takes whole, and which it leaves to the attribution beside them."""

import re

import pytest

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.finding import attributions, paragraph_segments
from tui.statements.wholes import holding, whole

from .reading import article

Tag = tuple[str, tuple[str, ...]]  # a cue and the pieces of its content

CASES: dict[str, tuple[str, list[Tag], list[tuple[str, ...]]]] = {
    "the rest of a quotation that is begun": (
        "Ada Vance wrote: “It rains. It pours. We stay.”", [("wrote:", ("“It rains.",))],
        [("“It rains. It pours. We stay.”",)],
    ),
    "the beginning of a quotation that is ended": (
        "“It rains. It pours,” Ada Vance wrote.", [("wrote", ("It pours,”",))], [("“It rains. It pours,”",)],
    ),
    "no rest that is somebody else’s": (
        "Ada Vance wrote: “It rains. It pours.” Jon Orr said that, too.",
        [("wrote:", ("“It rains.",)), ("said", ("It pours.”",))],
        [("“It rains.",), ("It pours.”",)],
    ),
    "a rest with a report inside": (
        "Ada Vance wrote: “It rains. Jon Orr said so. We stay.”", [("wrote:", ("“It rains.",)), ("said", ("so",))],
        [("“It rains. Jon Orr said so. We stay.”",), ("so",)],
    ),
    "no stray mark": ("Ada Vance said it “rains”.", [("said", ("“", "it “rains”"))], [("it “rains”",)]),
    "a quotation beside another cue": (
        "Ada Vance doubted that. “It rains,” Jon Orr said.", [("doubted", ("that", "“It rains,”"))], [("that",)],
    ),
    "nothing else than a quotation beside another cue": (
        "Ada Vance said: “It rains,” the Courier reported.", [("said:", ("“It rains,”",))], [("“It rains,”",)],
    ),
    "a quotation of the paragraph before": (
        "Ada Vance told the crew: “It rains.”\n\nJon Orr said that it was dry.",
        [("said", ("“It rains.”", "that it was dry"))],
        [("that it was dry",)],
    ),
    "a cue inside a quotation with its own": (
        "“He said, ‘It rains,’” Ada Vance recalled.", [("said,", ("‘It rains,’",)), ("recalled", ("“He",))],
        [("“He said, ‘It rains,’”",)],
    ),
    "a clause up to its attribution": (
        "Jon Orr, who built it, left in May, Ada Vance said.", [("said", ("left in May",))],
        [("Jon Orr, who built it, left in May",)],
    ),
    "a clause behind a dash": (
        "The crew was angry — it rained, Ada Vance said.", [("said", ("it rained",))], [("it rained",)],
    ),
    "both halves of a broken clause": (
        "The dam above the town, Ada Vance said, is safe.", [("said", ("The dam above the town",))],
        [("The dam above the town", "is safe")],
    ),
    "the half that is another’s by mistake": (
        "The dam, Ada Vance said, is safe, as Jon Orr wrote.", [("said", ("The dam",)), ("wrote", ("is safe",))],
        [("The dam", "is safe, as Jon Orr wrote")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "tags", "contents"), CASES.values(), ids=CASES.keys())
def test_quotations_are_taken_whole(text: str, tags: list[Tag], contents: list[tuple[str, ...]]) -> None:
    read = article(text)
    paragraphs = paragraph_segments(read)
    tagged = [Tagged((), (_span(text, cue),), tuple(_span(text, one) for one in pieces), 0.9) for cue, pieces in tags]
    found = whole(text, tagged, paragraphs, attributions(read, paragraphs))
    assert [tuple(piece.of(text) for piece in one.content) for one in found] == contents


CHAINS = {
    "a report that holds another": (
        "The Courier wrote that Jon Orr told the crew it rained.", "that Jon Orr",
        "that Jon Orr told the crew it rained",
    ),
    "a report before another": ("The Courier wrote that Jon Orr", "that Jon Orr", "that Jon Orr"),
    "a report that goes on": (
        "The Courier wrote of Jon Orr telling the crew it rained.", "of Jon Orr", "of Jon Orr"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "content", "wanted"), CHAINS.values(), ids=CHAINS.keys())
def test_a_content_that_ends_in_a_source_holds_what_that_source_says(text: str, content: str, wanted: str) -> None:
    outer = Tagged((Span(0, 11),), (Span(12, 17),), (_span(text, content),), 0.9)
    cue = re.search(r"\btold the crew|\btelling the crew", text)
    inner = [Tagged((_span(text, "Jon Orr"),), (Span(*cue.span()),), (_span(text, "it rained"),), 0.9)] if cue else []
    assert holding(text, [outer, *inner])[0].content[0].of(text) == wanted


def _span(text: str, piece: str) -> Span:
    match = re.search(re.escape(piece) if not piece[-1].isalpha() else re.escape(piece) + r"\b", text)
    assert match is not None
    return Span(*match.span())


def test_a_clause_ends_no_earlier_than_it_begins_whatever_the_order_of_the_pieces_by_rule() -> None:
    text = "According to Vance’s “Rain” and others, it rained all day."
    cue, clause, title = Span(0, 12), Span(text.index("and"), len(text) - 1), Span(21, 27)
    rule = Attribution((clause, title), (cue,), (Span(13, 20),), rule="according-to")
    begin = Span(text.index("it rained"), text.index(" all"))
    (found,) = whole(text, [Tagged((Span(13, 38),), (cue,), (begin,), 0.9)], paragraph_segments(article(text)), [rule])
    assert [span.of(text) for span in found.content] == ["it rained all day"]
