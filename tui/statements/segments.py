"""A paragraph becomes sentences of tokens, in which a quotation is one token.

A sentence of the paper's own text does not end inside a quotation; the sentences inside a quotation are segments of
their own, so that a report inside a quotation is found in the same way as one outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tui.model import Span
from tui.statements.lexicon import verb_forms, word_map, word_set
from tui.statements.quotations import Quotation, quotations

MAX_DEPTH = 3
# No sentence is longer; what goes on without a stop is cut, so that no rule can take more than linear time.
MAX_TOKENS = 400
_STOP = re.compile(r"[.!?…]+[)\]’”\"']*(?=\s|$)|\n\s*\n|[;](?=\s+[A-Z][a-z]+ \w+ (?:said|says)\b)")
_DASHES = ("―", "—", "–", "--")
_LAST_WORD = re.compile(r"(?:\w+\.)*\w+$")
# Names that only their capitals tell from words of the closed classes.
_ABBREVIATED = frozenset(("US", "WHO"))
_NEXT = re.compile(r"\s*([“\"‘'(\[«„`]*)(\w*)")
_WORD = re.compile(r"\w+(?:['’&-]\w+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or whole quotation; `kind` is a closed word class, name, word, number, quote, dash or the mark.

    `ends_in_comma` is said of a quotation.
    """

    start: int
    end: int
    lower: str
    kind: str
    quotation: Quotation | None = None
    ends_in_comma: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence; `within` is the quotation around it, `paragraph` the index of its block."""

    tokens: tuple[Token, ...]
    span: Span
    paragraph: int
    within: Quotation | None = None
    title: bool = False

    def span_of(self, start: int, end: int) -> Span:
        """The text span of the tokens from `start` up to `end`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


def segments(text: str, paragraph: Span, index: int = 0, *, title: bool = False) -> Iterator[Segment]:
    """The sentences of a paragraph and, after each, those inside its quotations."""
    yield from _segments(text, paragraph, index, None, title, 0)


def _segments(
    text: str, stretch: Span, index: int, within: Quotation | None, title: bool, depth: int
) -> Iterator[Segment]:
    quoted = quotations(text, stretch)
    position = 0
    for sentence in sentence_spans(text, stretch, quoted):
        inside: list[Quotation] = []
        while position < len(quoted) and quoted[position].span.start < sentence.end:
            inside.append(quoted[position])
            position += 1
        tokens = tuple(tokenise(text, sentence, inside))
        for at in range(0, len(tokens), MAX_TOKENS):
            piece = tokens[at : at + MAX_TOKENS]
            yield Segment(piece, Span(piece[0].start, piece[-1].end), index, within, title)
        if depth < MAX_DEPTH:
            for quotation in inside:
                yield from _segments(text, quotation.inner, index, quotation, False, depth + 1)


def sentence_spans(text: str, stretch: Span, quoted: tuple[Quotation, ...]) -> Iterator[Span]:
    """Where the sentences of `stretch` lie; no sentence ends inside one of `quoted` unless at its very end."""
    start = stretch.start
    position = 0
    at = stretch.start
    stop = _STOP.search(text, at, stretch.end)
    while at < stretch.end:
        if stop is not None and stop.start() < at:
            stop = _STOP.search(text, at, stretch.end)
        quotation = quoted[position] if position < len(quoted) else None
        if quotation is not None and (stop is None or stop.start() >= quotation.span.start):
            at = quotation.span.end
            position += 1
            if not (
                text[quotation.inner.end - 1] in ".!?…" and _starts_sentence(text, at, stretch.end, after_quote=True)
            ):
                continue
            end = at
        elif stop is None:
            break
        else:
            at = end = stop.end()
            if stop.group()[0] == "." and _abbreviation(text, start, stop.start(), at, stretch.end):
                continue
            if not _starts_sentence(text, at, stretch.end, after_quote=False):
                continue
        if text[start:end].strip():
            yield _stripped(text, start, end)
        start = end
    if text[start : stretch.end].strip():
        yield _stripped(text, start, stretch.end)


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())))


def _starts_sentence(text: str, at: int, end: int, *, after_quote: bool) -> bool:
    following = _NEXT.match(text, at, end)
    if after_quote and text.startswith(_DASHES, at):
        return False  # a signature: “It rains.”― Vance
    if following is None or following.end() == following.start():
        return True
    marks, word = following.groups()
    if marks:
        return True
    if word[:1].islower() or not (word or not after_quote):
        return False
    return not (after_quote and _attribution_follows(text, at, end))


def _attribution_follows(text: str, at: int, end: int) -> bool:
    """Whether the words after a quotation are its attribution (`“Why?” Vance asked.`) and no new sentence."""
    forms = verb_forms()
    asked = text[max(0, at - 3) : at].rstrip("”\"'’")[-1:] in ("?", "!")
    for count, word in enumerate(_WORD.finditer(text, at, min(end, at + 90))):
        if count > 5:
            return False
        lower = word.group().lower()
        if count and lower in forms and "quote" in forms[lower].verb.frames:
            rest = text[word.end() : min(word.end() + 2, end)]
            return rest == "" or rest[0] in ".,:" or (asked and rest[1:].islower())
        if not (word.group()[:1].isupper() or lower in ("the", "of", "a")):
            return False
    return False


def _abbreviation(text: str, start: int, stop: int, after: int, end: int) -> bool:
    last = _LAST_WORD.search(text, max(start, stop - 20), stop)
    if last is None:
        return False
    word = last.group()
    if word in word_set("abbreviations.txt"):
        return True
    following = _NEXT.match(text, after, end)
    next_word = following.group(2) if following else ""
    if len(word) == 1 and word.isupper():
        return not (next_word.lower() in word_map("function_words.txt") and next_word != "")
    return "." in word and next_word.lower() not in word_map("function_words.txt")


@cache
def _token_pattern() -> re.Pattern[str]:
    abbreviations = "|".join(sorted(map(re.escape, word_set("abbreviations.txt")), key=len, reverse=True))
    return re.compile(
        rf"(?:{abbreviations})\.(?=\s|,|$)|(?:[A-Z]\.)+[A-Z]?(?![A-Za-z])|[@#]\w+|\w+(?:['’&-]\w+|[.,:](?=\d)\d+|\.(?![A-Z][a-z])\w+)*"
        r"|['’]s\b|--+|\.\.+|''|[^\w\s]"
    )


def tokenise(text: str, stretch: Span, quoted: list[Quotation]) -> Iterator[Token]:
    """The tokens of `stretch`; each of `quoted`, in order, is one token."""
    classes = word_map("function_words.txt")
    pattern = _token_pattern()
    at = stretch.start
    for quotation in [*quoted, None]:
        until = quotation.span.start if quotation is not None else stretch.end
        for match in pattern.finditer(text, at, until):
            word = match.group()
            lower = word.lower()
            kind = classes.get(lower) if word not in _ABBREVIATED else None
            if kind is None:
                kind = _open_class(word, lower)
            yield Token(match.start(), match.end(), lower, kind)
        if quotation is not None:
            comma = text[quotation.inner.end - 1] == ","
            yield Token(quotation.span.start, quotation.span.end, "", "quote", quotation, comma)
            at = quotation.span.end


def _open_class(word: str, lower: str) -> str:
    first = word[0]
    if first == "@" or first == "#" or first.isupper():
        return "name" if len(word) > 1 or first.isupper() else word
    if first.isdigit():
        return "number"
    if first.isalpha():
        return "adverb" if lower.endswith("ly") and len(lower) > 4 else "word"
    return "dash" if word in ("—", "–", "-", "―") or word.startswith("--") else word
