"""Texts become what the program makes of them, in the forms that the scorers beside the development sets read."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.articles import article_from_bytes
from tui.export import to_json
from tui.model import Collection
from tui.statements import analyse, collect
from tui.training.json_lines import Line, read_lines


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


def bodies_of(folder: Path | None) -> list[Path]:
    """The file of articles that lies beside the development sets in `folder`, where there is one."""
    path = folder / "contradiction-dev" / "bodies.jsonl.gz" if folder is not None else None
    return [path] if path is not None and path.is_file() else []


def texts_of(path: Path) -> dict[str, str]:
    """The texts of a file of articles by their ids, whichever of two names it has for these."""
    return {line.get("id") or line["body_id"]: line["text"] for line in read_lines(path)}


def scorer(folder: Path) -> ModuleType:
    """The scorer of attributions, loaded from `folder`: nothing of it is part of this program."""
    spec = spec_from_file_location("score_attribution", folder / "score_attribution.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score_attribution.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
