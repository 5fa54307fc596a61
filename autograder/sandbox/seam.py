"""What the grader may ask of a sandbox, and what can come back: the seam between the two sides.

Everything that crosses is data. The parent's side of the seam never believes more than what it
can check itself: types, sizes, counts and times.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from numpy.typing import NDArray

from autograder.child.functions import given
from autograder.sandbox.answers import (
    Answer,
    Opaque,
    Outline,
    Raised,
    Reply,
    ReplyForm,
    Returned,
    Slotted,
)
from autograder.sandbox.limits import Allowance

__all__ = [
    "Answer",
    "Ask",
    "Batch",
    "Call",
    "CellResult",
    "Code",
    "Function",
    "Given",
    "GraderFault",
    "MadeUp",
    "Opaque",
    "Outline",
    "Prepared",
    "Raised",
    "Reply",
    "ReplyForm",
    "Returned",
    "Sandbox",
    "Session",
    "Slotted",
    "SubmissionStopped",
    "Unheld",
    "Usage",
]


class GraderFault(RuntimeError):
    """The sandbox itself failed: never a grade, always worth another try."""


class Unheld(GraderFault):
    """Nothing on this machine hides the reference from a submission: none is run."""


class SubmissionStopped(Exception):
    """The submission's child is gone: stopped for a limit, or by itself. Always a grade.

    Parameters
    ----------
    reason : str
        ``"time"`` (wall time, or the session's CPU time), ``"cpu"`` (a call's own), ``"slow"``
        (all calls of a function together), ``"budget"`` (the whole submission), ``"exit"``
        (it ended by itself or crashed), ``"killed"`` (from outside, as when the machine lacks
        memory, which may be no fault of its own), ``"protocol"`` (it sent what the channel
        doesn't allow), ``"output"`` (too much of it).
    detail : str
        For people, in English, one line.
    index : int
        Which cell of `Session.run_cells`, or which call of `Session.call`, was under way;
        -1 where none was.
    replies : tuple of Reply or CellResult
        What had come back before; a held value is lost with the call after it.
    """

    def __init__(
        self, reason: str, detail: str = "", *, index: int = -1, replies: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
        self.index = index
        self.replies = replies


@dataclass(frozen=True)
class Function:
    """An argument: the submission's own function of that name."""

    name: str


@dataclass(frozen=True)
class Ask:
    """A function that asks the parent for its value, call by call.

    Parameters
    ----------
    name : str
        What the parent's oracle is asked for; for `Session.run_cells` also the name to bind.
    parameters : tuple of str
        Names of its parameters: it may be called by position or by keyword, and what the
        oracle gets is in this order. A call that doesn't fit raises TypeError in the child.
    """

    name: str
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True)
class MadeUp:
    """A function that an assignment made up, to be computed in the child.

    Parameters
    ----------
    name : str
    parameters : tuple of str
        Those by which a submission calls it.
    source : str
        Python that defines it, with its coefficients before these parameters; of modules it may
        use `np` and `operator`.
    text : str
        The same as a person can paste it: its parameters alone, ``COEFFICIENTS`` within.
    """

    name: str
    parameters: tuple[str, ...]
    source: str
    text: str

    @classmethod
    def of(cls, function: Callable[..., Any], coefficients: Sequence[str], text: str) -> MadeUp:
        """Take a function's name, parameters and source from itself."""
        parameters = tuple(inspect.signature(function).parameters)
        if parameters[: len(coefficients)] != tuple(coefficients):
            raise ValueError(f"{function.__name__} begins with {parameters}.")
        own = parameters[len(coefficients) :]
        return cls(function.__name__, own, inspect.getsource(function), text)


@dataclass(frozen=True)
class Given:
    """An argument: a made-up function with certain coefficients, computed in the child."""

    function: MadeUp
    coefficients: tuple[NDArray[Any], ...]

    def here(self) -> Callable[..., Any]:
        """Give the very same, to compute with in this process."""
        return given(self.function.name, self.function.source, self.coefficients)


@dataclass(frozen=True)
class Prepared:
    """An argument: an array laid out in a certain way in the child.

    Parameters
    ----------
    array : ndarray
    layout : str
        ``"contiguous"``, ``"strided"`` (every second column of a larger array),
        ``"readonly"``, or ``"over N"`` (small integers, a part of the bytes, which become float64
        there, divided by N).
    """

    array: NDArray[Any]
    layout: str = "contiguous"


@dataclass(frozen=True)
class Call:
    """A call of one of the submission's functions.

    Parameters
    ----------
    function : str
    args : tuple
        Arrays (each arrives as a fresh writable copy), floats, ints, bools, strings, None,
        lists of them, and `Function`, `Ask`, `Given`, `Prepared`.
    hold : bool
        The returned value is put on the wire only after the *next* call of the same batch has
        returned, so that a result which the function changes afterwards is found out.
    inputs_back : bool
        Also send the array arguments back as they are after the call.
    timeout : float
        Seconds of wall time for this call.
    single : bool
        Large arrays come back in single precision, half the bytes.
    cpu_seconds : float or None
        CPU time for this call, where that is bounded too: unlike wall time it is the same on a
        busy machine.
    """

    function: str
    args: tuple[Any, ...]
    hold: bool = False
    inputs_back: bool = False
    timeout: float = 10.0
    cpu_seconds: float | None = None
    single: bool = False


class Batch(tuple[Call, ...]):
    """Calls that are made of many submissions: what is sent for them is kept."""

    frame: tuple[tuple[int, ...], bytes] | None = None  # the sandbox's

    @functools.cached_property
    def asked(self) -> frozenset[str]:
        """Names of the functions among the arguments that ask the parent."""
        return frozenset(a.name for call in self for a in call.args if isinstance(a, Ask))

    @functools.cached_property
    def made_up(self) -> tuple[MadeUp, ...]:
        """The made-up functions among the arguments, each once."""
        found = [a.function for call in self for a in call.args if isinstance(a, Given)]
        by_name = {function.name: function for function in found}
        if len(by_name) < len(set(found)):
            raise ValueError("Two made-up functions have one name.")
        return tuple(by_name.values())


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
