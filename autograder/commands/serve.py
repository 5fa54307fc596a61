"""``autograder serve``: the check before the deadline."""

from __future__ import annotations

import argparse
import asyncio
import os
from pathlib import Path

from autograder.assignments.known import chosen
from autograder.commands import options
from autograder.doors.checking import Rules
from autograder.doors.serve import Place, serve
from autograder.doors.tokens import Tokens

__all__ = ["add_arguments", "run"]

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "course", type=Path, metavar="CLASS",
        help="the class's folder, with roster.csv; gets check-tokens.csv, a token for each student",
    )  # fmt: skip
    parser.add_argument(
        "--address", default=Place.address, help="to listen on; default: %(default)s"
    )
    parser.add_argument("--port", type=int, default=Place.port, help="default: %(default)s")
    parser.add_argument(
        "--prefix", default=Place.prefix, metavar="/PATH/",
        help="what every address begins with, behind another server; default: /",
    )  # fmt: skip
    parser.add_argument(
        "--an-hour", type=int, default=Rules.an_hour, metavar="N",
        help="checks of one student; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--megabytes", type=float, default=Rules.n_bytes / 1e6, metavar="N",
        help="of one notebook; default: %(default)g",
    )  # fmt: skip
    parser.add_argument(
        "--jobs", type=int, default=options.default_jobs(), metavar="N",
        help="sandboxes at a time; default: one for each processor, %(default)s here",
    )  # fmt: skip
    options.published_book(parser)
    options.one_assignment(parser)


def run(args: argparse.Namespace) -> int:
    """Serve until it is stopped."""
    if args.jobs < 1:
        raise ValueError(f"--jobs needs a number of at least 1, not {args.jobs}.")
    if not args.course.is_dir():
        raise ValueError(f"There is no folder {args.course}; give the class's, with roster.csv.")
    place = Place.of_hub(os.environ) or Place(
        args.address, args.port, f"/{args.prefix.strip('/')}/".replace("//", "/")
    )
    assignment = chosen(args.assignment, args.course / "submitted")
    rules = Rules(args.an_hour, int(args.megabytes * 1e6))

    def started(address: str, tokens: Tokens) -> None:
        print(f"{address} serves {len(tokens)} students; their tokens: {tokens.path}", flush=True)
        if place.address not in _LOOPBACK:
            print(
                "Tokens pass over the network: put a server that speaks HTTPS before this one.",
                flush=True,
            )

    asyncio.run(serve(args.course, assignment, place, rules, args.jobs, args.book, started))
    return 0
