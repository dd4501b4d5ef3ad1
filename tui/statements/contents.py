"""A cue with its source becomes the tokens of its content, before it, after it, or on both sides."""

from __future__ import annotations

from dataclasses import dataclass

from tui.statements.cues import Cue
from tui.statements.phrases import Range, is_time, phrase_after
from tui.statements.segments import Segment, Token
from tui.statements.subjects import Subject

_ENDS = frozenset({".", "!", "?", "…"})
_ADJUNCT = frozenset({"preposition", "weekday", "adverb", "subordinator"})
_ADJUNCT_LIMIT = 18
_TIMES = frozenset(("late", "early", "later", "earlier"))
_GERUND_ENDING = "ing"
_SPEAKING = frozenset(("speaking", "talking", "writing"))
_VENUES = frozenset(
    ("response", "statement", "interview", "speech", "post", "tweet", "letter", "email", "message", "briefing", "memo")
)
_AFTER_OBJECT = frozenset(
    ("during", "after", "before", "while", "when", "amid", "since", "until", "despite", "because")
)


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a reporting verb: `frame` says of what kind, `content` its tokens, `addressee` who is told."""

    frame: str
    content: Range
    addressee: Range | None = None


def complement(segment: Segment, cue: Cue, start: int, stop: int) -> Complement | None:
    """The content that begins at or after token `start` and ends before `stop`, as the verb's frames allow."""
    tokens = segment.tokens
    verb = cue.verb
    at = start
    while at < stop and tokens[at].kind == "adverb":
        at += 1
    addressee: Range | None = None
    if "addressee" in verb.flags and at < stop:
        addressee = _listener(tokens, at)
        if addressee is not None and addressee[1] >= stop - 1 and "of" in verb.prepositions:
            of = next((ahead for ahead in range(addressee[0] + 1, stop) if tokens[ahead].lower == "of"), addressee[1])
            addressee = (addressee[0], of)  # "warned the crew of a storm"
        if addressee is not None and addressee[1] <= stop:
            at = addressee[1]
            if at < stop and tokens[at].kind == "'":
                at += 1
        elif addressee is not None:
            addressee = None
    elif at < stop and tokens[at].lower == "to" and "quote" in verb.frames and at + 1 < stop:
        listener = phrase_after(tokens, at + 1, person=True)
        if listener is not None and listener[1] < stop and tokens[listener[1]].kind in ("that", ":", ","):
            addressee, at = listener, listener[1]
    if at >= stop:
        return None
    at, skipped = _past_adjunct(tokens, at, stop, verb.prepositions)
    if at >= stop:
        return None
    frame = _frame(tokens, at, stop, cue, skipped)
    if frame is None:
        if addressee is not None and "object" in verb.frames and verb.lemma != "tell":
            return Complement("object", trim(tokens, addressee[0], stop))
        return None
    if frame == "open-colon":
        return Complement("colon", (stop, stop), addressee)
    if frame in ("colon", "comma-quote", "preposition"):
        at += 1
    border = _phrase_stop if frame in ("object", "preposition") else _venue_stop
    content = trim(tokens, at, border(tokens, at, stop))
    if content[0] >= content[1]:
        return Complement("colon", (stop, stop), addressee) if frame == "colon" else None
    if frame == "object" and addressee is not None and verb.lemma != "tell":
        content = (addressee[0], content[1])
    return Complement(frame, content, addressee)


def addressee_of(segment: Segment, cue: Cue, right: int, stop: int) -> Range | None:
    """Who is told where the content does not follow: `“…,” she told the crew`, `Speaking to the crew, she said …`."""
    tokens = segment.tokens
    if "addressee" in cue.verb.flags and right < stop:
        found = _listener(tokens, right)
        if found is not None and found[1] <= stop:
            return found
    if "quote" in cue.verb.frames and right + 1 < stop and tokens[right].lower == "to":
        found = phrase_after(tokens, right + 1, person=True)
        if found is not None and (found[1] == len(tokens) or tokens[found[1]].kind in (",", *_ENDS)):
            return found
    if len(tokens) > 3 and tokens[0].lower in _SPEAKING and tokens[1].lower in ("to", "with"):
        found = phrase_after(tokens, 2)
        if found is not None and found[1] < cue.start and tokens[found[1]].kind == ",":
            return found
    return None


def _listener(tokens: tuple[Token, ...], at: int) -> Range | None:
    """Who is told; "her" is a person unless a noun follows ("told her that", "told her mother that")."""
    following = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    if tokens[at].lower == "her" and following not in ("word", "adverb", "number"):
        return at, at + 1
    return phrase_after(tokens, at, person=True)


def _frame(tokens: tuple[Token, ...], at: int, stop: int, cue: Cue, skipped: bool) -> str | None:
    token = tokens[at]
    frames, kind = cue.verb.frames, token.kind
    if tokens[stop - 1].kind == ":" and "quote" in frames:
        return "open-colon"
    following = tokens[at + 1].kind if at + 1 < stop else ""
    clause = bool(frames & {"bare", "clause"})
    if kind == ":":
        return "colon"
    if kind == "quote":
        return "quote" if frames & {"quote", "object", "bare"} else None
    if kind in (",", "dash"):
        return "comma-quote" if following == "quote" and "quote" in frames else None
    if kind == "that" and clause:
        return "that"
    if kind == "that":
        return "object" if "object" in frames else None
    if token.lower in cue.verb.prepositions:
        return "preposition"
    if token.lower == "to" and "infinitive" in frames:
        return "infinitive"
    if skipped or (kind == "auxiliary" and _is_finite(token.lower)):
        return None
    if (
        kind in ("subordinator", "relative") and token.lower not in ("as", "while", "because", "although", "though")
    ) and clause:
        return "question"
    if "gerund" in frames and token.lower.endswith(_GERUND_ENDING) and kind == "word":
        return "gerund"
    if kind in ("preposition", "weekday", "coordinator", "subordinator", ")") or kind in _ENDS or kind == ";":
        return None
    if "bare" in frames and kind in (
        "pronoun",
        "name",
        "determiner",
        "word",
        "number",
        "adverb",
        "object-pronoun",
        "$",
        "that",
    ):
        return "object" if "object" in frames and not has_verb(tokens, at, stop) else "bare"
    return "object" if "object" in frames else None


def _is_finite(word: str) -> bool:
    """Whether an auxiliary can open no clause: "it's" and "having" can."""
    return "'" not in word and "’" not in word and not word.endswith("ing")


def has_verb(tokens: tuple[Token, ...], at: int, stop: int) -> bool:
    """Whether a verb stands before the first comma or relative pronoun, so that the tokens are a clause."""
    for token in tokens[at:stop]:
        if token.kind == "auxiliary" or (token.kind == "word" and token.lower.endswith("ed")):
            return True
        if token.kind in ("relative", ","):
            return False
    return False


def _past_adjunct(tokens: tuple[Token, ...], at: int, stop: int, own: frozenset[str]) -> tuple[int, bool]:
    """Skip "on Sunday", "in a statement to the press", "last week" where the content begins behind it."""
    if is_time(tokens, at):
        at += 2
        if at >= stop or tokens[at].kind not in _ADJUNCT:
            return at, False
    token = tokens[at]
    if token.kind not in _ADJUNCT or token.lower in own or token.lower in ("to", "whether", "if", "how", "why", "what"):
        return at, False
    for ahead in range(at + 1, min(stop, at + _ADJUNCT_LIMIT)):
        kind = tokens[ahead].kind
        if kind in ("that", ":"):
            return ahead, True
        if kind == "quote":
            if tokens[ahead - 1].kind == ",":
                return ahead - 1, True
            continue
        if kind in (".", ";", "?", "!"):
            break
        if kind == "," and ahead + 1 < stop and tokens[ahead + 1].kind == "quote":
            return ahead, True
    if token.kind == "weekday" and at + 1 < stop:
        after = at + 1
        while after < stop and tokens[after].lower in ("night", "evening", "morning", "afternoon"):
            after += 1
        return after, False
    return at, False


def _phrase_stop(tokens: tuple[Token, ...], start: int, stop: int) -> int:
    """Where the object of a verb ends: before a comma that opens something new, a time, or the paper's own adjunct."""
    for at in range(start + 1, stop):
        token = tokens[at]
        if token.lower in _AFTER_OBJECT or token.kind in (";", "dash"):
            return at
        if token.lower == "on" and at + 1 < stop and tokens[at + 1].kind == "weekday":
            return at
        if token.kind == "weekday" and tokens[at - 1].kind != "preposition":
            return at
        if token.lower in _TIMES and at + 1 < stop and tokens[at + 1].lower in ("on", "in", "this", "last"):
            return at
        if token.kind == "," and at + 1 < stop and _opens_clause(tokens, at + 1):
            return at
    return stop


def _venue_stop(tokens: tuple[Token, ...], start: int, stop: int) -> int:
    """Where a clause ends before the paper tells by whom or where it was said: `…, in a letter to the crew`."""
    for at in range(start + 1, stop - 2):
        if tokens[at].lower == "according" and tokens[at + 1].lower == "to":
            return at
        if tokens[at].kind == "," and tokens[at + 1].lower in ("in", "during", "at"):
            venue = tokens[at + 2 : min(at + 6, stop)]
            if venue[0].kind == "determiner" and any(token.lower in _VENUES for token in venue):
                return at
    return stop


def _opens_clause(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.kind in ("relative", "coordinator", "subordinator", "pronoun") or token.lower.endswith("ing"):
        return not (token.lower == "and" and at + 1 < len(tokens) and tokens[at + 1].kind in ("name", "determiner"))
    return False


def trim(tokens: tuple[Token, ...], start: int, stop: int) -> Range:
    """The tokens between `start` and `stop` without the marks and conjunctions at their ends."""
    while stop > start and (
        tokens[stop - 1].kind in _ENDS or tokens[stop - 1].kind in (",", ";", ":", "dash", "coordinator")
    ):
        stop -= 1
    while start < stop and tokens[start].kind in (",", "dash", ":"):
        start += 1
    return start, stop


def before(segment: Segment, subject: Subject, start: int) -> Range | None:
    """The content that ends just before a trailing attribution: `It rained, Vance said.`"""
    tokens = segment.tokens
    end = subject.left
    if end <= start or tokens[end - 1].kind not in (",", "quote", "dash", "?", "!", ")"):
        return None
    content = trim(tokens, start, end)
    right = max(subject.end, subject.right)
    closed = right >= len(tokens) or tokens[right].kind in (",", *_ENDS)
    if content[0] >= content[1] or (not closed and _is_introduction(tokens, *content)):
        return None
    return content


def _is_introduction(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a stretch before a comma only sets the scene: `After the vote,`, `Asked about it,`."""
    if tokens[end - 1].kind == "quote":
        return False
    opening = tokens[start]
    if any(token.kind in (",", "quote", ";") for token in tokens[start:end]):
        return False
    return opening.kind in ("preposition", "subordinator", "adverb") or opening.lower.endswith("ing") or end - start < 3
