"""A parsed predicate to how its sentence stands to it: put forward, supposed, or said not to be so."""

from __future__ import annotations

from tui.predications import Government, Hold, Standing, weaker
from tui.statements.lexicon import forms_of_verbs
from tui.statements.syntax import Syntax, Word

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
_NOMINALS = (*SUBJECTS, "obj", "iobj", "obl")

_NOT = frozenset(("not", "n't", "n’t", "never", "nor", "neither"))
# "Not only" says that it is so, and more; "not always" that it sometimes is.
_NOT_QUITE = frozenset(
    ("all", "always", "every", "everyone", "exactly", "just", "merely", "necessarily", "only", "simply")
)
_NEARLY = frozenset(
    ("barely", "hardly", "last", "longer", "maybe", "only", "perhaps", "possibly", "rarely", "scarcely", "seldom")
)
_NOBODY = frozenset(("neither", "nobody", "none", "nothing"))
_NO_NEGATION = frozenset(("-", "but", "doubt", "fewer", "less", "longer", "matter", "more"))
# What is not so since then, or until then, may have been so at another time.
_LIMITS = frozenset(("before", "since", "until"))
_POSSIBLE = frozenset(("ca", "can", "could", "may", "might", "must", "ought", "should", "shall"))
# "Would have come" tells that somebody did not.
_HAVING = frozenset(("have", "'ve", "’ve"))
_TO_COME = frozenset(("will", "wo", "'ll", "’ll", "would", "'d", "’d"))
_OPENERS = frozenset(("if", "instead", "lest", "rather", "than", "unless", "until", "whether"))
# What somebody "is believed to be" is what he is reported to be.
_REPORTED = frozenset(("believed", "thought", "understood"))
_COMPLEMENTS = ("ccomp", "xcomp", "advcl")
_CLIMBED = 6  # verbs, to the one whose auxiliary they share

Stood = tuple[Standing, bool]


def stood(text: str, syntax: Syntax, index: int) -> Stood:
    """How a sentence stands to the predicate at `index`, and whether it is negated, whatever governs it."""
    standing, negated = _own(text, syntax, index)
    word, openers = syntax.words[index], openers_of(text, syntax, index)
    if not _OPENERS.isdisjoint(openers):
        return Standing.OPEN, negated
    if is_relative(syntax, index) and not _behind_comma(text, syntax, index):
        return weaker(standing, Standing.RESTRICTING), negated
    if word.dependency.startswith("csubj") and word.tag == "VBG" and not _has_subject(syntax, index):
        return Standing.OPEN, negated
    if is_infinitive(text, syntax, index):
        return (standing if _is_entailed(text, syntax, index) else Standing.OPEN), negated
    if word.dependency == "acl" and "that" not in openers:
        return Standing.RESTRICTING, negated
    if word.dependency == "advcl" and not _has_subject(syntax, index) and openers:
        return weaker(standing, Standing.RESTRICTING), negated != ("without" in openers)
    return standing, negated


def government(text: str, syntax: Syntax, index: int) -> Government | None:
    """The predicate whose complement the one at `index` is, if any, and what it makes of it."""
    word = syntax.words[index]
    for _ in range(_CLIMBED):
        if word.dependency != "conj":
            break
        index, word = word.head, syntax.words[word.head]
    if word.head == index:
        return None
    if word.dependency.startswith("acl") and not is_relative(syntax, index):
        return _of_noun(text, syntax, index)
    if word.dependency not in _COMPLEMENTS:
        return None
    hold = _hold(text, syntax, index, syntax.form(text, word.head))
    return Government(syntax.words[word.head].span, hold) if hold is not None else None


def _is_entailed(text: str, syntax: Syntax, index: int) -> bool:
    """Whether what governs an infinitive tells that it is so, or that it is not."""
    governed = government(text, syntax, index)
    return governed is not None and governed.hold in (Hold.SHARED, Hold.TURNED)


def _hold(text: str, syntax: Syntax, index: int, verb: str) -> Hold | None:
    word, is_to = syntax.words[index], is_infinitive(text, syntax, index)
    if verb in forms_of_verbs("negating_verbs") and (is_to or word.tag == "VBG"):
        return Hold.TURNED
    if verb in forms_of_verbs("ending_verbs") and (is_to or word.tag == "VBG"):
        return Hold.OPEN
    if is_to:
        is_report = verb in _REPORTED and _is_passive(syntax, word.head)
        return Hold.SHARED if is_report or verb in forms_of_verbs("entailing_verbs") else Hold.OPEN
    if word.dependency == "advcl":
        return None
    if verb in forms_of_verbs("opening_verbs"):
        return Hold.OPEN
    return Hold.SAID if word.dependency == "ccomp" else Hold.SHARED


def _is_passive(syntax: Syntax, index: int) -> bool:
    word = syntax.words[index]
    return bool(syntax.children(index, "aux:pass")) or (word.tag == "VBN" and word.dependency == "acl")


def _of_noun(text: str, syntax: Syntax, index: int) -> Government | None:
    """What a noun makes of the clause that tells what it consists in: "the hope that", "told friends she had"."""
    word = syntax.words[index]
    noun = syntax.words[word.head]
    if word.dependency == "acl" and "that" not in openers_of(text, syntax, index):
        return None
    if noun.span.of(text).lower() in forms_of_verbs("opening_verbs"):
        return Government(noun.span, Hold.OPEN)
    return Government(syntax.words[noun.head].span, Hold.SAID) if noun.dependency in ("obj", "iobj") else None


def is_relative(syntax: Syntax, index: int) -> bool:
    """Whether it is the verb of a relative clause: one that lacks no part has a "who" or "that" in it."""
    if not syntax.words[index].dependency.startswith("acl:relcl"):
        return False
    is_whole = _has_subject(syntax, index) and syntax.children(index, "obj", "mark", "aux:pass")
    return not is_whole or bool(relatives(syntax, index))


def relatives(syntax: Syntax, index: int) -> list[int]:
    """The words "who", "which" and the like that hang on a predicate."""
    return [at for at in syntax.children(index, *_NOMINALS) if is_relative_word(syntax.words[at])]


def is_relative_word(word: Word) -> bool:
    """Whether it stands for the noun that its clause is about, as may a "that" that is taken for a conjunction."""
    return word.tag in ("WP", "WDT", "IN") and word.dependency in _NOMINALS


def is_infinitive(text: str, syntax: Syntax, index: int) -> bool:
    """Whether it is a verb with "to", or bare behind another."""
    word = syntax.words[index]
    return "to" in openers_of(text, syntax, index) or (word.tag == "VB" and word.dependency in ("xcomp", "advcl"))


def openers_of(text: str, syntax: Syntax, index: int) -> set[str]:
    """The conjunctions and prepositions that open the clause of a predicate."""
    return {syntax.form(text, at) for at in syntax.children(index, "mark", "case")}


def _own(text: str, syntax: Syntax, index: int, climbed: int = 0) -> Stood:
    """What its own auxiliaries, adverbs and arguments make of a predicate; a further verb may share the first's."""
    word = syntax.words[index]
    auxiliaries = [syntax.form(text, at) for at in syntax.children(index, "aux", "aux:pass", "cop")]
    standing, negated = _by_modals(text, syntax, index, auxiliaries), _is_negated(text, syntax, index)
    if negated and not _LIMITS.isdisjoint(syntax.opener(text, at) for at in syntax.children(index, "obl")):
        standing = Standing.OPEN
    if word.dependency != "conj" or climbed >= _CLIMBED or auxiliaries or _has_subject(syntax, index):
        return standing, negated
    shared, is_first_negated = _own(text, syntax, word.head, climbed + 1)
    joining = {syntax.form(text, at) for at in syntax.children(index, "cc")}
    return weaker(standing, shared), negated or (is_first_negated and not joining.isdisjoint(("or", "nor")))


def _by_modals(text: str, syntax: Syntax, index: int, auxiliaries: list[str]) -> Standing:
    adverbs = syntax.children(index, "advmod")
    if any(syntax.form(text, at) in _NEARLY or _is_not_quite(text, syntax, at) for at in adverbs):
        return Standing.OPEN
    if not _POSSIBLE.isdisjoint(auxiliaries):
        return Standing.OPEN
    if _TO_COME.isdisjoint(auxiliaries):
        is_order = syntax.words[index].tag == "VB" and not auxiliaries and not _has_subject(syntax, index)
        return Standing.OPEN if is_order and not syntax.children(index, "mark") else Standing.HELD
    return Standing.OPEN if _HAVING & {*auxiliaries} else Standing.TO_COME


def _is_not_quite(text: str, syntax: Syntax, index: int) -> bool:
    return syntax.form(text, index) in _NOT and _form_after(text, syntax, index) in _NOT_QUITE


def _is_negated(text: str, syntax: Syntax, index: int) -> bool:
    """Whether "not" or "never" is said of the predicate, or "no" of one of its arguments."""
    adverbs = syntax.children(index, "advmod", "neg")
    nouns = syntax.children(index, *_NOMINALS) + ([index] if syntax.children(index, "cop") else [])
    return any(syntax.form(text, at) in _NOT and not _is_not_quite(text, syntax, at) for at in adverbs) or any(
        _is_nobody(text, syntax, at) for at in nouns
    )


def _is_nobody(text: str, syntax: Syntax, noun: int) -> bool:
    openers = syntax.children(noun, "det", "cc:preconj")
    words = [at for at in openers if syntax.form(text, at) in ("no", "neither")]
    words += [noun] if syntax.form(text, noun) in _NOBODY else []
    return any(_form_after(text, syntax, at) not in _NO_NEGATION for at in words)


def _behind_comma(text: str, syntax: Syntax, index: int) -> bool:
    first = min([index, *syntax.dependents.get(index, ())])
    return syntax.form(text, first) == "," or (first > 0 and syntax.form(text, first - 1) == ",")


def _has_subject(syntax: Syntax, index: int) -> bool:
    return bool(syntax.children(index, *SUBJECTS))


def _form_after(text: str, syntax: Syntax, index: int) -> str:
    return syntax.form(text, index + 1) if index + 1 < len(syntax.words) else ""
