"""A parsed verb becomes a predicate of saying: which reporting verb it is, and whose words it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Span, hull
from tui.statements.lexicon import Verb, verb_forms, word_set
from tui.statements.listeners import can_be_told
from tui.statements.syntax import Syntax

_SUBJECTS = ("nsubj", "csubj")
_CLIMBED = 4  # verbs, to one that has the subject
# What a verb group may hold before its verb.
_GROUP = frozenset(("aux", "aux:pass", "advmod"))
_NEGATIONS = frozenset(("not", "n't", "n’t", "never", "nor", "neither"))
_CONDITIONS = frozenset(("if", "unless", "whether", "once"))
_NOBODY = frozenset(("nobody", "none", "neither", "nothing", "you", "one", "there"))
_FIRST = frozenset(("i", "we"))
# What shows something need not say it: only who is named or described does.
_SHOWING = frozenset(("show", "prove", "demonstrate", "indicate", "imply", "find", "signal", "underline", "underscore"))
# Verbs of deeds at least as often as of words.
_DEEDS = frozenset(("refuse", "decline", "offer", "continue", "begin", "read", "learn", "press", "signal"))


@dataclass(frozen=True, slots=True)
class Predicate:
    """The reporting verb at `index` of the parse, with who says it, if that is told; `told` is a passive's subject.

    `is_present` is said of what is told in the present tense or as going on, `is_first` of a source "I" or "we".
    """

    index: int
    verb: Verb
    cue: Span
    source: Span | None = None
    antecedent: Span | None = None
    told: Span | None = None
    is_present: bool = False
    is_first: bool = False


def predicate(text: str, syntax: Syntax, index: int) -> Predicate | None:
    """The predicate of the word at `index`, if somebody said something: no wish, no condition, no refusal to say."""
    word = syntax.words[index]
    verb = verb_at(text, syntax, index)
    if verb is None or not _is_fact(text, syntax, index):
        return None
    if syntax.children(index, "aux:pass"):
        return _passive(syntax, index, verb)
    subject = _subject(text, syntax, index)
    if subject is None:
        return None
    source, antecedent, _ = subject
    words = source.of(text).lower().split()
    if not words or words[0] in _NOBODY:  # a subject of white space alone is a slip of the parse
        return None
    found = verb.lemma == "find" and syntax.words[subject[2]].tag not in ("NN", "NNS")
    if found or (verb.lemma in _SHOWING and not _speaks(text, syntax, subject[2])):
        return None  # what somebody finds need be no finding
    return Predicate(
        index,
        verb,
        _cue(syntax, index, verb),
        source,
        antecedent,
        is_present=word.tag in ("VBP", "VBZ", "VB") or _is_going_on(syntax, index),
        is_first=words[0] in _FIRST,
    )


def verb_at(text: str, syntax: Syntax, index: int) -> Verb | None:
    """The reporting verb that the word at `index` is a form of, alone or with the word behind it."""
    word = syntax.words[index]
    if not word.tag.startswith("VB"):
        return None
    forms = verb_forms()
    lower = word.span.of(text).lower()
    following = syntax.form(text, index + 1) if index + 1 < len(syntax.words) else ""
    form = forms.get(f"{lower} {following}")
    if form is None and not syntax.children(index, "compound:prt"):  # who shows up shows nothing
        form = forms.get(lower)
    return form.verb if form is not None and form.verb.lemma not in _DEEDS else None


def _is_fact(text: str, syntax: Syntax, index: int) -> bool:
    """Whether the verb tells of something said: not of what may, should or did not, and no bare infinitive."""
    said = False
    for child in syntax.children(index):
        word = syntax.words[child]
        form = word.span.of(text).lower()
        if word.dependency == "aux" and word.tag == "MD":
            return False
        if word.dependency == "advmod" and form in _NEGATIONS:
            return False
        if word.dependency == "mark" and form in _CONDITIONS:
            return False
        said = said or (word.dependency == "aux" and form in ("have", "having"))
    infinitive = any(syntax.words[child].tag == "TO" for child in syntax.children(index, "mark", "aux"))
    return said or not infinitive


def _is_going_on(syntax: Syntax, index: int) -> bool:
    return syntax.words[index].tag == "VBG" and bool(syntax.children(index, "aux"))


def _subject(text: str, syntax: Syntax, index: int) -> tuple[Span, Span | None, int] | None:
    """The source of the verb at `index`, what it stands for if it is a relative pronoun, and the word that heads it.

    A verb without a subject shares that of the verb it hangs on, or, if that is a thing, that of who tells of it.
    """
    climbed = ["conj", "xcomp", "advcl"]
    verb = verb_at(text, syntax, index)
    goes_on = verb is not None and verb.lemma == "add"  # only who has said something adds to it
    for step in range(_CLIMBED):
        if syntax.children(index, "nsubj:pass"):
            return None  # "was stopped and asked to leave": by whom is not told
        found = syntax.children(index, *_SUBJECTS)
        word = syntax.words[index]
        said = not goes_on or verb_at(text, syntax, index) is not None
        if found and (not step or (said and can_be_told(text, syntax, found[-1]))):
            source = _whole_name(syntax, hull((syntax.phrase(found[-1]), *(syntax.words[at].span for at in found))))
            relative = syntax.words[found[-1]].tag in ("WP", "WDT") and word.dependency == "acl:relcl"
            return (source, syntax.phrase(word.head), word.head) if relative else (source, None, found[-1])
        if found:
            climbed = ["ccomp"]
        doer = _doer(text, syntax, index) if word.tag == "VBG" else None
        if doer is not None:
            return _whole_name(syntax, syntax.phrase(doer)), None, doer
        if word.dependency == "acl" and word.tag == "VBG":
            index = word.head  # "gave a speech saying": whoever gave it
        elif word.head == index or word.dependency not in climbed:
            return None
        index = syntax.words[index].head
    return None


def _whole_name(syntax: Syntax, phrase: Span) -> Span:
    """`phrase` with the words of a name that the parse leaves beside it."""
    held = syntax.inside(phrase)
    first, last = held[0], held[-1]
    while first > 0 and _is_one_name(syntax, first - 1):
        first -= 1
    while last + 1 < len(syntax.words) and _is_one_name(syntax, last):
        last += 1
    return Span(syntax.words[first].span.start, syntax.words[last].span.end)


def _is_one_name(syntax: Syntax, index: int) -> bool:
    """Whether the word at `index` and the one behind it are proper nouns with nothing but a space between."""
    one, other = syntax.words[index], syntax.words[index + 1]
    return one.tag == other.tag == "NNP" and other.span.start - one.span.end == 1


def _doer(text: str, syntax: Syntax, index: int) -> int | None:
    """Who or what does it as a gerund: `a letter saying`, `heard Orr shouting`, `quotes Orr as saying`."""
    word = syntax.words[index]
    if word.dependency == "acl":
        return word.head if _speaks(text, syntax, word.head) else None
    before = index - 1 if index and syntax.words[index - 1].head == index else index
    objects = syntax.children(word.head, "obj", "iobj")
    return next((at for at in objects if at < index and syntax.inside(syntax.phrase(at))[-1] + 1 == before), None)


def _speaks(text: str, syntax: Syntax, noun: int) -> bool:
    """Whether a noun is somebody, or what somebody wrote or said."""
    form = syntax.form(text, noun)
    documents = word_set("documents.txt") | word_set("speech_words.txt")
    return not {form, form.removesuffix("s")}.isdisjoint(documents) or can_be_told(text, syntax, noun)


def _passive(syntax: Syntax, index: int, verb: Verb) -> Predicate | None:
    """`Orr was told by Lund that …`, `Orr was told that …`: the agent speaks, if there is one."""
    agents = syntax.children(index, "obl:agent")
    subjects = syntax.children(index, "nsubj:pass")
    if "addressee" not in verb.flags:
        return None
    told = syntax.phrase(subjects[-1]) if subjects else None
    source = syntax.without_case(agents[0]) if agents else None
    return Predicate(index, verb, _cue(syntax, index, verb), source, told=told)


def _cue(syntax: Syntax, index: int, verb: Verb) -> Span:
    first = index
    while first > 0 and syntax.words[first - 1].head == index and syntax.words[first - 1].dependency in _GROUP:
        first -= 1
    last = index + verb.lemma.count(" ")
    return Span(syntax.words[first].span.start, syntax.words[last].span.end)
