"""What a pipeline costs in a worker process of its own: time to load, speed, memory."""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.pipelines import SHIPPED


@dataclass(frozen=True, slots=True)
class Costs:
    """Processor seconds from an empty interpreter to a loaded pipeline; words a processor second; peak memory."""

    load_seconds: float
    words_per_second: float
    peak_megabytes: float


def measured(pipeline: str, texts: Sequence[str]) -> Costs:
    """The costs of a pipeline by its name, or of spaCy's blank English pipeline for an empty name, over `texts`."""
    # A fresh interpreter, so that imports count and nothing is shared; single-threaded numerics, as in a worker.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measure, (pipeline, tuple(texts)))


def _measure(pipeline: str, texts: tuple[str, ...]) -> Costs:
    if pipeline in ("", SHIPPED):
        # The training's extra, which spaCy imports wherever it finds it, is not there where the program runs.
        sys.modules["torch"] = None  # type: ignore[assignment]
    began = time.process_time()
    nlp = _loaded(pipeline)
    loaded = time.process_time()
    nlp(texts[0])  # what is built on first use is part of neither figure
    ready = time.process_time()
    words = sum(not token.is_space and not token.is_punct for text in texts for token in nlp(text))
    finished = time.process_time()
    return Costs(loaded - began, words / (finished - ready), _peak_megabytes())


def _loaded(pipeline: str) -> Any:
    if pipeline:
        from tui.language import load

        return load(pipeline)
    import spacy

    return spacy.blank("en")


def _peak_megabytes() -> float:
    """The most memory that this process held."""
    status = Path("/proc/self/status")
    if status.exists():  # where getrusage would count what the parent held when it forked
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 2**20 if sys.platform == "darwin" else 2**10  # bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
