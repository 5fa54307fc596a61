"""The stage that holds a gradient against the student's own loss."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.diagnose import diagnose
from autograder.messages import Message, told_apart
from autograder.observations import Observations
from autograder.report import Outcome, Result
from autograder.stage import NEARLY, Stage, first_wrong, nearly

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
        right = first_wrong(found.of("random"), [gradient]) is None
        loss_right = first_wrong(found.of("random"), [loss]) is None
        slope = None if found.agree_on_line else found.slope(self.argument)
        if found.agree_on_line or (slope and slope.consistent):
            if right or loss_right:
                return self.passed
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
        if right and loss_right:
            return self.passed
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
        rise, integral = told_apart(slope.rise, slope.integral)
        message = Message(
            "Along one step your loss rises by {rise}, while {name} adds up to {integral} on the "
            "way.",
            {"rise": rise, "integral": integral, "name": gradient},
        )
        if loss_right:
            message += Message("Your loss is right: what is wrong is its derivative.")
        gap = abs(slope.rise - slope.integral) / max(slope.scale, abs(slope.rise))
        if gap < NEARLY:
            message += nearly(gap)
        return self.result(Outcome.FAILED, message, diagnose(found.evidence, gradient))
