"""Reports that tell of nothing said, and those that look like them."""

import pytest

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.unsaid import is_unsaid, points

CASES = {
    "one word that points": ("criticised", "Vance", True),
    "one word that tells something": ("promised", "answers", False),
    "one quoted word": ("said", "“No.”", False),
    "a picture that is posted": ("posted", "a photo of the broken dam", True),
    "a picture in the cue": ("shared a clip of", "the crew singing on deck", True),
    "a text that is posted": ("posted", "a long answer to the crew", False),
    "words said of a picture": ("said", "a photo of the dam was false", False),
    "a quotation beside a picture": ("posted a photo with the words", "“The dam holds.”", False),
    "people who are questioned": ("questioned", "two men at the harbour who had seen it", True),
    "somebody who is questioned": ("were questioning", "her at the harbour", True),
    "words that are questioned": ("questioned", "her choice of pump", False),
    "who is quoted": ("quoting", "an unnamed official at the ministry", True),
    "who is quoted, in quotation marks": ("quotes", "a “high-level law enforcement source”", True),
    "who is quoted as saying something": ("quotes", "an unnamed official as saying the dam holds", False),
    "what is quoted": ("quoting", "“The officials knew it and told nobody.”", False),
    "what is cited": ("cited", "her years as secretary of the board", False),
}


@pytest.mark.parametrize(("cue", "content", "unsaid"), CASES.values(), ids=CASES.keys())
def test_what_tells_of_nothing_said(cue: str, content: str, unsaid: bool) -> None:
    text = f"Orr {cue} {content}"
    report = Attribution((Span(5 + len(cue), len(text)),), (Span(4, 4 + len(cue)),), (Span(0, 3),))
    assert (is_unsaid(text, report) or points(text, report)) is unsaid
