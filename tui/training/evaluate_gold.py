"""Who said what, and who that is, against gold written by hand: found, speaker right, nobody blamed for another."""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui.model import Collection, Speaker, Statement
from tui.training.evaluate_gold_match import GoldArticle, Match, matches, stray
from tui.training.evaluate_program import bodies_of, collected, texts_of
from tui.training.evaluate_tables import header, percent, row
from tui.training.json_lines import read_lines

RATES = {
    "found": ("found", "wanted"),
    "speaker right, of found": ("speaker right", "found"),
    "speaker right, of gold": ("speaker right", "wanted"),
    "attributed to somebody else, of gold": ("somebody else", "wanted"),
    "left without a name, of gold": ("unresolved", "wanted"),
    "kind right, of found at top level": ("kind right", "outer found"),
    "denial right, of found": ("denial right", "found"),
    "level and who reports it right, of reports in reports": ("nesting right", "nested"),
    "addressee right, of those with one": ("addressee right", "addressed"),
    "of statements shown, on gold": ("sound", "shown"),
}


def section(nlp: Any, arguments: argparse.Namespace) -> str:
    """One table for each file of gold, with intervals over its articles; nothing where no text of it is given."""
    texts = _texts([*arguments.texts, *bodies_of(arguments.eval)])
    parts = []
    for path in arguments.gold:
        gold = [line for line in read_lines(path) if line["id"] in texts and _same_text(line, texts[line["id"]])]
        if gold:
            collection = collected({line["id"]: texts[line["id"]] for line in gold}, nlp)
            parts.append(_table(path.stem, gold, collection, arguments))
    return "\n".join(parts)


def _table(name: str, gold: Sequence[dict[str, Any]], collection: Collection, arguments: argparse.Namespace) -> str:
    counts, errors = [], []
    for line, article in zip(gold, collection.articles, strict=True):
        statements = [one for one in collection.statements if one.article == article.id and not one.attitude]
        mine = GoldArticle.read(line, article.text)
        found = matches(mine, statements, collection)
        lost = stray(mine, statements)
        counts.append(_counted(found, len(lost), len(statements)))
        errors.extend(_errors(mine, found, lost, {one.id: one for one in collection.speakers}))
    rows = [f"## Hand-written gold: {name}, {len(gold)} articles\n", header("share", "of", "95 % of samples")]
    total = sum(counts, Counter[str]())
    for rate, (part, whole) in RATES.items():
        rows.append(
            row(rate, percent(total[part], total[whole]), str(total[whole]), _interval(counts, part, whole, arguments))
        )
    return "\n".join([*rows, "", *(errors if arguments.show else ()), ""])


def _counted(found: Sequence[Match], strays: int, shown: int) -> Counter[str]:
    counts = Counter({"shown": shown, "sound": shown - strays})
    for match in found:
        wanted = match.wanted
        if wanted.optional or wanted.speaker is None:
            continue
        counts["wanted"] += 1
        counts["nested"] += wanted.within is not None
        counts["addressed"] += wanted.addressee is not None
        if match.statement is None:
            continue
        counts["found"] += 1
        counts[match.verdict] += 1
        if wanted.within is None:  # inside a quotation a kind is a matter of taste
            counts["outer found"] += 1
            counts["kind right"] += match.statement.kind.value == wanted.kind
        counts["denial right"] += match.statement.denied == wanted.denied
        counts["nesting right"] += wanted.within is not None and match.nesting_right
        counts["addressee right"] += wanted.addressee is not None and match.addressee_right
    return counts


def _interval(counts: Sequence[Counter[str]], part: str, whole: str, arguments: argparse.Namespace) -> str:
    """What 95 in a hundred samples of as many articles, drawn with replacement, lie between."""
    chance = random.Random(0)
    shares = []
    for _ in range(arguments.bootstrap):
        sample = [chance.choice(counts) for _ in counts]
        size = sum(one[whole] for one in sample)
        if size:
            shares.append(sum(one[part] for one in sample) / size)
    if not shares:
        return ""
    shares.sort()
    return f"{100 * shares[int(0.025 * len(shares))]:.1f}–{100 * shares[int(0.975 * len(shares)) - 1]:.1f}"


def _errors(
    gold: GoldArticle,
    found: Sequence[Match],
    lost: Sequence[Statement],
    speakers: dict[str, Speaker],
) -> list[str]:
    """One line for each miss, each wrong speaker, level or addressee, and each statement on no gold."""
    lines = []
    for match in found:
        wanted = match.wanted
        if wanted.optional or wanted.speaker is None:
            continue
        wrong = ["missed"] if match.statement is None else [match.verdict] if match.verdict != "speaker right" else []
        if match.statement is not None:
            wrong += ["denial"] * (match.statement.denied != wanted.denied)
            wrong += ["nesting"] * (not match.nesting_right)
            wrong += ["addressee"] * (not match.addressee_right)
        if wrong:
            source = gold.text[slice(*wanted.source[0])] if wanted.source else "–"
            as_name = match.speaker.name if match.speaker else "–"
            lines.append(f"- {gold.id} {', '.join(wrong)}: [{source} → {as_name}] {gold.excerpt(wanted.content)}")
    for one in lost:
        speaker = speakers.get(one.speaker or "")
        excerpt = gold.excerpt([(span.start, span.end) for span in one.content])
        level = " (nested)" if one.within else ""
        lines.append(f"- {gold.id} on no gold{level}: [{speaker.name if speaker else '–'}] {excerpt}")
    return lines


def _texts(paths: Sequence[Path]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in paths:
        if path.is_dir():
            texts.update({file.stem: file.read_bytes().decode() for file in sorted(path.glob("*.txt"))})
        else:
            texts.update(texts_of(path))
    return texts


def _same_text(line: dict[str, Any], text: str) -> bool:
    return bool(hashlib.sha256(text.encode()).hexdigest()[:16] == line["text"])
