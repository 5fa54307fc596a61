"""``autograder mark``: the answers that a person scores, one question at a time."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from autograder.assignments.known import chosen
from autograder.classroom.places import FOLDER_VARIABLE, gradebook_url
from autograder.classroom.secret import course_secret, door_secret
from autograder.commands import options
from autograder.commands.collect import class_folder
from autograder.messages import LANGUAGES

__all__ = ["add_arguments", "run"]

PORT = 8012
_TOKEN = 32  # characters


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument(
        "course", nargs="?", type=Path, metavar="CLASS",
        help=f"the class's folder; default: ${FOLDER_VARIABLE}",
    )  # fmt: skip
    command.add_argument(
        "--db", metavar="URL", help="the class's gradebook; default: as for 'grade'"
    )
    command.add_argument(
        "--port", type=int, default=PORT, metavar="N",
        help="of this machine, which alone can load the page; default: %(default)s",
    )  # fmt: skip
    command.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="language of the page; default: en"
    )
    options.one_assignment(command)


def run(args: argparse.Namespace) -> int:
    """Serve the page until it is stopped."""
    from autograder.nbgrader.marking.answer import Refused
    from autograder.nbgrader.marking.scoring import Scoring
    from autograder.nbgrader.marking.serving import serve
    from autograder.nbgrader.marking.web import Page

    course = class_folder(args.course)
    if not course.is_dir():
        raise ValueError(f"There is no class {course}: give the folder that holds submitted/.")
    if not 0 <= args.port < 1 << 16:
        raise ValueError(f"--port needs a number from 0 to 65535, not {args.port}.")
    assignment = chosen(args.assignment, course / "submitted")

    def started(address: str) -> None:
        print(f"{address}\nOpen it in a browser of this machine; Ctrl-C ends it.", flush=True)

    try:
        scoring = Scoring(course, assignment, args.db or gradebook_url(course))
    except Refused as error:
        raise ValueError(str(error)) from None
    # the same after a restart, so that an open page goes on
    token = door_secret(course_secret(course), "mark").decode()[:_TOKEN]
    asyncio.run(serve(Page(scoring, token, args.lang), args.port, started))
    return 0
