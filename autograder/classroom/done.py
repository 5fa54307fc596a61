"""What marks a submission as done: its digest, and that of each file that was written of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

__all__ = ["files", "line", "mark", "names", "renewed", "stand"]


def mark(digest: str, lines: Iterable[str]) -> str:
    """Give the mark of the submission of that digest: its files' lines below it."""
    return "\n".join([digest, *lines]) + "\n"


def line(name: str, content: bytes) -> str:
    """Give a file's line."""
    return f"{hashlib.sha256(content).hexdigest()} {name}"


def files(text: str) -> list[tuple[str, str]]:
    """Give digest and name of each file that a mark holds, in its order."""
    parts = (own.partition(" ") for own in text.splitlines()[1:])
    return [(digest, name) for digest, _, name in parts]


def names(text: str) -> list[str]:
    """Give the names of the files that a mark holds, in its order."""
    return [name for _, name in files(text)]


def stand(text: str, folder: Path) -> bool:
    """Tell whether the files in a folder are those of the mark, to the last byte.

    Raises
    ------
    OSError, ValueError
        One of them can't be read, as where it was deleted.
    """
    return text.splitlines()[1:] == [line(n, (folder / n).read_bytes()) for n in names(text)]


def renewed(text: str, anew: Mapping[str, str]) -> str:
    """Give the mark after these files were written anew."""
    kept = [f"{digest} {name}" for digest, name in files(text) if name not in anew]
    new = [line(name, content.encode()) for name, content in anew.items()]
    return mark(text.splitlines()[0], [*new, *kept])
