"""The stage that holds a gradient against the student's own loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from autograder.diagnose import diagnose
from autograder.messages import Message
from autograder.observations import Observation, Observations
from autograder.report import Outcome, Result
from autograder.slopes import NODES, Slope, line_integral
from autograder.stages import NEARLY, Stage, first_wrong, nearly

__all__ = ["SlopeOf"]


@dataclass(frozen=True)
class SlopeOf(Stage):
    """The gradient is the derivative of the student's own loss.

    A right derivative of a wrong loss counts where the mistake in the loss is a known one. Any
    function that is easy to differentiate would earn the points otherwise.
    """

    argument: str = ""

    def title(self) -> Message:
        """What the stage asks."""
        return Message("{name} is the derivative of your own loss", {"name": self.outputs[-1]})

    def score(self, found: Observations) -> Result:
        """Integrate along a line; a gradient that is right needs no loss to prove it."""
        loss, gradient = self.outputs
        if all(o.places.keys() >= {loss, gradient} for o in self._called(found)):
            return self.result(Outcome.PASSED)  # right along the line, and so each other's
        right = first_wrong(found.of("random"), [gradient]) is None
        slope = self.slope(found)
        loss_right = first_wrong(found.of("random"), [loss]) is None
        if slope and slope.consistent:
            if right or loss_right:
                return self.result(Outcome.PASSED)
            remark = Message(
                "{name} is the correct derivative of your loss: what is wrong is the loss.",
                {"name": gradient},
            )
            if diagnose(found.evidence, loss):
                return self.result(Outcome.PASSED, remark)
            remark += Message(
                "It counts once the loss is the one that was asked for, or so close to it that "
                "the mistake can be named."
            )
            return self.result(Outcome.FAILED, remark)
        if right:
            remark = Message(
                "{name} is right, though not the derivative of your loss, which isn't.",
                {"name": gradient},
            )
            return self.result(Outcome.PASSED, remark)
        if slope is None:
            problem = found.problem(f"slope:{self.argument}") or Message(
                "Your loss could not be read, so its derivative is unknown."
            )
            return self.result(Outcome.FAILED, problem)
        if slope.flat:
            return self.result(
                Outcome.FAILED,
                Message(
                    "Your loss does not change when {argument} does, so it has no slope "
                    "that a gradient could match.",
                    {"argument": self.argument},
                ),
            )
        message = Message(
            "Along one step your loss rises by {rise:.6g}, while {name} adds up to "
            "{integral:.6g} on the way.",
            {"rise": slope.rise, "integral": slope.integral, "name": gradient},
        )
        if loss_right:
            message += Message("Your loss is right: what is wrong is its derivative.")
        gap = abs(slope.rise - slope.integral) / max(slope.scale, abs(slope.rise))
        if gap < NEARLY:
            message += nearly(gap)
        return self.result(Outcome.FAILED, message, diagnose(found.evidence, gradient))

    def _called(self, found: Observations) -> tuple[Observation, ...]:
        return (*found.of("random"), *found.of(f"slope:{self.argument}"))

    def slope(self, found: Observations) -> Slope | None:
        """The line integral, or None where a value is missing."""
        loss, gradient = self.outputs
        # every line starts at the first random case
        on_line = (*found.of("random")[:1], *found.of(f"slope:{self.argument}"))
        losses = [o.value(loss) for o in on_line]
        gradients = [o.value(gradient) for o in on_line]
        if any(x is None for x in (*losses, *gradients)):
            return None
        start, end = (np.asarray(o.probe.plain[self.argument]) for o in on_line[:: len(NODES) - 1])
        return line_integral(
            [float(x) for x in losses if x is not None],
            [g for g in gradients if g is not None],
            end - start,
        )
