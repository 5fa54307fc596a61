"""nbgrader's stock commands, from the repository's root, give the scores that we give."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.assignments.places import beside, release
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.messages import Message
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.report import Report
from tests.nbgrader_course import SECRET, Course
from tests.reports_by_hand import WRITTEN, Cell, answering, cell_named, edited, full_points

NO_TIME = Message("{name} holds no time; the file's own counts.", {"name": "timestamp.txt"})
SCRIPT = "<script>alert(1)</script>"


def wrong(cells: list[Cell]) -> None:
    """Sigmoid is wrong for negative numbers, and prints to stderr; a script is in the answer."""
    cell = cell_named(cells, "sigmoid-softmax-solution")
    cell["source"] = [
        *cell["source"],
        "\n\nimport sys\n_right = sigmoid\n\n\ndef sigmoid(x):\n",
        "    print('hello', file=sys.stderr)\n    return abs(_right(x))*2\n",
    ]
    cell_named(cells, WRITTEN[0])["source"] = f"Because {SCRIPT} [x](javascript:alert(1))"


def damage(cells: list[Cell]) -> None:
    """Cells are doubled, deleted and forged; the functions are still right, but for one."""
    cells.append(cell_named(cells, "sgd-solution"))
    cells.append(cell_named(cells, "sgd"))
    cells.remove(cell_named(cells, "skipgram-solution"))
    cells.remove(cell_named(cells, "naive-softmax-loss"))
    cells.remove(cell_named(cells, WRITTEN[1]))
    test = cell_named(cells, "sigmoid-softmax")
    test["metadata"]["nbgrader"] |= {"points": 1000, "grade_id": "bonus"}
    test["source"] = "1000"
    cells[0]["metadata"]["nbgrader"] = {"grade": True, "grade_id": "skipgram", "points": -5}


def solve(cells: list[Cell]) -> None:
    """The instructor's answers are in the code cells, and one is written."""
    answers = {cell["id"]: cell for cell in json.loads(instructor_notebook("word2vec"))["cells"]}
    for cell in cells:
        role = cell["metadata"].get("nbgrader", {})
        if role.get("solution") and cell["cell_type"] == "code":
            cell["source"] = answers[cell["id"]]["source"]
    cell_named(cells, WRITTEN[0])["source"] = "행을 1 + K개만 바꾸기 때문이다."


SUBMISSIONS: Mapping[str, bytes] = {
    "honest": answering("because"),
    "stub": release_notebook("word2vec"),
    "wrong": edited(wrong),
    "damaged": edited(damage),
    "korean": edited(solve, release_notebook("word2vec", "ko")),
    "korean stub": release_notebook("word2vec", "ko"),
    "broken": b"{",
    "format3": json.dumps({"nbformat": 3, "nbformat_minor": 0, "worksheets": []}).encode(),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The class after generate_assignment, autograde and generate_feedback."""
    made = Course(tmp_path_factory.mktemp("course"))
    for student, notebook in SUBMISSIONS.items():
        made.submit(student, notebook, "2026-11-01 10:30:00 UTC")
    secret = made.folder / "secret.txt"
    secret.write_text("only the instructor may read this")
    (made.folder / "submitted" / "honest" / "word2vec" / "link.txt").symlink_to(secret)
    stamp = made.folder / "submitted" / "stub" / "word2vec" / "timestamp.txt"
    stamp.write_text("in a million years")
    made.generate()
    made.nbgrader("autograde", "word2vec")
    made.nbgrader("generate_feedback", "word2vec")
    return made


@pytest.fixture(scope="module")
def reports() -> Mapping[str, Report]:
    """What our own path says of the same files."""
    found = {}
    for student, notebook in SUBMISSIONS.items():
        task = Task(student, notebook, note=NO_TIME if student == "stub" else None)
        graded = grade_one(task, Settings("word2vec", SECRET.encode()))
        assert graded.report is not None, graded.fault
        found[student] = graded.report
    return found


def test_generate_assignment_writes_the_bytes_of_our_release(course: Course) -> None:
    assert (course.release / "word2vec" / "word2vec.ipynb").read_bytes() == release_notebook(
        "word2vec"
    )
    folder = course.release / "word2vec"
    names = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert names == {*beside("word2vec"), "word2vec.ipynb"}


def test_every_score_is_the_reports(course: Course, reports: Mapping[str, Report]) -> None:
    rows = course.rows()
    assert sorted(rows) == sorted(SUBMISSIONS)
    for student, report in reports.items():
        for question in report.questions:
            if not question.manual:
                assert rows[student][question.name] == (question.points, False), student


def test_scores_are_what_the_submissions_deserve(course: Course) -> None:
    rows = course.rows()
    full = full_points()
    points = {
        student: {name: row[0] for name, row in found.items() if name in full}
        for student, found in rows.items()
    }
    nothing = dict.fromkeys(full, 0.0)
    assert points["honest"] == points["korean"] == full
    assert (
        points["stub"] == points["korean stub"] == points["broken"] == points["format3"] == nothing
    )
    assert points["damaged"] == {**full, "skipgram": 0.0}
    assert 0 < points["wrong"]["sigmoid-softmax"] < 8


def test_autograde_and_our_own_way_fill_the_gradebook_alike(
    course: Course, reports: Mapping[str, Report], tmp_path: Path
) -> None:
    ours = Course(tmp_path)
    release = course.release / "word2vec" / "word2vec.ipynb"
    Gradebook(ours.url, tmp_path / "autograded", "word2vec", release).record(
        Entry(student, notebook, reports[student]) for student, notebook in SUBMISSIONS.items()
    )
    assert ours.rows() == course.rows()
    for student in SUBMISSIONS:
        shown = [
            nbformat.read(one.autograded(student) / "word2vec.ipynb", as_version=4)
            for one in (ours, course)
        ]
        assert shown[0] == shown[1], student


def test_written_answers_wait_for_a_person(course: Course) -> None:
    rows = course.rows()
    assert rows["honest"][WRITTEN[0]] == (None, True)
    assert rows["honest"][WRITTEN[1]] == (None, True)  # the instructor's own text
    assert rows["damaged"][WRITTEN[1]] == (0.0, False)  # deleted
    assert rows["stub"][WRITTEN[0]] == (0.0, False)
    assert rows["korean"][WRITTEN[0]] == (None, True)
    assert rows["korean"][WRITTEN[1]] == rows["korean stub"][WRITTEN[0]] == (0.0, False)
    assert rows["stub"][f"comment on {WRITTEN[0]}"] == ("No response.",)


def test_feedback_shows_points_and_reasons_and_runs_nothing(
    course: Course, reports: Mapping[str, Report]
) -> None:
    pages = {
        student: (course.folder / "feedback" / student / "word2vec" / "word2vec.html").read_text()
        for student in SUBMISSIONS
    }
    for student, page in pages.items():
        total = reports[student].points
        assert f"(Score: {round(total, 2)} / 100.0)" in page, student
        assert SCRIPT not in page
        assert 'href="javascript' not in page
    question = reports["wrong"].questions[0]
    said = next(r.message for r in question.results if r.message)
    assert said.text().split("\n")[0][:40] in pages["wrong"].replace("&#39;", "'")


def test_a_link_in_a_submission_leads_nowhere_and_stays(course: Course) -> None:
    places = [p.relative_to(course.folder).parts[0] for p in course.folder.rglob("link.txt")]
    assert places == ["submitted"]
    assert (course.folder / "secret.txt").exists()


def test_export_lists_the_class(course: Course, reports: Mapping[str, Report]) -> None:
    to = course.folder / "grades.csv"
    course.nbgrader("export", "--to", str(to))
    rows = {row["student_id"]: row for row in csv.DictReader(to.read_text().splitlines())}
    assert {s: float(row["score"]) for s, row in rows.items()} == {
        s: report.points for s, report in reports.items()
    }
    assert {row["max_score"] for row in rows.values()} == {"100.0"}
    assert rows["honest"]["timestamp"] == "2026-11-01 10:30:00"


def test_validate_passes_the_instructors_notebook_and_fails_the_stub(course: Course) -> None:
    source = course.folder / "source" / "word2vec" / "word2vec.ipynb"
    assert "Success! Your notebook passes all the tests." in course.nbgrader(
        "validate", str(source)
    )
    stub = course.release / "word2vec" / "word2vec.ipynb"
    assert "VALIDATION FAILED ON 14 CELL(S)" in course.nbgrader("validate", str(stub))
    korean = release("word2vec", "ko") / "word2vec.ipynb"
    said = course.nbgrader("validate", str(korean))
    assert "VALIDATION FAILED ON 14 CELL(S)" in said
    assert "sigmoid: 아직 작성하지 않았습니다." in said


def test_a_fault_of_the_grader_is_no_grade_and_keeps_none(course: Course, tmp_path: Path) -> None:
    again = Course(tmp_path / "copy")
    shutil.copytree(course.folder, again.folder)
    with NbGrader(again.url, COURSE) as gradebook:
        gradebook.find_grade(WRITTEN[0], "word2vec", "word2vec", "honest").manual_score = 3.0
        gradebook.db.commit()
    autograde = ("autograde", "word2vec", "--student=honest")
    # a folder without a release: the grader can't know what it grades
    gone = f"--CourseDirectory.release_directory={tmp_path / 'gone'}"
    said = again.nbgrader(*autograde, gone, fails=True)
    assert "There was an error processing assignment 'word2vec' for student 'honest'" in said
    assert again.rows()["honest"]["skipgram"] == (None, True)
    assert not again.autograded("honest").exists()
    # an empty folder, as a killed run leaves it, is not taken for a graded submission
    again.autograded("honest").mkdir(parents=True)
    again.nbgrader(*autograde)
    assert again.rows()["honest"]["skipgram"] == (8.0, False)
    with NbGrader(again.url, COURSE) as gradebook:
        kept = gradebook.find_grade(WRITTEN[0], "word2vec", "word2vec", "honest")
        assert kept.manual_score == 3.0


def test_what_a_person_scored_waits_again_only_where_it_changed(tmp_path: Path) -> None:
    """Autograded a second time, as by ``autograder grade``: nbgrader's own step asks for all."""
    class_ = Course(tmp_path / "class")
    for student in ("ada", "bora"):
        class_.submit(student, answering("because"))
    class_.generate()
    released = f"--CourseDirectory.release_directory={class_.release}"
    class_.nbgrader("autograde", "word2vec", released)
    with NbGrader(class_.url, COURSE) as gradebook:
        for student in ("ada", "bora"):
            for question, points in ((WRITTEN[0], 3.0), ("skipgram", 6.0)):
                grade = gradebook.find_grade(question, "word2vec", "word2vec", student)
                grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.db.commit()
    shutil.rmtree(class_.folder / "submitted" / "bora")
    class_.submit("bora", answering("something else"))
    class_.nbgrader("autograde", "word2vec", released)
    rows = class_.rows()
    assert (rows["ada"][WRITTEN[0]], rows["ada"]["skipgram"]) == ((None, False), (8.0, False))
    assert (rows["bora"][WRITTEN[0]], rows["bora"]["skipgram"]) == ((None, True), (8.0, False))
    with NbGrader(class_.url, COURSE) as gradebook:
        given = gradebook.find_grade(WRITTEN[0], "word2vec", "word2vec", "bora")
        assert given.manual_score == 3.0
