"""A class: many submissions -> many reports, on any executor, in any order, nothing lost.

What crosses to a worker is a notebook's bytes, what comes back is a report. A worker that dies
takes nothing with it: its submissions are handed out again. A submission of which no report can
be made after three tries is *not graded*, which is no grade.
"""

from __future__ import annotations

import atexit
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.classroom.pool import undisturbed
from autograder.engine.grade import Grader, unreadable
from autograder.feedback.marked import Marked
from autograder.feedback.render_json import dump
from autograder.messages import Message
from autograder.report import Report
from autograder.sandbox import open_sandbox
from autograder.sandbox.endings import GraderFault, Unheld
from autograder.submissions import HandedIn, NotAFile, ReadFault, read_submission
from autograder.submissions.language import language_of

__all__ = ["Graded", "Settings", "Task", "forget", "grade_all", "grade_one", "page_of"]

TRIES = 3
_LOOK = 0.2  # seconds between looks whether somebody wishes to stop


@dataclass(frozen=True)
class Settings:
    """What every submission of a class is graded with.

    Parameters
    ----------
    assignment : str
    secret : bytes
    trust_submissions : bool
        Run code also where no sandbox can hold it.
    languages : tuple of str
        Of the pages for students, beside the one of each one's notebook; the last is for those
        whose notebook doesn't tell.
    book_url : str or None
        What links into the book begin with; ``{lang}`` in it stands for the language.
    own : tuple of Path
        Files and folders of the grader that their modes alone may have to hide.
    """

    assignment: str
    secret: bytes
    trust_submissions: bool = False
    languages: tuple[str, ...] = ("en",)
    book_url: str | None = None
    own: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Task:
    """One submission on its way to a worker: its bytes, or why there are none.

    Parameters
    ----------
    student : str
    data : bytes
    problem : Message or None
        Why there is nothing to grade, which is a grade.
    note : Message or None
        For the student.
    handed_in : datetime or None
    stated : bool
        Whether the time is one that was written down, or only the file's own.
    fault : Message or None
        Why the machine could read nothing, which is no grade.
    """

    student: str
    data: bytes
    problem: Message | None = None
    note: Message | None = None
    handed_in: datetime | None = None
    stated: bool = False
    fault: Message | None = None

    @classmethod
    def of(cls, found: HandedIn, folder: Path) -> Task:
        """Read what was handed in.

        Parameters
        ----------
        found : HandedIn
        folder : Path
            The folder of submissions, which no link leads out of.
        """
        student, note = found.student, found.note
        if found.fault is not None or found.path is None:
            return cls(student, b"", found.problem, note, found.time, found.stated, found.fault)
        try:
            data = read_submission(found.path, folder.resolve())
        except NotAFile as error:
            return cls(student, b"", error.reason, note, found.time, found.stated)
        except ReadFault as error:
            return cls(student, b"", fault=error.reason)
        return cls(student, data, None, note, found.time, found.stated)


@dataclass(frozen=True)
class Graded:
    """What came of a task: a report and its texts, or the fault for which there is none."""

    student: str
    report: Report | None
    json: str = ""
    pages: tuple[tuple[str, str], ...] = ()  # (language, HTML)
    fault: str = ""


_graders: dict[Settings, Grader] = {}
_one_at_a_time = threading.Lock()  # a sandbox serves one thread; a cluster's worker may have more
_open = ExitStack()


def _grader(settings: Settings) -> Grader:
    """This process's grader: its cases are answered and its sandbox is started once."""
    if settings not in _graders:
        forget()
        atexit.register(forget)
        name = settings.assignment
        sandbox = _open.enter_context(
            open_sandbox(
                trust_submissions=settings.trust_submissions,
                modules=modules(name),
                own=settings.own,
            )
        )
        _graders[settings] = Grader(load(name), settings.secret, sandbox, released(name))
    return _graders[settings]


def forget() -> None:
    """End this process's sandbox; the next submission gets a new one."""
    _graders.clear()
    _open.close()


def grade_one(task: Task, settings: Settings) -> Graded:
    """Grade one submission in this process.

    A fault of the grader is tried again in a new sandbox, then told as such; nothing a
    submission does raises here.

    Raises
    ------
    Unheld
        Submissions could read the reference here, and aren't trusted.
    """
    if task.fault is not None:
        return Graded(task.student, None, fault=task.fault.text())
    fault = ""
    for _ in range(TRIES):
        try:
            with _one_at_a_time:
                report = _report(task, settings)
        except Unheld:  # neither would the next be
            raise
        except GraderFault as error:
            fault = str(error)
            forget()
            continue
        languages = _languages(task, settings)
        pages = tuple(
            (lang, page_of(report, lang, settings, None, languages)) for lang in languages
        )
        return Graded(task.student, report, dump(report), pages)
    return Graded(task.student, None, fault=fault)


def _languages(task: Task, settings: Settings) -> tuple[str, ...]:
    """Give the languages of a student's pages, that of the notebook first."""
    if not settings.languages:  # no pages
        return ()
    release = released(settings.assignment)
    own = language_of(release, task.data, settings.languages[-1])
    return tuple(dict.fromkeys((own, *settings.languages)))


def page_of(
    report: Report,
    lang: str,
    settings: Settings,
    marked: Marked | None = None,
    languages: Iterable[str] = (),
) -> str:
    """Give a student's page in a language, with links to those in the others.

    Parameters
    ----------
    report : Report
    lang : str
    settings : Settings
    marked : Marked, optional
    languages : iterable of str
        Of all the student's pages; by default the class's.
    """
    from autograder.feedback.render_html import page_address, render

    beside = {code: page_address(report.student, code) for code in languages or settings.languages}
    return render(report, lang, _book(settings, lang), beside, marked)


def _book(settings: Settings, lang: str) -> str | None:
    return settings.book_url and settings.book_url.replace("{lang}", lang)


def _report(task: Task, settings: Settings) -> Report:
    if task.problem is not None:
        report = unreadable(load(settings.assignment), task.student, task.problem)
    else:
        report = _grader(settings).grade(task.data, task.student)
    return replace(report, notes=(task.note, *report.notes)) if task.note else report


def grade_all(
    tasks: Iterable[Task],
    settings: Settings,
    executor: Executor,
    jobs: int,
) -> Iterator[Graded]:
    """Grade a class; yields each report as soon as it is there.

    Parameters
    ----------
    tasks : iterable of Task
        Drawn as they are needed: a few for each worker are under way at a time, so that memory
        doesn't grow with the class.
    settings : Settings
    executor : concurrent.futures.Executor
        One that outlives its workers, such as
        :class:`autograder.classroom.pool.WorkerPool` or a Dask cluster's, loses nothing with them.
    jobs : int

    Yields
    ------
    Graded
        One for each task, in the order in which they end.

    Raises
    ------
    Unheld
        Submissions could read the reference here, and aren't trusted.
    """
    waiting = iter(tasks)
    again: deque[tuple[Task, int]] = deque()  # tasks whose worker died, and their tries
    running: dict[Future[Graded], tuple[Task, int]] = {}
    while True:
        for task, tries in _next(again, waiting, 3 * jobs - len(running)):
            with undisturbed():
                running[executor.submit(grade_one, task, settings)] = (task, tries + 1)
        if not running:
            return
        done: Iterable[Future[Graded]] = ()
        while not done:
            with undisturbed():
                done = wait(running, timeout=_LOOK, return_when=FIRST_COMPLETED).done
        for future in done:
            task, tries = running.pop(future)
            error = future.exception()
            if isinstance(error, Unheld):  # nobody of this class can be graded here
                raise error
            if error is None:
                yield future.result()
            elif isinstance(error, BrokenExecutor) and tries < TRIES:
                again.append((task, tries))
            else:
                yield Graded(task.student, None, fault=f"{type(error).__name__}: {error}")


def _next(
    again: deque[tuple[Task, int]], waiting: Iterator[Task], n: int
) -> Iterator[tuple[Task, int]]:
    for _ in range(n):
        if again:
            yield again.popleft()
            continue
        task = next(waiting, None)
        if task is None:
            return
        yield task, 0
