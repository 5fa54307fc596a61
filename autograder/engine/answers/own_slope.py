"""Gradients held against the slope of the student's own loss, right or wrong."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from autograder.engine.answers.observation import Observation
from autograder.engine.cases.kinds import LINE, NUDGE, RANDOM
from autograder.engine.cases.plans import Plan
from autograder.engine.values.compare import worst_entry
from autograder.engine.values.slopes import Slope, line_integral
from autograder.report import WorstEntry

__all__ = ["OwnSlope"]

Array = NDArray[np.float64]


class OwnSlope:
    """What a function's own loss says of its gradients.

    Parameters
    ----------
    plan : Plan
    of : callable
        Gives the observations of some kinds of cases.
    """

    def __init__(self, plan: Plan, of: Callable[..., Sequence[Observation]]) -> None:
        self._plan, self._of = plan, of

    @functools.cached_property
    def along_line(self) -> Slope | None:
        """Hold the loss against its gradients along the line on which all arguments move.

        None where a value is missing.
        """
        called = self._of(LINE)
        names = (self._plan.outputs[0], *self._plan.declared.gradients)
        values = [[value for name in names if (value := o.value(name)) is not None] for o in called]
        if not called or any(len(came) < len(names) for came in values):
            return None
        ends = called[0], called[-1]
        start, end = (_joined([o.case.inputs[n] for n in self._plan.on_line]) for o in ends)
        losses, gradients = [float(came[0]) for came in values], [_joined(v[1:]) for v in values]
        return line_integral(losses, gradients, end - start)

    def _measured(self, argument: str) -> Array | None:
        """Measure the slope of the student's own loss at the first random case, if asked."""
        slope: Array | None = None
        for o in self._of(NUDGE):
            nudged, loss = o.case.nudged, o.value(self._plan.outputs[0])
            if nudged is not None and nudged.argument == argument:
                if loss is None:
                    return None
                if slope is None:
                    slope = np.zeros(np.shape(self._of(RANDOM)[0].case.inputs[argument]))
                slope[nudged.place] += float(loss) / (2 * nudged.step)
        return slope

    def is_measured(self, argument: str) -> bool:
        """Whether a gradient could be held against the slope of the student's own loss."""
        return (
            self._measured(argument) is not None
            and self._of(RANDOM)[0].value(self._plan.declared.gradient(argument)) is not None
        )

    def is_flat(self, argument: str) -> bool:
        """Whether the student's own loss doesn't change where it should."""
        if self._plan.shown:
            slope = self._measured(argument)
            return slope is not None and not slope.any()
        return self.along_line is not None and self.along_line.flat

    def off_the_slope(self, argument: str) -> WorstEntry | None:
        """Find where a gradient is farthest from the slope of the student's own loss."""
        gradient, slope = (
            self._of(RANDOM)[0].value(self._plan.declared.gradient(argument)),
            self._measured(argument),
        )
        if gradient is None or slope is None:
            return None
        return worst_entry(
            self._plan.declared.gradient(argument),
            gradient,
            slope,
            expected_is="slope of your own loss",
        )


def _joined(arrays: Sequence[object]) -> Array:
    return np.concatenate([np.ravel(np.asarray(a, dtype=np.float64)) for a in arrays])
