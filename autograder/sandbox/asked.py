"""Answers the questions that a child asks in the middle of a call."""

from __future__ import annotations

import time
from typing import Any

from autograder.sandbox import values
from autograder.sandbox.channel import Channel
from autograder.sandbox.seam import Oracle, SubmissionStopped

__all__ = ["Questions"]


class Questions:
    """Receives what a child sends, answering its questions on the way."""

    def __init__(
        self, channel: Channel, limit: int, names: set[str], oracle: Oracle | None
    ) -> None:
        self._channel, self._left = channel, limit
        self._names, self._oracle = names, oracle

    def receive(self, deadline: float) -> tuple[list[Any], float]:
        """Give the next message that is no question, and the deadline without our own time."""
        nap = True
        while True:
            message = self._channel.receive(deadline, nap=nap)
            nap = False  # a question may follow the other: they wait for us, so don't we
            if message[0] != "ask":
                return message, deadline
            started = time.monotonic()
            answer = self._answer(message)
            deadline += time.monotonic() - started
            self._channel.send(answer, deadline)

    def _answer(self, message: list[Any]) -> list[Any]:
        self._left -= 1
        if self._left < 0:
            raise SubmissionStopped("output", "It asked too many questions.")
        if not (
            len(message) == 3
            and isinstance(message[1], str)
            and message[1] in self._names
            and isinstance(message[2], list)
        ):
            raise SubmissionStopped("protocol", "It asked for something that it wasn't given.")
        arguments = [values.returned(argument) for argument in message[2]]
        if self._oracle is None:
            return ["error", f"{message[1]} can't be called yet."]
        try:
            return ["value", values.outgoing(self._oracle(message[1], arguments))]
        except ValueError as error:
            return ["error", str(error)]
