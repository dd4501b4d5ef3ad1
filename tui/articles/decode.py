"""The bytes of a file become the text they encode."""

from __future__ import annotations

import codecs
import re

from tui.errors import ArticleError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF89a", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh91AY", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
# Possessive: where no page follows, a comment must not try to swallow the ones after it.
_HTML = re.compile(r"(?is)\s*+(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b"))
_MOSTLY = 0.7
_WESTERN = frozenset("‘’“”„‚‹›«»–—…€£§©®°·•™½¼¾¡¿\u00a0ÀÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÙÚÜßàáâäåæçèéêëíîïñòóôöøùúûü".encode("cp1252"))


def decode(data: bytes, name: str = "the input") -> str:
    """The text in `data`, without its byte order mark; raises `ArticleError`, naming `name`, where that is not text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            break
    else:
        _refuse_known_formats(data, name)
        text = _decode_unmarked(data, name)
    if _HTML.match(text[:4096]):
        raise ArticleError(f"{name} looks like HTML; save the page as text or Markdown first")
    return text


def looks_like_text(head: bytes) -> bool:
    """Whether a file that begins with `head` can be read as text."""
    try:
        decode(head)
    except ArticleError:
        return False
    return True


def _refuse_known_formats(data: bytes, name: str) -> None:
    for magic, description in _FORMATS:
        if data.startswith(magic):
            raise ArticleError(f"{name} is {description}, not text; save it as plain text or Markdown first")


def _decode_unmarked(data: bytes, name: str) -> str:
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    is_text = controls * 10 <= len(data)
    try:
        if is_text:
            return data.decode("utf-8")
    except UnicodeDecodeError:
        is_text = b"\0" not in data
    if not is_text:
        raise ArticleError(f"{name} holds binary data, not text; save it as plain text or Markdown first")
    return _decode_legacy(data)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 written without its mark: every other byte of western text is zero, and no other one."""
    if b"\0" not in data:
        return None
    even, odd = data[::2], data[1::2]
    if len(odd) >= 8 and not even.count(0) and odd.count(0) > _MOSTLY * len(odd):
        return "utf-16-le"
    if len(odd) >= 8 and not odd.count(0) and even.count(0) > _MOSTLY * len(even):
        return "utf-16-be"
    return None


def _decode_legacy(data: bytes) -> str:
    damaged = data.decode("utf-8", "replace")
    bad = damaged.count("\ufffd")
    good = sum(1 for character in damaged if character > "\x7f") - bad
    if good > 2 * bad:  # UTF-8 with a flaw, such as a cut-off end: chance sequences are rare in other encodings
        return damaged
    foreign = data.translate(None, bytes(range(128)))
    if _WESTERN.issuperset(foreign) and len(foreign) * 5 < len(data):  # few letters to guess from, all of one habit
        return data.decode("cp1252")
    # 13 ms, and needed for the few files that are not UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return data.decode(best.encoding if best else "cp1252", "replace")
