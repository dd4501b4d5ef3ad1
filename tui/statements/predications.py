"""A parse to the predications of its article: who does what to whom, and whether it is put forward."""

from __future__ import annotations

from collections.abc import Iterator

from tui.predications import Argument, Hold, Part, Predication
from tui.statements.standings import government, is_relative, is_relative_word, relatives, stood
from tui.statements.syntax import Syntax

_NO_PREDICATE = frozenset(("amod", "aux", "aux:pass", "case", "compound", "cop", "fixed", "flat", "mark", "nmod:desc"))
_ACTIVE, _PASSIVE = ("nsubj", "csubj"), ("nsubj:pass", "csubj:pass")
_PARTICIPLES = ("VBN", "VBD")
_PARTS_OF = frozenset(
    ["all", "any", "both", "each", "dozens", "half", "handful", "hundreds", "many", "most", "neither", "none", "number",
     "one", "pair", "part", "several", "some", "thousands"]
)  # fmt: skip
_CLIMBED = 6  # clauses, to one that has the subject


def predications(text: str, syntax: Syntax) -> Iterator[Predication]:
    """Every verb, and every noun or adjective after a form of "be" or found to be, in text order."""
    for index, word in enumerate(syntax.words):
        if _is_predicate(syntax, index):
            governed = government(text, syntax, index)
            arguments = dict.fromkeys(_arguments(text, syntax, index))
            yield Predication(word.span, *stood(text, syntax, index), governed, tuple(arguments))


def _is_predicate(syntax: Syntax, index: int) -> bool:
    word = syntax.words[index]
    if word.tag.startswith("VB"):
        return word.dependency not in _NO_PREDICATE
    is_found = word.dependency == "xcomp" and word.tag.startswith(("JJ", "NN"))
    return is_found or bool(syntax.children(index, "cop", "aux", "aux:pass"))


def _arguments(text: str, syntax: Syntax, index: int) -> Iterator[Argument]:
    subject = Part.PATIENT if _is_passive(syntax, index) else Part.AGENT
    for noun in _subjects(text, syntax, index):
        yield _argument(syntax, Part.PATIENT if syntax.children(index, "expl") else subject, noun)
    for noun in _all(text, syntax, _objects(syntax, index)):
        yield _argument(syntax, Part.PATIENT, noun)
    for child in syntax.children(index):
        dependency = syntax.words[child].dependency
        if dependency == "iobj" or dependency.startswith(("obl", "nmod")):
            is_agent = subject is Part.PATIENT and syntax.opener(text, child) == "by"
            for noun in _all(text, syntax, [child]):
                yield _argument(syntax, Part.AGENT if is_agent else Part.OTHER, noun)


def _argument(syntax: Syntax, part: Part, noun: int) -> Argument:
    """The phrase, and its noun: of a name of several words the last, which is what others call the person by."""
    last = noun
    while rest := syntax.children(last, "flat"):
        last = rest[-1]
    return Argument(part, syntax.words[last].span, syntax.without_case(noun))


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
    if own or climbed >= _CLIMBED or word.head == index or syntax.children(index, "expl"):
        return _all(text, syntax, own)
    if word.dependency == "acl" or is_relative(syntax, index):
        return [] if relatives(syntax, index) else _all(text, syntax, [word.head])
    governed = government(text, syntax, index)
    # "Allowed her to go": the parser takes some infinitives for purposes, which are their subject's.
    if word.dependency == "xcomp" or (governed is not None and governed.hold is Hold.SHARED):
        objects = syntax.children(word.head, "iobj") or _objects(syntax, word.head)
        return _all(text, syntax, objects) or _subjects(text, syntax, word.head, climbed + 1)
    if word.dependency in ("advcl", "conj"):
        return _subjects(text, syntax, word.head, climbed + 1)
    return []


def _objects(syntax: Syntax, index: int) -> list[int]:
    """The objects of a predicate; "the man she saw" leaves out that of its relative clause."""
    own = syntax.children(index, "obj")
    lacks_object = is_relative(syntax, index) and not relatives(syntax, index) and syntax.children(index, *_ACTIVE)
    if own or not lacks_object or syntax.children(index, "cop"):
        return own
    return [syntax.words[index].head]


def _all(text: str, syntax: Syntax, nouns: list[int]) -> list[int]:
    """The nouns that are meant: with further members, the noun of a "who", and the guards in "one of the guards"."""
    found: list[int] = []
    for noun in nouns:
        found.append(_meant(text, syntax, noun))
        found.extend(_meant(text, syntax, member) for member in syntax.children(noun, "conj"))
    return found


def _meant(text: str, syntax: Syntax, noun: int) -> int:
    word = syntax.words[noun]
    if is_relative_word(word):
        clause = syntax.words[word.head]
        return clause.head if clause.dependency == "acl:relcl" else noun
    if word.tag in ("CD", "DT") or syntax.form(text, noun) in _PARTS_OF:
        of = [at for at in syntax.children(noun, "nmod") if syntax.opener(text, at) == "of"]
        return of[0] if of else noun
    return noun
