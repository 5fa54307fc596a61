"""A submission's cells, run in one child after the other."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from autograder.engine.running.run_notes import notes, unreadable
from autograder.engine.running.script import Script
from autograder.messages import Message
from autograder.sandbox.calls import Ask
from autograder.sandbox.endings import GraderFault, SubmissionStopped
from autograder.sandbox.limits import Allowance
from autograder.sandbox.seam import CellResult, Oracle, Sandbox, Session
from autograder.submissions import notebook
from autograder.submissions.quotients import differenced

__all__ = ["Run"]

_CELLS_SECONDS = 20.0
_SHARE = 0.4  # of the time for a submission, in which its cells have to have run once
_LATE_SECONDS = 2.0  # for cells of which only the definitions are left


class Run:
    """The submission's cells, run anew in each child; a cell that stops the child is cut down.

    Parameters
    ----------
    sandbox : Sandbox
    script : Script
        What is run, in which order, and as what.
    oracle : callable
        Answers what the cells ask.
    allowance : Allowance
        What all of its children may take together.
    """

    def __init__(
        self, sandbox: Sandbox, script: Script, oracle: Oracle, allowance: Allowance
    ) -> None:
        self._sandbox, self._script, self._oracle = sandbox, script, oracle
        self.allowance = allowance
        self._cells_end = time.monotonic() + _SHARE * (allowance.deadline - time.monotonic())
        self._steps = list(script.steps)
        self._cut: dict[int, SubmissionStopped] = {}  # what is said about
        self._bare: set[int] = set()  # of which only the definitions are left
        self._took = 0.0  # all cells, when they came to the end
        self._killed: set[int] = set()
        self._results: list[CellResult] | None = None
        self._sessions: list[Session] = []

    @property
    def children(self) -> int:
        """How many were started."""
        return len(self._sessions)

    def differenced(self, functions: Collection[str]) -> frozenset[str]:
        """Name those in whose source stand difference quotients."""
        return frozenset(differenced(self._script.own, functions))

    @property
    def cpu_seconds(self) -> float:
        """What all of them took."""
        return sum(session.usage.cpu_seconds for session in self._sessions)

    @contextmanager
    def open(self, asks: tuple[Ask, ...] = ()) -> Iterator[Session]:
        """Start a child in which every cell has been run, as far as it can be."""
        while True:  # ends: each round cuts a cell down, no cell more than twice, or forgives one
            session = self._sandbox.open(self.allowance)
            started = time.monotonic()
            self._sessions.append(session)
            with session:
                try:
                    results = session.run_cells(
                        self._steps,
                        timeout=self._patience(),
                        asks=asks,
                        oracle=self._oracle,
                        contract=self._script.contract,
                    )
                except SubmissionStopped as stop:
                    if self.allowance.is_used_up:
                        stop.index = -1  # no call was under way
                        raise
                    if stop.reason == "killed" and stop.index not in self._killed:
                        self._killed.add(stop.index)  # once, it may be nobody's fault here
                    else:
                        self._cut_down(stop)
                    continue
                if self._results is None:
                    self._results = results
                self._took = max(self._took, time.monotonic() - started)
                yield session
                return

    def _cut_down(self, stop: SubmissionStopped) -> None:
        """Keep only the definitions of the cell that stopped the child, then nothing of it."""
        whole = range(len(self._steps))
        stopped: Sequence[int] = [stop.index] if stop.index in whole else whole
        rest: Sequence[int] = []
        if not self._took and time.monotonic() >= self._cells_end:  # how many more are there?
            rest = [i for i in whole[stopped[-1] + 1 :] if i not in self._bare]
            stop.reason = "late" if rest and stop.reason == "time" else stop.reason
        for i in (*stopped, *rest):
            text = self._steps[i].text
            kept = "" if i in self._bare else notebook.definitions(text)
            self._bare.add(i)
            self._steps[i] = replace(self._steps[i], text=kept)
        self._cut.update(dict.fromkeys(stopped, stop))
        if not any(step.text for step in self._steps):
            raise GraderFault(f"A child without any code was stopped: {stop}.")

    def _patience(self) -> float:
        """How long the cells may take in the next child; the first ones share their time."""
        if self._took:
            return max(_CELLS_SECONDS, 2 * self._took)
        return min(_CELLS_SECONDS, max(self._cells_end - time.monotonic(), _LATE_SECONDS))

    def notes(self) -> list[Message]:
        """What is to be said about the cells: a handful of sentences at most."""
        late = self.allowance.is_used_up
        return notes(self._script, self._results or (), self._cut, late=late)

    def absent(self, function: str) -> Message | None:
        """Say why a function that stands in the notebook isn't there; None where it doesn't."""
        return unreadable(self._script, self._results or (), function)
