"""Where a name begins and ends, put right by rules that hold for every name."""

from __future__ import annotations

from tui.language.encoder_words import LOWER, NO_CASE, TITLE, Words
from tui.language.names_lists import listed


def without_marks(first: int, end: int, words: Words) -> tuple[int, int]:
    """The span without punctuation at its edges, except the full stop of an abbreviation of single letters."""
    while first < end and not words.forms[first][0].isalnum():
        first += 1
    while first < end and not words.forms[end - 1][0].isalnum():
        if words.forms[end - 1] == "." and end - 2 >= first and len(words.forms[end - 2]) == 1:
            break
        end -= 1
    return first, end


def without_title(first: int, end: int, words: Words) -> int:
    """Where a person's name begins after titles, as long as a name is left."""
    start = first
    while start < end and (words.forms[start] == "." or words.forms[start].lower() in listed("titles")):
        start += 1
    return start if start < end else first


def with_company_form(end: int, words: Words) -> int:
    """Where an organisation's name ends when "Inc.", "Ltd" and the like are counted in, after a comma or not."""
    after = end + 1 if words.forms[end : end + 1] == (",",) else end
    if after >= len(words) or words.forms[after].lower() not in listed("companies") or words.cases[after] < TITLE:
        return end
    goes_on = after + 2 < len(words) and words.cases[after + 2] in (NO_CASE, LOWER)
    return after + 2 if goes_on and words.forms[after + 1] == "." else after + 1


def addresses(words: Words) -> set[int]:
    """The words that are parts of an e-mail or web address or of a handle: names in those are not names of the text."""
    found: set[int] = set()
    first = 0
    for word in range(1, len(words) + 1):
        if word < len(words) and words.starts[word] == words.ends[word - 1]:
            continue
        run = words.forms[first:word]
        if not {"@", "www", "http", "https"}.isdisjoint(run):
            found.update(range(first, word))
        first = word
    return found
