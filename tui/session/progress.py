"""How far the analysis of the open articles has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tui.session.events import Analysed, Failed


class State(StrEnum):
    """What the machine has done with one article."""

    UNREAD = "unread"
    ANALYSED = "analysed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """The state of every article; an analysis was started if `running`, and given up by the reader if `stopped`.

    `compared` says that what is shown is the collection of all articles, not one made on the way.
    """

    states: Mapping[str, State] = field(default_factory=dict)
    running: bool = False
    stopped: bool = False
    compared: bool = False
    done: int = field(init=False)
    """How many articles need no more work."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "done", sum(state is not State.UNREAD for state in self.states.values()))

    @property
    def caveat(self) -> str:
        """What to add to "none found" while there may be more to come."""
        if self.stopped and not self.over:
            return f" before the analysis was stopped: {self.done} of {self.total} articles analysed"
        if not self.running or self.over:
            return ""
        if self.complete:
            return " so far: the statements are still being compared"
        return f" so far: {self.done} of {self.total} articles analysed"

    @property
    def over(self) -> bool:
        """Whether nothing more is to come."""
        return self.complete and self.compared

    def after(self, event: Analysed | Failed) -> Progress:
        """The progress once `event` has happened; one about an article that is not open changes nothing."""
        if event.article_id not in self.states:
            return self
        state = State.FAILED if isinstance(event, Failed) else State.ANALYSED
        return replace(self, states={**self.states, event.article_id: state}, running=True)

    @property
    def total(self) -> int:
        """How many articles are open."""
        return len(self.states)

    @property
    def complete(self) -> bool:
        """Whether no article waits."""
        return self.done == self.total
