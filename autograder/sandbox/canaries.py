"""What a zygote and a child are shown, to see whether they can get at it."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
from collections.abc import Iterator
from pathlib import Path

from autograder.sandbox.endings import GraderFault
from autograder.sandbox.launch import Place

__all__ = ["facts", "lay_out", "listener", "number_of_sender"]

CREDENTIALS = struct.Struct("3i")


def lay_out(folder: Path) -> Place:
    """Put the files of one zygote into a folder of the host."""
    folder.chmod(0o711)
    place = Place(folder / "scratch", folder / "canary")
    for made in (place.scratch, place.canary):
        made.mkdir()
        made.chmod(0o777)  # the zygote may become another user; nobody lists the parent
    (place.canary / "inside").write_text("a file that a child may see but not read")
    (folder / "outside").write_text("a file that a zygote may not see")
    return place


def facts(folder: Path, canary: str) -> dict[str, object]:
    """Give what is tried; `canary` is where the zygote sees the folder of that name."""
    return {
        "outside": str(folder / "outside"),
        "inside": f"{canary}/inside",
        "folder": canary,
        "pid": os.getpid(),
    }


@contextlib.contextmanager
def listener() -> Iterator[int]:
    """Listen on loopback, for a zygote to try whether it can reach that."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        yield int(listener.getsockname()[1])


def number_of_sender(control: socket.socket) -> int:
    """Take the first byte; give its sender's process number, by the kernel's word."""
    byte, credentials, _, _ = control.recvmsg(1, socket.CMSG_SPACE(CREDENTIALS.size))
    if not byte:
        raise GraderFault("It ended before it was ready.")
    return int(CREDENTIALS.unpack(credentials[0][2])[0])
