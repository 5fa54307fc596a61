"""The class as nbgrader is to see it: every student, and nothing but what was handed in.

nbgrader's own search knows one place and one name for a notebook, follows links wherever they lead,
and copies all files that it finds there into ``autograded/``, from where its feedback publishes
them. So it is given a folder that is made for it: a notebook's place for each student that
:mod:`autograder.submissions` finds, the time of handing in as nbgrader writes it, and the secret by
which the exchange gives feedback back. What was
handed in stays where it is, untouched, and is read from there.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from autograder.assignments.known import find
from autograder.classroom.course_file import load as load_course_file
from autograder.classroom.grading import Task
from autograder.nbgrader.exchange import SECRET, submitted_secrets
from autograder.nbgrader.gradebook.entry import utc
from autograder.nbgrader.gradebook.late import settle
from autograder.nbgrader.gradebook.reading import overruled
from autograder.nbgrader.gradebook.students import known_names, known_times
from autograder.nbgrader.graded_notebook import answers_in, restored
from autograder.nbgrader.notebook_store import NotebookStore
from autograder.nbgrader.quick import quick_jupyter
from autograder.sandbox.workplace import give_back, workplace
from autograder.submissions import HandedIn, composed
from autograder.submissions.release_structure import Structure
from autograder.submissions.times import time_line

with quick_jupyter():
    from nbgrader.api import Gradebook
    from nbgrader.coursedir import CourseDirectory

__all__ = ["Before", "SubmittedClass", "take_over"]


@dataclass(frozen=True)
class Before:
    """What stood of a student before nbgrader removes notebooks and scores to grade anew.

    Parameters
    ----------
    grades : mapping of str to row
        Those that a person has scored.
    answers : mapping of str to str
        The answers that the person saw.
    """

    grades: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


class SubmittedClass(CourseDirectory):  # type: ignore[misc]  # nbgrader has no types
    """A course whose submitted folder was made from another one.

    Parameters
    ----------
    course : CourseDirectory
        The course as it is configured.
    """

    def __init__(self, course: Any) -> None:
        own = {name: getattr(course, name) for name in course.trait_names(config=True)}
        super().__init__(parent=course.parent, **own)
        self._handed_in = Path(course.format_path(course.submitted_directory, "", "")).resolve()
        release = Path(course.format_path(course.release_directory, ".", self.assignment_id))
        self.release_notebook = release / f"{self.assignment_id}.ipynb"
        known = self.release_notebook.exists()
        self._structure = Structure(self.release_notebook.read_bytes()) if known else None
        self._store = NotebookStore(
            Path(course.format_path(course.autograded_directory, "", "")), self.assignment_id
        )
        place = workplace()  # what a killed one left is swept
        weakref.finalize(self, give_back, place)
        self.submitted_directory = str(place)
        self.student_id = composed(str(course.student_id))
        self._found: dict[str, HandedIn] = {}
        self._before: dict[str, Before] = {}
        self._deadline = load_course_file(self._handed_in.parent).deadline
        self._fill()

    def _fill(self) -> None:
        found = find(self._handed_in, self.assignment_id, self._structure).students
        names, times = self._known()
        for handed_in in found:
            student = names.get(handed_in.student, handed_in.student)
            if self.student_id == student or fnmatchcase(handed_in.student, self.student_id):
                self._found[student] = handed_in
                self._make(student, handed_in, times.get(student))
        for student, secret in submitted_secrets(
            self._handed_in, self.assignment_id, self._found
        ).items():
            (self._place(student) / SECRET).write_text(secret)
        self._settle()
        if self.student_id != "*":
            self.student_id = names.get(self.student_id, self.student_id)

    def _settle(self) -> None:
        """Bring the gradebook's due date and times in line with the class's own file."""
        if self._deadline is None:
            return
        times = {s: utc(h.time) if h.stated else None for s, h in self._found.items()}
        with Gradebook(self.db_url, self.course_id) as gradebook:
            settle(gradebook.db.connection(), self.assignment_id, self._deadline, times)
            gradebook.db.commit()

    def _known(self) -> tuple[dict[str, str], dict[str, Any]]:
        """Say how the gradebook writes its students, and when they handed in."""
        with Gradebook(self.db_url, self.course_id) as gradebook:
            connection = gradebook.db.connection()
            for student, grades in overruled(connection, self.assignment_id).items():
                self._before[student] = Before(grades, self._store.answers(student))
            return known_names(connection), known_times(connection, self.assignment_id)

    def _make(self, student: str, handed_in: HandedIn, known: Any) -> None:
        folder = self._place(student)
        folder.mkdir(parents=True)
        (folder / f"{self.assignment_id}.ipynb").touch()
        time = utc(handed_in.time)
        if self._deadline is not None:
            time = time if handed_in.stated else None  # a copy's time must cost nobody points
        elif time is None or (known is not None and not handed_in.stated and self._same(student)):
            time = known  # a copy's time takes the place of no truer one
        if time is not None:
            (folder / "timestamp.txt").write_text(time_line(time))

    def _place(self, student: str) -> Path:
        return Path(self.format_path(self.submitted_directory, student, self.assignment_id))

    def _same(self, student: str) -> bool:
        """Whether nothing shows that other answers were handed in before."""
        if self._structure is None:
            return True
        answers = answers_in(restored(self._structure, self.task(student).data))
        return self._store.holds(student, answers)

    def notebooks(self) -> dict[str, list[str]]:
        """Give the notebooks of each student's folder, as nbgrader's converter wants them."""
        folders = (
            self.format_path(self.submitted_directory, student, self.assignment_id)
            for student in self._found
        )
        return {folder: [f"{folder}/{self.assignment_id}.ipynb"] for folder in folders}

    def before(self, student: str) -> Before:
        """Say what stood of a student when the command began."""
        return self._before.get(student, Before())

    def task(self, student: str) -> Task:
        """Read what a student handed in, as ``autograder grade`` does."""
        return Task.of(self._found[student], self._handed_in)


def take_over(converter: Any) -> None:
    """Let nbgrader's converter see the class that was made for it."""
    course = SubmittedClass(converter.coursedir)
    converter.coursedir = course
    converter.assignments = course.notebooks()  # its own search takes "[1]" for a pattern
    if not converter.assignments:
        converter.init_notebooks()  # says what it looked for
