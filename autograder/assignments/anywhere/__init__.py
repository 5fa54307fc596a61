"""Mistakes that can befall every function's values, for any assignment's catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from autograder.assignments.anywhere.calls import of_calls
from autograder.assignments.anywhere.gradients import of_gradients
from autograder.assignments.anywhere.multiples import of_multiples
from autograder.assignments.anywhere.numbers import Otherwise, Rows, of_numbers
from autograder.assignments.anywhere.values import TRANSFORMS, of_values
from autograder.engine.cases.entry import Misconception
from autograder.engine.values.outputs import Output

__all__ = ["TRANSFORMS", "Rows", "anywhere"]


def anywhere(
    function: str,
    outputs: Sequence[Output],
    *,
    decimals: int = 3,
    penalised: bool = False,
    whole_numbers: bool = True,
    rows: Rows | None = None,
    otherwise: Otherwise | None = None,
) -> Iterator[Misconception]:
    """Make the entries that any function's catalogue can end with.

    Parameters
    ----------
    function : str
    outputs : sequence of Output
    decimals : int
        Up to how many decimals a rounded value is told from the right one: 3, 2 for larger
        values, 0 where the topic has its own name for it.
    penalised : bool
        Whether one may think of a penalty on large vectors.
    whole_numbers : bool
        Whether to look for numbers that are cut, squashed, moved or missing: not for functions
        whose values lie between 0 and 1.
    rows : callable, optional
        What is added to which rows of the last output, where that is done row by row.
    otherwise : mapping, optional
        By output and entry, numbers of ways that the topic has its own name for.
    """
    yield from of_values(function, outputs, decimals)
    yield from of_gradients(function, outputs, penalised)
    if whole_numbers:
        yield from of_numbers(function, outputs, rows, otherwise)
    yield from of_multiples(function, outputs)
    yield from of_calls(function, outputs)
