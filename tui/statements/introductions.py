"""A lead that says "the mayor" and names her only afterwards becomes one role of one person."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Span
from tui.statements.cast import Entity
from tui.statements.descriptions import Describer
from tui.statements.narrative import Narrative
from tui.statements.noun_phrases import head_end
from tui.statements.roles import people, role_head
from tui.statements.segments import tokenise

# The role stands in the first sentences of the text, and the name at most so many further on.
_LEAD = 2
_REACH = 4
_SKIPPED = frozenset(("pronoun", "object-pronoun", "relative"))


def introduce(sources: Sequence[Span], narrative: Narrative, describer: Describer) -> None:
    """Give the role that the lead speaks of to who is quoted next, by a full name that nothing else explains.

    `sources` are those of the paper's own attributions, in text order.
    """
    text = describer.text
    first = next((at for at, one in enumerate(narrative.sentences) if not one.title), 0)
    awaited: tuple[int, str] | None = None
    for source in sources:
        tokens = tuple(tokenise(text, source, []))
        at = narrative.sentence(source.start)
        if not tokens or narrative.sentences[at].title or all(token.kind in _SKIPPED for token in tokens):
            continue
        entity = describer.named(source)
        if entity is not None and entity.person:
            if awaited is not None and at - awaited[0] <= _REACH and _is_unexplained(entity, source, awaited[1]):
                describer.add_role(entity, awaited[1])
            awaited = None
        opens = tokens[0].lower == "the" or tokens[0].lower.endswith(("'s", "’s"))
        is_role = opens and tokens[head_end(tokens) - 1].lower in people()
        if at - first < _LEAD and entity is None and is_role and describer.epithet(tokens) is None:
            awaited = at, Span(tokens[tokens[0].lower == "the"].start, tokens[-1].end).of(text)


def _is_unexplained(entity: Entity, source: Span, role: str) -> bool:
    """Whether a person is named in full here for the first time, and nowhere said to be something other than `role`."""
    first = min(name.span for name in entity.mentions)
    other = any(role_head(one) != role_head(role) for one in entity.roles)
    return source.covers(first) and len(entity.words) > 1 and not other
