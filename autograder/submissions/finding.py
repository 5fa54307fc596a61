"""A folder of submissions: every entry is a student's, or is told."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from autograder.messages import Message
from autograder.submissions.deciding import Decisions, Person
from autograder.submissions.entry import Found, HandedIn, NotUnderstood
from autograder.submissions.names import Owner, is_litter, is_notebook, owner, read_name
from autograder.submissions.reading import LINK, Entry, ReadFault, list_folder
from autograder.submissions.release_structure import Structure
from autograder.submissions.walk import File, Inside, look_inside

__all__ = ["find_one", "find_submissions"]

_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".egg", ".alz")
_MOST = 100_000  # entries of a class's folder
_UNCLEAR = Message(
    "Its name can be read as more than one person's, as of Moodle or Canvas: rename it to "
    "<student>.ipynb."
)


def find_submissions(
    folder: Path,
    assignment: str,
    release: Structure | None = None,
    others: Sequence[str] = (),
) -> Found:
    """Say whose each entry of a folder is, and what of it is graded.

    Parameters
    ----------
    folder : Path
        nbgrader's ``submitted`` (``<student>/<assignment>/<assignment>.ipynb``), a folder
        of notebooks named after their students, or what Moodle and Canvas give for download.
        Symbolic links are not followed.
    assignment : str
    release : Structure, optional
        What was handed out, by which an untouched copy is told from the one that was worked on.
    others : sequence of str
        The other assignments for which this folder may hold submissions: a student's notebook of
        one of these is none of this one.

    Raises
    ------
    FileNotFoundError, NotADirectoryError, ReadFault, NotAFile
        Of the folder itself, with a sentence that says what to give instead.
    """
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(
            f"There is no folder {folder}; give one that holds submissions."
        ) from None
    except OSError as error:
        raise ReadFault(folder, error) from error
    if not is_folder:
        raise NotADirectoryError(
            f"{folder} is a file; 'grade' takes a folder of submissions, 'check' one notebook."
        )
    folder = folder.resolve()  # a link to the whole class is the instructor's own
    search = _Search(folder, assignment, release, others)
    for entry in list_folder(folder, most=_MOST):
        search.take(entry)
    return search.found()


def find_one(folder: Path, assignment: str, release: Structure | None = None) -> HandedIn:
    """Say what is graded of a folder that holds one student's files, as a platform lays them.

    Parameters
    ----------
    folder : Path
    assignment : str
    release : Structure, optional
        As for :func:`find_submissions`.
    """
    folder = folder.resolve()
    return _Search(folder.parent, assignment, release).one(folder)


class _Search:
    def __init__(
        self,
        folder: Path,
        assignment: str,
        release: Structure | None,
        others: Sequence[str] = (),
    ) -> None:
        self._folder = folder
        self._decisions = Decisions(folder, assignment, release, others)
        self._people: dict[str, Person] = {}
        self._not_understood: list[NotUnderstood] = []
        self._aside: list[str] = []

    def take(self, entry: Entry) -> None:
        """Give an entry to its owner, or remember why it has none."""
        name, path = read_name(entry.name), self._folder / entry.name
        if is_litter(name):
            self._aside.append(name)
        elif name.startswith("."):
            self._take_hidden(entry, name, path)
        elif entry.is_folder:
            whose = owner(entry.name, is_folder=True)
            if whose.unclear:
                self._not_understood.append(NotUnderstood(name, _UNCLEAR))
                return
            person = self._person(whose)
            person.inside.add(look_inside(path, self._folder, whose.parts))
        elif entry.is_link:
            if is_notebook(name) or not _is_file(path):
                whose = owner(entry.name, is_folder=not is_notebook(name))
                self._person(whose).inside.add(Inside(problem=LINK))
            else:
                self._not_understood.append(NotUnderstood(name, LINK))
        else:
            self._take_file(entry, name, path)

    def one(self, folder: Path) -> HandedIn:
        """Decide for a folder whose owner is known."""
        person = Person(look_inside(folder, self._folder), platform=True)
        return self._decisions.handed_in(folder.name, person)

    def _take_file(self, entry: Entry, name: str, path: Path) -> None:
        whose = owner(entry.name, is_folder=False)
        if not (is_notebook(name) or whose.platform):
            self._not_understood.append(NotUnderstood(name, _no_submission(name)))
            return
        if whose.unclear:
            self._not_understood.append(NotUnderstood(name, _UNCLEAR))
            return
        person = self._person(whose)
        file = File(path, whose.parts, entry.time)
        if not entry.is_file:
            problem = Message("{name} is not a plain file.", {"name": file.place})
            person.inside.add(Inside(problem=problem))
        elif is_notebook(name):
            person.inside.notebooks.append(file)
            person.attempts[path] = whose.attempt
            person.loose.add(path)
        else:
            person.inside.others.append(file)

    def _take_hidden(self, entry: Entry, name: str, path: Path) -> None:
        """A name with a dot in front is nobody's, unless there is a notebook behind it."""
        hidden = is_notebook(name) or (
            entry.is_folder and bool(look_inside(path, self._folder).notebooks)
        )
        if not hidden:
            self._aside.append(name)
            return
        reason = Message("It holds a notebook, but its name begins with a dot: rename it.")
        self._not_understood.append(NotUnderstood(name, reason))

    def _person(self, whose: Owner) -> Person:
        person = self._people.setdefault(whose.student, Person())
        person.platform = person.platform or whose.platform
        person.remark = person.remark or whose.remark
        return person

    def found(self) -> Found:
        """Decide for each student what is graded."""
        absent = [
            s for s, person in sorted(self._people.items()) if self._decisions.is_absent(person)
        ]
        students = tuple(
            self._decisions.handed_in(student, person)
            for student, person in sorted(self._people.items())
            if student not in absent
        )
        aside = tuple(self._aside)
        return Found(students, tuple(self._not_understood), aside, tuple(absent))


def _is_file(link: Path) -> bool:
    """Whether a link leads to a file; nothing is read of it."""
    try:
        return os.path.isfile(link)
    except (OSError, ValueError):
        return False


def _no_submission(name: str) -> Message:
    if name.casefold().endswith(_ARCHIVES):
        return Message("It is an archive: unpack it into this folder.")
    return Message("It is neither a notebook nor a student's folder.")
