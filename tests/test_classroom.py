"""A class is graded on any executor, and nothing is lost when workers die."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import signal
import unicodedata
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader
from rich.console import Console
from rich.table import Table

from autograder.assignments import load as assignment
from autograder.classroom import grading as classroom
from autograder.classroom import listed
from autograder.classroom.grading import Graded, Settings, Task, grade_all
from autograder.classroom.pool import WorkerDied, WorkerPool
from autograder.classroom.results import Results
from autograder.classroom.summary import Summary, summary_table
from autograder.commands.class_grading import grade_folder
from autograder.engine.grade import unreadable
from autograder.feedback.render_json import load
from autograder.messages import Message
from autograder.nbgrader.gradebook.recorder import CourseRecorder
from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.release import release_notebook
from autograder.sandbox.endings import GraderFault
from autograder.submissions import reading
from tests.submissions.build import notebook

SETTINGS = Settings("word2vec", b"s" * 40)


def report(student):
    return unreadable(assignment("word2vec"), student, Message("a reason"))


class Shaky(ThreadPoolExecutor):
    """An executor whose first `breaks` tasks break it, as a killed process breaks a pool."""

    breaks = 0

    def submit(self, fn, /, *args, **kwargs):
        if Shaky.breaks > 0:
            Shaky.breaks -= 1
            future: Future[Graded] = Future()
            future.set_exception(WorkerDied("a worker was killed"))
            return future
        return super().submit(fn, *args, **kwargs)


@pytest.fixture
def fake(monkeypatch):
    """Grade without a sandbox; the notebook's text says what the grader does."""

    def grade_one(task, settings):
        if task.data == b"raise":
            raise RuntimeError("a bug of the grader")
        return Graded(task.student, report(task.student), "{}")

    monkeypatch.setattr(classroom, "grade_one", grade_one)


def run(tasks, breaks=0):
    Shaky.breaks = breaks
    return {g.student: g for g in grade_all(tasks, SETTINGS, Shaky(2), jobs=2)}


def tasks(n, data=b"x"):
    return [Task(f"s{i}", data) for i in range(n)]


@pytest.mark.parametrize("breaks", [0, 1, 2, 5])
def test_every_task_comes_back_once_also_when_workers_die(fake, breaks):
    done = run(tasks(20), breaks)
    assert sorted(done) == sorted(t.student for t in tasks(20))
    assert all(g.report is not None for g in done.values())


def test_a_task_that_kills_every_worker_is_not_graded_and_the_others_are(fake):
    done = run(tasks(3), breaks=10_000)
    assert {g.fault for g in done.values()} == {"WorkerDied: a worker was killed"}
    assert all(g.report is None for g in done.values())


def test_a_bug_of_the_grader_is_no_grade(fake):
    done = run([Task("ada", b"raise"), Task("bora", b"x")])
    assert done["ada"].report is None
    assert done["ada"].fault == "RuntimeError: a bug of the grader"
    assert done["bora"].report is not None


def test_tasks_are_drawn_as_they_are_needed(fake):
    drawn = 0

    def many():
        nonlocal drawn
        for task in tasks(100):
            drawn += 1
            yield task

    results = grade_all(many(), SETTINGS, ThreadPoolExecutor(1), jobs=1)
    next(results)
    assert drawn <= 6
    assert len(list(results)) == 99


def test_a_fault_is_tried_again_in_a_new_sandbox(monkeypatch):
    opened = []

    class Once:
        def grade(self, data, student):
            if len(opened) < 2:
                raise GraderFault("the zygote is gone")
            return report(student)

    def grader(settings):
        opened.append(1)
        return Once()

    monkeypatch.setattr(classroom, "_grader", grader)
    assert classroom.grade_one(Task("ada", b"x"), SETTINGS).report is not None
    assert len(opened) == 2


def test_a_lasting_fault_is_told(monkeypatch):
    def grader(settings):
        raise GraderFault("no sandbox here")

    monkeypatch.setattr(classroom, "_grader", grader)
    graded = classroom.grade_one(Task("ada", b"x"), SETTINGS)
    assert (graded.report, graded.fault) == (None, "no sandbox here")


def hand_in(folder: Path, **files: bytes) -> Path:
    for student, data in files.items():
        path = folder / student / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def grade(folder, out, pool=None, recorder=None):
    with pool or WorkerPool(2, 1) as executor:
        return grade_folder(
            folder, Results(out, SETTINGS, "code"), SETTINGS,
            jobs=2, executor=executor, recorder=recorder, console=Console(quiet=True),
        )  # fmt: skip


def test_a_folder_is_graded_once_and_only_what_changed_again(tmp_path):
    folder = hand_in(
        tmp_path / "in", ada=notebook(""), bora=b"{", carl=release_notebook("word2vec")
    )
    (folder / "dan" / "word2vec").mkdir(parents=True)
    first = grade(folder, tmp_path / "out")
    assert (first.graded, first.unchanged, first.faults) == (4, 0, {})
    rows = (tmp_path / "out" / "grades.csv").read_text().splitlines()
    assert rows[0] == "student,question,points,max_points,status"
    assert "ada,skipgram,8,8,graded" in rows
    assert "ada,written-find-the-slip,,4,by hand" in rows
    assert "bora,skipgram,0,8,unreadable" in rows
    assert "dan,sgd,0,8,unreadable" in rows
    assert len(rows) == 1 + 4 * 14
    hand_in(folder, bora=notebook(""))
    (tmp_path / "out" / "reports" / "carl.json").unlink()
    second = grade(folder, tmp_path / "out")
    assert (second.graded, second.unchanged) == (2, 2)
    assert sorted(second.points) == [0, 0, 92, 92]


def rows(out: Path) -> list[str]:
    return (out / "grades.csv").read_text(encoding="utf-8").splitlines()


def test_an_odd_name_costs_nobody_anything(tmp_path):
    """Each stopped a class, in every run: bytes that are no UTF-8, length, backslash, a time."""
    folder = hand_in(tmp_path / "in", ada=b"{", zoe=b"{")
    for name in ("김철수".encode("cp949"), b"m" * 234, b"kim\\word2vec", "김".encode() * 80):
        with open(os.fsencode(folder) + b"/" + name + b".ipynb", "wb") as file:
            file.write(b"{")
    os.utime(folder / "ada" / "word2vec" / "word2vec.ipynb", (9e9, 9e9))
    recorder = CourseRecorder(tmp_path / "course", "word2vec")
    for unchanged in (0, 6):
        summary = grade(folder, tmp_path / "out", recorder=recorder)
        assert (summary.unchanged, summary.faults, summary.complete) == (unchanged, {}, True)
        assert len(recorder.recorded()) == 6
        students = sorted({row[0] for row in csv.reader(rows(tmp_path / "out")[1:])})
        assert students[:3] == ["ada", "kim", students[2]]
        assert students[3:] == ["zoe", students[4], "김철수"]


def test_what_is_not_understood_is_a_row_and_makes_the_class_incomplete(tmp_path):
    folder = hand_in(tmp_path / "in", ada=b"{")
    assert grade(folder, tmp_path / "out").complete
    (folder / "=notes.txt").write_text("x")
    summary = grade(folder, tmp_path / "out")
    assert not summary.complete
    assert rows(tmp_path / "out")[-1] == '"\'=notes.txt",,,,not understood'
    (entry,) = listed.load(tmp_path / "out")
    assert entry.reason.text() == "It is neither a notebook nor a student's folder."
    text = shown(summary_table(summary, tmp_path))
    assert "not understood" in text
    assert "1 (=notes.txt)" in text
    assert "neither a notebook nor a student's folder" in text


def test_a_name_is_no_markup_in_the_summary(tmp_path):
    summary = Summary(["[/b]"], faults={"[/b]": "[red]x"}, left_aside=("[bold]y",))
    text = shown(summary_table(summary, tmp_path))
    assert "1 ([/b]), by a fault of the grader" in text
    assert "[red]x" in text
    assert "[bold]y" in text


def shown(table: Table) -> str:
    console = Console(width=200, record=True, quiet=False, file=io.StringIO())
    console.print(table)
    return console.export_text()


@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES])
def test_what_the_machine_cannot_read_is_not_graded_and_read_again(tmp_path, monkeypatch, code):
    folder = hand_in(tmp_path / "in", ada=b"", bora=b"")
    out = tmp_path / "out"
    grade(folder, out)
    really = os.open

    def failing(name, *args, **kwargs):
        if name == "word2vec.ipynb" and "ada" in os.readlink(f"/proc/self/fd/{kwargs['dir_fd']}"):
            raise OSError(code, os.strerror(code), name)
        return really(name, *args, **kwargs)

    with monkeypatch.context() as broken:
        broken.setattr(reading.os, "open", failing)
        summary = grade(folder, out)
    assert summary.faults == {"ada": f"word2vec.ipynb cannot be read: {os.strerror(code)}."}
    assert not summary.complete
    assert [row for row in rows(out) if row.startswith("ada")] == ["ada,,,,not graded"]
    assert [(e.name, e.status) for e in listed.load(out)] == [("ada", "not graded")]
    assert grade(folder, out).complete
    assert "ada,sgd,0,8,unreadable" in rows(out)
    assert listed.load(out) == ()


def test_a_note_of_an_unreadable_submission_is_kept():
    graded = classroom.grade_one(Task("ada", b"", Message("why"), Message("so")), SETTINGS)
    assert [note.text() for note in graded.report.notes] == ["so"]


def test_who_is_on_the_roster_and_handed_nothing_in_is_a_row(tmp_path):
    folder = hand_in(tmp_path / "in", ada=b"{", **{unicodedata.normalize("NFD", "김철수"): b"{"})
    recorder = CourseRecorder(tmp_path / "course", "word2vec")
    grade(folder, tmp_path / "out", recorder=recorder)
    with NbGrader(f"sqlite:///{tmp_path / 'course' / 'gradebook.db'}", COURSE) as gradebook:
        gradebook.add_student("zoe")
        gradebook.add_student(unicodedata.normalize("NFD", "이영희"))
    summary = grade(folder, tmp_path / "out", recorder=recorder)
    assert summary.absent == ("zoe", "이영희")
    assert summary.complete
    assert rows(tmp_path / "out")[-2:] == [
        "zoe,,0,,no submission", "이영희,,0,,no submission",
    ]  # fmt: skip
    assert summary.students == ["ada", "김철수"]


def test_who_handed_in_another_assignment_alone_is_a_row_without_a_report(tmp_path):
    folder = hand_in(tmp_path / "in", ada=b"{", bora=b"{")
    (folder / "bora" / "word2vec").rename(folder / "bora" / "cbow")
    summary = grade(folder, tmp_path / "out")
    assert (summary.students, summary.absent, summary.complete) == (["ada"], ("bora",), True)
    assert rows(tmp_path / "out")[-1] == "bora,,0,,no submission"
    assert [(e.name, e.status) for e in listed.load(tmp_path / "out")] == [
        ("bora", "no submission")
    ]
    recorder = CourseRecorder(tmp_path / "course", "word2vec")
    assert grade(folder, tmp_path / "out", recorder=recorder).absent == ("bora",)


def test_a_students_pages_are_in_the_language_of_the_notebook_and_lead_to_each_other(tmp_path):
    korean, english = release_notebook("word2vec", "ko"), release_notebook("word2vec")
    folder = hand_in(tmp_path / "in", ada=english, bora=korean, chidi=b"{")
    recorder = CourseRecorder(tmp_path / "course", "word2vec")
    summary, results = grade(folder, tmp_path / "out", recorder=recorder), tmp_path / "out"
    own = Results(results, SETTINGS, "code")
    assert [own.languages_of(s) for s in summary.students] == [("en",), ("ko", "en"), ("en",)]
    pages = {p.name: p.read_text() for p in (results / "reports").glob("*.html")}
    assert sorted(pages) == ["ada.html", "bora.html", "bora.ko.html", "chidi.html"]
    assert '<html lang="ko">' in pages["bora.ko.html"]
    assert 'href="bora.html" hreflang="en"' in pages["bora.ko.html"]
    assert 'href="bora.ko.html" hreflang="ko"' in pages["bora.html"]
    assert "hreflang" not in pages["ada.html"]
    shown = tmp_path / "course" / "autograded"
    assert "아직 구현되지 않았습니다" in cells_of(shown / "bora")
    assert "is not implemented yet" in cells_of(shown / "ada")
    assert grade(folder, results, recorder=recorder).unchanged == 3
    assert {p.name for p in (results / "reports").glob("*.html")} == set(pages)
    (results / "reports" / "bora.ko.html").write_text("changed by somebody")
    assert grade(folder, results, recorder=recorder).unchanged == 2
    assert (results / "reports" / "bora.ko.html").read_text() == pages["bora.ko.html"]


def cells_of(folder):
    (path,) = folder.rglob("*.ipynb")
    return json.dumps(json.loads(path.read_bytes()), ensure_ascii=False)


def test_killed_workers_lose_nobody(tmp_path, monkeypatch):
    """Every third report that comes back, a worker is killed; the class is graded all the same."""
    folder = hand_in(tmp_path / "in", **{f"s{i}": release_notebook("word2vec") for i in range(9)})
    pool = WorkerPool(2)
    results = Results(tmp_path / "out", SETTINGS, "code")
    write, killed = results.write, []

    def write_and_kill(graded):
        write(graded)
        if graded.student in ("s0", "s3", "s6") and pool.pids:
            killed.append(pool.pids[0])
            os.kill(pool.pids[0], signal.SIGKILL)

    monkeypatch.setattr(results, "write", write_and_kill)
    with pool:
        summary = grade_folder(
            folder, results, SETTINGS, jobs=2, executor=pool, console=Console(quiet=True)
        )
    assert killed
    assert (summary.graded, summary.faults) == (9, {})
    assert all(load(results.path(f"s{i}").read_text()).points == 0 for i in range(9))


def test_results_of_a_fault_leave_no_grade_behind(tmp_path):
    results = Results(tmp_path, SETTINGS, "code")
    task = Task("ada", b"x")
    results.write(Graded("ada", report("ada"), json.dumps({}), (("en", "<p>"),)))
    results.finish("ada", results.digest(task))
    assert results.is_done(task)
    assert not results.is_done(Task("ada", b"y"))
    assert not Results(tmp_path, SETTINGS, "other code").is_done(task)
    results.begin(task)
    results.write(Graded("ada", None, fault="x"))
    assert not results.is_done(task)
    assert not results.path("ada").exists()
    assert not results.path("ada", ".html").exists()


def test_the_summary_is_said_in_the_language_that_is_asked_for(tmp_path):
    summary = Summary(["ada"], faults={"bora": None}, gone=("carl",), unscored=2)
    said = shown(summary_table(summary, tmp_path, "ko"))
    for text in (
        "채점 결과",
        "채점기의 문제입니다",
        "이전 실행이 실패했습니다",
        "답안 2개",
        "gone 폴더",
    ):
        assert text in said
    assert "by a fault" in shown(summary_table(summary, tmp_path, "en"))
