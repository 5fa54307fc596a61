"""A submission's cells, run in one child after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from autograder import notebook
from autograder.messages import Message
from autograder.sandbox.seam import (
    Ask,
    CellResult,
    GraderFault,
    Oracle,
    Sandbox,
    Session,
    SubmissionStopped,
)

__all__ = ["Run"]

_CELLS_SECONDS = 20.0


class Run:
    """The submission's cells, run anew in each child; a cell that stops the child is cut down."""

    def __init__(self, sandbox: Sandbox, cells: Sequence[str], oracle: Oracle) -> None:
        self._sandbox, self._oracle = sandbox, oracle
        self._cells = list(cells)
        self._cut: dict[int, SubmissionStopped] = {}
        self._killed: set[int] = set()
        self._results: list[CellResult] | None = None
        self._sessions: list[Session] = []

    @property
    def children(self) -> int:
        """How many were started."""
        return len(self._sessions)

    @property
    def cpu_seconds(self) -> float:
        """What all of them took."""
        return sum(session.usage.cpu_seconds for session in self._sessions)

    @contextmanager
    def open(self, asks: tuple[Ask, ...] = ()) -> Iterator[Session]:
        """Start a child in which every cell has been run, as far as it can be."""
        while True:  # ends: each round cuts a cell down, no cell more than twice, or forgives one
            session = self._sandbox.open()
            self._sessions.append(session)
            with session:
                try:
                    results = session.run_cells(
                        self._cells, timeout=_CELLS_SECONDS, asks=asks, oracle=self._oracle
                    )
                except SubmissionStopped as stop:
                    if stop.reason == "killed" and stop.index not in self._killed:
                        self._killed.add(stop.index)  # once, it may be nobody's fault here
                    else:
                        self._cut_down(stop)
                    continue
                if self._results is None:
                    self._results = results
                yield session
                return

    def _cut_down(self, stop: SubmissionStopped) -> None:
        """Keep only the definitions of the cell that stopped the child, then nothing of it."""
        whole = range(len(self._cells))
        for i in [stop.index] if stop.index in whole else whole:
            kept = "" if i in self._cut else notebook.definitions(self._cells[i])
            self._cut[i] = stop
            self._cells[i] = kept
        if not any(self._cells):
            raise GraderFault(f"A child without any code was stopped: {stop}.")

    def notes(self) -> Iterator[Message]:
        """What went wrong while the cells were run, a few sentences at most."""
        for stop in list(self._cut.values())[:2]:
            yield Message(
                "A cell stopped the whole notebook ({reason}), so only its functions were kept.",
                {"reason": stop.reason},
            )
        raised = [r.raised for r in self._results or () if r.raised is not None]
        for error in raised[:3]:
            yield Message(
                "Run from the top, a cell raised {type}: {text}",
                {"type": error.type_name, "text": error.message or "(no text)"},
            )
