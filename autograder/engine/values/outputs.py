"""What a function returns: each value's name, and how what came back is read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from autograder.engine.values.reading import Value, read_array, read_list, read_scalar
from autograder.messages import Message

__all__ = ["Array", "GradientOf", "Output", "Scalar", "ScalarList"]


@dataclass(frozen=True)
class Output:
    """One returned value.

    Parameters
    ----------
    name : str
        ``"value"`` where it is all that a function returns and has no name of its own.
    """

    name: str

    def read(self, returned: object, expected: NDArray[np.float64]) -> Value:
        """Read what came back, in the form that `expected` has."""
        raise NotImplementedError


@dataclass(frozen=True)
class Scalar(Output):
    """One number, such as a loss; an array of one entry passes."""

    def read(self, returned: object, expected: NDArray[np.float64]) -> Value:
        """Read one number."""
        return read_scalar(self.name, returned)


@dataclass(frozen=True)
class Array(Output):
    """An array of a certain shape; where that is a vector's, a row or a column passes."""

    def read(self, returned: object, expected: NDArray[np.float64]) -> Value:
        """Read an array; a number where the right value is one."""
        if expected.ndim == 0:
            return read_scalar(self.name, returned)
        return read_array(self.name, returned, expected.shape)


@dataclass(frozen=True, init=False)
class GradientOf(Array):
    """The derivative of a function's first output by one of its arguments, in that one's shape.

    Its name is ``grad_`` and the argument's, in all assignments.
    """

    argument: str

    def __init__(self, argument: str) -> None:
        object.__setattr__(self, "name", f"grad_{argument}")
        object.__setattr__(self, "argument", argument)


@dataclass(frozen=True)
class ScalarList(Output):
    """A list of numbers.

    Parameters
    ----------
    name : str
    wrong_length : Message
        With places for ``{name}``, ``{n}`` (how many it should hold) and ``{got}``.
    """

    wrong_length: Message

    def read(self, returned: object, expected: NDArray[np.float64]) -> Value:
        """Read as many numbers as there should be."""
        return read_list(self.name, returned, expected.size, self.wrong_length.template)
