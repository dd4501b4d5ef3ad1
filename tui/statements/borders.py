"""Contents as tagged become contents as a sentence can hold them: without stray pieces and loose ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tui.language.attribution import Attribution as Tagged
from tui.model import Span
from tui.statements.lexicon import word_map
from tui.statements.syntax import Syntax

_MARKS = "\"“„«'‘`"
_WORD = re.compile(r"\w+")
_THAT = re.compile(r"that (?P<next>\w+)")
_JOINTS = frozenset(("", "as", "that", "which", "who", "whom"))
_PARTING = re.compile(r"[.!?;:\n“”\"«»]|''")
_LEADING = frozenset(("det", "case", "amod", "compound", "nummod", "nmod:poss", "mark", "cc", "aux", "cop", "flat"))
_ARTICLES = frozenset(("det", "nmod:desc", "case"))
_DROPPED = frozenset(("det", "case", "mark", "cc"))
_OBJECTS = frozenset(("nmod", "obj", "appos", "flat", "compound"))
_LOOSE_ENDS = frozenset((",", ":", "_SP", "HYPH"))
_STOPS = frozenset((".", "''"))
_RELATIVE = frozenset(("WP", "WDT", "WP$", "WRB"))
_HYPHENED = re.compile(r"\w+(?:-\w+)+")
_SHORTEST = 3  # words of a content that can be taken for whole but for its end
_REACH = 3  # words, to the noun that ends a phrase
# How many words may stand between two pieces of a clause on one side of their cue: an aside, a short attribution.
_GAP = 1


def tidied(text: str, tagged: Sequence[Tagged], sentences: Sequence[Span]) -> tuple[Tagged, ...]:
    """The tagged attributions with the pieces that belong to their cue; `sentences` are the paper's own, in order."""
    starts = [sentence.start for sentence in sentences]
    compounds = [Span(*match.span()) for match in _HYPHENED.finditer(text)]
    return tuple(_on_compounds(_tidied(text, found, starts), compounds) for found in tagged)


def completed(tagged: Sequence[Tagged], syntax: Syntax) -> tuple[Tagged, ...]:
    """The tagged attributions whose contents and sources end with a phrase, neither within it nor behind it.

    `a strike for` becomes `a strike for May`, `A sign on the` what `A sign on the door` was; and of `A report claiming
    that it rained, was false` the content is `that it rained`.
    """
    return tuple(_sourced(_within_phrase(_completed(found, syntax), syntax), syntax) for found in tagged)


def _within_phrase(found: Tagged, syntax: Syntax) -> Tagged:
    """`found` without the predicate of the phrase that its cue is part of, where a comma or its verb parts the two."""
    last = max(found.content)
    noun = _noun_of(found, syntax)
    if noun is None or last.start < found.cue[-1].end:
        return found
    governors = set(_upwards(syntax, noun)[1:])
    held = syntax.inside(last)
    if not held or syntax.words[held[0]].dependency != "mark":
        return found
    end = next((at for at in held if noun not in _upwards(syntax, at)), None)
    if end is None or end == held[0] or not governors & set(range(end, held[-1] + 1)):
        return found
    is_verb = syntax.words[end].tag.startswith(("VB", "MD"))
    parting = next((at for at in (end, end - 1) if syntax.words[at].tag == ","), end if is_verb else None)
    if parting is None or parting <= held[0] or syntax.words[parting + 1].tag == "NNP":
        return found  # a comma as in `Troy, Ohio`
    kept = Span(last.start, syntax.words[parting - 1].span.end)
    return replace(found, content=(*(piece for piece in found.content if piece != last), kept))


def _noun_of(found: Tagged, syntax: Syntax) -> int | None:
    """The noun that a cue is, `her claim`, or that it says more about, `a report claiming`, `a firm which says`."""
    held = syntax.inside(found.cue[-1]) if found.cue else range(0)
    heads = [at for at in held if syntax.words[at].head not in held]
    if not heads:
        return None
    cue = syntax.words[heads[-1]]
    if cue.tag.startswith("NN"):
        return heads[-1]
    while cue.dependency == "ccomp":  # `an article saying that Orr confirmed`
        cue = syntax.words[cue.head]
    return cue.head if cue.dependency.startswith("acl") else None


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
    head = syntax.words[syntax.words[held[-1]].head]
    end = head.span.end
    if not head.tag.startswith("NN") or any(last.start < span.start < end for span in (*found.cue, *found.content)):
        return found
    return replace(found, source=(*(span for span in found.source if span != last), Span(last.start, end)))


def _on_compounds(found: Tagged, compounds: Sequence[Span]) -> Tagged:
    """`found` with no span that begins or ends within a word like `As-Safir`."""

    def whole(span: Span) -> Span:
        start, end = (bisect_right(compounds, Span(at, at)) - 1 for at in (span.start, span.end))
        first = compounds[start] if start >= 0 else span
        last = compounds[end] if end >= 0 else span
        begin = first.start if first.start < span.start < first.end else span.start
        return Span(begin, last.end if last.start < span.end < last.end else span.end)

    source, cue, content = (tuple(map(whole, part)) for part in (found.source, found.cue, found.content))
    return Tagged(source, cue, content, found.confidence)


def _completed(found: Tagged, syntax: Syntax) -> Tagged:
    last = max(found.content)
    held = syntax.inside(last)
    if not held or any(last.end <= span.start for span in (*found.cue, *found.source)):
        return found
    verb = _missing_verb(syntax, held, [at for span in found.cue for at in syntax.inside(span)])
    if verb is not None:
        whole = Span(last.start, syntax.words[_end_of(syntax, verb)].span.end)
        return replace(found, content=(*(piece for piece in found.content if piece != last), whole))
    end = max((at for at in held if syntax.words[at].tag not in _LOOSE_ENDS), default=held[-1])
    if len(held) < _SHORTEST or not _is_loose(syntax, end, end, _LEADING):
        return found
    head = syntax.words[end].head
    if syntax.words[head].dependency in _OBJECTS and head - end <= _REACH:
        ended = Span(last.start, syntax.words[head].span.end)
    else:
        while end > held[0] and _is_loose(syntax, end, held[-1], _DROPPED):
            end -= 1
        ended = Span(last.start, syntax.words[end].span.end)
    if ended == last:
        return found
    return replace(found, content=(*(piece for piece in found.content if piece != last), ended))


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


def _is_loose(syntax: Syntax, index: int, end: int, parts: frozenset[str]) -> bool:
    """Whether a word only leads to another one behind `end`: an article, a preposition, a conjunction."""
    word = syntax.words[index]
    return word.head > end and word.dependency in parts


def _tidied(text: str, found: Tagged, starts: Sequence[int]) -> Tagged:
    if not found.cue or len(found.content) < 2:
        return found
    joined = _joined(text, _belonging(text, found, starts), (*found.cue, *found.source))
    pieces = _without_introduction(text, joined, found)
    return replace(found, content=tuple(pieces) or found.content)


def _without_introduction(text: str, pieces: Sequence[Span], found: Tagged) -> Sequence[Span]:
    """`pieces` without words of the paper's own before an attribution that more follows.

    Those that a comma parts from it are the paper's if "that" follows, `In the end, Vance said that …`, those that
    other words part from it always, `left the room and said …`; but not `a levy that Vance said is unjust` or
    `it rained, as Vance said`.
    """
    cue = found.cue[0]
    behind = [piece for piece in pieces if piece.start >= cue.end]
    begin = min((span.start for span in (*found.source, cue) if span.start <= cue.start), default=cue.start)
    clause = any(_opens_clause(text, piece) for piece in behind)

    def belongs(piece: Span) -> bool:
        gap = text[piece.end : begin].strip()
        if piece.start >= begin or text[piece.start] in _MARKS or gap in _JOINTS:
            return True
        return not clause and not gap[:1].isalpha()

    return [piece for piece in pieces if belongs(piece)] if behind else pieces


def _opens_clause(text: str, piece: Span) -> bool:
    """Whether a piece begins with "that" as a conjunction."""
    opening = _THAT.match(text, piece.start)
    return opening is not None and word_map("function_words.txt").get(opening["next"]) != "auxiliary"


def _joined(text: str, pieces: Sequence[Span], others: Sequence[Span]) -> Sequence[Span]:
    """`pieces` without the gaps of a word or less that tags leave by chance, in which nothing of `others` stands."""
    joined: list[Span] = []
    for piece in pieces:
        gap = Span(joined[-1].end, piece.start) if joined else Span(0, 0)
        between = gap.of(text)
        open_ended = bool(joined) and not _PARTING.search(between) and len(_WORD.findall(between)) <= _GAP
        if open_ended and not any(gap.overlaps(other) for other in others):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _belonging(text: str, found: Tagged, starts: Sequence[int]) -> list[Span]:
    """The pieces that stand in the sentence of the cue with no words between; quotations may stand further away."""
    cue = found.cue[0]
    home = bisect_right(starts, cue.start)
    pieces = sorted(found.content)
    kept: list[Span] = []
    for piece in pieces:
        if text[piece.start] in _MARKS:
            belongs = not _is_apart(text, piece, found)
        else:
            belongs = _reaches(starts, piece, home) and not _is_stray(text, piece, pieces, found)
        if belongs:
            kept.append(piece)
    return kept


def _reaches(starts: Sequence[int], piece: Span, home: int) -> bool:
    """Whether a piece touches the sentence with the number `home`."""
    return bisect_right(starts, piece.start) <= home <= bisect_right(starts, piece.end - 1)


def _is_stray(text: str, piece: Span, pieces: Sequence[Span], found: Tagged) -> bool:
    """Whether words that belong to nothing part a piece from the next one towards the cue.

    Behind a cue that follows a quotation in its paragraph, from the cue: `“It rains,” she said of May, which was dry.`
    """
    cue = found.cue[0]
    if piece.start < cue.end:
        nearer = [other for other in pieces if piece.end <= other.start < cue.start]
        return bool(nearer) and _words(text, piece.end, nearer[0].start) > _GAP
    nearer = [other for other in pieces if cue.end <= other.start < piece.start]
    if nearer:
        return _words(text, nearer[-1].end, piece.start) > _GAP
    before = (other for other in pieces if other.end <= cue.start and text[other.start] in _MARKS)
    quoted = any("\n" not in text[other.end : cue.start] for other in before)
    behind = max((span.end for span in (*found.cue, *found.source) if span.end <= piece.start), default=cue.end)
    return quoted and _words(text, behind, piece.start) > _GAP


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text[start:end]))


def _is_apart(text: str, piece: Span, found: Tagged) -> bool:
    """Whether a quotation stands in another paragraph than all the rest, with words between."""
    rest = [*found.cue, *found.source, *(other for other in found.content if other != piece)]
    gaps = (
        text[other.end : piece.start] if other.end <= piece.start else text[piece.end : other.start] for other in rest
    )
    return all("\n" in gap and len(_WORD.findall(gap)) > _GAP for gap in gaps)
