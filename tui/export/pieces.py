"""Cuts a stretch of text where any of the layers over it begins or ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.model import Span
from tui.session import spans


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch of text with the tag that opens its element."""

    span: Span
    tag: str


def cut(within: Span, layers: Iterable[Layer]) -> list[tuple[Span, tuple[str, ...]]]:
    """The pieces of `within`, in order, each with the tags of the layers that cover it, the longest layer's first."""
    here = sorted(
        (layer for layer in layers if layer.span.overlaps(within)), key=lambda layer: (-len(layer.span), layer.tag)
    )
    return spans.cut(within, [(layer.span, (layer.tag,)) for layer in here])
