"""``autograder runner``: students' repositories into the class's folder, and feedback back."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from pathlib import Path

from autograder.assignments.known import chosen
from autograder.commands import options
from autograder.doors.runner import fetch, give_back
from autograder.writing.neutral import neutral

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "step", choices=("fetch", "return"),
        help="fetch: everybody's newest commit into CLASS/submitted; "
        "return: everybody's feedback to the branch 'feedback' of their repository",
    )  # fmt: skip
    parser.add_argument(
        "course", type=Path, metavar="CLASS",
        help="the class's folder, with roster.csv: columns id and repository",
    )  # fmt: skip
    parser.add_argument(
        "--results", type=Path, default=Path("results"), metavar="DIR",
        help="what 'grade' or 'merge' wrote; default: results",
    )  # fmt: skip
    options.one_assignment(parser)


def run(args: argparse.Namespace) -> int:
    """Do one step; exits with 1 where somebody's repository could not be read or written."""
    if args.step == "fetch":
        failed = fetch(args.course, chosen(args.assignment, args.course / "submitted"))
        print(f"Fetched into {args.course / 'submitted'}.")
    else:
        failed, n_new = give_back(args.course, args.results, version("word2vec-gradients"))
        print(f"{n_new} with new feedback.")
    for student, reason in failed.items():
        print(neutral(f"failed: {student}: {reason}"))
    return 1 if failed else 0
