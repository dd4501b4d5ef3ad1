"""Three invented articles on one quarrel, with what is said in them, put together by hand."""

from __future__ import annotations

from dataclasses import replace

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
from tui.session import Session


def article(name: str, published: str, outlet: str, *paragraphs: str) -> Article:
    """An article whose first paragraph is its title."""
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = BlockKind.TITLE if number == 0 else BlockKind.PARAGRAPH
        blocks.append(Block(kind, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Article(name, f"news/{name}.txt", text, paragraphs[0], published, outlet=outlet, blocks=tuple(blocks))


def span(where: Article, words: str) -> Span:
    """Where `words` first stand in an article."""
    start = where.text.index(words)
    return Span(start, start + len(words))


def follow_with_the_screen(session: Session) -> None:
    """What the interface does after a command: show what is aimed at."""
    if session.aim:
        session.see(Span(session.aim.span.start, session.aim.span.start + 200))


def said(where: Article, speaker: str | None, kind: StatementKind, *words: str, denied: bool = False) -> Statement:
    """A statement whose content is those words."""
    pieces = tuple(span(where, piece) for piece in words)
    return Statement(f"{where.id}:{pieces[0].start}", where.id, speaker, kind, pieces, denied=denied)


HARBOUR = article(
    "harbour-plan",
    "2026-03-14",
    "Harbour Gazette",
    "Mayor's tax pledge questioned",
    "HARBOUR CITY, 14 March [updated 18:02] - The council voted 7-5 on Tuesday to approve the waterfront plan after a "
    "four-hour session that ended close to midnight.",
    "“We will not raise council tax this year,” said Mayor Dana Okafor, adding that the budget “balances without it”.",
    "Opposition leader Tom Reyes told reporters the plan was unfunded. “There is a £12m hole and everyone in that room "
    "knows it,” he said.",
    "Okafor later conceded that a rise of 2 per cent had been discussed in February but said it was never adopted.",
)
BUDGET = article(
    "budget-explainer",
    "2026-03-09",
    "City Ledger",
    "What the budget says",
    "The finance paper runs to 212 pages, most of them tables, and was printed twice because the first run lost its "
    "page numbers.",
    "A rise of 2 per cent will apply from April, Okafor told the committee on Monday.",
    "“The hole is £12m,” said Tom Reyes, who leads the opposition.",
    "A planner who did not want to be named said the sea wall would cost more.",
)
SUIT = article(
    "residents-sue",
    "2026-03-15",
    "Harbour Gazette",
    "Residents to sue over the waterfront",
    "Residents' spokeswoman Li Wen said the group would seek a judicial review.",
    "“The hole is £9m,” said Reyes, “and it is getting deeper.”",
)

PLEDGE = said(HARBOUR, "dana-okafor", StatementKind.DIRECT, "“We will not raise council tax this year,”")
BALANCES = said(HARBOUR, "dana-okafor", StatementKind.MIXED, "the budget “balances without it”")
UNFUNDED = said(HARBOUR, "tom-reyes", StatementKind.INDIRECT, "the plan was unfunded")
HOLE = said(HARBOUR, "tom-reyes", StatementKind.DIRECT, "“There is a £12m hole and everyone in that room knows it,”")
CONCEDED = said(HARBOUR, "dana-okafor", StatementKind.INDIRECT, "a rise of 2 per cent had been discussed in February")
RISE = said(BUDGET, "dana-okafor", StatementKind.INDIRECT, "A rise of 2 per cent will apply from April")
HOLE_AGAIN = said(BUDGET, "tom-reyes", StatementKind.DIRECT, "“The hole is £12m,”")
SEA_WALL = replace(
    said(BUDGET, None, StatementKind.INDIRECT, "the sea wall would cost more"),
    source=(span(BUDGET, "A planner who did not want to be named"),),
)
REVIEW = said(SUIT, "li-wen", StatementKind.INDIRECT, "the group would seek a judicial review")
DEEPER = said(SUIT, "tom-reyes", StatementKind.DIRECT, "“The hole is £9m,”", "“and it is getting deeper.”")

ARTICLES = (HARBOUR, BUDGET, SUIT)
STATEMENTS = (PLEDGE, BALANCES, UNFUNDED, HOLE, CONCEDED, RISE, HOLE_AGAIN, SEA_WALL, REVIEW, DEEPER)
SPEAKERS = (
    Speaker("dana-okafor", "Dana Okafor", SpeakerKind.PERSON, ("Okafor",), ("Mayor",)),
    Speaker("tom-reyes", "Tom Reyes", SpeakerKind.PERSON, ("Reyes",), ("Opposition leader",)),
    Speaker("li-wen", "Li Wen", SpeakerKind.PERSON, (), ("Residents' spokeswoman",)),
)

TAX = Relation(
    RelationKind.CONTRADICTION,
    PLEDGE.id,
    RISE.id,
    0.82,
    (Reason.NEGATION, Reason.NUMBER),
    "One rules out a rise, the other announces one.",
    (span(HARBOUR, "not raise"),),
    (span(BUDGET, "rise of 2 per cent"),),
)
FIGURES = Relation(
    RelationKind.CONTRADICTION,
    HOLE_AGAIN.id,
    DEEPER.id,
    0.95,
    (Reason.NUMBER,),
    "",
    (span(BUDGET, "£12m"),),
    (span(SUIT, "£9m"),),
)
SAME_HOLE = Relation(RelationKind.CORROBORATION, HOLE.id, HOLE_AGAIN.id, 0.7, (Reason.WORDING,), "Both say £12m.")
FAINT = Relation(RelationKind.CONTRADICTION, UNFUNDED.id, REVIEW.id, 0.3, (Reason.ENTAILMENT,), "")

COLLECTION = Collection(ARTICLES, SPEAKERS, STATEMENTS, (TAX, FIGURES, SAME_HOLE, FAINT))
