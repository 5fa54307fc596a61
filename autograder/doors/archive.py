"""A download, a zip or a folder: its files, bounded, and nothing that leads out of it.

Nothing is unpacked on the disk. All names are looked at before the first file is read, and the
archive is read once to see that it is sound, so that a bad one costs nothing but itself. An entry
that a student made so that it leads out, or that unpacks to far more than it is, costs only itself.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from autograder.doors.entry_names import entry_name, renamed, safe_parts
from autograder.messages import Message
from autograder.submissions import NotAFile, ReadFault, read_submission
from autograder.submissions.names import is_litter, read_name
from autograder.submissions.reading import LINK, list_folder

__all__ = ["LONGEST", "BadDownload", "Download", "Item", "inner_archive", "open_download",
           "too_large"]  # fmt: skip

LONGEST = 32 << 20  # bytes of one file; a notebook that is graded is smaller
_MOST = 100_000  # files
_MOST_INNER = 2_000  # of an archive that a student handed in
_ALL = 8 << 30  # bytes of an archive that are read to see that it is sound
_ALL_INNER = 64 << 20
_RATIO = 100  # of a file to what it is packed to: a notebook's is about 10
_SMALL = 1 << 20  # bytes that may be packed to anything
_DEEPEST = 12  # folders in each other
_CHUNK = 1 << 20
_SKIPPED = (".git", ".svn", ".hg")
_LEADS_OUT = Message("Its path leads out of the archive: it was left out, and the others taken.")


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
    remark : Message or None
        What became of its name.
    """

    parts: tuple[str, ...]
    size: int
    read: Callable[[], bytes]
    modified: float | None = None
    remark: Message | None = None

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
        It is neither, it is damaged or encrypted, or holds too many files.
    """
    name = read_name(path.name) or str(path)
    if path.is_dir():
        return _folder(path.resolve(), name)
    if not path.exists():
        raise BadDownload(Message("{name}: there is no such file or folder.", {"name": str(path)}))
    if not zipfile.is_zipfile(path):
        raise BadDownload(_no_zip(name))
    items, refused = _zip(name, lambda: path.open("rb"), _MOST, _ALL)
    return Download(name, items, refused)


def inner_archive(item: Item) -> tuple[tuple[Item, ...], tuple[tuple[str, Message], ...]]:
    """List the files of a zip that a student handed in, and what is not read of it.

    Raises
    ------
    BadDownload
    """
    data = item.read()
    if len(data) > LONGEST:
        raise BadDownload(too_large(item.parts[-1]))
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise BadDownload(_no_zip(item.parts[-1]))
    if data.count(b"PK\1\2") > _MOST_INNER:  # what each entry begins with, before any is listed
        raise BadDownload(_too_many(item.parts[-1], _MOST_INNER))
    return _zip(item.parts[-1], lambda: io.BytesIO(data), _MOST_INNER, _ALL_INNER)


def too_large(name: str) -> Message:
    """Say that a file is larger than is taken."""
    return Message("{name} is too large, and was left out.", {"name": name})


def _no_zip(name: str) -> Message:
    return Message("{name} is no zip archive: give the zip or its unpacked folder.", {"name": name})


def _too_many(name: str, most: int) -> Message:
    return Message("{name} holds more than {n} files.", {"name": name, "n": most})


def _zip(
    name: str, opened: Callable[[], IO[bytes]], most: int, room: int
) -> tuple[tuple[Item, ...], tuple[tuple[str, Message], ...]]:
    try:
        with opened() as file, zipfile.ZipFile(file) as archive:
            entries = [info for info in archive.infolist() if not info.is_dir()]
            if len(entries) > most:
                raise BadDownload(_too_many(name, most))
            wanted: list[tuple[zipfile.ZipInfo, tuple[str, ...]]] = []
            refused: list[tuple[str, Message]] = []
            for info in entries:
                called = entry_name(info)
                parts = safe_parts(called)
                if not parts:
                    refused.append((called[:200], _LEADS_OUT))
                    continue
                if any(is_litter(part) or part in _SKIPPED for part in parts):
                    continue
                if stat.S_ISLNK(info.external_attr >> 16):
                    refused.append(("/".join(parts), LINK))
                else:
                    wanted.append((info, parts))
            _read_through(archive, [info for info, _ in wanted], room)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _damaged(name, error) from error
    except Exception as error:  # zlib.error and whatever else a decoder says of damaged bytes
        if isinstance(error, BadDownload):
            raise
        raise _damaged(name, error) from error

    def item(info: zipfile.ZipInfo, parts: tuple[str, ...]) -> Item:
        def read() -> bytes:
            if problem := _problem(info, parts[-1]):
                raise BadDownload(problem)
            try:
                with (
                    opened() as file,
                    zipfile.ZipFile(file) as archive,
                    archive.open(info) as entry,
                ):
                    return entry.read(LONGEST + 1)
            except Exception as error:  # as above, where it wasn't read through
                raise _damaged(parts[-1], error) from error

        return Item(parts, info.file_size, read, remark=renamed(entry_name(info), parts))

    return tuple(item(info, parts) for info, parts in wanted), tuple(refused)


def _problem(info: zipfile.ZipInfo, name: str) -> Message | None:
    """Say why an entry is not unpacked, by what its head says; unpacking keeps to that."""
    if info.file_size > LONGEST:
        return too_large(name)
    if info.file_size > max(_SMALL, _RATIO * info.compress_size):
        return Message(
            "{name} unpacks to more than {n} times what it is, and was left out.",
            {"name": name, "n": _RATIO},
        )
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # memory as it likes
        return Message(
            "{name} is packed in a way that isn't read: pack it as an ordinary zip.", {"name": name}
        )
    return None


def _damaged(name: str, error: Exception) -> BadDownload:
    if isinstance(error, RuntimeError) and "encrypted" in str(error):
        return BadDownload(
            Message("{name} is encrypted: give it without a password.", {"name": name})
        )
    return BadDownload(Message("{name} is damaged: download it again.", {"name": name}))


def _read_through(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], room: int) -> None:
    """Read it once, as far as its head says and no further; the rest is read when it is kept."""
    for info in entries:
        if _problem(info, ""):
            continue  # it is told, and not read
        room -= info.file_size
        if room < 0:
            return
        with archive.open(info) as entry:
            while entry.read(_CHUNK):
                pass  # the end compares the checksum


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
                raise BadDownload(_too_many(folder.name, _MOST))
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
