"""Options that several commands have, each said in one place."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from autograder.assignments import names
from autograder.classroom.places import FOLDER_VARIABLE, GRADEBOOK_VARIABLE
from autograder.classroom.secret import FILE_NAME

__all__ = [
    "default_jobs",
    "one_assignment",
    "published_book",
    "secrets_folder",
    "submissions",
    "trust",
    "worker_processes",
]


def one_assignment(command: argparse.ArgumentParser) -> None:
    """Let the assignment be named."""
    command.add_argument(
        "--assignment", choices=names(), metavar="NAME",
        help=f"which one: {', '.join(names())}; default: what files and folders say",
    )  # fmt: skip


def trust(command: argparse.ArgumentParser) -> None:
    """Let submissions run where nothing holds them."""
    command.add_argument(
        "--trust-submissions", action="store_true",
        help="run submissions even where no sandbox can hold them",
    )  # fmt: skip


def published_book(command: argparse.ArgumentParser) -> None:
    """Let it be said where the book is."""
    book = os.environ.get("BOOK_URL")
    command.add_argument(
        "--book", metavar="URL", default=f"{book.rstrip('/')}/{{lang}}" if book else None,
        help="where a language of the book is, for links into it, with {lang} for the "
        "language; default: $BOOK_URL/{lang}, or no links",
    )  # fmt: skip


def secrets_folder(command: argparse.ArgumentParser) -> None:
    """Let the class be named whose secret is used."""
    command.add_argument(
        "--course", type=Path, metavar="DIR", help="the class's folder, whose "
        f"{FILE_NAME} draws the cases; default: ${FOLDER_VARIABLE}",
    )  # fmt: skip


def default_jobs() -> int:
    """As many workers as this process may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def worker_processes(command: argparse.ArgumentParser) -> None:
    """Let the number of workers be chosen."""
    command.add_argument(
        "--jobs", type=int, default=default_jobs(), metavar="N",
        help="grade so many at a time; default: one for each processor, %(default)s here",
    )  # fmt: skip


def submissions(command: argparse.ArgumentParser) -> None:
    """Say all that grading a folder of submissions takes."""
    from autograder.messages import LANGUAGES  # which brings the mathematics with it

    command.add_argument(
        "folder", type=Path, help="of <student>/<assignment>/ folders, or of one notebook each"
    )
    command.add_argument(
        "--out", type=Path, default=Path("results"), metavar="DIR",
        help="gets grades.csv and the reports; default: results",
    )  # fmt: skip
    command.add_argument(
        "--scheduler", metavar="ADDRESS",
        help="grade on this Dask cluster; needs the extra 'dask'",
    )  # fmt: skip
    command.add_argument(
        "--db", metavar="URL", help="the class's gradebook, any of SQLAlchemy's; default: "
        f"${GRADEBOOK_VARIABLE}, or gradebook.db in the class's folder",
    )  # fmt: skip
    command.add_argument(
        "--course", type=Path, metavar="DIR",
        help=f"the class's folder: holds {FILE_NAME}, gets the gradebook; default: "
        f"${FOLDER_VARIABLE}, or no gradebook",
    )  # fmt: skip
    command.add_argument(
        "--lang",
        choices=LANGUAGES,
        default="en",
        help="language of the report; default: en. A student's page of 'grade' is in the "
        "language of the notebook handed in, and in this one beside it",
    )
    published_book(command)
    worker_processes(command)
    one_assignment(command)
    trust(command)
