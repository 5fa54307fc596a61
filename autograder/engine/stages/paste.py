"""A case as a student can paste it: the call, what it should give, and what it gave."""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np

from autograder.engine.answers.observation import Observation
from autograder.report import Shown
from autograder.sandbox.calls import Ask, Given, Prepared

__all__ = ["call_text", "shown_case"]

_LONGEST = 1500  # characters of a value that came back
_WIDTH = 76  # columns: indented by four they are a terminal's 80


def shown_case(observation: Observation, output: str) -> Shown | None:
    """Give a shown case and one of its values; None for a hidden case.

    None too where a function is passed in that only the grader has, so that nobody could run the
    call, and where there is nothing to run yet.
    """
    raised = observation.reply and observation.reply.raised
    if not observation.plan.shown or (raised and raised.type_name == "NotImplementedError"):
        return None
    if any(isinstance(value, Ask) for value in observation.case.sent.values()):
        return None
    expected = observation.case.expected.get(output)
    yours = observation.array(output) if output else None
    problem = observation.problem
    said = ""
    if yours is not None:
        said = _told(yours)
    elif problem is not None:
        said = problem.text()
    return Shown(call_text(observation), output, "" if expected is None else _told(expected), said)


def call_text(observation: Observation) -> str:
    """Write the call in Python, with the functions that it is given before it."""
    before, arguments = [], []
    for name, value in observation.case.sent.items():
        if isinstance(value, Given):
            before.append(_given(value))
            arguments.append(name)
        elif isinstance(value, Prepared):
            arguments.append(_prepared(value))
        else:
            arguments.append(_argument(value))
    call = f"{observation.plan.function}({', '.join(arguments)})"
    if len(call) > _WIDTH or "\n" in call:
        lines = ",\n".join(arguments).replace("\n", "\n    ")
        call = f"{observation.plan.function}(\n    {lines},\n)"
    return "\n\n".join([*before, call])


def _given(function: Given) -> str:
    coefficients = [_argument(c) for c in function.coefficients]
    values = ", ".join(coefficients)
    if len(values) > _WIDTH - len("    a, b, e = ") or "\n" in values:
        lines = ",\n".join(coefficients).replace("\n", "\n        ")
        values = f"(\n        {lines},\n    )"
    return function.function.text.replace("COEFFICIENTS", values)


def _prepared(value: Prepared) -> str:
    """Write an array whose memory matters, so that what is pasted fails as it did."""
    text = _argument(value.array)
    if value.layout == "strided":
        return f"np.repeat({text}, 2, axis=-1)[..., ::2]"
    if value.layout == "readonly":
        return f"np.broadcast_to({text}, {value.array.shape})"
    return text


def _argument(value: object) -> str:
    """Write an argument with every digit that it takes to be the same number."""
    if isinstance(value, np.ndarray):
        if not value.ndim:
            return _number(value.item())
        return f"np.array({_written(value, 'np.array(', _number)})"
    return _number(value) if isinstance(value, float) else repr(value)


def _number(value: float) -> str:
    short = f"{value:.6g}"
    return short if float(short) == value else repr(float(value))


def _told(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> str:
    text = _written(array, "", lambda value: f"{value:.6g}", 200)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " ..."


def _written(
    array: np.ndarray[tuple[int, ...], np.dtype[np.generic]],
    prefix: str,
    number: Callable[[float], str],
    threshold: int = sys.maxsize,
) -> str:
    return np.array2string(
        np.asarray(array) + 0,  # no minus zeros
        separator=", ",
        max_line_width=_WIDTH - len("        "),
        prefix=prefix,
        threshold=threshold,
        formatter={"float_kind": lambda value: number(float(value))},
    )
