"""Judgements by hand of contradictions shown on real events to their precision: `python -m tests.relations.wild`.

Each line of `in_the_wild.jsonl` is a contradiction shown on one of 115 events of four articles and more: the articles
and the places of both statements, the type, and the verdict of a person who read both in their articles. It is right
where the two cannot both hold, or one denies what the other reports as claimed, and neither article takes its claim
back itself; else the kind of error is named. The errors on 69 events (`learnt`) were read while the rules were made;
on the others (`blind`) nobody but the judges looked at what is shown. The articles are not part of the project; with
`--bodies` and `--headlines` (compressed JSON lines with `body_id`, `topic` and `text`, or `headline`) they are
analysed again, and what is shown now is set against the judgements.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tui.articles import article_from_bytes
from tui.language import load
from tui.model import Article, RelationKind, hull
from tui.relations import compared, load_entailment
from tui.statements import analyse, collect

JUDGED = Path(__file__).parent / "in_the_wild.jsonl"
SHOWN = 100
FEWEST_ARTICLES = 4
_BLIND = (
    37, 57, 58, 59, 66, 71, 74, 77, 87, 89, 92, 94, 97, 101, 106, 114, 118, 120, 122, 126, 127, 128, 132, 136, 139,
    143, 149, 153, 158, 159, 163, 171, 172, 178, 180, 187, 200, 203, 206, 208, 209, 210, 212, 217, 219, 229,
)  # fmt: skip
BLIND = frozenset(f"ev{number}" for number in _BLIND)
Record = dict[str, object]


def judgements() -> list[Record]:
    """The judgements, surest first; what the model alone sees comes last."""
    return [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]


def figures(records: Sequence[Record]) -> Iterator[str]:
    """Precision over all records, over the surest and by type, one line each; what is not judged is not right."""
    for name, group in _groups(records):
        verdicts = Counter(str(record["verdict"]) for record in group)
        share = verdicts["right"] / len(group)
        yield f"{name:12} {len(group):4} shown  {verdicts['right']:3} right  {share:.2f}  {dict(verdicts)}"


def _groups(records: Sequence[Record]) -> Iterator[tuple[str, Sequence[Record]]]:
    for size in (25, 50, SHOWN):
        if len(records) >= size:
            yield f"surest {size}", records[:size]
    yield "all", records
    for field in ("events", "type"):
        groups: defaultdict[str, list[Record]] = defaultdict(list)
        for record in records:
            groups[str(record[field])].append(record)
        yield from sorted(groups.items())


def shown_now(bodies: Path, headlines: Path) -> list[Record]:
    """The surest contradictions that the program shows over the events, each with its judgement if it has one."""
    known = {_place(record): record for record in judgements()}
    own = (line for line in _lines(headlines) if line["stance"] != "unrelated")
    titles = {str(line["body_id"]): str(line["headline"]) for line in own}
    texts: defaultdict[str, list[Record]] = defaultdict(list)
    for line in _lines(bodies):
        texts[str(line["topic"])].append(line)
    events = [event for event, lines in texts.items() if len(lines) >= FEWEST_ARTICLES]
    found = [record for event in events for record in _contradictions(event, texts[event], titles)]
    found.sort(key=lambda record: -float(str(record["confidence"])))
    unknown: Record = {"verdict": "not judged"}
    return [{**record, "verdict": known.get(_place(record), unknown)["verdict"]} for record in found[:SHOWN]]


def _contradictions(event: str, lines: Iterable[Record], titles: dict[str, str]) -> Iterator[Record]:
    articles = [_article(line, titles) for line in lines]
    nlp = load()
    collection = compared(collect(articles, [analyse(article, nlp) for article in articles]), load_entailment())
    paths = {article.id: article.path for article in articles}
    statements = {statement.id: statement for statement in collection.statements}
    for relation in collection.relations:
        if relation.kind is RelationKind.CONTRADICTION:
            a, b = statements[relation.a], statements[relation.b]
            yield {
                "event": event,
                "a": [paths[a.article], hull(a.content).start, hull(a.content).end],
                "b": [paths[b.article], hull(b.content).start, hull(b.content).end],
                "type": relation.reasons[0].value,
                "confidence": relation.confidence,
                "events": "blind" if event in BLIND else "learnt",
            }


def _article(line: Record, titles: dict[str, str]) -> Article:
    name = str(line["body_id"])
    text = f"{titles.get(name, '')}\n\n{line['text']}".strip() + "\n"
    return article_from_bytes(text.encode(), f"{name}.txt")


def _lines(path: Path) -> list[Record]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]


def _place(record: Record) -> str:
    return json.dumps([record["event"], record["a"], record["b"]])


def main() -> None:
    """Print the figures of the judgements, or of what is shown now."""
    parser = argparse.ArgumentParser(prog="python -m tests.relations.wild", description=__doc__)
    parser.add_argument("--bodies", type=Path, help="articles by event, compressed JSON lines")
    parser.add_argument("--headlines", type=Path, help="their headlines, compressed JSON lines")
    options = parser.parse_args()
    records = judgements()
    if options.bodies and options.headlines:
        records = shown_now(options.bodies, options.headlines)
    print("\n".join(figures(records)))


if __name__ == "__main__":
    main()
