"""What a terminal is sent becomes the kinds of control sequences in it (ECMA-48)."""

import re

# Sequences whose parameters only say where and in what colour; of every other the parameters are part of the kind.
_PLACE_AND_COLOUR = set("mHfABCDGXJKd")

_CONTROL = re.compile(
    r"\x1b\[(?P<parameters>[0-?]*)(?P<final>[ -/]*[@-~])"
    r"|\x1b(?P<string>[\]P_^X])(?P<payload>.*?)(?:\x07|\x1b\\|\x9c|\Z)"
    r"|\x1b(?P<escape>[ -/]*[0-~])"
    r"|(?P<single>[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069])",
    re.DOTALL,
)


def kinds_of_controls(sent: bytes) -> set[str]:
    """Every kind of control in `sent`, readable: "CSI ?1049h", "OSC 0;title", "ESC c", "U+202E"."""
    return {_kind(match) for match in _CONTROL.finditer(sent.decode("utf-8", "replace"))}


def _kind(match: re.Match[str]) -> str:
    if match["final"]:
        only_numbers = re.fullmatch("[0-9;:]*", match["parameters"])
        shown = "" if only_numbers and match["final"] in _PLACE_AND_COLOUR else match["parameters"]
        return f"CSI {shown}{match['final']}"
    if match["string"]:
        name = {"]": "OSC", "P": "DCS", "_": "APC", "^": "PM", "X": "SOS"}[match["string"]]
        return f"{name} {match['payload']!r}"
    if match["escape"]:
        return f"ESC {match['escape']}"
    return f"U+{ord(match['single']):04X}"
