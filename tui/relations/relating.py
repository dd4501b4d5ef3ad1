"""A collection to the relations between its statements."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from tui.model import Collection, Reason, Relation, RelationKind, Statement, hull
from tui.relations.ages import Namesakes
from tui.relations.asserting import propositions
from tui.relations.copying import is_copied
from tui.relations.detecting import detect, suspect
from tui.relations.explaining import explain_agreement, explain_conflict, explain_echo
from tui.relations.findings import Finding
from tui.relations.folding import fold
from tui.relations.index import Index
from tui.relations.index_vectors import load_sentence_vectors
from tui.relations.judging import confidence_of_statements, confidence_with_model, hope_with_model, is_weighed
from tui.relations.matching import Match, Weights, match
from tui.relations.meaning import Meanings, Scorer
from tui.relations.propositions import Proposition
from tui.relations.quotations import echo
from tui.relations.quoting import Quoted, quotations
from tui.relations.reading import Reading
from tui.relations.shingles import Shingles
from tui.relations.stances import Stance
from tui.relations.stories import Stories
from tui.relations.surroundings import Surroundings
from tui.relations.suspecting import is_suspicious
from tui.relations.voicing import own_voice

_LEAST_KINSHIP = 0.12
# Who is heard twice, or copied, confirms less than somebody else who says the same.
_ONE_SOURCE = 0.9
# Of one's own denial retold in the question before it one is a little less sure.
_INHERITED = 0.95


@dataclass(frozen=True, slots=True)
class Candidate:
    """What was found on two statements, and how sure it is; the match may be turned against the order of `pair`."""

    pair: tuple[str, str]
    match: Match
    finding: Finding
    sure: float


@dataclass(frozen=True, slots=True)
class Draft:
    """A relation that is hoped for, and what is wanted only of the few that are shown: its confidence and its sentence.

    What is hoped for is as sure as it may be; how sure it is `weigh` tells, where a model must be asked.
    """

    hoped: Relation
    explain: Callable[[], str]
    weigh: Callable[[], float] | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The statements that it joins."""
        return self.hoped.a, self.hoped.b

    @property
    def relation(self) -> Relation:
        """With its confidence, which is 0 where it is not shown."""
        return self.hoped if self.weigh is None else replace(self.hoped, confidence=self.weigh())


@contextmanager
def _no_garbage_collected() -> Iterator[None]:
    """No look for cycles: what is compared has none, and looking through it costs the more, the more there is."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_no_garbage_collected()
def compared(collection: Collection, scorer: Scorer | None = None) -> Collection:
    """The collection with its relations; the own words of articles on which one of them rests are statements in it.

    Without a `scorer` rules alone decide.
    """
    voiced = own_voice(collection)
    reading = Reading(replace(collection, statements=_in_order(collection, (*collection.statements, *voiced))))
    echoes = {draft.pair: draft for draft in _echoes(reading)}
    drafts = {draft.pair: draft for draft in _findings(reading, scorer)} | echoes
    hoped = (draft.hoped for draft in drafts.values())
    folded = fold(hoped, reading.statements, lambda relation: drafts[relation.a, relation.b].relation)
    relations = tuple(replace(kept, explanation=drafts[kept.a, kept.b].explain()) for kept in folded)
    joined = {name for relation in relations for name in (relation.a, relation.b)}
    return with_relations(collection, [statement for statement in voiced if statement.id in joined], relations)


def with_relations(collection: Collection, voiced: Iterable[Statement], relations: tuple[Relation, ...]) -> Collection:
    """The collection with `relations`, and among its statements the own words of articles on which these rest."""
    statements = _in_order(collection, (*collection.statements, *voiced))
    return replace(collection, statements=statements, relations=relations, predications=())


def relate(collection: Collection, scorer: Scorer | None = None) -> tuple[Relation, ...]:
    """What the statements of different articles, or of one speaker, say of each other, surest first.

    At most three relations a statement; of several that show one conflict the surest alone. Work grows in proportion to
    the number of statements: each is compared with the few that an index over its words finds.
    """
    return compared(collection, scorer).relations


def _in_order(collection: Collection, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """In the order of the articles and, within one, of the text; statements that begin together stay as they were."""
    place = {article.id: number for number, article in enumerate(collection.articles)}
    return tuple(sorted(statements, key=lambda said: (place.get(said.article, len(place)), said.content[0].start)))


def _echoes(reading: Reading) -> Iterator[Draft]:
    shingles = Shingles()
    for quoted in quotations(reading):
        for earlier in shingles.candidates(quoted):
            found = echo(reading, earlier, quoted)
            if found is not None and Reason.ATTRIBUTION in found.reasons and _also_said(reading, earlier, quoted):
                continue
            if found is None:
                continue
            a, b = earlier.statement, quoted.statement
            # Who spoke is what the statements' confidence is mostly about.
            weight = 0.5 if Reason.ATTRIBUTION in found.reasons else 0.25
            sure = _tempered(found.confidence, a, b, weight)
            relation = Relation(found.kind, a.id, b.id, sure, found.reasons, "", found.evidence_a, found.evidence_b)
            yield Draft(relation, partial(explain_echo, reading, a, b, found))
        shingles.add(quoted)


def _also_said(reading: Reading, one: Quoted, other: Quoted) -> bool:
    """Whether either article gives the words, or some of them, to the speaker of the other too."""
    return any(
        reading.has_said(quoted.statement.article, speaker, hull(word.span for word in quoted.words))
        for quoted, speaker in ((one, other.statement.speaker), (other, one.statement.speaker))
    )


def _findings(reading: Reading, scorer: Scorer | None) -> Iterator[Draft]:
    """The surest finding for each pair of statements."""
    by_rules, suspects = _gathered(reading, suspicious=scorer is not None)
    if scorer is None:
        yield from (_draft(reading, one) for one in by_rules)
        return
    made = Meanings(scorer)
    for one in (*by_rules, *suspects):
        if not is_weighed(one.finding):
            yield _draft(reading, one)
            continue
        hoped = replace(one, sure=hope_with_model(one.match, one.finding, one.sure))
        yield replace(_draft(reading, hoped), weigh=partial(_weighed, reading, one, made))


def _weighed(reading: Reading, one: Candidate, made: Meanings) -> float:
    meaning = made.of(*_texts(reading, one.match))
    sure = confidence_with_model(one.match, one.finding, one.sure, meaning)
    return _draft(reading, replace(one, sure=sure)).hoped.confidence


def _gathered(reading: Reading, *, suspicious: bool) -> tuple[list[Candidate], list[Candidate]]:
    """The surest finding by rules for each pair of statements, and where a model can look, what it might look at."""
    put_forward = list(propositions(reading))
    weights, stories = Weights(put_forward), Stories(reading.articles.values())
    index = Index(weights, load_sentence_vectors() if suspicious else None)
    namesakes = Namesakes()
    surroundings = Surroundings(put_forward, weights, reading)
    best: dict[tuple[str, str], Candidate] = {}
    suspects: dict[tuple[str, str], Candidate] = {}
    for proposition in put_forward:
        likest: Match | None = None
        for earlier in chain(index.candidates(proposition), namesakes.of(proposition)):
            if not _one_story(earlier, proposition, stories):
                continue
            aligned = match(earlier, proposition, weights)
            pair = (earlier.origin.statement, proposition.origin.statement)
            for turned, finding in detect(aligned):
                sure = confidence_of_statements(turned, finding)
                if not sure or not _is_said(turned, finding) or (pair in best and sure <= best[pair].sure):
                    continue
                if finding.kind is not RelationKind.CONTRADICTION or not surroundings.take_back(turned, finding):
                    best[pair] = Candidate(pair, turned, finding, sure)
            if suspicious and is_suspicious(aligned) and (likest is None or aligned.least > likest.least):
                likest = aligned
        index.add(proposition)
        namesakes.add(proposition)
        if likest is not None:
            pair, finding = (likest.a.origin.statement, likest.b.origin.statement), suspect(likest)[0][1]
            if not any(surroundings.take_back(side, finding) for side in (likest, likest.turned)):
                suspects[pair] = Candidate(pair, likest, finding, 0.0)
    return list(best.values()), [one for pair, one in suspects.items() if pair not in best]


def _texts(reading: Reading, aligned: Match) -> tuple[str, str]:
    """What the model is given to read: the sentences of the two propositions."""
    a, b = (
        " ".join(hull(word.span for word in side.words).of(reading.articles[side.origin.article].text).split())
        for side in (aligned.a, aligned.b)
    )
    return a, b


def _one_article(aligned: Match) -> bool:
    return aligned.a.origin.article == aligned.b.origin.article


def _is_said(aligned: Match, finding: Finding) -> bool:
    """Whether the sides assert what the finding rests on.

    Within one article, or against what an article says in its own voice, only a speaker's own words count, not what
    somebody reports or asks of them.
    """
    if finding.kind is not RelationKind.CONTRADICTION and _one_article(aligned):
        return False
    if finding.kind is RelationKind.CORROBORATION:
        return not (aligned.a.origin.own_voice or aligned.b.origin.own_voice)
    if finding.reason is Reason.DENIAL and not _one_article(aligned):
        return not aligned.a.is_rumoured
    if finding.is_aligned and not _one_article(aligned):
        return aligned.a.stance in (Stance.ASSERTS, Stance.REPORTS)
    if aligned.a.origin.own_voice and aligned.a.stance is not Stance.ASSERTS:
        return False
    origins = (aligned.a.origin, aligned.b.origin)
    reported = any(origin.reporter is not None or origin.inherited for origin in origins)
    own_voice = any(origin.own_voice for origin in origins)
    return not aligned.a.is_rumoured and not (reported and (own_voice or _one_article(aligned)))


def _one_story(a: Proposition, b: Proposition, stories: Stories) -> bool:
    one, other = a.origin.article, b.origin.article
    return one == other or stories.kinship(one, other) >= _LEAST_KINSHIP


def _draft(reading: Reading, one: Candidate) -> Draft:
    """In the order of the collection, whichever side the finding put first."""
    pair, aligned, finding, sure = one.pair, one.match, one.finding, one.sure
    first, second = (reading.statements[side.origin.statement] for side in (aligned.a, aligned.b))
    if finding.kind is RelationKind.CORROBORATION:
        explain = partial(explain_agreement, reading, first, second)
        if (first.speaker and first.speaker == second.speaker) or is_copied(reading, first, second):
            sure *= _ONE_SOURCE
    else:
        explain = partial(explain_conflict, reading, first, second, finding)
    evidence_a, evidence_b = finding.evidence_a.spans, finding.evidence_b.spans
    if aligned.a.origin.inherited:
        evidence_a, sure = first.content, sure * _INHERITED
    if aligned.b.origin.inherited:
        evidence_b, sure = second.content, sure * _INHERITED
    if first.id != pair[0]:
        evidence_a, evidence_b = evidence_b, evidence_a
    sure = _tempered(sure, first, second, 0.25)
    relation = Relation(finding.kind, *pair, sure, (finding.reason,), "", tuple(evidence_a), tuple(evidence_b))
    return Draft(relation, explain)


def _tempered(sure: float, a: Statement, b: Statement, weight: float) -> float:
    """A relation is no surer than its statements: their confidence counts to the power of `weight`."""
    tempered: float = sure * (a.confidence * b.confidence) ** weight
    return round(tempered, 3)
