"""Temporary folders that outlive no grader: what a killed one left is swept by the next.

A folder belongs to the process that holds a lock on it, which the kernel takes back however
that process ends. So nobody has to know whether a number is still the same process, in this
container or in another that shares the folder.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import tempfile
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: there, what a killed grader left is for its user to remove
    fcntl = None  # type: ignore[assignment]  # a module elsewhere

__all__ = ["give_back", "sweep", "workplace"]

_PREFIX = "grading-held-"
_NAME = re.compile(re.escape(_PREFIX) + r"\w+")
_held: dict[Path, int] = {}


def workplace() -> Path:
    """Make a temporary folder, and remove those of graders that are dead.

    Returns
    -------
    Path
        For this process, until :func:`give_back`.
    """
    sweep()
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        if fcntl is None:
            return folder
        held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX)
            # another one may have swept it before it was locked
            if os.path.samestat(os.fstat(held), folder.stat()):
                _held[folder] = held
                return folder
        except FileNotFoundError:
            pass
        os.close(held)


def give_back(folder: Path) -> None:
    """Remove a folder that :func:`workplace` made."""
    shutil.rmtree(folder, ignore_errors=True)
    held = _held.pop(folder, None)
    if held is not None:
        os.close(held)


def sweep(place: Path | None = None) -> list[Path]:
    """Remove the folders of this user's graders that have died.

    Parameters
    ----------
    place : Path, optional
        Where temporary folders are; the system's by default.

    Returns
    -------
    list of Path
        What was removed.
    """
    swept: list[Path] = []
    if fcntl is None:
        return swept
    with contextlib.suppress(OSError), os.scandir(place or tempfile.gettempdir()) as entries:
        left = [Path(entry.path) for entry in entries if _NAME.fullmatch(entry.name)]
        for folder in left:
            with contextlib.suppress(OSError):
                if _is_dead(folder):
                    swept.append(folder)
    return swept


def _is_dead(folder: Path) -> bool:
    """Remove a folder if nobody holds it."""
    if not stat.S_ISDIR(folder.lstat().st_mode) or folder.lstat().st_uid != os.geteuid():
        return False
    held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder)
    finally:
        os.close(held)
    return True
