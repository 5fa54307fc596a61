"""One child with one submission in it, seen from the grader."""

from __future__ import annotations

import math
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from autograder.child import codec
from autograder.sandbox import values
from autograder.sandbox.answers import Reply
from autograder.sandbox.asked import Questions
from autograder.sandbox.calls import Ask, Batch, Call
from autograder.sandbox.channel import Channel, ChannelClosed
from autograder.sandbox.endings import GraderFault, SubmissionStopped
from autograder.sandbox.frames import Frame
from autograder.sandbox.limits import Allowance, Limits
from autograder.sandbox.seam import CellResult, Code, Oracle, Usage

__all__ = ["ChildSession", "Ended"]

SIGKILL = 9
_PRINTED = 40_000  # characters of one cell
_PRINTED_ALTOGETHER = 1_000_000  # a child keeps less; kept here they take up to four times as much


def _number() -> int:
    """Draw a request's number: an answer that was written before the request can't have it.

    The calls of a batch are numbered on from it.
    """
    return secrets.randbits(62)


class Ended:
    """How a child ended, as its zygote counted it."""

    def __init__(self, counted: dict[str, Any], limits: Limits) -> None:
        extra = {name: float(counted.get(name, 0)) for name in ("faults", "switches")}
        self.usage = Usage(counted["cpu"], counted["wall"], counted["rss"], extra)
        self._signal = counted["status"] & 0x7F
        self._status = counted["status"] >> 8
        self._limits = limits
        self._why: str = counted.get("why", "")
        self._ordered: bool = counted.get("ordered", False)

    def reason(self) -> SubmissionStopped:
        """Say why the child fell silent."""
        if self._why:
            return SubmissionStopped("output", self._why)
        if self.usage.cpu_seconds >= self._limits.cpu_seconds - 0.5:
            return SubmissionStopped("time", "It used up its CPU time.")
        if self._signal == SIGKILL and self._ordered:  # it lived on when it fell silent
            return SubmissionStopped("protocol", "It closed its channel.")
        if self._signal == SIGKILL:
            return SubmissionStopped("killed", "Its process was killed.")
        if self._signal:
            return SubmissionStopped("exit", f"It was ended by signal {self._signal}.")
        return SubmissionStopped("exit", f"It ended by itself with status {self._status}.")


class ChildSession:
    """Implements the seam's `Session` over a channel.

    `end` stops the child and tells how it ended; with True, for one that closed its channel, it
    waits for a moment whether the child is ending anyway. `cpu_seconds` tells what the child has
    taken so far; where nothing does, wall time stands for it.
    """

    def __init__(
        self,
        channel: Channel,
        limits: Limits,
        end: Callable[[bool], Ended],
        cpu_seconds: Callable[[], float] | None = None,
        allowance: Allowance | None = None,
    ) -> None:
        self._channel, self._limits, self._end = channel, limits, end
        self._allowance = allowance or Allowance()
        self._cpu_seconds = cpu_seconds
        self._ended: Ended | None = None
        self._greeted = self._closed = False
        self._bound: set[str] = set()  # names that stand for asked functions in every call

    def __enter__(self) -> ChildSession:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self, lost: bool = False) -> None:
        """End the child, whatever it is doing."""
        if not self._closed:
            self._closed = True
            self._channel.close()
            self._ended = self._end(lost)

    @property
    def usage(self) -> Usage:
        """What the child took; zeros until it has ended."""
        return self._ended.usage if self._ended else Usage()

    @contextmanager
    def _conversation(self, done: list[Any]) -> Iterator[None]:
        """End the child when it misbehaves, and say how far it came."""
        if self._closed:
            raise SubmissionStopped("exit", "It had ended before.")
        self._greet()
        try:
            self._channel.expect_silence()
            yield
        except ChannelClosed:
            self.close(lost=True)
            assert self._ended is not None
            stopped = self._ended.reason()
        except SubmissionStopped as error:
            self.close()
            stopped = error
        except BaseException:
            self.close()
            raise
        else:
            return
        stopped.replies = tuple(item for item in done if item is not None)
        stopped.index = len(done)
        raise stopped

    def _greet(self) -> None:
        """Wait until the child has locked itself up: no submission has run before that."""
        if self._greeted:
            return
        try:
            greeting = self._channel.receive(time.monotonic() + 30).form
            self._greeted = greeting.kind == "ready" and not greeting.fields
        except (ChannelClosed, SubmissionStopped):
            pass
        if not self._greeted:
            self.close()
            raise GraderFault("A child could not be locked up.")
        self._channel.allowance = self._allowance  # from now on: locking up isn't its doing

    @staticmethod
    def _answers(frame: Frame, number: int) -> None:
        if frame.number != number:
            raise SubmissionStopped("protocol", "It answered another request.")

    def functions(self, names: Sequence[str]) -> dict[str, bool]:
        """Tell which of `names` are bound to something callable now."""
        names, number = list(names), _number()
        deadline = time.monotonic() + 10
        with self._conversation([]):
            self._channel.send(codec.pack(["functions", names], number), deadline)
            frame = self._channel.receive(deadline)
            self._answers(frame, number)
            (bound,) = frame.form.expect("functions", 1)
            if not (
                isinstance(bound, list)
                and len(bound) == len(names)
                and all(type(value) is bool for value in bound)
            ):
                raise SubmissionStopped("protocol", "It sent another list of functions.")
        return dict(zip(names, bound, strict=True))

    def run_cells(
        self,
        cells: Sequence[str | Code],
        *,
        timeout: float = 30.0,
        asks: Sequence[Ask] = (),
        oracle: Oracle | None = None,
        contract: Iterable[str] = (),
    ) -> list[CellResult]:
        """Run code cells in order in IPython; a cell that raises doesn't stop the next."""
        done: list[CellResult] = []
        number = _number()
        bound = [[ask.name, list(ask.parameters)] for ask in asks]
        self._bound |= {ask.name for ask in asks}
        asked = Questions(self._channel, self._limits.questions, self._bound, oracle)
        room = _PRINTED_ALTOGETHER
        with self._conversation(done):
            deadline = time.monotonic() + timeout
            request = ["cells", [_sent(cell) for cell in cells], sorted(contract), bound]
            self._channel.send(codec.pack(request, number), deadline)
            for index in range(len(cells)):
                frame, deadline = asked.receive(deadline)
                self._answers(frame, number + index)
                raised, out, err, hidden = frame.form.expect("cell", 4)
                longest = min(_PRINTED, room // 2)
                out, err = (values.clean(text, longest, keep="\n\t") for text in (out, err))
                room -= len(out) + len(err)
                done.append(CellResult(values.raised(raised), out, err, values.names(hidden)))
        return done

    def call(self, calls: Sequence[Call], oracle: Oracle | None = None) -> list[Reply]:
        """Make the calls in order, in one batch."""
        done: list[Reply | None] = []
        held = False
        if not calls:
            return []
        first = _number()
        batch = calls if isinstance(calls, Batch) else Batch(calls)
        names = batch.asked | self._bound
        asked = Questions(self._channel, self._limits.questions, names, oracle)
        frame = _packed(batch, first)
        with self._conversation(done):
            started = time.monotonic()
            for part in frame:
                self._channel.send(part, started + calls[0].timeout)
            spent: Counter[str] = Counter()  # milliseconds, by function
            for number, call in enumerate(batch, start=first):
                if spent[call.function] > 1000 * self._limits.function_seconds:
                    raise SubmissionStopped("slow", "Its calls took too long together.")
                self._channel.watch = self._watch(call)
                came, deadline = asked.receive(started + call.timeout)
                if held:
                    self._answers(came, number - 1)
                    done[-1] = came.reply()
                    held = False
                    came, deadline = asked.receive(deadline)
                self._answers(came, number)
                held = call.hold and came.form.kind == "held"
                done.append(None if held else came.reply())
                before, started = started, time.monotonic()
                spent[call.function] += int(1000 * (started - before))
            if held:
                came, deadline = asked.receive(deadline)
                self._answers(came, number)
                done[-1] = came.reply()
        self._channel.watch = None
        return [reply for reply in done if reply is not None]

    def _watch(self, call: Call) -> Callable[[], None] | None:
        """Make what looks, while we wait, whether a call has used up its CPU time.

        It counts from the first look on, so that a quick call, which is never looked at, costs
        nothing more; what it had taken before is a tenth of a second at most.
        """
        allowed = call.cpu_seconds
        if allowed is None:
            return None
        clock = self._cpu_seconds or time.monotonic
        start: float | None = None
        least = math.inf

        def look() -> None:
            nonlocal start, least
            now = clock()
            start = now if start is None else start
            least = min(least, allowed())
            if now - start > least:
                raise SubmissionStopped("cpu", "It used up its CPU time for this call.")

        return look


def _sent(cell: str | Code) -> list[Any]:
    if isinstance(cell, str):
        return [cell, "own", [], []]
    return [cell.text, cell.role, list(cell.counts), list(cell.stubs)]


def _packed(calls: Batch, number: int) -> tuple[bytes, bytes]:
    """Give a batch's frame, head and rest; what doesn't change between submissions is kept."""
    if calls.frame is None:
        frame = codec.pack(["calls", [
            [c.function, [values.outgoing(a) for a in c.args], c.hold, c.inputs_back, c.single]
            for c in calls
        ], [[f.name, list(f.parameters), f.source] for f in calls.made_up]])  # fmt: skip
        calls.frame = codec.HEADER.unpack_from(frame)[1:], frame[codec.HEADER.size :]
    lengths, rest = calls.frame
    return codec.HEADER.pack(number, *lengths), rest
