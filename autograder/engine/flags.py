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


def flags(found: Mapping[str, Observations]) -> tuple[Message, ...]:
    """Say what an instructor may want to look at.

    Parameters
    ----------
    found : mapping of str to Observations

    Returns
    -------
    tuple of Message
    """
    return tuple(
        Message(_REMARKS[observations.stopped.reason], {"function": function})
        for function, observations in found.items()
        if observations.stopped.reason in _REMARKS
    )
