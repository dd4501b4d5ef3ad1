"""An article with what was said and noted in it becomes a note for Obsidian, which keeps the reader's own part."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tui.annotations.targets import digest
from tui.export.chapters import Book, Chapter, Note
from tui.export.files import safe_name
from tui.model import Article, Statement, joined
from tui.session.wording import KIND_WORDS, article_name, confidence_word, identity_words, manner, short_date

BORDER = "%% Below this line everything is yours: On Record keeps it as it is when it writes this note again. %%"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#^|~$%=])")
_TAG = re.compile(r"[^\w/-]+")


def to_markdown(book: Book, chapter: Chapter, before: str = "") -> str:
    """The note of one article; `before` is what the file held, of which the reader's own part is kept."""
    lines = [*_front_matter(book, chapter), *_body(book, chapter)]
    return "\n".join(lines) + f"\n\n{BORDER}\n{own_part(before)}"


def own_part(text: str) -> str:
    """What the reader has written below the border of a note; empty if there is none."""
    _, border, own = text.partition(f"{BORDER}\n")
    return own if border else ""


def is_note_of(text: str, article: Article) -> bool:
    """Whether a file is our note of this article, of this or another edition."""
    return f"\nonrecord: {json.dumps(article.path, ensure_ascii=False)}\n" in text and BORDER in text


def note_name(article: Article) -> str:
    """The name of an article's file, without suffix; links between notes use it too."""
    return safe_name(article.title or article.path)


def _front_matter(book: Book, chapter: Chapter) -> Iterator[str]:
    """YAML; JSON strings are YAML strings."""
    article = chapter.article
    speakers = (book.index.speaker(said.speaker) for said in chapter.statements)
    names = dict.fromkeys(speaker.name for speaker in speakers if speaker)
    tags = dict.fromkeys(
        tag for one in (*chapter.about, *(note.annotation for note in chapter.notes)) for tag in one.tags
    )
    fields = {
        "title": article.title,
        "onrecord": article.path,
        "digest": digest(article.text),
        "published": article.published,
        "outlet": article.outlet,
        "speakers": list(names),
        "tags": [_tag(tag) for tag in tags],
    }
    yield "---"
    yield from (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value)
    yield "---"


def _body(book: Book, chapter: Chapter) -> Iterator[str]:
    article = chapter.article
    yield f"\n# {_escaped(article.title)}"
    source = " · ".join(filter(None, (identity_words(article), article.byline)))
    if source:
        yield f"\n{_escaped(source)}"
    for annotation in chapter.about:
        yield from _note(Note(annotation))
    if chapter.statements:
        yield "\n## Statements"
    for statement in chapter.statements:
        yield from _statement(book, chapter, statement)
    shown = [note for said in chapter.statements for note in chapter.notes_on(said)]
    others = [note for note in chapter.notes if note not in shown]
    if others:
        yield "\n## Notes"
    for note in others:
        if note.annotation.highlight or note.spans:
            yield ""
            yield f"> {_escaped(joined(note.spans, article.text))}"
        yield from _note(note)


def _statement(book: Book, chapter: Chapter, statement: Statement) -> Iterator[str]:
    told = " · ".join(filter(None, (book.who(statement), manner(statement))))
    yield f"\n> [!quote] {_escaped(told)}"
    yield f"> {_escaped(book.words(statement))}"
    yield f"\n^{book.block_ids[statement.id]}"
    for relation in book.index.relations.get(statement.id, ()):
        other = book.index.statements[relation.other(statement.id)]
        article = book.article_of(other)
        block = book.block_ids.get(other.id)  # a belief or a plan has none: the notes leave it out
        place = f"{note_name(article)}#^{block}" if block else note_name(article)
        link = f"[[{place}|{_escaped(article_name(article))}]]"
        kind = f"{KIND_WORDS[relation.kind]} ({confidence_word(relation.confidence)})"
        denied = " denied" if other.denied else ""
        yield f"\n- {kind}: {_escaped(book.who(other))}{denied}, {link}: {_escaped(book.words(other))}"
        if relation.explanation:
            yield f"  {_escaped(relation.explanation)}"
    for note in chapter.notes_on(statement):
        yield from _note(note)


def _note(note: Note) -> Iterator[str]:
    annotation = note.annotation
    uncertain = "" if note.state.is_certain else f"place uncertain: {note.state.value}"
    told = filter(None, (annotation.assessment, short_date(annotation.modified), uncertain))
    yield f"\n> [!note] {_escaped(' · '.join(told) or 'highlight')}"
    for line in annotation.note.splitlines():
        yield f"> {line}"  # as the reader wrote it: it is Markdown
    if annotation.tags:
        yield f"> {' '.join(f'#{_tag(tag)}' for tag in annotation.tags)}"


def _tag(tag: str) -> str:
    """A tag as Obsidian allows it: no blank in it, and not digits alone."""
    name = _TAG.sub("-", tag.strip()).strip("-") or "tag"
    return f"{name}-" if name.isdigit() else name


def _escaped(text: str) -> str:
    """Text of an article as it is, whatever Markdown or Obsidian would make of its characters; on one line."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return re.sub(r"^(\d*)([-+.)])", r"\1\\\2", escaped)
