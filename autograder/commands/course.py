"""``autograder course``: from the sources to a graded class, in one command.

Every step compares what it would make with what is there, so that a second run redoes only what
changed. The class is always the sample, in a folder of its own: neither ``$AUTOGRADER_COURSE`` nor
``$AUTOGRADER_GRADEBOOK``, which name a real one, is looked at.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import os
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import escape
from rich.console import Console
from rich.table import Table

from autograder.assignments import load
from autograder.assignments.places import INSTALLED, ROOT, ZOO, release
from autograder.classroom.grading import Settings
from autograder.classroom.places import home
from autograder.classroom.pool import WorkerPool
from autograder.classroom.results import Results
from autograder.classroom.secret import course_secret
from autograder.classroom.summary import Summary
from autograder.commands import options
from autograder.commands.class_grading import grade_folder
from autograder.commands.setup import need_workers
from autograder.feedback.render_html import page_address
from autograder.nbgrader.gradebook.recorder import CourseRecorder
from autograder.nbgrader.release import refresh_source, write_release
from autograder.writing.file_names import page_name
from autograder.writing.files import code_fingerprint, write_whole

__all__ = ["add_arguments", "make", "run"]

LANGUAGES = ("ko", "en")  # the last for whose notebook doesn't tell
_BOOK = "../../book/"  # as seen from a report


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument("--no-book", action="store_true", help="leave the book out")
    options.one_assignment(command)
    options.worker_processes(command)
    options.trust(command)


def run(args: argparse.Namespace) -> int:
    """Make the course as the command line says."""
    need_workers(args.jobs)
    name = args.assignment or ""
    return make(name, jobs=args.jobs, book=not args.no_book, trust=args.trust_submissions)


def make(
    assignment: str = "", *, jobs: int | None = None, book: bool = True, trust: bool = False
) -> int:
    """Make the assignment, grade the sample class, write feedback, pages and the book.

    Parameters
    ----------
    assignment : str, optional
        By default the first that there is a sample class of.
    jobs : int, optional
        Workers; as many as there are processors by default.
    book : bool
        Also build the book, where its extra is installed.
    trust : bool
        Run submissions also where no sandbox can hold them.

    Returns
    -------
    int
        0, or 1 where a step left something undone.
    """
    assignment = assignment or next(iter(_sample().CLASSES))
    console = Console(stderr=True)
    build = home() / "build"
    course, results = build / "course", build / "results"
    steps: list[tuple[str, str, float]] = []

    def step(name: str, work: Callable[[], str]) -> None:
        started = time.monotonic()
        console.print(f"[dim]{name} ...[/dim]")  # in a log too: the book takes a minute
        steps.append((name, work(), time.monotonic() - started))

    graded: list[Summary] = []

    def grade() -> str:
        n_workers = jobs or options.default_jobs()
        summary = _grade(assignment, course, results, n_workers, trust, console)
        graded.append(summary)
        text = f"{len(summary.students)} submissions, {summary.unchanged} unchanged"
        return text + (f", {len(summary.faults)} not graded" if summary.faults else "")

    step("assignment", lambda: _assignment(assignment, course, build))
    step("sample class", lambda: _sample_class(assignment, course / "submitted"))
    step("grades", grade)
    step(
        "feedback", lambda: _feedback(assignment, results, course / "feedback", graded[0].students)
    )
    step("class report", lambda: _class_report(results, course / "submitted"))
    if book:
        step("book", _book)
    step("front page", lambda: _index(assignment, build, results))
    Console().print(_table(steps, graded[0], load(assignment).machine_points))
    return 0 if graded[0].complete else 1


def _assignment(assignment: str, course: Path, build: Path) -> str:
    refresh_source(course / "source", assignment)
    return _place(write_release(assignment, _release(assignment, build)))


def _release(assignment: str, build: Path) -> Path:
    """What is installed stays as it was installed."""
    return build / "assignment" / assignment if INSTALLED else release(assignment)


def _sample() -> Any:
    """Give the module of sample classes, which are made of the tests' zoo.

    The zoo is taken from where it lies: a package `tests` may be anybody's.
    """
    zoo = types.ModuleType("autograder.zoo")
    zoo.__path__ = [str(ZOO)]
    sys.modules.setdefault("autograder.zoo", zoo)
    return importlib.import_module("autograder.zoo.sample")


def _sample_class(assignment: str, submitted: Path) -> str:
    changed = 0
    students: dict[str, bytes] = _sample().sample_class(assignment)
    for student, data in students.items():
        path = submitted / student / assignment / f"{assignment}.ipynb"
        if not path.exists() or path.read_bytes() != data:
            write_whole(path, data)
            changed += 1
    return f"{len(students)} students, {changed} new or changed"


def _grade(
    assignment: str, course: Path, results: Path, jobs: int, trust: bool, console: Console
) -> Summary:
    secret = course_secret(course)
    settings = Settings(assignment, secret, trust, LANGUAGES, _BOOK + "{lang}/")
    url = f"sqlite:///{course.resolve() / 'gradebook.db'}"
    with WorkerPool(jobs) as pool:
        return grade_folder(
            course / "submitted",
            Results(results, settings, code_fingerprint(ROOT) + url),
            settings,
            jobs=jobs,
            executor=pool,
            recorder=CourseRecorder(course, assignment, url),
            console=console,
        )


def _feedback(assignment: str, results: Path, feedback: Path, students: list[str]) -> str:
    """Put each student's page where nbgrader looks for feedback, in the notebook's language.

    Those in other languages stand beside it, and lead to each other.
    """
    written = 0
    known = Results(results, Settings(assignment, b""), "")
    for student in students:
        folder = feedback / student / assignment
        own = known.languages_of(student)
        places = {lang: f"{assignment}{'' if lang == own[0] else f'.{lang}'}.html" for lang in own}
        for path in folder.glob(f"{assignment}*.html"):
            if path.name not in places.values():
                path.unlink()
        for lang, name in places.items():
            page = known.reports / page_name(student, lang)
            if not page.exists():
                (folder / name).unlink(missing_ok=True)
                continue
            text = page.read_bytes().replace(b'"' + _BOOK.encode(), b'"../../' + _BOOK.encode())
            for other, place in places.items():
                address = f'href="{escape(page_address(student, other))}"'
                text = text.replace(address.encode(), f'href="{place}"'.encode())
            if not (folder / name).exists() or (folder / name).read_bytes() != text:
                write_whole(folder / name, text)
                written += 1
    return f"{len(students)} pages, {written} new or changed"


def _class_report(results: Path, submitted: Path) -> str:
    """Draw the class, unless it was drawn from the very same reports and notebooks."""
    digest = hashlib.sha256(code_fingerprint(ROOT).encode())
    made_from = (
        (results, "reports/*.json"),
        (results, "without-report.json"),
        (submitted, "*/*/*.ipynb"),
    )
    for folder, pattern in made_from:
        for path in sorted(folder.glob(pattern)):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    page, stamp = results / "class.html", results / ".class-drawn-from"
    if page.exists() and stamp.exists() and stamp.read_text() == digest.hexdigest():
        return f"{_place(page)}, unchanged"
    stamp.unlink(missing_ok=True)
    from autograder.classroom import page as class_report

    class_report.write_folder(results, submitted=submitted, others=("ko",))
    write_whole(stamp, digest.hexdigest())
    return _place(page)


def _place(path: Path) -> str:
    return Path(os.path.relpath(path, home())).as_posix()


def _book() -> str:
    if INSTALLED:
        return "left out: its sources are in the repository"
    if importlib.util.find_spec("jupyter_book") is None:
        return "left out: it needs the extra 'book'"
    command = [sys.executable, "-m", "book.build"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError("The book could not be built:\n" + (done.stdout + done.stderr)[-3000:])
    return "build/book/en/, build/book/ko/"


def _index(assignment: str, build: Path, results: Path) -> str:
    from autograder.commands import index_page

    folder, title = _release(assignment, build), load(assignment).title
    return _place(index_page.write(build, results=results, assignment=folder, title=title))


def _table(steps: list[tuple[str, str, float]], summary: Summary, full: float) -> Table:
    table = Table(title="The course", title_justify="left")
    for column in ("step", "made", "seconds"):
        table.add_column(column, justify="right" if column == "seconds" else "left")
    for name, made, seconds in steps:
        table.add_row(name, made, f"{seconds:.1f}")
    table.add_section()
    table.add_row("median points", f"{summary.median:g} of {full:g} by machine", "")
    table.add_row("sandbox", summary.tier, "")
    table.add_row("look at", "build/index.html", "")
    return table
