"""Pairs of news sentences with their relation, made anew for each epoch out of PolNeAR's training articles."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.training.entailment_pairs import CONTRADICTION, ENTAILMENT, NEUTRAL, Pair
from tui.training.news_changes import Resources, changed, claim_of, denial_of, negated, plain_claim
from tui.training.news_sentences import Sentence, text_of
from tui.training.news_variants import about_another, headline, hedged, reworded, rounded, shortened

CONTRADICTIONS, DENIALS, ENTAILMENTS, LOOSE, DIFFERENT = 6000, 6000, 6000, 4000, 14000  # pairs an epoch
_LIKE, _SAME = 0.08, 0.55  # cosine of sentences that share a subject, and of those that may say the same
_HEADLINES = 0.25
_COMPARED = 40  # sentences of another article


@dataclass(frozen=True, slots=True)
class News:
    """Articles as sentences, with what is needed to change them and to find other articles on their subject."""

    articles: Sequence[Sequence[Sentence]]
    resources: Resources
    weights: Mapping[str, float]
    about: Mapping[str, Sequence[int]]
    people: list[str]


def news_of(articles: Sequence[Sequence[Sentence]], resources: Resources) -> News:
    """Count words and names over `articles`."""
    counts = Counter(lemma for article in articles for sentence in article for lemma in _lemmas(sentence))
    total = sum(len(article) for article in articles)
    about: defaultdict[str, list[int]] = defaultdict(list)
    people: Counter[str] = Counter()
    for number, article in enumerate(articles):
        for name in {name for sentence in article for name in _names(sentence)}:
            about[name].append(number)
            people[name] += 1
    weights = {lemma: math.log(total / count) for lemma, count in counts.items()}
    return News(articles, resources, weights, about, [name for name, count in people.items() if count > 2])


def news_pairs(news: News, chance: random.Random, share: float = 1.0) -> list[Pair]:
    """An epoch's pairs of all kinds, times `share`."""
    makers = (
        (_contradictions, CONTRADICTIONS),
        (_denials, DENIALS),
        (_entailments, ENTAILMENTS),
        (_loose, LOOSE),
        (_different, DIFFERENT),
    )
    pairs: list[Pair] = []
    for maker, amount in makers:
        wanted = round(amount * share)
        for pair in maker(news, chance):
            pairs.append(pair)
            wanted -= 1
            if wanted <= 0:
                break
    return pairs


def _drawn(news: News, chance: random.Random) -> Iterator[tuple[Sequence[Sentence], int]]:
    """Sentences at random, each as its article and its place; never more tries than fifty for each sentence."""
    for _ in range(50 * sum(len(article) for article in news.articles)):
        article = chance.choice(news.articles)
        if article:
            yield article, chance.randrange(len(article))


def _contradictions(news: News, chance: random.Random) -> Iterator[Pair]:
    for article, at in _drawn(news, chance):
        sentence = article[at]
        short = (shortened(sentence, chance) or sentence) if chance.random() < 0.6 else sentence
        against = changed(short, news.resources, chance)
        if against is not None:
            premise = _with_context(article, at, reworded(_told(sentence, chance), chance), chance)
            yield _turned(premise, reworded(_told(against, chance), chance), CONTRADICTION, chance)


def _denials(news: News, chance: random.Random) -> Iterator[Pair]:
    """A claim and its denial; two denials of one claim, two reports of it; denials of different claims."""
    other: tuple[str, str] | None = None
    for article, at in _drawn(news, chance):
        sentence, speaker = article[at], chance.choice(news.people)
        claim, plain = claim_of(sentence), plain_claim(sentence)
        if claim is None and plain is not None:
            claim = speaker, plain
        if claim is None:
            continue
        who, what = claim
        told = what[:1].upper() + what[1:] + "." if chance.random() < 0.4 else reworded(_told(sentence, chance), chance)
        denial = denial_of(claim, speaker if chance.random() < 0.6 else None, chance)
        kind = chance.random()
        if kind < 0.5:
            yield _turned(told, denial, CONTRADICTION, chance)
        elif kind < 0.65:
            yield Pair(denial_of(claim, speaker, chance), denial_of(claim, None, chance), ENTAILMENT, "news-denial")
        elif kind < 0.75 and plain is None:
            again = chance.choice((f"According to {who}, {what}.", f"{who} says {what}.", f"{who}: {what}"))
            yield Pair(text_of(sentence), again, ENTAILMENT, "news-denial")
        elif other is not None:
            yield _turned(told, denial_of(other, who, chance), NEUTRAL, chance)
        other = claim


def _entailments(news: News, chance: random.Random) -> Iterator[Pair]:
    for article, at in _drawn(news, chance):
        text = _told(article[at], chance)
        short = shortened(article[at], chance)
        if short is not None and chance.random() < 0.6:
            again = shortened(short, chance) or short
            follows = reworded(_told(again, chance), chance)
        else:
            follows = (rounded(text, chance) if chance.random() < 0.6 else None) or reworded(text, chance)
            if follows == text and chance.random() < 0.95:
                continue
        yield Pair(_with_context(article, at, text, chance), follows, ENTAILMENT, "news-same")


def _loose(news: News, chance: random.Random) -> Iterator[Pair]:
    """Nearly the same words of which neither follows from nor excludes the other."""
    for article, at in _drawn(news, chance):
        sentence, kind = article[at], chance.random()
        if kind < 0.4:
            other = about_another(sentence, news.people, chance)
            if other is not None:
                yield _turned(text_of(sentence), reworded(text_of(other), chance), NEUTRAL, chance)
        elif kind < 0.65:
            unsure = hedged(sentence, chance)
            if unsure is not None:
                yield Pair(text_of(unsure), text_of(sentence), NEUTRAL, "news-loose")
        else:
            short = shortened(sentence, chance)
            if short is not None:
                yield Pair(reworded(text_of(short), chance), text_of(sentence), NEUTRAL, "news-loose")


def _different(news: News, chance: random.Random) -> Iterator[Pair]:
    """Two sentences on one subject that say different things; one of them changed now and then."""
    for article, at in _drawn(news, chance):
        sentence = article[at]
        others: Sequence[Sentence] = [each for place, each in enumerate(article) if place != at]
        if chance.random() < 0.5:
            others = _elsewhere(news, article, sentence, chance)
        alike = sorted(((_likeness(sentence, each, news), each) for each in others), key=lambda pair: -pair[0])
        alike = [(value, each) for value, each in alike if value < _SAME][:3]
        if not alike or alike[0][0] < _LIKE:
            continue
        other = chance.choice(alike)[1]
        if chance.random() < 0.25:
            other = negated(other, chance) or other
        yield _turned(_told(sentence, chance), _told(other, chance), NEUTRAL, chance)


def _elsewhere(
    news: News, article: Sequence[Sentence], sentence: Sentence, chance: random.Random
) -> Sequence[Sentence]:
    numbers = [number for name in _names(sentence) for number in news.about[name]]
    if not numbers:
        return ()
    found = news.articles[chance.choice(numbers)]
    return () if found is article else chance.sample(found, min(len(found), _COMPARED))


def _told(sentence: Sentence, chance: random.Random) -> str:
    """As running text, or now and then as a headline."""
    if chance.random() < _HEADLINES:
        return headline(sentence)
    return text_of(sentence)


def _with_context(article: Sequence[Sentence], at: int, text: str, chance: random.Random) -> str:
    """Now and then after the sentence before it, as a statement of several sentences would be."""
    if at and chance.random() < 0.12 and len(article[at - 1]) < 25:
        return f"{text_of(article[at - 1])} {text}"
    return text


def _turned(one: str, other: str, label: int, chance: random.Random) -> Pair:
    first, second = (one, other) if chance.random() < 0.5 else (other, one)
    return Pair(first, second, label, "news-" + ("different" if label == NEUTRAL else "changed"))


def _lemmas(sentence: Sentence) -> set[str]:
    return {token.lemma for token in sentence if token.tag[:1] in "NVJC" and token.tag != "CC" and len(token.lemma) > 1}


def _names(sentence: Sentence) -> set[str]:
    """People by the last word of their name."""
    names = set()
    for at, token in enumerate(sentence):
        ends = at + 1 == len(sentence) or sentence[at + 1].name != "PERSON"
        if token.name == "PERSON" and ends and token.tag == "NNP" and token.form[:1].isupper():
            names.add(token.form)
    return names


def _likeness(one: Sentence, other: Sentence, news: News) -> float:
    ours, theirs = _lemmas(one), _lemmas(other)
    norm = math.sqrt(sum(news.weights[each] ** 2 for each in ours) * sum(news.weights[each] ** 2 for each in theirs))
    return sum(news.weights[each] ** 2 for each in ours & theirs) / norm if norm else 0.0
