"""A collection becomes a document in another format."""

from tui.export.document import SCHEMA, json_line, json_text, to_json
from tui.export.vimgrep import to_vimgrep

__all__ = ["SCHEMA", "json_line", "json_text", "to_json", "to_vimgrep"]
