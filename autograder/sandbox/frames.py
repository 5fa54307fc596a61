"""What a child sent: its frames, and the forms in which the answers of a class come.

A frame's structure says what kinds, dtypes and shapes came; only number and payload differ from
one right answer to the next. So a structure is read once for a class, and a reply is its form and
its bytes: arrays are made of them where somebody asks for one.
"""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

from autograder.child import codec
from autograder.sandbox import values
from autograder.sandbox.answers import Reply, ReplyForm
from autograder.sandbox.endings import SubmissionStopped

__all__ = ["Form", "Frame"]

MAX_INPUTS = 32
_SHORT = 512  # bytes of a structure that is worth keeping: at most 35 kB as objects
_KEPT = 2048


class Form:
    """A structure, read: a message's kind, its other fields with slots for arrays, its size."""

    def __init__(self, structure: bytes) -> None:
        try:
            message, self.n_bytes = codec.outline(structure)
        except codec.CodecError as error:
            raise SubmissionStopped("protocol", f"It sent no message: {error}") from None
        if not (isinstance(message, list) and message and isinstance(message[0], str)):
            raise SubmissionStopped("protocol", "It sent a message without a kind.")
        self.kind: str = message[0]
        self.fields: list[Any] = message[1:]
        self._kept = len(structure) <= _SHORT

    def expect(self, kind: str, n_fields: int) -> list[Any]:
        """Give the fields of a message of that kind; SubmissionStopped for any other."""
        if self.kind != kind or len(self.fields) != n_fields:
            raise SubmissionStopped("protocol", f"It sent {self.kind[:20]!r} for {kind!r}.")
        return self.fields

    @functools.cached_property
    def reply(self) -> ReplyForm:
        """The reply that this is; SubmissionStopped where it is none."""
        value, raised, inputs, warned = self.expect("reply", 4)
        if not (isinstance(inputs, list) and isinstance(warned, list)):
            raise SubmissionStopped("protocol", "It sent a reply of a wrong form.")
        if len(inputs) > MAX_INPUTS or not all(isinstance(i, codec.Slot) for i in inputs):
            raise SubmissionStopped("protocol", "It sent back inputs that are none.")
        texts = tuple(values.clean(text, 200) for text in warned[:5])
        if raised is not None:
            raised = values.raised(raised)
        return ReplyForm(values.outline(value), raised, tuple(inputs), texts, self._kept)


_kept_form = functools.lru_cache(_KEPT)(Form)


class Frame(NamedTuple):
    """One message as it came: the number of what it answers, its form, and its arrays' bytes."""

    number: int
    form: Form
    payload: bytes

    @classmethod
    def read(cls, number: int, structure: bytes, payload: bytes) -> Frame:
        """Read a frame's parts; SubmissionStopped where they are no message."""
        form = (_kept_form if len(structure) <= _SHORT else Form)(structure)
        if form.n_bytes != len(payload):
            raise SubmissionStopped("protocol", "It sent other arrays than it announced.")
        return cls(number, form, payload)

    def reply(self) -> Reply:
        """Give the reply that this is; SubmissionStopped where it is none."""
        return Reply(self.form.reply, self.payload)
