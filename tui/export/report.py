"""A collection with the reader's notes becomes one HTML page that needs nothing beside it, on the screen or printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from tui.annotations.values import Annotation, SpeakerTarget
from tui.export.chapters import Book, Chapter, Note
from tui.model import Block, BlockKind, Relation, RelationKind, Span, Statement, hull
from tui.session import spans
from tui.session.filters import is_weak
from tui.session.wording import (
    KIND_WORDS,
    confidence_word,
    counted,
    identity_words,
    manner,
    reason_words,
    roles_of,
    short_date,
)

_TITLE = "Who said what"
_HUES = 6
# Nothing is loaded and nothing runs, whatever an article's text holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class _Layer:
    """A stretch of text with the tag that opens its element."""

    span: Span
    tag: str


def to_html(book: Book) -> str:
    """The page: what may conflict, speakers, each article with its statements marked, notes."""
    css = files("tui.export").joinpath("report.css").read_text(encoding="utf-8")
    body = "\n".join((*_contents(book), *_relations(book), *_speakers(book), *_articles(book)))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_TITLE}</title>\n<style>\n{css}</style>\n</head>\n<body>\n{body}\n"
        "<footer>Made with On Record. A possible contradiction is no verdict: read both sides.</footer>\n"
        "</body>\n</html>\n"
    )


def _contents(book: Book) -> Iterator[str]:
    counts = (
        counted(len(book.chapters), "article"),
        counted(sum(speaker is not None for speaker in book.index.by_speaker), "speaker"),
        counted(len(book.index.shown), "statement"),
        counted(sum(one.kind is RelationKind.CONTRADICTION for one in _shown(book)), "possible contradiction"),
    )
    yield f'<h1>{_TITLE}</h1>\n<p class="source">{" · ".join(counts)}</p>'
    links = "".join(
        f'<li><a href="#a{number}">{escape(chapter.article.title)}</a> '
        f'<span class="source">{escape(identity_words(chapter.article))}</span></li>'
        for number, chapter in enumerate(book.chapters, 1)
    )
    yield f"<nav><ol>{links}</ol></nav>"


def _speakers(book: Book) -> Iterator[str]:
    heads = "".join(f"<th>{head}</th>" for head in ("Speaker", "Also called", "Statements", "In conflict"))
    yield f"<h2>Speakers</h2>\n<table><tr>{heads}</tr>"
    for speaker in book.index.speakers:
        said = len(book.index.by_speaker.get(speaker.id, ()))
        notes = "".join(_note(Note(each)) for each in book.about_speakers if _is_about(each, speaker.name))
        if not (said or notes):
            continue  # spoken to, or only cited
        roles = f' <span class="source">{escape(", ".join(roles_of(speaker)))}</span>' if speaker.roles else ""
        conflicts = book.index.conflicts_of_speaker.get(speaker.id, "")
        yield (
            f"<tr><td>{escape(speaker.name)}{roles}{notes}</td><td>{escape(', '.join(speaker.aliases))}</td>"
            f'<td class="count">{said}</td><td class="count">{conflicts}</td></tr>'
        )
    yield "</table>"


def _relations(book: Book) -> Iterator[str]:
    shown = _shown(book)
    ranks = {kind: rank for rank, kind in enumerate(RelationKind)}
    if shown:
        yield "<h2>What other articles say</h2>"
    for relation in sorted(shown, key=lambda one: (ranks[one.kind], -one.confidence)):
        yield f'<section class="relation {relation.kind.value}">'
        word = confidence_word(relation.confidence)
        yield f'<p class="kind who">{KIND_WORDS[relation.kind]} <span class="how">{word}</span></p><div class="sides">'
        for side, marks in ((relation.a, relation.evidence_a), (relation.b, relation.evidence_b)):
            yield _side(book, book.index.statements[side], marks)
        why = relation.explanation or reason_words(relation)
        yield f'</div><p class="why">{escape(why)}</p></section>'


def _side(book: Book, statement: Statement, marks: Sequence[Span]) -> str:
    number, article = book.index.articles[statement.article]
    shown = hull((*statement.content, *marks))
    layers = [_Layer(mark, "<mark>") for mark in marks]
    link = f'<a href="#a{number}">{escape(article.title)}</a> {escape(identity_words(article))}'
    return (
        f'<div><p class="who">{escape(book.who(statement))}</p>'
        f"<blockquote>{_marked(article.text, shown, layers)}</blockquote>"
        f'<p class="how">{" · ".join(filter(None, (manner(statement), link)))}</p></div>'
    )


def _articles(book: Book) -> Iterator[str]:
    ranks = {speaker.id: rank for rank, speaker in enumerate(book.index.collection.speakers)}
    for number, chapter in enumerate(book.chapters, 1):
        article = chapter.article
        yield f'<article id="a{number}"><h2>{escape(article.title)}</h2>'
        yield f'<p class="source">{escape(identity_words(article))}</p>'
        yield from (_note(Note(annotation)) for annotation in chapter.about)
        layers = [
            *(layer for said in chapter.statements for layer in _layers(book, said, ranks)),
            *(_Layer(span, '<mark class="noted">') for note in chapter.notes for span in note.spans),
        ]
        yield '<div class="text">'
        for block in article.blocks:
            yield _block(chapter, block, layers)
        yield "</div>"
        lost = [note for note in chapter.notes if not note.spans]
        if lost:
            yield "<h3>Notes without a place in this text</h3>"
            yield from map(_note, lost)
        yield "</article>"


def _layers(book: Book, statement: Statement, ranks: dict[str, int]) -> Iterator[_Layer]:
    who = escape(" · ".join(filter(None, (book.who(statement), manner(statement)))), quote=True)
    hue = f"h{ranks[statement.speaker] % _HUES}" if statement.speaker in ranks else "unknown"
    for piece in statement.content:
        yield _Layer(piece, f'<mark class="{hue}" title="{who}">')


def _block(chapter: Chapter, block: Block, layers: Iterable[_Layer]) -> str:
    kind = f' class="{block.kind.value}"' if block.kind is not BlockKind.PARAGRAPH else ""
    text = _marked(chapter.article.text, block.span, layers)
    notes = "".join(
        _note(note) for note in chapter.notes if note.spans and block.span.overlaps(hull(note.spans)) and _says(note)
    )
    return f"<p{kind}>{text}</p>{notes}"


def _marked(text: str, within: Span, layers: Iterable[_Layer]) -> str:
    """The text of `within`; each stretch in the elements of all layers that cover it, the longest outermost."""
    here = sorted((each for each in layers if each.span.overlaps(within)), key=lambda each: (-len(each.span), each.tag))
    pieces = spans.cut(within, [(each.span, (each.tag,)) for each in here])
    return "".join("".join(tags) + escape(span.of(text)) + "</mark>" * len(tags) for span, tags in pieces)


def _note(note: Note) -> str:
    annotation = note.annotation
    told = [annotation.assessment, *(f"#{tag}" for tag in annotation.tags), short_date(annotation.modified)]
    if not note.state.is_certain:
        told.append(f"place uncertain: {note.state.value}")
    head = escape(" · ".join(filter(None, told)))
    return f'<div class="note"><span class="how">{head}</span>\n{escape(annotation.note)}</div>'


def _says(note: Note) -> bool:
    return bool(note.annotation.note or note.annotation.tags or note.annotation.assessment)


def _is_about(annotation: Annotation, name: str) -> bool:
    return isinstance(annotation.target, SpeakerTarget) and annotation.target.name == name


def _shown(book: Book) -> list[Relation]:
    return [relation for relation in book.index.collection.relations if not is_weak(relation)]
