"""What of one student's files is graded: which notebook, handed in when, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from autograder.messages import Message
from autograder.submissions.choice import Candidate, choose
from autograder.submissions.entry import HandedIn
from autograder.submissions.names import read_name
from autograder.submissions.reading import NotAFile, ReadFault, read_submission
from autograder.submissions.release_structure import Structure
from autograder.submissions.times import file_time, parse_time
from autograder.submissions.walk import File, Inside

__all__ = ["Decisions", "Person"]

_STAMP = "timestamp.txt"
_NAMED = 5  # files in a sentence


@dataclass
class Person:
    """What is one student's.

    Parameters
    ----------
    inside : Inside
        The files.
    attempts : dict of Path to int
        Of notebooks of a learning management system, as it counts.
    loose : set of Path
        Notebooks that stand in the class's folder itself, named after their student.
    platform : bool
        Whether a learning management system laid them down.
    remark : Message or None
        On the name by which they were found to be this student's.
    """

    inside: Inside = field(default_factory=Inside)
    attempts: dict[Path, int] = field(default_factory=dict)
    loose: set[Path] = field(default_factory=set)
    platform: bool = False
    remark: Message | None = None


class Decisions:
    """Decides for one student after the other.

    Parameters
    ----------
    folder : Path
        That everything was found in.
    assignment : str
    release : Structure or None
        What was handed out.
    others : sequence of str
        The other assignments for which the folder may hold submissions.
    """

    def __init__(
        self,
        folder: Path,
        assignment: str,
        release: Structure | None,
        others: Sequence[str] = (),
    ) -> None:
        self._folder, self._assignment, self._release = folder, assignment, release
        self._others = tuple(others)

    def is_absent(self, person: Person) -> bool:
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

    def handed_in(self, student: str, person: Person) -> HandedIn:
        """Say what is graded of a student's files, or why nothing is."""
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

    def _unreadable(self, student: str, person: Person, problem: Message) -> HandedIn:
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

    def _candidates(self, person: Person) -> list[Candidate]:
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

    def _misplaced(self, got: Candidate, person: Person) -> Message | None:
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
        self, own: float | None, chosen: Path | None, person: Person
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

    def _stamp(self, chosen: Path | None, person: Person) -> Path | None:
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


def _nothing(inside: Inside) -> Message:
    names = [file.place for file in (*inside.notebooks, *inside.others) if file.parts[-1] != _STAMP]
    if not names:
        return Message("No notebook was handed in.")
    return Message(
        "No notebook of this assignment was handed in; there is: {names}. Hand in the notebook "
        "itself, the file whose name ends in .ipynb.",
        {"names": ", ".join(names[:_NAMED])},
    )
