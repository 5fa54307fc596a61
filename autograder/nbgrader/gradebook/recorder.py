"""The course's gradebook, as ``autograder grade --course`` writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from autograder.classroom import course_file
from autograder.classroom.grading import Graded, Task
from autograder.classroom.marks import Lowered, Marks
from autograder.classroom.places import gradebook_url
from autograder.doors.roster import load as load_roster
from autograder.nbgrader.exchange import keep_secrets
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.late import nbgraders_policy
from autograder.nbgrader.gradebook.writing import Gradebook

__all__ = ["CourseRecorder"]


class CourseRecorder:
    """Takes reports into nbgrader's gradebook.

    Parameters
    ----------
    course : Path
        nbgrader's course folder, which gets ``autograded/``.
    assignment : str
    url : str or None
        Of the gradebook, any of SQLAlchemy's; by default ``$AUTOGRADER_GRADEBOOK`` or
        ``gradebook.db`` in the course.
    lang : str
        Of the feedback in the notebooks.
    """

    def __init__(
        self, course: Path, assignment: str, url: str | None = None, lang: str = "en"
    ) -> None:
        course.mkdir(parents=True, exist_ok=True)
        self.name = url or gradebook_url(course)
        late = nbgraders_policy(course.resolve())
        folder = (course / "autograded").resolve()
        self.deadline = course_file.load(course).deadline
        self._gradebook = Gradebook(
            self.name, folder, assignment, lang=lang, late=late, deadline=self.deadline
        )
        self._course, self._assignment = course, assignment

    def recorded(self) -> set[str]:
        """Students whose grade stands in the gradebook, with the notebook that shows it."""
        return self._gradebook.recorded()

    def record(self, graded: Sequence[tuple[Task, Graded]]) -> None:
        """Write all of them, or none; where the grader failed, an older score is taken back."""
        self._gradebook.record(
            Entry(task.student, task.data, result.report, self._time(task), task.stated)
            for task, result in graded
        )

    def _time(self, task: Task) -> datetime | None:
        """Give the time of handing in; where being late costs, a copy's own time is none."""
        return task.handed_in if task.stated or self.deadline is None else None

    @property
    def lowered(self) -> Sequence[Lowered]:
        """A person's points above a maximum that was lowered since, as far as they were met."""
        return self._gradebook.lowered

    def mark_missing(self, students: Sequence[str]) -> None:
        """Say in the gradebook that these students' submissions are no longer there."""
        self._gradebook.mark_missing(students)

    def absent(self) -> set[str]:
        """Students of the gradebook without a submission."""
        return self._gradebook.absent()

    def keep(self, times: Mapping[str, datetime | None]) -> None:
        """Bring times of handing in up to date, and every late penalty; and enrol the roster.

        Parameters
        ----------
        times : mapping of str to datetime or None
            None where nobody stated one: where being late costs, it is not known then.
        """
        roster = load_roster(self._course)
        if roster is not None:
            self._gradebook.enrol([(p.id, p.name, p.email) for p in roster.people])
        if self.deadline is None:
            times = {student: time for student, time in times.items() if time is not None}
        self._gradebook.keep(times)
        keep_secrets(self._course, self._assignment)

    def marks(self) -> dict[str, Marks]:
        """Say what each student gets."""
        return self._gradebook.marks()
