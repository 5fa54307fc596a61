"""A folder of submissions: every entry is a student's, or is told."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from autograder.messages import Message
from autograder.submissions.choice import Candidate, choose
from autograder.submissions.entry import Found, HandedIn, NotUnderstood
from autograder.submissions.names import Owner, is_litter, is_notebook, owner, read_name
from autograder.submissions.reading import (
    LINK,
    Entry,
    NotAFile,
    ReadFault,
    list_folder,
    read_submission,
)
from autograder.submissions.release_structure import Structure
from autograder.submissions.times import file_time, parse_time
from autograder.submissions.walk import File, Inside, look_inside

__all__ = ["find_one", "find_submissions"]

_STAMP = "timestamp.txt"
_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".bz2", ".xz", ".egg", ".alz")
_NAMED = 5  # files in a sentence
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


@dataclass
class _Person:
    """What is one student's."""

    inside: Inside = field(default_factory=Inside)
    attempts: dict[Path, int] = field(default_factory=dict)
    loose: set[Path] = field(default_factory=set)
    platform: bool = False
    remark: Message | None = None


class _Search:
    def __init__(
        self,
        folder: Path,
        assignment: str,
        release: Structure | None,
        others: Sequence[str] = (),
    ) -> None:
        self._folder, self._assignment, self._release = folder, assignment, release
        self._others = tuple(others)
        self._people: dict[str, _Person] = {}
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
        person = _Person(look_inside(folder, self._folder), platform=True)
        return self._handed_in(folder.name, person)

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

    def _person(self, whose: Owner) -> _Person:
        person = self._people.setdefault(whose.student, _Person())
        person.platform = person.platform or whose.platform
        person.remark = person.remark or whose.remark
        return person

    def found(self) -> Found:
        """Decide for each student what is graded."""
        absent = [s for s, person in sorted(self._people.items()) if self._is_absent(person)]
        students = tuple(
            self._handed_in(student, person)
            for student, person in sorted(self._people.items())
            if student not in absent
        )
        aside = tuple(self._aside)
        return Found(students, tuple(self._not_understood), aside, tuple(absent))

    def _is_absent(self, person: _Person) -> bool:
        """Whether all that is there was handed in for other assignments that are known here."""
        inside = person.inside
        if person.platform or inside.fault or inside.problem or self._candidates(person):
            return False
        here = self._assignment.casefold()
        others = [file for file in inside.notebooks if self._is_anothers(file)]
        return bool(others) and not any(
            file.parts[0].casefold() == here for file in (*inside.notebooks, *inside.others)
        )

    def _is_anothers(self, file: File) -> bool:
        return file.filed_under((self._assignment, *self._others)) in self._others

    def _handed_in(self, student: str, person: _Person) -> HandedIn:
        inside = person.inside
        candidates = self._candidates(person)
        if inside.fault and not any(c.exact for c in candidates):
            return HandedIn(student, None, fault=inside.fault)
        if not candidates:
            return self._unreadable(student, person, inside.problem or _nothing(inside))
        try:
            best, note = choose(candidates, self._folder, self._release)
            if not (note or best.exact or best.path in person.loose):
                note = self._misplaced(best, person)
            time, stated, remark = self._time(best.time, best.path, person)
        except NotAFile as error:
            return self._unreadable(student, person, error.reason)
        except ReadFault as error:
            return HandedIn(student, None, fault=error.reason)
        note = _together(person.remark, note, remark)
        return HandedIn(student, best.path, None, None, note, time, stated)

    def _unreadable(self, student: str, person: _Person, problem: Message) -> HandedIn:
        """Say when what can't be graded was handed in: that is known of it all the same."""
        files = [*person.inside.notebooks, *person.inside.others]
        times = [file.time for file in files if file.parts[-1] != _STAMP]
        try:
            time, stated, remark = self._time(max(times, default=None), None, person)
        except NotAFile:
            time, stated, remark = None, False, None
        except ReadFault as error:
            return HandedIn(student, None, fault=error.reason)
        note = _together(person.remark, remark)
        return HandedIn(student, None, problem, None, note, time, stated)

    def _candidates(self, person: _Person) -> list[Candidate]:
        """Give the notebooks that may be this assignment's, and not another's."""
        wanted = self._assignment.casefold()
        found = []
        for file in person.inside.notebooks:
            alike = file.parts[-1].casefold().startswith(wanted)
            here = len(file.parts) == 1 or file.parts[0].casefold() == wanted
            loose = file.path in person.loose
            if not (loose or person.platform) and self._is_anothers(file):
                continue
            if here or alike or person.platform:
                exact = file.parts == (self._assignment, f"{self._assignment}.ipynb")
                attempt = person.attempts.get(file.path, 0)
                place = read_name(file.path.name) if loose else file.place
                found.append(Candidate(file.path, place, exact, alike, attempt, file.time))
        return found

    def _misplaced(self, got: Candidate, person: _Person) -> Message | None:
        name = f"{self._assignment}.ipynb"
        where, _, called = got.place.rpartition("/")
        if where == self._assignment or (person.platform and not where):
            if called == name:
                return None
            return Message(
                "The notebook is called {got} and should be {name}; it was graded all the same.",
                {"got": called, "name": name},
            )
        return Message(
            "The notebook was found as {got} and belongs into {name}; it was graded all the same.",
            {"got": got.place, "name": f"{self._assignment}/{name}"},
        )

    def _time(
        self, own: float | None, chosen: Path | None, person: _Person
    ) -> tuple[datetime | None, bool, Message | None]:
        """Say when it was handed in, whether that is stated, and what is odd about it.

        `own` is the time of the file itself, `chosen` its place; None where there is no such file.
        """
        remark = None
        stamp = self._stamp(chosen, person)
        if stamp is not None:
            try:
                return parse_time(read_submission(stamp, self._folder, most=1000)), True, None
            except ValueError:
                remark = Message("{name} holds no time; the file's own counts.", {"name": _STAMP})
        time, odd = (None, None) if own is None else file_time(own)
        return time, False, odd or remark

    def _stamp(self, chosen: Path | None, person: _Person) -> Path | None:
        """Find the file with the time where nbgrader puts it, and not where a student may."""
        if person.platform:  # Moodle and Canvas write none
            return None
        found = [
            file
            for file in person.inside.others
            if file.parts[-1] == _STAMP
            and [part.casefold() for part in file.parts[:-1]] in ([], [self._assignment.casefold()])
            and (chosen is None or file.path.parent in chosen.parents)
        ]
        return max(found, key=lambda file: len(file.parts)).path if found else None


def _together(*messages: Message | None) -> Message | None:
    said = [message for message in messages if message is not None]
    return sum(said[1:], said[0]) if said else None


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


def _nothing(inside: Inside) -> Message:
    names = [file.place for file in (*inside.notebooks, *inside.others) if file.parts[-1] != _STAMP]
    if not names:
        return Message("No notebook was handed in.")
    return Message(
        "No notebook of this assignment was handed in; there is: {names}. Hand in the notebook "
        "itself, the file whose name ends in .ipynb.",
        {"names": ", ".join(names[:_NAMED])},
    )
