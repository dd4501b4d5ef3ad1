"""A lead that says "the mayor" and names her only afterwards becomes one role of one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Span
from tui.statements.descriptions import Describer
from tui.statements.entities import Entity
from tui.statements.lexicon import word_map, word_set
from tui.statements.narrative import Narrative
from tui.statements.noun_phrases import head_end, trimmed
from tui.statements.roles import people, role_head
from tui.statements.segments import Token, tokenise

# The role stands in the first sentences of the text, and the name at most so many further on.
_LEAD = 2
_REACH = 4
_NEXT = 3
_SKIPPED = frozenset(("pronoun", "object-pronoun", "relative"))
# Of these a text may quote several, one of them by name.
_SEVERAL = frozenset(
    ("aide", "expert", "eyewitness", "fan", "friend", "insider", "neighbor", "neighbour", "official", "person",
     "relative", "reporter", "resident", "spokesman", "spokesperson", "spokeswoman", "user", "witness")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Lead:
    """A source that the lead describes as somebody yet unnamed: where, in which sentence, as what."""

    span: Span
    sentence: int
    role: str
    is_new: bool


def introduce(sources: Sequence[Span], narrative: Narrative, describer: Describer) -> None:
    """Give the role that the lead speaks of to who is quoted next, by a full name that nothing else explains, and "a
    teacher" of the lead to the first person who is named behind it.

    `sources` are those of the paper's own attributions, in text order.
    """
    first = next((at for at, one in enumerate(narrative.sentences) if not one.title), 0)
    awaited: _Lead | None = None
    for source in sources:
        at = narrative.sentence(source.start)
        is_lead = at - first < _LEAD
        described = describer.antecedent(source) if is_lead and source.of(describer.text).lower() == "who" else None
        tokens = trimmed(tuple(tokenise(describer.text, described or source, [])))
        if not tokens or narrative.sentences[at].title or all(token.kind in _SKIPPED for token in tokens):
            continue
        entity = describer.named(described or source)
        if entity is not None and entity.person:
            if awaited is not None and at - awaited.sentence <= _REACH and _is_unexplained(entity, source, awaited):
                describer.add_role(entity, awaited.role)
            awaited = None
        elif is_lead and entity is None:
            lead = _lead(at, tokens, describer)
            if lead is None or not lead.is_new:
                awaited = lead or awaited
                continue
            named = _named_next(lead, sources, narrative, describer)
            if named is not None:
                describer.add_role(named, lead.role)
                describer.met[lead.span] = named


def _lead(sentence: int, tokens: Sequence[Token], describer: Describer) -> _Lead | None:
    """What the lead says of somebody: "the mayor of Troy", "Troy’s mayor", "a young teacher"."""
    head = head_end(tokens)
    noun = tokens[head - 1].lower
    is_new = tokens[0].lower in ("a", "an") and noun not in _SEVERAL
    opens = tokens[0].lower == "the" or tokens[0].lower.endswith(("'s", "’s"))
    if noun not in people() or not (is_new or (opens and describer.epithet(tokens) is None)):
        return None
    begin = 1 if tokens[0].kind == "determiner" else 0
    role = Span(tokens[begin].start, tokens[head - 1 if is_new else -1].end)
    return _Lead(Span(tokens[0].start, tokens[-1].end), sentence, role.of(describer.text), is_new)


def _is_unexplained(entity: Entity, source: Span, lead: _Lead) -> bool:
    """Whether a person is named in full here for the first time, and is nowhere said to be something else."""
    first = min(name.span for name in entity.mentions)
    other = any(role_head(one) != role_head(lead.role) for one in entity.roles)
    return source.covers(first) and len(entity.words) > 1 and not other


def _named_next(lead: _Lead, sources: Sequence[Span], narrative: Narrative, describer: Describer) -> Entity | None:
    """The first person named behind the lead, if both are subjects or speak, and it can be the one meant."""
    if describer.syntax.words and not describer.syntax.part(lead.span).startswith("nsubj"):
        return None
    end = narrative.sentences[min(lead.sentence + _NEXT, len(narrative.sentences) - 1)].span.end
    for name in describer.held.inside(Span(lead.span.end, end)):
        entity = describer.held.owner.get(name.span)
        if entity is None or not entity.person or name.possessive or narrative.is_quoted(name.span.start):
            continue
        later = narrative.sentence(name.span.start) > lead.sentence
        part = describer.syntax.part(name.span)
        speaks = part.startswith("nsubj") or any(source.covers(name.span) for source in sources)
        return entity if later and speaks and _fits(entity, role_head(lead.role)) else None
    return None


def _fits(entity: Entity, noun: str) -> bool:
    """Whether somebody can be who the lead calls by `noun`: of the same sex, and of no other occupation."""
    natures = word_set("what_people_are.txt") | word_set("relatives.txt") | word_map("gendered_nouns.txt").keys()
    others = {role_head(role) for role in entity.roles if not role.endswith("-year-old")} - {noun}
    gender = word_map("gendered_nouns.txt").get(noun, "")
    return (not others or others <= natures) and gender in ("", entity.gender or gender)
