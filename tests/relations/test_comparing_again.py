"""What is kept of earlier comparisons saves work and changes no result."""

import ast
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui
from relations.building import Said, collect, said
from tui.analysis import comparing, work
from tui.model import Article, Block, BlockKind, Collection, Span
from tui.relations.entailment import Scores
from tui.storage import Library
from tui.storage.spare import SparePaths

OUTLETS = ("Gazette", "Ledger", "Courier", "Wire")
PEOPLE = ("Ilse Brandvik", "Rufus Adair", "Maren Tolliver", None)
CLAIMS = (
    "the barrier would harm the salt marshes upstream",
    "the barrier would not harm the salt marshes upstream",
    "the new ferry cost the port 40 million crowns",
    "the new ferry cost the port 55 million crowns",
    "“We were never told of the second sluice gate by anybody”",
    "“We were told of the second sluice gate by nobody at all”",
    "the council backed the harbour tunnel on Monday",
    "the council opposed the harbour tunnel on Tuesday",
)
IN_OWN_VOICE = ("", "The new ferry has cost the port 70 million crowns. ", "The barrier would never harm any marshes. ")

articles = st.lists(
    st.builds(
        Said,
        st.sampled_from(CLAIMS),
        st.sampled_from(PEOPLE),
        st.sampled_from(OUTLETS),
        denied=st.booleans(),
        introduced=st.sampled_from(IN_OWN_VOICE),
    ),
    max_size=10,
)


class Model:
    """Reckons from the texts alone, and counts what it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        self.asked += len(pairs)
        return [_scores("\n".join(pair)) for pair in pairs]


def _scores(text: str) -> Scores:
    chance = random.Random(blake2b(text.encode(), digest_size=8).digest())
    parts = [chance.random() ** 3 for _ in range(3)]
    return Scores(*(part / sum(parts) for part in parts))


@pytest.fixture
def kept(tmp_path: Path) -> SparePaths:
    return SparePaths.beside(tmp_path / "library.db")


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    model = Model()
    monkeypatch.setattr(comparing, "load_entailment", lambda: model)
    return model


def papers(*edition: Said) -> Collection:
    """As `collect`, with blocks, without which nothing is an article's own voice."""
    collection = collect(edition)
    return replace(collection, articles=tuple(map(with_blocks, collection.articles)))


def with_blocks(article: Article) -> Article:
    starts = [0, *(found.end() for found in re.finditer("\n\n", article.text))]
    spans = (Span(start, end) for start, end in pairwise(starts))
    return replace(article, blocks=tuple(Block(BlockKind.PARAGRAPH, span) for span in spans))


def two_papers() -> Collection:
    return papers(
        said(CLAIMS[0]),
        said(CLAIMS[1], by="Rufus Adair", outlet="Wire"),
        said(CLAIMS[2], outlet="Wire", introduced=IN_OWN_VOICE[2]),
    )


@pytest.mark.usefixtures("model")
@settings(max_examples=60, deadline=None)
@given(st.lists(articles, min_size=1, max_size=5), st.data())
def test_whatever_is_added_changed_or_taken_away_the_relations_are_those_of_a_fresh_comparison(
    tmp_path_factory: pytest.TempPathFactory, editions: list[list[Said]], data: st.DataObject
):
    kept = SparePaths.beside(tmp_path_factory.mktemp("kept") / "library.db")
    for edition in (*editions, *data.draw(st.permutations(editions))):
        collection = papers(*edition)
        assert comparing.compared_once(collection, kept) == comparing.compared_once(collection, None)


@pytest.mark.usefixtures("model")
def test_a_relation_that_rests_on_an_articles_own_words_comes_back_with_them(kept: SparePaths):
    fresh = comparing.compared_once(two_papers(), kept)
    (voiced,) = [statement for statement in fresh[0].statements if statement.is_own_voice]
    assert any(voiced.id in (relation.a, relation.b) for relation in fresh[0].relations)
    assert comparing.compared_once(two_papers(), kept) == fresh


def test_an_unchanged_collection_is_not_compared_again(kept: SparePaths, model: Model, monkeypatch: pytest.MonkeyPatch):
    first = comparing.compared_once(two_papers(), kept)
    assert first[0].relations
    monkeypatch.delattr(comparing, "compared")
    assert comparing.compared_once(two_papers(), kept) == first


@pytest.mark.parametrize(
    "change",
    [
        lambda c: replace(c, articles=(replace(c.articles[0], published="2026-01-02"), *c.articles[1:])),
        lambda c: replace(c, articles=c.articles[::-1]),
        lambda c: replace(c, speakers=(replace(c.speakers[0], roles=("mayor",)), *c.speakers[1:])),
        lambda c: replace(c, statements=(replace(c.statements[0], confidence=0.5), *c.statements[1:])),
        lambda c: replace(c, statements=(replace(c.statements[0], content=(Span(0, 5),)), *c.statements[1:])),
        lambda c: replace(c, predications=("",) * len(c.articles)),
    ],
    ids=["date", "order", "role", "confidence", "span", "parse"],
)
@pytest.mark.usefixtures("model")
def test_whatever_a_comparison_may_depend_on_makes_another_one(
    kept: SparePaths, change: object, monkeypatch: pytest.MonkeyPatch
):
    comparing.compared_once(two_papers(), kept)
    compared: list[Collection] = []
    monkeypatch.setattr(comparing, "compared", lambda one, _model: compared.append(one) or one)
    changed = change(two_papers())  # type: ignore[operator]
    comparing.compared_once(changed, kept)
    assert compared == [changed]


@pytest.mark.usefixtures("model")
def test_another_version_of_the_program_compares_anew(kept: SparePaths, monkeypatch: pytest.MonkeyPatch):
    comparing.compared_once(two_papers(), kept)
    monkeypatch.setattr(comparing, "comparing_version", lambda: "changed")
    monkeypatch.setattr(comparing, "compared", lambda one, _model: one)
    assert comparing.compared_once(two_papers(), kept)[0].relations == ()


def test_what_is_kept_and_lost_is_found_again(kept: SparePaths, model: Model):
    first = comparing.compared_once(two_papers(), kept)
    asked = model.asked
    kept.comparisons.unlink()
    assert comparing.compared_once(two_papers(), kept) == first
    assert model.asked == asked > 0
    kept.scores.unlink()
    kept.comparisons.unlink()
    assert comparing.compared_once(two_papers(), kept) == first
    assert model.asked == 2 * asked


@pytest.mark.usefixtures("model")
def test_joining_keeps_what_it_finds_beside_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tui.statements.collect", lambda _articles, _analyses: two_papers())
    with Library(tmp_path / "library.db") as library:
        spare = library.spare
    first = work.join((), (), True, spare)
    assert first.collection.relations
    assert sorted(path.name for path in tmp_path.glob("*.db")) == [
        "library-comparisons.db", "library-scores.db", "library.db",
    ]  # fmt: skip
    monkeypatch.delattr(comparing, "compared")
    assert work.join((), (), True, spare) == first


def test_the_version_knows_every_module_that_comparing_imports():
    package = Path(tui.__file__).parent
    parts = [package / part for part in comparing.PARTS]
    waiting = list((package / "relations").glob("*.py"))
    seen = set(waiting)
    while waiting:
        for module in _imported(waiting.pop()):
            path = package.parent.joinpath(*module.split("."))
            seen_now = {file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()} - seen
            waiting.extend(seen_now)
            seen |= seen_now
    unknown = [file for file in seen if not any(part in (file, *file.parents) for part in parts)]
    assert len(seen) > 20
    assert unknown == []


def _imported(file: Path) -> Iterator[str]:
    """The modules of the program that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tui."):
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)
