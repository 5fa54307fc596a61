"""Probes out of inputs and whatever answers them: what the functions of an assignment share."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases import cases
from autograder.engine.cases.plans import Nudge, Probe
from autograder.engine.values.compare import CLOSE, Tolerance
from autograder.engine.values.slopes import LENGTH, points_on_line
from autograder.sandbox.seam import Prepared

__all__ = ["Reference", "answers", "line", "nudges", "probe", "shuffled", "untouched"]

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
    plain: Mapping[str, Any] | None = None, tolerance: Tolerance = CLOSE, **options: Any,
) -> Probe:  # fmt: skip
    """Make a probe: `plain` are its inputs as the parent sees them, if they differ."""
    plain = inputs if plain is None else plain
    return Probe(kind, inputs, answer(**plain), tolerance, plain, answer=answer, **options)


def line(
    inputs: Mapping[str, Any], sent: Mapping[str, Any], arguments: tuple[str, ...],
    answer: Reference, rng: np.random.Generator,
) -> Iterator[Probe]:  # fmt: skip
    """Go along a line on which all arguments move, from `inputs` on."""
    right = answer(**inputs)
    length = LENGTH / math.sqrt(len(arguments))
    points: dict[str, list[Array]] = {}
    for name in arguments:
        x, slope = inputs[name], right[f"grad_{name}"]
        points[name] = points_on_line(x, cases.step(rng, x.shape, length, slope))
    for at_once in zip(*points.values(), strict=True):
        moved = dict(zip(arguments, at_once, strict=True))
        yield probe("line", {**sent, **moved}, answer, plain={**inputs, **moved})


NUDGE = 1e-4


def nudges(
    inputs: Mapping[str, Any], sent: Mapping[str, Any], arguments: tuple[str, ...],
    answer: Reference,
) -> Iterator[Probe]:  # fmt: skip
    """Move each entry of the arguments a little to either side, for the slope of a loss."""
    for name in arguments:
        for index in np.ndindex(inputs[name].shape):
            for size in (-NUDGE, NUDGE):
                moved = inputs[name].copy()
                moved[index] += size
                yield probe(
                    "nudge", {**sent, name: moved}, answer, plain={**inputs, name: moved},
                    nudged=Nudge(name, index, size),
                )  # fmt: skip


def shuffled(rng: np.random.Generator, probes: Sequence[Probe]) -> tuple[int, ...]:
    """Draw an order of the probes; those on untouched inputs stay together, at its end."""
    kinds = [probe.kind.startswith("untouched") for probe in probes]
    first = [i for i, last in enumerate(kinds) if not last]
    return (*map(int, rng.permutation(first)), *(i for i, last in enumerate(kinds) if last))


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
