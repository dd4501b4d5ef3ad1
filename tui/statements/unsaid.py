"""Whether a report tells of nothing said: it shows a picture, names who is quoted or questioned, or only points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.lexicon import WORD, reporting_verb, word_map, word_set
from tui.statements.quotations import DOUBLE_MARKS, OPENING_MARKS
from tui.statements.roles import people, role_head

_BESIDES = re.compile(r" (?:as|who|that)\b")
_AS_SAYING = re.compile(r"\bas \w+ing\b")
_QUOTING = frozenset(("quote", "cite"))
_THEM = frozenset(("her", "him", "me", "them", "us", "you"))
_POSTING = frozenset(("post", "publish", "release", "retweet", "share", "tweet"))
_VAGUE = frozenset(("anything", "everything", "nothing", "own", "something", "things"))
_SHORTEST = 6  # words of a quotation that says something, even of people


def is_unsaid(text: str, report: Attribution) -> bool:
    """Whether the content is a picture or only the people who are quoted or questioned.

    `posted a photo of the dam`, `the Courier, quoting an official`, `police questioned two men`. Quotations say
    something, except of the people who are quoted: `quoting “senior officials”`.
    """
    quoted = is_quoted(text, report.content)
    shown = _shows_a_picture(text, report) or _names_the_questioned(text, report)
    return _names_the_quoted(text, report) or (shown and not quoted)


def points(text: str, report: Attribution) -> bool:
    """Whether the content is one word that tells nothing by itself, as in `criticised Vance` or `which she offered`."""
    words = _words(text, report.content)
    if is_quoted(text, report.content) or len(words) > 1:
        return False
    empty = word_map("function_words.txt").keys() | _VAGUE
    return not words or words[0][0].isupper() or words[0].endswith("ly") or words[0] in empty


def only_asks(text: str, content: Sequence[Span]) -> bool:
    """Whether the content only asks: `questioned whether the dam was safe` denies nothing."""
    return content[0].of(text).lower().startswith(("whether ", "if ", "how ", "why ", "who ", "what ", "when "))


def is_quoted(text: str, content: Sequence[Span]) -> bool:
    """Whether every piece opens with a quotation mark."""
    return all(text[piece.start] in OPENING_MARKS for piece in content)


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [word for span in spans for word in WORD.findall(span.of(text))]


def _names_the_quoted(text: str, report: Attribution) -> bool:
    verb = reporting_verb(text, report.cue)
    if verb is None or verb.lemma not in _QUOTING or len(report.content) > 1:
        return False
    content = report.content[0].of(text)
    said = is_quoted(text, report.content) and len(_words(text, report.content)) >= _SHORTEST
    if said or _AS_SAYING.search(content):
        return False
    named = _BESIDES.split(content, maxsplit=1)[0]
    unmarked = "".join(letter for letter in named if letter not in DOUBLE_MARKS)
    return role_head(unmarked).rstrip("s") in people() | {"source"}


def _names_the_questioned(text: str, report: Attribution) -> bool:
    verb = reporting_verb(text, report.cue)
    if verb is None or verb.lemma != "question":
        return False
    words = report.content[0].of(text).lower().split()
    behind = word_map("function_words.txt").get(words[1]) if len(words) > 1 else "preposition"
    if words[0] in _THEM and behind == "preposition":
        return True
    head = role_head(_BESIDES.split(report.content[0].of(text), maxsplit=1)[0])
    return not {head, head.rstrip("s")}.isdisjoint(people() | word_set("audiences.txt"))


def _shows_a_picture(text: str, report: Attribution) -> bool:
    """Whether the cue tells of a picture (`shared a clip of`), or one is all that is posted."""
    pictures = word_set("pictures.txt")
    if any(word.lower() in pictures for word in _words(text, report.cue)):
        return True
    verb = reporting_verb(text, report.cue)
    posted = verb is not None and verb.lemma in _POSTING
    return posted and role_head(report.content[0].of(text)) in pictures
