"""The YAML front matter of a Markdown file becomes the fields that tell of its article."""

from __future__ import annotations

import re

from tui.articles.credits import FIELDS
from tui.articles.dates import find_date

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<lines>(?:.*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_ENTRY = re.compile(r"(?P<key>[^\W\d][\w -]*?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"[ \t]*(?:-[ \t]+)?(?:name:)?[ \t]*(?P<value>.*)")
_KEYS = FIELDS | {
    "publishdate": "published",
    "publishedat": "published",
    "pubdate": "published",
    "datepublished": "published",
    "lastmod": "updated",
    "updatedat": "updated",
    "datemodified": "updated",
    "site": "outlet",
    "sitename": "outlet",
}


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The known fields (title, published, updated, byline, outlet) and the text below the front matter.

    The part of YAML that front matter uses: scalars, quoted or not, and lists; dates that are not clear are left out.
    """
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    values = _values(found["lines"].split("\n"))
    if not values:
        return {}, text
    fields: dict[str, str] = {}
    for key, entries in values.items():
        field = _KEYS.get(re.sub(r"[ _-]", "", key.lower()))
        value = _field_value(field, entries) if field else None
        if field and value:
            fields.setdefault(field, value)
    return fields, text[found.end() :]


def _values(lines: list[str]) -> dict[str, list[str]]:
    """The scalars under each key: several for a list or a folded text."""
    values: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        if entry:
            current = values.setdefault(entry["key"], [])
            raw = entry["value"] or ""
            scalars = raw.strip()[1:-1].split(",") if re.fullmatch(r"\s*\[[^\[].*\]\s*", raw) else [raw]
        else:
            found = _ITEM.match(line)
            scalars = [found["value"]] if found and not line.startswith("#") else []
        current += [scalar for scalar in map(_unquoted, scalars) if scalar not in ("", ">", "|", ">-", "|-")]
    return values


def _unquoted(scalar: str) -> str:
    scalar = scalar.strip()
    if len(scalar) > 1 and scalar[0] == scalar[-1] and scalar[0] in "\"'":
        scalar = scalar[1:-1].replace("''", "'") if scalar[0] == "'" else scalar[1:-1].replace('\\"', '"')
    else:
        scalar = re.sub(r"\s+#.*$", "", scalar)
    return re.sub(r"\[\[|\]\]", "", scalar).strip()


def _field_value(field: str, entries: list[str]) -> str | None:
    if field in ("published", "updated"):
        date = find_date(" ".join(entries))
        return date[0] if date else None
    if field == "byline":
        return re.sub(r"(?i)^by\s+", "", " and ".join(entries)) or None
    value = " ".join(entries)
    return None if field == "outlet" and re.match(r"\w+://", value) else value
