"""What is done stays, what is broken is mended, and who leaves a class leaves its pages."""

from __future__ import annotations

import csv
import errno
import io
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from autograder.assignments import load
from autograder.assignments.places import ROOT
from autograder.classroom import page as class_report
from autograder.classroom.grading import Graded, Settings, Task
from autograder.classroom.marks import Lowered, Marks
from autograder.classroom.page import by_hand, write_folder
from autograder.classroom.pool import WorkerPool
from autograder.classroom.results import Results
from autograder.classroom.summary import Summary, summary_table
from autograder.commands.class_grading import grade_folder
from autograder.commands.cli import main
from autograder.engine.grade import unreadable
from autograder.feedback.marked import HandMark
from autograder.feedback.render_html import render
from autograder.feedback.render_json import dump
from autograder.messages import Message
from autograder.sandbox.workplace import sweep
from autograder.writing.files import write_whole
from tests.submissions.build import notebook

SETTINGS = Settings("word2vec", b"s" * 40, languages=("en", "ko"))


def hand_in(folder: Path, *students: str) -> Path:
    """Notebooks that nothing can be graded of, which is quick and needs no sandbox."""
    for student in students:
        path = folder / student / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"{")
    return folder


def test_what_another_grader_put_aside_first_is_no_fault(tmp_path, monkeypatch):
    results = Results(tmp_path, SETTINGS, "code")
    for name in ("anna.json", "ben.json", "carl.json"):
        (tmp_path / "reports" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "reports" / name).write_text("{}")
    move = os.replace

    def late(source, target):
        if Path(source).name == "ben.json":
            Path(source).unlink()
        move(source, target)

    monkeypatch.setattr("os.replace", late)
    results.put_aside(["anna"])
    assert [path.name for path in results.gone.iterdir()] == ["carl.json"]
    assert [path.name for path in results.reports.glob("*.json")] == ["anna.json"]


def test_a_full_disk_says_which_file_could_not_be_written(tmp_path, monkeypatch):
    def full(source, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_whole(tmp_path / "grades.csv", "text")
    assert caught.value.filename == str(tmp_path / "grades.csv")
    assert not list(tmp_path.iterdir())


class Book:
    """A gradebook that only remembers, and breaks when it is told to."""

    def __init__(self) -> None:
        self.stands: dict[str, str] = {}
        self.calls: list[list[str]] = []
        self.missing: list[str] = []
        self.times: dict[str, datetime | None] = {}
        self.marked: dict[str, Marks] = {}
        self.broken = False

    def recorded(self) -> set[str]:
        return set(self.stands)

    def record(self, graded: list[tuple[Task, Graded]]) -> None:
        if self.broken:
            raise OSError("the database is away")
        if graded:
            # reports come as they end: of two that did at once, either is first
            self.calls.append(sorted(task.student for task, _ in graded))
        for task, result in graded:
            assert result.report is not None
            self.stands[task.student] = f"{result.report.student} {len(task.data)}"

    def mark_missing(self, students: list[str]) -> None:
        self.missing += students

    def absent(self) -> set[str]:
        return set()

    def keep(self, times: dict[str, datetime | None]) -> None:
        self.times = dict(times)

    lowered: tuple[Lowered, ...] = ()

    def marks(self) -> dict[str, Marks]:
        return self.marked


def grade(folder: Path, out: Path, book: Book | None = None, code: str = "code") -> Summary:
    with WorkerPool(1, 1) as pool:
        return grade_folder(
            folder, Results(out, SETTINGS, code), SETTINGS,
            jobs=1, executor=pool, recorder=book, console=Console(quiet=True),
        )  # fmt: skip


def stopping_after(n: int, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]) -> None:
    """Let a run end by an exception when so many reports are written and one more is made."""
    written = Results.write
    count = iter(range(10_000))

    def write(self: Results, graded: Graded) -> None:
        if next(count) == n:
            raise error
        written(self, graded)

    monkeypatch.setattr(Results, "write", write)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, OSError])
def test_each_report_is_kept_as_it_is_made(tmp_path, monkeypatch, stop):
    folder = hand_in(tmp_path / "in", *"abcdef")
    with monkeypatch.context() as patched:
        stopping_after(4, patched, stop)
        with pytest.raises(stop):
            grade(folder, tmp_path / "out")
    again = grade(folder, tmp_path / "out")
    assert (again.unchanged, again.graded) == (4, 2)


def test_what_was_graded_before_ctrl_c_stands_in_the_gradebook(tmp_path, monkeypatch):
    folder, book = hand_in(tmp_path / "in", *"abcdef"), Book()
    with monkeypatch.context() as patched:
        stopping_after(4, patched, KeyboardInterrupt)
        with pytest.raises(KeyboardInterrupt):
            grade(folder, tmp_path / "out", book)
    assert book.calls == [list("abcd")]
    assert grade(folder, tmp_path / "out", book).graded == 2
    assert book.calls[1:] == [list("ef")]


def test_a_kept_report_is_recorded_later_without_being_graded_again(tmp_path):
    folder, book = hand_in(tmp_path / "in", *"abc"), Book()
    book.broken = True
    with pytest.raises(OSError, match="the database is away"):
        grade(folder, tmp_path / "out", book)
    book.broken = False
    again = grade(folder, tmp_path / "out", book)
    assert (again.graded, again.unchanged, book.calls) == (0, 3, [list("abc")])
    assert grade(folder, tmp_path / "out", book).unchanged == 3
    assert len(book.calls) == 1


def test_an_older_grade_in_the_gradebook_is_no_reason_to_leave_a_new_report_out(tmp_path):
    folder, book = hand_in(tmp_path / "in", "a"), Book()
    grade(folder, tmp_path / "out", book)
    (folder / "a" / "word2vec" / "word2vec.ipynb").write_bytes(b"{ {")
    book.broken = True
    with pytest.raises(OSError, match="the database is away"):
        grade(folder, tmp_path / "out", book)
    book.broken = False
    assert grade(folder, tmp_path / "out", book).graded == 0
    assert book.stands == {"a": "a 3"}


def test_a_truer_time_of_handing_in_is_kept_without_grading_again(tmp_path):
    folder, book = hand_in(tmp_path / "in", "a"), Book()
    grade(folder, tmp_path / "out", book)
    assert book.times == {"a": None}
    (folder / "a" / "word2vec" / "timestamp.txt").write_text("2026-01-02 03:04:05 UTC")
    assert grade(folder, tmp_path / "out", book).graded == 0
    assert (book.calls, book.times) == ([["a"]], {"a": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)})


@pytest.mark.parametrize("name", ["a.json", "a.html", "a.ko.html"])
@pytest.mark.parametrize("harm", ["deleted", "cut", "other bytes", "emptied"])
def test_what_is_broken_is_made_again(tmp_path, name, harm):
    folder, out = hand_in(tmp_path / "in", "a", "b"), tmp_path / "out"
    grade(folder, out)
    path = out / "reports" / name
    before = path.read_bytes()
    if harm == "cut":
        path.write_bytes(before[:-20])
    elif harm == "other bytes":
        path.write_bytes(before.replace(b"a", b"\xff"))
    elif harm == "emptied":
        path.write_bytes(b"")
    else:
        path.unlink()
    again = grade(folder, out)
    assert (again.graded, again.unchanged) == (1, 1)
    assert re.sub(rb'"seconds".*', b"", path.read_bytes()) == re.sub(rb'"seconds".*', b"", before)


def test_a_report_that_is_no_text_stops_nobody(tmp_path):
    results = Results(tmp_path, SETTINGS, "code")
    results.reports.mkdir()
    (results.reports / "a.json").write_bytes(b"\xff\xfe\x00")
    assert results.load("a") is None
    results.write_grades(["a"], lambda student, standing: None)
    assert "a,,,,not graded\n" in (tmp_path / "grades.csv").read_text()


def graded(student: str, reason: str) -> Graded:
    report = unreadable(load("word2vec"), student, Message(reason))
    pages = tuple((lang, render(report, lang)) for lang in ("en", "ko"))
    return Graded(student, report, dump(report), pages)


def test_nobody_writes_over_anothers_page(tmp_path):
    results = Results(tmp_path, SETTINGS, "code")
    names = ["anna", "anna.ko", "anna.en", "anna.ko.en", "a/b", "a\\b", "ㄱ" * 100, "ㄱ" * 101]
    for name in names:
        results.write(graded(name, f"reason {names.index(name)}."))
    for i, name in enumerate(names):
        for ending in (".json", ".html", ".ko.html"):
            assert f"reason {i}." in results.path(name, ending).read_text("utf-8")
    assert results.path("anna", ".ko.html").name == "anna.ko.html"
    assert results.path("anna.ko", ".html").name == "anna.ko.en.html"
    assert {path.parent for path in results.reports.rglob("*.html")} == {results.reports}


def test_the_summary_names_who_cant_be_read(tmp_path):
    summary = Summary(statuses={"graded": ["zoe"], "unreadable": ["bo", "cho"]})
    console = Console(width=300, file=io.StringIO(), record=True)
    console.print(summary_table(summary, tmp_path))
    said = console.export_text()
    assert "unreadable" in said
    assert "2 (bo, cho)" in said
    assert "zoe" not in said


def test_points_above_a_lowered_maximum_are_told_and_kept_in_a_file(tmp_path):
    folder, out, book = hand_in(tmp_path / "in", "anna", "ben"), tmp_path / "out", Book()
    assert grade(folder, out, book).lowered == ()
    assert not (out / "score-again.csv").exists()
    for student, points in (("anna", 3.5), ("ben", 4.0)):
        book.lowered = (Lowered(student, "why", points, 2.0),)
        summary = grade(folder, out, book)
    assert (out / "score-again.csv").read_text() == (
        "student,question,before,max_points\nanna,why,3.5,2\nben,why,4,2\n"
    )
    for lang, said in (
        ("en", "to be scored again │ why: 1 (ben) had more than the 2 points that"),
        ("ko", "why: 1 (ben)의 점수가 낮아진 만점 2점보다"),
    ):
        console = Console(width=300, file=io.StringIO(), record=True)
        console.print(summary_table(summary, out, lang))
        assert said in console.export_text()


def test_a_vanished_student_leaves_the_class(tmp_path):
    folder, out, book = hand_in(tmp_path / "in", "anna", "ben", "carl"), tmp_path / "out", Book()
    assert grade(folder, out, book).gone == []
    (folder / "ben").rename(folder / "benjamin")
    again = grade(folder, out, book)
    assert (again.graded, again.gone, book.missing) == (1, ["ben"], ["ben"])
    class_report.write_folder(out)
    page = (out / "class.html").read_text("utf-8")
    assert "reports/benjamin.html" in page
    assert "reports/ben.html" not in page
    for name in ("grades.csv", "class-points.csv"):
        with (out / name).open(encoding="utf-8", newline="") as file:
            assert {row[0] for row in list(csv.reader(file))[1:]} == {"anna", "benjamin", "carl"}
    aside = {path.name for path in (out / "gone").iterdir()}
    assert aside == {"ben.json", "ben.html", "ben.ko.html"}
    assert not (out / "reports" / ".done" / "ben").exists()
    assert grade(folder, out, book).gone == []


def test_who_comes_back_is_graded_and_recorded_again(tmp_path):
    folder, out, book = hand_in(tmp_path / "in", "anna", "ben"), tmp_path / "out", Book()
    grade(folder, out, book)
    (folder / "ben").rename(tmp_path / "ben")
    grade(folder, out, book)
    (tmp_path / "ben").rename(folder / "ben")
    assert grade(folder, out, book).graded == 1
    assert book.calls[-1] == ["ben"]


def test_pages_in_a_language_of_an_earlier_run_do_not_stay_beside_newer_ones(tmp_path):
    folder, out = hand_in(tmp_path / "in", "anna"), tmp_path / "out"
    grade(folder, out)
    settings = Settings("word2vec", b"s" * 40)
    with WorkerPool(1, 1) as pool:
        grade_folder(
            folder, Results(out, settings, "code"), settings,
            jobs=1, executor=pool, console=Console(quiet=True),
        )  # fmt: skip
    names = {path.name for path in (out / "reports").iterdir() if path.is_file()}
    assert names == {"anna.json", "anna.html"}


def test_the_draft_of_a_killed_grader_is_swept_and_a_living_ones_is_not(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    (reports / f".{'0' * 16}.{dead.pid}-1.draft").write_text("half")
    (reports / f".{'0' * 16}.{os.getpid()}-1.draft").write_text("half")
    (reports / ".mine.draft").write_text("no draft of ours")
    Results(tmp_path, SETTINGS, "code")
    assert {p.name for p in reports.iterdir() if p.is_file()} == {
        f".{'0' * 16}.{os.getpid()}-1.draft", ".mine.draft",
    }  # fmt: skip


def started(course: Path, place: Path) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-m",
        "autograder.commands.cli",
        "grade",
        str(course / "in"),
        "--out",
    ]
    return subprocess.Popen(
        [*command, str(course / "out"), "--jobs", "1"], cwd=ROOT, text=True,
        env=os.environ | {"TMPDIR": str(place)}, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
        # a shell's background job ignores it, and so would all that it starts
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip


def marks(course: Path) -> Iterator[str]:
    for path in (course / "out" / "reports" / ".done").glob("[!.]*"):
        yield path.name


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_after_a_signal_what_was_graded_stands_and_nothing_is_left_behind(tmp_path, number):
    """A class far below a batch: everything graded before the signal is unchanged after it."""
    place = tmp_path / "tmp"
    place.mkdir()
    for i in range(16):
        path = tmp_path / "in" / f"s{i:02d}.ipynb"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(notebook(f"# {i}\n"))
    process = started(tmp_path, place)
    while process.poll() is None and len(list(marks(tmp_path))) < 3:
        time.sleep(0.01)
    process.send_signal(number)
    _, said = process.communicate()
    if number != signal.SIGKILL:
        assert process.returncode == 130
        assert "stopped. What was graded stands; the same command goes on" in said
        assert list(place.glob("grading-*")) == []
    kept = {name: (tmp_path / "out" / "reports" / f"{name}.json").stat().st_mtime_ns
            for name in marks(tmp_path)}  # fmt: skip
    assert 3 <= len(kept) < 16
    last = started(tmp_path, place)
    last.communicate()
    assert last.returncode == 0
    now = {name: (tmp_path / "out" / "reports" / f"{name}.json").stat().st_mtime_ns
           for name in marks(tmp_path)}  # fmt: skip
    assert len(now) == 16
    assert {name: now[name] for name in kept} == kept
    assert list(place.glob("grading-*")) == []


def test_a_folder_is_swept_when_its_grader_is_dead_and_only_then(tmp_path):
    code = "from autograder.sandbox import workplace as w; print(w.workplace(), flush=True)"
    code += "; input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | {"TMPDIR": str(tmp_path)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as grader:  # fmt: skip
        folder = Path(grader.stdout.readline().strip())
        (folder / "scratch").mkdir()
        (tmp_path / "grading-other").mkdir()
        (tmp_path / "grading-held-link").symlink_to(tmp_path / "grading-other")
        assert sweep(tmp_path) == []
        grader.kill()
    assert sweep(tmp_path) == [folder]
    assert {path.name for path in tmp_path.iterdir()} == {"grading-other", "grading-held-link"}


def test_a_short_secret_is_one_sentence(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("AUTOGRADER_SECRET", "short")
    hand_in(tmp_path / "in", "a")
    assert main(["grade", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 2
    assert "AUTOGRADER_SECRET holds 5 bytes, and a secret needs at least 32" in (
        capsys.readouterr().err
    )
    assert not (tmp_path / "out").exists()


def test_pages_say_what_a_person_gave_and_are_written_anew_only_where_that_changed(tmp_path):
    folder, book, out = hand_in(tmp_path / "in", "a", "b"), Book(), tmp_path / "out"
    grade(folder, out, book)
    pages = {name: out / "reports" / name for name in ("a.html", "a.ko.html", "b.html")}
    before = {name: page.read_bytes() for name, page in pages.items()}
    mark = HandMark(3.0, 4.0, comment="See <b>chapter 5</b>")
    book.marked = {"a": Marks("a", 0.0, 3.0, 100.0, questions={"written-find-the-slip": mark})}
    assert (grade(folder, out, book).unchanged, book.calls) == (2, [["a", "b"]])
    page = pages["a.html"].read_text()
    assert "3 / 100" in page
    assert "Scored by a person: 3 of 4 points." in page
    assert "Comment: See &lt;b&gt;chapter 5&lt;/b&gt;" in page
    assert "직접 채점" in pages["a.ko.html"].read_text()
    assert pages["b.html"].read_bytes() == before["b.html"]
    assert "a,written-find-the-slip,3,4,by hand" in (out / "grades.csv").read_text()
    assert "b,written-find-the-slip,0,4,unreadable" in (out / "grades.csv").read_text()
    assert by_hand(out) == [("written-find-the-slip", 1, 0, 3.0)]  # nobody waits for blank ones
    assert "Scored by a person" in write_folder(out).read_text()
    stamp = pages["a.html"].stat().st_mtime_ns
    assert grade(folder, out, book).unchanged == 2
    assert pages["a.html"].stat().st_mtime_ns == stamp
    book.marked = {}
    assert grade(folder, out, book).unchanged == 2
    assert {name: page.read_bytes() for name, page in pages.items()} == before
