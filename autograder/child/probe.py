"""Really tries what must not work; gives the names of what did."""

from __future__ import annotations

import contextlib
import ctypes
import mmap
import os
import socket
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["ATTEMPTS", "done_from_child", "seen_from_here"]

CLONE_NEWUSER = 0x10000000
PTRACE_TRACEME = 0
_libc = ctypes.CDLL(None, use_errno=True)


def _read(path: str) -> None:
    with open(path, "rb") as file:
        file.read(1)


def _write(folder: str) -> None:
    path = os.path.join(folder, f"written-{os.getpid()}")
    with open(path, "xb"):
        pass
    os.unlink(path)


def _connect(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=1):
        pass


def _see(pid: int) -> None:
    with contextlib.suppress(PermissionError):  # seen, though not touched
        os.kill(pid, 0)


def _fork() -> None:
    pid = os.fork()
    if not pid:
        os._exit(0)
    os.waitpid(pid, 0)


def _exec() -> None:
    with contextlib.suppress(FileNotFoundError):  # it was looked for
        os.execv("/nonexistent", ["nonexistent"])


def _signal() -> None:
    os.kill(os.getppid(), 0)


def _call(name: str, *arguments: int) -> None:
    if getattr(_libc, name)(*arguments):
        raise OSError(ctypes.get_errno(), name)


def _allocate(n_bytes: int) -> None:
    mmap.mmap(-1, n_bytes).close()


def _write_large(n_bytes: int) -> None:
    with open("large", "wb") as file:
        os.truncate(file.fileno(), n_bytes + 1)


def _open_many(n_files: int) -> None:
    opened = []
    try:
        opened += [os.dup(0) for _ in range(n_files + 1)]
    finally:
        for descriptor in opened:
            os.close(descriptor)


ATTEMPTS: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "read": lambda c: _read(c["inside"]),
    "write": lambda c: _write(c["folder"]),
    "fork": lambda c: _fork(),
    "exec": lambda c: _exec(),
    "socket": lambda c: socket.socket().close(),
    "signal": lambda c: _signal(),
    "namespace": lambda c: _call("unshare", CLONE_NEWUSER),
    "memory": lambda c: _allocate(c["memory_bytes"]),
    "file": lambda c: _write_large(c["file_bytes"]),
    "descriptors": lambda c: _open_many(c["open_files"]),
    # the last: who is traced stops at the next signal
    "ptrace": lambda c: _call("ptrace", PTRACE_TRACEME, 0, 0, 0),
}
SIGHTS: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "files": lambda c: _read(c["outside"]),
    "network": lambda c: _connect(c["port"]),
    "processes": lambda c: _see(c["pid"]),
}


def _succeeded(
    tries: Mapping[str, Callable[[Mapping[str, Any]], None]], canaries: Mapping[str, Any]
) -> list[str]:
    succeeded = []
    for name, attempt in tries.items():
        try:
            attempt(canaries)
        except (OSError, MemoryError, OverflowError):
            continue
        succeeded.append(name)
    return succeeded


def seen_from_here(canaries: Mapping[str, Any]) -> list[str]:
    """Try, before anything is locked, to see what lies outside the zygote's view."""
    return _succeeded(SIGHTS, canaries)


def done_from_child(canaries: Mapping[str, Any]) -> list[str]:
    """Try, in a locked child, what a submission must not do."""
    return _succeeded(ATTEMPTS, canaries)
