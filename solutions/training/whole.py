"""A file is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

__all__ = ["written_whole"]


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """Open a file beside `path`, which takes its place once everything is on the disk.

    Whatever is raised, killed or cut off before that leaves the older file as it was, also for
    a reader, and for a memory map of it.

    Parameters
    ----------
    path : Path
        Where it is a link, the file that it leads to is replaced.

    Yields
    ------
    file
        Open for writing bytes.
    """
    path = path.resolve()
    new = path.with_name(path.name + ".new")
    try:
        with new.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
