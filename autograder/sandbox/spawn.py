"""A fresh interpreter per submission, over plain pipes: for trusted submissions, anywhere."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping

from autograder.child import codec
from autograder.sandbox import tiers
from autograder.sandbox.channel import Channel, ChannelClosed
from autograder.sandbox.endings import GraderFault
from autograder.sandbox.launch import ENVIRONMENT, FOLDER_NAMES
from autograder.sandbox.limits import Allowance, Limits, resource_limits
from autograder.sandbox.readable import CHILD, interpreter, view
from autograder.sandbox.session import ChildSession, Ended
from autograder.sandbox.workplace import give_back, workplace

__all__ = ["SpawnSandbox", "ThreadedChannel"]

_LOOK, _DYING = 0.02, 50  # seconds between looks at a process that may be ending, and their number


class ThreadedChannel(Channel):
    """A channel over pipes that can't be polled: a thread waits for them."""

    def __init__(self, read_fd: int, write_fd: int, allowance: Allowance | None = None) -> None:
        self._read_fd, self._write_fd = read_fd, write_fd
        self.allowance = allowance or Allowance()
        self._buffer = bytearray()
        # so short that a flood waits in the pipe, not in our memory
        self._parts: queue.Queue[bytes] = queue.Queue(4)
        threading.Thread(target=self._pump, daemon=True).start()

    def _pump(self) -> None:
        part = b"."
        while part:
            try:
                part = os.read(self._read_fd, 1 << 18)
            except OSError:
                part = b""
            self._parts.put(part)

    def close(self) -> None:
        """Close our end for writing; the reading thread ends with the child."""
        with contextlib.suppress(OSError):
            os.close(self._write_fd)

    def drain(self) -> None:
        """Let the reading thread end, after the child has."""
        with contextlib.suppress(queue.Empty):
            while self._parts.get(timeout=5):
                pass
        os.close(self._read_fd)

    def _read(self) -> bool:
        try:
            part = self._parts.get_nowait()
        except queue.Empty:
            raise BlockingIOError from None
        return self._keep(part)

    def _keep(self, part: bytes) -> bool:
        if not part:
            self._parts.put(part)  # the end stays the end
        self._buffer += part
        return bool(part)

    def _wait_for_bytes(self, deadline: float) -> None:
        try:
            part = self._parts.get(timeout=max(deadline - time.monotonic(), 0.001))
        except queue.Empty:
            raise self._late() from None
        if not self._keep(part):
            raise ChannelClosed

    def send(self, frame: bytes, deadline: float) -> None:
        """Send a packed message; a thread does it, since a full pipe would hold us."""
        failed: list[OSError] = []

        def write() -> None:
            view = memoryview(frame)
            try:
                while view:
                    view = view[os.write(self._write_fd, view) :]
            except OSError as error:
                failed.append(error)

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        writer.join(max(self._ends(deadline) - time.monotonic(), 0.001))
        if writer.is_alive():
            raise self._late()
        if failed:
            raise ChannelClosed


class SpawnSandbox:
    """Implements the seam's `Sandbox` where processes can't be forked; protects from nothing."""

    def __init__(self, limits: Limits, modules: Mapping[str, str]) -> None:
        self._limits, self._modules = limits, dict(modules)
        self.findings = tiers.Findings()
        self._busy = False

    @property
    def tier(self) -> str:
        """The last: only for submissions that are trusted."""
        return tiers.report(self.findings).name

    def __enter__(self) -> SpawnSandbox:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """There is nothing to end between sessions."""

    def open(self, allowance: Allowance | None = None) -> ChildSession:
        """Start an interpreter for one submission."""
        if self._busy:
            raise GraderFault("A sandbox runs one session at a time.")
        place = workplace()
        folder = str(place)
        kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        libraries = map(str, view().libraries)
        started = time.monotonic()
        process = subprocess.Popen(
            [str(interpreter()), "-I", "-S", "-B", str(CHILD), "solo", *libraries],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=ENVIRONMENT | kept | dict.fromkeys(FOLDER_NAMES, folder),
        )
        assert process.stdin is not None
        assert process.stdout is not None
        channel = ThreadedChannel(
            os.dup(process.stdout.fileno()),
            os.dup(process.stdin.fileno()),
        )
        process.stdin.close()
        process.stdout.close()
        config = [list(self._modules.items()), list(resource_limits(self._limits).items())]
        with contextlib.suppress(ChannelClosed):  # the greeting that doesn't come will tell
            channel.send(codec.pack(config), started + 60)
        self._busy = True

        def end(lost: bool) -> Ended:
            self._busy = False
            status, cpu, rss, ordered = _end(process, _DYING if lost else 0)
            channel.drain()
            give_back(place)
            wall = time.monotonic() - started
            counted = {"status": status, "cpu": cpu, "wall": wall, "rss": rss, "ordered": ordered}
            return Ended(counted, self._limits)

        return ChildSession(channel, self._limits, end, allowance=allowance)


def _end(process: subprocess.Popen[bytes], patience: int) -> tuple[int, float, int, bool]:
    """End it if it hasn't ended after `patience` looks.

    Gives status, CPU seconds and memory, where the system tells them, and whether we ended it.
    """
    if sys.platform == "win32":
        process.kill()
        return process.wait() << 8, 0.0, 0, True
    pid = 0
    for _ in range(patience):  # `Popen.poll` and `Popen.kill` would take the status from us
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        time.sleep(_LOOK)
    if not pid:
        os.kill(process.pid, signal.SIGKILL)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 if sys.platform == "darwin" else 1024
    return status, used.ru_utime + used.ru_stime, used.ru_maxrss * scale, not pid
