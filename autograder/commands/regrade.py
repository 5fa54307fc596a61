"""``autograder regrade``: what a change of the assignment or of the grader does to a class."""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.assignments import load
from autograder.assignments.known import find
from autograder.classroom.changes import (
    COLUMNS,
    Change,
    changed_beside,
    changes,
    only_question,
    rows,
)
from autograder.classroom.grading import Graded, Task, page_of
from autograder.classroom.regraded_folder import beside
from autograder.classroom.results import Results
from autograder.classroom.summary import summary_table
from autograder.commands import options
from autograder.commands.regrade_recorder import AllAtOnce
from autograder.commands.setup import Setup, workers
from autograder.feedback.render_json import dump
from autograder.messages import Message
from autograder.report import Report
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole
from autograder.writing.neutral import neutral

__all__ = ["add_arguments", "run"]

_SHOWN = 30  # rows in a terminal
_TABLE = "regrade.csv"  # all of them, in the folder of results
_TRIAL = "regrade-trial.csv"  # so that nobody takes a trial for what was done
_COLUMNS = (
    Message("student"),
    Message("question"),
    Message("before"),
    Message("after"),
    Message("difference"),
)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes: what ``grade`` takes, and more."""
    options.submissions(command)
    command.add_argument(
        "--dry-run", action="store_true",
        help="say who would change, by how much and in which question; change nothing",
    )  # fmt: skip
    command.add_argument(
        "--question", metavar="NAME", help="take over this question alone, as the notebook names it"
    )
    command.add_argument(
        "--forget-history", action="store_true",
        help="delete the earlier reports in DIR/history; else they are kept",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Grade everybody anew, compare, and take it over unless it is a trial.

    What can be told to fail is told before anything is graded. All the rest is made beside the
    folder of results, the gradebook gets everybody at once, and then the folder takes its place.
    """
    setup = Setup.of(args)
    results = setup.results()
    if args.question:
        _need_question(setup, results, args.question)
    staging = Path(tempfile.mkdtemp(prefix="regrade-"))
    try:
        with workers(args, setup.settings.assignment) as executor:
            trial = setup.results(staging)
            graded = setup.grade(executor, trial, None)
            found, kept = _compared(setup, results, trial, args.question)
            Console().print(_table(found, len(graded.students), args.dry_run, args.lang))
            if args.dry_run:
                write_whole(args.out / _TRIAL, csv_text(COLUMNS, rows(found)))
                _say_where(args.out / _TRIAL, args.lang)
                return 0 if graded.complete else 1
            with beside(args.out) as folder:
                made = setup.results(folder)
                if args.forget_history:
                    shutil.rmtree(made.history, ignore_errors=True)
                _take_over(setup, made, trial, kept)
                recorder = AllAtOnce(setup.recorder) if setup.recorder else None
                summary = setup.grade(executor, made, recorder)
                (folder / _TRIAL).unlink(missing_ok=True)
                write_whole(folder / _TABLE, csv_text(COLUMNS, rows(found)))
            Console().print(summary_table(summary, args.out, args.lang))
            _say_where(args.out / _TABLE, args.lang)
            return 0 if graded.complete else 1
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _need_question(setup: Setup, results: Results, name: str) -> None:
    """Refuse a question that is none, and one that isn't all that changed."""
    points = {q.name: q.points for q in load(setup.settings.assignment).questions}
    if name not in points:
        raise ValueError(f"There is no question {name!r}: there are {', '.join(points)}.")
    students = find(setup.folder, setup.settings.assignment).students
    reports = (results.load(handed_in.student) for handed_in in students)
    others = {q for report in reports for q in changed_beside(report, points, name)}
    if others:
        raise ValueError(
            f"More than {name} changed since these reports ({', '.join(sorted(others))}): run "
            "regrade without --question; nothing was changed."
        )


def _say_where(path: Path, lang: str) -> None:
    said = Message("The whole table: {path}", {"path": str(path)}).text(lang)
    Console().print(Text(neutral(said)), soft_wrap=True)


def _compared(
    setup: Setup, results: Results, trial: Results, question: str | None
) -> tuple[list[Change], list[tuple[Task, Report]]]:
    """Compare everybody's reports, and give those to take over."""
    found: list[Change] = []
    kept: list[tuple[Task, Report]] = []
    name = setup.settings.assignment
    for handed_in in find(setup.folder, name).students:
        task = Task.of(handed_in, setup.folder)
        before, after = results.load(task.student), trial.load(task.student)
        if after is None:  # a fault of the grader changes no grade
            continue
        if question is not None:
            after = only_question(before, after, question)
        found.extend(changes(task.student, before, after))
        kept.append((task, after))
    return found, kept


def _take_over(
    setup: Setup, results: Results, trial: Results, kept: Sequence[tuple[Task, Report]]
) -> None:
    for task, report in kept:
        languages = trial.languages_of(task.student)
        pages = tuple(
            (lang, page_of(report, lang, setup.settings, None, languages)) for lang in languages
        )
        results.begin(task)
        results.write(Graded(task.student, report, dump(report), pages))
        results.finish(task.student, results.digest(task))


def _table(found: Sequence[Change], n_students: int, trial: bool, lang: str) -> Table:
    who = {change.student for change in found}
    counts = {"n": len(who), "size": n_students}
    title = (
        Message("Would change: {n} of {size} students", counts) if trial
        else Message("Changed: {n} of {size} students", counts)
    )  # fmt: skip
    columns = [column.text(lang) for column in _COLUMNS]
    table = Table(*columns, title=title.text(lang), title_justify="left")
    for *row, difference in list(rows(found))[:_SHOWN]:
        table.add_row(*(Text(neutral(str(value))) for value in row), f"{difference:+g}")
    if len(found) > _SHOWN:
        more = Message("+ {n} more", {"n": len(found) - _SHOWN})
        table.add_row(more.text(lang), "", "", "", "")
    for name in dict.fromkeys(change.question for change in found):
        mine = [change.difference for change in found if change.question == name]
        table.add_section()
        everybody = Message("all {n}", {"n": len(mine)}).text(lang)
        mean = Message("{mean:+.3g} on average", {"mean": statistics.fmean(mine)}).text(lang)
        table.add_row(everybody, name, "", "", mean)
    return table
