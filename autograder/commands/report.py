"""``autograder report``: the instructor's page about a graded class."""

from __future__ import annotations

import argparse
from pathlib import Path

from autograder.classroom import page
from autograder.commands import FULL
from autograder.messages import LANGUAGES

__all__ = ["add_arguments", "run"]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument("results", type=Path, metavar="DIR", help="what 'grade' wrote")
    command.add_argument(
        "--submitted", type=Path, metavar="FOLDER",
        help="the submissions, to look for near-identical ones",
    )  # fmt: skip
    command.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="language of the page; default: en"
    )


def run(args: argparse.Namespace) -> int:
    """Write the page, and say where it is."""
    print(page.write_folder(args.results, args.lang, args.submitted))
    return FULL
