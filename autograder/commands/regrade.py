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

from autograder.assignments.known import find, released
from autograder.classroom.changes import COLUMNS, Change, changes, only_question, rows
from autograder.classroom.grading import Graded, Task, page_of
from autograder.classroom.results import Results
from autograder.classroom.summary import summary_table
from autograder.commands.setup import Setup, workers
from autograder.feedback.render_json import dump
from autograder.messages import Message
from autograder.report import Report
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole
from autograder.writing.neutral import neutral

__all__ = ["add_arguments", "run"]

_SHOWN = 30  # rows in a terminal
_COLUMNS = (
    Message("student"),
    Message("question"),
    Message("before"),
    Message("after"),
    Message("difference"),
)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes beside what ``grade`` takes."""
    command.add_argument(
        "--dry-run", action="store_true",
        help="say who would change, by how much and in which question; write nothing",
    )  # fmt: skip
    command.add_argument(
        "--question", metavar="NAME", help="take over this question alone, as the notebook names it"
    )
    command.add_argument(
        "--forget-history", action="store_true",
        help="delete the earlier reports in DIR/history; else they are kept",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Grade everybody anew, compare, and take it over unless it is a trial."""
    setup = Setup.of(args)
    results = setup.results()
    release = released(setup.settings.assignment)
    known = release.points if release else {}
    if args.question and args.question not in known:
        raise ValueError(f"There is no question {args.question!r}: there are {', '.join(known)}.")
    staging = Path(tempfile.mkdtemp(prefix="regrade-"))
    try:
        with workers(args, setup.settings.assignment) as executor:
            trial = setup.results(staging)
            graded = setup.grade(executor, trial, None)
            found, kept = _compared(setup, results, trial, args.question)
            Console().print(_table(found, len(graded.students), args.dry_run, args.lang))
            if not args.dry_run:
                if args.forget_history:
                    shutil.rmtree(results.history, ignore_errors=True)
                _take_over(setup, results, trial, kept)
                summary = setup.grade(executor, results, setup.recorder)
                write_whole(args.out / "regrade.csv", csv_text(COLUMNS, rows(found)))
                Console().print(summary_table(summary, args.out, args.lang))
            return 0 if graded.complete else 1
    finally:
        shutil.rmtree(staging, ignore_errors=True)


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
