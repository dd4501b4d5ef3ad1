"""The verb of a cue becomes its subjects in the parse: the one beside it, one further away, or that of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.model import Span
from tui.statements.syntax import Syntax

_SPEAKING = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "WDT", "CD", "DT"))
_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = frozenset(("obj", "iobj"))
# What may stand between a subject and its verb.
_BETWEEN = frozenset(("aux", "aux:pass", "advmod", "mark", "cop"))
# How a participle hangs on the clause whose subject it shares.
_ATTACHED = frozenset(("advcl", "acl", "conj", "xcomp"))
_MOST_STEPS = 8


def cue_verb(syntax: Syntax, cue: Span) -> int | None:
    """The verb that heads the group in which `cue` begins."""
    held = syntax.inside(cue)
    heads = (at for at in held if syntax.words[at].dependency not in _BETWEEN and _leaves(syntax, at, held))
    verb = next(heads, None)
    return verb if verb is not None and syntax.words[verb].tag.startswith("VB") else None


def subject_beside(syntax: Syntax, verb: int) -> Span | None:
    """The subject that ends right before the verb group, if the parse has one there."""
    phrases = (syntax.phrase(subject) for subject in _speaking(syntax, verb))
    return next((phrase for phrase in phrases if _is_beside(syntax, syntax.inside(phrase)[-1], verb)), None)


def teller(syntax: Syntax, verb: int, source: Sequence[Span]) -> Span | None:
    """The subject of the verb whose object `source` is: who is told does not speak."""
    held = syntax.inside(source[0]) if source else ()
    if not any(syntax.words[at].head == verb and syntax.words[at].dependency in _OBJECTS for at in held):
        return None
    return next((syntax.phrase(subject) for subject in _speaking(syntax, verb)), None)


def subject_behind(syntax: Syntax, verb: int, source: Sequence[Span]) -> Span | None:
    """The subject whose own relative clause ends in `source`, right before the verb group:
    "the nurse" in `The nurse who left when the ward lost its doctor said …`.
    """
    if not source or _is_set_off(syntax, source[0]):
        return None
    for subject in _subjects(syntax, verb):
        phrase, last = syntax.phrase(subject), _last_of(syntax, subject)
        ends = _is_beside(syntax, last, verb) and syntax.words[last].span.end <= source[-1].end
        if ends and phrase.end <= source[0].start and syntax.words[subject].tag != "DT":
            return phrase
    return None


def subject_of_participle(syntax: Syntax, verb: int) -> Span | None:
    """The subject of the clause that a participle belongs to: `The letter is a threat, telling us …`."""
    if syntax.words[verb].tag not in ("VBG", "VBN") or syntax.words[verb].dependency not in _ATTACHED:
        return None
    for _ in range(_MOST_STEPS):
        verb = syntax.words[verb].head
        for subject in _speaking(syntax, verb):
            return syntax.phrase(subject)
        if syntax.words[verb].head == verb:
            return None
    return None


def _subjects(syntax: Syntax, verb: int) -> Iterator[int]:
    return (at for at in syntax.children(verb, *_SUBJECTS) if at < verb)


def _speaking(syntax: Syntax, verb: int) -> Iterator[int]:
    return (at for at in _subjects(syntax, verb) if syntax.words[at].tag in _SPEAKING)


def _is_set_off(syntax: Syntax, source: Span) -> bool:
    """Whether `source` opens a clause or an apposition: "which, reports say", "no law asks it, the nurses said"."""
    held = syntax.inside(source)
    if not held or held[0] == 0 or syntax.words[held[0] - 1].tag != ",":
        return False
    opens = any(syntax.words[at].dependency in _SUBJECTS and syntax.words[at].head not in held for at in held)
    return opens or syntax.words[held[-1]].tag != ","


def _last_of(syntax: Syntax, noun: int) -> int:
    """The last word that depends on `noun`, over however many steps."""
    last = noun
    while (further := max(syntax.children(last), default=last)) > last:
        last = further
    return last


def _leaves(syntax: Syntax, index: int, held: range) -> bool:
    """Whether a word depends on none of `held`."""
    head = syntax.words[index].head
    return head not in held or head == index


def _is_beside(syntax: Syntax, last: int, verb: int) -> bool:
    between = range(last + 1, verb)
    return len(between) <= _MOST_STEPS and all(syntax.words[at].dependency in _BETWEEN for at in between)
