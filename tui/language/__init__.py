"""English text to sentences, syntax and names, by the pipeline that ships with the program or one of the reader's."""

from tui.language.loading import load, notices
from tui.language.version import pipeline_version

__all__ = ["load", "notices", "pipeline_version"]
