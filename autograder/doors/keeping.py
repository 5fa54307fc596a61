"""One student's files, put into the class's folder whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from autograder.doors.archive import LONGEST, BadDownload, Item
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
    contents = _contents(files, assignment, remarks)
    texts = {place: data for place, (data, _) in contents.items()}
    if time is not None:
        texts[(STAMP,)] = (time_line(time.astimezone(UTC).replace(tzinfo=None))).encode()
    there = _there(target)
    if there == texts:
        return Kept.UNCHANGED
    if there is not None and time is not None and STAMP in {place[-1] for place in there}:
        try:
            stamped = parse_time(there.get((STAMP,), b""))
            if before and before[0] == stamped.replace(microsecond=0):  # nobody else wrote it
                stamped = before[1]
                if stamped == time and {**there, (STAMP,): b""} == {**texts, (STAMP,): b""}:
                    write_whole(target / STAMP, texts[(STAMP,)])
                    remarks.append(Message("Its time was read again, in another time zone."))
                    return Kept.RESTAMPED
            if stamped > time:
                remarks.append(Message("A later attempt was there already, and stays."))
                return Kept.EARLIER
        except ValueError:
            pass
    staged = course / _STAGED / stem(student)
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True)
    for place, data in texts.items():
        write_whole(staged.joinpath(*place), data)
    for place, (_, modified) in contents.items():
        if modified is not None:
            os.utime(staged.joinpath(*place), (modified, modified))
    target.parent.mkdir(parents=True, exist_ok=True)
    if there is not None:
        _put_aside(course, target, student)
    os.rename(staged, target)
    if not any((course / _STAGED).iterdir()):
        (course / _STAGED).rmdir()
    return Kept.NEW if there is None else Kept.REPLACED


def _contents(
    files: Mapping[tuple[str, ...], Item], assignment: str, remarks: list[Message]
) -> dict[tuple[str, ...], tuple[bytes, float | None]]:
    """Read all files; what is too large or can't be read is told, and left out."""
    notebooks = [place for place in files if is_notebook(place[-1])]
    found: dict[tuple[str, ...], tuple[bytes, float | None]] = {}
    for place, item in list(files.items())[:_MOST]:
        try:
            data = item.read()
        except (NotAFile, ReadFault, BadDownload) as error:
            remarks.append(error.reason)
            continue
        if len(data) > LONGEST:
            remarks.append(
                Message("{name} is too large, and was left out.", {"name": "/".join(place)})
            )
            continue
        alone = [place] == notebooks
        name = (f"{assignment}.ipynb",) if alone else tuple(stem(part) for part in place)
        if name != (STAMP,):  # a student's own file says nothing of the time
            found[name] = (data, item.modified)
    if len(files) > _MOST:
        remarks.append(Message("Of {n} files {most} were taken.", {"n": len(files), "most": _MOST}))
    return found


def _there(target: Path) -> dict[tuple[str, ...], bytes] | None:
    """Read what an earlier run put there; None where there is nothing."""
    if not target.is_dir() or target.is_symlink():
        return None
    inside = look_inside(target, target.parent)
    found = {}
    for file in (*inside.notebooks, *inside.others):
        try:
            found[file.parts] = read_submission(file.path, target.parent, LONGEST + 1)
        except (NotAFile, ReadFault):
            found[file.parts] = b""
    return found


def _put_aside(course: Path, target: Path, student: str) -> None:
    n = 1
    while (aside := course / "replaced" / student / f"{target.name}-{n}").exists():
        n += 1
    aside.parent.mkdir(parents=True, exist_ok=True)
    os.rename(target, aside)
