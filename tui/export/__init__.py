"""A collection becomes a document in another format."""

from tui.export.document import SCHEMA, to_json
from tui.export.vimgrep import to_vimgrep

__all__ = ["SCHEMA", "to_json", "to_vimgrep"]
