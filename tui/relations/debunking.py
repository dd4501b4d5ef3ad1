"""An article to the sentences in which it calls a story false, itself or through somebody whom it believes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.model import BlockKind, Span, Statement, hull
from tui.relations.falsity import CLAUSE, LABEL, called_false, is_story, speaks_of_it
from tui.relations.lexicon import is_irregular, stems_of
from tui.relations.propositions import Origin, Proposition, proposition
from tui.relations.reading import Reading
from tui.relations.words import Word, read_words, sentences

_OWN = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST})
_NOWHERE = Span(0, 0)
_ARTICLE_REACH = 3
_DEFINITE = frozenset(["her", "his", "its", "that", "the", "their", "these", "this", "those"])
_COMPLEMENTS = frozenset(["about", "claiming", "from", "in", "of", "on", "that"])


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence that calls something false.

    It speaks of what it shares a word with and of all that stands within `reach`: "the story is false" of the whole
    article, "it is false" of this paragraph and the one before.
    """

    sentence: Proposition
    reach: Span

    def shares_with(self, claim: Proposition) -> bool:
        """Whether both are about one thing, besides the people in them."""
        return bool((self.sentence.keys & claim.keys) - claim.people.keys())

    def is_of(self, claim: Proposition) -> bool:
        """Whether the sentence speaks of the claim."""
        return self.shares_with(claim) or self.reach.overlaps(hull(word.span for word in claim.words))

    def is_of_its_source(self, claim: Proposition) -> bool:
        """Whether the sentence speaks of the claim and of who makes it."""
        people = self.sentence.people
        named = {key for key, person in people.items() if person == claim.origin.by}
        return bool(named) and bool((self.sentence.keys & claim.keys) - named)


def verdicts(reading: Reading, name: str) -> Iterator[Verdict]:
    """The verdicts of an article, in text order; what it only quotes is none of its own."""
    article = reading.articles[name]
    doubted = tuple(
        span for said in reading.of_article(name) if not is_believed(article.text, said) for span in said.content
    )
    own = [block.span for block in article.blocks if block.kind in _OWN]
    for before, block in pairwise((_NOWHERE, *own)):
        for words in sentences(read_words(article.text, (block,))):
            places = [place for place in called_false(words) if not _is_inside(words[place].span, doubted)]
            if not places or words[-1].asks:
                continue
            referents = reading.referents_in(name, hull(word.span for word in words))
            sentence = proposition(words, Origin(article=name, own_voice=True), referents)
            if _of_the_story(words):
                yield Verdict(sentence, Span(0, len(article.text)))
            else:
                yield Verdict(sentence, hull((before, block)) if _of_it(words, places) else _NOWHERE)


def is_believed(text: str, said: Statement) -> bool:
    """Whether the article passes on what is said as true: "the police confirmed that"."""
    cue = read_words(text, said.cue)
    believes = any(word.stem in stems_of("factives") for word in cue) and not any(word.negates for word in cue)
    return said.is_own_voice or (believes and not said.denied)


def _is_inside(span: Span, others: Sequence[Span]) -> bool:
    return any(other.covers(span) for other in others)


def _of_the_story(words: Sequence[Word]) -> bool:
    """Whether the sentence has "the story", "this false report" or "it is a hoax", and not which story that is."""
    return any(is_story(word) and _is_definite(words, number) for number, word in enumerate(words))


def _is_definite(words: Sequence[Word], number: int) -> bool:
    if number + 1 < len(words) and _goes_on(words[number], words[number + 1]):
        return False
    before = words[max(0, number - _ARTICLE_REACH) : number]
    return any(word.form in _DEFINITE for word in before) or speaks_of_it(words[max(0, number - CLAUSE) : number])


def _goes_on(noun: Word, following: Word) -> bool:
    """Whether the noun for a story is only part of a name for something else, or told apart by what follows."""
    if following.span.start - noun.span.end > 1:
        return False
    is_verb = following.form.endswith("ed") or is_irregular(following.form)
    return following.form in _COMPLEMENTS or (following.is_content and not is_verb and not is_story(following))


def _of_it(words: Sequence[Word], places: Sequence[int]) -> bool:
    """Whether "it" is called false, or nothing is named that is."""
    return len(words) <= LABEL or any(speaks_of_it(words[max(0, place - CLAUSE) : place + 1]) for place in places)
