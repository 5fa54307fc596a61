"""The folder of results: reports, pages, ``grades.csv``, and what need not be graded again."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from autograder.classroom import done
from autograder.classroom.grades import COLUMNS, Standing, by_hand, standing_of, without_report
from autograder.classroom.grading import Graded, Settings, Task
from autograder.classroom.listed import Listed
from autograder.classroom.listed import write as write_listed
from autograder.classroom.marks import Marks
from autograder.feedback.render_json import NotAReport, load
from autograder.messages import LANGUAGES
from autograder.report import Report
from autograder.writing.csv_text import csv_text
from autograder.writing.file_names import page_name, report_name, stem
from autograder.writing.files import sweep_drafts, write_whole

__all__ = ["Results"]


class Results:
    """``DIR/grades.csv``, ``DIR/reports/<student>.json`` and ``.html``.

    A report is kept as soon as it is made. It counts as done when a mark stands beside it, which
    is written last and holds the digests of the submission and of each file that was written:
    after a kill at any moment, what is not done is graded again, to the same grade, and so is
    what somebody changed or deleted since.

    Parameters
    ----------
    folder : Path
    settings : Settings
    code : str
        Fingerprint of the code that grades.
    """

    REPORTS = "reports"  # the folder that they are in

    def __init__(self, folder: Path, settings: Settings, code: str) -> None:
        self.folder = folder
        self.reports = folder / self.REPORTS
        self.gone = folder / "gone"
        self.history = folder / "history"
        self._done = self.reports / ".done"
        self._recorded = self.reports / ".recorded"
        self._marked = self.reports / ".marked"
        self._languages = settings.languages
        key = repr((code, replace(settings, secret=b""), settings.secret))
        self._key = hashlib.sha256(key.encode()).digest()
        self._standings: dict[str, Standing] = {}  # of what this run wrote
        self._written: dict[str, list[str]] = {}  # lines of the marks to come
        for place in (folder, self.reports, self._done, self._recorded, self._marked):
            sweep_drafts(place)

    def digest(self, task: Task) -> str:
        """Identify a submission together with everything its grade depends on."""
        extra = repr((task.student, task.problem, task.note)).encode()
        return hashlib.sha256(
            self._key + hashlib.sha256(extra).digest() + hashlib.sha256(task.data).digest()
        ).hexdigest()

    def is_done(self, task: Task) -> bool:
        """Whether this very submission has its report and pages, as they were written."""
        try:
            mark = (self._done / stem(task.student)).read_text("utf-8")
            return (
                mark.splitlines()[:1] == [self.digest(task)]
                and {path.name for path in self._paths(task.student)} <= set(done.names(mark))
                and done.stand(mark, self.reports)
            )
        except (OSError, ValueError):
            return False

    def path(self, student: str, ending: str = ".json") -> Path:
        """Where a student's report stands, or a page: ``.html``, ``.ko.html``."""
        if ending == ".json":
            return self.reports / report_name(student)
        lang = ending.removesuffix(".html").removeprefix(".")
        return self.reports / page_name(student, lang or "en")

    def _paths(self, student: str) -> Iterator[Path]:
        """Everything that is written for every student, the report last."""
        for lang in self._languages:
            yield self.reports / page_name(student, lang)
        yield self.path(student)

    def languages_of(self, student: str) -> tuple[str, ...]:
        """Give the languages of a student's pages, the student's own first."""
        names = done.names(self.mark(student) or "")
        pages = {page_name(student, lang): lang for lang in LANGUAGES}
        return tuple(pages[name] for name in names if name in pages) or self._languages

    def begin(self, task: Task) -> None:
        """Forget that a submission was done: what stands there is about to be replaced."""
        for marks in (self._recorded, self._done, self._marked):
            (marks / stem(task.student)).unlink(missing_ok=True)

    def write(self, graded: Graded) -> None:
        """Write a report and its pages; not yet done."""
        student = graded.student
        self._standings[student] = standing_of(student, graded.report)
        if graded.report is None:  # a fault of the grader leaves no grade behind
            self.forget(student)
            return
        self._keep(student, graded.report)
        texts = {page_name(student, lang): page for lang, page in graded.pages}
        texts[report_name(student)] = graded.json
        for name, text in texts.items():
            write_whole(self.reports / name, text)
        self._written[student] = [done.line(name, text.encode()) for name, text in texts.items()]

    def _keep(self, student: str, new: Report) -> None:
        """Keep a report that says something else than the new one, in ``DIR/history``."""
        old = self.load(student)
        if old is None or replace(old, seconds={}, tier="") == replace(new, seconds={}, tier=""):
            return
        n = 1
        while (place := self.history / f"{stem(student)}.{n}.json").exists():
            n += 1
        write_whole(place, self.path(student).read_bytes())

    def finish(self, student: str, digest: str) -> None:
        """Say that everything of a submission is written."""
        mark = done.mark(digest, self._written.pop(student))
        write_whole(self._done / stem(student), mark)

    @property
    def identity(self) -> str:
        """What a report's bytes hang on beside the notebook, as a digest that tells nothing."""
        return hashlib.sha256(b"identity" + self._key).hexdigest()

    @property
    def languages(self) -> tuple[str, ...]:
        """Of the pages."""
        return self._languages

    def mark(self, student: str) -> str | None:
        """Give the mark that says that a submission is done, if it is."""
        try:
            return (self._done / stem(student)).read_text("utf-8")
        except (OSError, ValueError):
            return None

    def forget(self, student: str) -> None:
        """Leave no grade behind of somebody of whom there is none."""
        for marks in (self._recorded, self._done):
            (marks / stem(student)).unlink(missing_ok=True)
        for name in (report_name(student), *(page_name(student, lang) for lang in LANGUAGES)):
            (self.reports / name).unlink(missing_ok=True)

    def adopt(self, student: str, files: Mapping[str, bytes], mark: str) -> None:
        """Take over what another folder of results holds of a student, the mark last."""
        if self.mark(student) == mark and self._stand_as(mark):
            return
        self.forget(student)
        for name, content in files.items():
            write_whole(self.reports / name, content)
        write_whole(self._done / stem(student), mark)

    def _stand_as(self, mark: str) -> bool:
        try:
            return done.stand(mark, self.reports)
        except OSError:
            return False

    def is_recorded(self, task: Task) -> bool:
        """Whether the gradebook has this report."""
        try:
            mark = (self._recorded / stem(task.student)).read_text("utf-8")
        except (OSError, ValueError):
            return False
        return mark == self.digest(task)

    def finish_record(self, task: Task) -> None:
        """Say that a report stands in the gradebook."""
        write_whole(self._recorded / stem(task.student), self.digest(task))

    def load(self, student: str) -> Report | None:
        """Read a report back; None where there is none."""
        return _read(self.path(student))

    def amend(self, student: str, key: str, pages: Callable[[Report], Mapping[str, str]]) -> bool:
        """Write a student's pages anew where something beside the report changed.

        Parameters
        ----------
        student : str
        key : str
            Identifies what the pages say beside the report; empty where that is nothing.
        pages : callable
            Gives, for the report, each language's page.

        Returns
        -------
        bool
            Whether they were written.
        """
        place = self._marked / stem(student)
        before = place.read_text("utf-8") if place.exists() else ""
        digest = hashlib.sha256(self._key + key.encode()).hexdigest() if key else ""
        report = self.load(student) if digest != before else None
        if report is None:
            return False
        place.unlink(missing_ok=True)
        texts = {page_name(student, lang): page for lang, page in pages(report).items()}
        for name, text in texts.items():
            write_whole(self.reports / name, text)
        with contextlib.suppress(OSError, ValueError):  # it will be graded anew
            mark = self._done / stem(student)
            write_whole(mark, done.renewed(mark.read_text("utf-8"), texts))
        if digest:
            write_whole(place, digest)
        return True

    def vanished(self, students: Iterable[str]) -> list[str]:
        """Say whose reports stand here beside those of `students`: they were here once."""
        kept = {report_name(student) for student in students}
        others = sorted(p for p in self.reports.glob("*.json") if p.name not in kept)
        return [report.student if (report := _read(path)) else path.stem for path in others]

    def put_aside(self, students: Iterable[str]) -> None:
        """Move what is not of `students`, or in a language of an earlier run, to ``DIR/gone``.

        Nobody who leaves a class stays on its pages; nothing is lost if that was a mistake.
        """
        names = list(students)
        kept = {path.name for student in names for path in self._paths(student)}
        kept |= {page_name(s, lang) for s in names for lang in self.languages_of(s)}
        for path in [*self.reports.glob("*.json"), *self.reports.glob("*.html")]:
            if path.name not in kept:
                self.gone.mkdir(exist_ok=True)
                with contextlib.suppress(FileNotFoundError):  # another grader was faster
                    os.replace(path, self.gone / path.name)
        stems = {stem(student) for student in names}
        for marks in (self._recorded, self._done, self._marked):
            with contextlib.suppress(FileNotFoundError):
                for mark in [path for path in marks.iterdir() if path.name not in stems]:
                    mark.unlink(missing_ok=True)

    def write_grades(
        self,
        students: Iterable[str],
        seen: Callable[[str, Standing], None],
        listed: Callable[[], Sequence[Listed]] = tuple,
        marks: Mapping[str, Marks] | None = None,
    ) -> None:
        """Write ``grades.csv`` anew from all reports, one row for each question.

        `seen` is told each student and what is said of them on the way; `listed` is asked after
        that for everything without a report, with its reason. A person's points, as far as `marks`
        has them, stand in the place of the machine's.
        """
        rows: list[tuple[str, ...]] = []
        for student in students:
            standing = self._standings.get(student) or standing_of(student, self.load(student))
            rows.extend(by_hand(standing.rows, (marks or {}).get(student)))
            seen(student, standing)
        without = listed()
        rows.extend(without_report(without))
        write_whole(self.folder / "grades.csv", csv_text(COLUMNS, rows))
        write_listed(self.folder, without)


def _read(path: Path) -> Report | None:
    try:
        return load(path.read_bytes())
    except (OSError, NotAReport):
        return None
