"""How much a submission may use."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

__all__ = ["Allowance", "Limits", "resource_limits"]


@dataclass(frozen=True)
class Limits:
    """Bounds of one child.

    Parameters
    ----------
    cpu_seconds : int
        CPU time of the whole session.
    memory_bytes : int
        Address space, of which the warmed interpreter itself takes some 400 MB.
    file_bytes : int
        The largest file in the scratch folder.
    scratch_bytes, scratch_files : int
        All of the scratch folder.
    open_files : int
    threads : int
        At a time, the interpreter's own included.
    questions : int
        Calls of asked functions per batch.
    function_seconds : float
        Wall time of all calls of one function in a batch.
    """

    cpu_seconds: int = 60
    memory_bytes: int = 2 << 30
    file_bytes: int = 8 << 20
    scratch_bytes: int = 32 << 20
    scratch_files: int = 500
    open_files: int = 64
    threads: int = 64
    questions: int = 20_000
    function_seconds: float = 15.0


@dataclass
class Allowance:
    """What all children of one submission may still take together, however many there are.

    Parameters
    ----------
    deadline : float
        Of `time.monotonic`; after it, nobody waits for any of them.
    received_bytes : int
        What they may still send; each message is taken from it.
    """

    deadline: float = math.inf
    received_bytes: int = 1 << 26

    @property
    def is_used_up(self) -> bool:
        """Whether nothing more can come of any child."""
        return self.received_bytes < 0 or time.monotonic() >= self.deadline


def resource_limits(limits: Limits) -> dict[str, int]:
    """Give what the kernel counts per process, by the names of the module `resource`."""
    return {
        "RLIMIT_CPU": limits.cpu_seconds,
        "RLIMIT_AS": limits.memory_bytes,
        "RLIMIT_FSIZE": limits.file_bytes,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
    }
