"""A change of mind: who would change and by how much, before anything is written."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from autograder.classroom.changes import changes, only_question
from autograder.commands.cli import main
from autograder.feedback.render_json import dump, load
from autograder.report import Report
from tests.reports_by_hand import WRITTEN, full_points, report

STOPPED = {**full_points(), "skipgram": 2.0, "sgd": 0.0}


@pytest.fixture
def graded(tmp_path: Path) -> Path:
    """Two students who handed in nothing readable, one of whom had points by an earlier grader."""
    for student in ("ada", "bo"):
        path = tmp_path / "class" / "submitted" / student / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(b"{")
    assert run(tmp_path, "grade") == 0
    stands(tmp_path, "ada").write_text(dump(report("ada", STOPPED)))
    return tmp_path


def run(folder: Path, command: str, *arguments: str) -> int:
    course = folder / "class"
    return main([command, str(course / "submitted"), "--course", str(course), "--out",
                 str(course / "results"), "--jobs", "1", *arguments])  # fmt: skip


def stands(folder: Path, student: str) -> Path:
    return folder / "class" / "results" / "reports" / f"{student}.json"


def read(folder: Path, student: str) -> Report:
    return load(stands(folder, student).read_bytes())


def digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_trial_says_what_would_change_and_writes_nothing(graded, capsys):
    before = digest(graded)
    capsys.readouterr()
    assert run(graded, "regrade", "--dry-run") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Would change: 1 of 2 students" in said
    assert "ada │ skipgram │ 2 │ 0 │ -2 │" in said
    assert "all 1 │ skipgram │ │ │ -2 on average" in said
    assert "sgd" not in said
    assert digest(graded) == before


def test_a_regrade_says_the_same_keeps_the_old_report_and_forgets_it_when_told(graded, capsys):
    assert run(graded, "regrade") == 0
    results = graded / "class" / "results"
    assert "Changed: 1 of 2 students" in " ".join(capsys.readouterr().out.split())
    assert read(graded, "ada").points == 0
    with (results / "regrade.csv").open() as file:
        rows = {row["question"]: float(row["difference"]) for row in csv.DictReader(file)}
    assert rows["skipgram"] == -2
    assert sum(rows.values()) == -report("ada", STOPPED).points
    assert load((results / "history" / "ada.1.json").read_bytes()) == report("ada", STOPPED)
    assert [path.name for path in (results / "history").iterdir()] == ["ada.1.json"]
    assert run(graded, "regrade") == 0
    assert "Changed: 0 of 2 students" in " ".join(capsys.readouterr().out.split())
    assert run(graded, "regrade", "--forget-history") == 0
    assert not (results / "history").exists()
    capsys.readouterr()
    assert run(graded, "grade") == 0
    assert "unchanged │ 2" in " ".join(capsys.readouterr().out.split())


def test_one_question_alone_is_taken_over(graded, capsys):
    assert run(graded, "regrade", "--question", "skipgram") == 0
    after = {q.name: q.points for q in read(graded, "ada").questions}
    assert after == {**dict.fromkeys(WRITTEN, 0.0), **STOPPED, "skipgram": 0.0}
    capsys.readouterr()
    assert run(graded, "grade") == 0
    assert "unchanged │ 2" in " ".join(capsys.readouterr().out.split())


def test_a_question_that_is_none_is_refused_with_those_that_are(graded, capsys):
    assert run(graded, "regrade", "--question", "skipgramm") == 2
    error = capsys.readouterr().err
    assert error.startswith("autograder: There is no question 'skipgramm': there are sigmoid")


def test_what_a_person_scores_is_no_change():
    old = report("ada", full_points())
    assert list(changes("ada", old, old)) == []
    assert {c.question for c in changes("ada", None, old)}.isdisjoint(WRITTEN)
    assert only_question(None, old, "sgd") is old
