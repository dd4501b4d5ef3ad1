"""The pretrained encoder's files, out of its wheel or unpacked folder, and its tokeniser."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any


def member(source: Path, name: str) -> bytes:
    """The file called `name`, anywhere inside a wheel or below a folder; raises FileNotFoundError without one."""
    if source.is_dir():
        for path in sorted(source.rglob(name)):
            return path.read_bytes()
    else:
        with zipfile.ZipFile(source) as wheel:
            for inside in sorted(wheel.namelist()):
                if inside.rpartition("/")[2] == name:
                    return wheel.read(inside)
    raise FileNotFoundError(f"no {name} in {source}")


def tokenizer_of(vocabulary: str) -> Any:
    """The tokeniser in a JSON text, which neither pads nor cuts."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(vocabulary)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
