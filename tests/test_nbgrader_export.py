"""What goes from the gradebook to a learning management system is a table and nothing else."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.assignments.places import ROOT
from autograder.nbgrader.export import COLUMNS, GuardedCsv
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from autograder.nbgrader.release import release_notebook
from tests.nbgrader_course import Course
from tests.reports_by_hand import report

MORNING = dt.datetime(2026, 11, 1, 10, 30, tzinfo=dt.UTC)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    made = Course(tmp_path)
    release = tmp_path / "release.ipynb"
    release.write_bytes(release_notebook("word2vec"))
    Gradebook(made.url, tmp_path / "autograded", "word2vec", release).record(
        [
            Entry("=1+1", b"", report(points={"skipgram": 5.0}), MORNING),
            Entry("@kim, chulsoo", b"", report(points={"skipgram": 8.0})),
        ]
    )
    with NbGrader(made.url, COURSE) as gradebook:
        gradebook.update_or_create_student("absent", first_name='A "b"', last_name="-2+3")
    return made


def rows(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def test_nbgrader_export_in_this_folder_is_ours(course: Course) -> None:
    to = course.folder / "grades.csv"
    course.nbgrader("export", "--to", str(to))
    found = rows(to)
    assert set(found) == {"'=1+1", "'@kim, chulsoo", "absent"}
    assert [row["score"] for row in found.values()].count("0.0") == 1
    assert found["'=1+1"]["score"] == "5.0"
    assert found["'=1+1"]["timestamp"] == "2026-11-01 10:30:00"
    assert (found["absent"]["first_name"], found["absent"]["last_name"]) == ('A "b"', "'-2+3")
    assert to.read_text(encoding="utf-8").splitlines()[0] == ",".join(COLUMNS)


def test_only_those_that_are_asked_for_are_exported(course: Course, tmp_path: Path) -> None:
    with NbGrader(course.url, COURSE) as gradebook:
        for chosen, n in (({"student": ["absent"]}, 1), ({"assignment": ["other"]}, 0)):
            GuardedCsv(to=str(tmp_path / "some.csv"), **chosen).export(gradebook)
            assert len(rows(tmp_path / "some.csv")) == n


def test_the_readme_names_it() -> None:
    assert "`autograder.nbgrader.export.GuardedCsv`" in (ROOT / "README.md").read_text("utf-8")
