"""Answers the questions that a child asks in the middle of a call."""

from __future__ import annotations

import time
from collections.abc import Set
from typing import Any

from autograder.child import codec
from autograder.sandbox import values
from autograder.sandbox.answers import filled
from autograder.sandbox.channel import Channel
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.frames import Frame
from autograder.sandbox.seam import Oracle

__all__ = ["Questions"]


class Questions:
    """Receives what a child sends, answering its questions on the way."""

    def __init__(
        self, channel: Channel, limit: int, names: Set[str], oracle: Oracle | None
    ) -> None:
        self._channel, self._left = channel, limit
        self._names, self._oracle = names, oracle

    def receive(self, deadline: float) -> tuple[Frame, float]:
        """Give the next message that is no question, and the deadline without our own time."""
        nap = True
        while True:
            frame = self._channel.receive(deadline, nap=nap)
            nap = False  # a question may follow the other: they wait for us, so don't we
            if frame.form.kind != "ask":
                return frame, deadline
            started = time.monotonic()
            answer = codec.pack(self._answer(frame))
            deadline += time.monotonic() - started
            self._channel.send(answer, deadline)

    def _answer(self, frame: Frame) -> list[Any]:
        self._left -= 1
        if self._left < 0:
            raise SubmissionStopped("output", "It asked too many questions.")
        name, packed = frame.form.expect("ask", 2)
        if not (isinstance(name, str) and name in self._names and isinstance(packed, list)):
            raise SubmissionStopped("protocol", "It asked for something that it wasn't given.")
        arguments = [filled(values.outline(argument), frame.payload) for argument in packed]
        if self._oracle is None:
            return ["error", f"{name} can't be called yet."]
        try:
            return ["value", values.outgoing(self._oracle(name, arguments))]
        except ValueError as error:
            return ["error", str(error)]
