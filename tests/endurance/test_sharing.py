"""Two readers with one library at the same time keep all that both do."""

import subprocess
import sys
from itertools import islice
from pathlib import Path

from tests.endurance.acts import QUAY, deeds
from tui.storage import Library

ACTS = 40
SCRIPT = """
import sys
from itertools import islice
from tests.endurance.acts import QUAY, deeds
from tui.storage import Library

with Library(sys.argv[1]) as library:
    for deed, _ in islice(deeds(int(sys.argv[2])), int(sys.argv[3])):
        library.keep(deed).result()
"""


def test_two_readers_at_once_lose_nothing_of_each_other(tmp_path: Path):
    path = tmp_path / "library.db"
    command = [sys.executable, "-c", SCRIPT, str(path)]
    root = Path(__file__).parents[2]
    readers = [subprocess.Popen([*command, seed, str(ACTS)], cwd=root) for seed in ("1", "2")]
    assert [reader.wait(timeout=120) for reader in readers] == [0, 0]
    expected: dict[str, object] = {}
    for seed in (1, 2):
        *_, (_, notebook) = islice(deeds(seed), ACTS)
        expected.update(notebook.records)
    with Library(path) as library:
        assert library.notices == ()
        assert dict(library.notebook([QUAY]).records) == expected
