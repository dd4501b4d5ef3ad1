"""Articles become a collection, in worker processes and through the cache."""

from tui.analysis.analyser import Analyser
from tui.analysis.batch import analyse_articles
from tui.analysis.pipeline import DEFAULT_PIPELINE, RULES

__all__ = ["DEFAULT_PIPELINE", "RULES", "Analyser", "analyse_articles"]
