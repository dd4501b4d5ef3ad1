"""An article to whether it tells a claim only to call it a hoax."""

from __future__ import annotations

import re

# What only an article uses that debunks something, and what it calls the story that it debunks.
_DEBUNKED = re.compile(
    r"\b(?:hoax\w*|debunk\w*|spoof\w*|satir\w+|parod(?:y|ies)"
    r"|(?:fake|false|bogus|phon(?:e?)y|fabricated|made-up|fictional|fictitious|untrue)\s+(?:\w+\s+){0,2}?"
    r"(?:accounts?|articles?|claims?|headlines?|news|photos?|pictures?|quotes?|reports?|rumou?rs?|sites?|stor(?:y|ies)"
    r"|tweets?|websites?))\b",
    re.IGNORECASE,
)


def debunks(text: str) -> bool:
    """Whether an article speaks of a hoax, a satire or a false story: what it has others claim, it does not claim."""
    return _DEBUNKED.search(text) is not None
