"""The frozen dataclasses of the model become JSON text and come back equal."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from tui.model import Span

T = TypeVar("T")


def encode(value: object) -> str:
    """JSON text, ASCII only, of a dataclass made of dataclasses, tuples, enumerations, strings, numbers and None.

    Where a field may hold one of several dataclasses, the member "is" says which.
    """
    return json.dumps(_plain(value), separators=(",", ":"))


def decode(kind: type[T], text: str) -> T:
    """The `kind` that `encode` turned into `text`; ValueError if the text is anything else."""
    try:
        return cast(T, _rebuilt(kind, json.loads(text)))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ValueError(f"not the JSON of {kind.__name__}: {error}") from error


def _plain(value: object, kind: object = None) -> object:
    if isinstance(value, Span):  # by far the most frequent: two numbers instead of two names and two numbers
        return [value.start, value.end]
    if is_dataclass(value):
        kinds = _field_kinds(cast(type, type(value)))
        members = {field.name: _plain(getattr(value, field.name), kinds[field.name]) for field in fields(value)}
        return {"is": type(value).__name__, **members} if len(_choices(kind)) > 1 else members
    if isinstance(value, tuple):
        member = get_args(kind)[0] if get_origin(kind) is tuple else None
        return [_plain(item, member) for item in value]
    return value.value if isinstance(value, StrEnum) else value


def _rebuilt(kind: object, value: object) -> object:
    if isinstance(kind, UnionType):
        return None if value is None and NoneType in get_args(kind) else _chosen(_choices(kind), value)
    if get_origin(kind) is tuple:
        return tuple(_rebuilt(get_args(kind)[0], item) for item in _instance(list, value))
    if kind is Span:
        start, end = _instance(list, value)
        return Span(_instance(int, start), _instance(int, end))
    if isinstance(kind, type) and is_dataclass(kind):
        kinds = _field_kinds(kind)
        members = _instance(dict, value)
        return kind(**{name: _rebuilt(kinds.get(name), member) for name, member in members.items()})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(_instance(str, value))
    if kind is float and type(value) is int:
        return float(value)
    if not isinstance(kind, type):
        raise TypeError(f"no field for {value!r}")
    return _instance(kind, value)


def _chosen(kinds: dict[str, object], value: object) -> object:
    if len(kinds) == 1:
        return _rebuilt(next(iter(kinds.values())), value)
    members = dict(_instance(dict, value))
    return _rebuilt(kinds[_instance(str, members.pop("is", None))], members)


@cache
def _choices(kind: object) -> dict[str, object]:
    """What a field may hold besides None, by name; nothing for a field of one kind."""
    members = get_args(kind) if isinstance(kind, UnionType) else ()
    return {member.__name__: member for member in members if member is not NoneType}


@cache
def _field_kinds(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _instance(kind: type[T], value: object) -> T:
    if type(value) is not kind:  # not isinstance: a Boolean is no offset
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
