"""Statements of several articles to the relations between them, each with its reasons and its evidence."""

from tui.relations.comparing import Comparison, Label, compare
from tui.relations.entailment import load_entailment
from tui.relations.relating import compared, relate, with_relations

__all__ = ["Comparison", "Label", "compare", "compared", "load_entailment", "relate", "with_relations"]
