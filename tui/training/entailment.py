"""`python -m tui.training entailment`: a cross-encoder fine-tuned on pairs and written as the package's weights."""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.relations.entailment import FOLDER, SHARED

DEFAULT_MINUTES = 85.0
_UNSEEN_SHARE = 0.04  # of an epoch's news pairs, made of held-out articles


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--corpora", type=Path, required=True, help="folder with nli/, polnear/ and antonyms_wn30.json")
    parser.add_argument("--pretrained", type=Path, required=True, help="all-MiniLM-L6-v2: its wheel or unpacked folder")
    parser.add_argument("--output", type=Path, default=FOLDER, help="where the weights go (default: the package)")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the encoder's tokeniser and word pieces")
    parser.add_argument("--work", type=Path, help="folder for checkpoints; a run that finds its own there goes on")
    parser.add_argument("--minutes", type=float, default=DEFAULT_MINUTES, help="how long to train, by the clock")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)


def run(arguments: argparse.Namespace) -> int:
    """Train, export, calibrate, measure, describe; returns the exit status."""
    import torch

    from tui.training.entailment_card import LICENCE, card
    from tui.training.entailment_export import export

    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    material = _material(arguments.corpora)
    with tempfile.TemporaryDirectory() as folder:
        network = _train(arguments, material, arguments.work or Path(folder))
    arguments.output.mkdir(parents=True, exist_ok=True)
    export(network, arguments.output / "entailment.onnx")
    scores = _calibrate(arguments, material)
    (arguments.output / "MODEL_CARD.md").write_text(card(arguments, scores), encoding="utf-8")
    (arguments.output / "LICENSE").write_text(LICENCE, encoding="utf-8")
    print(json.dumps(scores, indent=1))
    return 0


@dataclass(frozen=True, slots=True)
class Material:
    """What the model learns from, and by the name of its kind what is kept to measure and calibrate it on."""

    pairs: Any
    news: Any
    held_out: dict[str, Any]


def _material(corpora: Path) -> Material:
    from tui.training.entailment_pairs import crossed, read_pairs
    from tui.training.news_changes import Resources
    from tui.training.news_opposites import read_opposites
    from tui.training.news_pairs import news_of, news_pairs
    from tui.training.news_sentences import Inflections, read_sentences
    from tui.training.polnear import is_held_out_id

    pairs = read_pairs(corpora / "nli" / "train.jsonl.gz")
    articles = read_sentences(corpora / "polnear" / "train.jsonl.gz")
    inflections = Inflections(sentence for sentences in articles.values() for sentence in sentences)
    resources = Resources(inflections, read_opposites(corpora / "antonyms_wn30.json"))
    news = news_of([sentences for name, sentences in articles.items() if not is_held_out_id(name)], resources)
    unseen = news_of([sentences for name, sentences in articles.items() if is_held_out_id(name)], resources)
    held_out = {
        "NLI": [pair for pair in pairs if pair.is_held_out],
        "news": news_pairs(unseen, random.Random(0), _UNSEEN_SHARE),
        "crossed": crossed([pair for pair in pairs if pair.is_held_out], random.Random(0))[:500],
    }
    return Material([pair for pair in pairs if not pair.is_held_out], news, held_out)


def _train(arguments: argparse.Namespace, material: Material, work: Path) -> Any:
    from tui.training.entailment_fit import fit
    from tui.training.entailment_network import pretrained_entailment
    from tui.training.entailment_pairs import Batch, batches, crossed, drawn
    from tui.training.news_pairs import news_pairs
    from tui.training.pretrained import tokenizer_of

    network, table, vocabulary = pretrained_entailment(arguments.pretrained)
    tokenizer = tokenizer_of(vocabulary)

    def encode(texts: Sequence[str]) -> list[list[int]]:
        return [encoding.ids for encoding in tokenizer.encode_batch(texts, add_special_tokens=False)]

    def epoch(chance: random.Random) -> list[Batch]:
        pairs = [*drawn(material.pairs, chance), *crossed(material.pairs, chance), *news_pairs(material.news, chance)]
        return batches(pairs, encode, chance)

    held_out = {name: batches(pairs, encode, random.Random(0)) for name, pairs in material.held_out.items()}
    fit(network, table, epoch, held_out, work, arguments.seed, arguments.minutes, lambda line: print(line, flush=True))
    return network


def _calibrate(arguments: argparse.Namespace, material: Material) -> dict[str, dict[str, float]]:
    """Choose the temperature on the held-out pairs, write the settings, and return the figures of each kind of pair."""
    import torch

    from tui.relations.entailment import load_entailment
    from tui.training.entailment_export import best_temperature, figures, raw_scores, write_settings

    origin = {"seed": arguments.seed, "minutes": arguments.minutes}
    write_settings(arguments.output, origin, 1.0)
    model = load_entailment(arguments.output, arguments.shared)
    if model is None:
        raise FileNotFoundError(
            f"the weights need the tokenizer.json and pieces.npy of the encoder in {arguments.shared}"
        )
    scored = {name: raw_scores(model, pairs) for name, pairs in material.held_out.items()}
    scores, labels = (torch.cat([each[at] for each in scored.values()]) for at in (0, 1))
    temperature = best_temperature(scores, labels)
    write_settings(arguments.output, origin, temperature)
    return {name: figures(*each, temperature) for name, each in scored.items()}
