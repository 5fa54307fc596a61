"""What ends a run before its time: the sandbox failed, or the submission's child is gone."""

from __future__ import annotations

from typing import Any

__all__ = ["GraderFault", "SubmissionStopped", "Unheld"]


class GraderFault(RuntimeError):
    """The sandbox itself failed: never a grade, always worth another try."""


class Unheld(GraderFault):
    """Nothing on this machine hides the reference from a submission: none is run."""


class SubmissionStopped(Exception):
    """The submission's child is gone: stopped for a limit, or by itself. Always a grade.

    Parameters
    ----------
    reason : str
        ``"time"`` (wall time, or the session's CPU time), ``"cpu"`` (a call's own), ``"slow"``
        (all calls of a function together), ``"budget"`` (the whole submission), ``"exit"``
        (it ended by itself or crashed), ``"killed"`` (from outside, as when the machine lacks
        memory, which may be no fault of its own), ``"protocol"`` (it sent what the channel
        doesn't allow), ``"output"`` (too much of it).
    detail : str
        For people, in English, one line.
    index : int
        Which cell of `Session.run_cells`, or which call of `Session.call`, was under way;
        -1 where none was.
    replies : tuple of Reply or CellResult
        What had come back before; a held value is lost with the call after it.
    """

    def __init__(
        self, reason: str, detail: str = "", *, index: int = -1, replies: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
        self.index = index
        self.replies = replies
