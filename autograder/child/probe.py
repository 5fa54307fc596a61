"""Really tries what must not work; gives the names of what did."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import mmap
import os
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

__all__ = ["ATTEMPTS", "done_from_child", "seen_from_here"]

CLONE_NEWUSER = 0x10000000
PTRACE_TRACEME = 0
AT_FDCWD = -100
IO_URING_SETUP, OPENAT2, FCHMODAT2 = 425, 437, 452
FIOASYNC = 0x5452
F_OFD_SETLK, MADV_PAGEOUT = 37, 21
WHOLE_FILE = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)  # struct flock
STACK_BYTES = 1 << 16
_libc = ctypes.CDLL(None, use_errno=True)


def _read(path: str) -> None:
    with open(path, "rb") as file:
        file.read(1)


def _write(folder: str) -> None:
    path = os.path.join(folder, f"written-{os.getpid()}")
    with open(path, "xb"):
        pass
    os.unlink(path)


def _get_at(paths: Sequence[str]) -> None:
    """Read, open for writing, list or write into any of them; all where there are none."""
    opening = [
        partial(attempt, path)
        for path in paths
        for attempt in ((_list, _write) if os.path.isdir(path) else (_read, _append))
    ]
    if opening:
        _one_of(*opening)


def _list(folder: str) -> None:
    os.listdir(folder)


def _append(path: str) -> None:
    os.close(os.open(path, os.O_WRONLY))


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


def _call(name: str, *arguments: Any) -> None:
    if getattr(_libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)


def _new_call(number: int, *arguments: Any) -> None:
    """Make a system call that C libraries don't know; since 424 all processors share numbers."""
    _call("syscall", number, *arguments)


def _one_of(*attempts: Callable[[], object]) -> None:
    """Make the attempts; an error only if none succeeded."""
    for attempt in attempts:
        with contextlib.suppress(OSError):
            attempt()
            return
    raise PermissionError


def _mine() -> str:
    """Make a file of one's own: who may not change even that can't change another's."""
    with open("mine", "w") as file:
        file.write("x")
    return file.name


def _chmod() -> None:
    path = _mine()
    _one_of(
        lambda: os.chmod(path, 0o600),
        lambda: os.chmod(os.open(path, os.O_RDONLY), 0o600),
        lambda: _new_call(FCHMODAT2, AT_FDCWD, path.encode(), 0o600, 0),
    )


def _chown() -> None:
    path, user, group = _mine(), os.getuid(), os.getgid()
    _one_of(
        lambda: os.chown(path, user, group),
        lambda: os.lchown(path, user, group),
        lambda: os.chown(os.open(path, os.O_RDONLY), user, group),
    )


def _utime() -> None:
    path = _mine()
    _one_of(
        lambda: os.utime(path),
        lambda: os.utime(path, (0, 0)),
        lambda: os.utime(os.open(path, os.O_RDONLY), (0, 0)),
    )


def _xattr() -> None:
    path = _mine()
    _one_of(
        lambda: os.listxattr(path),
        lambda: os.setxattr(path, "user.mine", b"x"),
        lambda: os.removexattr(path, "user.mine"),
        lambda: os.listxattr(os.open(path, os.O_RDONLY)),
    )


def _link() -> None:
    path = _mine()
    _one_of(lambda: os.symlink(path, "symbolic"), lambda: os.link(path, "hard"))


def _truncate() -> None:
    path = _mine()
    _one_of(
        lambda: os.truncate(path, 0),
        lambda: os.open(path, os.O_RDONLY | os.O_TRUNC),
        lambda: os.open(path, os.O_ACCMODE),  # neither reading nor writing
    )


def _openat2() -> None:
    how = (ctypes.c_uint64 * 3)()
    _new_call(OPENAT2, AT_FDCWD, _mine().encode(), how, ctypes.sizeof(how))


def _handle() -> None:
    handle = (ctypes.c_uint32 * 34)(128)  # its size, its type, and that many bytes
    number = ctypes.c_int()
    _call("name_to_handle_at", AT_FDCWD, _mine().encode(), handle, ctypes.byref(number), 0)


def _ring() -> None:
    try:
        _new_call(IO_URING_SETUP, 1, (ctypes.c_uint32 * 30)())
    except OSError as error:
        if error.errno != errno.ENOMEM:  # made, but for the limit on locked memory
            raise


def _ioctl() -> None:
    fcntl.ioctl(os.open(_mine(), os.O_RDONLY), FIOASYNC, struct.pack("i", 0))


def _lock() -> None:
    path = _mine()
    _one_of(
        lambda: fcntl.flock(os.open(path, os.O_RDONLY), fcntl.LOCK_EX),
        lambda: fcntl.lockf(os.open(path, os.O_RDWR), fcntl.LOCK_EX),
        lambda: fcntl.fcntl(os.open(path, os.O_RDWR), F_OFD_SETLK, WHOLE_FILE),
    )


def _advise() -> None:
    _one_of(
        lambda: os.posix_fadvise(os.open(_mine(), os.O_RDONLY), 0, 0, os.POSIX_FADV_DONTNEED),
        lambda: mmap.mmap(-1, mmap.PAGESIZE).madvise(MADV_PAGEOUT),
    )


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


def _start_threads(n_threads: int) -> None:
    """Start so many beside this one; OSError where that is too many."""
    end, size = threading.Event(), threading.stack_size(STACK_BYTES)
    started = []
    try:
        for _ in range(n_threads):
            thread = threading.Thread(target=end.wait)
            thread.start()
            started.append(thread)
    except RuntimeError as error:
        raise BlockingIOError(str(error)) from error
    finally:
        end.set()
        for thread in started:
            thread.join()
        threading.stack_size(size)


ATTEMPTS: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
    "read": lambda c: _read(c["inside"]),
    "write": lambda c: _write(c["folder"]),
    "own files": lambda c: _get_at(c["own"]),
    "fork": lambda c: _fork(),
    "exec": lambda c: _exec(),
    "socket": lambda c: socket.socket().close(),
    "signal": lambda c: _signal(),
    "chmod": lambda c: _chmod(),
    "chown": lambda c: _chown(),
    "utime": lambda c: _utime(),
    "xattr": lambda c: _xattr(),
    "link": lambda c: _link(),
    "mknod": lambda c: os.mkfifo("pipe"),
    "truncate": lambda c: _truncate(),
    "openat2": lambda c: _openat2(),
    "name_to_handle_at": lambda c: _handle(),
    "io_uring": lambda c: _ring(),
    "ioctl": lambda c: _ioctl(),
    "lock": lambda c: _lock(),
    "advice": lambda c: _advise(),
    # after those, since in a new namespace one is nobody
    "namespace": lambda c: _call("unshare", CLONE_NEWUSER),
    "memory": lambda c: _allocate(c["memory_bytes"]),
    "file size": lambda c: _write_large(c["file_bytes"]),
    "descriptors": lambda c: _open_many(c["open_files"]),
    "threads": lambda c: _start_threads(c["threads"]),
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
