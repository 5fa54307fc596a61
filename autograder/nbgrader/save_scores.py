"""``nbgrader autograde`` writes into the gradebook what ``autograder grade --course`` would.

nbgrader's own step reads points out of outputs, and lets every answer that a person has scored wait
again. Here one rule holds in both ways, that of :mod:`autograder.nbgrader.gradebook.scores`.
"""

from __future__ import annotations

from typing import Any

from autograder.assignments.known import structure
from autograder.nbgrader.class_view import SubmittedClass
from autograder.nbgrader.gradebook.scores import scores
from autograder.nbgrader.graded_notebook import answers_in
from autograder.nbgrader.quick import quick_jupyter
from autograder.report import Report

with quick_jupyter():
    from nbgrader.api import Gradebook
    from nbgrader.preprocessors import NbGraderPreprocessor

__all__ = ["REPORT", "SaveScores"]

REPORT = "autograder_report"  # among the resources that nbgrader hands from step to step


class SaveScores(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Stands in place of ``SaveAutoGrades``, after the step that graded."""

    def preprocess(self, nb: Any, resources: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        """Write the automatic scores, what waits for a person, and "No response."."""
        course: SubmittedClass = self.parent.parent.coursedir
        place = resources["nbgrader"]
        report: Report = resources.pop(REPORT)
        release = structure(course.release_notebook, course.assignment_id)
        answers = answers_in(nb.cells)
        before = course.before(place["student"])
        with Gradebook(course.db_url, course.course_id) as gradebook:
            rows = gradebook.find_submission_notebook(
                place["notebook"], place["assignment"], place["student"]
            )
            old = {grade.name: before.grades.get(grade.name) for grade in rows.grades}
            scored = scores(release, report, answers, old, before.answers)
            for grade in rows.grades:
                for column, value in scored[grade.name].items():
                    setattr(grade, column, value)
            for comment in rows.comments:
                silent = release.unanswered(comment.name, answers[comment.name])
                comment.auto_comment = "No response." if silent else None
            gradebook.db.commit()
        return nb, resources
