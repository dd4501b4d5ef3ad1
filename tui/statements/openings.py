"""A sentence becomes the attribution that opens it: `As Vance put it, …`, `As the Courier reported in May, …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.statements.attribution import Attribution, confidence
from tui.statements.contents import trim
from tui.statements.lexicon import verb_forms
from tui.statements.phrases import Range, phrase_after
from tui.statements.segments import Segment, Token

_OPENINGS = (("in", "the", "words", "of"), ("as",))
_PUTTING = frozenset(("put", "puts", "tells", "told", "sees", "saw", "had", "has"))
_SHORTEST = 4  # words of a content behind any other verb than "put it"
# What may stand between such a verb and its comma: `As Vance said in her letter to the crew on Monday,`.
_ADJUNCT = frozenset(
    ("preposition", "determiner", "word", "name", "adverb", "weekday", "number", "pronoun", "object-pronoun")
)
_MOST_WORDS = 8
_COURSE = frozenset(("begin", "continue", "go on"))  # `As the day went on, …`
_SELF = frozenset(("i", "we"))


def openings(segment: Segment) -> Iterator[Attribution]:
    """The attribution in front of a sentence, if there is one; the rest of the sentence is the content."""
    yield from _as_put(segment)
    yield from _as_said(segment)


def _as_put(segment: Segment) -> Iterator[Attribution]:
    """`As Vance put it, …`, `In the words of Vance, …`: the rest of the sentence is the content."""
    tokens = segment.tokens
    start = next((len(opening) for opening in _OPENINGS if _opens(tokens, opening)), 0)
    if not start:
        return
    comma = next((at for at in range(start, len(tokens)) if tokens[at].kind == ","), len(tokens))
    put = next((at for at in range(start + 1, comma - 1) if _is_putting(tokens, at)), comma)
    source = phrase_after(tokens[:put], start)
    content = trim(tokens, comma, len(tokens))
    if source is None or source[1] != put or (start == 1) != (put < comma) or content[1] - content[0] < 2:
        return
    cue = (put, comma) if start == 1 else (0, start)
    yield _attribution(segment, content, cue, source, "as-put")


def _is_putting(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower in _PUTTING and tokens[at + 1].lower == "it"


def _opens(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    return [token.lower for token in tokens[: len(words)]] == list(words)


def _as_said(segment: Segment) -> Iterator[Attribution]:
    """`As Vance pointed out last week, …`: a verb that could have the rest of the sentence as its own clause."""
    tokens = segment.tokens
    if tokens[0].lower != "as" or tokens[0].kind == "name":
        return
    comma = next((at for at, token in enumerate(tokens) if token.kind == ","), len(tokens))
    found = _verb(tokens, comma)
    content = trim(tokens, comma, len(tokens))
    if found is None or content[1] - content[0] < _SHORTEST:
        return
    source = phrase_after(tokens[: found[0]], 1)
    if source is None or source[1] != found[0] or tokens[1].lower in _SELF:
        return
    yield _attribution(segment, content, found, source, "as-said")


def _verb(tokens: Sequence[Token], comma: int) -> Range | None:
    """The first reporting verb before a comma, with its particle, if nothing but an adjunct follows it there."""
    forms = verb_forms()
    for at in range(2, comma):
        pair = f"{tokens[at].lower} {tokens[at + 1].lower}" if at + 1 < comma else ""
        end = at + 2 if pair in forms else at + 1
        form = forms.get(pair) or forms.get(tokens[at].lower)
        if form is None or form.tense not in ("past", "present"):
            continue
        rest = tokens[end:comma]
        clean = len(rest) <= _MOST_WORDS and all(token.kind in _ADJUNCT or token.lower == "may" for token in rest)
        closed = not rest or rest[0].kind in ("preposition", "adverb", "weekday") or rest[0].lower in ("last", "this")
        saying = ("quote" in form.verb.frames or pair in forms) and form.verb.lemma not in _COURSE
        return (at, end) if clean and closed and saying else None
    return None


def _attribution(segment: Segment, content: Range, cue: Range, source: Range, rule: str) -> Attribution:
    told, verb, who = ((segment.span_of(*part),) for part in (content, cue, source))
    return Attribution(told, verb, who, rule=rule, confidence=confidence(rule))
