"""What a gradebook takes of one submission, and what it refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from autograder.report import Report
from autograder.submissions import NotAFile, ReadFault, composed, read_submission
from autograder.submissions.names import LONGEST

__all__ = ["Entry", "GradebookError", "check_name", "content", "utc"]


class GradebookError(RuntimeError):
    """Something could not be written; one sentence says what, why, and how things are now."""


@dataclass(frozen=True)
class Entry:
    """One submission and what came of it.

    Parameters
    ----------
    student : str
        nbgrader's id of the student, which is the name of a folder.
    source : bytes or Path
        The notebook that was handed in. A path is read when its turn comes, never through a
        symbolic link; where it can't be read, formgrader shows the released notebook.
    report : Report or None
        None where the grader failed: then there is no grade, and an automatic score of an
        earlier run is taken back.
    timestamp : datetime, optional
        When it was handed in; one without a time zone is in UTC.
    stated : bool
        Whether somebody wrote that time down. If not, it is only the file's own: then a time that
        the gradebook has for the same answers stays.
    """

    student: str
    source: bytes | Path
    report: Report | None
    timestamp: dt.datetime | None = None
    stated: bool = True


def check_name(student: str, seen: set[str], state: str) -> None:
    """Refuse what is no name of a folder, or is there twice; `seen` remembers it.

    Raises
    ------
    GradebookError
        It says `state` of how things are.
    """
    if not student or student.startswith(".") or set(student) & set("/\\\0"):
        raise GradebookError(f"{student!r} can't be a student's id; {state}.")
    if len(student) > LONGEST:
        raise GradebookError(
            f"The student's id {student[:20]!r}... has {len(student)} characters and nbgrader "
            f"takes {LONGEST}; {state}."
        )
    if composed(student) in seen:
        raise GradebookError(f"There are two submissions of {student!r}; {state}.")
    seen.add(composed(student))


def content(source: bytes | Path) -> bytes:
    """Read a notebook, or nothing where it can't be read: its report says why."""
    if isinstance(source, bytes):
        return source
    try:
        return read_submission(source)
    except (NotAFile, ReadFault):
        return b""


def utc(time: dt.datetime | None) -> dt.datetime | None:
    """Give a time as nbgrader's tables hold it: in UTC, without a zone."""
    if time is None or time.tzinfo is None:
        return time
    return time.astimezone(dt.UTC).replace(tzinfo=None)
