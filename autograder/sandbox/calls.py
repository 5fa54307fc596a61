"""Calls of a submission's functions, and the arguments that they may be made with."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from autograder.child.functions import given

__all__ = ["Ask", "Batch", "Call", "Function", "Given", "MadeUp", "Prepared"]


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
        Also send arguments that are arrays or lists back as they are after the call, as arrays.
    timeout : float
        Seconds of wall time for this call.
    single : bool
        Large arrays come back in single precision, half the bytes.
    cpu_seconds : callable or None
        Gives the CPU time for this call, where that is bounded too. It is asked at every tenth of
        a second that the call takes, and the least counts: so it can be measured on the machine as
        it is then.
    """

    function: str
    args: tuple[Any, ...]
    hold: bool = False
    inputs_back: bool = False
    timeout: float = 10.0
    cpu_seconds: Callable[[], float] | None = None
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
