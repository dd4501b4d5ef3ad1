"""The value that every finder of attributions hands to the assembly, whether rules or a model found it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Span
from tui.statements.lexicon import word_map


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content of one report (PARC); `rule` names what found it, for tests and for its confidence.

    `source` may lie far from the content where a quotation stands alone; `addressee` is who was told, `antecedent`
    the phrase that a relative pronoun as source stands for, `holder` the cue of the report that cites it. `post` marks
    a signed post, whose source is its signature; a quotation that is `set_off` has its layout for quotation marks.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    addressee: Span | None = None
    attitude: bool = False
    post: bool = False
    set_off: bool = False
    antecedent: Span | None = None
    holder: Span | None = None
    rule: str = "given"
    confidence: float = 0.5


def confidence(rule: str) -> float:
    """How often the statements of a rule were right on PolNeAR train; of a rare variant, those of its plain form."""
    measured = word_map("rule_confidence.txt")
    return float(measured.get(rule) or measured.get(rule.partition("/")[0]) or measured["other"])
