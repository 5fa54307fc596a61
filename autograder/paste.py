"""A case as a student can paste it: the call, what it should give, and what it gave."""

from __future__ import annotations

import numpy as np

from autograder.child.functions import TEXTS
from autograder.observation import Observation
from autograder.report import Shown
from autograder.sandbox.seam import Ask, Given, Prepared

__all__ = ["call_text", "shown_case"]

_LONGEST = 1500  # characters of a value


def shown_case(observation: Observation, output: str) -> Shown | None:
    """Give a shown case and one of its values; None for a hidden case."""
    if not observation.plan.shown:
        return None
    expected = observation.probe.expected.get(output)
    yours = observation.array(output) if output else None
    problem = observation.problem
    said = ""
    if yours is not None:
        said = _written(yours)
    elif problem is not None:
        said = problem.text()
    return Shown(
        call_text(observation), output, "" if expected is None else _written(expected), said
    )


def call_text(observation: Observation) -> str:
    """Write the call in Python, with the functions that it is given before it."""
    before, arguments = [], []
    for name, value in observation.probe.inputs.items():
        if isinstance(value, Given):
            before.append(_given(value))
            arguments.append(name)
        elif isinstance(value, Ask):
            arguments.append(name)
        elif isinstance(value, Prepared):
            arguments.append(_argument(value.array))
        else:
            arguments.append(_argument(value))
    call = f"{observation.plan.function}({', '.join(arguments)})"
    if len(call) > 76:
        call = f"{observation.plan.function}(\n    " + ",\n    ".join(arguments) + ",\n)"
    return "\n\n".join([*before, call])


def _given(function: Given) -> str:
    values = ", ".join(_argument(c) for c in function.coefficients)
    return TEXTS[function.name].replace("COEFFICIENTS", values)


def _argument(value: object) -> str:
    if isinstance(value, np.ndarray):
        return f"np.array({_written(value)})" if value.ndim else f"{value.item():g}"
    if isinstance(value, float):
        return f"{value:.6g}"
    return repr(value)


def _written(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> str:
    text = np.array2string(
        np.asarray(array) + 0,  # no minus zeros
        separator=", ",
        max_line_width=72,
        threshold=200,
        formatter={"float_kind": lambda x: f"{x:.6g}"},
    )
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."
