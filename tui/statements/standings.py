"""A parsed predicate to how its sentence stands to it: put forward, supposed, or said not to be so."""

from __future__ import annotations

from tui.predications import Standing
from tui.statements.lexicon import forms_of_verbs
from tui.statements.syntax import Syntax

_NOT = frozenset(("not", "n't", "n’t", "never", "nor", "neither"))
_BUT_MORE = frozenset(("just", "merely", "necessarily", "only", "simply"))
_NEARLY = frozenset(("barely", "hardly", "longer", "maybe", "perhaps", "possibly", "rarely", "scarcely", "seldom"))
_NOBODY = frozenset(("neither", "nobody", "none", "nothing"))
_POSSIBLE = frozenset(("ca", "can", "could", "may", "might", "must", "ought", "should", "shall"))
_IMAGINED = frozenset(("would", "'d", "’d"))
_CONDITIONS = frozenset(("if", "unless", "whether", "lest", "until"))
_INSTEAD = frozenset(("instead", "rather", "than"))
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_NOMINALS = (*_SUBJECTS, "obj", "iobj", "obl")
_FIRM = (Standing.HELD, Standing.RESTRICTING)
_CLIMBED = 8  # clauses, to the one that is nobody's part

Stood = tuple[Standing, bool]


def stood(text: str, syntax: Syntax, index: int, climbed: int = 0) -> Stood:
    """How the sentence stands to the predicate at `index`, and whether it is negated."""
    around, turned = _embedded(text, syntax, index, climbed)
    own, negated = _own(text, syntax, index)
    return (own if around in _FIRM and own not in _FIRM else around), turned != negated


def _own(text: str, syntax: Syntax, index: int, climbed: int = 0) -> Stood:
    """What its own auxiliaries, adverbs and arguments make of a predicate; a further verb may share the first's."""
    word = syntax.words[index]
    auxiliaries = [syntax.form(text, at) for at in syntax.children(index, "aux", "aux:pass", "cop")]
    standing, negated = _by_modals(text, syntax, index, auxiliaries), _is_negated(text, syntax, index)
    if word.dependency == "conj" and climbed < _CLIMBED and not auxiliaries and not _has_subject(syntax, index):
        shared, is_first_negated = _own(text, syntax, word.head, climbed + 1)
        joining = {syntax.form(text, at) for at in syntax.children(index, "cc")}
        return max(standing, shared, key=list(Standing).index), negated or (
            is_first_negated and not joining.isdisjoint(("or", "nor"))
        )
    return standing, negated


def _by_modals(text: str, syntax: Syntax, index: int, auxiliaries: list[str]) -> Standing:
    adverbs = {syntax.form(text, at) for at in syntax.children(index, "advmod")}
    if not _POSSIBLE.isdisjoint(auxiliaries) or not _NEARLY.isdisjoint(adverbs):
        return Standing.OPEN
    return Standing.HELD if _IMAGINED.isdisjoint(auxiliaries) else Standing.WOULD


def _is_negated(text: str, syntax: Syntax, index: int) -> bool:
    """Whether "not" or "never" is said of the predicate, or "no" of one of its arguments."""
    return any(
        syntax.form(text, at) in _NOT and _form_after(text, syntax, at) not in _BUT_MORE
        for at in syntax.children(index, "advmod", "neg")
    ) or any(_is_nobody(text, syntax, at) for at in syntax.children(index, *_NOMINALS))


def _is_nobody(text: str, syntax: Syntax, noun: int) -> bool:
    openers = syntax.children(noun, "det", "cc:preconj")
    return syntax.form(text, noun) in _NOBODY or any(
        syntax.form(text, at) in ("no", "neither") and _form_after(text, syntax, at) not in ("-", "more", "less")
        for at in openers
    )


def _embedded(text: str, syntax: Syntax, index: int, climbed: int) -> Stood:
    """What the clause around a predicate makes of it."""
    word = syntax.words[index]
    if climbed >= _CLIMBED:
        return Standing.OPEN, False
    openers = {syntax.form(text, at) for at in syntax.children(index, "mark", "case")}
    if not openers.isdisjoint(_CONDITIONS | _INSTEAD):
        return Standing.OPEN, False
    if word.dependency == "conj":
        return _embedded(text, syntax, word.head, climbed + 1)
    is_infinitive = "to" in openers or (word.tag == "VB" and word.dependency in ("xcomp", "advcl"))
    if word.dependency in ("acl", "acl:relcl") and not is_infinitive:
        return _of_noun(text, syntax, index, openers), False
    if word.dependency in ("ccomp", "xcomp", "advcl", "acl", "csubj") and word.head != index:
        return _governed(text, syntax, index, openers, climbed + 1, is_infinitive=is_infinitive)
    return Standing.OPEN if is_infinitive else Standing.HELD, False


def _of_noun(text: str, syntax: Syntax, index: int, openers: set[str]) -> Standing:
    """What a noun makes of its clause: "the hope that", "the man who"; one behind a comma restricts nothing."""
    word = syntax.words[index]
    if word.dependency == "acl" and "that" in openers:
        return Standing.OPEN if syntax.form(text, word.head) in forms_of_verbs("opening_verbs") else Standing.HELD
    first = min([index, *syntax.dependents.get(index, ())])
    return Standing.HELD if first and syntax.form(text, first - 1) == "," else Standing.RESTRICTING


def _governed(
    text: str, syntax: Syntax, index: int, openers: set[str], climbed: int, *, is_infinitive: bool
) -> Stood:
    """What the verb or adjective that governs a clause makes of it."""
    word = syntax.words[index]
    verb = syntax.form(text, word.head)
    if verb in forms_of_verbs("negating_verbs") and (is_infinitive or word.tag == "VBG"):
        standing, negated = stood(text, syntax, word.head, climbed)
        return standing, not negated
    if is_infinitive and (verb not in forms_of_verbs("entailing_verbs") or word.dependency == "acl"):
        return Standing.OPEN, False
    if word.dependency == "advcl" and not is_infinitive:
        is_clause = word.tag not in ("VBG", "VBN") or _has_subject(syntax, index)
        return (Standing.HELD if is_clause else Standing.RESTRICTING), "without" in openers
    if verb in forms_of_verbs("opening_verbs"):
        return Standing.OPEN, False
    standing, negated = stood(text, syntax, word.head, climbed)
    if word.dependency == "ccomp":
        # Who does not say that it is so says neither that it is nor that it is not.
        return (Standing.OPEN if negated else standing), False
    return standing, negated


def _has_subject(syntax: Syntax, index: int) -> bool:
    return bool(syntax.children(index, *_SUBJECTS))


def _form_after(text: str, syntax: Syntax, index: int) -> str:
    return syntax.form(text, index + 1) if index + 1 < len(syntax.words) else ""
