"""Statements to propositions: one sentence of what a speaker is reported to assert or deny, ready to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.model import Span
from tui.predications import Predication
from tui.relations.acts import Act, acts
from tui.relations.dates import Day, days
from tui.relations.labels import labels
from tui.relations.lexicon import forms_of, stems_of
from tui.relations.measures import Dimension
from tui.relations.measuring import quantities
from tui.relations.quantities import Quantity
from tui.relations.referents import Referents, Topic, keyed, topic
from tui.relations.stances import Stance, standing
from tui.relations.words import Word

_RESTRICTORS = frozenset(("only once", "just once", "only twice"))
# Two words that negate what follows without "not".
_INSTEAD = frozenset((("difficult", "to"), ("hard", "to"), ("instead", "of"), ("rather", "than"), ("yet", "to")))
_ARTICLES = frozenset(["a", "an", "the"])
# More characters than this between two words, and the words are of two pieces of a broken quotation.
PIECES_APART = 12
_HEDGE_REACH = 6
# "If" and "whether" leave all open that follows; "may" only its verb and what that is done to.
_LEAVING_OPEN = frozenset(["if", "whether", "unless"])
_OPEN_REACH = 12
_OPEN = frozenset(["how", "to", "what", "when", "where", "whether", "who", "why"])
SUBORDINATORS = frozenset(
    ["after", "although", "as", "because", "before", "if", "since", "though", "unless", "when", "which", "while", "who"]
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a proposition comes from, and on whose word.

    `by` is the speaker, `reporter` the speaker inside whose statement it is reported. `denied` says that the speaker
    denies it, `asked` that the speaker only asks it, `inherited` that it stands not in the statement itself but in the
    question that the statement answers, `own_voice` that the article itself asserts it.
    """

    statement: str = ""
    article: str = ""
    published: str | None = None
    by: str | None = None
    reporter: str | None = None
    denied: bool = False
    asked: bool = False
    inherited: bool = False
    own_voice: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """What one sentence of a statement puts forward.

    `stance` is what its writer does with it, and `cues` are the words that show that. `keys` are all that it is about,
    `negated` those right after a negating word, `hedged` those under "if", "could" and the like; `restricted` says that
    it holds for one occasion only ("only once"). `labels` are the names that bear a number, and which. `acts` are who
    does what to whom, where its article was parsed.
    """

    origin: Origin
    words: tuple[Word, ...]
    topic: Topic
    stance: Stance
    cues: tuple[Span, ...]
    negated: frozenset[str]
    hedged: frozenset[str]
    restricted: bool
    quantities: tuple[Quantity, ...]
    days: tuple[Day, ...]
    clauses: tuple[Span, ...]
    negators: tuple[Span, ...]
    keys: frozenset[str]
    labels: Mapping[str, frozenset[str]]
    is_parsed: bool
    acts: tuple[Act, ...]

    @property
    def places(self) -> Mapping[str, Span]:
        """Each key and where it first stands."""
        return self.topic.places

    @property
    def people(self) -> Mapping[str, str]:
        """The keys that are known speakers, and which."""
        return self.topic.people

    @property
    def asserts(self) -> bool:
        """Whether it puts something forward, rather than asks it or names something to be done."""
        return bool(self.words) and not self.asks and self.words[0].form not in _OPEN

    @property
    def denies(self) -> bool:
        """Whether its speaker denies it, or its writer calls it false; a denial of a denial is none."""
        return self.origin.denied != (self.stance is Stance.DENIES)

    @property
    def asks(self) -> bool:
        """Whether it is a question that is left open."""
        return self.origin.asked or self.stance is Stance.ASKS

    @property
    def is_rumoured(self) -> bool:
        """Whether its words call what it says a rumour, an allegation or the like."""
        return any(word.stem in stems_of("rumours") for word in self.words)

    @property
    def is_nearly_negative(self) -> bool:
        """Whether it says that something failed, lacks or is hardly so."""
        return any(word.stem in stems_of("near_negators") for word in self.words)

    @property
    def negates_as_subject(self) -> bool:
        """Whether "neither" or "none" stands for things named in another sentence, of which it is then said."""
        forms = [word.form for word in self.words[:4]]
        return any(one in ("neither", "none") and two != "of" for one, two in zip(forms, [*forms[1:], ""], strict=True))

    def negates_around(self, keys: Iterable[str]) -> bool:
        """Whether anything is negated in the clauses where `keys` stand."""
        places = [self.places[key] for key in keys if key in self.places]
        clauses = [clause for clause in self.clauses if any(clause.covers(place) for place in places)]
        return any(clause.covers(negator) for negator in self.negators for clause in clauses)

    def clause_at(self, span: Span, *, alone: bool = False) -> frozenset[str]:
        """The keys of the clause around `span`; all keys where it has none or, unless `alone`, where it says little."""
        clause = next((clause for clause in self.clauses if clause.overlaps(span)), None)
        inside = frozenset(key for key, place in self.places.items() if clause is not None and clause.covers(place))
        if alone and inside:
            return inside
        return inside if len(inside) > 1 and inside - self.people.keys() else self.keys

    def is_subordinate(self, key: str) -> bool:
        """Whether `key` stands in a clause that only says when or why: "after leaving the base"."""
        clause = next((clause for clause in self.clauses if clause.covers(self.places[key])), None)
        first = next((word for word in self.words if clause is not None and clause.covers(word.span)), None)
        return first is not None and first.form in SUBORDINATORS

    def after(self, key: str) -> str | None:
        """The key that follows `key` in its clause: what is done to, or with, where `key` is a verb."""
        place = self.places[key]
        clause = next((clause for clause in self.clauses if clause.covers(place)), place)
        later = [(span, other) for other, span in self.places.items() if clause.covers(span) and span.start > place.end]
        return min(later)[1] if later else None

    def before(self, span: Span) -> frozenset[str]:
        """The two keys that stand last before `span`, or first where none does: what happens then."""
        places = sorted((place, key) for key, place in self.places.items())
        earlier = [key for place, key in places if place.end <= span.start][-2:]
        return frozenset(earlier or [key for _, key in places[:2]])

    @property
    def main_clause(self) -> frozenset[str]:
        """The keys of what comes before the first comma or subordinating word."""
        return self.clause_at(self.clauses[0]) if self.clauses else self.keys


def proposition(
    words: Sequence[Word], origin: Origin, referents: Referents, predications: Sequence[Predication] | None = None
) -> Proposition:
    """What the words of one sentence put forward; `predications` are None where nothing was parsed."""
    stood = standing(words)
    told = [word for number, word in enumerate(words) if number not in stood.cues]
    dates = days(told)
    figures = tuple(figure for figure in quantities(told) if not any(day.span.overlaps(figure.span) for day in dates))
    measured = [figure.span for figure in figures if figure.dimension is not Dimension.COUNT]
    found = tuple(keyed(told, referents, [*measured, *(date.span for date in dates)]))
    about = topic(told, found, referents)
    said = told if stood.stance is Stance.DENIES else words
    negated, hedged = _scopes(said, {span: key for key, span in about.places.items()})
    phrase = " ".join(word.form for word in words)
    return Proposition(
        origin,
        tuple(words),
        about,
        stood.stance,
        tuple(words[number].span for number in sorted(stood.cues)),
        negated,
        hedged,
        restricted=any(restrictor in phrase for restrictor in _RESTRICTORS),
        quantities=figures,
        days=dates,
        clauses=_clauses(words),
        negators=tuple(
            word.span
            for position, word in enumerate(said)
            if _negates(said, position) or (word.form == "not" and _contrasts(said, position))
        ),
        keys=frozenset(about.places),
        labels=labels(words),
        is_parsed=predications is not None,
        acts=tuple(acts(words, found, about.names | about.people.keys(), predications or ())),
    )


def _clauses(words: Sequence[Word]) -> tuple[Span, ...]:
    """The stretches between commas and subordinating words."""
    if not words:
        return ()
    clauses: list[Span] = []
    start = words[0].span.start
    for position, word in enumerate(words):
        if position > 1 and word.form in SUBORDINATORS and start < word.span.start:
            clauses.append(Span(start, word.span.start))
            start = word.span.start
        following = words[position + 1].span.start if position + 1 < len(words) else word.span.end
        if word.pauses or following - word.span.end > PIECES_APART:
            clauses.append(Span(start, word.span.end))
            start = word.span.end
    return (*clauses, Span(start, words[-1].span.end)) if start < words[-1].span.end else tuple(clauses)


def _scopes(words: Sequence[Word], key_at: Mapping[Span, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys under a negation, and those under a hedge."""
    negated, hedged = set(), set()
    for position, word in enumerate(words):
        following = words[position + 1 : position + 1 + _HEDGE_REACH]
        if word.form in _LEAVING_OPEN:
            hedged.update(_keys_of(words[position + 1 : position + 1 + _OPEN_REACH], key_at))
        if _negates(words, position):
            negated.update(_keys_of(_head(following), key_at))
        if word.form in forms_of("suppositions"):
            hedged.update(_keys_of(following, key_at)[:2])
    return frozenset(negated), frozenset(hedged)


def _negates(words: Sequence[Word], position: int) -> bool:
    """Whether the word negates, and is not the "not" of "not only" or "if not" or the "no" of "no more than"."""
    following = words[position + 1].form if position + 1 < len(words) else ""
    if (words[position].form, following) in _INSTEAD:
        return True
    if words[position].form == "not" and _contrasts(words, position):
        return False
    before = {word.form for word in words[max(0, position - 2) : position]}
    if "if" in before or (words[position].form == "no" and before & _ARTICLES):
        return False
    return words[position].negates and following not in forms_of("after_not")


def _contrasts(words: Sequence[Word], position: int) -> bool:
    """Whether a "not" only sets one thing against another: "the town and not the harbour"."""
    return position > 0 and (words[position - 1].pauses or words[position - 1].form == "and")


def _head(words: Sequence[Word]) -> Sequence[Word]:
    """The word that a negation before `words` bears on: the first that is neither auxiliary nor article nor adverb."""
    return next(([word] for word in words if word.form not in forms_of("auxiliaries")), [])


def _keys_of(words: Sequence[Word], key_at: Mapping[Span, str]) -> list[str]:
    found = []
    for word in words:
        key = word.stem if word.is_content else key_at.get(word.span)
        if key is not None and key in key_at.values():
            found.append(key)
    return found
