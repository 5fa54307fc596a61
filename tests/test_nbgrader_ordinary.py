"""An ordinary assignment beside ours, in one of nbgrader's courses, is nbgrader's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat as untyped
from nbgrader.api import Gradebook as NbGrader
from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Config

from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.penalty import CoursePenalty
from tests.nbgrader_course import Course
from tests.submissions.build import zoo

nbformat: Any = untyped  # it has no types
NAME = "squares"
RIGHT, WRONG = "def square(x):\n    return x * x", "def square(x):\n    return x + x"


def cell(grade_id: str, source: str, points: int = 0) -> Any:
    own = {"grade_id": grade_id, "schema_version": 3, "locked": bool(points), "task": False}
    own |= {"grade": bool(points), "solution": not points}
    metadata = {"nbgrader": own | ({"points": points} if points else {})}
    return nbformat.v4.new_code_cell(source, id=grade_id, metadata=metadata)


def hand_in(course: Course, student: str, answer: str) -> None:
    """Take the release as nbgrader made it, and put the answer into its first cell."""
    released = nbformat.read(course.release / NAME / f"{NAME}.ipynb", as_version=4)
    assert "NotImplementedError" in released.cells[0].source
    released.cells[0].source = answer
    place = course.folder / "submitted" / student / NAME / f"{NAME}.ipynb"
    place.parent.mkdir(parents=True)
    nbformat.write(released, place)


def test_an_ordinary_assignment_is_graded_by_nbgraders_own_rules(tmp_path: Path) -> None:
    course = Course(tmp_path)
    source = nbformat.v4.new_notebook(
        cells=[
            cell("square", f"### BEGIN SOLUTION\n{RIGHT}\n### END SOLUTION"),
            cell("test-three", "assert square(3) == 9", points=2),
            cell("test-two", "assert square(2) == 4", points=1),
        ],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    place = tmp_path / "source" / NAME / f"{NAME}.ipynb"
    place.parent.mkdir(parents=True)
    nbformat.write(source, place)
    elsewhere = f"--CourseDirectory.release_directory={course.release}"
    for name in (NAME, "cbow"):
        course.nbgrader("generate_assignment", name, elsewhere)
    hand_in(course, "anna", RIGHT)
    hand_in(course, "berta", WRONG)
    ours = tmp_path / "submitted" / "anna" / "cbow" / "cbow.ipynb"
    ours.parent.mkdir(parents=True)
    animal = zoo("cbow")["softmax/missing_n"]
    ours.write_bytes(animal.data())
    said = course.nbgrader("autograde", NAME)
    assert f"{NAME} is none of this package's assignments: nbgrader grades it by itself" in said
    assert "none of this package's" not in course.nbgrader("autograde", "cbow")
    course.nbgrader("generate_feedback", NAME)
    with NbGrader(course.url, COURSE) as gradebook:
        scores = {s.student.id: s.score for s in gradebook.assignment_submissions(NAME)}
        assert scores == {"anna": 3.0, "berta": 1.0}  # 2 + 2 is 2 times 2
        assert gradebook.find_submission("cbow", "anna").score == animal.score
    for folder in ("autograded", "feedback"):
        (shown,) = (tmp_path / folder / "berta" / NAME).iterdir()
        assert "AssertionError" in shown.read_text()


def test_what_lateness_costs_in_our_assignments_costs_nothing_in_others(tmp_path: Path) -> None:
    (tmp_path / "course.toml").write_text(
        'timezone = "UTC"\n[deadline]\ndue = 2026-03-01T12:00:00\npenalty = "5 points"\n'
    )
    config = Config()
    config.CoursePenalty.course = str(tmp_path)
    step = AssignLatePenalties(config=config)

    def penalty(assignment: str) -> float | None:
        step.assignment_id = assignment
        return CoursePenalty(parent=step).late_submission_penalty("anna", 50.0, 3600.0)

    assert (penalty("cbow"), penalty(NAME)) == (5.0, None)
    config.LateSubmissionPlugin.penalty_method = "zero"
    assert (penalty("cbow"), penalty(NAME)) == (5.0, 50.0)
