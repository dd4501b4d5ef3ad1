"""Articles become a collection, in worker processes and through the cache."""

# The modules are imported one by one: the command line wants the names of the pipelines and nothing else.
from tui.analysis.pipeline import DEFAULT_PIPELINE, RULES

__all__ = ["DEFAULT_PIPELINE", "RULES"]
