"""A small collection that holds one of everything the formats must carry."""

import pytest

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

_QUAY = "Quay to close\n\nBy Wim Aldous\n\n“The quay 🛟 will close,” said Ada Vance, “in May.”\n"
_REPLY = "Vance denied that the quay would close. Shopkeepers hope that it stays open.\n"


def _found(text: str, piece: str) -> Span:
    start = text.index(piece)
    return Span(start, start + len(piece))


@pytest.fixture
def collection() -> Collection:
    quay = Article(
        id="quay",
        path="news/quay.txt",
        text=_QUAY,
        title="Quay to close",
        published="2031-04-02",
        byline="By Wim Aldous",
        blocks=(
            Block(BlockKind.TITLE, _found(_QUAY, "Quay to close")),
            Block(BlockKind.BYLINE, _found(_QUAY, "By Wim Aldous")),
            Block(BlockKind.PARAGRAPH, _found(_QUAY, "“The quay 🛟 will close,” said Ada Vance, “in May.”")),
        ),
    )
    reply = Article(
        id="reply",
        path="news/reply.txt",
        text=_REPLY,
        title="Vance denied that the quay would close.",
        blocks=(Block(BlockKind.PARAGRAPH, Span(0, len(_REPLY) - 1)),),
    )
    said = Statement(
        id="quay:30-79",
        article="quay",
        speaker="ada-vance",
        kind=StatementKind.DIRECT,
        content=(_found(_QUAY, "“The quay 🛟 will close,”"), _found(_QUAY, "“in May.”")),
        cue=(_found(_QUAY, "said"),),
        source=(_found(_QUAY, "Ada Vance"),),
        confidence=0.97,
    )
    denied = Statement(
        id="reply:0-38",
        article="reply",
        speaker="ada-vance",
        kind=StatementKind.INDIRECT,
        content=(_found(_REPLY, "that the quay would close"),),
        cue=(_found(_REPLY, "denied"),),
        source=(_found(_REPLY, "Vance"),),
        denied=True,
        addressee="shopkeepers",
        confidence=0.9,
    )
    hoped = Statement(
        id="reply:40-76",
        article="reply",
        speaker="shopkeepers",
        kind=StatementKind.INDIRECT,
        content=(_found(_REPLY, "that it stays open"),),
        attitude=True,
        confidence=0.5,
    )
    return Collection(
        articles=(quay, reply),
        speakers=(
            Speaker("ada-vance", "Ada Vance", SpeakerKind.PERSON, aliases=("Vance",), roles=("harbour master",)),
            Speaker("shopkeepers", "Shopkeepers", SpeakerKind.GROUP),
        ),
        statements=(said, denied, hoped),
        relations=(
            Relation(
                RelationKind.CONTRADICTION,
                said.id,
                denied.id,
                0.91,
                (Reason.DENIAL, Reason.WORDING),
                "Vance denies in one article what she says in the other.",
                evidence_a=(_found(_QUAY, "will close"),),
                evidence_b=(_found(_REPLY, "denied"),),
            ),
            Relation(RelationKind.CONTRADICTION, said.id, hoped.id, 0.4, (Reason.OPPOSITION,), "Closed or open."),
        ),
    )
