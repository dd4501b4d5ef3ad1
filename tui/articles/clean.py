"""Any text becomes text that is safe to show in a terminal, code point for code point."""

from __future__ import annotations

import re

# What a terminal obeys, or what shows something else than it holds (Unicode UTS #36 and #55, "Trojan Source").
_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 with ESC, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, embeddings, overrides, isolates
    "\u2028\u2029"  # line and paragraph separators
    "\u206a-\u206f\ufff9-\ufffb"  # deprecated and invisible format controls
    "\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # byte order mark inside a text, lone surrogates, non-characters
    "]"
)
# Apart from the others, since a class of both is searched six times slower, and most texts have none of these.
_SUPPLEMENTARY = re.compile("[\U00010000-\U0010ffff]")
_UNSAFE_SUPPLEMENTARY = (
    "[\U0001d173-\U0001d17a\U000e0000-\U000e007f"  # invisible format controls, and tags: invisible ASCII
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    # A variation selector of the supplement belongs after an ideograph; elsewhere it hides data.
    + "]|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd])[\U000e0100-\U000e01ef]"
)
# Marks piled higher than the Stream-Safe Text Format allows (UAX #15) spill over other lines and stall terminals.
_PILED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]{31,}")
_MOST_MARKS = 30


def _replacements() -> dict[str, str]:
    """What stands in for an unsafe code point where U+FFFD would say too much or too little."""
    table = dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\u2028\u2029", "\n")
    # Web pages wrap names in isolates, and right-to-left text is full of marks: a space keeps the names readable.
    table |= dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff", " ")
    for code in range(0x80, 0xA0):
        # C1 in news is Windows-1252 read as Latin-1; browsers map it back, too (WHATWG HTML, 13.2.5.80).
        table[chr(code)] = bytes([code]).decode("cp1252", "replace")
    return table


_REPLACEMENT = _replacements()


def clean(text: str) -> str:
    """`text` with line endings normalised to "\\n", and then every unsafe code point replaced by one safe one.

    Idempotent; apart from "\\r\\n" nothing changes in length. Joiners, soft hyphens and emoji selectors stay.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNSAFE.sub(lambda found: _REPLACEMENT.get(found[0], "\ufffd"), text)
    if _SUPPLEMENTARY.search(text):
        text = re.sub(_UNSAFE_SUPPLEMENTARY, "\ufffd", text)
    return _PILED.sub(lambda found: found[0][:_MOST_MARKS] + "\ufffd" * (len(found[0]) - _MOST_MARKS), text)


def one_line(text: str) -> str:
    """`text` cleaned, with every line break and tab turned into a space: for titles, file names and messages."""
    return clean(text).replace("\n", " ").replace("\t", " ")
