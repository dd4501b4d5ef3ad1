"""What a worker process computes; each function takes and returns values that can be pickled."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.analysis.pieces import Pieces, packed_collection, unpacked
from tui.analysis.pipeline import BY_RULES
from tui.errors import LanguageError
from tui.model import Analysis, Article, Collection
from tui.pipelines import RULES, SHIPPED

if TYPE_CHECKING:
    from tui.storage.spare import SparePaths


@dataclass(frozen=True, slots=True)
class Success:
    """What a task returned."""

    value: Any


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a task came to nothing, in one line."""

    message: str


def attempt(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Success | Failure:
    """Call `function`; whatever it raises becomes a line that says what and where."""
    try:
        return Success(function(*arguments))
    except Exception as error:  # noqa: BLE001 - the one boundary: a text that trips the analysis must not stop the rest
        place = traceback.extract_tb(error.__traceback__)[-1]
        what = " ".join(f"{type(error).__name__}: {error}".split())
        return Failure(f"{what} ({Path(place.filename).name}:{place.lineno})")


@dataclass(frozen=True, slots=True)
class Findings:
    """The analysis of one article, and what the pipeline had to do without; `by_rules` if it was no pipeline at all."""

    analysis: Analysis
    notices: tuple[str, ...]
    by_rules: bool


def analyse_article(article: Article, pipeline: str) -> Findings:
    """Who said what in `article`, with the named pipeline, which is loaded once a process."""
    from tui.statements import analyse  # here, because the program itself must never import spaCy

    nlp, notices = _loaded(pipeline)
    return Findings(analyse(article, nlp), notices, by_rules=nlp is None)


@dataclass(frozen=True, slots=True)
class Joined:
    """A collection without its articles, which the caller holds, and what comparing them had to do without."""

    collection: Collection
    notices: tuple[str, ...] = ()


def join(
    articles: Sequence[Article], analyses: Sequence[Analysis], compare: bool, kept: SparePaths | None = None
) -> Joined:
    """The collection of `articles`, with relations if `compare` between those that are analysed.

    In an article that is not, nobody can tell yet what it says in its own voice and what others say in it. What was
    found is kept in the files `kept`, so that only what is new is reckoned another time.
    """
    from tui.statements import collect

    analysed = {analysis.article for analysis in analyses}
    collection, notices = collect([one for one in articles if one.id in analysed], analyses), tuple[str, ...]()
    if compare:
        from tui.analysis.comparing import compared_once

        collection, notices = compared_once(collection, kept)
    return Joined(replace(collection, articles=()), notices)


def join_in_pieces(
    articles: Pieces, analyses: Pieces, compare: bool, kept: SparePaths | None = None
) -> tuple[tuple[Pieces, ...], tuple[str, ...]]:
    """As `join`, for another process: the parts of the collection, and the notices."""
    joined = join(unpacked(articles), unpacked(analyses), compare, kept)
    return packed_collection(joined.collection), joined.notices


@cache
def _loaded(pipeline: str) -> tuple[Any, tuple[str, ...]]:
    if pipeline == RULES:
        return None, ()
    from tui.language import load, notices

    try:
        nlp = load(pipeline)
    except LanguageError as error:
        if pipeline != SHIPPED:
            raise
        return None, (f"{BY_RULES}: {error}",)
    return nlp, notices(nlp)
