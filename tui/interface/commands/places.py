"""Where a command can be given: the places of the main screen, the pages over it, the dialogs."""

from __future__ import annotations

TEXT = "text"
LISTS = "lists"
SELECTION = "selection"
QUESTION = "question"
REVIEW = "review"
BORDERS = "borders"

SPEAKER = "speaker page"
COMPARISON = "comparison"
OVERVIEW = "overview"
VERSIONS = "versions"
NOTES = "notes page"
FORMATS = "formats"

FILTER = "filter"
HELP = "help"
PICKER = "picker"
EVERYWHERE = "everywhere"
EDITOR = "editor"

BOTH = (TEXT, LISTS)
PAGES = (SPEAKER, COMPARISON, OVERVIEW, VERSIONS, NOTES, FORMATS)
MENUS = (FILTER, HELP)
TYPED = (PICKER, EVERYWHERE)
"""Dialogs with a line over their list; the letters are the line's."""

ASKED = (QUESTION, REVIEW, BORDERS)
"""While a question is open; what else it takes for an answer, it says itself."""

SCREENS = (*BOTH, *PAGES)
LISTED = (*SCREENS, *MENUS)
"""Where there is something to move through by letters."""

TITLES = {
    TEXT: "KEYS IN THE TEXT",
    LISTS: "KEYS IN A LIST",
    SELECTION: "KEYS WHILE SELECTING",
    SPEAKER: "KEYS ON A SPEAKER'S PAGE",
    COMPARISON: "KEYS BESIDE ANOTHER ARTICLE",
    OVERVIEW: "KEYS ON THE STORY'S PAGE",
    VERSIONS: "KEYS AMONG EARLIER TEXTS",
    NOTES: "KEYS AMONG NOTES",
    FORMATS: "KEYS AMONG FORMATS",
}
"""What the help calls the places that it can be asked for in."""
