"""What may be imported by what, seen from fresh interpreters; lint-imports checks the contracts in pyproject.toml."""

import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import tui

HEADLESS = ["analysis", "annotations", "articles", "cli", "errors", "export", "language", "model", "pipelines",
            "predications", "relations", "session", "settings", "statements", "storage", "word_lists"]  # fmt: skip
HEAVY = {
    "charset_normalizer", "lxml", "markdown_it", "multiprocessing", "numpy", "onnxruntime", "spacy", "thinc",
    "tokenizers", "torch",
}  # fmt: skip


def _loaded_by(code: str, *arguments: str) -> set[str]:
    """The top-level modules in a fresh interpreter that has run `code`."""
    report = f"{code}\nimport json, sys\nprint(json.dumps([name for name in sys.modules if '.' not in name]))"
    run = subprocess.run([sys.executable, "-c", report, *arguments], capture_output=True, text=True, check=False)
    assert run.stderr == ""
    return set(json.loads(run.stdout))


def _modules_of(part: str) -> list[str]:
    package = Path(tui.__file__).parent / part
    submodules = [module.name for module in pkgutil.walk_packages([str(package)], f"tui.{part}.")]
    return [f"tui.{part}", *submodules]


@pytest.mark.parametrize("part", HEADLESS)
def test_no_headless_module_loads_textual(part: str):
    imports = "\n".join(f"import {module}" for module in _modules_of(part))
    assert "textual" not in _loaded_by(imports)


def test_every_part_is_headless_but_the_interface_and_the_training():
    parts = {module.name for module in pkgutil.iter_modules(tui.__path__)}
    assert parts == {*HEADLESS, "interface", "training", "__main__"}


def test_the_app_loads_nothing_heavy():
    loaded = _loaded_by("import tui.cli.reader, tui.interface.app")
    assert "textual" in loaded
    assert loaded & HEAVY == set()


def test_reading_a_plain_article_loads_nothing_heavy(tmp_path: Path):
    article = tmp_path / "quay.txt"
    article.write_text("“The quay will close,” said Ada Vance.\n", encoding="utf-8")
    code = "import sys\nfrom tui.articles import expand, read_articles\nassert read_articles(expand(sys.argv[1:]))[0]"
    assert _loaded_by(code, str(article)) & (HEAVY | {"textual"}) == set()


@pytest.mark.parametrize("words", ["--version", "--help", "analyze --help"])
def test_asking_for_help_loads_neither_the_screen_nor_anything_heavy(words: str):
    code = "import contextlib, io, sys\nfrom tui.cli import main\nwith contextlib.redirect_stdout(io.StringIO()):\n"
    assert _loaded_by(f"{code}    main(sys.argv[1:])", *words.split()) & (HEAVY | {"textual"}) == set()


def test_a_worker_process_loads_nothing_of_the_screen():
    assert "textual" not in _loaded_by("import tui.__main__, tui.analysis.worker")
