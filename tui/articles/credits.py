"""A line about the article itself becomes the title, date, byline or outlet that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.articles.dates import find_date
from tui.model import Span

_LABELS = {
    "title": "title headline",
    "published": "date published posted created",
    "updated": "updated modified",
    "byline": "author authors byline by",
    "outlet": "source outlet publication publisher",
}
FIELDS = {label: field for field, labels in _LABELS.items() for label in labels.split()}
_LABELLED = re.compile(rf"(?P<label>{'|'.join(FIELDS)})\s*:\s*(?P<value>\S.*)", re.IGNORECASE)
_DATED = re.compile(
    r"(?:(?:first|last|originally)\s+)?(?P<label>published|posted|updated|modified)\b(?:\s+(?:on|at))?", re.IGNORECASE
)
_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
# " date 2022-10-11 Title of the article - A{": what some exports leave above an article.
_EXPORTED = re.compile(
    r"(?i:date|published)\b[:\s]*(?P<date>\d{4}-\d\d-\d\d)\s+(?P<title>(?=[^\W\d_a-z]|[\"'“‘])\S+(?:\s+\S+){2,})"
)
_RESIDUE = re.compile(r"\s+[-–—|]\s+(?=\S{1,4}$)\w*[^\w\s]+\w*$")
_BEFORE_DATE = re.compile(
    r"(?:^|[|•·–—,]\s*)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*)?$", re.IGNORECASE
)
_SEPARATORS = " \t|•·,;:–—-"
_JOINING = frozenset(
    {"and", "of", "in", "for", "the", "at", "with", "&", "de", "da", "di", "la", "van", "von", "der", "bin", "al"}
)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Credit:
    """What one line says about its article, by field, and where in the line the title stands if it holds one."""

    fields: dict[str, str]
    title: Span | None = None


def read_credit(line: str) -> Credit | None:
    """The credit that `line`, from the head of an article, is; None for any other line."""
    exported = _EXPORTED.fullmatch(line)
    if exported and find_date(exported["date"]):
        return _exported(exported)
    labelled = _LABELLED.fullmatch(line)
    if labelled and len(line) <= 2 * _LONGEST:
        return _labelled(labelled)
    return read_date_line(line) or _bare_date(line) or _byline(line)


def read_date_line(line: str) -> Credit | None:
    """The date that a line such as "Last updated on 3 October 2022 at 18:02" gives, wherever it stands."""
    labelled = _DATED.match(line)
    if not labelled or len(line) > _LONGEST or line.endswith("."):
        return None
    date = find_date(line)
    if not date or len(line[labelled.end() : date[1]].split()) > 3:
        return None
    return Credit({FIELDS[labelled["label"].lower()]: date[0]})


def _exported(exported: re.Match[str]) -> Credit:
    title = _RESIDUE.sub("", exported["title"].rstrip()).rstrip()
    start = exported.start("title")
    return Credit({"published": exported["date"], "title": title}, Span(start, start + len(title)))


def _labelled(labelled: re.Match[str]) -> Credit | None:
    field, value = FIELDS[labelled["label"].lower()], labelled["value"].rstrip()
    if field in ("published", "updated"):
        date = find_date(value)
        if not date and not re.search(r"\d", value):
            return None
        return Credit({field: date[0]} if date else {})
    if field == "title":
        return Credit({field: value}, Span(*labelled.span("value")))
    name = value.rstrip(".")
    return Credit({field: name}) if _is_names(name) else None


def _bare_date(line: str) -> Credit | None:
    """A line that is a date, or a name and a date: "Harbour Gazette | Monday, 3 October 2022"."""
    date = find_date(line)
    if not date:
        return None
    before, after = line[: date[1]], line[date[2] :]
    separator = _BEFORE_DATE.search(before)
    if not separator or len(line) > _LONGEST or re.search(r"[^\W\d_]{5,}|\.$", after):
        return None
    lead = before[: separator.start()]
    byline = _byline(lead)
    if lead and not byline and not (_is_names(lead) and len(lead.split()) <= 4):
        return None
    return Credit({"published": date[0]} | (byline.fields if byline else {}))


def _byline(line: str) -> Credit | None:
    """ "By ADA VANCE and LEO PARK, Staff Writers": names, without the "By"."""
    by = _BY.match(line)
    if not by:
        return None
    names = line[by.end() :].strip(_SEPARATORS)
    return Credit({"byline": names}) if _is_names(names) else None


def _is_names(words: str) -> bool:
    """Whether these are the names of people or papers, and no clause: "Source: mayor to resign" is a headline."""
    first, *others = re.findall(r"[^\s,|]+", words) or [""]
    return (
        first[:1].isalpha()
        and not first[:1].islower()
        and len(others) < 15
        and all(not word[0].islower() or word in _JOINING for word in others)
        and not re.search(r"[.!?:]$", words)
    )
