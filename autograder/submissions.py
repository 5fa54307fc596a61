"""Find what was handed in: nbgrader's tree of folders, or loose notebooks."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from autograder.messages import Message
from autograder.notebook import MAX_BYTES

__all__ = ["HandedIn", "find_submissions", "read_submission"]


@dataclass(frozen=True)
class HandedIn:
    """One student's file, or why there is none.

    Parameters
    ----------
    student : str
    path : Path or None
    problem : Message or None
        Why no file can be graded.
    note : Message or None
        For the student, such as that the file has another name.
    """

    student: str
    path: Path | None
    problem: Message | None = None
    note: Message | None = None


def find_submissions(folder: Path, assignment: str) -> list[HandedIn]:
    """List the submissions in a folder, by student.

    Parameters
    ----------
    folder : Path
        nbgrader's ``submitted`` (``<student>/<assignment>/<assignment>.ipynb``), or a folder
        of notebooks named after their students. Symbolic links are not followed.
    assignment : str

    Returns
    -------
    list of HandedIn
        Sorted by student; empty where nothing looks like a submission.

    Raises
    ------
    FileNotFoundError, NotADirectoryError
        With a sentence that says what to give instead.
    """
    if not folder.exists():
        raise FileNotFoundError(f"There is no folder {folder}; give one that holds submissions.")
    if not folder.is_dir():
        raise NotADirectoryError(
            f"{folder} is a file; 'grade' takes a folder of submissions, 'check' one notebook."
        )
    found: dict[str, HandedIn] = {}
    for entry in sorted(p for p in folder.iterdir() if not p.name.startswith(".")):
        if entry.is_dir() and not entry.is_symlink():
            work = entry / assignment
            if work.is_dir() or work.is_symlink():
                found[entry.name] = _in_folder(entry.name, work, assignment)
        elif entry.suffix == ".ipynb":
            found.setdefault(entry.stem, _file(entry.stem, entry))
    return [found[student] for student in sorted(found)]


def _in_folder(student: str, work: Path, assignment: str) -> HandedIn:
    if work.is_symlink():
        return HandedIn(student, None, _LINK)
    notebooks = sorted(p for p in work.iterdir() if p.suffix == ".ipynb")
    named = work / f"{assignment}.ipynb"
    if named in notebooks:
        return _file(student, named)
    if not notebooks:
        return HandedIn(student, None, Message("No notebook was handed in."))
    if len(notebooks) > 1:
        names = ", ".join(p.name for p in notebooks[:5])
        return HandedIn(
            student,
            None,
            Message(
                "There are several notebooks and none is called {name}: {names}.",
                {"name": named.name, "names": names},
            ),
        )
    note = Message(
        "The notebook is called {got} and should be {name}; it was graded all the same.",
        {"got": notebooks[0].name, "name": named.name},
    )
    return _file(student, notebooks[0], note)


_LINK = Message("It is a symbolic link, and links are not followed: hand in the file itself.")


def _file(student: str, path: Path, note: Message | None = None) -> HandedIn:
    return (
        HandedIn(student, None, _LINK) if path.is_symlink() else HandedIn(student, path, None, note)
    )


def read_submission(path: Path) -> bytes:
    """Read a file, at most one byte more than a notebook may have, never through a link.

    Raises
    ------
    OSError
        It can't be read, or isn't a plain file.
    """
    fd = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(fd, "rb") as file:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise OSError(f"{path} is not a plain file.")
        return file.read(MAX_BYTES + 1)
