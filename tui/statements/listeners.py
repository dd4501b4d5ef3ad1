"""A parsed reporting verb becomes whom it says was told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.model import Span
from tui.statements.attribution import Attribution
from tui.statements.lexicon import Verb, reporting_verb, word_set
from tui.statements.noun_phrases import OF_PEOPLE
from tui.statements.roles import nouns
from tui.statements.syntax import Syntax

_OBJECTS = ("iobj", "obj")
_TOLD = frozenset(("order", "beg", "invite", "command", "threaten"))  # whom somebody orders is told
# Verbs whose clause stands behind whom they name.
_CLAUSES = frozenset(("tell", "assure", "inform", "remind", "reassure", "warn"))
_ASKED = frozenset(("asked", "pressed", "questioned", "challenged"))
_SPEAKING = frozenset(("speaking", "talking", "testifying", "writing", "appearing"))
# What words are sent in to somebody, or exchanged with somebody.
_SENT = frozenset(
    ("letter", "letters", "email", "e-mail", "mail", "statement", "message", "text", "memo", "note", "tweet", "post",
     "reply", "response", "speech", "address", "remarks", "testimony", "appeal", "comments", "written", "warning")
)  # fmt: skip
_EXCHANGED = frozenset(("interview", "conversation", "call", "chat", "discussion", "exchange", "meeting"))


def addressed(text: str, found: Sequence[Attribution], syntax: Syntax) -> tuple[Attribution, ...]:
    """`found` with whom the parse shows to be told, where nothing tells that yet."""
    return tuple(_addressed(text, report, syntax) for report in found)


def _addressed(text: str, report: Attribution, syntax: Syntax) -> Attribution:
    told = report.addressee
    if told is not None and _opens_content(text, told, report.content, syntax):
        return replace(report, addressee=None)
    if told is not None or report.attitude:
        return report
    for index in (at for span in report.cue for at in syntax.inside(span)):
        verb = reporting_verb(text, (syntax.words[index].span,))
        if verb is None or not syntax.words[index].tag.startswith("VB"):
            continue
        told = _told(text, syntax, index, verb)
        if told is not None and not any(told.overlaps(span) for span in report.source):
            return replace(report, addressee=told, content=_without(text, report.content, told, verb))
    return report


def _opens_content(text: str, told: Span, content: Sequence[Span], syntax: Syntax) -> bool:
    """Whether `told` is part of what is said: nobody is told in `promised the pumps would run`, `promised a vote`."""
    within = next((syntax.inside(piece) for piece in content if piece.covers(told)), None)
    if within is None:
        return False
    heads = list(syntax.heads(told))
    if any(syntax.words[at].dependency.startswith("nsubj") and syntax.words[at].head in within for at in heads):
        return True
    return not text.startswith(" to ", told.end) and any(not can_be_told(text, syntax, at) for at in heads)


def _told(text: str, syntax: Syntax, index: int, verb: Verb) -> Span | None:
    if syntax.children(index, "aux:pass"):
        subjects = syntax.children(index, "nsubj:pass") if "addressee" in verb.flags else []
        return syntax.phrase(subjects[-1]) if subjects and can_be_told(text, syntax, subjects[-1]) else None
    return listener(text, syntax, index, verb)


def _without(text: str, content: tuple[Span, ...], told: Span, verb: Verb) -> tuple[Span, ...]:
    """`content` without who is told at its beginning, where a clause is what they are told: `told [Orr] that …`."""
    first = min(content)
    if first.start != told.start or first.end <= told.end:
        return content
    rest = text[told.end : first.end].lstrip(" ,:")
    if verb.lemma not in _CLAUSES or rest.startswith(("to ", "not to ", "of ", "about ")):
        return content
    return tuple(sorted((*(piece for piece in content if piece != first), Span(first.end - len(rest), first.end))))


def listener(text: str, syntax: Syntax, index: int, verb: Verb) -> Span | None:
    """Who is told by the active verb at `index`: its object, or behind "to", or to whom the letter went."""
    if "addressee" in verb.flags or verb.lemma in _TOLD:
        made = any(syntax.children(deed, "aux:pass") for deed in syntax.children(index, "xcomp"))
        for child in syntax.children(index, *_OBJECTS):
            if child > index and can_be_told(text, syntax, child) and not made:  # "ordered the doors to be shut"
                return syntax.phrase(child)
    if not verb.frames & {"bare", "clause", "quote"}:
        return None
    for child in syntax.children(index, "obl", "advcl", "obj"):
        found = _behind(text, syntax, child)
        if found is not None:
            return found
    return _asking(text, syntax, index)


def _asking(text: str, syntax: Syntax, index: int) -> Span | None:
    """Who asked, where that opens the sentence: `Asked by reporters whether it rained, Orr said no.`"""
    word = syntax.words[index]
    for asked in (*syntax.children(index, "advcl"), *((word.head,) if word.dependency == "parataxis" else ())):
        if asked < index and syntax.form(text, asked) in _ASKED:
            for agent in syntax.children(asked, "obl:agent"):
                return syntax.without_case(agent)
    return None


def _behind(text: str, syntax: Syntax, index: int) -> Span | None:
    """Who stands behind "to" at `index`, or behind "a letter to", "an interview with", "speaking to" there."""
    word = syntax.form(text, index)
    if syntax.opener(text, index) == "to" and can_be_told(text, syntax, index):
        return syntax.without_case(index)
    wanted: tuple[str, ...]
    if word in _SPEAKING:
        wanted, among = ("to", "with"), syntax.children(index, "obl")
    elif word in _EXCHANGED:
        wanted, among = ("with",), syntax.children(index, "nmod", "obl")
    elif word in _SENT:
        wanted, among = ("to",), syntax.children(index, "nmod", "obl")
    else:
        return None
    for child in among:
        if syntax.opener(text, child) in wanted and can_be_told(text, syntax, child):
            return syntax.without_case(child)
    return None


def can_be_told(text: str, syntax: Syntax, index: int) -> bool:
    """Whether the noun at `index` is somebody: a name, a person, several people, a body."""
    word = syntax.words[index]
    form = word.span.of(text).lower()
    if word.tag.startswith("PRP"):
        return form not in ("it", "itself", "himself", "herself", "themselves", "myself")
    if word.tag.startswith("NNP"):
        return True
    if not word.tag.startswith(("NN", "CD", "WP")):
        return False
    singular = form.removesuffix("s")
    if {form, singular} & (nouns() | word_set("audiences.txt") | word_set("outlet_words.txt")):
        return True
    return word.tag == "NNS" and singular.endswith(OF_PEOPLE)
