"""Extensions in ``course.toml`` that are nobody's: a mistyped id would cost a student points."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path

from autograder.classroom import course_file
from autograder.doors import roster as rosters
from autograder.doors.claim import Who
from autograder.doors.roster import Roster
from autograder.submissions.names import composed

__all__ = ["nobodys_extensions"]


def nobodys_extensions(course: Path, students: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    """Say which extensions are of nobody who handed in, where no roster says who is in the class.

    Parameters
    ----------
    course : Path
        The class's folder.
    students : callable
        Gives who handed in; asked only where there are extensions.

    Raises
    ------
    ValueError
        There is a roster, and an extension is of nobody on it and of nobody who handed in: one
        sentence for each, with the closest id.
    """
    deadline = course_file.load(course).deadline
    if deadline is None or not deadline.extensions:
        return ()
    roster = rosters.load(course)
    known = {composed(student) for student in students()}
    known |= {composed(person.id) for person in roster.people} if roster else set()
    strangers = tuple(key for key in deadline.extensions if key not in known)
    if not strangers or roster is None:
        return strangers
    said = " ".join(_sentence(key, roster, known) for key in strangers)
    raise ValueError(f"{course / course_file.FILE}: {said}")


def _sentence(key: str, roster: Roster, known: Iterable[str]) -> str:
    meant = roster.find(Who(id=key))  # a name or an address in the place of the id
    close = [meant] if meant else difflib.get_close_matches(key, sorted(known), 1)
    hint = f'do you mean "{close[0]}"?' if close else f"write an id as in {rosters.FILE}."
    return f'extensions."{key}" is nobody\'s, neither on the roster nor in submitted/; {hint}'
