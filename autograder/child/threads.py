"""Counts a child's threads, where the kernel's own limit would count more than the child.

RLIMIT_NPROC counts all that a user runs. Where a child has no user of its own, each thread that
it starts waits until the zygote has counted those that there are.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import socket
import struct

import numpy as np
from numpy.typing import NDArray

from .lockdown import Program, check

__all__ = ["ThreadWatch"]

SET_MODE_FILTER, NEW_LISTENER = 1, 8
# linux/seccomp.h: SECCOMP_IOCTL_NOTIF_RECV and _SEND, and what they read and write
RECEIVE, SEND = 0xC0502100, 0xC0182101
NOTIFICATION_BYTES = 80
ANSWER = struct.Struct("=QqiI")
CONTINUE = 1
_libc = ctypes.CDLL(None, use_errno=True)


class ThreadWatch:
    """Both ends: a child puts the filter on, the zygote answers.

    Parameters
    ----------
    limit : int
        How many threads a child may have at a time, its first included. (Those that start in the
        same moment are not counted by each other, so that there may once be twice as many.)
    call : int
        The number of the system call `seccomp`.
    program : ndarray of uint8
        A filter that notifies of `clone`.
    """

    def __init__(self, limit: int, call: int, program: NDArray[np.uint8]) -> None:
        self._limit, self._call = limit, call
        self._instructions = program.tobytes()
        self._program = Program(len(program) // 8, self._instructions)
        self._ours, self._theirs = socket.socketpair()
        self.listener, self._started = -1, 1

    def put_on(self) -> None:
        """Put the filter on this child and send the zygote where it will be notified."""
        listener = _libc.syscall(
            self._call, SET_MODE_FILTER, NEW_LISTENER, ctypes.byref(self._program)
        )
        check(listener < 0)
        socket.send_fds(self._theirs, [b"."], [listener])
        os.close(listener)

    def take(self, child: int) -> None:
        """Wait, in the zygote, until that child has put the filter on or has ended."""
        self._theirs.close()
        _, descriptors, _, _ = socket.recv_fds(self._ours, 1, 1)
        self._ours.close()
        self.listener, self._child = (descriptors or [-1])[0], child

    def answer(self) -> None:
        """Let a thread start, or let Python say that it can't be started."""
        notification = bytearray(NOTIFICATION_BYTES)
        try:
            fcntl.ioctl(self.listener, RECEIVE, notification)
        except OSError:  # it was killed while it waited
            return
        (number,) = struct.unpack_from("=Q", notification)
        allowed = self._count() < self._limit
        self._started += allowed
        answer = (0, CONTINUE) if allowed else (-errno.EAGAIN, 0)
        with contextlib.suppress(OSError):
            fcntl.ioctl(self.listener, SEND, ANSWER.pack(number, 0, *answer))

    def _count(self) -> int:
        try:
            return len(os.listdir(f"/proc/{self._child}/task"))
        except OSError:  # without /proc, or kept from it: all that ever started
            return self._started

    def close(self) -> None:
        """Close what is open, after the child has ended."""
        if self.listener >= 0:
            os.close(self.listener)
