"""A process that has everything imported and forks one child per submission."""

from __future__ import annotations

import os

for _library in ("OPENBLAS", "OMP", "MKL", "NUMEXPR", "VECLIB_MAXIMUM", "BLIS"):
    os.environ[f"{_library}_NUM_THREADS"] = "1"  # read once, when NumPy is imported

import gc  # noqa: E402
import select  # noqa: E402
import shutil  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from typing import Any  # noqa: E402

from . import codec, lockdown, warm  # noqa: E402
from .runtime import Pipe, Runtime  # noqa: E402

__all__ = ["main"]

CHANNEL = (3, 4)


class Zygote:
    """The fork server: a control socket to the grader, and at most one child at a time."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        config = self._receive()
        self._shell = warm.warm_up(config["modules"])
        self._limits = dict(config["limits"])
        self._scratch = tempfile.mkdtemp(prefix="scratch-", dir=config["scratch"])

    def _receive(self) -> Any:
        return dict(Pipe(self._control.fileno(), self._control.fileno()).receive())

    def _send(self, message: dict[str, Any]) -> None:
        self._control.sendall(codec.pack(list(message.items())))

    def serve(self) -> None:
        """Open a child for every request until the grader is gone."""
        gc.collect()
        gc.freeze()
        gc.disable()
        self._send({"ready": os.getpid()})
        while True:
            data, descriptors, _, _ = socket.recv_fds(self._control, 1, 2)
            if not data:
                return
            if data == b"o":
                self._session(descriptors)

    def _session(self, descriptors: list[int]) -> None:
        started = time.monotonic()
        pid = os.fork()
        if not pid:
            try:
                self._child(descriptors)
            finally:
                os._exit(1)
        for descriptor in descriptors:
            os.close(descriptor)
        self._wait(pid, started)

    def _child(self, descriptors: list[int]) -> None:
        os.dup2(descriptors[0], 63)
        os.dup2(descriptors[1], 64)
        null = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        os.closerange(3, 63)
        os.dup2(63, CHANNEL[0])
        os.dup2(64, CHANNEL[1])
        os.closerange(CHANNEL[1] + 1, 1024)
        lockdown.apply_limits(self._limits)
        os.chdir(self._scratch)
        gc.enable()
        Runtime(self._shell, Pipe(*CHANNEL)).serve()

    def _wait(self, pid: int, started: float) -> None:
        """Wait for the child's end; a byte on the control socket asks for it."""
        watched = os.pidfd_open(pid)
        poll = select.poll()
        poll.register(watched, select.POLLIN)
        poll.register(self._control, select.POLLIN)
        killed = False
        while not any(descriptor == watched for descriptor, _ in poll.poll()):
            order = self._control.recv(1)
            os.kill(pid, signal.SIGKILL)
            killed = True
            if not order:
                os._exit(0)
        os.close(watched)
        _, status, used = os.wait4(pid, 0)
        for entry in os.listdir(self._scratch):
            path = os.path.join(self._scratch, entry)
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        self._send(
            {
                "status": status,
                "killed": killed,
                "cpu": used.ru_utime + used.ru_stime,
                "rss": used.ru_maxrss * 1024,
                "wall": time.monotonic() - started,
            }
        )


def main(descriptor: int) -> None:
    """Serve on the control socket with that descriptor."""
    Zygote(socket.socket(fileno=descriptor)).serve()
