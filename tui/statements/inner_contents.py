"""A verb of saying inside a content becomes the stretches of it that the verb reports."""

from __future__ import annotations

import re

from tui.model import Span, hull
from tui.statements.lexicon import Verb
from tui.statements.listeners import can_be_told, listener
from tui.statements.predicates import Predicate
from tui.statements.quotations import OPENING_MARKS, quotations
from tui.statements.syntax import Syntax

_LOOSE_ENDS = " ,;:.\n\t"
_LOOSE_BEGINNINGS = _LOOSE_ENDS + "”’»"
_OPENING_OF = {"”": "“", "’": "‘", "»": "«", '"': '"', "'": "'"}
_ASKING = ("whether", "if")
_CONDITION = re.compile(r"[”\"]?,? (?:(?:but|and) )?(?:only )?(?:if|unless|provided)\b")
# Verbs after which an infinitive with an object is what somebody is told to do.
_DIRECTING = frozenset(("tell", "warn", "remind", "order", "ask", "urge", "instruct", "advise", "beg", "encourage"))
_SPEAKING = frozenset(("speak", "threaten"))  # take no clause, but tell of words
_LEAST = 2  # words of what is denied or complained about


def reported(text: str, found: Predicate, piece: Span, syntax: Syntax) -> tuple[str, tuple[Span, ...]] | None:
    """The rule that finds what `found` reports, and its spans, all within `piece`; None where nothing is reported."""
    verb, index = found.verb, found.index
    quoted = _quotation(text, found, piece, syntax)
    if quoted is not None:
        return "inner-quote", (quoted,)
    for child in syntax.children(index, "ccomp", "xcomp", "advcl", "obj"):
        if not _is_reported(text, verb, child, syntax, index):
            continue
        whole = _conditioned(text, _with_question(syntax, syntax.clause(child, index), index), piece)
        span = clipped(text, whole, piece, found.cue)
        if span is not None:
            return "inner-clause", (span,)
    if "attitude" in verb.flags:
        return None
    if text[: found.cue.start].endswith("as "):  # "quotes Orr as saying"
        rest = clipped(text, Span(found.cue.end, syntax.clause(index, -1).end), piece, found.cue)
        return ("inner-clause", (rest,)) if rest is not None else None
    objected = _object(text, found, syntax)
    span = clipped(text, objected, piece, found.cue) if objected is not None else None
    if span is not None and len(span.of(text).split()) >= _LEAST:
        return "inner-object", (span,)
    return _around(text, found, piece, syntax)


def _quotation(text: str, found: Predicate, piece: Span, syntax: Syntax) -> Span | None:
    """The quotation inside `piece` that follows the verb, or whom it says was told, with at most a mark between."""
    if not found.verb.frames & {"quote", "bare"}:
        return None
    told = listener(text, syntax, found.index, found.verb)
    start = max(found.cue.end, told.end if told is not None else 0)
    at = start
    while at < piece.end and text[at] in " ,:\n":
        at += 1
    if at >= piece.end or text[at] not in OPENING_MARKS or at == start:
        return None
    inside = quotations(text, Span(at, piece.end))
    return inside[0].span if inside and inside[0].span.start == at else None


def _is_reported(text: str, verb: Verb, child: int, syntax: Syntax, index: int) -> bool:
    """Whether the clause that the word at `child` heads is what the verb reports."""
    word = syntax.words[child]
    marks = [syntax.form(text, mark) for mark in syntax.children(child, "mark")]
    if "to" in marks:
        directed = verb.lemma in _DIRECTING
        if directed and not syntax.children(index, "obj", "iobj"):
            return False  # "asked to leave" may be a passive
        return (directed or "infinitive" in verb.frames) and "attitude" not in verb.flags
    clausal = bool(verb.frames & {"bare", "clause"})
    if word.dependency == "obj":  # "explained what the law is"
        return clausal and word.tag in ("WP", "WDT") and bool(syntax.children(child, "acl:relcl"))
    if word.dependency == "ccomp":
        return clausal or syntax.form(text, index) == "saying"
    if word.dependency == "advcl":
        first = syntax.inside(syntax.clause(child, index))[0]
        asks = syntax.words[first].tag in ("WRB", "WP") and first == index + 1
        return (asks and clausal) or ("question" in verb.flags and any(mark in _ASKING for mark in marks))
    return word.dependency == "xcomp" and word.tag == "VBG" and "gerund" in verb.frames


def _with_question(syntax: Syntax, span: Span, index: int) -> Span:
    """`span` with the words of asking that the parse leaves with the verb: `asked how in the world it failed`."""
    held = syntax.inside(span)
    first = held[0] if held else 0
    for at in range(index + 1, first):
        if syntax.words[at].tag in ("WRB", "WP") and syntax.words[at].head == index:
            return Span(syntax.words[at].span.start, span.end)
    return span


def _conditioned(text: str, span: Span, piece: Span) -> Span:
    """`span` to the end of the piece where a condition follows it: `told him he would sign, but only if …`."""
    follows = span.end <= piece.end and _CONDITION.match(text, span.end, piece.end)
    return Span(span.start, piece.end) if follows else span


def _object(text: str, found: Predicate, syntax: Syntax) -> Span | None:
    """What somebody denies, warns of or complains about, and whom somebody calls or accuses of what."""
    verb, index = found.verb, found.index
    objects = [at for at in syntax.children(index, "obj", "iobj") if at > index]
    if "denial" in verb.flags and "object" in verb.frames and objects and _is_noun(syntax, objects[0]):
        if verb.lemma == "question" and can_be_told(text, syntax, objects[0]):
            return None
        return syntax.clause(objects[0], index)
    behind = syntax.children(index, "obl", "xcomp", "advcl")
    if verb.frames == {"object"} or verb.lemma == "call":
        loose = (at for one in objects for at in syntax.children(one, "nmod", "acl"))
        named = (at for at in (*behind, *loose) if _is_named(text, syntax, verb, at))
        last = next(named, None) if objects else None
        return hull((syntax.clause(objects[0], index), syntax.clause(last, index))) if last is not None else None
    speaks = bool(verb.frames & {"bare", "clause", "quote"}) or verb.lemma in _SPEAKING
    about = (at for at in behind if syntax.opener(text, at) in verb.prepositions and _is_noun(syntax, at))
    said = next(about, None) if speaks and verb.lemma != "tell" else None
    if said is None:
        return None
    conditions = (at for at in syntax.children(index, "advcl") if at > said and syntax.opener(text, at) == "if")
    whole = hull((syntax.clause(said, index), *(syntax.clause(at, index) for at in conditions)))
    cases = syntax.children(said, "case", "mark")
    return Span(syntax.words[cases[0] + 1].span.start, whole.end) if cases else whole


def _is_named(text: str, syntax: Syntax, verb: Verb, at: int) -> bool:
    """Whether the word at `at` says what somebody is called or blamed for: "a liar", "as a threat", "of lying"."""
    if verb.lemma == "call":
        return syntax.words[at].dependency == "xcomp" and not syntax.children(at, "mark", "case")
    return syntax.opener(text, at) in (("of",) if verb.lemma == "accuse" else ("as", "for"))


def _is_noun(syntax: Syntax, at: int) -> bool:
    return syntax.words[at].tag.startswith(("NN", "VBG"))


def _around(text: str, found: Predicate, piece: Span, syntax: Syntax) -> tuple[str, tuple[Span, ...]] | None:
    """`The pump, she said, had failed`: the clause that the verb is put into."""
    word = syntax.words[found.index]
    if word.dependency != "parataxis" or "inverted" not in found.verb.flags or found.source is None:
        return None
    left = min(found.cue.start, found.source.start)
    right = max(found.cue.end, found.source.end)
    whole = syntax.clause(word.head, -1)
    if right < whole.end and text[right] != ",":
        return None  # "she said yes": no aside
    pieces = [
        span
        for part in (Span(whole.start, max(whole.start, left)), Span(min(right, whole.end), whole.end))
        if (span := clipped(text, part, piece, found.cue)) is not None
    ]
    return ("inner-around", tuple(pieces)) if pieces else None


def clipped(text: str, span: Span, piece: Span, cue: Span) -> Span | None:
    """`span` within `piece`, without marks at its ends that belong to what is around it."""
    start, end = max(span.start, piece.start), min(span.end, piece.end)
    while start < end and text[start] in _LOOSE_BEGINNINGS:
        start += 1
    while start < end and (text[end - 1] in _LOOSE_ENDS or _is_unopened(text[start:end])):
        end -= 1
    while start < end and _is_unclosed(text[start:end]):
        start += 1
    within = Span(start, end)
    return within if start < end and not within.overlaps(cue) else None


def _is_unopened(words: str) -> bool:
    """Whether `words` end with the closing mark of a quotation that does not begin in them."""
    return words[-1] in _OPENING_OF and _OPENING_OF[words[-1]] not in words[:-1]


def _is_unclosed(words: str) -> bool:
    """Whether `words` begin with the opening mark of a quotation that does not end in them."""
    closing = (mark for mark, opening in _OPENING_OF.items() if opening == words[0])
    return words[0] in OPENING_MARKS and not any(mark in words[1:] for mark in closing)
