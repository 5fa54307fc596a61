"""The course's gradebook, as ``autograder grade --course`` writes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import create_engine, inspect, text

from autograder.classroom import Graded, Task
from autograder.gradebook import Entry, Gradebook
from autograder.release import ASSIGNMENT

__all__ = ["CourseRecorder"]


class CourseRecorder:
    """Takes reports into nbgrader's gradebook.

    Parameters
    ----------
    course : Path
        nbgrader's course folder, which gets ``autograded/``.
    url : str or None
        Of the gradebook, any of SQLAlchemy's; ``gradebook.db`` in the course by default.
    lang : str
        Of the feedback in the notebooks.
    """

    def __init__(self, course: Path, url: str | None = None, lang: str = "en") -> None:
        course.mkdir(parents=True, exist_ok=True)
        self.name = url or f"sqlite:///{(course / 'gradebook.db').resolve()}"
        self._gradebook = Gradebook(self.name, (course / "autograded").resolve(), lang=lang)

    def recorded(self) -> set[str]:
        """Students whose grade stands in the gradebook."""
        engine = create_engine(self.name)
        try:
            if not inspect(engine).has_table("submitted_assignment"):
                return set()
            query = text(
                "SELECT s.student_id FROM submitted_assignment s "
                "JOIN assignment a ON a.id = s.assignment_id WHERE a.name = :name"
            )
            with engine.connect() as db:
                return set(db.scalars(query, {"name": ASSIGNMENT}))
        finally:
            engine.dispose()

    def record(self, graded: Sequence[tuple[Task, Graded]]) -> None:
        """Write all of them, or none."""
        entries = [
            Entry(task.student, task.data, result.report, task.handed_in)
            for task, result in graded
            if result.report is not None
        ]
        if entries:
            self._gradebook.record(entries)
