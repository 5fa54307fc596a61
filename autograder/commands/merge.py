"""``autograder merge``: the shards of a class -> one folder of results."""

from __future__ import annotations

import argparse
from pathlib import Path

from autograder.classroom.listed import NOT_GRADED
from autograder.classroom.merging import merge
from autograder.writing.neutral import neutral

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "shards", type=Path, nargs="+", metavar="DIR", help="what 'grade --shard i/n' wrote"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("results"), metavar="DIR",
        help="gets grades.csv and the reports of all; default: results",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Merge; exits with 1 where an entry has no grade, as 'grade' does."""
    merged = merge(args.shards, args.out)
    print(
        f"{merged.n_students} submissions of {merged.n_shards} shards, "
        f"{len(merged.points)} graded: {args.out / 'grades.csv'}"
    )
    for entry in merged.listed:
        what = "not graded" if entry.status == NOT_GRADED else "not understood"
        print(neutral(f"{what}: {entry.name}: {entry.reason.text()}"))
    return 1 if merged.listed else 0
