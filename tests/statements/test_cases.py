"""Every case that is not a known failure passes, by rules alone and with the models, and every known failure fails."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tui.articles import article_from_bytes
from tui.statements import analyse

from .cases import Case, Said
from .cases_of_cues import CUES
from .cases_of_meaning import MEANING
from .cases_of_quotations import QUOTATIONS
from .cases_of_speakers import SPEAKERS

PHENOMENA: dict[str, list[Case]] = {**QUOTATIONS, **CUES, **MEANING, **SPEAKERS}
KNOWN = Path(__file__).with_name("cases_known_to_fail.txt")


@cache
def shipped() -> Any:
    """The pipeline that ships with the program, loaded once."""
    from tui.language import load

    return load()


READERS: dict[str, Callable[[], Any]] = {"rules": lambda: None, "models": shipped}


def found(case: Case, nlp: Any) -> list[Said]:
    """What the program notes in a case, read as a file."""
    article = article_from_bytes(case.text.encode(), "case.txt")
    analysis = analyse(article, nlp)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    by_id = {statement.id: statement for statement in analysis.statements}
    return [
        Said(
            names.get(one.speaker or ""),
            " … ".join(span.of(article.text) for span in one.content),
            one.kind.value,
            names.get(one.addressee or ""),
            names.get(by_id[one.within].speaker or "", "") if one.within else None,
            one.denied,
            one.attitude,
        )
        for one in analysis.statements
    ]


def known_failures(reader: str, phenomenon: str) -> set[str]:
    """The texts of the cases that are known to fail, from lines of reader, phenomenon and text parted by tabs."""
    rows = [line.split("\t") for line in KNOWN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row[2] for row in rows if row[:2] == [reader, phenomenon]}


def one_line(case: Case) -> str:
    return case.text.replace("\n", "\\n")


def test_there_are_at_least_150_cases_and_no_text_twice() -> None:
    texts = [case.text for cases in PHENOMENA.values() for case in cases]
    assert len(texts) >= 150
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("reader", READERS)
def test_a_known_failure_is_a_case(reader: str) -> None:
    rows = [line.split("\t") for line in KNOWN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    listed = {(row[1], row[2]) for row in rows if row[0] == reader}
    assert listed <= {(name, one_line(case)) for name, cases in PHENOMENA.items() for case in cases}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
@pytest.mark.parametrize("reader", READERS)
def test_no_case_falls(reader: str, phenomenon: str) -> None:
    """Prints how many pass (`pytest -rP`). A known failure that passes has to be taken off the list."""
    if reader == "models":
        pytest.importorskip("onnxruntime")
    cases = PHENOMENA[phenomenon]
    failing = {one_line(case) for case in cases if not case.passes(found(case, READERS[reader]()))}
    print(f"{reader}, {phenomenon}: {len(cases) - len(failing)} of {len(cases)} pass")
    known = known_failures(reader, phenomenon)
    assert failing <= known, "a case that passed fails"
    assert known <= failing, f"take it off the list in {KNOWN.name}"
