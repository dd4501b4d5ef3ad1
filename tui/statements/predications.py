"""A parse to the predications of its article: who does what to whom, and whether it is put forward."""

from __future__ import annotations

from collections.abc import Iterator

from tui.predications import Argument, Part, Predication
from tui.statements.standings import stood
from tui.statements.syntax import Syntax

_NO_PREDICATE = frozenset(("amod", "aux", "aux:pass", "case", "compound", "cop", "fixed", "flat", "mark", "nmod:desc"))
_ACTIVE, _PASSIVE = ("nsubj", "csubj"), ("nsubj:pass", "csubj:pass")
_PARTICIPLES = ("VBN", "VBD")
_RELATIVES = ("WP", "WDT")
_PARTS_OF = frozenset(
    ["all", "any", "both", "each", "dozens", "half", "handful", "hundreds", "many", "most", "neither", "none", "number",
     "one", "pair", "part", "several", "some", "thousands"]
)  # fmt: skip
_CLIMBED = 6  # clauses, to one that has the subject


def predications(text: str, syntax: Syntax) -> Iterator[Predication]:
    """Every verb, and every noun or adjective after a form of "be" or found to be, in text order."""
    for index, word in enumerate(syntax.words):
        if _is_predicate(syntax, index):
            standing, negated = stood(text, syntax, index)
            arguments = dict.fromkeys(_arguments(text, syntax, index))
            yield Predication(word.span, standing, negated, tuple(arguments))


def _is_predicate(syntax: Syntax, index: int) -> bool:
    word = syntax.words[index]
    if word.tag.startswith("VB"):
        return word.dependency not in _NO_PREDICATE
    is_found = word.dependency == "xcomp" and word.tag.startswith(("JJ", "NN"))
    return is_found or bool(syntax.children(index, "cop"))


def _arguments(text: str, syntax: Syntax, index: int) -> Iterator[Argument]:
    subject = Part.PATIENT if _is_passive(syntax, index) else Part.AGENT
    for noun in _subjects(text, syntax, index):
        yield _argument(syntax, Part.PATIENT if syntax.children(index, "expl") else subject, noun)
    for noun in _all(text, syntax, _objects(text, syntax, index)):
        yield _argument(syntax, Part.PATIENT, noun)
    for child in syntax.children(index):
        dependency = syntax.words[child].dependency
        if dependency == "iobj" or dependency.startswith(("obl", "nmod")):
            is_agent = subject is Part.PATIENT and syntax.opener(text, child) == "by"
            for noun in _all(text, syntax, [child]):
                yield _argument(syntax, Part.AGENT if is_agent else Part.OTHER, noun)


def _argument(syntax: Syntax, part: Part, noun: int) -> Argument:
    return Argument(part, syntax.words[noun].span, syntax.phrase(noun))


def _is_passive(syntax: Syntax, index: int, climbed: int = 0) -> bool:
    """Whether a predicate tells what is done to its subject; a further participle shares the first's auxiliary."""
    word = syntax.words[index]
    if syntax.children(index, "aux:pass", *_PASSIVE):
        return True
    if word.tag not in _PARTICIPLES or syntax.children(index, "aux", *_ACTIVE):
        return False
    if word.dependency == "conj" and climbed < _CLIMBED:
        return _is_passive(syntax, word.head, climbed + 1)
    return word.tag == "VBN" and word.dependency in ("acl", "advcl", "ROOT")


def _subjects(text: str, syntax: Syntax, index: int, climbed: int = 0) -> list[int]:
    """The nouns that are the subject of a predicate: its own, or that of the clause or noun it belongs to."""
    own = syntax.children(index, *_ACTIVE, *_PASSIVE)
    word = syntax.words[index]
    if own or climbed >= _CLIMBED or word.head == index:
        return _all(text, syntax, own)
    if word.dependency in ("acl", "acl:relcl"):
        return [] if _has_relative(syntax, index) else _all(text, syntax, [word.head])
    if word.dependency == "xcomp":
        objects = _objects(text, syntax, word.head)
        return _all(text, syntax, objects) or _subjects(text, syntax, word.head, climbed + 1)
    if word.dependency in ("advcl", "conj"):
        return _subjects(text, syntax, word.head, climbed + 1)
    return []


def _objects(text: str, syntax: Syntax, index: int) -> list[int]:
    """The objects of a predicate; "the man she saw" leaves out that of its relative clause."""
    own = syntax.children(index, "obj")
    is_relative = syntax.words[index].dependency == "acl:relcl" and bool(syntax.children(index, *_ACTIVE))
    if own or not is_relative or syntax.children(index, "cop") or _has_relative(syntax, index):
        return own
    return [syntax.words[index].head]


def _has_relative(syntax: Syntax, index: int) -> bool:
    return any(syntax.words[at].tag in _RELATIVES for at in syntax.children(index))


def _all(text: str, syntax: Syntax, nouns: list[int]) -> list[int]:
    """The nouns that are meant: with further members, the noun of a "who", and the guards in "one of the guards"."""
    found: list[int] = []
    for noun in nouns:
        found.append(_meant(text, syntax, noun))
        found.extend(_meant(text, syntax, member) for member in syntax.children(noun, "conj"))
    return found


def _meant(text: str, syntax: Syntax, noun: int) -> int:
    word = syntax.words[noun]
    if word.tag in _RELATIVES:
        clause = syntax.words[word.head]
        return clause.head if clause.dependency == "acl:relcl" else noun
    if word.tag in ("CD", "DT") or syntax.form(text, noun) in _PARTS_OF:
        of = [at for at in syntax.children(noun, "nmod") if syntax.opener(text, at) == "of"]
        return of[0] if of else noun
    return noun
