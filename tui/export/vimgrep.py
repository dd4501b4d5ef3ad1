"""A collection becomes the lines that an editor's quickfix list reads: `path:line:column:text`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from tui.articles import one_line
from tui.export.chapters import Book
from tui.model import Article, Collection, hull, joined


def to_vimgrep(collection: Collection, attitudes: bool = False) -> Iterator[str]:
    """One line for each statement, without its line end: where it begins, then speaker and words.

    Lines and columns count from 1, columns in bytes of UTF-8, as Vim's `%c` and `rg --vimgrep` do. White space of
    any kind becomes one space, so that a line stays a line. Attitudes are left out unless `attitudes`.

    Both lead into the article's text. That of a plain text file has the file's lines; that of a Markdown file has lost
    its markup, so that they do not lead into the file itself.
    """
    articles = {article.id: article for article in collection.articles}
    names = {speaker.id: speaker.name for speaker in collection.speakers}
    line_starts = {article.id: _line_starts(article.text) for article in collection.articles}
    for statement in collection.statements:
        if attitudes or not statement.attitude:
            article = articles[statement.article]
            name = names.get(statement.speaker or "", "no speaker")
            who = f"{name} (denied)" if statement.denied else name
            message = f"{who}: {joined(statement.content, article.text)}"
            yield _line(article, line_starts[article.id], hull(statement.content).start, message)


def notes_vimgrep(book: Book) -> Iterator[str]:
    """One line for each note that has a place in the text: assessment, tags, note, then the words that it is about."""
    for chapter in book.chapters:
        line_starts = _line_starts(chapter.article.text)
        for note in chapter.notes:
            if note.spans:
                made = note.annotation
                told = [*([f"[{made.assessment}]"] if made.assessment else []), *(f"#{tag}" for tag in made.tags)]
                message = " ".join((*told, made.note, f"“{joined(note.spans, chapter.article.text)}”"))
                yield _line(chapter.article, line_starts, hull(note.spans).start, message)


def _line_starts(text: str) -> list[int]:
    return list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))


def _line(article: Article, line_starts: list[int], start: int, message: str) -> str:
    line = bisect_right(line_starts, start)
    before = article.text[line_starts[line - 1] : start]
    column = len(before.encode("utf-8", "surrogatepass")) + 1
    return f"{one_line(article.path)}:{line}:{column}:{' '.join(message.split())}"
