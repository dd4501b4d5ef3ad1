"""What relating costs as articles are added: `python -m tests.benchmark.relations [--articles N...] [--model]`."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator

from tui.model import Article, Collection, Span, Speaker, SpeakerKind, Statement, StatementKind
from tui.relations import relate
from tui.relations.entailment import load_entailment

ARTICLES_AN_EVENT = 10
_STATEMENTS = 3
_SYLLABLES = ("ba", "cor", "del", "fin", "gar", "hol", "ket", "lun", "mar", "nor", "pel", "quo", "ras", "sten", "tul")
_THINGS = (
    "bridge", "ferry", "harbour", "hospital", "library", "market", "mine", "museum", "orchard", "pipeline", "prison",
    "quarry", "railway", "reservoir", "school", "stadium", "tannery", "theatre", "tunnel", "warehouse",
)  # fmt: skip
_DEEDS = (
    ("will close", "will stay open"), ("was sold", "was not sold"), ("cost {} crowns", "cost {} crowns"),
    ("employs {} people", "employs {} people"), ("opened in spring", "never opened"), ("is safe", "is not safe"),
    ("was approved by the council", "was rejected by the council"), ("caught fire", "did not catch fire"),
)  # fmt: skip


def synthetic(articles: int, seed: int = 1) -> Collection:
    """Short articles on invented events, ten on each; their sources agree on most facts and contradict in some."""
    chance = random.Random(seed)
    texts: list[Article] = []
    statements: list[Statement] = []
    speakers: dict[str, Speaker] = {}
    while len(texts) < articles:
        place, *people = (_name(chance) for _ in range(5))
        facts = [(chance.choice(_THINGS), chance.choice(_DEEDS), chance.randint(2, 900)) for _ in range(5)]
        for _ in range(min(ARTICLES_AN_EVENT, articles - len(texts))):
            name = f"a{len(texts)}"
            text = f"The council of {place} met {' and '.join(people[:2])} this week.\n\n"
            for number, (thing, deed, figure) in enumerate(chance.sample(facts, _STATEMENTS)):
                side, speaker = int(chance.random() < 0.25), chance.choice(people)
                told = deed[side].format(figure + 40 * side)
                start = len(text)
                text += f"the {thing} in {place} {told}, as {_filler(chance)} showed"
                content = (Span(start, len(text)),)
                text += f", {speaker} said.\n\n"
                slug = speaker.lower().replace(" ", "-")
                speakers[slug] = Speaker(slug, speaker, SpeakerKind.PERSON)
                statements.append(Statement(f"{name}:{number}", name, slug, StatementKind.INDIRECT, content))
            texts.append(Article(name, f"{name}.txt", text, f"News from {place}", None, outlet=name))
    return Collection(tuple(texts), tuple(speakers.values()), tuple(statements))


def measured(sizes: list[int], by_model: bool) -> Iterator[str]:
    """One line a size: processor time in all and a statement, and how many times that of the size before."""
    model = load_entailment() if by_model else None
    before = 0.0
    for size in sizes:
        collection = synthetic(size)
        began = time.process_time()
        found = relate(collection, model)
        spent = time.process_time() - began
        each = 1000 * spent / len(collection.statements)
        grown = f", {spent / before:.1f} times the size before" if before else ""
        yield (
            f"{size:>7,} articles {len(collection.statements):>7,} statements {len(found):>7,} relations "
            f"{spent:8.1f} s CPU {each:6.2f} ms a statement{grown}"
        )
        before = spent


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.relations", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000], help="sizes, the smallest first")
    parser.add_argument("--model", action="store_true", help="with the entailment model (default: rules alone)")
    options = parser.parse_args()
    for line in measured(options.articles, options.model):
        print(line, flush=True)
    return 0


def _name(chance: random.Random) -> str:
    return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))).capitalize() for _ in range(2))


def _filler(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3))


if __name__ == "__main__":
    sys.exit(main())
