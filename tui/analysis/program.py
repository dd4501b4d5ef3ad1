"""Parts of the program to a short string that changes with their code and word lists."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
_LARGEST = 1 << 20  # bytes; larger files are weights, which have their own version


@cache
def program_digest(*parts: str) -> str:
    """Of files and folders of the package: whoever changes a rule gets nothing that was kept by the old one."""
    files = [file for part in parts for file in _files(PACKAGE / part) if file.stat().st_size <= _LARGEST]
    digest = sha256()
    for file in files:
        digest.update(str(file.relative_to(PACKAGE)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and file.suffix != ".pyc")
