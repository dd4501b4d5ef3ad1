"""Figures to lines of a Markdown table."""

from __future__ import annotations

from dataclasses import astuple

from tui.training.encoder_scores import Figures

COLUMNS = "| | precision | recall | F |\n| --- | --: | --: | --: |"


def figures_row(name: str, figures: Figures) -> str:
    """One line below `COLUMNS`."""
    return row(name, *(f"{value:.1f}" for value in astuple(figures)))


def row(name: str, *cells: str) -> str:
    """One line of a table whose first column is a name."""
    return f"| {' | '.join((name, *cells))} |"


def header(*columns: str) -> str:
    """The first two lines of a table: a column of names, and columns of figures."""
    return f"{row('', *columns)}\n| --- |{' --: |' * len(columns)}"


def percent(part: float, whole: float) -> str:
    """A share in percent, or a dash of nothing."""
    return f"{100 * part / whole:.1f}" if whole else "–"
