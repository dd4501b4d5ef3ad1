"""A sentence said otherwise, said shorter, or said less surely: variants that follow from it, and some that do not."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

from tui.training.news_changes import other_number
from tui.training.news_sentences import Sentence, Token, text_of

_KEPT_ADVERBS = frozenset([
    "not", "n't", "n’t", "never", "only", "hardly", "barely", "nearly", "almost", "no", "so", "as", "too", "less",
    "more", "very", "up",
])  # fmt: skip
_WIDE = frozenset(["not", "n't", "n’t", "never", "no", "nobody", "without", "few", "all", "every", "each"])
_WAYS: tuple[tuple[str, str], ...] = (
    (r"\bpercent\b", "per cent"),
    (r"\bpercent\b", "%"),
    (r"\bU\.S\.", "United States"),
    (r"\bUnited States\b", "U.S."),
    (r"\bsaid\b", "told reporters"),
    (r"\bsaid\b", "stated"),
    (r"\bis not\b", "isn't"),
    (r"\bisn[’']t\b", "is not"),
    (r"\bdid not\b", "didn't"),
    (r"\bdidn[’']t\b", "did not"),
    (r"\bwill not\b", "won't"),
    (r"\bwon[’']t\b", "will not"),
    (r"\bdoesn[’']t\b", "does not"),
    (r"\bdon[’']t\b", "do not"),
    (r"\bmore than (?=\d)", "over "),
    (r"\bless than (?=\d)", "under "),
    (r"\babout (?=\d)", "around "),
    (r"\bin order to\b", "to"),
    (r"\balso ", ""),
    (r"\btwo\b", "2"),
    (r"\bthree\b", "3"),
    (r"\bfour\b", "4"),
    (r"\bfive\b", "5"),
    (r"\bhowever, ", ""),
    (r"^But ", ""),
    (r"^And ", ""),
    (r"\bbut\b", "though"),
    (r"\bpurchased\b", "bought"),
    (r"\bbegan\b", "started"),
    (r"\bhelped\b", "assisted"),
    (r"\bNovember\b", "Nov."),
    (r"\bSeptember\b", "Sept."),
)
_PATTERNS = [(re.compile(pattern), form) for pattern, form in _WAYS]
_MILLIONS = re.compile(r"\b(\d+(?:\.\d+)?) (million|billion)\b")
_NUMBER = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{3,}|\d+\.\d+)(?![\d.]|,\d)")


def shortened(sentence: Sentence, chance: random.Random) -> Sentence | None:
    """Without an aside, a last clause, an adverb or an adjective: what is left follows from `sentence`."""
    ways: list[Callable[[Sentence, random.Random], Sentence | None]] = [_without_aside, _without_end, _without_word]
    chance.shuffle(ways)
    for way in ways:
        result = way(sentence, chance)
        if result is not None and len(result) >= 5 and any(each.tag in ("VBD", "VBZ", "VBP", "MD") for each in result):
            return result
    return None


def headline(sentence: Sentence) -> str:
    """In the style of headlines: without articles, verbs of being before a participle, and full stop."""
    kept = [
        token
        for token, after in zip(sentence, (*sentence[1:], sentence[-1]), strict=True)
        if token.form.lower() not in ("a", "an", "the", ".")
        and not (token.lemma in ("be", "have") and after.tag in ("VBN", "VBG"))
    ]
    return text_of(kept)


def reworded(text: str, chance: random.Random) -> str:
    """`text` in other words of the same sense, as far as a few are known; `text` itself where none is found."""
    fits = [(pattern, form) for pattern, form in _PATTERNS if pattern.search(text)]
    for pattern, form in chance.sample(fits, min(len(fits), chance.choice((1, 2, 3)))):
        text = pattern.sub(form, text, count=1)
    if chance.random() < 0.5:
        text = _MILLIONS.sub(_in_full, text)
    text = text.replace(" %", "%")
    return text[:1].upper() + text[1:]


def rounded(text: str, chance: random.Random) -> str | None:
    """`text` with an exact number told as an approximate one or a bound that holds; None without such a number."""
    found = [match for match in _NUMBER.finditer(text) if not re.fullmatch(r"(19|20)\d\d", match.group())]
    if not found:
        return None
    match = chance.choice(found)
    value = float(match.group().replace(",", ""))
    step = 10 ** max(0, len(str(int(value))) - 2)
    near, below, above = round(value / step) * step, value // step * step, (value // step + 1) * step
    if near == value:
        return None
    told = chance.choice((f"about {near:,}", f"roughly {near:,}", f"more than {below:,.0f}", f"nearly {above:,.0f}"))
    return f"{text[: match.start()]}{told.replace('.0 ', ' ').removesuffix('.0')}{text[match.end() :]}"


def hedged(sentence: Sentence, chance: random.Random) -> Sentence | None:
    """With "may" or the like for "will" or "would": the surer sentence does not follow from it."""
    places = [at for at, token in enumerate(sentence) if token.form.lower() in ("will", "would", "’ll", "'ll", "must")]
    if not places:
        return None
    at = chance.choice(places)
    return (*sentence[:at], Token(chance.choice(("may", "might", "could")), "MD", "may"), *sentence[at + 1 :])


def about_another(sentence: Sentence, names: list[str], chance: random.Random) -> Sentence | None:
    """Told of another person, as words of theirs or with another number: both sentences can be true."""
    first = next((at for at, token in enumerate(sentence) if token.name == "PERSON"), None)
    if first is None:
        return None
    end = first
    while end < len(sentence) and sentence[end].name == "PERSON":
        end += 1
    own = {token.form for token in sentence[first:end]}
    name = chance.choice(names)
    if own & set(name.split()):
        return None
    person = Token(name, "NNP", name.lower(), "PERSON", sentence[first].glued)
    rest = [token.with_form(number) if (number := other_number(token, chance)) else token for token in sentence[end:]]
    if not any(token.lemma in ("say", "tell", "add", "call") for token in rest) and rest == list(sentence[end:]):
        return None
    return (*sentence[:first], person, *rest)


def _without_aside(sentence: Sentence, chance: random.Random) -> Sentence | None:
    commas = [at for at, token in enumerate(sentence) if token.form in (",", "—", "-LRB-", "(", ")")]
    pairs = [
        (one, other)
        for one, other in pairwise(commas)
        if 2 < other - one < 14 and one and _is_aside(sentence[one + 1 : other])
    ]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    return (*sentence[:one], *sentence[other + 1 :])


def _is_aside(tokens: Sentence) -> bool:
    """Whether it is an apposition, a relative clause or an adverbial: no part of a list, no report."""
    first = tokens[0]
    return first.tag in ("DT", "WP", "WDT", "VBG", "VBN", "IN", "NN") and not any(
        token.tag == "CC" or token.lemma in ("say", "tell") for token in tokens
    )


def _without_end(sentence: Sentence, chance: random.Random) -> Sentence | None:
    if any(token.tag in ("``", "''") for token in sentence):
        return None
    starts = [
        at
        for at, token in enumerate(sentence)
        if 5 < at < len(sentence) - 3
        and (
            (token.form == "," and sentence[at + 1].tag in ("CC", "VBG", "IN", "WDT", "WP", "DT", "RB"))
            or (token.lemma in ("while", "after", "before", "during", "because", "as") and token.tag == "IN")
        )
    ]
    return (*sentence[: chance.choice(starts)], Token(".", ".", ".", glued=True)) if starts else None


def _without_word(sentence: Sentence, chance: random.Random) -> Sentence | None:
    if any(token.form.lower() in _WIDE for token in sentence):
        return None
    places = [
        at
        for at, token in enumerate(sentence[:-2])
        if not token.name
        and sentence[at - 1].form != ","
        and (
            (token.tag == "RB" and token.lemma not in _KEPT_ADVERBS)
            or (token.tag == "JJ" and sentence[at + 1].tag in ("NN", "NNS") and token.lemma not in ("former", "fake"))
        )
    ]
    if not places:
        return None
    dropped = set(chance.sample(places, min(len(places), chance.choice((1, 1, 2, 3)))))
    return tuple(token for at, token in enumerate(sentence) if at not in dropped)


def _in_full(match: re.Match[str]) -> str:
    size = 10**6 if match.group(2) == "million" else 10**9
    return f"{round(float(match.group(1)) * size):,}"
