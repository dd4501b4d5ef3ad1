"""Targets and corrections in a few words."""

from __future__ import annotations

from tui.annotations import values
from tui.annotations.values import ArticleTarget, Change, PairTarget, SpeakerTarget, Target, TextTarget

_LENGTH = 40
_NOBODY = "nobody named"


def caption(target: Target) -> str:
    """What a target is: words of the text, a title, a name."""
    match target:
        case SpeakerTarget(name):
            return name
        case ArticleTarget(edition):
            return edition.title or edition.path
        case PairTarget(a, b):
            return f"{_quoted(a, _LENGTH // 2)} and {_quoted(b, _LENGTH // 2)}"
        case TextTarget():
            return _quoted(target, _LENGTH)


def description(change: Change) -> str:
    """What a correction says, as a line of a list."""
    match change:
        case values.Reattribution(statement, speaker):
            return f"{speaker.name if speaker else _NOBODY} said: {caption(statement)}"
        case values.Addition(statement, speaker):
            return f"statement{f' by {speaker.name}' if speaker else ''}: {caption(statement)}"
        case values.Borders(statement, content):
            return f"borders: {caption(TextTarget(statement.edition, content))}"
        case values.Rejection(statement):
            return f"not a statement: {caption(statement)}"
        case values.Merger(kept, merged):
            return f"{' and '.join(one.name for one in merged)} = {kept.name}"
        case values.Split(speaker, statements, name):
            number = len(statements)
            return f"{name}, not {speaker.name}, in {number} statement{'' if number == 1 else 's'}"
        case values.Renaming(speaker, name):
            return f"{speaker.name} is called {name}"
        case values.NoConflict(pair):
            return f"no contradiction: {caption(pair)}"
        case values.Conflict(pair):
            return f"contradiction: {caption(pair)}"
        case values.Acceptance(target):
            return f"accepted: {caption(target)}"


def _quoted(target: TextTarget, length: int) -> str:
    words = " ".join(" … ".join(piece.exact for piece in target.selectors).split()).strip('“”"')
    return f"“{words if len(words) <= length else words[: length - 1].rstrip() + '…'}”"
