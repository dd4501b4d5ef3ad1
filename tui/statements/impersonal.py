"""A subject that is no single person becomes what "it" or "they" means in the sentences behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from tui.model import Span, SpeakerKind
from tui.statements.descriptions import Describer
from tui.statements.entities import Entity
from tui.statements.lexicon import word_map, word_set
from tui.statements.narrative import Narrative
from tui.statements.noun_phrases import OF_PEOPLE, PLURALS
from tui.statements.registry import Target
from tui.statements.roles import people

# How many sentences back such a pronoun looks: for a source, and for a mere subject.
_REACH, _NEAR = 5, 2
_HINTED = frozenset(("source", "witness", "official", "insider"))
# What can be said to say something besides the nouns of documents.txt.
_WRITINGS = frozenset(
    ("advert", "article", "blog", "book", "bulletin", "email", "headline", "hoax", "magazine", "memo", "message",
     "note", "notice", "piece", "post", "press", "publication", "story", "text", "tweet", "video")
)  # fmt: skip


def impersonal(
    pronoun: Span,
    content: Sequence[Span],
    narrative: Narrative,
    describer: Describer,
    sources: Mapping[int, Sequence[Target]],
    *,
    plural: bool,
) -> Target:
    """What `pronoun` means: a source of its own sentence, or the first subject there that can say something, or else
    those of the sentences before.

    `sources` are those met so far, by the sentence they stand in. Without a parse there are no subjects. Nobody in
    `content`, which the pronoun is the source of, says it.
    """
    at = narrative.sentence(pronoun.start)
    for sentence in range(at, max(at - _REACH, 0) - 1, -1):
        told = narrative.is_quoted(pronoun.start) or at - sentence > _NEAR
        subjects = () if told else _subjects(pronoun, content, sentence, narrative, describer, plural)
        targets: Iterator[Target] = chain(reversed(sources.get(sentence, ())), subjects)
        for target in targets:
            if is_impersonal(target, plural=plural):
                return target
    return None


def _subjects(
    pronoun: Span, content: Sequence[Span], sentence: int, narrative: Narrative, describer: Describer, plural: bool
) -> Iterator[Target]:
    """Who or what the subjects of a sentence before `pronoun` are, as far as they can say something."""
    stretch = narrative.sentences[sentence].span
    for span in narrative.syntax.subjects(Span(stretch.start, min(stretch.end, pronoun.start))):
        if narrative.is_quoted(span.end - 1) or any(piece.covers(span) for piece in content):
            continue
        named = describer.named(span)
        speaks = named is None and _can_speak(span.of(describer.text).split()[-1].lower(), plural=plural)
        several = named is not None and named.kind is SpeakerKind.GROUP
        yield describer.target(span) if speaks else named if several or not plural else None


def _can_speak(noun: str, *, plural: bool) -> bool:
    """Whether a body, a paper or, in the plural, people are called by `noun`."""
    if plural:
        single = noun.removesuffix("s")
        several = noun.endswith("s") and (single in people() or single.endswith(OF_PEOPLE))
        return several or noun in PLURALS
    return noun in word_set("documents.txt") | word_set("organisation_nouns.txt") | _WRITINGS


def is_impersonal(target: Target, *, plural: bool) -> bool:
    """Whether "it" or, in the plural, "they" can mean `target`: a body or paper, several people, no single person."""
    if isinstance(target, Entity):
        return not target.person and not (plural and target.is_outlet())
    if target is None:
        return False
    head = target.text.split(" of ")[0].split(",")[0].split(" ")[-1].lower()
    if plural:
        return target.kind is SpeakerKind.GROUP or head.endswith("s") or head in PLURALS
    if head in PLURALS - {"police"} or (
        target.kind is SpeakerKind.GROUP and target.noun not in word_set("organisation_nouns.txt")
    ):
        return False
    if head in word_set("documents.txt") | word_set("organisation_nouns.txt") | _WRITINGS:
        return True
    person = target.noun in people() or target.noun in word_map("gendered_nouns.txt") or target.noun in _HINTED
    return not person and not head.endswith(("s", *OF_PEOPLE))
