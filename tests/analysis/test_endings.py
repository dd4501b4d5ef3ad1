"""No worker outlives the program that started it, however that ends."""

import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

PROGRAM = """
import multiprocessing, os, signal, threading
from tui.analysis.analyser import Analyser
from tui.articles import article_from_bytes

if __name__ == "__main__":
    text = "“The quay will close,” said Vance. " * 200
    articles = [article_from_bytes(f"{number} {text}".encode(), "") for number in range(50)]
    at_work = threading.Event()
    Analyser("rules", jobs=2).start(articles, lambda event: at_work.set())
    at_work.wait()
"""


def ran(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    """A program that was run to its end."""
    script = folder / "program.py"  # a file: worker processes import it
    script.write_text(program)
    return subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=False)


def test_a_program_that_ends_without_stopping_leaves_no_process_and_no_traceback(tmp_path: Path):
    ended = ran(tmp_path, PROGRAM)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for a process that is not ours")
def test_workers_end_with_a_program_that_is_killed(tmp_path: Path):
    tells = "    print(*(child.pid for child in multiprocessing.active_children()), flush=True)\n"
    ended = ran(tmp_path, f"{PROGRAM}{tells}    os.kill(os.getpid(), signal.SIGKILL)\n")
    assert ended.returncode == -signal.SIGKILL
    workers = [int(word) for word in ended.stdout.split()]
    assert len(workers) == 2
    for worker in workers:
        with suppress(ProcessLookupError):  # it is gone already
            handle = os.pidfd_open(worker)
            assert select.select([handle], [], [], 60)[0] == [handle]
            os.close(handle)
