"""Answers what a child asks of the grader: correct earlier functions, and losses of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from autograder.engine.cases.plans import Plan
from autograder.sandbox.answers import Answer

__all__ = ["answers"]

LARGEST_QUESTION = 150_000  # entries of all arguments together


def answers(
    earlier: Mapping[str, Callable[..., Any]], plans: Sequence[Plan]
) -> Callable[[str, list[Any]], Any]:
    """Make what answers a child's questions; what makes no sense is a ValueError there.

    Parameters
    ----------
    earlier : mapping of str to callable
        Right functions that may stand in for a submission's own.
    plans : sequence of Plan
        Whose oracles may be asked too.
    """
    oracles = dict(earlier)
    for plan in plans:
        oracles.update(plan.oracles)

    def answer(name: str, args: list[Any]) -> Any:
        function = oracles.get(name)
        if function is None:
            raise ValueError(f"There is no function {name!r} to ask.")
        if sum(a.value.size for a in args if isinstance(a, Answer)) > LARGEST_QUESTION:
            raise ValueError(f"{name} was called with more numbers than anybody needs here.")
        try:
            with np.errstate(all="ignore"):
                return function(*[_plain(arg) for arg in args])
        except (TypeError, ValueError, IndexError, OverflowError, MemoryError) as error:
            shapes = ", ".join(
                str(a.value.shape) if isinstance(a, Answer) else type(a).__name__ for a in args
            )
            raise ValueError(
                f"{name} was called with arguments of shapes {shapes}: {error}"
            ) from None

    return answer


def _plain(arg: object) -> Any:
    if isinstance(arg, Answer) and arg.value.dtype.kind in "fiub":
        return arg.value if arg.value.ndim else arg.value.item()
    if isinstance(arg, (list, tuple)):
        return [_plain(item) for item in arg]
    raise TypeError("an argument is not made of numbers")
