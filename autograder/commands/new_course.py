"""``autograder new-course``: a class's folder, with its dates, its rules and its secret."""

from __future__ import annotations

import argparse
import os
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from autograder.classroom import course_file
from autograder.classroom.secret import FILE_NAME, course_secret
from autograder.writing.files import write_whole

__all__ = ["add_arguments", "run"]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument("course", type=Path, metavar="CLASS", help="the folder to make")
    command.add_argument(
        "--due", metavar="TIME", help="such as '2026-12-01 23:59'; default: in two weeks"
    )
    command.add_argument(
        "--timezone", metavar="ZONE", help="such as Asia/Seoul; default: this machine's"
    )


def run(args: argparse.Namespace) -> int:
    """Make the folder; one that has dates already is left alone."""
    course: Path = args.course
    path = course / course_file.FILE
    if path.exists():
        raise ValueError(f"{path} is there already; nothing was changed.")
    zone = args.timezone or _machines_zone()
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, KeyError):
        raise ValueError(
            f"There is no time zone {zone!r}: give one such as Asia/Seoul or UTC."
        ) from None
    (course / "submitted").mkdir(parents=True, exist_ok=True)
    write_whole(path, course_file.template(zone, _due(args.due)))
    course_file.load(course)
    course_secret(course)
    print(f"{path}: look at the dates and rules in it.")
    print(f"Times are in the zone {zone}, also those of a download that name none, as Moodle's.")
    if args.timezone is None and _is_utc(zone):
        print(
            f"This machine says {zone}, which is seldom where a class is: set timezone in {path}, "
            'such as "Asia/Seoul", before anything is collected.'
        )
    print(f"{course / FILE_NAME}: keep it; with it a regrade gives the same grades.")
    print(f"Then: autograder collect DOWNLOAD --course {course}")
    return 0


def _due(text: str | None) -> datetime:
    if text is None:
        day = datetime.now() + timedelta(days=14)
        return day.replace(hour=23, minute=59, second=0, microsecond=0)
    try:
        due = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"--due {text!r} is no time: write it like '2026-12-01 23:59'.") from None
    if due.tzinfo is not None:
        raise ValueError("--due has a zone of its own: give that with --timezone instead.")
    return due


def _is_utc(zone: str) -> bool:
    """Whether that is the zone of machines, not of people."""
    return zone.rpartition("/")[2].upper() in ("UTC", "UCT", "UNIVERSAL", "ZULU", "GMT")


def _machines_zone() -> str:
    """Give this machine's zone by name, as far as the system tells it."""
    named = os.environ.get("TZ", "").lstrip(":") or os.path.realpath("/etc/localtime")
    zone = named.rpartition("zoneinfo/")[2]
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, KeyError):
        return "UTC"
    return zone
