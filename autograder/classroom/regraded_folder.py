"""A folder of results made anew beside the one that stands: it takes its place whole, or not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["beside"]

_PLACE = ".regrade"  # in the folder itself, so that all of it is on one file system
_NEW, _OLD = "new", "old"


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Give a copy of a folder to change; it takes the folder's place unless something raises.

    The folder itself stays, and what is in it is renamed: it may be a link, or a file system of
    its own. What a run that was killed while it renamed left behind is put back first.

    Parameters
    ----------
    folder : Path
        Made if it isn't there.

    Yields
    ------
    Path
        Of the copy.
    """
    place = folder / _PLACE
    if (place / _OLD).is_dir():
        _put_back(folder, place / _OLD)
    shutil.rmtree(place, ignore_errors=True)
    try:
        ours = shutil.ignore_patterns(_PLACE)
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(folder, place / _NEW, symlinks=True, ignore=ours)
        yield place / _NEW
        _swap(folder, place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _swap(folder: Path, place: Path) -> None:
    (place / _OLD).mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for path in [path for path in sorted(folder.iterdir()) if path.name != _PLACE]:
            _move(path, place / _OLD / path.name, moved)
        for path in sorted((place / _NEW).iterdir()):
            _move(path, folder / path.name, moved)
    except BaseException:
        for before, now in reversed(moved):
            os.rename(now, before)
        raise


def _move(path: Path, to: Path, moved: list[tuple[Path, Path]]) -> None:
    os.rename(path, to)
    moved.append((path, to))


def _put_back(folder: Path, old: Path) -> None:
    """Bring back what has no successor yet: what has one was replaced."""
    for path in old.iterdir():
        if not os.path.lexists(folder / path.name):
            os.rename(path, folder / path.name)
