"""One submission in an interpreter of its own, for systems that can't fork.

Nothing but the limits of the system protects from what runs here: it is for trusted submissions.
"""

from __future__ import annotations

import os
import sys

from . import warm
from .runtime import Pipe, Runtime

__all__ = ["main"]


def main() -> None:
    """Answer on standard input and output, which the submission doesn't get to see."""
    pipe = Pipe(os.dup(0), os.dup(1))
    if sys.platform == "win32":
        import msvcrt

        for descriptor in pipe.descriptors:
            msvcrt.setmode(descriptor, os.O_BINARY)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    _, (modules, limits) = pipe.receive()
    if sys.platform == "linux":
        from .lockdown import apply_limits

        apply_limits(dict(limits))
    shell = warm.start(modules)
    pipe.send(["ready"])
    Runtime(shell, pipe).serve()
