"""The library as one file and back, and what an import adds."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export.records import ARTICLES, CORRECTIONS, TEXTS, annotations
from tui.annotations.values import Annotation, ArticleTarget, Correction, Edition
from tui.errors import ExportError
from tui.export.archive import from_archive, to_archive
from tui.export.hypothesis import to_hypothesis
from tui.export.importing import edits, read_import
from tui.export.records import to_jsonl
from tui.export.webannotation import to_w3c
from tui.model import Article, Collection


def unknown(_: str) -> str | None:
    return None


@settings(max_examples=25)
@given(st.lists(annotations() | CORRECTIONS, max_size=3))
def test_an_archive_gives_back_what_went_in(made: list[Annotation | Correction]) -> None:
    texts = (Article("a", "a.txt", "“Quay” 🛟\n", "Quay"),)
    assert from_archive(to_archive(made, texts)) == (tuple(made), texts)
    assert to_archive(made, texts) == to_archive(made, texts)


def _zip(members: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return packed.getvalue()


def test_a_damaged_archive_is_refused() -> None:
    whole = to_archive([], [])
    for broken in (
        whole[: len(whole) // 2],
        whole[:45] + b"damaged" + whole[52:],
        _zip({}),
        _zip({"manifest.json": "{}", "records.jsonl": "", "editions.jsonl": ""}),
        _zip({"manifest.json": '{"schema": "onrecord-archive/1"}', "records.jsonl": "x", "editions.jsonl": ""}),
    ):
        with pytest.raises(ExportError) as refused:
            from_archive(broken)
        assert "\n" not in str(refused.value)


@settings(max_examples=25)
@given(st.lists(annotations(TEXTS | ARTICLES), min_size=1, max_size=3, unique_by=lambda made: made.id))
def test_every_format_that_can_be_read_is_told_by_its_content(made: list[Annotation]) -> None:
    for data in (
        to_archive(made, ()),
        "\n".join(to_jsonl(made)).encode(),
        json.dumps(to_w3c(made)).encode(),
        json.dumps(to_hypothesis(made, unknown)).encode(),
    ):
        assert read_import(data, unknown)[0] == tuple(made)


def test_a_title_does_not_tell_the_format(collection: Collection) -> None:
    edition = Edition("", "https://example.org/quay", "@context")
    made = an_annotation(collection, target=ArticleTarget(edition))
    assert read_import(json.dumps(to_hypothesis([made], unknown)).encode(), unknown)[0] == (made,)


@settings(max_examples=40)
@given(st.lists(annotations() | CORRECTIONS, max_size=4, unique_by=lambda made: made.id))
def test_importing_twice_adds_nothing_the_second_time(made: list[Annotation | Correction]) -> None:
    added = [edit.after for edit in edits((), made)]
    assert edits([each for each in added if each], made) == ()


def an_annotation(collection: Collection, **fields: object) -> Annotation:
    from tui.annotations.targets import text_target

    target = text_target(collection.articles[0], collection.statements[0].content)
    made = Annotation("5d2c6c6e-0f0e-4a57-9c3c-3f6a3a7a0001", target, "2031-04-02", "2031-04-02", "check", ("tax",))
    return replace(made, **fields)


def test_the_later_of_two_versions_stays(collection: Collection) -> None:
    older = an_annotation(collection)
    newer = replace(older, note="checked", modified="2031-04-03")
    assert [edit.after for edit in edits([older], [newer])] == [newer]
    assert edits([newer], [older]) == ()


def test_the_same_note_under_another_id_is_a_duplicate(collection: Collection) -> None:
    known = an_annotation(collection)
    twin = replace(known, id="5d2c6c6e-0f0e-4a57-9c3c-3f6a3a7a0002", modified="2031-05-01")
    other = replace(twin, note="something else")
    assert [edit.after for edit in edits([known], [twin, other])] == [other]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"", b"words", b"PK\x03\x04 no zip", b"[]\x00"])
def test_anything_else_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ExportError) as refused:
        read_import(data, unknown)
    assert "\n" not in str(refused.value)
