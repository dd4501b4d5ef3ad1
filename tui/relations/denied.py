"""A denied proposition to its core: the act that a claim must put forward too, and who or what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.relations.denied_words import denied_words
from tui.relations.lexicon import is_irregular, stems_of
from tui.relations.paraphrases import is_paraphrased
from tui.relations.phrases import AUXILIARIES, BEING, BETWEEN, PREPOSITIONS, is_past, noun_phrases
from tui.relations.propositions import SUBORDINATORS, Proposition
from tui.relations.words import Word

_ADVERBIAL = ("ably", "ally", "ately", "edly", "ibly", "ously", "ngly", "rly", "tly")


@dataclass(frozen=True, slots=True)
class Core:
    """What is denied to have been done or to be so.

    `act` is the stem that a claim must put forward, None where nothing in so many words is denied; `kind` are the keys
    that say which, where it is a noun ("forged" of "a forged permit"). `phrases` are those of who does it and to what,
    a noun phrase each, its head last, and `subject` is the one before the verb. What only says when or why is in none.
    """

    act: str | None = None
    is_verb: bool = False
    kind: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    subject: tuple[str, ...] = ()


def core(denied: Proposition) -> Core:
    """The core of what a proposition denies; without acts where it has no words of its own."""
    words, is_noun = denied_words(denied)
    words = _main(words)
    verb = None if is_noun else _verb(words)
    act = _head(words) if verb is None else _act(words, verb)
    if act is None or (act.stem in stems_of("attitudes") and not denied.origin.denied):
        return Core()
    at = words.index(act)
    is_verb = at == verb or (at > 0 and words[at - 1].form == "to")
    phrases = noun_phrases(words, words[verb] if verb is not None else None)
    kind = next((phrase for phrase in phrases if act in phrase and not is_verb), [])
    others = [keys for phrase in phrases if phrase is not kind and (keys := _keys(denied, phrase, act))]
    opening = noun_phrases(words[:at])[:1] if is_verb else []
    subject = next((_keys(denied, phrase, act) for phrase in opening), ())
    return Core(act.stem, is_verb, frozenset(_keys(denied, kind, act)), tuple(others), subject)


def _main(words: Sequence[Word]) -> Sequence[Word]:
    """The words before the first subordinate clause that follows a verb."""
    for number, word in enumerate(words):
        if number > 1 and word.form in SUBORDINATORS and _verb(words[:number]) is not None:
            return words[:number]
    return words


def _verb(words: Sequence[Word]) -> int | None:
    """Where the first full verb stands; None in a noun phrase."""
    if words and words[0].form.endswith("ing") and words[0].form != "having":
        return 0
    past = next((at for at in range(1, len(words)) if is_past(words, at)), None)
    auxiliary = next((at for at, word in enumerate(words) if word.form in AUXILIARIES), None)
    if auxiliary is None or (past is not None and past < auxiliary and not _is_reduced(words, past)):
        return past
    return next((at for at in range(auxiliary, len(words)) if not _is_before_verb(words[at])), None)


def _is_reduced(words: Sequence[Word], at: int) -> bool:
    """Whether a participle belongs to the noun before it: "a woman detained in the port is his wife"."""
    return at + 1 < len(words) and words[at + 1].form in PREPOSITIONS


def _is_before_verb(word: Word) -> bool:
    return word.form in AUXILIARIES | BETWEEN or word.form.endswith(_ADVERBIAL)


def _act(words: Sequence[Word], verb: int) -> Word | None:
    """The word for what is done or is so: the verb, or a noun where the verb says little by itself."""
    word, behind = words[verb], words[verb + 1 :]
    is_being = any(each.form in BEING for each in words[max(0, verb - 2) : verb])
    is_done = word.form.endswith(("ed", "en", "ne")) or is_irregular(word.form)
    if is_being and not is_done and not word.form.endswith("ing"):
        return _head(words[verb:]) or _head(words[:verb])
    if word.stem not in stems_of("light_verbs"):
        return word if word.is_content or is_paraphrased(word.stem) else _head(words[verb:])
    takes_place = word.form.startswith(("happen", "occur")) or any(each.form == "place" for each in behind[:1])
    return _head(words[:verb]) if takes_place or (is_being and is_done) else _head(behind)


def _head(words: Sequence[Word]) -> Word | None:
    """The head of the first noun phrase; what it is of, where the head says little by itself."""
    phrase = next(iter(noun_phrases(words)), [])
    heads = [word for word in reversed(phrase) if word.stem not in stems_of("light_nouns")]
    if heads or not phrase:
        return heads[0] if heads else None
    rest = words[words.index(phrase[-1]) + 1 :]
    return _act(rest, 1) if len(rest) > 1 and rest[0].form == "to" else _head(rest)


def _keys(denied: Proposition, phrase: Sequence[Word], act: Word) -> tuple[str, ...]:
    """The keys of the words of a noun phrase that tell who does the act, to what, or what sort of act it is."""
    light = stems_of("light_nouns") | stems_of("light_verbs")
    telling = (word for word in phrase if not (word is act or word.stem in light or word.form.endswith(_ADVERBIAL)))
    return tuple(key for word in telling for key in _keys_of(denied, word))


def _keys_of(denied: Proposition, word: Word) -> Sequence[str]:
    """The key that a word stands for: its stem, or that of the person named."""
    if word.stem in denied.places:
        return (word.stem,)
    return [key for key in denied.people if denied.places[key].covers(word.span)]
