"""The commands that the last line of a screen names, the most useful first but for the last two, which always stay."""

from __future__ import annotations

from collections.abc import Mapping

from tui.interface.commands.places import (
    BORDERS,
    COMPARISON,
    EDITOR,
    FORMATS,
    LISTS,
    NOTES,
    OVERVIEW,
    QUESTION,
    REVIEW,
    SELECTION,
    SPEAKER,
    TEXT,
    VERSIONS,
)

Hints = tuple[tuple[tuple[str, ...], str], ...]

_TEXT = (
    (("next-statement",), "next"),
    (("next-same-speaker",), "same"),
    (("next-contradiction",), "conflict"),
    (("open",), "evidence"),
    (("speakers",), "speakers"),
    (("search",), "find"),
    (("next-article",), "next article"),
    (("statements-only",), "statements only"),
    (("back",), "back"),
    (("next-pane",), "panes"),
    (("palette",), "palette"),
    (("help",), "help"),
    (("quit",), "quit"),
)
_LISTS = (
    (("line-down", "line-up"), "move"),
    (("open",), "go there"),
    (("pane-left", "pane-right"), "panes"),
    (("escape",), "text"),
    (("help",), "help"),
    (("quit",), "back"),
)
_SELECTION = (
    (("extend-word-back", "extend-word"), "word"),
    (("extend-sentence-back", "extend-sentence"), "sentence"),
    (("annotate",), "note"),
    (("tag",), "tag"),
    (("identify",), "who said it"),
    (("extend-left", "extend-right"), "character"),
    (("extend-statement-back", "extend-statement"), "statement"),
    (("swap-ends",), "other end"),
    (("search-word",), "find"),
    (("copy-selection",), "copy"),
    (("escape",), "leave"),
)
_SPEAKER = (
    (("line-down", "line-up"), "move"),
    (("open",), "go there"),
    (("only-here",), "here or all"),
    (("previous-speaker", "next-speaker"), "other speaker"),
    (("help",), "help"),
    (("quit",), "back"),
)
_COMPARISON = (
    (("next-pair",), "next pair"),
    (("open",), "go left"),
    (("open-right",), "go right"),
    (("next-article", "previous-article"), "other article"),
    (("help",), "help"),
    (("quit",), "back"),
)
_OVERVIEW = (
    (("column-left", "line-down", "line-up", "column-right"), "walk"),
    (("open",), "go there"),
    (("next-pane",), "table or conflicts"),
    (("help",), "help"),
    (("quit",), "back"),
)
_CHOICE = (
    (("line-down", "line-up"), "move"),
    (("open",), "go there"),
    (("help",), "help"),
    (("quit",), "back"),
)
_NOTES = (
    (("open",), "go there"),
    (("edit-note",), "edit"),
    (("delete-note",), "delete"),
    (("search",), "search"),
    (("list-corrections",), "corrections"),
    (("list-everywhere",), "all articles"),
    (("undo",), "undo"),
    (("help",), "help"),
    (("quit",), "back"),
)
_EDITOR = (
    (("keep-note",), "saves it"),
    (("edit-outside",), "$EDITOR"),
    (("give-note-up",), "discards it"),
)
_QUESTION = ((("escape",), "cancels"),)
_REVIEW = (
    (("review-accept",), "yes"),
    (("review-reject",), "no"),
    (("review-speaker",), "speaker"),
    (("review-borders",), "borders"),
    (("review-back",), "back"),
    (("review-skip",), "skip"),
    (("escape",), "stop"),
)
_BORDERS = (
    (("end-left", "end-right"), "end"),
    (("start-left", "start-right"), "start"),
    (("escape",), "as it was"),
)

HINTS: Mapping[str, Hints] = {
    TEXT: _TEXT,
    LISTS: _LISTS,
    SELECTION: _SELECTION,
    SPEAKER: _SPEAKER,
    COMPARISON: _COMPARISON,
    OVERVIEW: _OVERVIEW,
    VERSIONS: _CHOICE,
    NOTES: _NOTES,
    FORMATS: _CHOICE,
    EDITOR: _EDITOR,
    QUESTION: _QUESTION,
    REVIEW: _REVIEW,
    BORDERS: _BORDERS,
}
