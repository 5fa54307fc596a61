"""A gradebook that gets a class in one transaction, after all of it is there: for a regrade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from autograder.classroom.grading import Graded, Task
from autograder.classroom.marks import Lowered, Marks
from autograder.commands.class_grading import Recorder
from autograder.nbgrader.gradebook.entry import GradebookError

__all__ = ["AllAtOnce"]


class AllAtOnce:
    """Holds what is to be recorded back until the whole class is known.

    Parameters
    ----------
    recorder : Recorder
        It writes all of what it is given or, with an error, nothing.
    """

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._held: list[tuple[Task, Graded]] = []
        self._gone: list[str] = []

    def recorded(self) -> set[str]:
        """Students whose grade stands in the gradebook."""
        return self._recorder.recorded()

    def record(self, graded: Sequence[tuple[Task, Graded]]) -> None:
        """Hold these back."""
        self._held.extend(graded)

    def mark_missing(self, students: Sequence[str]) -> None:
        """Hold these back, too."""
        self._gone.extend(students)

    def keep(self, times: Mapping[str, datetime | None]) -> None:
        """Write everything that was held back, then the times."""
        self._recorder.record(self._held)
        self._held.clear()
        with _written():
            if self._gone:
                self._recorder.mark_missing(self._gone)
            self._recorder.keep(times)

    @property
    def lowered(self) -> Sequence[Lowered]:
        """A person's points above a maximum that was lowered since."""
        return self._recorder.lowered

    def absent(self) -> set[str]:
        """Students on the roster of whom no submission is known."""
        with _written():
            return self._recorder.absent()

    def marks(self) -> Mapping[str, Marks]:
        """Say what each student gets."""
        with _written():
            return self._recorder.marks()


@contextmanager
def _written() -> Iterator[None]:
    """Say how things are where something fails after the grades are in the gradebook."""
    try:
        yield
    except GradebookError as error:
        reason, _, _ = str(error).rpartition("; ")  # behind it, it says how the gradebook is
        raise GradebookError(
            f"{reason or error}; the new grades are in the gradebook, and not yet in the folder "
            "of results: run the same command again."
        ) from None
