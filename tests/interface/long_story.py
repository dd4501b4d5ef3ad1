"""An article long enough to scroll in, with a statement in every paragraph."""

from __future__ import annotations

from session.stories import article, said

from tui.model import Collection, Speaker, SpeakerKind, StatementKind

PARAGRAPHS = 60

LONG = article(
    "long-night",
    "2026-04-01",
    "Harbour Gazette",
    "The long night of the council",
    *(
        f"At {hour:02} the chair called item {hour}. “Item {hour} is carried,” said Ada Vance, and nobody rose to ask "
        "for a recount, though the gallery was full until the last of the ferries had left."
        for hour in range(1, PARAGRAPHS + 1)
    ),
)
OTHER = article("short-note", "2026-04-02", "City Ledger", "A note", "“Item 7 was lost,” said Ada Vance.")
CARRIED = tuple(
    said(LONG, "ada-vance", StatementKind.DIRECT, f"“Item {hour} is carried,”") for hour in range(1, PARAGRAPHS + 1)
)
LOST = said(OTHER, "ada-vance", StatementKind.DIRECT, "“Item 7 was lost,”")
LONG_COLLECTION = Collection((LONG, OTHER), (Speaker("ada-vance", "Ada Vance", SpeakerKind.PERSON),), (*CARRIED, LOST))
LONG_ARTICLES = (LONG, OTHER)
