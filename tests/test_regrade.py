"""A change of mind: who would change and by how much, before anything is written."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.classroom.changes import changed_beside, changes, only_question
from autograder.classroom.regraded_folder import beside
from autograder.commands import setup
from autograder.commands.cli import main
from autograder.feedback.render_json import dump, load
from autograder.nbgrader.gradebook.entry import GradebookError
from autograder.nbgrader.gradebook.writing import Gradebook
from autograder.nbgrader.release import release_notebook
from autograder.report import Report
from autograder.submissions.release_structure import Structure
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


def test_a_trial_says_what_would_change_and_changes_nothing(graded, capsys):
    before = digest(graded)
    capsys.readouterr()
    assert run(graded, "regrade", "--dry-run") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Would change: 1 of 2 students" in said
    assert "ada │ skipgram │ 2 │ 0 │ -2 │" in said
    assert "all 1 │ skipgram │ │ │ -2 on average" in said
    assert "sgd" not in said
    table = (graded / "class" / "results" / "regrade-trial.csv").read_text("utf-8").splitlines()
    assert "The whole table: " in said
    assert said.endswith("regrade-trial.csv")
    after = digest(graded)
    del after["class/results/regrade-trial.csv"]
    assert after == before
    assert table[0] == "student,question,before,after,difference"
    assert "ada,skipgram,2,0,-2.0" in table


def test_a_regrade_says_the_same_keeps_the_old_report_and_forgets_it_when_told(graded, capsys):
    assert run(graded, "regrade") == 0
    results = graded / "class" / "results"
    assert "Changed: 1 of 2 students" in " ".join(capsys.readouterr().out.split())
    assert read(graded, "ada").points == 0
    with (results / "regrade.csv").open() as file:
        rows = {row["question"]: float(row["difference"]) for row in csv.DictReader(file)}
    assert rows["skipgram"] == -2
    assert sum(rows.values()) == -report("ada", STOPPED).points
    assert not (results / "regrade-trial.csv").exists(), "what was a trial is done"
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


def other_points(folder: Path, student: str, **most: float) -> None:
    """Write the student's report as an earlier release had it: with other points to reach."""
    now = report(student, {})
    questions = tuple(
        replace(q, results=(replace(q.results[0], max_points=most.get(q.name, q.max_points)),))
        for q in now.questions
    )
    stands(folder, student).write_text(dump(replace(now, questions=questions)))


def test_more_than_the_question_is_refused_before_anything_is_graded(graded, capsys):
    other_points(graded, "ada", sgd=10, **{WRITTEN[1]: 2})
    before = digest(graded)
    for trial in ([], ["--dry-run"]):
        capsys.readouterr()
        assert run(graded, "regrade", "--question", "sgd", *trial) == 2
        assert capsys.readouterr() == (
            "",
            f"autograder: More than sgd changed since these reports ({WRITTEN[1]}): run regrade "
            "without --question; nothing was changed.\n",
        )
        assert digest(graded) == before
    assert run(graded, "regrade") == 0
    assert read(graded, "ada").max_points == 92


def test_the_points_of_the_question_itself_may_have_changed(graded):
    other_points(graded, "ada", sgd=10)
    assert run(graded, "regrade", "--question", "sgd") == 0
    assert {q.name: q.max_points for q in read(graded, "ada").questions}["sgd"] == 8


def test_a_question_that_came_or_went_is_more_than_another_question():
    now = report("ada", full_points())
    points = {q.name: q.max_points for q in now.questions}
    shorter = replace(now, questions=tuple(q for q in now.questions if q.name != "sgd"))
    assert changed_beside(now, points, "sgd") == []
    assert changed_beside(shorter, points, "skipgram") == ["sgd"]
    assert changed_beside(now, {**points, "new": 3}, "skipgram") == ["new"]
    assert changed_beside(shorter, points, "sgd") == []
    assert only_question(shorter, now, "sgd") == now, "a new question gets its place"


def test_where_the_gradebook_refuses_nothing_at_all_is_changed(graded, capsys, monkeypatch):
    before = digest(graded)

    def refused(self: Gradebook, entries: object) -> int:
        raise GradebookError("The gradebook can't be written; nothing was changed.")

    monkeypatch.setattr(Gradebook, "record", refused)
    capsys.readouterr()
    assert run(graded, "regrade") == 2
    said = capsys.readouterr().err
    assert said.endswith("autograder: The gradebook can't be written; nothing was changed.\n")
    assert digest(graded) == before


def test_what_fails_behind_the_grades_says_that_they_are_there(graded, capsys, monkeypatch):
    before = digest(graded / "class" / "results")

    def refused(self: Gradebook, times: object) -> None:
        raise GradebookError("The gradebook is locked; nothing was changed.")

    with monkeypatch.context() as patch:
        patch.setattr(Gradebook, "keep", refused)
        assert run(graded, "regrade") == 2
    assert (
        "autograder: The gradebook is locked; the new grades are in the gradebook, and not yet in "
        "the folder of results: run the same command again.\n"
    ) in capsys.readouterr().err
    assert digest(graded / "class" / "results") == before
    assert run(graded, "regrade") == 0
    assert read(graded, "ada").points == 0


def test_a_notebook_that_was_not_released_anew_is_told_before_anything_is_graded(
    graded, capsys, monkeypatch
):
    stale = json.loads(release_notebook("word2vec"))
    for cell in stale["cells"]:
        if cell["id"] == "sgd":
            cell["metadata"]["nbgrader"]["points"] = 10
    monkeypatch.setattr(setup, "released", lambda name: Structure(json.dumps(stale).encode()))
    before = digest(graded)
    for command in ("regrade", "grade"):
        capsys.readouterr()
        assert run(graded, command) == 2
        assert capsys.readouterr().err == (
            "autograder: The released notebook has other questions or points than the assignment "
            "word2vec declares (sgd): run python -m autograder.nbgrader.release; nothing was "
            "changed.\n"
        )
    assert digest(graded) == before


class TestTheFolderBeside:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "results" / "reports").mkdir(parents=True)
        (tmp_path / "results" / "reports" / "ada.json").write_text("old")
        (tmp_path / "results" / "shard.json").write_text("old")
        return tmp_path / "results"

    def test_takes_the_folders_place_also_through_a_link(self, folder: Path) -> None:
        link = folder.parent / "link"
        link.symlink_to(folder)
        with beside(link) as made:
            (made / "reports" / "ada.json").write_text("new")
            (made / "shard.json").unlink()
            assert (folder / "reports" / "ada.json").read_text() == "old"
        assert link.is_symlink()
        assert {p.name: p.read_text() for p in folder.rglob("*.json")} == {"ada.json": "new"}
        assert [p.name for p in folder.iterdir()] == ["reports"]

    def test_is_gone_where_something_failed(self, folder: Path) -> None:
        before = digest(folder)

        def stopped() -> None:
            with beside(folder) as made:
                (made / "reports" / "ada.json").write_text("new")
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            stopped()
        assert digest(folder) == before
        assert not (folder / ".regrade").exists()

    def test_a_rename_that_fails_brings_all_back(self, folder: Path, monkeypatch) -> None:
        before, rename = digest(folder), os.rename
        times = iter(range(9))

        def third_fails(path: Path, to: Path) -> None:
            if next(times) == 2:
                raise OSError("no more")
            rename(path, to)

        monkeypatch.setattr(os, "rename", third_fails)
        with pytest.raises(OSError, match="no more"), beside(folder) as made:
            (made / "reports" / "ada.json").write_text("new")
        assert digest(folder) == before

    def test_what_a_kill_left_is_put_back(self, folder: Path) -> None:
        before = digest(folder)
        (folder / ".regrade" / "old").mkdir(parents=True)
        os.rename(folder / "reports", folder / ".regrade" / "old" / "reports")
        with beside(folder) as made:
            assert digest(made) == before


def test_a_question_that_is_none_is_refused_with_those_that_are(graded, capsys):
    assert run(graded, "regrade", "--question", "skipgramm") == 2
    error = capsys.readouterr().err
    assert error.startswith("autograder: There is no question 'skipgramm': there are sigmoid")


def test_what_a_person_scores_is_no_change():
    old = report("ada", full_points())
    assert list(changes("ada", old, old)) == []
    assert {c.question for c in changes("ada", None, old)}.isdisjoint(WRITTEN)
    assert only_question(None, old, "sgd") is old
