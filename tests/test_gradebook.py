"""Many reports become grades in nbgrader's gradebook: all at once, or none."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from nbgrader.api import Grade, get_alembic_version
from nbgrader.api import Gradebook as NbGrader
from sqlalchemy import text

from autograder.classroom.marks import Lowered
from autograder.nbgrader.gradebook.database import engine
from autograder.nbgrader.gradebook.entry import Entry, GradebookError
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from autograder.nbgrader.release import release_notebook
from autograder.report import Report, Status
from tests.gradebook_class import MORNING, SKIPGRAM, Class, entry
from tests.reports_by_hand import (
    WRITTEN,
    answering,
    cell_named,
    full_points,
    report,
    structure,
)


@pytest.fixture
def course(tmp_path: Path) -> Class:
    return Class(tmp_path)


# as nbgrader itself would have


def test_nbgrader_reads_scores_timestamps_and_maxima_as_its_own(course: Class) -> None:
    assert (
        course.record(entry(timestamp=MORNING), entry("ben", of=report("ben", full_points()))) == 2
    )
    with NbGrader(course.url, COURSE) as theirs:
        first, second = (theirs.find_submission("word2vec", name) for name in ("anna", "ben"))
        assert (first.score, first.max_score, first.code_score) == (5.0, 100.0, 5.0)
        assert (second.score, second.max_written_score) == (92.0, 8.0)
        assert first.timestamp == dt.datetime(2026, 11, 1, 10, 30)
        assert second.timestamp is None
        assert theirs.find_submission_notebook("word2vec", "word2vec", "anna").failed_tests
    stamp = course.autograded / "anna" / "word2vec" / "timestamp.txt"
    assert stamp.read_text() == "2026-11-01 10:30:00 UTC\n"


def test_written_answers_wait_for_a_person_and_missing_ones_get_no_points(course: Class) -> None:
    course.record(
        entry(source=answering("because", WRITTEN[0])), entry("ben", release_notebook("word2vec"))
    )
    waiting, silent = course.grade("anna", WRITTEN[0]), course.grade("ben", WRITTEN[0])
    assert (waiting["auto_score"], waiting["needs_manual_grade"]) == (None, True)
    assert (silent["auto_score"], silent["needs_manual_grade"]) == (0.0, False)
    assert course.comment("anna", WRITTEN[0])["auto_comment"] is None
    assert course.comment("ben", WRITTEN[0])["auto_comment"] == "No response."
    assert course.comment("ben", "sgd-solution")["auto_comment"] == "No response."


def test_an_unreadable_submission_gets_no_points_and_waits_for_nobody(course: Class) -> None:
    course.record(entry(source=b"{", of=report(status=Status.UNREADABLE)))
    with NbGrader(course.url, COURSE) as theirs:
        found = theirs.find_submission("word2vec", "anna")
        assert (found.score, found.needs_manual_grade) == (0.0, False)


def test_the_tables_are_those_nbgrader_makes(
    course: Class, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # nbgrader starts alembic as a command
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    course.record(entry())
    other = f"sqlite:///{tmp_path / 'theirs.db'}"
    NbGrader(other).close()
    schemas = []
    for url in (course.url, other):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as db:
            schemas.append(set(db.execute("SELECT type, name, sql FROM sqlite_master")))
        db.close()
    ours, theirs = ({(t, n) for t, n, _ in schema} for schema in schemas)
    assert ours == theirs
    made = engine(course.url)
    with made.connect() as connection:
        version = connection.scalar(text("SELECT version_num FROM alembic_version"))
    assert version == get_alembic_version()


def test_a_notebook_can_be_read_from_a_path_but_never_through_a_link(
    course: Class, tmp_path: Path
) -> None:
    (tmp_path / "anna.ipynb").write_bytes(answering("because"))
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "anna.ipynb")
    course.record(
        Entry("anna", tmp_path / "anna.ipynb", report()),
        Entry("ben", tmp_path / "link.ipynb", report("ben")),
    )
    assert cell_named(course.notebook("anna")["cells"], WRITTEN[0])["source"] == "because"
    assert cell_named(course.notebook("ben")["cells"], WRITTEN[0])["source"] != "because"


# a regrade


def test_a_regrade_replaces_every_automatic_score_and_adds_no_rows(course: Class) -> None:
    course.record(entry())
    course.record(entry(of=report(points={"sgd": 3.0}), source=answering("another")))
    assert course.grade("anna", "skipgram")["auto_score"] == 0.0
    assert course.grade("anna", "sgd")["auto_score"] == 3.0
    with NbGrader(course.url, COURSE) as theirs:
        assert theirs.db.query(Grade).count() == len(structure().points)
        assert len(theirs.students) == 1


def test_a_regrade_without_changes_changes_nothing(course: Class) -> None:
    course.record(entry(timestamp=MORNING))
    before = course.state()
    course.record(entry(timestamp=MORNING))
    assert course.state() == before


def test_a_persons_score_and_comment_stay_while_the_answer_is_the_same(course: Class) -> None:
    course.record(entry())
    course.by_hand("anna", WRITTEN[0], 3.0, "Well said.", extra=0.5)
    course.record(entry(of=report(points={"sgd": 1.0})))
    grade = course.grade("anna", WRITTEN[0])
    assert (grade["manual_score"], grade["score"]) == (3.0, 3.5)
    assert grade["needs_manual_grade"] is False
    assert course.comment("anna", WRITTEN[0])["manual_comment"] == "Well said."


def test_an_answer_that_changed_after_its_score_needs_a_person_again(course: Class) -> None:
    course.record(entry())
    course.by_hand("anna", WRITTEN[0], 3.0, "Well said.")
    course.record(entry(source=answering("something else")))
    grade = course.grade("anna", WRITTEN[0])
    assert (grade["manual_score"], grade["needs_manual_grade"]) == (3.0, True)
    assert course.comment("anna", WRITTEN[0])["manual_comment"] == "Well said."
    course.record(entry(source=answering("something else")))  # still nobody has looked
    assert course.grade("anna", WRITTEN[0])["needs_manual_grade"] is True


def test_a_score_whose_notebook_is_gone_needs_a_person_again(course: Class) -> None:
    course.record(entry())
    course.by_hand("anna", WRITTEN[0], 3.0)
    shutil.rmtree(course.autograded)
    course.record(entry())
    assert course.grade("anna", WRITTEN[0])["needs_manual_grade"] is True


def test_a_score_that_a_person_overruled_is_looked_at_when_the_machines_changes(
    course: Class,
) -> None:
    course.record(entry())
    course.by_hand("anna", "skipgram", 6.0)
    course.record(entry())
    assert course.grade("anna", "skipgram")["needs_manual_grade"] is False
    course.record(entry(of=report(points={"skipgram": 8.0})))
    grade = course.grade("anna", "skipgram")
    assert (grade["auto_score"], grade["score"], grade["needs_manual_grade"]) == (8.0, 6.0, True)


def test_a_fault_of_the_grader_takes_back_the_scores_of_an_earlier_run(course: Class) -> None:
    course.record(entry(), entry("ben"))
    assert course.gradebook.recorded() == {"anna", "ben"}
    course.record(Entry("anna", b"", None), Entry("new", b"", None))
    assert course.grade("anna", "skipgram")["auto_score"] is None
    assert course.grade("ben", "skipgram")["auto_score"] == 5.0
    assert course.gradebook.recorded() == {"ben"}
    assert not (course.autograded / "anna" / "word2vec").exists()


# students and times


def test_a_name_is_the_rosters_however_it_is_composed(course: Class) -> None:
    apart = unicodedata.normalize("NFD", "김철수")
    course.record()
    with NbGrader(course.url, COURSE) as theirs:
        theirs.add_student(apart, last_name="김")
        theirs.add_student("zoe")
    assert course.gradebook.absent() == {"김철수", "zoe"}
    course.record(entry("김철수", timestamp=MORNING))
    course.gradebook.keep({"김철수": MORNING + dt.timedelta(hours=1)})
    with NbGrader(course.url, COURSE) as theirs:
        assert {student.id for student in theirs.students} == {apart, "zoe"}
        submission = theirs.find_submission("word2vec", apart)
        assert (submission.score, submission.timestamp) == (5.0, dt.datetime(2026, 11, 1, 11, 30))
    assert (course.autograded / apart / "word2vec" / "word2vec.ipynb").exists()
    assert course.gradebook.recorded() == {"김철수"}
    assert course.gradebook.absent() == {"zoe"}
    course.record(entry(apart))
    with pytest.raises(GradebookError, match="There are two submissions of"):
        course.record(entry(apart), entry("김철수"))


def test_a_name_that_a_gradebook_has_twice_is_the_one_on_the_roster(course: Class) -> None:
    apart = unicodedata.normalize("NFD", "김철수")
    course.record(entry("김철수"))
    with NbGrader(course.url, COURSE) as theirs:
        theirs.add_student(apart, email="kim@example.org")
    course.record(entry("김철수", of=report("김철수", full_points())))
    with NbGrader(course.url, COURSE) as theirs:
        assert theirs.find_submission("word2vec", apart).score == 92.0


# all or none


def test_two_submissions_of_one_student_are_refused(course: Class) -> None:
    with pytest.raises(GradebookError, match=r"two submissions of 'anna'; nothing was changed\."):
        course.record(entry(), entry())
    assert course.gradebook.recorded() == set()


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "a/b", "a\\b", ".hidden", "a\0"])
def test_a_student_whose_id_is_no_folder_is_refused(course: Class, name: str) -> None:
    with pytest.raises(GradebookError, match="can't be a student's id; nothing was changed"):
        course.record(entry(), entry(name))
    assert not list(course.folder.glob("x*"))
    assert course.gradebook.recorded() == set()


def test_an_id_longer_than_nbgraders_column_is_refused(course: Class) -> None:
    with pytest.raises(GradebookError, match="has 129 characters and nbgrader takes 128"):
        course.record(entry("a" * 129))


def test_a_report_about_other_questions_is_refused_and_nothing_written(course: Class) -> None:
    other = Report("ben", "word2vec", Status.GRADED, report().questions[1:])
    with pytest.raises(GradebookError, match="generate the assignment again; nothing was changed"):
        course.record(entry(), entry("ben", of=other))
    assert course.gradebook.recorded() == set()
    assert [p.name for p in course.autograded.iterdir()] == [".lock"]


def test_a_release_with_other_cells_takes_the_place_of_the_old_one(course: Class) -> None:
    course.record(entry(), entry("ben"))
    everything = course.state()["rows"]
    shorter = json.loads(release_notebook("word2vec"))
    for name in ("skipgram", "skipgram-solution", "setup"):
        shorter["cells"].remove(cell_named(shorter["cells"], name))
    (course.folder / "release.ipynb").write_text(json.dumps(shorter))
    less = report()
    questions = tuple(q for q in less.questions if q.name != "skipgram")
    gradebook = Gradebook(
        course.url, course.autograded, "word2vec", course.folder / "release.ipynb"
    )
    gradebook.record([entry(of=Report("anna", "word2vec", Status.GRADED, questions))])
    assert course.state()["rows"].keys() < everything.keys()
    with NbGrader(course.url, COURSE) as theirs:
        assert theirs.find_assignment("word2vec").max_score == 92.0
    course.gradebook.record([entry()])  # and back again
    assert course.state()["rows"].keys() == everything.keys()
    ungraded = course.grade("ben", "skipgram")
    assert (ungraded["auto_score"], ungraded["needs_manual_grade"]) == (None, True)


def test_a_persons_scores_are_not_lost_to_a_release_without_their_cell(course: Class) -> None:
    course.record(entry())
    course.by_hand("anna", WRITTEN[0], 3.0)
    before = course.state()
    shorter = json.loads(release_notebook("word2vec"))
    shorter["cells"].remove(cell_named(shorter["cells"], WRITTEN[0]))
    (course.folder / "release.ipynb").write_text(json.dumps(shorter))
    other = Gradebook(course.url, course.autograded, "word2vec", course.folder / "release.ipynb")
    with pytest.raises(GradebookError, match=f"no cell '{WRITTEN[0]}', to which a person gave"):
        other.record([])
    assert course.state() == before


def test_new_points_of_the_release_are_taken_over(course: Class) -> None:
    course.record()
    changed = json.loads(release_notebook("word2vec"))
    cell_named(changed["cells"], "skipgram")["metadata"]["nbgrader"]["points"] = 9
    (course.folder / "release.ipynb").write_text(json.dumps(changed))
    Gradebook(course.url, course.autograded, "word2vec", course.folder / "release.ipynb").record([])
    with NbGrader(course.url, COURSE) as theirs:
        assert theirs.find_grade_cell("skipgram", "word2vec", "word2vec").max_score == 9.0


@pytest.mark.parametrize("step", ["record", "keep"])
def test_points_above_a_lowered_maximum_count_no_more_and_wait_for_a_person(course, step) -> None:
    course.record(entry(), entry("ben"), entry("carl"))
    course.by_hand("anna", WRITTEN[0], 3.5, "Well said.")
    course.by_hand("ben", WRITTEN[0], 2.0)
    course.by_hand("anna", WRITTEN[1], 3.5)
    lowered = json.loads(release_notebook("word2vec"))
    cell_named(lowered["cells"], WRITTEN[0])["metadata"]["nbgrader"]["points"] = 2
    (course.folder / "release.ipynb").write_text(json.dumps(lowered))
    new = Gradebook(course.url, course.autograded, "word2vec", course.folder / "release.ipynb")
    why = next(q for q in report().questions if q.name == WRITTEN[0])
    less = replace(why, results=(replace(why.results[0], max_points=2.0),))
    questions = tuple(less if q.name == WRITTEN[0] else q for q in report().questions)
    other = Report("anna", "word2vec", Status.GRADED, questions)
    for _ in range(2):
        if step == "record":
            new.record([entry(of=other)])
        else:
            new.keep({})
        assert new.lowered == [Lowered("anna", WRITTEN[0], 3.5, 2.0)]
    grade = course.grade("anna", WRITTEN[0])
    assert (grade["manual_score"], grade["needs_manual_grade"]) == (2.0, True)
    assert course.comment("anna", WRITTEN[0])["manual_comment"] == "Well said."
    marks = new.marks()
    assert (marks["anna"].by_hand, marks["anna"].waiting) == (5.5, (WRITTEN[0],))
    assert (marks["ben"].by_hand, marks["ben"].waiting) == (2.0, (WRITTEN[1],))
    with NbGrader(course.url, COURSE) as theirs:
        assert theirs.find_submission("word2vec", "anna").written_score == 5.5


def test_nbgraders_models_come_without_its_server_extensions_which_stay_whole():
    source = """
import sys
from autograder.nbgrader.gradebook.database import nbgrader_api
assert nbgrader_api().Gradebook
assert "jupyter_server" not in sys.modules and "nbgrader.apps" not in sys.modules
from nbgrader.server_extensions.formgrader import load_jupyter_server_extension
assert callable(load_jupyter_server_extension)
"""
    subprocess.run([sys.executable, "-c", source], check=True, timeout=60)


def test_who_is_no_longer_there_needs_a_person_until_recorded_again(tmp_path: Path) -> None:
    course = Class(tmp_path)
    course.record(
        Entry("ada", b"", report(points=SKIPGRAM)), Entry("bora", b"", report(points=SKIPGRAM))
    )
    course.gradebook.mark_missing(["ada", "never-seen"])
    assert course.grade("ada", "skipgram")["needs_manual_grade"]
    assert course.grade("ada", "skipgram")["score"] == 5
    said = course.comment("ada", WRITTEN[0])["auto_comment"]
    assert said.startswith("This submission is no longer among those handed in")
    assert not course.grade("bora", "skipgram")["needs_manual_grade"]
    course.record(Entry("ada", b"", report(points=SKIPGRAM)))
    assert not course.grade("ada", "skipgram")["needs_manual_grade"]
    assert course.comment("ada", WRITTEN[0])["auto_comment"] == "No response."


def test_where_nothing_was_recorded_nobody_is_missing(tmp_path: Path) -> None:
    Class(tmp_path).gradebook.mark_missing(["ada"])
    assert not list(tmp_path.glob("autograded/*"))
