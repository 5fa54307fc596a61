"""``autograder gradescope``: the archive for Gradescope's autograder."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from autograder.assignments.known import chosen
from autograder.classroom.places import FOLDER_VARIABLE, given_course
from autograder.classroom.secret import course_secret, door_secret
from autograder.commands import options
from autograder.doors.gradescope import build
from autograder.doors.gradescope_results import VISIBILITIES, Look
from autograder.messages import LANGUAGES

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("out", type=Path, metavar="OUT.zip", help="what to upload to Gradescope")
    parser.add_argument(
        "--visibility", choices=VISIBILITIES, default="visible",
        help="when students see their points and feedback; default: visible",
    )  # fmt: skip
    parser.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="language of the report; default: en"
    )
    options.secrets_folder(parser)
    options.published_book(parser)
    options.one_assignment(parser)


def run(args: argparse.Namespace) -> int:
    """Write the archive."""
    course: Path | None = args.course or given_course()
    if course is None and "AUTOGRADER_SECRET" not in os.environ:
        raise ValueError(
            f"'gradescope' needs --course (or ${FOLDER_VARIABLE}), the class's folder, from whose "
            "secret the hidden cases are drawn."
        )
    secret = door_secret(course_secret(course or Path()), "gradescope")
    look = Look(args.lang, args.visibility, args.book, chosen(args.assignment))
    n_files = build(args.out, secret, look)
    print(
        f"{args.out}: {n_files} files, {args.out.stat().st_size / 1e6:.1f} MB. It holds the "
        "reference and a secret: give it to nobody but Gradescope."
    )
    return 0
