"""`python -m tui.training encoder`: the pretrained encoder fine-tuned and written as the package's weights."""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui.language.encoder_session import FOLDER, load_encoder
from tui.language.roles_trees import Trees
from tui.training.encoder_card import LICENCE, card

_NO_CONFIDENCE = [0.0] * 6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--corpora", type=Path, required=True, help="folder with polnear/, names/ and ud/")
    parser.add_argument("--pretrained", type=Path, required=True, help="all-MiniLM-L6-v2: its wheel or unpacked folder")
    parser.add_argument("--output", type=Path, default=FOLDER, help="where the weights go (default: the package)")
    parser.add_argument("--work", type=Path, help="folder for checkpoints; a run that finds its own there goes on")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--minutes", type=float, help="end each run by then, learning rate and all")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2], help="a run for each; their mean is kept")
    parser.add_argument("--threads", type=int, default=0, help="0: all cores")


def run(arguments: argparse.Namespace) -> int:
    """Train, export, tune, measure, describe; returns the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        work = arguments.work or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        arguments.output.mkdir(parents=True, exist_ok=True)
        _train(arguments, work)
        _tune(arguments)
        scores = _measure(arguments)
    (arguments.output / "MODEL_CARD.md").write_text(card(arguments, scores), encoding="utf-8")
    (arguments.output / "LICENSE").write_text(LICENCE, encoding="utf-8")
    print(json.dumps(scores, indent=1))
    return 0


def _train(arguments: argparse.Namespace, work: Path) -> None:
    import torch

    from tui.training.encoder_batches import Corpora, labelled
    from tui.training.encoder_export import export
    from tui.training.encoder_fit import fit, mean_of
    from tui.training.encoder_network import pretrained
    from tui.training.names_data import read_names
    from tui.training.names_variants import people
    from tui.training.polnear import is_held_out, read_polnear
    from tui.training.pretrained import tokenizer_of

    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    _, vocabulary = pretrained(arguments.pretrained)
    tokenizer = tokenizer_of(vocabulary)
    tokenizer.save(str(arguments.output / "tokenizer.json"), pretty=False)
    human, silver = read_names(arguments.corpora)
    articles = read_polnear(arguments.corpora / "polnear" / "train.jsonl.gz")
    trained_on = labelled(tokenizer, [a for a in articles if not is_held_out(a)])
    corpora = Corpora(trained_on, human, silver, people([*human, *silver]), tokenizer)
    runs = []
    for seed in arguments.seeds:
        torch.manual_seed(seed)
        encoder, _ = pretrained(arguments.pretrained)
        runs.append(fit(encoder, corpora, arguments.epochs, work / str(seed), seed, arguments.minutes))
    encoder.load_state_dict(mean_of(runs), strict=False)
    export(encoder, arguments.output / "encoder.onnx")


def _tune(arguments: argparse.Namespace) -> None:
    """Grow the linkers, choose the settings on held-out articles and save both."""
    import numpy as np

    from tui.training.encoder_linker import train_linkers
    from tui.training.encoder_tune import START, choose
    from tui.training.polnear import is_held_out, read_polnear

    articles = read_polnear(arguments.corpora / "polnear" / "train.jsonl.gz")
    linkers = train_linkers([a for a in articles if not is_held_out(a)], arguments.seeds[0])
    np.savez_compressed(
        arguments.output / "linkers.npz",
        **{
            f"{name}.{field}": getattr(linker, field)
            for name, linker in zip(("content", "cue"), linkers, strict=True)
            for field in Trees.FIELDS
        },
    )
    untuned = {"linking": asdict(START), "confidence": _NO_CONFIDENCE}
    _save_settings(arguments.output, untuned)
    load_encoder.cache_clear()
    settings = choose(load_encoder(arguments.output), [a for a in articles if is_held_out(a)])
    origin = {
        "version": datetime.now(UTC).date().isoformat(),
        "seeds": arguments.seeds,
        "epochs": arguments.epochs,
        "checksum": checksum(arguments.output),
    }
    _save_settings(arguments.output, {**origin, **settings})
    load_encoder.cache_clear()


def checksum(folder: Path) -> str:
    """SHA-256 over the files too large to be read at every start; `pipeline_version` sees it in `meta.json`."""
    digest = hashlib.sha256()
    for name in ("encoder.onnx", "pieces.npy", "linkers.npz", "tokenizer.json"):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def _save_settings(output: Path, settings: dict[str, Any]) -> None:
    (output / "meta.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


def _measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """Names and attributions of the development parts, with the exported weights."""
    import spacy

    from tui.language.encoder import EncoderComponent
    from tui.training.encoder_scores import score_attribution, score_names

    nlp = spacy.blank("en")
    component = EncoderComponent(load_encoder(arguments.output), sets_names=True)

    def analyse(text: str) -> Any:
        return component(nlp.make_doc(text))

    return {
        "names": {key: asdict(value) for key, value in score_names(analyse, arguments.corpora).items()},
        "attribution": {key: asdict(value) for key, value in score_attribution(analyse, arguments.corpora).items()},
    }
