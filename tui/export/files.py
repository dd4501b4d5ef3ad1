"""Texts become files: whole or not at all, under safe names, and nothing is overwritten unasked."""

from __future__ import annotations

import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from stat import S_IMODE

from tui.errors import ExportError, TakenError
from tui.storage.files import put_in_place

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|#^\[\]%]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST = 120  # bytes: most file systems take 255, with a suffix and a number


def safe_name(title: str) -> str:
    """A file's name, without suffix, made from a title: no folder in it, no device of Windows, never empty."""
    name = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", title)).split()).strip(". ")
    name = name.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").rstrip(". ")
    return "article" if not name else f"_{name}" if _RESERVED.fullmatch(name) else name


def write_file(path: Path, data: str | bytes, *, replace: bool = False) -> None:
    """Write `path` in one step.

    TakenError if it is there and may not be replaced, any other ExportError if it cannot be written.
    """
    content = data.encode("utf-8", "replace") if isinstance(data, str) else data
    try:
        temporary = path.with_name(f".onrecord-{token_hex(8)}")
        try:
            with temporary.open("xb") as file:  # as readable for others as any new file of the reader's
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if replace:
                with suppress(FileNotFoundError):
                    temporary.chmod(S_IMODE(path.stat().st_mode))
                temporary.replace(path)
            else:
                put_in_place(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
    except FileExistsError:
        raise TakenError(f"{path} is there already") from None
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror}") from error
