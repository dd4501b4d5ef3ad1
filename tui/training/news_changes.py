"""A sentence changed so little that it now says the opposite: the typed contradictions of the news."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.training.news_sentences import Inflections, Sentence, Token, text_of

_NEGATIVE = frozenset(
    ["not", "n't", "n’t", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "hardly"]
)
_UNSURE = frozenset([
    "if", "whether", "what", "how", "why", "who", "which", "whose", "where", "when", "because", "until", "unless",
    "than",
])  # fmt: skip
_POLAR = frozenset(["any", "anybody", "anyone", "anything", "ever", "either", "yet"])
_FULL = {"wo": "will", "ca": "can", "sha": "shall"}
_SUPPORT = {"VBD": "did", "VBZ": "does", "VBP": "do"}
_NUMBER = re.compile(r"\d{1,3}(,\d{3})+|\d+(\.\d+)?")
_SMALL = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
    "thirty", "forty", "fifty", "sixty",
]  # fmt: skip
_MARKS = ("``", "''", ":")
_STARTS = ("DT", "PRP", "NNP", "NNS", "NN", "PRP$", "JJ", "CD", "EX")
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SAYING = frozenset(
    ["say", "claim", "insist", "maintain", "confirm", "announce", "acknowledge", "state", "declare", "argue", "allege"]
)
_DENYING = (
    "denied that",
    "has denied that",
    "rejected the claim that",
    "disputed that",
    "denies that",
    "denies",
    "rebuffs rumors that",
    "forced to deny that",
    "calls it false that",
    "dismissed reports that",
)
_DEBUNKING = (
    "It is not true that {}",
    "The claim that {} is false",
    "Reports that {} are false",
    "It is a hoax that {}",
    "Rumor that {} debunked",
    "No evidence for viral claim that {}: it was made up",
    "{}? Hoax goes viral",
    "Fake story claims that {}",
    "No truth to rumors that {}",
    "False report: {}",
    "Was the story that {} all a hoax? It was",
    "A satirical site made up the story that {}",
)
_LONGEST_CLAIM = 16  # tokens of a plain sentence that is taken for a claim
# How often each way of changing a sentence is tried first.
SHARES = {"negated": 0.25, "affirmed": 0.2, "opposed": 0.3, "renumbered": 0.22, "redated": 0.03}


@dataclass(frozen=True, slots=True)
class Resources:
    """What changing a sentence needs besides the sentence."""

    inflections: Inflections
    opposites: Mapping[tuple[str, str], tuple[str, ...]]


def negated(sentence: Sentence, chance: random.Random) -> Sentence | None:
    """A "not" with one of the finite verbs, of a sentence without any."""
    if any(token.form.lower() in _NEGATIVE for token in sentence):
        return None
    places = [at for at, token in enumerate(sentence) if token.tag in ("MD", *_SUPPORT) and _is_certain(sentence, at)]
    if not places:
        return None
    at = chance.choice(places)
    verb = sentence[at]
    if verb.tag == "MD" or verb.lemma == "be" or _is_auxiliary(sentence, at):
        return (*sentence[: at + 1], _word("not", "RB"), *sentence[at + 1 :])
    support = Token(_SUPPORT[verb.tag], verb.tag, "do", glued=verb.glued)
    return (*sentence[:at], support, _word("not", "RB"), _word(verb.lemma, "VB"), *sentence[at + 1 :])


def affirmed(sentence: Sentence, resources: Resources) -> Sentence | None:
    """Without its only "not" or "never"."""
    places = [at for at, token in enumerate(sentence) if token.form.lower() in _NEGATIVE]
    if len(places) != 1 or not places[0] or sentence[places[0]].form.lower() not in ("not", "n't", "n’t", "never"):
        return None
    at = places[0]
    if any(token.lemma in _POLAR for token in sentence[at:]):
        return None
    before, after = sentence[at - 1], sentence[at + 1 : at + 2]
    if before.lemma == "do" and before.tag in _SUPPORT and after and after[0].tag == "VB":
        verb = Token(resources.inflections.form(after[0].lemma, before.tag), before.tag, after[0].lemma)
        return (*sentence[: at - 1], verb, *sentence[at + 2 :])
    if before.tag in ("MD", *_SUPPORT):
        full = Token(_FULL.get(before.form.lower(), before.form), before.tag, before.lemma, before.name, before.glued)
        return (*sentence[: at - 1], full, *sentence[at + 1 :])
    return None


def renumbered(sentence: Sentence, chance: random.Random) -> Sentence | None:
    """With one of its numbers, no year, far from what it was."""
    return _replaced(sentence, lambda token: other_number(token, chance), chance)


def redated(sentence: Sentence, chance: random.Random) -> Sentence | None:
    """On another day of the week."""
    days = [day for day in _DAYS if all(token.form != day for token in sentence)]
    return _replaced(sentence, lambda token: chance.choice(days) if token.form in _DAYS else None, chance)


def opposed(sentence: Sentence, resources: Resources, chance: random.Random) -> Sentence | None:
    """With the opposite of a verb, of an adjective that a verb of being puts forward, or of an adverb of comparison."""

    def opposite(at: int) -> str | None:
        token = sentence[at]
        if token.name or not _is_asserted(sentence, at):
            return None
        found = resources.opposites.get((token.lemma, token.tag[:1]))
        return resources.inflections.form(chance.choice(found), token.tag) if found else None

    options = [(at, form) for at in range(len(sentence)) if (form := opposite(at))]
    return _with(sentence, *chance.choice(options)) if options else None


def claim_of(sentence: Sentence) -> tuple[str, str] | None:
    """(who, what) of a sentence of the form "who said (that) what"; `what` without its full stop and capital."""
    for at, token in enumerate(sentence[:8]):
        if token.lemma in _SAYING and token.tag in ("VBD", "VBZ") and at:
            rest = sentence[at + 1 :]
            rest = rest[1:] if rest and rest[0].form in ("that", ",") else rest
            if any(each.tag in _MARKS for each in (*sentence[:at], *rest)) or not _is_clause(rest):
                return None
            what = text_of(rest).rstrip(". ")
            return text_of(sentence[:at]), what if rest[0].name or rest[0].form == "I" else what[:1].lower() + what[1:]
    return None


def plain_claim(sentence: Sentence) -> str | None:
    """What a short sentence without a speaker puts forward, without its full stop and capital."""
    if len(sentence) > _LONGEST_CLAIM or not _is_clause(sentence) or sentence[0].tag in ("PRP", "EX"):
        return None
    if any(token.tag in _MARKS or token.lemma in _SAYING or token.form.lower() in _NEGATIVE for token in sentence):
        return None
    what = text_of(sentence).rstrip(". ")
    return what if sentence[0].name else what[:1].lower() + what[1:]


def denial_of(claim: tuple[str, str], other: str | None, chance: random.Random) -> str:
    """A sentence that denies `claim`: by the one who made it or by `other`, or in the writer's own voice."""
    who, what = claim
    if chance.random() < 0.5:
        told = chance.choice(_DEBUNKING).format(what)
        return told[:1].upper() + told[1:] + chance.choice((".", ""))
    return f"{other or who} {chance.choice(_DENYING)} {what}."


def other_number(token: Token, chance: random.Random) -> str | None:
    """A number of the same looks as `token` and another size; None where it is no number, or part of a date."""
    if token.tag != "CD" or token.name in ("DATE", "TIME"):
        return None
    form = token.form.lower()
    if form in _SMALL:
        return chance.choice([word for word in _SMALL if abs(_SMALL.index(word) - _SMALL.index(form)) > 1])
    if not _NUMBER.fullmatch(form) or re.fullmatch(r"(19|20)\d\d", form):
        return None
    value = float(form.replace(",", ""))
    changed = value * chance.choice((0.3, 0.45, 0.6, 0.75, 1.35, 1.6, 2, 2.5, 3.5))
    if "." in form:
        written = f"{changed:.{len(form.rpartition('.')[2])}f}"
    else:
        digits = max(0, len(str(int(value))) - len(str(int(value)).rstrip("0")) - 1)
        whole = round(changed, -digits) if value > 20 else value + chance.choice((-5, -3, -2, 2, 3, 4, 6))
        written = f"{max(1, int(whole)):,}" if "," in form or value < 1000 else str(int(whole))
    return written if float(written.replace(",", "")) != value else None


def changed(sentence: Sentence, resources: Resources, chance: random.Random) -> Sentence | None:
    """`sentence` with one change of any type that it allows."""
    for way in chance.choices(list(SHARES), list(SHARES.values()), k=4):
        result = _changed(way, sentence, resources, chance)
        if result is not None and text_of(result) != text_of(sentence):
            return result
    return None


def _changed(way: str, sentence: Sentence, resources: Resources, chance: random.Random) -> Sentence | None:
    match way:
        case "negated":
            return negated(sentence, chance)
        case "affirmed":
            return affirmed(sentence, resources)
        case "opposed":
            return opposed(sentence, resources, chance)
        case "renumbered":
            return renumbered(sentence, chance)
        case _:
            return redated(sentence, chance)


def _word(form: str, tag: str) -> Token:
    return Token(form, tag, form)


def _is_certain(sentence: Sentence, at: int) -> bool:
    return not any(token.form.lower() in _UNSURE for token in sentence[max(0, at - 7) : at])


def _is_auxiliary(sentence: Sentence, at: int) -> bool:
    after = next((token.tag for token in sentence[at + 1 : at + 3] if token.tag != "RB"), "")
    return {"have": "VBN", "do": "VB"}.get(sentence[at].lemma) == after


def _is_asserted(sentence: Sentence, at: int) -> bool:
    tag = sentence[at].tag
    if not _is_certain(sentence, at) or (at + 1 < len(sentence) and sentence[at + 1].tag == "RP"):
        return False
    if tag.startswith("J"):
        before = [token.lemma for token in sentence[max(0, at - 3) : at]]
        after = sentence[at + 1].tag if at + 1 < len(sentence) else ""
        return "be" in before and not after.startswith("N")
    return tag.startswith("V") or tag in ("NN", "RBR")


def _is_clause(tokens: Sentence) -> bool:
    """Whether a subject and its finite verb come first."""
    verb = next((at for at, token in enumerate(tokens) if token.tag in ("MD", ",", *_SUPPORT)), 0)
    return len(tokens) > 5 and 0 < verb < 9 and tokens[verb].tag != "," and tokens[0].tag in _STARTS


def _replaced(sentence: Sentence, form: Callable[[Token], str | None], chance: random.Random) -> Sentence | None:
    options = [(at, new) for at, token in enumerate(sentence) if (new := form(token))]
    return _with(sentence, *chance.choice(options)) if options else None


def _with(sentence: Sentence, at: int, form: str) -> Sentence:
    return (*sentence[:at], sentence[at].with_form(form), *sentence[at + 1 :])
