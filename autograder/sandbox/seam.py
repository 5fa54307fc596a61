"""What the grader may ask of a sandbox, and what can come back: the seam between the two sides.

Everything that crosses is data. The parent's side of the seam never believes more than what it
can check itself: types, sizes, counts and times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from autograder.sandbox.answers import Raised, Reply
from autograder.sandbox.calls import Ask, Call
from autograder.sandbox.limits import Allowance

__all__ = ["CellResult", "Code", "Oracle", "Sandbox", "Session", "Usage"]


@dataclass(frozen=True)
class Code:
    """A cell to run, and as what.

    Parameters
    ----------
    text : str
    role : {"release", "stub", "answer", "own"}
        The assignment's own; an answer nobody has written; an answer; the student's own.
    counts : tuple of str
        Functions of the assignment that may be defined here, after they were elsewhere.
    stubs : tuple of str
        Functions of which only the text that was handed out stands here.
    """

    text: str
    role: str = "own"
    counts: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()


@dataclass(frozen=True)
class CellResult:
    """What running one cell came to."""

    raised: Raised | None = None
    stdout: str = ""  # bounded, with a note where it was cut
    stderr: str = ""
    hidden: tuple[str, ...] = ()  # names that count and that this cell bound to something else


@dataclass(frozen=True)
class Usage:
    """Resources that the child took, as the operating system counts them."""

    cpu_seconds: float = 0.0
    wall_seconds: float = 0.0
    max_rss_bytes: int = 0
    extra: Mapping[str, float] = field(default_factory=dict)


Oracle = Callable[[str, list[Any]], Any]


class Session(Protocol):
    """One child with one submission in it; a context manager that always ends the child.

    Every method may raise `SubmissionStopped` (the child is gone; open another session) and
    `GraderFault`.
    """

    def __enter__(self) -> Session: ...

    def __exit__(self, *exc: object) -> None: ...

    def run_cells(
        self,
        cells: Sequence[str | Code],
        *,
        timeout: float = 30.0,
        asks: Sequence[Ask] = (),
        oracle: Oracle | None = None,
        contract: Iterable[str] = (),
    ) -> list[CellResult]:
        """Run code cells in order in IPython; a cell that raises doesn't stop the next.

        A text is a cell of the student's own. What answers define of the functions of
        `contract` stays, whatever other cells bind to their names.
        Each of `asks` is bound to its name, before the first cell and again after the last, in
        place of what the submission defines. `oracle` answers what the cells ask; without
        one, asking raises ValueError there.
        """

    def functions(self, names: Sequence[str]) -> dict[str, bool]:
        """Tell which of `names` are bound to something callable now."""

    def call(self, calls: Sequence[Call], oracle: Oracle | None = None) -> list[Reply]:
        """Make the calls in order, in one batch.

        `oracle` answers the questions of `Ask` arguments and of `asks`:
        ``oracle(name, args) -> value`` with args as `Answer`, lists, ... and a value of arrays,
        scalars and tuples. An exception `ValueError` in it is raised in the child as such.
        If a call stops the child, `SubmissionStopped` carries the replies before it.
        """

    @property
    def usage(self) -> Usage:
        """What the child took; complete after the context has ended."""


class Sandbox(Protocol):
    """Opens sessions; a context manager. Not shared between threads or processes."""

    @property
    def tier(self) -> str:
        """Which protections are in force, for people: ``"1 (bwrap + Landlock + ...)"``."""

    def __enter__(self) -> Sandbox: ...

    def __exit__(self, *exc: object) -> None: ...

    def open(self, allowance: Allowance | None = None) -> Session:
        """Start a child for one submission, which takes from what all its children may take."""
