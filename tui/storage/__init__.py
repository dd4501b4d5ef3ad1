"""The library on disk."""

from tui.storage.codec import decode, encode
from tui.storage.library import Library, Position
from tui.storage.place import LIBRARY_VARIABLE, library_path

__all__ = ["LIBRARY_VARIABLE", "Library", "Position", "decode", "encode", "library_path"]
