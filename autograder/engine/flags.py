"""Remarks for the instructor alone: nothing here costs points."""

from __future__ import annotations

from collections.abc import Mapping

from autograder.engine.answers.observations import Observations
from autograder.engine.answers.stops import Reason
from autograder.messages import Message

__all__ = ["flags"]

_REMARKS = {
    Reason.CPU: "{function} was stopped on the case that only difference quotients can't finish: "
    "it looks numerically differentiated.",
    Reason.PROTOCOL: "{function} wrote into the grader's channel.",
}


_QUOTIENT = Message(
    "{function} divides a difference of two values by their distance, or computes with complex "
    "numbers: through the scores, difference quotients cost as little as a formula, so look at its "
    "source."
).template


def flags(found: Mapping[str, Observations]) -> tuple[Message, ...]:
    """Say what an instructor may want to look at.

    Parameters
    ----------
    found : mapping of str to Observations

    Returns
    -------
    tuple of Message
    """
    said = {
        function: _REMARKS[observations.stopped.reason]
        for function, observations in found.items()
        if observations.stopped.reason in _REMARKS
    }
    read = {n: _QUOTIENT for n, o in found.items() if o.differenced and n not in said}
    return tuple(Message(said, {"function": name}) for name, said in (said | read).items())
