"""Two spellings of a name, in any of three scripts, become a judgement on whether they are the same name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from tui.statements.lexicon import word_map

# BGN/PCGN romanisation for English readers, Russian and Ukrainian merged; Greek after ISO 843, simplified.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ё": "e", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "_", "ы": "y", "ь": "_",
    "э": "e", "ю": "iu", "я": "ia", "љ": "l", "њ": "n", "ћ": "c", "ђ": "d", "џ": "dz", "ј": "j",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_SOUNDS = (
    ("yi", "i"), ("iy", "i"), ("ii", "i"), ("ij", "i"), ("yy", "i"), ("y", "i"), ("j", "i"), ("ks", "x"), ("w", "v"),
    ("kh", "h"), ("ck", "k"), ("ph", "f"), ("ie", "e"), ("ia", "a"), ("iu", "u"), ("h", "g"), ("ou", "u"), ("oe", "o"),
    ("ae", "a"), ("ue", "u"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """`name` in lower-case Latin letters without accents; Cyrillic and Greek are transliterated."""
    plain = "".join(
        character
        for character in unicodedata.normalize("NFD", name.replace("й", "и").replace("ї", "і"))
        if not unicodedata.combining(character)
    ).casefold()
    return (
        "".join(_CYRILLIC.get(letter) or _GREEK.get(letter) or letter for letter in plain)
        .replace("_", "")
        .replace("’", "'")
    )


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A coarse key under which transliterations of one name fall together ("Orlovsky", "Orlovskyy", "Орловський")."""
    key = latin(word)
    for old, new in _SOUNDS:
        key = key.replace(old, new)
    return "".join(letter for at, letter in enumerate(key) if letter.isalnum() and (at == 0 or key[at - 1] != letter))


def similar(first: str, second: str) -> bool:
    """Whether two words can be spellings of one name: equal, or an edit or two apart where they are long enough."""
    if latin(first) == latin(second):
        return True
    one, two = sound(first), sound(second)
    shorter = min(len(one), len(two))
    if not shorter or one[0] != two[0]:
        return False
    allowed = 0 if shorter < 5 else 1 if shorter < 7 else 2
    return edit_distance(one, two, allowed) <= allowed


def same_given_name(first: str, second: str) -> bool:
    """Whether two given names can be one person's: an initial, a diminutive ("Bill"), or another spelling."""
    one, two = latin(first).rstrip("."), latin(second).rstrip(".")
    if len(one) == 1 or len(two) == 1:
        return one[:1] == two[:1]
    full = word_map("diminutives.txt")
    return full.get(one, one) == full.get(two, two) or similar(one, two)


def edit_distance(first: str, second: str, limit: int) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two words; at most `limit + 1`."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    earlier: list[int] = []
    previous = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, earlier[column - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        earlier, previous = previous, current
    return previous[-1]


def slug(name: str) -> str:
    """`name` as an identifier: "ada-vance"; never empty."""
    words = "".join(
        letter if letter.isalnum() else " " for letter in latin(name.replace("'", "").replace("’", ""))
    ).split()
    return "-".join(words) or "speaker"
