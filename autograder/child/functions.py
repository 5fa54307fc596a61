"""Made-up losses with exact gradients, for a submission's functions to be called with.

They answer nothing that an assignment asks and no student can foresee their coefficients, so
that they may run beside the submission. An assignment declares them, and they come here as source
text; the grader computes with the same text.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["given"]


@functools.lru_cache(16)
def _defined(name: str, source: str) -> Callable[..., Any]:
    space: dict[str, Any] = {"np": np, "operator": operator}
    exec(compile(source, f"<given {name}>", "exec"), space)
    function: Callable[..., Any] = space[name]
    return function


def given(name: str, source: str, coefficients: Sequence[NDArray[Any]]) -> Callable[..., Any]:
    """Give the function of these coefficients, of arrays and numbers by position.

    Parameters
    ----------
    name : str
    source : str
        Python that defines it, with the coefficients before its own parameters.
    coefficients : sequence of ndarray

    Raises
    ------
    ValueError
        When called with what it can't be computed from, with the shapes it was called with.
    """
    function = _defined(name, source)

    def value(*args: Any) -> Any:
        arrays = [np.array(arg) for arg in args]  # never a view of the caller's
        if any(array.dtype.kind not in "fiub" for array in arrays):
            raise ValueError(f"{name} was called with arguments that are not made of numbers.")
        try:
            with np.errstate(all="ignore"):
                return function(*coefficients, *arrays)
        except (TypeError, ValueError, IndexError, OverflowError) as error:
            shapes = ", ".join(str(array.shape) for array in arrays)
            raise ValueError(
                f"{name} was called with arguments of shapes {shapes}: {error}"
            ) from None

    return value
