"""Why there is no answer: what stopped a call, or kept it from being made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from autograder.messages import Message

__all__ = ["Reason", "Stop"]


class Reason(Enum):
    """Why there is no reply, as :class:`autograder.sandbox.endings.SubmissionStopped` says it."""

    CPU = "cpu"
    SLOW = "slow"
    TIME = "time"
    KILLED = "killed"
    EXIT = "exit"
    PROTOCOL = "protocol"
    OUTPUT = "output"
    BUDGET = "budget"
    MISSING = "missing"  # there is no such function


@dataclass(frozen=True)
class Stop:
    """Why there is no reply, and the sentence that says so."""

    reason: Reason
    message: Message
