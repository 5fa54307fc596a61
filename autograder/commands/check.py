"""``autograder check``: one notebook, and its report on the screen."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from pathlib import Path

from autograder.assignments.known import implied, released
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.classroom.places import given_course
from autograder.classroom.secret import FILE_NAME, course_secret
from autograder.commands import FULL, LESS, options
from autograder.messages import LANGUAGES
from autograder.submissions import ReadFault, read_submission
from autograder.submissions.language import language_of

__all__ = ["add_arguments", "run"]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument("notebook", type=Path, help="an .ipynb file")
    command.add_argument("--json", action="store_true", help="print the report as JSON")
    command.add_argument(
        "--lang", choices=LANGUAGES, help="language of the report; default: the notebook's"
    )  # fmt: skip
    options.secrets_folder(command)
    options.published_book(command)
    options.one_assignment(command)
    options.trust(command)


def run(args: argparse.Namespace) -> int:
    """Grade the notebook and show its report; FULL at full marks."""
    path: Path = args.notebook
    try:
        if path.is_dir():
            raise ValueError(f"{path} is a folder; 'check' takes one notebook, 'grade' a folder.")
        if not path.exists():
            raise ValueError(f"There is no file {path}.")
    except OSError as error:
        raise ReadFault(path, error) from error
    name = args.assignment or implied(path)
    settings = Settings(name, _secret(args.course), args.trust_submissions, (), args.book)
    folder = path.resolve().parent
    student = folder.parent.name if folder.name == name else path.stem
    data = read_submission(path)
    graded = grade_one(Task(student, data), settings)
    if graded.report is None:
        raise ValueError(f"The grader failed, which is no fault of the notebook: {graded.fault}")
    if args.json:
        print(graded.json, end="")
    else:
        from autograder.feedback.render_text import render

        lang = args.lang or language_of(released(name), data)
        print(render(graded.report, lang, color=sys.stdout.isatty()))
    return FULL if graded.report.points == graded.report.max_points else LESS


def _secret(course: Path | None) -> bytes:
    """The course's secret where there is a course, else one for this run alone."""
    course = course or given_course()
    folder = course or Path()
    if course or (folder / FILE_NAME).exists() or "AUTOGRADER_SECRET" in os.environ:
        return course_secret(folder)
    return secrets.token_bytes(32)
