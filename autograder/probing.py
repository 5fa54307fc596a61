"""Probes out of inputs and whatever answers them: what the functions of an assignment share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder import cases
from autograder.compare import EXACT, Tolerance
from autograder.plans import Probe
from autograder.sandbox.seam import Prepared
from autograder.slopes import LENGTH, points_on_line

__all__ = ["Reference", "answers", "probe", "slopes", "untouched"]

Array = NDArray[np.float64]
Reference = Callable[..., dict[str, Array]]


def answers(function: Callable[..., Any], outputs: tuple[str, ...]) -> Reference:
    """Give the outputs of `function` by name."""

    def answer(**inputs: Any) -> dict[str, Array]:
        value = function(*inputs.values())
        values = value if len(outputs) > 1 else (value,)
        return {n: np.asarray(v, np.float64) for n, v in zip(outputs, values, strict=True)}

    return answer


def probe(
    kind: str, inputs: Mapping[str, Any], answer: Reference, *,
    plain: Mapping[str, Any] | None = None, tolerance: Tolerance = EXACT, **options: bool,
) -> Probe:  # fmt: skip
    """Make a probe: `plain` are its inputs as the parent sees them, if they differ."""
    plain = inputs if plain is None else plain
    return Probe(kind, inputs, answer(**plain), tolerance, plain, **options)


def slopes(
    inputs: Mapping[str, Any], sent: Mapping[str, Any], arguments: tuple[str, ...],
    answer: Reference, rng: np.random.Generator,
) -> Iterator[Probe]:  # fmt: skip
    """Go along a line on which all arguments move, and along one for each of them.

    All start at `inputs`, which is the first random case.
    """
    right = answer(**inputs)
    length = LENGTH / math.sqrt(len(arguments))
    together: dict[str, list[Array]] = {}
    alone: dict[str, list[Array]] = {}
    for name in arguments:
        x, slope = inputs[name], right[f"grad_{name}"]
        together[name] = points_on_line(x, cases.step(rng, x.shape, length, slope))[1:]
        alone[name] = points_on_line(x, cases.step(rng, x.shape, LENGTH, slope))[1:]
    for at_once in zip(*together.values(), strict=True):
        moved = dict(zip(arguments, at_once, strict=True))
        yield probe("line", {**sent, **moved}, answer, plain={**inputs, **moved})
    for name, points in alone.items():
        for point in points:
            yield probe(
                f"slope:{name}", {**sent, name: point}, answer,
                plain={**inputs, name: point}, follow_up=True,
            )  # fmt: skip


def _readonly(inputs: Mapping[str, Any]) -> dict[str, Any]:
    return {
        n: Prepared(v, "readonly") if isinstance(v, np.ndarray) else v for n, v in inputs.items()
    }


def untouched(sent: cases.Inputs, plain: cases.Inputs, other: tuple[cases.Inputs, cases.Inputs],
              answer: Reference) -> Iterator[Probe]:  # fmt: skip
    """Look whether the inputs stay as they are, and results over the `other` call."""
    yield probe("untouched:readonly", _readonly(sent), answer, plain=plain)
    yield probe("untouched:inputs", sent, answer, plain=plain, inputs_back=True, hold=True)
    yield probe("untouched:again", other[0], answer, plain=other[1])
