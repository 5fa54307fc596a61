"""Remarks for the instructor alone: nothing here costs points."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from autograder.messages import Message
from autograder.observations import Observations

__all__ = ["flags"]

# rounding of a formula stays below, the noise of a difference quotient above
ROUNDING = 1e-12
DIFFERENCED = 1e-5


def flags(found: Mapping[str, Observations]) -> tuple[Message, ...]:
    """Say what an instructor may want to look at.

    Parameters
    ----------
    found : mapping of str to Observations

    Returns
    -------
    tuple of Message
    """
    remarks = []
    # an own softmax that is a little off makes gradients that are a little off
    rounded = not all(_exact(found[f]) for f in ("sigmoid", "softmax") if f in found)
    for function, observations in found.items():
        for output in observations.plan.outputs:
            error = _differenced(observations, output) if output.startswith("grad_") else None
            if error is not None and not rounded:
                remarks.append(
                    Message(
                        "{name} of {function} agrees only to {error:.0e}: it looks numerically "
                        "differentiated.",
                        {"name": output, "function": function, "error": error},
                    )
                )
        if not observations.all_right and any(
            "channel" in str(o.problem.template) for o in observations.all if o.problem
        ):
            remarks.append(
                Message("{function} wrote into the grader's channel.", {"function": function})
            )
    return tuple(remarks)


def _differenced(observations: Observations, output: str) -> float | None:
    """The typical relative error, if it is that of a difference quotient on every case."""
    errors = []
    for observation in observations.of("random"):
        got = observation.value(output)
        if got is None:
            return None
        expected = observation.probe.expected[output]
        size = float(np.abs(expected).max(initial=0.0)) or 1.0
        # of most entries, not of one
        error = float(np.sort(np.abs(got - expected), axis=None)[got.size // 2]) / size
        if not ROUNDING < error < DIFFERENCED:
            return None
        if np.array_equal(got, got.astype(np.float32).astype(np.float64)):
            return None
        errors.append(error)
    return float(np.median(errors)) if errors else None


def _exact(observations: Observations) -> bool:
    """Whether every random case is right to rounding."""
    values = [(o.value("value"), o.probe.expected["value"]) for o in observations.of("random")]
    return all(
        got is not None and bool((np.abs(got - expected) <= ROUNDING).all())
        for got, expected in values
    )
