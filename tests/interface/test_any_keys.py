"""No order of keys, clicks and sizes of the terminal brings the reader down.

`SEQUENCES=200 pytest tests/interface/test_any_keys.py` tries longer than a run of all tests should take.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from textual.pilot import Pilot

from interface.long_story import LONG_ARTICLES, LONG_COLLECTION
from interface.screen import grid, press, reading, settle
from tui.interface.commands import COMMANDS

SEQUENCES = int(os.environ.get("SEQUENCES", "0"))
STEPS = 20

# These end the reading, leave it for other programs, or write files.
LEAVING = {"quit", "quit-now", "suspend", "edit", "browse", "pipe", "export"}
KEYS = [key for command in COMMANDS for key in command.keys if command.id not in LEAVING]
OTHERS = ["enter", "escape", "tab", "backspace", "left", "home", "f1", "ctrl+c", "ctrl+p", "é", "漢"]
LETTERS = [*"0123456789axyq", *OTHERS]
SIZES = st.tuples(st.integers(1, 210), st.integers(1, 62))
SMALL = st.tuples(st.integers(1, 90), st.integers(1, 20))

Step = Callable[[Pilot[int]], Awaitable[object]]


class Reading(RuleBasedStateMachine):
    """One reading, on a loop of its own: the screen lives in one task, to which every step is handed."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.steps: asyncio.Queue[tuple[Step, asyncio.Future[None]] | None] = asyncio.Queue()
        self.task: asyncio.Task[None] | None = None
        self.lines = self.height = 0
        self.ended = False

    @initialize(size=SIZES)
    def open(self, size: tuple[int, int]) -> None:
        """Begin at some size."""

        async def begin() -> None:
            self.task = asyncio.get_running_loop().create_task(self._read(size))

        self.runner.run(begin())
        self._do(lambda pilot: settle(pilot))

    async def _read(self, size: tuple[int, int]) -> None:
        async with reading(size, articles=LONG_ARTICLES, collection=LONG_COLLECTION) as pilot:
            while (item := await self.steps.get()) is not None:
                step, done = item
                try:
                    if not self.ended:
                        await step(pilot)
                        self.ended = not pilot.app.is_running
                    if not self.ended:
                        self.lines, self.height = len(grid(pilot).splitlines()), pilot.app.size.height
                    done.set_result(None)
                except Exception as error:  # noqa: BLE001 - whatever it is, the machine must hear of it
                    done.set_exception(error)

    def _do(self, step: Step) -> None:
        async def hand_over() -> None:
            done = asyncio.get_running_loop().create_future()
            await self.steps.put((step, done))
            assert self.task is not None
            await asyncio.wait([done, self.task], return_when=asyncio.FIRST_COMPLETED)
            await (done if done.done() else self.task)

        self.runner.run(hand_over())

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=6))
    def command(self, keys: list[str]) -> None:
        """Give commands."""
        self._do(lambda pilot: press(pilot, *keys))

    @rule(keys=st.lists(st.sampled_from(LETTERS), min_size=1, max_size=4))
    def type(self, keys: list[str]) -> None:
        """Type what may be for a count, a line or a dialog."""
        self._do(lambda pilot: press(pilot, *keys))

    @rule(size=SIZES | SMALL)
    def resize(self, size: tuple[int, int]) -> None:
        """Change the terminal."""

        async def step(pilot: Pilot[int]) -> None:
            await pilot.resize_terminal(*size)
            await settle(pilot)

        self._do(step)

    @rule(x=st.floats(0, 0.99), y=st.floats(0, 0.99), times=st.integers(1, 3))
    def click(self, x: float, y: float, times: int) -> None:
        """Click somewhere."""

        async def step(pilot: Pilot[int]) -> None:
            width, height = pilot.app.size
            await pilot.click(offset=(int(x * width), int(y * height)), times=times)

        self._do(step)

    @invariant()
    def every_row_is_drawn(self) -> None:
        """The screen is whole, whatever was done."""
        assert self.ended or self.lines == self.height

    def teardown(self) -> None:
        """End the reading; an exception that it met is raised here."""

        async def end() -> None:
            await self.steps.put(None)
            if self.task is not None:
                await self.task

        try:
            self.runner.run(end())
        finally:
            self.runner.close()


def test_nothing_brings_the_reader_down() -> None:
    run_state_machine_as_test(
        Reading,
        settings=settings(
            max_examples=SEQUENCES or 8,
            stateful_step_count=STEPS,
            derandomize=not SEQUENCES,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
