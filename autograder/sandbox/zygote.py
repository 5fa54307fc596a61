"""Starts the zygote and asks it for children."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.child import __file__ as _child_file
from autograder.child import codec
from autograder.sandbox.channel import Channel
from autograder.sandbox.limits import Limits
from autograder.sandbox.seam import GraderFault
from autograder.sandbox.session import ChildSession, Ended

__all__ = ["ZygoteSandbox"]

CHILD = Path(_child_file).parent


class ZygoteSandbox:
    """Implements the seam's `Sandbox`: a process that forks one child per session."""

    def __init__(
        self, limits: Limits, modules: Mapping[str, str], readable: Sequence[Path]
    ) -> None:
        self._limits, self._modules, self._readable = limits, dict(modules), readable
        self._process: subprocess.Popen[bytes] | None = None
        self._busy = False

    @property
    def tier(self) -> str:
        """Which protections are in force."""
        return "4 (rlimits)"

    def __enter__(self) -> ZygoteSandbox:
        self._start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """End the zygote and whatever it started."""
        if self._process is not None:
            self._control.close()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        libraries = [p for p in sys.path if p.endswith("site-packages")]
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", str(CHILD), str(theirs.fileno()), *libraries],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                env={},
                cwd="/",
            )
        ours.settimeout(60)
        self._control = ours
        limits = {
            "RLIMIT_CPU": self._limits.cpu_seconds,
            "RLIMIT_AS": self._limits.memory_bytes,
            "RLIMIT_FSIZE": self._limits.file_bytes,
            "RLIMIT_NOFILE": self._limits.open_files,
            "RLIMIT_CORE": 0,
        }
        config = {
            "modules": list(self._modules.items()),
            "limits": list(limits.items()),
            "scratch": tempfile.gettempdir(),
        }
        ours.sendall(codec.pack(list(config.items())))
        self._receive()

    def _receive(self) -> dict[str, Any]:
        try:
            data = bytearray()
            sizes = (codec.HEADER.size,)
            while len(data) < sum(sizes):
                part = self._control.recv(sum(sizes) - len(data))
                if not part:
                    raise GraderFault("The process that starts submissions has gone.")
                data += part
                if len(data) == codec.HEADER.size:
                    sizes = (codec.HEADER.size, *codec.HEADER.unpack(data))
            start = codec.HEADER.size
            return dict(codec.unpack(bytes(data[start : start + sizes[1]]), b""))
        except (OSError, codec.CodecError) as error:
            raise GraderFault(f"The process that starts submissions failed: {error}") from None

    def open(self) -> ChildSession:
        """Start a child for one submission."""
        if self._busy:
            raise GraderFault("One session at a time.")
        child_read, our_write = os.pipe()
        our_read, child_write = os.pipe()
        try:
            socket.send_fds(self._control, [b"o"], [child_read, child_write])
        except OSError as error:
            for descriptor in (our_write, our_read):
                os.close(descriptor)
            raise GraderFault(f"The process that starts submissions has gone: {error}") from None
        finally:
            os.close(child_read)
            os.close(child_write)
        self._busy = True
        channel = Channel(our_read, our_write, self._limits.received_bytes)
        return ChildSession(channel, self._limits, self._end)

    def _end(self) -> Ended:
        self._busy = False
        with contextlib.suppress(OSError):
            self._control.send(b"k")
        return Ended(self._receive(), self._limits)
