"""Quotations that no sentence attributes get the speaker of the quotation before them, where there is one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile

from tui.model import Span, hull
from tui.statements.attribution import Attribution, confidence
from tui.statements.lexicon import word_set
from tui.statements.phrases import Range, phrase_after, phrase_before
from tui.statements.places import overlap
from tui.statements.segments import Segment, Token

_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORD = 3  # letters: such words are in lower case in titles
_MOST_PIECES = 40
_FEWEST_WORDS = 3
_LONGEST_HEADING = 10  # words
_LONGEST_SIGNATURE = 14
# How many words of the paper may stand beside a quotation that makes up its sentence.
_MOST_OWN_WORDS = 12
_QUOTED_RULES = ("quote", "colon", "carried")


def attribute_quotations(
    text: str, paragraphs: Sequence[Sequence[Segment]], reports: Sequence[Attribution]
) -> list[Attribution]:
    """`reports` with every quotation that stands alone joined to the attribution before it, or carried forward."""
    reading = _Reading(text, list(reports))
    places = sorted((_place(report), index) for index, report in enumerate(reports))
    taken = sorted(span for report in reports for span in report.content)
    reach = list(accumulate((span.end for span in taken), max))
    pointer = 0
    for number, paragraph in enumerate(paragraphs):
        for segment in paragraph:
            if segment.within is not None:
                continue
            while pointer < len(places) and places[pointer][0] < segment.span.end:
                reading.pass_report(places[pointer][1], number)
                pointer += 1
            if _stands_alone(segment) or _awaits_speaker(segment.tokens[0]) or _is_marked(segment.tokens):
                for at, token in enumerate(segment.tokens):
                    if token.quotation is not None and not _claimed(taken, reach, token.quotation.span):
                        reading.take(segment, at, number)
            reading.unclosed = any(token.quotation and not token.quotation.closed for token in segment.tokens)
    return [report for report in reading.found if report.content]


@dataclass(slots=True)
class _Reading:
    """What has been attributed so far, and whose words a quotation that stands alone would continue."""

    text: str
    found: list[Attribution]
    last: int | None = None
    paragraph: int = -2
    unclosed: bool = False

    def pass_report(self, index: int, paragraph: int) -> None:
        """Go past the report at `index`, which the next quotation may continue."""
        report = self.found[index]
        if not report.source or report.attitude or self._is_told_again(report):
            return
        self.last, self.paragraph = index, paragraph

    def _is_told_again(self, report: Attribution) -> bool:
        """Whether a report only says who else has the last one: `Vance said: “…,” the Courier reports.`"""
        last = self.found[self.last] if self.last is not None else None
        named = last is not None and (last.rule.startswith("after-colon") or report.rule == "according-to")
        return last is not None and named and overlap(last.content, report.content)

    def take(self, segment: Segment, at: int, paragraph: int) -> None:
        """Attribute one quotation by what stands beside it, else by the report before it, else to nobody."""
        token = segment.tokens[at]
        beside = _beside(segment, at)
        if beside is not None:
            self._add(beside, paragraph)
            return
        span = Span(token.start, token.end)
        near = self.last is not None and paragraph - self.paragraph <= 1
        if near and self.last is not None and self._continues(self.found[self.last], paragraph):
            earlier = self.found[self.last]
            rule = "after-colon" if earlier.rule == "open-colon" else earlier.rule
            content = (*earlier.content, span)
            self.found[self.last] = replace(earlier, content=content, rule=rule, confidence=confidence(rule))
            self.paragraph = paragraph
        elif _is_sentence(self.text, segment, token) and not _is_name(span.of(self.text)):
            source = self.found[self.last].source if near and self.last is not None and self._quoting() else ()
            rule = "carried" if source else "unattributed"
            report = Attribution((span,), (), source, rule=rule, confidence=confidence(rule))
            if source:
                self._add(report, paragraph)
            else:
                self.found.append(report)

    def _add(self, report: Attribution, paragraph: int) -> None:
        self.found.append(report)
        self.last, self.paragraph = len(self.found) - 1, paragraph

    def _continues(self, report: Attribution, paragraph: int) -> bool:
        return (paragraph == self.paragraph or self.unclosed or report.rule == "open-colon") and len(
            report.content
        ) < _MOST_PIECES

    def _quoting(self) -> bool:
        """Whether the last report was quoted speech, which a paragraph of nothing but a quotation goes on with."""
        return self.last is not None and any(kind in self.found[self.last].rule for kind in _QUOTED_RULES)


def _is_sentence(text: str, segment: Segment, token: Token) -> bool:
    """Whether a quotation says something: no heading, no nickname, no single word."""
    if segment.title or token.quotation is None or token.quotation.words < _FEWEST_WORDS:
        return False
    return not (len(segment.tokens) == 1 and token.quotation.words <= _LONGEST_HEADING and not _is_ended(text, token))


def _is_ended(text: str, token: Token) -> bool:
    """Whether a quotation ends as sentences do, not as headings between paragraphs do: `‘We had no warning’`."""
    return token.quotation is not None and text[token.quotation.inner.end - 1] in ".!?…,;"


def _is_name(quoted: str) -> bool:
    """Whether a quotation is set as titles and headings are: “Coal Is Not the Villain.”"""
    words = _WORD.findall(quoted)
    long = [word for word in words if len(word) > _SMALL_WORD]
    return len(words) > 1 and all(word[0].isupper() for word in (long if len(long) > 1 else words))


def _awaits_speaker(token: Token) -> bool:
    """Whether a quotation that opens a sentence ends in a comma, as before `Vance shot back`."""
    return token.quotation is not None and len(token.quotation.inner) > 1 and token.ends_in_comma


def _is_marked(tokens: Sequence[Token]) -> bool:
    """Whether a colon leads to the quotation that ends a sentence, or a signature follows the one that begins it."""
    at = next((index for index, token in enumerate(tokens) if token.quotation is not None), 0)
    ends = all(token.kind in (".", "!", "?") for token in tokens[at + 1 :])
    return (at > 0 and tokens[at - 1].kind == ":" and ends) or _signature(tokens, 0) is not None


def _place(report: Attribution) -> int:
    spans = report.content or report.cue or report.source
    return hull((*spans, *report.cue)).start


def _claimed(taken: Sequence[Span], reach: Sequence[int], span: Span) -> bool:
    """Whether a content overlaps `span`; `reach` holds how far the sorted contents up to each one extend."""
    at = bisect_left(taken, Span(span.end, span.end))
    return at > 0 and reach[at - 1] > span.start


def _beside(segment: Segment, at: int) -> Attribution | None:
    """`Vance in December: “…”`, `“…,” an angry Orr shot back.` — the phrase beside a quotation with no verb we know."""
    tokens = segment.tokens
    signature = _signature(tokens, at)
    source: Range | None
    if signature is not None:
        rule, source, verb = "signature", signature, (at + 1, at + 2)
    elif at > 0 and tokens[at - 1].kind == ":":
        rule, source, verb = "colon-beside", main_phrase(tokens, at - 1), (at - 1, at)
    elif at == 0:
        rule, source = "quote-beside", phrase_after(tokens, 1)
        verb = (source[1], source[1] + 1) if source is not None else (0, 0)
    else:
        return None
    if source is None or verb[1] > len(tokens):
        return None
    cue = (segment.span_of(*verb),) if tokens[verb[0]].kind in ("word", ":", "dash") else ()
    content = segment.span_of(at, at + 1)
    return Attribution((content,), cue, (segment.span_of(*source),), rule=rule, confidence=confidence(rule))


def _signature(tokens: Sequence[Token], at: int) -> Range | None:
    """The name in `“…” — Ada Vance` or `“…” — Ada Vance, mayor of Troy`, where at most another quotation follows."""
    start = at + 2
    if start >= len(tokens) or tokens[at].quotation is None:
        return None
    if tokens[at + 1].kind != "dash" or tokens[start].kind != "name":
        return None
    end = start
    while end < len(tokens) and tokens[end].kind not in (".", "quote"):
        end += 1
    names = list(takewhile(lambda token: token.kind == "name", tokens[start:end]))
    whole = len(names) == end - start or tokens[start + len(names)].kind in (",", "(")
    return (start, end) if whole and end - start <= _LONGEST_SIGNATURE else None


def main_phrase(tokens: Sequence[Token], colon: int) -> Range | None:
    """Whose words a colon introduces: `a letter by Vance:`, a name or a word for what is said right before it.

    Else the first phrase of the sentence.
    """
    sayings = word_set("speech_words.txt")
    for at in range(colon - 1, 0, -1):
        if tokens[at].lower in ("by", "from") and tokens[at - 1].lower in sayings:
            return phrase_after(tokens, at + 1, person=True)
    names = [at for at in range(colon) if tokens[at].kind == "name"]
    phrase = phrase_before(tokens, colon)
    if phrase is not None and any(tokens[at].kind == "name" for at in range(*phrase)):
        return phrase
    if phrase is not None and tokens[phrase[0]].kind == "determiner" and tokens[phrase[1] - 1].lower in sayings:
        return phrase
    for at in range(colon):
        if tokens[at].kind in ("pronoun", "name", "determiner"):
            return phrase_after(tokens, at)
    return (names[-1], names[-1] + 1) if names else None


def _stands_alone(segment: Segment) -> bool:
    """Whether the quotation makes up its sentence, so that it is no quoted phrase of the paper's own."""
    words = [other for other in segment.tokens if other.kind not in (".", ",", "!", "?", "dash", "coordinator")]
    quoted = sum(other.end - other.start for other in segment.tokens if other.quotation is not None)
    own = sum(other.quotation is None for other in words)
    return len(words) <= 2 or (quoted * 2 > len(segment.span) and own <= _MOST_OWN_WORDS)
