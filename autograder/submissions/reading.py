"""Files and folders, read without following a link: not the last one, and none on the way."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.messages import Message
from autograder.submissions.names import read_name
from autograder.submissions.notebook import MAX_BYTES

__all__ = ["LINK", "Entry", "NotAFile", "ReadFault", "list_folder", "read_submission"]

LINK = Message("It is a symbolic link, and links are not followed: hand in the file itself.")
_PLAIN = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0)
_HERE = _PLAIN | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FOLDER = _HERE | getattr(os, "O_DIRECTORY", 0)
_BY_FOLDER = os.open in os.supports_dir_fd


class NotAFile(ValueError):
    """What was handed in is a link, a pipe or the like; `reason` says so in one sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text())
        self.reason = reason


class ReadFault(OSError):
    """The machine couldn't read, which is nobody's fault who handed in; `reason` says what."""

    def __init__(self, path: Path, error: OSError) -> None:
        self.reason = Message(
            "{name} cannot be read: {why}.",
            {"name": read_name(path.name), "why": error.strerror or str(error)},
        )
        super().__init__(self.reason.text())


@dataclass(frozen=True)
class Entry:
    """One entry of a folder, as it stands there."""

    name: str
    mode: int
    time: float

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder itself, and not a link to one."""
        return stat.S_ISDIR(self.mode)

    @property
    def is_file(self) -> bool:
        """Whether it is a plain file."""
        return stat.S_ISREG(self.mode)

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return stat.S_ISLNK(self.mode)


def read_submission(path: Path, below: Path | None = None, most: int = MAX_BYTES + 1) -> bytes:
    """Read a file, at most `most` bytes of it, never through a link.

    Parameters
    ----------
    path : Path
    below : Path, optional
        A folder that is trusted; nothing on the way from it to the file may be a link.
    most : int
        By default one byte more than a notebook may have.

    Raises
    ------
    NotAFile
        It is a link, a pipe, a device or a folder.
    ReadFault
        The machine can't read it.
    """
    with _opened(path, below, _HERE) as fd:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise NotAFile(Message("{name} is not a plain file.", {"name": read_name(path.name)}))
        try:
            with os.fdopen(os.dup(fd), "rb") as file:
                return file.read(most)
        except OSError as error:
            raise ReadFault(path, error) from error


def list_folder(path: Path, below: Path | None = None) -> list[Entry]:
    """List a folder by name, never through a link.

    Raises
    ------
    NotAFile
        It is a link.
    ReadFault
        The machine can't read it.
    """
    found = []
    with _opened(path, below, _FOLDER) as fd:
        try:
            with os.scandir(fd if os.scandir in os.supports_fd else path) as entries:
                for entry in entries:
                    about = entry.stat(follow_symlinks=False)
                    found.append(Entry(entry.name, about.st_mode, about.st_mtime))
        except OSError as error:
            raise ReadFault(path, error) from error
    return sorted(found, key=lambda entry: entry.name)


@contextmanager
def _opened(path: Path, below: Path | None, flags: int) -> Iterator[int]:
    """Open `path`, each part of the way for itself."""
    fd = _open(path, below, flags)
    try:
        yield fd
    finally:
        if fd >= 0:
            os.close(fd)


def _open(path: Path, below: Path | None, flags: int) -> int:
    if not _BY_FOLDER:  # Windows
        if path.is_symlink():
            raise NotAFile(LINK)
        return -1 if flags == _FOLDER else _try(path, os.fspath(path), flags)
    if below is None:
        return _try(path, os.fspath(path), flags)
    *way, last = path.relative_to(below).parts
    folder = _try(below, os.fspath(below), _PLAIN | getattr(os, "O_DIRECTORY", 0))
    try:
        for part in way:
            inner = _try(path, part, _FOLDER, folder)
            os.close(folder)
            folder = inner
        return _try(path, last, flags, folder)
    finally:
        os.close(folder)


def _try(path: Path, name: str, flags: int, folder: int | None = None) -> int:
    try:
        return os.open(name, flags, dir_fd=folder)
    except OSError as error:
        # a folder that is a link is "not a directory" to O_DIRECTORY
        if error.errno == errno.ELOOP or (
            error.errno == errno.ENOTDIR and flags == _FOLDER and _is_link(name, folder)
        ):
            raise NotAFile(LINK) from None
        if error.errno == errno.ENXIO:  # a socket
            raise NotAFile(
                Message("{name} is not a plain file.", {"name": read_name(path.name)})
            ) from None
        raise ReadFault(path, error) from error


def _is_link(name: str, folder: int | None) -> bool:
    try:
        return stat.S_ISLNK(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)
    except OSError:
        return False
