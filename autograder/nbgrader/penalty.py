"""nbgrader's penalty for lateness, as the class's ``course.toml`` says it.

``nbgrader autograde`` asks this plugin where there is such a file; ``autograder grade`` and the
exports ask the same rule without it, so that all of them say the same.
"""

from __future__ import annotations

from pathlib import Path

from autograder.assignments import names
from autograder.classroom.course_file import load
from autograder.nbgrader.quick import quick_jupyter

with quick_jupyter():
    from nbgrader.plugins import LateSubmissionPlugin
    from traitlets import Unicode

__all__ = ["CoursePenalty"]


class CoursePenalty(LateSubmissionPlugin):  # type: ignore[misc]  # nbgrader has no types
    """Takes off what the class's own file says."""

    course = Unicode("", help="The class's folder, which holds course.toml.").tag(config=True)

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Give the points to take off.

        nbgrader's own rule where nothing is due, and for assignments that aren't ours.
        """
        deadline = load(Path(self.course)).deadline
        assignment = getattr(self.parent, "assignment_id", None)  # as nbgrader's step says it
        if deadline is None or (assignment is not None and assignment not in names()):
            points: float | None = super().late_submission_penalty(
                student_id, score, total_seconds_late
            )
            return points
        return deadline.seconds_late(student_id, score, total_seconds_late)
