"""What the encoder tags becomes attributions as sentences and quotations can hold them."""

from __future__ import annotations

from collections.abc import Sequence

from tui.language.attribution import Attribution as Tagged
from tui.model import hull
from tui.statements.attribution import Attribution
from tui.statements.borders import tidied
from tui.statements.finding import sentences
from tui.statements.phrase_ends import completed
from tui.statements.places import Places
from tui.statements.questions import answered
from tui.statements.segments import Segment
from tui.statements.sources import corrected
from tui.statements.syntax import Syntax
from tui.statements.wholes import holding, whole


def mended(
    text: str,
    tagged: Sequence[Tagged],
    paragraphs: Sequence[list[Segment]],
    syntax: Syntax,
    by_rules: Sequence[Attribution],
) -> tuple[Tagged, ...]:
    """The tagged attributions in `paragraphs`, mended in borders and sources, to be joined with what the rules find.

    `paragraphs` are the sentences of `text` block by block, `syntax` its parse, empty without a parser.
    """
    read = Places([(hull([segment.span for segment in one]),) for one in paragraphs if one])
    inside = [found for found in tagged if read.meets(found.content)]
    tidy = completed(tidied(text, inside, sentences(paragraphs)), syntax)
    held = whole(text, answered(text, tidy), paragraphs, by_rules)
    return holding(text, corrected(text, held, syntax))
