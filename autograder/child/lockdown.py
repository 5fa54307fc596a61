"""What a freshly forked child puts on itself before it sees a submission.

The Landlock ruleset and the seccomp filter are built once, in the zygote; putting them on costs
a child two system calls.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Lockdown", "Program", "apply_limits", "check", "drop_privileges"]

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_KEEPCAPS = 1, 4, 8
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 22, 38
SECCOMP_MODE_FILTER = 2
SIGKILL = 9
CAPABILITY_VERSION_3 = 0x20080522
CAP_DAC_READ_SEARCH = 1 << 2
_libc = ctypes.CDLL(None, use_errno=True)


class Program(ctypes.Structure):
    """A filter as the kernel takes it: ``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def check(result: int) -> None:
    """Raise what the C library says where `result` isn't 0."""
    if result:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _prctl(option: int, *arguments: Any) -> None:
    padded = [*arguments, 0, 0, 0, 0][:4]
    check(_libc.prctl(option, *(ctypes.c_ulong(a) if isinstance(a, int) else a for a in padded)))


def apply_limits(limits: dict[str, int]) -> None:
    """Set the limits that the kernel keeps per process."""
    for name, value in limits.items():
        hard = value + 1 if name == "RLIMIT_CPU" else value  # a signal first, then the end
        resource.setrlimit(getattr(resource, name), (value, hard))


def _keep_only(capabilities: int) -> None:
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    sets = (ctypes.c_uint32 * 6)(capabilities, capabilities, 0, 0, 0, 0)
    check(_libc.capset(header, sets))


def _permitted() -> int:
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    sets = (ctypes.c_uint32 * 6)()
    check(_libc.capget(header, sets))
    return sets[1]


def drop_privileges(uids: Sequence[int], needed: Sequence[str]) -> bool:
    """Become one of `uids`, the first that this system lets us; tell whether we became one.

    Where `needed` can then not be read (an interpreter below ``/root``), keep the one right to
    read and search every folder, which Landlock or bubblewrap narrow again. Where a container has
    taken that right from us, or lets us become nobody else, stay who we are, without any right.
    """
    with contextlib.suppress(PermissionError):  # a container may have taken this right too
        os.setgroups([])
    kept = _permitted() & CAP_DAC_READ_SEARCH
    for uid in uids:
        try:
            readable = _readable_as(uid, needed)
        except OSError:  # a container that maps fewer users
            continue
        if not (readable or kept):
            continue
        _prctl(PR_SET_KEEPCAPS, 1)
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        _keep_only(0 if readable else kept)
        return True
    _keep_only(0)
    return False


def _readable_as(uid: int, paths: Sequence[str]) -> bool:
    """Tell whether that user can read the files and folders; OSError if we can't be that user."""
    own_uid, own_gid = os.geteuid(), os.getegid()
    try:
        os.setresgid(-1, uid, -1)
        os.setresuid(-1, uid, -1)  # clears the effective capabilities, until we are back
        return all(map(_readable, paths))
    finally:
        os.setresuid(-1, own_uid, -1)
        os.setresgid(-1, own_gid, -1)


def _readable(path: str) -> bool:
    try:
        os.close(os.open(path, os.O_RDONLY))
    except PermissionError:
        return False
    except OSError:  # bubblewrap doesn't show it: nobody will look for it there
        pass
    return True


class Lockdown:
    """The layers of this machine, prepared.

    Parameters
    ----------
    rules : sequence of (path, right) or None
        What Landlock lets through; `right` is ``"read"`` (a file, or a folder with all below
        it), ``"list"`` (names only), ``"device"`` or ``"scratch"``. None leaves Landlock out.
    program : ndarray of uint8
        The seccomp filter as the kernel loads it; empty leaves it out.
    limits : dict of str to int
        Names as in the module `resource`.
    """

    def __init__(
        self,
        rules: Sequence[tuple[str, str]] | None,
        program: NDArray[np.uint8],
        limits: dict[str, int],
    ) -> None:
        self._limits = limits
        self._parent = os.getpid()
        self._ruleset: Any = None
        self.problems: list[str] = []
        self._instructions = program.tobytes()
        self._program = Program(len(program) // 8, self._instructions)
        if rules is not None:
            try:
                self._build_ruleset(rules)
            except Exception as error:  # the layer isn't there: the probe will tell
                self.problems.append(f"Landlock: {type(error).__name__}: {error}"[:200])

    def _build_ruleset(self, rules: Sequence[tuple[str, str]]) -> None:
        import landlockpy

        access = landlockpy.AccessFS
        file, folder = access.READ_FILE, access.READ_FILE | access.READ_DIR
        write = access.READ_FILE | access.WRITE_FILE | access.TRUNCATE
        inside = write | access.READ_DIR | access.MAKE_REG | access.REMOVE_FILE
        inside |= access.MAKE_DIR | access.REMOVE_DIR
        scope = landlockpy.Scope
        ruleset = landlockpy.Ruleset(scoped=scope.ABSTRACT_UNIX_SOCKET | scope.SIGNAL)
        rights = {"list": access.READ_DIR, "device": write, "scratch": inside}
        for path, right in rules:
            read = folder if os.path.isdir(path) else file
            ruleset.allow_path(path, rights.get(right, read))
        self._ruleset = ruleset

    def apply(self, scratch: str) -> None:
        """Put everything on; only the filter is left for `close_door`."""
        _prctl(PR_SET_PDEATHSIG, SIGKILL)
        if os.getppid() != self._parent:  # it died before that
            os._exit(1)
        _prctl(PR_SET_DUMPABLE, 0)  # nobody with the same user may look inside
        os.chdir(scratch)
        apply_limits(self._limits)
        _prctl(PR_SET_NO_NEW_PRIVS, 1)
        if self._ruleset is not None:
            self._ruleset.restrict()
            self._ruleset.close()
        else:
            _keep_only(0)  # the right to read everything is nothing without Landlock's rules

    def close_door(self) -> None:
        """Load the filter: from here on only what a submission may do can be done."""
        if self._instructions:
            _prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(self._program))
