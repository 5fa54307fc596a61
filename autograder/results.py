"""The folder of results: reports, pages, ``grades.csv``, and what need not be graded again."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from autograder.classroom import Graded, Settings, Task
from autograder.files import write_whole
from autograder.listed import NO_SUBMISSION, NOT_GRADED, Listed
from autograder.listed import write as write_listed
from autograder.render_json import NotAReport, load
from autograder.report import Report

__all__ = ["COLUMNS", "Results", "Standing"]

COLUMNS = ("student", "question", "points", "max_points", "status")


class Standing(NamedTuple):
    """What a class's list says of one student."""

    rows: tuple[tuple[str, ...], ...]
    report: bool  # there is one
    points: float = 0.0
    status: str = ""
    tier: str = ""


class Results:
    """``DIR/grades.csv``, ``DIR/reports/<student>.json`` and ``.html``.

    A report counts as done when its digest stands beside it, which is written last: after a
    kill at any moment, what is not done is graded again, to the same grade.

    Parameters
    ----------
    folder : Path
    settings : Settings
    code : str
        Fingerprint of the code that grades.
    """

    def __init__(self, folder: Path, settings: Settings, code: str) -> None:
        self.folder = folder
        self.reports = folder / "reports"
        self._done = self.reports / ".done"
        key = repr((code, replace(settings, secret=b""), settings.secret))
        self._key = hashlib.sha256(key.encode()).digest()
        self._standings: dict[str, Standing] = {}  # of what this run wrote

    def digest(self, task: Task) -> str:
        """Identify a submission together with everything its grade depends on."""
        extra = repr((task.student, task.problem, task.note)).encode()
        return hashlib.sha256(
            self._key + hashlib.sha256(extra).digest() + hashlib.sha256(task.data).digest()
        ).hexdigest()

    def is_done(self, task: Task) -> bool:
        """Whether this very submission has its report."""
        try:
            done = (self._done / task.student).read_text() == self.digest(task)
        except OSError:
            return False
        return done and self.path(task.student).exists()

    def path(self, student: str, ending: str = ".json") -> Path:
        """Where a student's report stands."""
        return self.reports / f"{student}{ending}"

    def begin(self, task: Task) -> None:
        """Forget that a submission was done: what stands there is about to be replaced."""
        (self._done / task.student).unlink(missing_ok=True)

    def write(self, graded: Graded) -> None:
        """Write a report and its pages; not yet done."""
        self._standings[graded.student] = _standing(graded.student, graded.report)
        if graded.report is None:  # a fault of the grader leaves no grade behind
            for ending in (".json", ".html", ".ko.html"):
                self.path(graded.student, ending).unlink(missing_ok=True)
            return
        for lang, page in graded.pages:
            ending = ".html" if lang == "en" else f".{lang}.html"
            write_whole(self.path(graded.student, ending), page)
        write_whole(self.path(graded.student), graded.json)

    def finish(self, student: str, digest: str) -> None:
        """Say that everything of a submission is written."""
        write_whole(self._done / student, digest)

    def load(self, student: str) -> Report | None:
        """Read a report back; None where there is none."""
        try:
            return load(self.path(student).read_text(encoding="utf-8"))
        except (OSError, NotAReport):
            return None

    def write_grades(
        self,
        students: Iterable[str],
        seen: Callable[[str, Standing], None],
        listed: Callable[[], Sequence[Listed]] = tuple,
    ) -> None:
        """Write ``grades.csv`` anew from all reports, one row for each question.

        `seen` is told each student and what is said of them on the way; `listed` is asked after
        that for everything without a report, with its reason.
        """
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for student in students:
            standing = self._standings.get(student) or _standing(student, self.load(student))
            writer.writerows(standing.rows)
            seen(student, standing)
        without = listed()
        for entry in without:
            if entry.status != NOT_GRADED:  # those have their row
                points = "0" if entry.status == NO_SUBMISSION else ""
                writer.writerow((_name(entry.name), "", points, "", entry.status))
        write_whole(self.folder / "grades.csv", text.getvalue())
        write_listed(self.folder, without)


def _name(name: str) -> str:
    # a name that a spreadsheet would take for a formula is only a name
    return "'" + name if name[:1] in "=+-@\t\r" else name


def _standing(student: str, report: Report | None) -> Standing:
    name = _name(student)
    if report is None:
        return Standing(((name, "", "", "", NOT_GRADED),), False)
    status = report.status.value
    rows = tuple(
        (name, question.name, "", f"{question.max_points:g}", "by hand")
        if question.manual
        else (name, question.name, f"{question.points:g}", f"{question.max_points:g}", status)
        for question in report.questions
    )
    return Standing(rows, True, report.points, status, report.tier)
