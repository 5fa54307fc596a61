"""``nbgrader autograde`` sees the class that ``autograder grade`` sees: shapes, links and times."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
import subprocess
import sys
import unicodedata
import warnings
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.assignments.places import ROOT, beside
from autograder.commands.cli import main
from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from autograder.nbgrader.release import release_notebook
from autograder.submissions.names import student_id
from tests.nbgrader_course import SECRET, Course
from tests.reports_by_hand import report
from tests.submissions.build import notebook

APART = unicodedata.normalize("NFD", "김철수")
COPIED = 1_800_000_000.0  # when the folder was copied, long after everybody handed in
TIMES = {
    "plain": "",
    "in-time": "2026-11-01 10:00:00 Asia/Seoul",
    "late": "\ufeff2026-11-03T10:00:00+09:00",
    "extended": "2026-11-03 01:00:00 UTC",
    "no-time": "yesterday",
}


def hand_in(course: Course) -> Path:
    """A class with what real downloads have, and somebody who links to others' work."""
    done, stub = notebook(""), release_notebook("word2vec")
    for student, stamp in TIMES.items():
        folder = course.submit(student, done)
        if stamp:
            (folder / "timestamp.txt").write_text(stamp, "utf-8")
    put(course, "renamed/word2vec/word2vec (1).ipynb", done)
    put(course, "no-inner-folder/word2vec.ipynb", done)
    put(course, "as-text/Word2Vec/word2vec.ipynb.txt", done)
    put(course, "copy/word2vec/word2vec.ipynb", stub)
    put(course, "copy/word2vec/word2vec-Copy1.ipynb", done)
    put(course, f"{APART}/word2vec/word2vec.ipynb", done)
    put(course, "kim [1] {a}/word2vec.ipynb", done)
    put(course, "nothing/word2vec/readme.md", b"sorry")
    elsewhere = course.folder / "elsewhere"
    (elsewhere / "word2vec").mkdir(parents=True)
    (elsewhere / "word2vec" / "word2vec.ipynb").write_bytes(done)
    (elsewhere / "word2vec" / "diary.txt").write_text("a stranger's")
    (elsewhere / "word2vec" / "shortcut").symlink_to(elsewhere / "word2vec" / "diary.txt")
    os.mkfifo(elsewhere / "word2vec" / "pipe")
    submitted = course.folder / "submitted"
    (submitted / "eve").symlink_to(elsewhere)
    (submitted / "mallory").symlink_to(submitted / "plain")
    (submitted / "oscar").mkdir()
    (submitted / "oscar" / "word2vec").symlink_to(elsewhere / "word2vec")
    handed_in = (*submitted.rglob("*.ipynb*"), *submitted.rglob("*.md"))
    for path in (*handed_in, *elsewhere.rglob("*.ipynb")):
        os.utime(path, (COPIED, COPIED))
    return elsewhere


def put(course: Course, place: str, data: bytes) -> None:
    path = course.folder / "submitted" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def due(course: Course) -> None:
    """The first of November, a point's worth of days more for one of them; no mercy after."""
    with warnings.catch_warnings(), NbGrader(course.url, COURSE) as gradebook:
        warnings.simplefilter("ignore")  # nbgrader's own, of how it adds a submission
        gradebook.update_or_create_assignment("word2vec", duedate="2026-11-01 12:00:00 UTC")
        gradebook.update_or_create_student("absent", first_name="A.")
        gradebook.update_or_create_student(APART, first_name="철수")
        gradebook.update_or_create_student("extended")
        gradebook.update_or_create_submission("word2vec", "extended")
        gradebook.grant_extension("word2vec", "extended", days=7)


def standing(course: Course) -> dict[str, tuple[Any, ...]]:
    """What the gradebook says of each submission: points, penalty, time."""
    with NbGrader(course.url, COURSE) as gradebook:
        return {
            one.student.id: (one.score, one.late_submission_penalty, one.timestamp)
            for one in gradebook.assignment_submissions("word2vec")
        }


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Course]:
    """The same class, graded by nbgrader and by us, where who is late gets nothing."""
    late = "--LateSubmissionPlugin.penalty_method=zero"
    theirs = Course(tmp_path_factory.mktemp("theirs"))
    ours = Course(tmp_path_factory.mktemp("ours"))
    for course in (theirs, ours):
        hand_in(course)
        course.generate()
        due(course)
    theirs.nbgrader("autograde", "word2vec", late)
    theirs.nbgrader("generate_feedback", "word2vec")
    with pytest.MonkeyPatch.context() as patch:
        policy(patch, ours.folder, "zero")
        assert grade(patch, ours) == 0
    return theirs, ours


def policy(patch: pytest.MonkeyPatch, folder: Path, method: str) -> None:
    """Let nbgrader's configuration, as we read it, have this policy."""
    (folder / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.LateSubmissionPlugin.penalty_method = '{method}'\n"
    )
    patch.setattr("autograder.nbgrader.gradebook.late.ROOT", folder)


def grade(patch: pytest.MonkeyPatch, course: Course) -> int:
    patch.setenv("AUTOGRADER_SECRET", SECRET)
    folder = course.folder
    return main(["grade", str(folder / "submitted"), "--course", str(folder), "--db", course.url,
                 "--out", str(folder / "out"), "--jobs", "1"])  # fmt: skip


def test_both_ways_give_everybody_the_same(classes: tuple[Course, Course]) -> None:
    theirs, ours = classes
    assert theirs.rows() == ours.rows()
    assert standing(theirs) == standing(ours)


def test_every_shape_gets_what_it_deserves(classes: tuple[Course, Course]) -> None:
    found = standing(classes[0])
    assert sorted(s for s, row in found.items() if row[0] == 92) == sorted(
        [*TIMES, "renamed", "kim [1] {a}", "no-inner-folder", "as-text", "copy", APART]
    )
    assert {s for s, row in found.items() if row[0] == 0} == {"nothing", "eve", "mallory", "oscar"}


def test_a_time_that_is_stated_counts_and_else_the_files(classes: tuple[Course, Course]) -> None:
    found = standing(classes[0])
    copied = dt.datetime.fromtimestamp(COPIED, dt.UTC).replace(tzinfo=None)
    assert {s: found[s][2] for s in TIMES} == {
        "plain": copied,
        "in-time": dt.datetime(2026, 11, 1, 1),
        "late": dt.datetime(2026, 11, 3, 1),
        "extended": dt.datetime(2026, 11, 3, 1),
        "no-time": copied,
    }
    assert {s: found[s][1] for s in ("plain", "in-time", "late", "extended")} == {
        "plain": 92, "in-time": 0, "late": 92, "extended": 0,
    }  # fmt: skip


def test_a_link_to_others_gives_nothing_touches_nothing_and_publishes_nothing(
    classes: tuple[Course, Course],
) -> None:
    for course in classes:
        elsewhere = course.folder / "elsewhere" / "word2vec"
        assert sorted(p.name for p in elsewhere.iterdir()) == [
            "diary.txt", "pipe", "shortcut", "word2vec.ipynb",
        ]  # fmt: skip
        for student in ("eve", "mallory"):
            assert (course.folder / "submitted" / student).is_symlink()
        shown = [*course.folder.glob("autograded/[!.]*/**/*"), *course.folder.glob("feedback/**/*")]
        assert {p.name for p in shown if p.is_file()} <= {
            "word2vec.ipynb", "word2vec.html", "timestamp.txt",
            *(path.name for path in beside("word2vec").values()),
        }  # fmt: skip
    page = classes[0].folder / "feedback" / "eve" / "word2vec" / "word2vec.html"
    assert "links are not followed" in page.read_text()


def test_the_export_knows_the_roster(classes: tuple[Course, Course]) -> None:
    theirs, ours = classes
    for course in (theirs, ours):
        with NbGrader(course.url, COURSE) as gradebook:
            names = [student.id for student in gradebook.students]
        assert APART in names
        assert "김철수" not in names
        assert (course.folder / "autograded" / APART / "word2vec" / "word2vec.ipynb").exists()
    rows = (ours.folder / "out" / "grades.csv").read_text("utf-8").splitlines()
    assert "absent,,0,,no submission" in rows
    assert "김철수,sgd,8,8,graded" in rows


def test_formgrader_lists_the_class_whatever_a_time_says(tmp_path: Path) -> None:
    """A student's file that held no time ended nbgrader's list of the class with an error."""
    course = Course(tmp_path)
    stated = dt.datetime(2026, 11, 1, 1, tzinfo=dt.UTC)
    entries = []
    for student, stamp in TIMES.items():
        folder = course.submit(student, b"{")
        (folder / "timestamp.txt").write_text(stamp, "utf-8")
        time = stated if student == "in-time" else None
        entries.append(Entry(student, b"{", report(student), time))
    (tmp_path / "submitted" / "eve").symlink_to(tmp_path / "submitted" / "late")
    (tmp_path / "submitted" / "new").symlink_to(tmp_path / "submitted" / "late")
    Gradebook(course.url, tmp_path / "autograded", "word2vec").record(
        [*entries, Entry("eve", b"", report())]
    )
    lines = (
        "from traitlets.config.loader import PyFileConfigLoader",
        "from nbgrader.apps.api import NbGraderAPI",
        "from nbgrader.coursedir import CourseDirectory",
        "config = PyFileConfigLoader('nbgrader_config.py', path='.').load_config()",
        "api = NbGraderAPI(CourseDirectory(config=config), config=config)",
        "print(sorted(api.get_autograded_students('word2vec')))",
        "print([api.get_submitted_timestamp('word2vec', s) for s in ('late', 'new', 'nobody')])",
    )
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], cwd=ROOT, env=course.environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    listed, times = done.stdout.splitlines()
    # what is stated otherwise than it was when it was graded is to be graded again
    assert listed == str(["eve", "in-time", "no-time", "plain"])
    assert times == "[datetime.datetime(2026, 11, 3, 1, 0), None, None]"


def test_formgrader_lists_a_class_with_a_folder_in_no_encoding_and_times_at_the_edges(
    tmp_path: Path,
) -> None:
    course = Course(tmp_path)
    stamps = {"first": "0001-01-01 00:00:00 UTC", "last": "9999-12-31 23:59:59 UTC"}
    for student, stamp in stamps.items():
        (course.submit(student, b"{") / "timestamp.txt").write_text(stamp)
    os.makedirs(os.fsencode(tmp_path / "submitted") + b"/\xff\xfe/word2vec")
    entries = [Entry(student, b"{", report(student), None) for student in stamps]
    Gradebook(course.url, tmp_path / "autograded", "word2vec").record(entries)
    lines = (
        "from traitlets.config.loader import PyFileConfigLoader",
        "from nbgrader.apps.api import NbGraderAPI",
        "from nbgrader.coursedir import CourseDirectory",
        "config = PyFileConfigLoader('nbgrader_config.py', path='.').load_config()",
        "for zone in ('Asia/Seoul', 'America/New_York'):",
        "    api = NbGraderAPI(CourseDirectory(config=config), config=config)",
        "    api.timezone = zone",
        "    print([s['student'] for s in api.get_submissions('word2vec')])",
    )
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], cwd=ROOT, env=course.environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    odd = student_id("\ufffd\ufffd", os.fsdecode(b"\xff\xfe"))
    assert done.stdout.splitlines() == [str(sorted(["first", "last", odd]))] * 2


def test_one_students_command_finds_a_renamed_notebook(classes: tuple[Course, Course]) -> None:
    theirs, _ = classes
    before = standing(theirs)
    late = "--LateSubmissionPlugin.penalty_method=zero"
    with sqlite3.connect(theirs.folder / "gradebook.db") as db:
        db.execute("UPDATE grade SET auto_score = 1")
    theirs.nbgrader("autograde", "word2vec", "--student=renamed", late)
    after = standing(theirs)
    assert after["renamed"] == before["renamed"]
    assert after["copy"][0] == 14  # nobody else was graded


def test_time_policy_and_extension_change_a_penalty_without_a_new_submission(
    classes: tuple[Course, Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ours = classes

    def penalties() -> dict[str, float]:
        return {s: standing(ours)[s][1] for s in ("plain", "in-time", "late", "extended")}

    policy(monkeypatch, ours.folder, "none")
    grade(monkeypatch, ours)
    assert penalties() == dict.fromkeys(("plain", "in-time", "late", "extended"), 0)
    policy(monkeypatch, ours.folder, "zero")
    stamp = ours.folder / "submitted" / "in-time" / "word2vec" / "timestamp.txt"
    stamp.write_text("2026-11-02 10:00:00 UTC")
    with NbGrader(ours.url, COURSE) as gradebook:
        gradebook.grant_extension("word2vec", "late", days=2)
    grade(monkeypatch, ours)
    assert penalties() == {"plain": 92, "in-time": 92, "late": 0, "extended": 0}


def test_a_copys_time_takes_the_place_of_no_truer_one(
    classes: tuple[Course, Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ours = classes
    true = dt.datetime(2026, 10, 31, 9)
    with NbGrader(ours.url, COURSE) as gradebook:
        gradebook.update_or_create_submission("word2vec", "plain", timestamp=true)
    policy(monkeypatch, ours.folder, "zero")
    monkeypatch.setenv("AUTOGRADER_SECRET", SECRET + "another")  # everybody is graded anew
    folder = ours.folder
    command = ["grade", str(folder / "submitted"), "--course", str(folder), "--db", ours.url,
               "--out", str(folder / "out"), "--jobs", "1"]  # fmt: skip
    assert main(command) == 0
    assert standing(ours)["plain"] == (92, 0, true)
    # but a new submission has a new time
    place = folder / "submitted" / "plain" / "word2vec" / "word2vec.ipynb"
    place.write_bytes(notebook("def sigmoid(x):\n    return x\n"))
    os.utime(place, (COPIED + 60, COPIED + 60))
    assert main(command) == 0
    later = dt.datetime.fromtimestamp(COPIED + 60, dt.UTC).replace(tzinfo=None)
    score, penalty, time = standing(ours)["plain"]
    assert (penalty, time) == (score, later)
