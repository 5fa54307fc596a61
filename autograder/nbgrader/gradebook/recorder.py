"""The course's gradebook, as ``autograder grade --course`` writes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from autograder.classroom.grading import Graded, Task
from autograder.classroom.places import gradebook_url
from autograder.nbgrader.gradebook.late import nbgraders_policy
from autograder.nbgrader.gradebook.writing import Entry, Gradebook

__all__ = ["CourseRecorder"]


class CourseRecorder:
    """Takes reports into nbgrader's gradebook.

    Parameters
    ----------
    course : Path
        nbgrader's course folder, which gets ``autograded/``.
    url : str or None
        Of the gradebook, any of SQLAlchemy's; by default ``$AUTOGRADER_GRADEBOOK`` or
        ``gradebook.db`` in the course.
    lang : str
        Of the feedback in the notebooks.
    """

    def __init__(self, course: Path, url: str | None = None, lang: str = "en") -> None:
        course.mkdir(parents=True, exist_ok=True)
        self.name = url or gradebook_url(course)
        late = nbgraders_policy(course.resolve())
        folder = (course / "autograded").resolve()
        self._gradebook = Gradebook(self.name, folder, lang=lang, late=late)

    def recorded(self) -> set[str]:
        """Students whose grade stands in the gradebook, with the notebook that shows it."""
        return self._gradebook.recorded()

    def record(self, graded: Sequence[tuple[Task, Graded]]) -> None:
        """Write all of them, or none; where the grader failed, an older score is taken back."""
        self._gradebook.record(
            Entry(task.student, task.data, result.report, task.handed_in, task.stated)
            for task, result in graded
        )

    def mark_missing(self, students: Sequence[str]) -> None:
        """Say in the gradebook that these students' submissions are no longer there."""
        self._gradebook.mark_missing(students)

    def absent(self) -> set[str]:
        """Students of the gradebook without a submission."""
        return self._gradebook.absent()

    def keep(self, times: Mapping[str, datetime]) -> None:
        """Bring times of handing in up to date, and every late penalty."""
        self._gradebook.keep(times)
