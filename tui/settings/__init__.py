"""Two files of the reader's, `config.toml` and `keys.toml`, become checked values, with a line for every mistake."""

from tui.settings.config import Config, read_config
from tui.settings.keymap import PRESETS, KeyMap, default_keymap, read_keymap
from tui.settings.located import Problem

__all__ = ["PRESETS", "Config", "KeyMap", "Problem", "default_keymap", "read_config", "read_keymap"]
