"""The formats that people read: Markdown for Obsidian, an HTML page, lines for an editor, rows of a spreadsheet."""

from __future__ import annotations

import csv
import io
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from stat import S_IMODE

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotations.targets import edition_of, selector, text_target
from tui.annotations.values import Annotation, ArticleTarget, SpeakerTarget, TextTarget
from tui.errors import ExportError
from tui.export.chapters import Book, book
from tui.export.files import safe_name, write_file
from tui.export.markdown import BORDER, is_note_of, to_markdown
from tui.export.report import to_html
from tui.export.table import COLUMNS, to_csv
from tui.export.vimgrep import notes_vimgrep
from tui.model import Article, Collection, RelationKind, Span, Speaker, SpeakerKind

MOMENT = "2031-04-03T10:00:00Z"


def noted(collection: Collection, **fields: object) -> Annotation:
    """A note on the first statement."""
    article, statement = collection.articles[0], collection.statements[0]
    made = Annotation("n1", text_target(article, statement.content), MOMENT, MOMENT)
    return replace(made, **{"note": "check the *minutes*", "tags": ("harbour plan",), "assessment": "check", **fields})


@pytest.fixture
def full(collection: Collection) -> Book:
    article = collection.articles[0]
    whole = Annotation("n2", ArticleTarget(edition_of(article)), MOMENT, MOMENT, "the paper of record")
    speaker = Annotation("n3", SpeakerTarget("Ada Vance", SpeakerKind.PERSON), MOMENT, MOMENT, "harbour master to 2030")
    return book(collection, (noted(collection), whole, speaker))


def test_a_note_stands_under_its_statement_and_links_to_the_other_article(full: Book) -> None:
    text = to_markdown(full, full.chapters[0])
    assert "> [!quote] Ada Vance · direct\n> “The quay 🛟 will close,” … “in May.”\n" in text
    assert "> check the *minutes*\n> #harbour-plan" in text
    assert re.search(r"\n\^s-[0-9a-f]{10}\n", text)
    target = re.search(r"\[\[([^#]+)#\^(s-[0-9a-f]{10})\|", text)
    assert target
    other = to_markdown(full, full.chapters[1])
    assert target[1] == safe_name(full.chapters[1].article.title)
    assert f"\n^{target[2]}\n" in other


def test_a_contradiction_with_a_belief_links_to_the_article_that_tells_it(collection: Collection) -> None:
    with_belief = replace(collection.relations[1], confidence=0.9)
    shown = book(replace(collection, relations=(with_belief,)))
    assert "Shopkeepers, [[Vance denied that the quay would close|reply]]: that it stays open" in to_markdown(
        shown, shown.chapters[0]
    )


def test_the_words_of_a_denial_are_told_as_denied(full: Book) -> None:
    assert " Ada Vance denied, [[" in to_markdown(full, full.chapters[0])
    assert 'title="Ada Vance · indirect, denied">that the quay would close</mark>' in to_html(full)


def test_a_note_names_contradictions_before_surer_relations_of_another_kind(collection: Collection) -> None:
    conflict = collection.relations[0]
    surer = replace(conflict, kind=RelationKind.CORROBORATION, confidence=1.0)
    shown = book(replace(collection, relations=(surer, conflict)))
    text = to_markdown(shown, shown.chapters[0])
    assert text.index("- possible contradiction") < text.index("- corroboration")


def test_front_matter_holds_what_obsidian_can_search_for(full: Book) -> None:
    front = to_markdown(full, full.chapters[0]).split("---\n")[1]
    assert 'title: "Quay to close"' in front
    assert 'speakers: ["Ada Vance"]' in front
    assert 'tags: ["harbour-plan"]' in front


def test_what_the_reader_wrote_below_the_border_is_kept(full: Book) -> None:
    first = to_markdown(full, full.chapters[0])
    mine = "\n## My own\n\nCall the harbour office.\n"
    again = to_markdown(full, full.chapters[0], first + mine)
    assert again == first + mine
    assert is_note_of(again, full.chapters[0].article)
    assert not is_note_of(again, full.chapters[1].article)


@pytest.mark.parametrize(
    "hostile",
    ["# no heading", "- no item", "1. no item", "[[no link]]", "<b>no tag</b>", "%% no comment %%", "`$x$`", "==x=="],
)
def test_the_text_of_an_article_is_never_markup(collection: Collection, hostile: str) -> None:
    shown = book(replace(collection, articles=(replace(collection.articles[0], title=hostile), collection.articles[1])))
    heading = to_markdown(shown, shown.chapters[0]).split("\n# ")[1].splitlines()[0]
    assert re.sub(r"\\(.)", r"\1", heading) == hostile
    assert not re.search(r"(?<!\\)[\[\]<>%`$=#]", heading)


def test_the_same_words_twice_in_an_article_are_two_blocks(collection: Collection) -> None:
    said = collection.statements[0]
    twice = replace(collection, statements=(said, replace(said, id="quay:again"), *collection.statements[1:]))
    shown = book(twice)
    ids = re.findall(r"\n\^(s-[0-9a-f]{10}\S*)\n", to_markdown(shown, shown.chapters[0]))
    assert len(ids) == len(set(ids)) == 2
    assert ids[1] == f"{ids[0]}-2"


class Reader(HTMLParser):
    """Reads the page back: its text, its tags, what it would load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.open, self.loads = "", [], []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        links = [value or "" for name, value in attributes if name in ("src", "href")]
        self.loads += [link for link in links if not link.startswith("#")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_holds_every_text_and_note_and_loads_nothing(full: Book) -> None:
    page = Reader(to_html(full))
    assert (page.open, page.loads) == ([], [])
    for chapter in full.chapters:
        assert chapter.article.text.split("\n\n")[-1].strip() in page.text
    for words in ("check the *minutes*", "the paper of record", "harbour master to 2030", "possible contradiction"):
        assert words in page.text


def test_the_page_counts_what_the_screen_counts(full: Book, collection: Collection) -> None:
    asked = Speaker("reporters", "Reporters", SpeakerKind.GROUP)
    named = replace(collection.speakers[0], roles=("harbour master", "harbour master of Quayside"))
    page = to_html(book(replace(collection, speakers=(named, *collection.speakers[1:], asked))))
    said = len(full.index.by_speaker[named.id])
    conflicting = full.index.conflicts_of_speaker[named.id]
    assert f'<td class="count">{said}</td><td class="count">{conflicting}</td>' in page
    assert '<span class="source">harbour master of Quayside</span>' in page
    assert "Reporters" not in page


def test_the_page_calls_the_articles_as_its_explanations_do(full: Book) -> None:
    assert '>Quay to close</a> <span class="source">quay · 2 Apr 2031</span>' in to_html(full)


def test_the_page_shows_hostile_text_as_text(collection: Collection) -> None:
    text = "<script>alert(1)</script> & “<b>” said Ada."
    article = replace(collection.articles[0], text=text, title="<i>x</i>", outlet='"><img src=x>')
    block = replace(article.blocks[0], span=Span(0, len(text)))
    shown = book(Collection((replace(article, blocks=(block,)),)))
    page = Reader(to_html(shown))
    assert text in page.text
    assert page.loads == []
    assert "<script>" not in to_html(shown)


def test_what_overlaps_is_marked_piece_by_piece(collection: Collection) -> None:
    article, said = collection.articles[0], collection.statements[0]
    content = said.content[0]
    across = Span(content.end - 4, content.end + 3)
    page = to_html(book(collection, (noted(collection, target=text_target(article, (across,))),)))
    text = article.text
    inner, outer = text[across.start : content.end], text[content.end : across.end]
    assert f'<mark class="noted">{inner}</mark></mark><mark class="noted">{outer}</mark>' in page


def test_a_note_that_lost_its_place_is_listed(collection: Collection) -> None:
    lost = noted(collection, target=TextTarget(edition_of(collection.articles[0]), ()), note="where was this?")
    shown = book(collection, (lost,))
    assert "where was this?" in to_html(shown)
    assert "where was this?" in to_markdown(shown, shown.chapters[0])


def test_lines_for_an_editor_lead_to_the_noted_words(full: Book) -> None:
    (line,) = notes_vimgrep(full)
    assert line.startswith("news/quay.txt:5:1:[check] #harbour plan check the *minutes* ")
    assert line.endswith("“The quay 🛟 will close,” … “in May.””")


def test_rows_have_every_column_and_no_cell_is_a_formula(collection: Collection) -> None:
    rows = list(csv.reader(io.StringIO(to_csv([noted(collection, note='=HYPERLINK("x")\nsecond, line')]), newline="")))
    assert rows[0] == list(COLUMNS)
    row = dict(zip(*rows, strict=True))
    assert row["note"] == '\'=HYPERLINK("x")\nsecond, line'
    assert (row["quote"], row["tags"]) == ("“The quay 🛟 will close,” … “in May.”", "harbour plan")


@given(st.sampled_from("=+-@\t\r"), st.text(max_size=5))
def test_no_cell_begins_as_a_formula_does(first: str, rest: str) -> None:
    article = Article("a", "a.txt", "words", f"{first}{rest}")
    target = TextTarget(edition_of(article), (selector("words", Span(0, 5)),))
    made = Annotation("x", target, MOMENT, MOMENT, f"{first}{rest}", (f"{first}{rest}",))
    rows = csv.reader(io.StringIO(to_csv([made]), newline=""))
    assert not any(cell.startswith(tuple("=+-@\t\r")) for row in rows for cell in row)


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_a_name_made_from_any_title_stays_in_its_folder(title: str) -> None:
    name = safe_name(title)
    assert name
    assert Path("folder", f"{name}.md").parent == Path("folder")
    assert Path(name).name == name
    assert len(name.encode()) <= 130


@pytest.mark.parametrize("title", ["../../etc/passwd", "..", "CON", "a/b", "nul.txt", "\x1b[2J", " . ", "x" * 500])
def test_a_name_is_no_path_and_no_device(title: str) -> None:
    assert not re.search(r"[/\\\x00-\x1f]", safe_name(title))
    assert safe_name(title).upper() not in ("CON", "NUL.TXT", "", ".", "..")


def test_a_file_that_is_there_is_left_alone_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    write_file(path, "mine")
    with pytest.raises(ExportError, match="is there already"):
        write_file(path, "yours")
    assert path.read_text() == "mine"
    write_file(path, "yours", replace=True)
    assert path.read_text() == "yours"
    assert [each.name for each in tmp_path.iterdir()] == ["note.md"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_file(tmp_path / "none" / "note.md", "mine")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_file_is_as_readable_for_others_as_any_new_one_and_stays_so(tmp_path: Path) -> None:
    path, usual = tmp_path / "note.md", tmp_path / "usual"
    usual.touch()
    write_file(path, "mine")
    assert path.stat().st_mode == usual.stat().st_mode
    path.chmod(0o640)
    write_file(path, "yours", replace=True)
    assert S_IMODE(path.stat().st_mode) == 0o640


def test_the_border_is_no_part_of_an_article(full: Book) -> None:
    assert to_markdown(full, full.chapters[0]).count(BORDER) == 1
