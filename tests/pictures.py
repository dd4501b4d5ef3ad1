"""Draw the README's pictures anew: `python -m tests.pictures` writes `.pictures/*.svg` from the sample articles."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.benchmark.frames import Ready
from tui.analysis.batch import analyse_articles
from tui.articles import expand, read_articles
from tui.interface.app import OnRecord
from tui.interface.themes import NIGHT
from tui.model import Article, Collection

ROOT = Path(__file__).parents[1]
PICTURES = {
    "reader": ((120, 36), ("c",)),
    "small": ((80, 24), ("c", "enter")),
    "overview": ((120, 36), ("c", "M")),
    "comparison": ((120, 36), ("c", "D")),
}


async def draw(articles: tuple[Article, ...], collection: Collection) -> None:
    """Open the reader at each picture's size, press its keys and keep what is on the screen."""
    folder = ROOT / ".pictures"
    folder.mkdir(exist_ok=True)
    for name, (size, keys) in PICTURES.items():
        app = OnRecord(articles, Ready(collection))
        app.theme = NIGHT.name
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            (folder / f"{name}.svg").write_text(app.export_screenshot(), encoding="utf-8")


if __name__ == "__main__":
    read, _ = read_articles(expand([str(ROOT / "sample_docs")]))
    asyncio.run(draw(read, analyse_articles(read)))
