"""A relation to one sentence in plain words that says who says what where, and never who is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from tui.model import Reason, RelationKind, Span, Speaker, SpeakerKind, Statement, hull, joined
from tui.relations.copying import is_copied
from tui.relations.findings import Finding
from tui.relations.quotations import Echo
from tui.relations.reading import Reading
from tui.relations.words import Word

_INNER_MARKS = str.maketrans('“”"', "‘’'")
_DETERMINERS = frozenset(["a", "an", "another", "many", "several", "some", "the"])
_LONGEST_QUOTE, _LONGEST_SHOWN = 90, 50


def explain_conflict(reading: Reading, a: Statement, b: Statement, finding: Finding) -> str:
    """One sentence for two statements that conflict; `b` is the one that denies, where one does."""
    where_a, where_b = _where(reading, a, b), _where(reading, b, a)
    if finding.reason is Reason.ENTAILMENT:
        return f"{_claims(reading, a, where_a)}; {_claims(reading, b, where_b)}: the two may conflict."
    if finding.reason in (Reason.DENIAL, Reason.NEGATION):
        return f"{_claims(reading, a, where_a)}; {_objects(reading, b, where_b, finding)}."
    if finding.reason is Reason.OPPOSITION:
        shown_a, shown_b = f"“{finding.shown_a}”", f"“{finding.shown_b}”"
    else:
        shown_a, shown_b = (
            f"“{_shown_at(reading, a, _together(finding.evidence_a.spans))}”",
            f"“{_shown_at(reading, b, _together(finding.evidence_b.spans))}”",
        )
    if a.speaker == b.speaker and a.speaker is not None:
        return _sentence(f"{_who(reading, a)} is reported as saying {shown_a} in {where_a} and {shown_b} in {where_b}.")
    return f"{_says(reading, a, where_a)} {shown_a}, {_says(reading, b, where_b)} {shown_b}."


def _says(reading: Reading, statement: Statement, where: str) -> str:
    """Where it is said and by whom, in words that agree with one speaker as with several."""
    return f"{where} says" if statement.is_own_voice else f"{where} has {_who(reading, statement)} saying"


def _claims(reading: Reading, statement: Statement, where: str) -> str:
    return f"{_says(reading, statement, where)} {_words(reading, statement)}"


def _objects(reading: Reading, statement: Statement, where: str, finding: Finding) -> str:
    says, words = _says(reading, statement, where), _words(reading, statement)
    if finding.reason is Reason.NEGATION and not statement.is_own_voice:
        return f"{says} that it is not so: {words}"
    if finding.is_flat and statement.denied:
        return f"{where} has {_who(reading, statement)} denying it"
    return f"{says} otherwise: {words}"


def explain_agreement(reading: Reading, a: Statement, b: Statement) -> str:
    """One sentence for two statements that say the same, and whether one source or one wire may stand behind both."""
    denies = a.denied and b.denied
    who_a, who_b = _who(reading, a), _who(reading, b)
    where = f"{_outlet(reading, a)} and {_outlet(reading, b)}"
    if who_a.casefold() == who_b.casefold() or (a.speaker is not None and a.speaker == b.speaker):
        return f"{where} both have {who_a} {'denying' if denies else 'saying'} this: one source, heard twice."
    if is_copied(reading, a, b):
        return f"{where} carry this in the same words, perhaps from one source."
    return _sentence(f"{who_a} and {who_b} {'deny' if denies else 'say'} the same, in {where}.")


def explain_echo(reading: Reading, a: Statement, b: Statement, echo: Echo) -> str:
    """One sentence for two quotations of the same words."""
    where_a, where_b = _outlet(reading, a), _outlet(reading, b)
    if echo.kind is RelationKind.CORROBORATION:
        return f"{where_a} and {where_b} quote the same words of {_who(reading, a)}."
    if Reason.ATTRIBUTION in echo.reasons:
        return f"{where_a} gives these words to {_who(reading, a)}, {where_b} to {_who(reading, b)}."
    if echo.change is not None:
        shown_a, shown_b = (_shown(words) for words in (echo.change.a, echo.change.b))
        return f"{where_a} quotes {shown_a} where {where_b} quotes {shown_b}."
    told_a, told_b = (_named(reading, reading.addressee(statement), statement) for statement in (a, b))
    return f"{where_a} has this said to {told_a}, {where_b} to {told_b}."


def _shown_at(reading: Reading, statement: Statement, spans: Sequence[Span]) -> str:
    return joined(spans, reading.articles[statement.article].text)


def _shown(words: Sequence[Word]) -> str:
    return f"“{' '.join(word.form for word in words)}”" if words else "nothing"


def _words(reading: Reading, statement: Statement) -> str:
    words = _shown_at(reading, statement, statement.content).strip("“”\"'‘’ ,.").removeprefix("that ")
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words.translate(_INNER_MARKS)}”"


def _who(reading: Reading, statement: Statement) -> str:
    """The speaker, and who tells it where the statement is a report inside somebody else's report."""
    outer = reading.statements.get(statement.within or "")
    by_other = outer is not None and outer.speaker not in (None, statement.speaker)
    told = f" (according to {_named(reading, reading.speaker(outer), outer)})" if outer is not None and by_other else ""
    return _named(reading, reading.speaker(statement), statement) + told


def _named(reading: Reading, speaker: Speaker | None, statement: Statement) -> str:
    """The name as it stands within a sentence: a capital letter that only opens one is none of its own."""
    if speaker is None:
        return "somebody not named"
    first, _, rest = speaker.name.partition(" ")
    described = speaker.kind is not SpeakerKind.PERSON and (rest.islower() or not rest)
    text = reading.articles[statement.article].text
    is_common = described and re.search(rf"\b{re.escape(first.lower())}\b", text) is not None
    return f"{first.lower()} {rest}".rstrip() if is_common or first.lower() in _DETERMINERS else speaker.name


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _together(spans: Sequence[Span]) -> Sequence[Span]:
    """`spans` with what stands between, unless that is long."""
    whole = hull(spans)
    return (whole,) if len(whole) <= _LONGEST_SHOWN else spans


def _where(reading: Reading, statement: Statement, other: Statement) -> str:
    """The outlet, with the day where that differs from the other's: a position may have changed."""
    here, there = (reading.articles[side.article].published for side in (statement, other))
    outlet = _outlet(reading, statement)
    return f"{outlet} ({here})" if here and there and here != there else outlet


def _outlet(reading: Reading, statement: Statement) -> str:
    article = reading.articles[statement.article]
    return article.outlet or PurePath(article.path).stem or f"“{article.title}”"
