"""In every theme, everything can be read: the contrast of WCAG 2, computed for each pair of letters and ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from rich.style import Style
from session.stories import ARTICLES, COLLECTION
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from interface.screen import InstantAnalyser, grid, press, reading, settle
from tui.interface.app import OnRecord
from tui.interface.contrast import LEAST, contrast, readable
from tui.interface.palette import LOOKS, styles_of
from tui.interface.themes import CONTRAST, CONTRAST_LIGHT, NIGHT, OUR_THEMES, PAPER, THEMES, theme_for
from tui.settings import Config

MIXED = [name for name in THEMES if not name.startswith("ansi-")]
OVERLAYS = [(), ("cursor",), ("row",), ("match",), ("cursor", "match"), ("selected",), ("cursor", "mark", "selected"),
            ("match", "match-here"), ("row-focused",)]  # fmt: skip

# Black, red, green, yellow, blue, magenta, cyan, white, then the bright ones: what terminals come with.
XTERM = """000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5
           7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"""
VGA = """000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa
         555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"""
WINDOWS = """0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc
             767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2"""


def app_with(theme: str, *, no_color: bool = False) -> OnRecord:
    """The program in a theme, not running."""
    app = OnRecord(ARTICLES, InstantAnalyser(None))
    app.theme, app.no_color = theme, no_color
    app.get_css_variables()  # works out those of the theme
    return app


def pairs(app: OnRecord) -> Iterator[tuple[str, Color, Color]]:
    """Letters and ground of every look that a piece can have, on every ground that a widget can have."""
    styles = styles_of(app)
    for variable in ("background", "surface"):
        base = Style(bgcolor=Color.parse(app.theme_variables[variable]).rich_color) + styles[""]
        for name in ("", *(name for name in LOOKS if name != "row-focused")):  # that one is always on top
            for over in OVERLAYS:
                style = sum((styles[one] for one in (name, *over)), base)
                assert style.color is not None
                assert style.bgcolor is not None
                yield f"{name} {over} on {variable}", *map(Color.from_rich_color, (style.color, style.bgcolor))


@pytest.mark.parametrize("theme", MIXED)
def test_every_letter_can_be_read_on_every_ground(theme: str) -> None:
    least = {name: contrast(letters, ground) for name, letters, ground in pairs(app_with(theme))}
    assert {name: ratio for name, ratio in least.items() if ratio < LEAST} == {}


@pytest.mark.parametrize("theme", MIXED)
def test_so_it_can_without_colour(theme: str) -> None:
    least = {
        name: contrast(letters.monochrome, ground.monochrome)
        for name, letters, ground in pairs(app_with(theme, no_color=True))
    }
    assert {name: ratio for name, ratio in least.items() if ratio < LEAST} == {}


@pytest.mark.parametrize("theme", [NIGHT.name, PAPER.name, CONTRAST.name, CONTRAST_LIGHT.name, "textual-dark"])
def test_neighbouring_speakers_have_colours_that_differ(theme: str) -> None:
    styles = styles_of(app_with(theme))
    hues = [styles[f"hue-{number}"].color for number in range(4)]
    assert len(set(hues)) == 4


@pytest.mark.parametrize("theme", [CONTRAST, CONTRAST_LIGHT], ids=lambda theme: theme.name)
def test_high_contrast_is_higher_for_what_is_said(theme: object) -> None:
    styles = styles_of(app_with(theme.name))  # type: ignore[attr-defined]
    page = Color.parse(theme.background)  # type: ignore[attr-defined]
    for name in ("", "muted", "conflict", "confirm", *(f"hue-{number}" for number in range(5))):
        color = styles[name].color
        assert color is not None
        assert contrast(Color.from_rich_color(color), page) >= 7


@pytest.mark.parametrize("table", [XTERM, VGA, WINDOWS], ids=["xterm", "VGA", "Windows"])
@pytest.mark.parametrize(("theme", "ground"), [("ansi-dark", 0), ("ansi-light", 15)])
def test_the_terminal_s_own_colours_can_be_read_in_the_usual_palettes(theme: str, ground: int, table: str) -> None:
    palette = [Color.parse(f"#{color}") for color in table.split()]
    page, letters = palette[ground], palette[15 - ground]
    for name, style in styles_of(app_with(theme)).items():
        own = style.color.number if style.color else None
        assert contrast(letters if own is None else palette[own], page) >= LEAST, name
        assert style.bgcolor is None
        assert not style.dim


def test_a_colour_is_shaded_no_more_than_it_needs() -> None:
    page = Color.parse("#15181e")
    assert readable(Color.parse("#7fa8d9"), [page]) == Color.parse("#7fa8d9")
    shaded = readable(Color.parse("#334455"), [page])
    assert LEAST <= contrast(shaded, page) < LEAST + 0.6


@pytest.mark.parametrize(
    ("chosen", "environment", "no_color", "theme"),
    [
        (None, {"TERM": "xterm-256color"}, False, NIGHT.name),
        (None, {"TERM": "linux"}, False, "ansi-dark"),
        (None, {"TERM": "xterm", "COLORTERM": "truecolor"}, False, NIGHT.name),
        (None, {"TERM": "linux"}, True, NIGHT.name),
        (None, {"TERM": "xterm-256color", "COLORFGBG": "0;15"}, False, PAPER.name),
        (None, {"TERM": "linux", "COLORFGBG": "0;15"}, False, "ansi-light"),
        ("nord", {"TERM": "xterm-256color"}, False, "nord"),
        ("nord", {"TERM": "linux"}, False, "ansi-dark"),
        ("ansi-light", {"TERM": "linux"}, False, "ansi-light"),
        ("ansi-light", {"TERM": "xterm-256color"}, True, NIGHT.name),
    ],
)
def test_the_theme_is_one_that_the_terminal_can_show(
    chosen: str | None, environment: Mapping[str, str], no_color: bool, theme: str
) -> None:
    assert theme_for(chosen, environment, no_color=no_color) == theme


class Memory:
    """Remembers as long as the test lasts."""

    def __init__(self, **states: str) -> None:
        self.states = states

    def state(self, name: str) -> str | None:
        """What was saved."""
        return self.states.get(name)

    def save_state(self, name: str, value: str) -> None:
        """Save it."""
        self.states[name] = value


async def test_a_theme_that_is_chosen_is_there_the_next_time() -> None:
    memory = Memory()
    async with OnRecord(ARTICLES, InstantAnalyser(None), memory=memory).run_test() as pilot:
        pilot.app.theme = "nord"
        await settle(pilot)
    assert memory.states["theme"] == "nord"
    assert OnRecord(ARTICLES, InstantAnalyser(None), memory=memory).theme == "nord"


def test_a_theme_that_is_gone_is_no_error() -> None:
    assert OnRecord(ARTICLES, InstantAnalyser(None), memory=Memory(theme="no-such")).theme in THEMES


async def test_the_settings_name_the_theme_before_the_memory_does() -> None:
    app = OnRecord(ARTICLES, InstantAnalyser(None), config=Config(theme=PAPER.name), memory=Memory(theme="nord"))
    async with app.run_test() as pilot:
        assert app.theme == PAPER.name
        app.theme = "nord"
        await settle(pilot)
        assert f"config.toml names {PAPER.name}" in grid(pilot)


def test_every_theme_has_its_name_in_the_settings() -> None:
    assert set(THEMES) == set(app_with(NIGHT.name).available_themes)
    assert {"ansi-dark", "ansi-light"} <= set(BUILTIN_THEMES)
    assert len(OUR_THEMES) == 4


async def test_a_theme_is_chosen_from_the_palette() -> None:
    async with reading((80, 24), collection=COLLECTION) as pilot:
        await press(pilot, ":", *"changethetheme")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "down", "enter", *"gruvbox")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "down", "enter")
        assert pilot.app.theme == "gruvbox"
