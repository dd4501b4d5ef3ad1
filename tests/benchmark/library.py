"""A thousand small articles with what is said in them, made up at once: for what the screen costs, not the analysis."""

from __future__ import annotations

from tui.model import (
    Article,
    Block,
    BlockKind,
    Collection,
    Reason,
    Relation,
    RelationKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)

_SAID = 8
_OUTLETS = ("Harbour Gazette", "City Ledger", "Coast Courier", "Evening Quay")


def many_articles(count: int) -> Collection:
    """`count` articles with eight statements each, a speaker for every third of them, a conflict in every second."""
    articles = [_article(number) for number in range(count)]
    speakers = [
        Speaker(f"speaker-{number}", f"Ada Number{number}", SpeakerKind.PERSON, (f"Number{number}",), ("spokeswoman",))
        for number in range(count // 3 + 1)
    ]
    statements = [
        Statement(
            f"{article.id}:{block.span.start}",
            article.id,
            speakers[(number * 7 + place * place) % len(speakers)].id,
            StatementKind.DIRECT if place % 2 else StatementKind.INDIRECT,
            (Span(block.span.start, block.span.start + article.text[block.span.start :].index(",") + 1),),
        )
        for number, article in enumerate(articles)
        for place, block in enumerate(article.blocks[1:])
    ]
    relations = [
        Relation(
            RelationKind.CONTRADICTION if number % 4 else RelationKind.CORROBORATION,
            statements[number * _SAID].id,
            statements[((number + 1) * _SAID + 3) % len(statements)].id,
            0.5 + number % 50 / 100,
            (Reason.NUMBER,),
            "The figures differ.",
        )
        for number in range(0, count, 2)
    ]
    return Collection(tuple(articles), tuple(speakers), tuple(statements), tuple(relations))


def _article(number: int) -> Article:
    title = f"Report {number} from the harbour"
    paragraphs = [
        f"“The quay will cost {number * place + 7} million in the end, and nobody asked us,” said the office {place} "
        "on Tuesday, while the gallery was full until the last of the ferries had left for the islands."
        for place in range(_SAID)
    ]
    blocks, start = [], 0
    for place, words in enumerate((title, *paragraphs)):
        blocks.append(Block(BlockKind.PARAGRAPH if place else BlockKind.TITLE, Span(start, start + len(words))))
        start += len(words) + 2
    return Article(
        id=f"report-{number}",
        path=f"news/report-{number}.txt",
        text="\n\n".join((title, *paragraphs)),
        title=title,
        published=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
        outlet=_OUTLETS[number % len(_OUTLETS)],
        blocks=tuple(blocks),
    )
