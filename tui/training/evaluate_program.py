"""Texts become what the program makes of them, in the forms that the scorers beside the development sets read."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.articles import article_from_bytes
from tui.export import to_json
from tui.model import Collection
from tui.statements import analyse, collect

Line = dict[str, Any]


def read_lines(path: Path) -> Iterator[Line]:
    """Every object of a file of JSON lines, packed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def collected(texts: Mapping[str, str], nlp: Any) -> Collection:
    """All texts by their ids, read as files, analysed and joined as the program does it with a folder."""
    articles = [article_from_bytes(text.encode(), f"{name}.txt") for name, text in texts.items()]
    return collect(articles, [analyse(article, nlp) for article in articles])


def predictions(folder: Path, gold: Path, collection: Collection, attitudes: bool) -> list[Line]:
    """Prediction lines as the script `from_analysis.py` of `folder` makes them of the program's JSON."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as analysis:
        json.dump(to_json(collection, attitudes), analysis)
        analysis.flush()
        output = run_script(folder / "from_analysis.py", gold, Path(analysis.name))
    return [json.loads(line) for line in output.splitlines()]


def run_script(script: Path, *arguments: object) -> str:
    """The standard output of a scorer; raises `CalledProcessError` where it fails."""
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def write_lines(path: Path, lines: Iterable[Line]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def scorer(folder: Path) -> ModuleType:
    """The scorer of attributions, loaded from `folder`: nothing of it is part of this program."""
    spec = spec_from_file_location("score_attribution", folder / "score_attribution.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score_attribution.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
