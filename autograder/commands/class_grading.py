"""``autograder grade``: a folder of submissions -> reports, grades and a gradebook."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from datetime import datetime
from pathlib import Path
from typing import Protocol

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from autograder.assignments.known import find
from autograder.classroom.grades import Standing
from autograder.classroom.grading import Graded, Settings, Task, grade_all
from autograder.classroom.listed import NO_SUBMISSION, NOT_GRADED, NOT_UNDERSTOOD, Listed
from autograder.classroom.lowered import write_lowered
from autograder.classroom.marked_pages import write_pages
from autograder.classroom.marks import Lowered, Marks
from autograder.classroom.results import Results
from autograder.classroom.shards import Part, Shard, forget_part, write_part
from autograder.classroom.summary import Summary, count_lateness
from autograder.messages import Message
from autograder.sandbox.workplace import sweep
from autograder.submissions import HandedIn

__all__ = ["Recorder", "grade_folder", "progress_bar"]

_BATCH = 64  # submissions a transaction: few enough to hold, many enough to be cheap


class Recorder(Protocol):
    """A gradebook that takes many reports in one transaction."""

    def recorded(self) -> set[str]:
        """Students whose grade stands in the gradebook."""

    def record(self, graded: Sequence[tuple[Task, Graded]]) -> None:
        """Write all of them, or none."""

    def mark_missing(self, students: Sequence[str]) -> None:
        """Say in the gradebook that these students' submissions are no longer there."""

    def absent(self) -> set[str]:
        """Students on the roster of whom no submission is known."""

    def keep(self, times: Mapping[str, datetime | None]) -> None:
        """Bring times of handing in up to date, and all that hangs on them.

        Parameters
        ----------
        times : mapping of str to datetime or None
            Of all who have a grade; None where nobody stated one.
        """

    @property
    def lowered(self) -> Sequence[Lowered]:
        """A person's points above a maximum that was lowered since; they wait again."""

    def marks(self) -> Mapping[str, Marks]:
        """Say what each student gets: points by machine and by hand, and what lateness costs."""


def progress_bar(console: Console) -> Progress:
    """A bar with count, rate and what is left."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=console,
        transient=not console.is_terminal,
        auto_refresh=console.is_terminal,
    )


def grade_folder(
    folder: Path,
    results: Results,
    settings: Settings,
    *,
    jobs: int,
    executor: Executor,
    recorder: Recorder | None = None,
    shard: Shard | None = None,
    console: Console,
) -> Summary:
    """Grade what is new or changed in a folder, and write everything anew that depends on it.

    Parameters
    ----------
    folder : Path
    results : Results
    settings : Settings
    jobs : int
    executor : concurrent.futures.Executor
    recorder : Recorder or None
        A gradebook, if there is one.
    shard : Shard or None
        The part of the class that is graded here; None grades all of it.
    console : rich.console.Console
        For the bar.

    Returns
    -------
    Summary

    Raises
    ------
    FileNotFoundError, NotADirectoryError, ValueError
        The folder isn't one of submissions.
    OSError
        A result can't be written; all before it stand, and the next run goes on from there.
    """
    started = time.monotonic()
    sweep()
    name = settings.assignment
    found = find(folder, name)
    if not found.students:
        raise ValueError(
            f"{folder} holds no submissions: give a folder of <student>/{name}/ folders "
            "or of notebooks."
        )
    everybody = tuple(f.student for f in found.students)
    found = shard.part(found) if shard else found
    forget_part(results.folder)
    summary = Summary(
        [f.student for f in found.students],
        not_understood=found.not_understood,
        left_aside=found.left_aside,
        absent=found.absent,
    )
    stands = recorder.recorded() if recorder else None
    marks: Mapping[str, Marks] = {}
    waiting: dict[str, Task] = {}
    batch: list[tuple[Task, Graded]] = []  # what the gradebook doesn't have yet

    def tasks() -> Iterator[Task]:
        for handed_in in found.students:
            task = Task.of(handed_in, folder)
            # what can't be read is tried again
            if task.fault is not None or not results.is_done(task):
                results.begin(task)
                waiting[task.student] = task
                yield task
                continue
            summary.unchanged += 1
            step()
            if stands is not None and not (task.student in stands and results.is_recorded(task)):
                note(task, Graded(task.student, results.load(task.student)))

    def note(task: Task, graded: Graded) -> None:
        if recorder:
            batch.append((task, graded))
            if len(batch) >= _BATCH:
                settle()

    def settle() -> None:
        if not recorder:
            return
        recorder.record(batch)
        for task, graded in batch:
            if graded.report is not None:
                results.finish_record(task)
        batch.clear()

    with progress_bar(console) as bar:
        line = bar.add_task("grading", total=len(found.students), rate="")

        def step() -> None:
            done = bar.tasks[line].completed + 1
            rate = done / max(time.monotonic() - started, 1e-9)
            bar.update(line, advance=1, rate=f"{rate:.1f}/s")

        try:
            for graded in grade_all(tasks(), settings, executor, jobs):
                task = waiting.pop(graded.student)
                results.write(graded)
                if graded.report is not None:
                    results.finish(task.student, results.digest(task))
                _count(summary, graded)
                note(task, graded)
                step()
        except KeyboardInterrupt:
            settle()  # what was graded stands in the gradebook, too
            raise
        settle()
        summary.gone = results.vanished(summary.students)
        if recorder and summary.gone:
            recorder.mark_missing(summary.gone)
        results.put_aside(summary.students)
        if recorder:
            recorder.keep(_times(found.students, without=summary.faults))
            summary.lowered = tuple(recorder.lowered)
            write_lowered(results.folder, summary.lowered)
            absent = recorder.absent() - set(summary.students)
            summary.absent = tuple(sorted(absent.union(found.absent)))
            marks = recorder.marks()
            write_pages(results, summary.students, marks, settings)
            count_lateness(summary, marks)
        line = bar.add_task("writing grades.csv", total=len(found.students), rate="")

        def seen(student: str, standing: Standing) -> None:
            bar.advance(line)
            if not standing.report:
                summary.faults.setdefault(student, "")
                return
            summary.points.append(standing.points)
            summary.tier = standing.tier or summary.tier
            summary.statuses.setdefault(standing.status, []).append(student)

        results.write_grades(summary.students, seen, lambda: list(_listed(summary)), marks)
        if shard:
            done = {s: mark for s in summary.students if (mark := results.mark(s))}
            part = (results.folder, shard, results.identity, results.languages, everybody, done)
            write_part(Part(*part))
    summary.seconds = time.monotonic() - started
    return summary


def _count(summary: Summary, graded: Graded) -> None:
    if graded.report is None:
        summary.faults[graded.student] = graded.fault
        return
    summary.graded += 1
    summary.cpu_seconds += graded.report.seconds.get("cpu", 0.0)


def _times(students: Sequence[HandedIn], without: Mapping[str, str]) -> dict[str, datetime | None]:
    """Times that somebody wrote down, of all who have a grade; None where nobody did."""
    return {
        found.student: found.time if found.stated else None
        for found in students
        if found.student not in without
    }


def _listed(summary: Summary) -> Iterator[Listed]:
    """Everybody and everything without a report; the reason of a fault may be an earlier run's."""
    for student, fault in sorted(summary.faults.items()):
        reason = (
            Message("{fault}", {"fault": fault}) if fault else Message("An earlier run failed.")
        )
        yield Listed(student, NOT_GRADED, reason)
    for student in summary.absent:
        yield Listed(student, NO_SUBMISSION, Message("No notebook was handed in."))
    for entry in summary.not_understood:
        yield Listed(entry.name, NOT_UNDERSTOOD, entry.reason)
