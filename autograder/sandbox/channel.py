"""The grader's end of a channel: frames under a deadline, from a peer that may be hostile."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable

from autograder.child import codec
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.frames import Frame
from autograder.sandbox.limits import Allowance

__all__ = ["Channel", "ChannelClosed"]


NAP = 0.002
_ROOM = 1 << 16  # bytes
OBJECTS = 64  # bytes of memory that a byte of structure may take, nearly
LOOK = 0.1  # seconds between looks at what a watched call has taken


class ChannelClosed(Exception):
    """The other end is gone."""


class Channel:
    """Frames over two non-blocking pipes.

    Every wait ends with its own deadline or with the submission's, whichever comes first.
    """

    def __init__(self, read_fd: int, write_fd: int, allowance: Allowance | None = None) -> None:
        self._read_fd, self._write_fd = read_fd, write_fd
        self.allowance = allowance or Allowance()
        self._buffer = bytearray()
        self._room = memoryview(bytearray(_ROOM))  # to make one for every read costs more than it
        self.watch: Callable[[], None] | None = None  # looks, now and then, while we wait
        for descriptor in (read_fd, write_fd):
            os.set_blocking(descriptor, False)
        self._readable, self._writable = select.poll(), select.poll()
        self._readable.register(read_fd, select.POLLIN)
        self._writable.register(write_fd, select.POLLOUT)

    def close(self) -> None:
        """Close both ends."""
        os.close(self._read_fd)
        os.close(self._write_fd)

    def _ends(self, deadline: float) -> float:
        """Give when a wait ends."""
        return min(deadline, self.allowance.deadline)

    def _late(self) -> SubmissionStopped:
        """Give what is raised when a deadline has passed."""
        if time.monotonic() >= self.allowance.deadline:
            return SubmissionStopped("budget", "The time for this submission was over.")
        return SubmissionStopped("time", "It did not answer in time.")

    def _wait(self, poll: select.poll, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            raise self._late()

    def _wait_for_bytes(self, deadline: float) -> None:
        while self.watch is not None and time.monotonic() + LOOK < deadline:
            if self._readable.poll(LOOK * 1000):
                return
            self.watch()
        self._wait(self._readable, deadline)

    def send(self, frame: bytes, deadline: float) -> None:
        """Send a packed message in a conversation in which the other side is silent."""
        view, deadline = memoryview(frame), self._ends(deadline)
        while view:
            try:
                view = view[os.write(self._write_fd, view) :]
            except BlockingIOError:
                self._wait(self._writable, deadline)
            except BrokenPipeError:
                raise ChannelClosed from None

    def expect_silence(self) -> None:
        """Refuse bytes that nobody asked for."""
        try:
            if not self._buffer and not self._read():
                raise ChannelClosed
        except BlockingIOError:
            return
        raise SubmissionStopped("protocol", "It sent something before it was asked.")

    def _read(self) -> bool:
        """Read what is there; False at the end."""
        n_bytes = os.readv(self._read_fd, [self._room])
        self._buffer += self._room[:n_bytes]
        return bool(n_bytes)

    def _fill(self, n_bytes: int, deadline: float, nap: bool) -> None:
        """Wait until that many bytes have come."""
        while len(self._buffer) < n_bytes:
            if time.monotonic() > deadline:  # also when bytes drip without a pause
                raise self._late()
            try:
                if not self._read():
                    raise ChannelClosed
            except BlockingIOError:
                if nap:
                    nap = False
                    time.sleep(NAP)
                else:
                    self._wait_for_bytes(deadline)

    def receive(self, deadline: float, *, nap: bool = False) -> Frame:
        """Read one frame.

        To be woken for every one of many small messages costs both sides more than to make
        them: with `nap`, sleep for a moment first and then read all that has come.
        """
        start, deadline = codec.HEADER.size, self._ends(deadline)
        if time.monotonic() > deadline:  # also when all of it is here already
            raise self._late()
        if len(self._buffer) < start:
            self._fill(start, deadline, nap)
        number, n_structure, n_payload = codec.HEADER.unpack_from(self._buffer)
        if n_structure > codec.MAX_STRUCTURE or n_payload > codec.MAX_ANSWER:
            raise SubmissionStopped("output", "It sent a message that is too large.")
        self.allowance.received_bytes -= n_structure + n_payload
        if self.allowance.received_bytes < 0:
            raise SubmissionStopped("output", "It sent too much altogether.")
        middle = start + n_structure
        end = middle + n_payload
        if len(self._buffer) < end:
            self._fill(end, deadline, nap)
        with memoryview(self._buffer) as view:
            structure, payload = bytes(view[start:middle]), bytes(view[middle:end])
        del self._buffer[:end]
        frame = Frame.read(number, structure, payload)
        if frame.form.kind != "cell":  # its texts; anything else becomes objects
            self.allowance.received_bytes -= OBJECTS * n_structure
        return frame
