"""A download, a zip or a folder: its files, bounded, and nothing that leads out of it.

Nothing is unpacked on the disk. All names are looked at before the first file is read, and the
whole archive is read once to see that it is sound, so that a bad one costs nothing but itself.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from autograder.messages import Message
from autograder.submissions import NotAFile, ReadFault, read_submission
from autograder.submissions.names import is_litter, read_name
from autograder.submissions.reading import LINK, list_folder

__all__ = ["LONGEST", "BadDownload", "Download", "Item", "inner_archive", "open_download"]

LONGEST = 64 << 20  # bytes of one file; a notebook that is graded is smaller
_MOST = 100_000  # files
_ALL = 8 << 30  # bytes of an archive, unpacked
_DEEPEST = 12  # folders in each other
_CHUNK = 1 << 20
_SKIPPED = (".git", ".svn", ".hg")


class BadDownload(ValueError):
    """Nothing of a download can be taken; `reason` says why, in one sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text())
        self.reason = reason


@dataclass(frozen=True)
class Item:
    """One plain file of a download.

    Parameters
    ----------
    parts : tuple of str
        Of its path, composed; none of them leads upwards.
    size : int
    read : callable
        Gives the content; it raises what :func:`autograder.submissions.read_submission` does,
        or :class:`BadDownload`.
    modified : float or None
        The file's own time, in a folder.
    """

    parts: tuple[str, ...]
    size: int
    read: Callable[[], bytes]
    modified: float | None = None

    @property
    def place(self) -> str:
        """As a person sees it."""
        return "/".join(self.parts)


@dataclass(frozen=True)
class Download:
    """What one argument of ``autograder collect`` holds.

    Parameters
    ----------
    name : str
    items : tuple of Item
    refused : tuple of (str, Message)
        Entries that are not read, such as links, each with its reason.
    checkouts : frozenset of str
        Top-level folders that are checkouts of a repository.
    """

    name: str
    items: tuple[Item, ...]
    refused: tuple[tuple[str, Message], ...] = ()
    checkouts: frozenset[str] = frozenset()


def open_download(path: Path) -> Download:
    """List a zip's or a folder's files.

    Raises
    ------
    BadDownload
        It is neither, it is damaged or encrypted, it is too large, or a path in it leads out.
    """
    name = read_name(path.name) or str(path)
    if path.is_dir():
        return _folder(path.resolve(), name)
    if not path.exists():
        raise BadDownload(Message("{name}: there is no such file or folder.", {"name": str(path)}))
    if not zipfile.is_zipfile(path):
        raise BadDownload(_no_zip(name))
    items, refused = _zip(name, lambda: path.open("rb"))
    return Download(name, items, refused)


def inner_archive(item: Item) -> tuple[Item, ...]:
    """List the files of a zip that a student handed in, with their places within it.

    Raises
    ------
    BadDownload
    """
    data = item.read()
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise BadDownload(_no_zip(item.parts[-1]))
    items, _ = _zip(item.parts[-1], lambda: io.BytesIO(data))
    return items


def _no_zip(name: str) -> Message:
    return Message("{name} is no zip archive: give the zip or its unpacked folder.", {"name": name})


def _zip(
    name: str, opened: Callable[[], IO[bytes]]
) -> tuple[tuple[Item, ...], tuple[tuple[str, Message], ...]]:
    try:
        with opened() as file, zipfile.ZipFile(file) as archive:
            entries = [info for info in archive.infolist() if not info.is_dir()]
            if len(entries) > _MOST:
                raise BadDownload(
                    Message("{name} holds more than {n} files.", {"name": name, "n": _MOST})
                )
            wanted, refused = [], []
            for info in entries:
                parts = _safe_parts(name, _entry_name(info))
                if any(is_litter(part) or part in _SKIPPED for part in parts):
                    continue
                if stat.S_ISLNK(info.external_attr >> 16):
                    refused.append(("/".join(parts), LINK))
                else:
                    wanted.append((info, parts))
            _read_through(name, archive, [info for info, _ in wanted])
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _damaged(name, error) from error
    except Exception as error:  # zlib.error and whatever else a decoder says of damaged bytes
        if isinstance(error, BadDownload):
            raise
        raise _damaged(name, error) from error

    def reader(info: zipfile.ZipInfo) -> Callable[[], bytes]:
        def read() -> bytes:
            with opened() as file, zipfile.ZipFile(file) as archive, archive.open(info) as entry:
                return entry.read(LONGEST + 1)

        return read

    items = tuple(Item(parts, info.file_size, reader(info)) for info, parts in wanted)
    return items, tuple(refused)


def _damaged(name: str, error: Exception) -> BadDownload:
    if isinstance(error, RuntimeError) and "encrypted" in str(error):
        return BadDownload(
            Message("{name} is encrypted: give it without a password.", {"name": name})
        )
    return BadDownload(Message("{name} is damaged: download it again.", {"name": name}))


def _read_through(name: str, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Read all of it once, as far as its head says and no further: sizes there may be lies."""
    room = _ALL
    for info in entries:
        room -= info.file_size
        if room < 0:
            raise BadDownload(
                Message(
                    "{name} is too large: unpacked it has more than {n} GB.",
                    {"name": name, "n": _ALL >> 30},
                )
            )
    for info in entries:
        if info.file_size > LONGEST:
            continue  # it is told, and not read
        with archive.open(info) as entry:
            while entry.read(_CHUNK):
                pass  # the end compares the checksum


def _entry_name(info: zipfile.ZipInfo) -> str:
    """Give the name as the archive's maker wrote it: without a flag it may be in any encoding."""
    if info.flag_bits & 0x800:
        return read_name(info.filename)
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return read_name(info.filename)
    return read_name(raw.decode("utf-8", "surrogateescape"))


def _safe_parts(archive: str, name: str) -> tuple[str, ...]:
    """Take a path apart, or refuse the archive: an honest one holds no such path."""
    parts = tuple(name.replace("\\", "/").split("/"))
    if (
        name.startswith(("/", "\\"))
        or any(part in ("..", "") or "\0" in part for part in parts)
        or parts[0][1:2] == ":"
        or len(parts) > 4 * _DEEPEST
    ):
        raise BadDownload(
            Message(
                "{name} holds a path that leads out of it ({path}): nothing of it was taken.",
                {"name": archive, "path": name[:80]},
            )
        )
    return tuple(part for part in parts if part != ".")


def _folder(folder: Path, name: str) -> Download:
    refused: list[tuple[str, Message]] = []
    checkouts: set[str] = set()
    try:
        items = tuple(_walk(folder, refused, checkouts))
    except (ReadFault, NotAFile) as error:
        raise BadDownload(error.reason) from error
    return Download(name, items, tuple(refused), frozenset(checkouts))


def _walk(folder: Path, refused: list[tuple[str, Message]], checkouts: set[str]) -> Iterator[Item]:
    waiting: list[tuple[Path, tuple[str, ...]]] = [(folder, ())]
    seen = 0
    while waiting:
        here, above = waiting.pop(0)
        for entry in list_folder(here, folder if above else None):
            name, path = read_name(entry.name), here / entry.name
            parts = (*above, *(part for part in name.split("\\") if part.strip(".")))
            if name in _SKIPPED and len(above) == 1:
                checkouts.add(above[0])
            seen += 1
            if seen > _MOST:
                raise BadDownload(
                    Message("{name} holds more than {n} files.", {"name": folder.name, "n": _MOST})
                )
            if is_litter(name) or name.startswith(".") or parts == above:
                continue
            if entry.is_link:
                refused.append(("/".join(parts), LINK))
            elif entry.is_folder:
                if len(parts) < _DEEPEST:
                    waiting.append((path, parts))
            elif entry.is_file:
                yield Item(parts, _size(path), _reader(path, folder), entry.time)


def _reader(path: Path, below: Path) -> Callable[[], bytes]:
    return lambda: read_submission(path, below, LONGEST + 1)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0
