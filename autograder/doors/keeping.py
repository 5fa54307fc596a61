"""One student's files, put into the class's folder whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from autograder.doors.archive import LONGEST, BadDownload, Item, too_large
from autograder.doors.plain import STAMP
from autograder.messages import Message
from autograder.submissions import NotAFile, ReadFault, read_submission
from autograder.submissions.names import is_notebook
from autograder.submissions.times import parse_time, time_line
from autograder.submissions.walk import look_inside
from autograder.writing.file_names import stem
from autograder.writing.files import write_whole

__all__ = ["Kept", "keep"]

_STAGED = ".collecting"
_MOST = 200  # files of one student
_ALL = 64 << 20  # bytes of them; notebooks come first
_NAMED = 5  # in a sentence
# of a path: too long, or another file's where it needs a folder
_UNFIT = (errno.ENAMETOOLONG, errno.ENOTDIR, errno.EISDIR, errno.EEXIST)
Place = tuple[str, ...]


class Kept(Enum):
    """What became of what a student handed in."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"  # an earlier one, which was put aside
    EARLIER = "earlier"  # than what is there, which stays
    RESTAMPED = "restamped"  # the same, whose time was read in another time zone before


def keep(
    course: Path,
    student: str,
    assignment: str,
    files: Mapping[tuple[str, ...], Item],
    time: datetime | None,
    remarks: list[Message],
    before: tuple[datetime, datetime] | None = None,
) -> Kept:
    """Write ``submitted/<student>/<assignment>/``, unless the same or a later one is there.

    Parameters
    ----------
    course : Path
    student, assignment : str
    files : mapping of tuple of str to Item
        By their places below that folder. A notebook that is alone gets the assignment's name.
    time : datetime or None
        When it was handed in, which ``timestamp.txt`` says from then on.
    remarks : list of Message
        Gets what a person should know.
    before : tuple of two datetime, optional
        What was stamped on what is there, and what that would be in today's time zone.
    """
    target = course / "submitted" / student / assignment
    there = _there(target)
    stamped = _stamped(target, there) if there is not None else None
    again = (
        before is not None and stamped is not None and stamped.replace(microsecond=0) == before[0]
    )
    if before is not None and again:  # nobody else wrote it
        stamped = before[1]
    if stamped is not None and time is not None and stamped > time:
        remarks.append(Message("A later attempt was there already, and stays."))
        return Kept.EARLIER
    staged = course / _STAGED / stem(student)
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True)
    written = _write(staged, files, assignment, remarks)
    if time is not None:
        line = time_line(time.astimezone(UTC).replace(tzinfo=None)).encode()
        write_whole(staged / STAMP, line)
        written[(STAMP,)] = _digest(line)
    if there == written:
        shutil.rmtree(staged)
        kept = Kept.UNCHANGED
    elif again and there is not None and stamped == time and not _others(there, written):
        os.replace(staged / STAMP, target / STAMP)
        shutil.rmtree(staged)
        remarks.append(Message("Its time was read again, in another time zone."))
        kept = Kept.RESTAMPED
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        if there is not None:
            _put_aside(course, target, student)
        os.rename(staged, target)
        kept = Kept.NEW if there is None else Kept.REPLACED
    if not any((course / _STAGED).iterdir()):
        (course / _STAGED).rmdir()
    return kept


def _write(
    staged: Path, files: Mapping[Place, Item], assignment: str, remarks: list[Message]
) -> dict[Place, str]:
    """Write one file after the other, notebooks first; what isn't taken is told."""
    notebooks = [place for place in files if is_notebook(place[-1])]
    ordered = sorted(files.items(), key=lambda file: not is_notebook(file[0][-1]))
    written: dict[Place, str] = {}
    over: list[str] = []
    room = _ALL
    for place, item in ordered[:_MOST]:
        called = "/".join(place)
        if item.size > LONGEST:
            remarks.append(too_large(called))
            continue
        if item.size > room:
            over.append(called)
            continue
        try:
            data = item.read()
        except (NotAFile, ReadFault, BadDownload) as error:
            remarks.append(error.reason)
            continue
        if len(data) > min(LONGEST, room):  # it grew since
            remarks.append(too_large(called))
            continue
        room -= len(data)
        if item.remark is not None:
            remarks.append(item.remark)
        alone = [place] == notebooks
        name = (f"{assignment}.ipynb",) if alone else tuple(stem(part) for part in place)
        if name == (STAMP,):  # a student's own file says nothing of the time
            continue
        try:
            write_whole(staged.joinpath(*name), data)
        except OSError as error:
            if error.errno not in _UNFIT:
                raise
            remarks.append(
                Message(
                    "No file can be called {name} here, and it was left out.",
                    {"name": called[:200]},
                )
            )
            continue
        written[name] = _digest(data)
        if item.modified is not None:
            os.utime(staged.joinpath(*name), (item.modified, item.modified))
    if over:
        remarks.append(
            Message(
                "Together more than {n} MB were handed in; left out: {names}.",
                {"n": _ALL >> 20, "names": ", ".join(over[:_NAMED])},
            )
        )
    if len(files) > _MOST:
        remarks.append(Message("Of {n} files {most} were taken.", {"n": len(files), "most": _MOST}))
    return written


def _others(there: Mapping[Place, str], written: Mapping[Place, str]) -> set[Place]:
    """Find the files besides the time that are not the same."""
    places = there.keys() | written.keys()
    return {place for place in places if there.get(place) != written.get(place)} - {(STAMP,)}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _there(target: Path) -> dict[Place, str] | None:
    """Read what an earlier run put there, as digests; None where there is nothing."""
    if not target.is_dir() or target.is_symlink():
        return None
    inside = look_inside(target, target.parent)
    found = {}
    for file in (*inside.notebooks, *inside.others):
        try:
            found[file.parts] = _digest(read_submission(file.path, target.parent, LONGEST + 1))
        except (NotAFile, ReadFault):
            found[file.parts] = ""
    return found


def _stamped(target: Path, there: Mapping[Place, str]) -> datetime:
    """Say when what is there was handed in; long ago where that isn't known."""
    if there.get((STAMP,)):
        with contextlib.suppress(ValueError, NotAFile, ReadFault):
            return parse_time(read_submission(target / STAMP, target.parent, 1000))
    return datetime.min.replace(tzinfo=UTC)


def _put_aside(course: Path, target: Path, student: str) -> None:
    n = 1
    while (aside := course / "replaced" / student / f"{target.name}-{n}").exists():
        n += 1
    aside.parent.mkdir(parents=True, exist_ok=True)
    os.rename(target, aside)
