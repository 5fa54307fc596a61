"""``autograder grade``: a folder of submissions, with or without a gradebook."""

from __future__ import annotations

import argparse

from rich.console import Console

from autograder.classroom.summary import summary_table
from autograder.commands import FULL, LESS, options
from autograder.commands.setup import Setup, workers

__all__ = ["add_arguments", "run"]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    options.submissions(command)
    command.add_argument(
        "--shard", metavar="I/N", help="grade only the I-th of N parts of the class, without the "
        "gradebook; 'autograder merge' puts the parts together",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Grade what is new or changed, and say how it went."""
    setup = Setup.of(args)
    with workers(args, setup.settings.assignment) as executor:
        summary = setup.grade(executor, setup.results(), setup.recorder)
    Console().print(summary_table(summary, args.out, args.lang))
    return FULL if summary.complete else LESS
