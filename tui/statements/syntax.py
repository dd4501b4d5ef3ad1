"""The parse of an article as plain values: which word heads a stretch, and what part a word plays in its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from tui.model import Span

_NOMINAL_TAGS = ("NN", "PRP", "CD", "DT", "WP", "FW", "PDT", "$", "JJ")
_OPENING_TAGS = ("NN", "DT", "PDT", "JJ", "CD", "PRP")
_MARK_TAGS = frozenset((",", ".", ":", "``", "''", "_SP", "-LRB-", "-RRB-", "HYPH"))
_BEFORE_NOUN = frozenset(("amod", "compound", "det", "det:predet", "nmod:poss", "nummod"))
# What hangs on a modifier before a noun: the hyphen and the adverb of "well-known", the "’s" of "the town’s".
_INNER = frozenset(("advmod", "case", "obl", "punct"))
_MOST_STEPS = 4
# How many words back what a relative clause is about is looked for.
_REACH = 12
# What belongs to a phrase but tells nothing of who it is.
_LOOSE = frozenset(("acl:relcl", "advcl", "appos", "parataxis", "punct", "acl", "discourse", "cc"))


@dataclass(frozen=True, slots=True)
class Word:
    """A parsed word: its Penn Treebank tag, its dependency, and the index of its head (its own at a root)."""

    span: Span
    tag: str
    dependency: str
    head: int


@dataclass(frozen=True, slots=True)
class Syntax:
    """The words of an article in text order; without a pipeline there are none, and every question has no answer."""

    words: Sequence[Word] = ()
    starts: Sequence[int] = ()
    dependents: Mapping[int, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Sequence[Word]) -> Self:
        """`words`, ready to be asked for by place and by head."""
        dependents: dict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(words):
            if word.head != index:
                dependents[word.head].append(index)
        return cls(words, [word.span.start for word in words], dict(dependents))

    def children(self, index: int, *dependencies: str) -> list[int]:
        """The words that depend on the one at `index` as one of `dependencies`, or in any way, in text order."""
        return [
            at for at in self.dependents.get(index, ()) if not dependencies or self.words[at].dependency in dependencies
        ]

    def form(self, text: str, index: int) -> str:
        """The word at `index` of the parse of `text`, in lower case."""
        return self.words[index].span.of(text).lower()

    def opener(self, text: str, index: int) -> str:
        """The preposition or conjunction that opens what the word at `index` heads, else the empty string."""
        return next((self.form(text, child) for child in self.children(index, "case", "mark")), "")

    def without_case(self, noun: int) -> Span:
        """The phrase that `noun` heads, without the prepositions before it."""
        phrase = self.phrase(noun)
        cases = [child for child in self.children(noun, "case") if child < noun]
        return Span(self.words[cases[-1] + 1].span.start, phrase.end) if cases else phrase

    def clause(self, head: int, verb: int) -> Span:
        """Everything that depends on `head` on its own side of the verb."""
        held = {head}
        pending = [head]
        while pending:
            beyond = [at for at in self.children(pending.pop()) if (at > verb) == (head > verb)]
            held.update(beyond)
            pending.extend(beyond)
        return Span(self.words[min(held)].span.start, self.words[max(held)].span.end)

    def phrase(self, noun: int) -> Span:
        """The phrase that `noun` heads, without clauses and appositions."""
        held = sorted(self._phrase(noun))
        return Span(self.words[held[0]].span.start, self.words[held[-1]].span.end)

    def _phrase(self, noun: int) -> Iterator[int]:
        yield noun
        for index in self.dependents.get(noun, ()):
            if self.words[index].dependency not in _LOOSE:
                yield from self._phrase(index)

    def inside(self, span: Span) -> range:
        """The indexes of the words that begin inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def heads(self, span: Span) -> Iterator[int]:
        """The words of `span` that depend on nothing in it: one for a phrase, several for a broken stretch."""
        held = self.inside(span)
        for index in held:
            word = self.words[index]
            if (word.head not in held or word.head == index) and word.tag not in _MARK_TAGS:
                yield index

    def is_nominal(self, span: Span) -> bool | None:
        """Whether a noun or pronoun heads `span`, or it opens as if one did; None where nothing is parsed."""
        tags = [self.words[index].tag for index in self.inside(span)]
        if not tags:
            return None
        opens = tags[0].startswith(_OPENING_TAGS) and any(tag.startswith(("NN", "PRP", "CD")) for tag in tags)
        return opens or any(self.words[at].tag.startswith(_NOMINAL_TAGS) for at in self.heads(span))

    def antecedents(self, relative: Span) -> Iterator[Span]:
        """What the clause that `relative` opens ("who", "whose group") may be about, likeliest first.

        The noun that the parse gives with its modifiers, then the nouns before it, nearest first.
        """
        held = self.inside(relative)
        if not held:
            return
        word = self.words[held[0]]
        for _ in range(_MOST_STEPS):
            if word.dependency.startswith("acl:relcl"):
                if self.words[word.head].tag.startswith("NN"):
                    yield self._phrase_to(word.head)
                break
            word = self.words[word.head]
        for index in range(held[0] - 1, max(held[0] - _REACH, -1), -1):
            if self.words[index].tag in (".", "_SP"):
                break
            if self.words[index].tag.startswith("NN"):
                yield self._phrase_to(index)

    def subjects(self, span: Span) -> Iterator[Span]:
        """The nouns in `span` that are subjects, in text order, each with its modifiers and the rest of its name."""
        held = self.inside(span)
        for index in held:
            word = self.words[index]
            if word.dependency.startswith("nsubj") and word.tag.startswith("NN"):
                last = index
                while (
                    last + 1 in held
                    and self.words[last + 1].dependency == "flat"
                    and self.words[last + 1].head == index
                ):
                    last += 1
                yield Span(self._phrase_to(index).start, self.words[last].span.end)

    def _phrase_to(self, noun: int) -> Span:
        first = noun
        while first > 0 and self._stands_before(first - 1, noun):
            first -= 1
        return Span(self.words[first].span.start, self.words[noun].span.end)

    def _stands_before(self, index: int, noun: int) -> bool:
        """Whether a word is a modifier of `noun`, or of one: "the" and "’s" in "the paper’s own source"."""
        for _ in range(_MOST_STEPS):
            word = self.words[index]
            if word.head == noun:
                return word.dependency in _BEFORE_NOUN
            if not index < word.head < noun and word.dependency not in _INNER:
                return False
            index = word.head
        return False

    def part(self, span: Span) -> str:
        """The dependency of `span`'s head ("nsubj", "obj", …); of a part of a name or a further member its phrase's."""
        for index in self.heads(span):
            word = self.words[index]
            steps = 0
            while word.dependency in ("conj", "appos", "flat", "compound") and steps < _MOST_STEPS:
                word = self.words[word.head]
                steps += 1
            return word.dependency
        return ""
