"""Whether the program survives real articles: crashes, articles lost, offsets, and time by length."""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from tui.articles import article_from_bytes
from tui.model import Analysis, Article
from tui.statements import analyse, collect
from tui.training.evaluate_program import bodies_of, texts_of
from tui.training.evaluate_tables import header, row

_WORD = re.compile(r"\S+")
LENGTHS = (25_000, 50_000, 100_000, 200_000)  # words


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """Figures over every text that is given, or nothing without texts."""
    parts = {path.name: texts_of(path) for path in _paths(arguments)}
    parts = {name: texts for name, texts in parts.items() if texts}
    if not parts:
        return ""
    rows = ["## Robustness\n", header("articles", "crashes", "lost", "faults of offsets or links", "CPU s")]
    faults: list[str] = []
    for name, texts in parts.items():
        cells, found = survived(texts, nlp)
        rows.append(row(name, *cells))
        faults.extend(found)
    pool = [text for texts in parts.values() for text in texts.values()]
    return "\n".join([*rows, "", *faults, *_by_length(pool, nlp), ""])


def survived(texts: Mapping[str, str], nlp: Any) -> tuple[list[str], list[str]]:
    """A line of figures, and each fault in words."""
    began = time.process_time()
    articles: list[Article] = []
    analyses: list[Analysis] = []
    crashes: list[str] = []
    for name, text in texts.items():
        try:
            article = article_from_bytes(text.encode(), f"{name}.txt")
            analyses.append(analyse(article, nlp))
            articles.append(article)
        except Exception as error:  # noqa: BLE001 - what is counted here is that anything is raised
            crashes.append(f"- {name}: {type(error).__name__}: {error}")
    faults = [
        f"- {article.path}: {fault}"
        for article, analysis in zip(articles, analyses, strict=True)
        for fault in faults_of(article, analysis, texts[article.path.removesuffix(".txt")])
    ]
    unique = {article.id: article for article in articles}
    collection = collect(list(unique.values()), [each for each in analyses if each.article in unique])
    lost = len(texts) - len(crashes) - sum(article.id in unique for article in articles)
    lost += len(unique) - len(collection.articles)
    seconds = time.process_time() - began
    figures = (len(texts), len(crashes), lost, len(faults))
    return [*map(str, figures), f"{seconds:.0f}"], crashes + faults


def faults_of(article: Article, analysis: Analysis, text: str) -> Iterator[str]:
    """What is wrong with an analysis: spans outside the text or out of order, links to nothing, a text that moved."""
    if len(article.text) != len(text.replace("\r\n", "\n").removeprefix("\ufeff")):
        yield f"the text has {len(article.text)} code points instead of {len(text)}"
    speakers = {speaker.id for speaker in analysis.speakers}
    statements = {statement.id for statement in analysis.statements}
    if len(statements) != len(analysis.statements):
        yield "two statements have one id"
    for statement in analysis.statements:
        for spans in (statement.content, statement.cue, statement.source):
            if any(not 0 <= span.start < span.end <= len(article.text) for span in spans):
                yield f"{statement.id}: a span outside the text"
            if any(left.end > right.start for left, right in pairwise(spans)):
                yield f"{statement.id}: pieces out of order"
        if not statement.content or not any(span.of(article.text).strip() for span in statement.content):
            yield f"{statement.id}: no content"
        if any(one is not None and one not in speakers for one in (statement.speaker, statement.addressee)):
            yield f"{statement.id}: a speaker that is none"
        if statement.within is not None and statement.within not in statements:
            yield f"{statement.id}: within nothing"
        if not 0 <= statement.confidence <= 1:
            yield f"{statement.id}: confidence {statement.confidence}"
    for mention in analysis.mentions:
        if not 0 <= mention.span.start < mention.span.end <= len(article.text) or mention.speaker not in speakers:
            yield f"a mention of {mention.speaker} at {mention.span}"


def _by_length(texts: Sequence[str], nlp: Any) -> list[str]:
    """CPU seconds for one article of many words, made of many, and what a word costs beside the shortest."""
    rows = [header("CPU s", "words a second", "a word, beside the shortest")]
    first = 0.0
    for length in LENGTHS:
        article = article_from_bytes(long_text(texts, length).encode(), "long.txt")
        began = time.process_time()
        analyse(article, nlp)
        seconds = time.process_time() - began
        first = first or seconds / length
        rows.append(
            row(f"{length:,} words", f"{seconds:.1f}", f"{length / seconds:,.0f}", f"{seconds / length / first:.2f}")
        )
    return rows


def long_text(texts: Sequence[str], length: int) -> str:
    """One text of `length` words, made of as many of `texts` as it takes, from the first on again at the end."""
    parts: list[str] = []
    left = length
    while left:
        text = texts[len(parts) % len(texts)]
        ends = [word.end() for word in _WORD.finditer(text)][:left]
        parts.append(text[: ends[-1]] if ends else "")
        left -= len(ends)
    return "\n\n".join(parts)


def _paths(arguments: argparse.Namespace) -> list[Path]:
    corpora = (
        [arguments.corpora / "polnear" / f"{part}.jsonl.gz" for part in ("train", "dev")] if arguments.corpora else []
    )
    return [path for path in (*corpora, *bodies_of(arguments.eval), *arguments.texts) if path.is_file()]
