"""What is found in a folder of submissions: a student's, or nobody's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from autograder.messages import Message

__all__ = ["Found", "HandedIn", "NotUnderstood"]


@dataclass(frozen=True)
class HandedIn:
    """One student's file, or why there is none.

    Parameters
    ----------
    student : str
        Composed (NFC), a name of a file and of nbgrader's column: see
        :func:`autograder.submissions.names.student_id`.
    path : Path or None
        What is graded.
    problem : Message or None
        Why no file can be graded, where that is the submission's fault.
    fault : Message or None
        Why nothing can be said of it, where the machine couldn't read: then there is no grade.
    note : Message or None
        For the student, such as that the file has another name.
    time : datetime or None
        When it was handed in, in UTC; None where nobody knows.
    stated : bool
        Whether a ``timestamp.txt`` says so; else it is the file's own time, which is a copy's
        where the folder was copied.
    """

    student: str
    path: Path | None
    problem: Message | None = None
    fault: Message | None = None
    note: Message | None = None
    time: datetime | None = None
    stated: bool = False


@dataclass(frozen=True)
class NotUnderstood:
    """An entry of the folder that is no submission, as far as anybody can tell."""

    name: str
    reason: Message


@dataclass(frozen=True)
class Found:
    """Every entry of a folder.

    Parameters
    ----------
    students : tuple of HandedIn
        By student, each once.
    not_understood : tuple of NotUnderstood
        A person has to look at these.
    left_aside : tuple of str
        What an operating system or an editor put there: nobody's.
    absent : tuple of str
        Students of whom nothing but other assignments is there: of this one, no submission.
    """

    students: tuple[HandedIn, ...]
    not_understood: tuple[NotUnderstood, ...] = ()
    left_aside: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def everybody(self) -> tuple[str, ...]:
        """Students of whom anything is there, for this assignment or another."""
        return (*(one.student for one in self.students), *self.absent)
