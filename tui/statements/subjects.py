"""A reporting verb group becomes its source: the subject before it, or after it where verb and subject are inverted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.statements.cues import Cue
from tui.statements.lexicon import word_set
from tui.statements.phrases import Range, phrase_after, phrase_before
from tui.statements.segments import Segment, Token

_ASIDE_LIMIT = 40
# "The company issued a statement denying it": the statement is the company's.
_ISSUED = frozenset(("issued", "released", "published", "sent", "wrote", "posted", "signed", "made", "issues"))
_DATELINE = 9
# Before a gerund they leave open whose deed it is: "attacked him for saying", "the idea of asking".
_OTHERS_DEED = frozenset(("for", "of", "from", "about", "with", "on", "over", "against", "to", "than"))
# Verbs that stand before their subject in the middle of a sentence too: "…, reported the Herald on Sunday".
_PLAIN = frozenset(("say", "report", "write", "add"))
_AFTER_INVERTED = frozenset((",", ".", "quote", "weekday", "dash", ";", "?", "!", "(", "relative", "adverb"))
_MARKS = frozenset((",", ".", ";", ":", "quote", "dash", "?", "!"))


@dataclass(frozen=True, slots=True)
class Subject:
    """The tokens of a source; `left` is where the clause of the source begins, `inverted` that it follows its verb."""

    start: int
    end: int
    left: int
    right: int
    inverted: bool = False
    how: str = "subject"


def find_subject(
    segment: Segment, cue: Cue, verbs: frozenset[int], earlier: Sequence[tuple[Cue, Subject]]
) -> Subject | None:
    """The source of `cue`; `earlier` are the verbs before it in the sentence, whose subject it may share."""
    tokens = segment.tokens
    if "inverted" in cue.verb.flags and not cue.participle:
        inverted = _inverted(tokens, cue)
        if inverted is not None:
            return inverted
    at = cue.start - 1
    before = tokens[at].kind if at >= 0 else ""
    if cue.participle and before in ("name", "word", ")"):
        phrase = phrase_before(tokens, cue.start, verbs)
        issued = phrase is not None and phrase[0] > 0 and tokens[phrase[1] - 1].lower in word_set("documents.txt")
        if phrase is not None and issued and tokens[phrase[0] - 1].lower in _ISSUED:
            return _main_subject(tokens, cue)
        return Subject(*phrase, phrase[0], cue.end, how="reduced") if phrase is not None else None
    if cue.participle and earlier and earlier[-1][0].passive and tokens[at].lower == "as":
        quoted = earlier[-1][1]
        return Subject(quoted.start, quoted.end, quoted.left, cue.end)
    if cue.participle and before == "preposition" and tokens[at].lower in _OTHERS_DEED:
        return None
    if cue.participle:
        main = next((subject for _, subject in earlier if subject.how != "relative"), None)
        return _shared(main, cue) or _main_subject(tokens, cue)
    if cue.infinitive and tokens[0].lower == "it" and tokens[1].kind == "auxiliary":
        return None  # "It is safe to say that …" is said by nobody in particular
    if cue.infinitive:
        return _shared(earlier[-1][1] if earlier else None, cue, "control") or _main_subject(tokens, cue)
    if at < 0:
        return None
    if before == "relative":
        return Subject(at, at + 1, at, cue.end, how="relative")
    if before == "coordinator":
        return _shared(earlier[-1][1] if earlier else None, cue) or _main_subject(tokens, cue)
    if before in (",", "dash", ")"):
        return _across_aside(tokens, at, cue, verbs)
    phrase = phrase_before(tokens, _before_day(tokens, cue.start), verbs)
    return Subject(*phrase, phrase[0], cue.end) if phrase is not None else None


def _before_day(tokens: tuple[Token, ...], end: int) -> int:
    """Where "on Tuesday" begins that ends before token `end`, else `end`: `The mayor on Tuesday denied …`."""
    if end < 2 or tokens[end - 1].kind != "weekday":
        return end
    return end - 2 if tokens[end - 2].lower in ("on", "late", "early") else end - 1


def _shared(subject: Subject | None, cue: Cue, how: str = "shared") -> Subject | None:
    return Subject(subject.start, subject.end, cue.start, cue.end, how=how) if subject is not None else None


def _main_subject(tokens: tuple[Token, ...], cue: Cue) -> Subject | None:
    """The first noun phrase of the sentence behind its introduction ("In May, Vance …, saying")."""
    at = 0
    while at < cue.start and tokens[at].kind in ("adverb", "coordinator", ","):
        at += 1
    dateline = next((ahead for ahead in range(min(cue.start, _DATELINE)) if tokens[ahead].kind == "dash"), -1)
    if all(token.kind in ("name", "(", ")", ",", "number", "weekday") for token in tokens[: max(dateline, 0)]):
        at = max(at, dateline + 1)
    while at < cue.start and _introduces(tokens, at):
        comma = next((ahead for ahead in range(at, cue.start) if tokens[ahead].kind == ","), cue.start)
        at = comma + 1
    phrase = phrase_after(tokens, at) if at < cue.start else None
    if phrase is None or phrase[1] > cue.start:
        return None
    return Subject(*phrase, cue.start, cue.end, how="main")


def _introduces(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what begins at `at` leads up to a comma and is no subject: "In Troy,", "Iowa,", "This week,"."""
    token = tokens[at]
    if token.kind in ("preposition", "subordinator", "weekday", "adverb") or token.lower.endswith(("ing", "ed")):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else token
    if at > 0 and tokens[at - 1].kind == "," and token.kind == "name" and following.kind == ",":
        return True
    return token.kind == "determiner" and following.lower in ("year", "week", "month", "day", "morning", "afternoon")


def _inverted(tokens: tuple[Token, ...], cue: Cue) -> Subject | None:
    """`“…,” said Ada Vance, the mayor.` — a quotation, comma or dash before the verb and a phrase right after it."""
    at = cue.start - 1
    if at < 0 or tokens[at].kind not in ("quote", ",", "dash") or cue.end >= len(tokens):
        return None
    if tokens[cue.end].kind not in ("name", "determiner", "word", "number", "pronoun"):
        return None
    phrase = phrase_after(tokens, cue.end)
    if phrase is None or (tokens[at].kind != "quote" and "addressee" in cue.verb.flags):
        return None
    after = tokens[phrase[1]].kind if phrase[1] < len(tokens) else "."
    named = any(token.kind == "name" for token in tokens[phrase[0] : phrase[1]])
    plain = cue.verb.lemma in _PLAIN and after == "preposition" and named
    if tokens[at].kind != "quote" and after not in _AFTER_INVERTED and not plain:
        return None
    start, end = phrase
    right = end
    if right < len(tokens) and tokens[right].kind == ",":
        apposition = _apposition(tokens, right + 1)
        if apposition is not None:
            end = right = apposition
    return Subject(start, end, cue.start, right, inverted=True)


def _apposition(tokens: tuple[Token, ...], start: int) -> int | None:
    """Where an apposition that starts after a comma ends, if it is one: up to the next mark."""
    if start >= len(tokens) or tokens[start].kind not in ("determiner", "name", "word", "number", "relative"):
        return None
    at = start
    while at < len(tokens) and tokens[at].kind not in _MARKS and at - start < 25:
        at += 1
    return at if at == len(tokens) or tokens[at].kind in (".", ",", "?", "!", "quote") else None


def _across_aside(tokens: tuple[Token, ...], comma: int, cue: Cue, verbs: frozenset[int]) -> Subject | None:
    """The phrase before `X, who …, said`, `X, head of Y, said`, `X (D-Ohio) said`: the whole of it, aside included."""
    opening = {",": ",", "dash": "dash", ")": "("}[tokens[comma].kind]
    at = comma - 1
    found: Subject | None = None
    while at > 0 and comma - at < _ASIDE_LIMIT:
        token = tokens[at]
        if token.kind in (";", ":", "quote") and opening != "(":
            break
        if token.kind == opening:
            phrase = phrase_before(tokens, at, verbs)
            if phrase is not None:
                found = Subject(phrase[0], comma + (opening == "("), phrase[0], cue.end, how="aside")
                before = tokens[phrase[0] - 1].kind if phrase[0] else ""
                if not (
                    before == opening
                    and tokens[phrase[0]].kind in ("determiner", "relative", "number", "name")
                    and _continues(tokens, phrase)
                ):
                    break
            elif not (at + 1 < comma):
                break
        at -= 1
    return found


def _continues(tokens: tuple[Token, ...], phrase: Range) -> bool:
    """Whether a phrase between commas is itself part of the aside ("a lawyer", "Ohio") and not the subject."""
    start, end = phrase
    if tokens[start].lower in ("a", "an", "the"):
        return True
    return end - start == 1 and tokens[start].kind in ("name", "number")
