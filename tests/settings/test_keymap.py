"""The reader's `keys.toml` gives commands their keys, and says what it cannot give."""

import pytest

from tui.settings import PRESETS, default_keymap, read_keymap
from tui.settings.keymap import Known, preset_keys
from tui.settings.keys import key, shown, written

IN_TEXT, IN_LISTS = frozenset({"text"}), frozenset({"lists"})
COMMANDS = {
    "next-statement": Known(("]", "."), IN_TEXT),
    "copy": Known(("y",), IN_TEXT | IN_LISTS),
    "speakers": Known(("s",), IN_TEXT | IN_LISTS),
    "search": Known(("/",), IN_TEXT),
    "sort": Known(("o",), IN_LISTS),
    "theme": Known((), IN_TEXT),
}


def told(text: str) -> list[tuple[int, str]]:
    """The mistakes in a key map."""
    return [(problem.line, problem.message) for problem in read_keymap(text, COMMANDS).mistakes]


def test_a_command_has_exactly_the_keys_it_is_given():
    keymap = read_keymap('[keys]\ncopy = "Y"\ntheme = ["F5", "^t"]\nsearch = []\n', COMMANDS)
    assert keymap.mistakes == keymap.notices == ()
    assert keymap.keys == {
        "next-statement": ("]", "."), "copy": ("Y",), "speakers": ("s",), "search": (), "sort": ("o",),
        "theme": ("f5", "ctrl+t"),
    }  # fmt: skip


def test_an_empty_file_changes_nothing():
    assert read_keymap("", COMMANDS) == default_keymap(COMMANDS)


def test_a_key_that_is_taken_from_a_command_is_told():
    keymap = read_keymap('[keys]\n# mine\ncopy = ["s", "."]\n', COMMANDS)
    assert keymap.keys["speakers"] == ()
    assert keymap.keys["next-statement"] == ("]",)
    assert [(notice.line, notice.message) for notice in keymap.notices] == [
        (3, ". goes to copy from next-statement, which keeps ]"),
        (3, "s goes to copy from speakers, which has no key now"),
    ]


def test_who_names_the_loser_too_is_told_nothing():
    keymap = read_keymap('[keys]\ncopy = "s"\nspeakers = "y"\n', COMMANDS)
    assert keymap.notices == ()
    assert (keymap.keys["copy"], keymap.keys["speakers"]) == (("s",), ("y",))


def test_a_key_may_have_two_meanings_in_two_places():
    keymap = read_keymap('[keys]\nsort = "/"\n', COMMANDS)
    assert (keymap.keys["sort"], keymap.keys["search"], keymap.notices) == (("/",), ("/",), ())


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ('[keys]\ncoppy = "x"\n', [(2, "there is no command coppy; did you mean copy?")]),
        ('[keys]\ncopy = "x"\nsearch = "x"\n', [(3, "x is given to search and, on line 2, to copy")]),
        ('preset = "lesss"\n', [(1, "there is no preset lesss; did you mean less?")]),
        ("preset = 3\n", [(1, "there is no preset 3; there are vim, less, plain")]),
        ('\ncopy = "x"\n', [(2, "there is no setting copy; there are preset, keys; the keys stand under [keys]")]),
        ("keys = 1\n", [(1, "keys is a table: write [keys] on a line of its own")]),
        ("[keys]\ncopy = 3\n", [(2, 'a key is written "x", several ["x", "ctrl+x"], none []')]),
        ('[keys]\ncopy = ["x", 3]\n', [(2, 'a key is written "x", several ["x", "ctrl+x"], none []')]),
        ('[keys]\ncopy = "entr"\n', [(2, "entr is no key; did you mean enter?")]),
        ('[keys]\ncopy = "ctrl+i"\n', [(2, "ctrl+i is the same key as Tab in a terminal")]),
        ('[keys]\ncopy = "shift+a"\n', [(2, "for shift+a write A")]),
        ('[keys]\ncopy = "4"\n', [(2, "4 is a digit of a count, as in 5] and cannot be given to a command")]),
        ('[keys]\ncopy = "ctrl+q"\n', [(2, "ctrl+q always quits and cannot be given to a command")]),
        ('[keys]\ncopy = ""\n', [(2, " is no key")]),
        ("[keys]\ncopy =\n", [(2, "not TOML: invalid value")]),
    ],
)
def test_mistakes_are_told_with_their_lines(text: str, mistakes: list[tuple[int, str]]):
    assert told(text) == mistakes


def test_all_mistakes_are_told_at_once_in_their_order():
    text = 'preset = "emacs"\n[keys]\nx = "a"\ncopy = "ctrl+m"\ny = "b"\n'
    assert [line for line, _ in told(text)] == [1, 3, 4, 5]


@pytest.mark.parametrize(
    ("word", "name", "printed"),
    [
        ("]", "]", "]"), (",", "comma", ","), ("comma", "comma", ","), (" ", "space", "Space"),
        ("Space", "space", "Space"), ("^d", "ctrl+d", "^d"), ("Ctrl+D", "ctrl+d", "^d"),
        ("alt+Right", "alt+right", "alt+→"), ("PgDn", "pagedown", "PgDn"), ("shift+tab", "shift+tab", "S-Tab"),
        ("F12", "f12", "F12"), ("esc", "escape", "Esc"), ("ö", "ö", "ö"),
        ("shift+ctrl+a", "ctrl+shift+a", "ctrl+shift+a"), ("ctrl+/", "ctrl+slash", "^/"), ("#", "number_sign", "#"),
        ("+", "+", "+"), ("\\", "\\", "\\"), ('"', '"', '"'),
    ],
)  # fmt: skip
def test_keys_are_written_as_one_says_them(word: str, name: str, printed: str):
    assert key(word) == name
    assert shown(name) == printed
    assert read_keymap(f"[keys]\ncopy = [{written(name)}]\n", COMMANDS).keys["copy"] == (name,)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_gives_no_key_twice_and_takes_no_command_s_last(preset: str):
    from tui.interface.key_hints import KNOWN

    keys = default_keymap(KNOWN, preset).keys
    assert set(preset_keys(preset)) <= set(KNOWN)
    assert [name for name, known in KNOWN.items() if known.keys and not keys[name]] == []
    twice = [
        (one, name, other)
        for name in keys
        for other in keys
        if name < other and KNOWN[name].meets(KNOWN[other])
        for one in set(keys[name]) & set(keys[other])
    ]
    assert twice == []
