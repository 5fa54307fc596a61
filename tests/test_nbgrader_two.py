"""Two assignments in one of nbgrader's courses: each is graded by its own rules."""

from __future__ import annotations

from pathlib import Path

from nbgrader.api import Gradebook as NbGrader

from autograder.assignments import load
from autograder.nbgrader.gradebook.writing import COURSE
from tests.nbgrader_course import Course
from tests.submissions.build import zoo

# of one student: an animal of each assignment
ANIMALS = {"cbow": "softmax/missing_n", "word2vec": "naive/center_missing_y"}


def test_each_assignment_of_a_course_is_graded_by_its_own_rules(tmp_path: Path) -> None:
    course = Course(tmp_path)
    for name, animal in ANIMALS.items():
        elsewhere = f"--CourseDirectory.release_directory={course.release}"
        course.nbgrader("generate_assignment", name, elsewhere)
        handed_in = tmp_path / "submitted" / "anna" / name / f"{name}.ipynb"
        handed_in.parent.mkdir(parents=True)
        handed_in.write_bytes(zoo(name)[animal].data())
        if name == "cbow":  # berta hands in nothing else
            (tmp_path / "submitted" / "berta" / name).mkdir(parents=True)
            (tmp_path / "submitted" / "berta" / name / f"{name}.ipynb").write_bytes(b"{")
        course.nbgrader("autograde", name)
    with NbGrader(course.url, COURSE) as gradebook:
        for name, animal in ANIMALS.items():
            submission = gradebook.find_submission(name, "anna")
            assert submission.score == zoo(name)[animal].score, name
            assert submission.needs_manual_grade, name
            points = sum(question.points for question in load(name).questions)
            assert gradebook.find_assignment(name).max_score == points
        assert "berta" not in {s.student.id for s in gradebook.assignment_submissions("word2vec")}
        assert gradebook.find_submission("cbow", "berta").score == 0
    shown = (tmp_path / "autograded" / "anna" / "cbow" / "cbow.ipynb").read_text()
    assert "The factor 1/N is missing" in shown
