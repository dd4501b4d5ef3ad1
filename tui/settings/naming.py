"""What to say of a name that nothing has."""

from __future__ import annotations

from collections.abc import Iterable


def unknown(noun: str, name: object, known: Iterable[str]) -> str:
    """That there is no such `noun`, with the nearest name there is, or with all of them where they are few."""
    from difflib import get_close_matches  # only for who has mistyped something

    names = list(known)
    close = get_close_matches(str(name), names, 1)
    if close:
        return f"there is no {noun} {name}; did you mean {close[0]}?"
    return f"there is no {noun} {name}" + (f"; there are {', '.join(names)}" if len(names) <= 8 else "")
