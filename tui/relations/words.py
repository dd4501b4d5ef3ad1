"""Stretches of an article to words: normalised forms that keep their place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tui.model import Span
from tui.relations.lexicon import forms_of, function_words, stem
from tui.relations.measures import MAGNITUDES, SPELLED

NEGATORS = frozenset(["not", "never", "no", "nobody", "none", "neither", "nor", "without", "cannot", "nothing"])

_WORD = re.compile(r"\d+(?:[.,/–-]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[£$€%]")
_SENTENCE_END = re.compile(r"[\"'”’)\]]*[.!?;…]+[\"'”’)\]]*\s|\n")
# Verbs in a form that only a clause has.
_FINITE = frozenset(
    ["are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must", "shall", "should"]
) | frozenset(["was", "were", "will", "would"])
_LONGEST_SUBJECT = 4
# More characters than this before an "and", and an attribution may stand there.
_PARTED = 5
_OPENING = " \t\n\"'“‘"
_CONTRACTIONS = {"won't": ("will", "not"), "can't": ("can", "not"), "shan't": ("shall", "not"), "ain't": ("is", "not")}
_ENDINGS = {"'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would"}
_CLITIC_HOSTS = frozenset(["it", "that", "he", "she", "there", "what", "who", "here", "where", "how", "let"])


@dataclass(frozen=True, slots=True)
class Word:
    """One word; the two words of a contraction share their span.

    `ends` says that a sentence ends after it, `pauses` that a comma follows, `asks` that a question ends, `is_name`
    that it is written with a capital letter where it need not be, `filled_in` that an editor's bracket opens before it.
    """

    form: str
    stem: str
    span: Span
    is_name: bool = False
    ends: bool = False
    pauses: bool = False
    asks: bool = False
    filled_in: bool = False

    @property
    def is_content(self) -> bool:
        """Whether it says something of what the sentence is about."""
        return not (self.is_number or self.form in function_words())

    @property
    def is_number(self) -> bool:
        """Whether it belongs to a figure."""
        return self.form[0].isdigit() or self.form in "£$€%" or self.form in SPELLED or self.form in MAGNITUDES

    @property
    def negates(self) -> bool:
        """Whether it turns what follows into its opposite."""
        return self.form in NEGATORS


def read_words(text: str, spans: Iterable[Span]) -> tuple[Word, ...]:
    """The words of `spans` of `text`, in order; a sentence runs on into the next span unless it ended between."""
    words: list[Word] = []
    reached = None
    for span in spans:
        if words and reached is not None and text[reached : span.start].rstrip(_OPENING).endswith((".", "?", "!", ":")):
            words[-1] = replace(words[-1], ends=True)
        words.extend(_words_of(text, span))
        reached = span.end
    return tuple(words)


def sentences(words: Iterable[Word]) -> Iterator[tuple[Word, ...]]:
    """Runs of words up to the end of each sentence; "but" begins another."""
    run: list[Word] = []
    for word in words:
        if word.form == "but" and run:
            yield tuple(run)
            run = []
        run.append(word)
        if word.ends:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def is_headline(words: Sequence[Word]) -> bool:
    """Whether most words open with a capital, so that none tells a name."""
    return 2 * sum(word.is_name for word in words) > len(words)


def coordinated(sentence: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """The clauses of a sentence that "and" joins behind a comma, the second with a subject and a verb of its own."""
    start, is_clause = 0, False
    for number, word in enumerate(sentence):
        is_clause = is_clause or word.form in _FINITE
        if word.form != "and" or not is_clause or not number or not _is_parted(sentence[number - 1], word):
            continue
        following = [other.form for other in sentence[number + 1 : number + 2 + _LONGEST_SUBJECT]]
        verb = next((at for at, form in enumerate(following) if form in _FINITE), 0)
        if verb and not any(other.pauses for other in sentence[number + 1 : number + 1 + verb]):
            yield tuple(sentence[start:number])
            start, is_clause = number + 1, False
    yield tuple(sentence[start:])


def _is_parted(word: Word, following: Word) -> bool:
    """Whether a comma stands between two words, or the attribution that breaks a quotation."""
    return word.pauses or following.span.start - word.span.end > _PARTED


def _words_of(text: str, span: Span) -> Iterator[Word]:
    matches = list(_WORD.finditer(text, span.start, span.end))
    opens, before = True, text[span.start : matches[0].start()] if matches else ""
    for position, match in enumerate(matches):
        following = matches[position + 1].start() if position + 1 < len(matches) else span.end
        gap = text[match.end() : following] + (" " if following == span.end else "")
        raw = match.group()
        # Most words have but a space between them, and there are hundreds of thousands.
        ends = gap != " " and bool(_SENTENCE_END.match(gap)) and not (gap[0] == "." and _is_abbreviation(raw))
        is_name = (raw[0].isupper() and not opens and raw != "I") or _is_capital_within(raw)
        forms = normal_forms(raw)
        for form in forms:
            last = form is forms[-1]
            yield Word(
                form,
                stem(form),
                Span(*match.span()),
                is_name,
                ends=ends and last,
                pauses="," in gap,
                asks=ends and last and "?" in gap,
                filled_in=before.endswith(("[", "(")),
            )
        opens, before = ends, gap


@cache
def normal_forms(raw: str) -> tuple[str, ...]:
    """Case-folded, without accents, possessives and contractions: "Won’t" is "will", "not"."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", raw.casefold()) if not unicodedata.combining(c))
    form = folded.replace("’", "'")
    if form in _CONTRACTIONS:
        return _CONTRACTIONS[form]
    if form.endswith("n't") and len(form) > 3:
        return form[:-3], "not"
    for ending, expanded in _ENDINGS.items():
        if form.endswith(ending):
            return form.removesuffix(ending), expanded
    if form.endswith("'s"):
        host = form[:-2]
        return (host, "is") if host in _CLITIC_HOSTS else (host,)
    return (form.replace("'", "") or form,)


def _is_capital_within(raw: str) -> bool:
    """Whether capitals tell a name where a sentence opens too: "NATO", "iPier"."""
    return len(raw) > 1 and (raw.isupper() or (raw[0].islower() and raw[1].isupper()))


def _is_abbreviation(raw: str) -> bool:
    return raw.casefold() in forms_of("abbreviations") or len(raw) == 1
