"""Tagged attributions come to end with a phrase, in their contents and their sources: neither within nor behind one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.syntax import Syntax

_LEADING = frozenset(("det", "case", "amod", "compound", "nummod", "nmod:poss", "mark", "cc", "aux", "cop", "flat"))
_ARTICLES = frozenset(("det", "nmod:desc", "case"))
_DROPPED = frozenset(("det", "case", "mark", "cc"))
_OBJECTS = frozenset(("nmod", "obj", "appos", "flat", "compound"))
_LOOSE_ENDS = frozenset((",", ":", "_SP", "HYPH"))
_STOPS = frozenset((".", "''"))
_RELATIVE = frozenset(("WP", "WDT", "WP$", "WRB"))
_SHORTEST = 3  # words of a content that can be taken for whole but for its end
_REACH = 3  # words, to the noun that ends a phrase


def completed(tagged: Sequence[Tagged], syntax: Syntax) -> tuple[Tagged, ...]:
    """The tagged attributions whose contents and sources end with a phrase, neither within it nor behind it.

    `a strike for` becomes `a strike for May`, `A sign on the` what `A sign on the door` was; and of `A report claiming
    that it rained, was false` the content is `that it rained`.
    """
    return tuple(_sourced(_within_phrase(_completed(found, syntax), syntax), syntax) for found in tagged)


def _completed(found: Tagged, syntax: Syntax) -> Tagged:
    """`found` with all of the phrase that its content ends in, or up to the word that leads to it."""
    last = max(found.content)
    held = syntax.inside(last)
    if not held or any(last.end <= span.start for span in (*found.cue, *found.source)):
        return found
    verb = _missing_verb(syntax, held, [at for span in found.cue for at in syntax.inside(span)])
    end = _end_of(syntax, verb) if verb is not None else _phrase_end(syntax, held)
    return replace(found, content=_ending(found.content, syntax, end)) if end is not None else found


def _missing_verb(syntax: Syntax, held: range, cue: Sequence[int]) -> int | None:
    """The verb behind a content that ends with its subject: "knew" in `[that Orr], who left, knew it`."""
    last = syntax.words[held[-1]]
    if last.tag in _RELATIVE and last.head > held[-1]:
        return last.head
    verbs = {syntax.words[at].head for at in held if syntax.words[at].dependency.startswith("nsubj")} - set(held)
    reported = (at for at in verbs if at > held[-1] and syntax.words[at].dependency == "ccomp")
    return next((at for at in reported if syntax.words[at].head in cue), None)


def _end_of(syntax: Syntax, head: int) -> int:
    """The last word that depends on `head`, over however many steps, and is no mark."""
    last = max((_end_of(syntax, at) for at in syntax.children(head) if at > head), default=head)
    return last if syntax.words[last].tag not in _LOOSE_ENDS | _STOPS else last - 1


def _phrase_end(syntax: Syntax, held: range) -> int | None:
    """Where a content of the words `held` has to end, if its last word only leads to another one."""
    end = max((at for at in held if syntax.words[at].tag not in _LOOSE_ENDS), default=held[-1])
    if len(held) < _SHORTEST or not _is_loose(syntax, end, end, _LEADING):
        return None
    head = syntax.words[end].head
    if syntax.words[head].dependency in _OBJECTS and head - end <= _REACH:
        return head
    while end > held[0] and _is_loose(syntax, end, held[-1], _DROPPED):
        end -= 1
    return end


def _within_phrase(found: Tagged, syntax: Syntax) -> Tagged:
    """`found` without the clause that its cue is part of, where a comma, its verb or its subject parts the two."""
    last = max(found.content)
    top = _top_of(found, syntax)
    if top is None or last.start < found.cue[-1].end:
        return found
    governors = set(_upwards(syntax, top)[1:])
    held = syntax.inside(last)
    if not held or not _is_bordered(syntax, held[0], found.cue[-1]):
        return found
    end = next((at for at in held if top not in _upwards(syntax, at)), None)
    if end is None or end == held[0] or not governors & set(range(end, held[-1] + 1)):
        return found
    word = syntax.words[end]
    opens = word.tag.startswith(("VB", "MD")) or (word.dependency.startswith("nsubj") and word.head in governors)
    parting = next((at for at in (end, end - 1) if syntax.words[at].tag == ","), end if opens else None)
    if parting is None or parting <= held[0] or syntax.words[parting + 1].tag == "NNP":
        return found  # a comma as in `Troy, Ohio`
    return replace(found, content=_ending(found.content, syntax, parting - 1))


def _is_bordered(syntax: Syntax, first: int, cue: Span) -> bool:
    """Whether the parse can tell where a content ends that begins with the word at `first`.

    That opens with a conjunction, is a pronoun as object or is shown: without "that" it takes a clause for an object.
    """
    word = syntax.words[first]
    shown = [syntax.words[at].tag for at in syntax.inside(cue)][-2:] == ["TO", "VB"]
    return word.dependency == "mark" or (word.dependency == "obj" and word.tag == "PRP") or shown


def _top_of(found: Tagged, syntax: Syntax) -> int | None:
    """The noun that a cue is, `her claim`, or tells of, `a report claiming`, or the verb of `although he denied`."""
    held = syntax.inside(found.cue[-1]) if found.cue else range(0)
    heads = [at for at in held if syntax.words[at].head not in held]
    if not heads:
        return None
    top = heads[-1]
    if syntax.words[top].tag.startswith("NN"):
        return top
    while syntax.words[top].dependency == "ccomp":  # `an article saying that Orr confirmed`
        top = syntax.words[top].head
    if syntax.words[top].dependency == "advcl":
        return top
    return syntax.words[top].head if syntax.words[top].dependency.startswith("acl") else None


def _upwards(syntax: Syntax, index: int) -> list[int]:
    """The word at `index` and those that it depends on, up to the root of its sentence."""
    found = [index]
    while syntax.words[found[-1]].head not in found:
        found.append(syntax.words[found[-1]].head)
    return found


def _sourced(found: Tagged, syntax: Syntax) -> Tagged:
    """`found` with the noun that an article or a preposition at the end of its source leads to, before the cue."""
    last = max(found.source, default=None)
    held = syntax.inside(last) if last is not None else range(0)
    if last is None or not held or not _is_loose(syntax, held[-1], held[-1], _ARTICLES):
        return found
    noun = syntax.words[held[-1]].head
    head, end = syntax.words[noun], syntax.words[noun].span.end
    if not head.tag.startswith("NN") or any(last.start < span.start < end for span in (*found.cue, *found.content)):
        return found
    return replace(found, source=_ending(found.source, syntax, noun))


def _ending(spans: Sequence[Span], syntax: Syntax, word: int) -> tuple[Span, ...]:
    """`spans` with the last one to the end of the word at `word`."""
    last = max(spans)
    return (*(span for span in spans if span != last), Span(last.start, syntax.words[word].span.end))


def _is_loose(syntax: Syntax, index: int, end: int, parts: frozenset[str]) -> bool:
    """Whether a word only leads to another one behind `end`: an article, a preposition, a conjunction."""
    word = syntax.words[index]
    return word.head > end and word.dependency in parts
