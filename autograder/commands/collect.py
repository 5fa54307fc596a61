"""``autograder collect``: a system's download -> the class's folder."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.assignments.known import chosen
from autograder.classroom.course_file import load as load_course_file
from autograder.classroom.places import FOLDER_VARIABLE, given_course
from autograder.commands import options
from autograder.doors import roster as rosters
from autograder.doors.collected_table import NO_SUBMISSION, collected_rows, stamped, write_collected
from autograder.doors.collecting import Collected, collect
from autograder.doors.keeping import Kept
from autograder.doors.moodle import worksheet_times
from autograder.doors.tables import read_table
from autograder.messages import LANGUAGES, Message
from autograder.writing.neutral import neutral

__all__ = ["add_arguments", "class_folder", "run"]

_NAMED = 8  # in a line


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument(
        "downloads", nargs="+", type=Path, metavar="DOWNLOAD",
        help="a zip or folder as Moodle, Canvas, Blackboard, Brightspace or Gradescope make it; "
        "nbgrader's tree, loose notebooks, or a folder of checkouts",
    )  # fmt: skip
    command.add_argument(
        "--course", type=Path, metavar="CLASS",
        help="the class's folder, which gets submitted/<student>/; default: "
        f"${FOLDER_VARIABLE}",
    )  # fmt: skip
    command.add_argument(
        "--roster", type=Path, metavar="FILE",
        help="who is in the class: a Canvas gradebook, a Moodle worksheet or any table with the "
        f"columns id, name, email; kept as CLASS/{rosters.FILE}",
    )  # fmt: skip
    command.add_argument(
        "--timezone", metavar="ZONE",
        help="of times in a download that name none, such as Asia/Seoul; default: "
        "that of CLASS/course.toml, else this machine's",
    )  # fmt: skip
    command.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="language of the remarks; default: en"
    )
    options.one_assignment(command)


def class_folder(given: Path | None) -> Path:
    """Give the class's folder, as given or as the environment names it.

    Raises
    ------
    ValueError
        Nobody said which.
    """
    course = given or given_course()
    if course is None:
        raise ValueError(f"Say which class: give --course CLASS, or set ${FOLDER_VARIABLE}.")
    return course


def run(args: argparse.Namespace) -> int:
    """Collect; 0 where everything found its student, else 1."""
    course = class_folder(args.course)
    zone = _zone(args.timezone) or load_course_file(course).zone or _machines_zone()
    times: dict[str, datetime] = {}
    unread: list[str] = []
    roster = rosters.load(course)
    if args.roster:
        table = read_table(args.roster)
        people = rosters.from_table(table, args.roster)
        if roster:
            people = rosters.merged(roster.people, people)
        rosters.save(course, people)
        roster = rosters.Roster(people)
        times, unread = worksheet_times(table, zone)
    result = collect(
        args.downloads, course, chosen(args.assignment, *args.downloads), roster, zone, times,
        stamped(course),
    )  # fmt: skip
    write_collected(course, result, roster, args.lang)
    rows = collected_rows(course)
    missing = [name for name, row in rows.items() if row["status"] == NO_SUBMISSION]
    Console().print(_summary(result, course, roster is not None, missing, args.lang, zone))
    if unread:
        said = Message(
            '{n} times of {file} can\'t be read, such as "{value}": write them as 2026-11-18 12:42 '
            "and collect again; until then these students have no time of handing in.",
            {"n": len(unread), "file": args.roster.name, "value": unread[0]},
        )
        Console(stderr=True).print(Text(neutral(said.text(args.lang))), soft_wrap=True)
    lost = result.refused or result.not_understood or unread
    return 1 if lost or (roster and any(not s.on_roster for s in result.students)) else 0


def _zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise ValueError(
            f"There is no time zone {name!r}: give one such as Asia/Seoul or UTC."
        ) from None


def _machines_zone() -> tzinfo:
    return datetime.now().astimezone().tzinfo or UTC


def _summary(
    result: Collected, course: Path, roster: bool, missing: list[str], lang: str, zone: tzinfo
) -> Table:
    table = Table(title=Message("Collected").text(lang), show_header=False, title_justify="left")

    def row(name: Message, text: str) -> None:
        table.add_row(name.text(lang), Text(neutral(text)))

    by_kept = {kept: [s.id for s in result.students if s.kept is kept] for kept in Kept}
    row(Message("students"), str(len(result.students)))
    row(Message("new"), str(len(by_kept[Kept.NEW])))
    if by_kept[Kept.UNCHANGED]:
        row(Message("unchanged"), str(len(by_kept[Kept.UNCHANGED])))
    if by_kept[Kept.RESTAMPED]:
        row(Message("time read again, in another time zone"), _names(by_kept[Kept.RESTAMPED]))
    if by_kept[Kept.REPLACED]:
        row(Message("replaced, the earlier ones put aside"), _names(by_kept[Kept.REPLACED]))
    if by_kept[Kept.EARLIER]:
        row(Message("earlier than what is there"), _names(by_kept[Kept.EARLIER]))
    several = [f"{s.id}: {s.n_attempts}" for s in result.students if s.n_attempts > 1]
    if several:
        row(Message("several attempts, the latest taken"), _names(several))
    late = [s.id for s in result.students if s.attempt.late]
    if late:
        row(Message("marked as late"), _names(late))
    timed = sum(s.attempt.time is not None for s in result.students)
    row(Message("with a time of handing in"), f"{timed} / {len(result.students)}")
    if result.zoneless:
        row(Message("times without a zone were read as in"), str(zone))
    strangers = [s.id for s in result.students if roster and not s.on_roster]
    if strangers:
        row(Message("not on the roster"), _names(strangers))
    if not roster:
        hint = Message("Students are called as in the download; give one with --roster.")
        row(Message("no roster"), hint.text(lang))
    if missing:
        row(Message("no submission"), _names(missing))
    for name, reason in result.not_understood[:_NAMED]:
        row(Message("not understood"), f"{name}: {reason.text(lang)}")
    if len(result.not_understood) > _NAMED:
        row(Message("not understood"), f"+ {len(result.not_understood) - _NAMED}")
    for reason in result.refused:
        row(Message("refused"), reason.text(lang))
    row(Message("listed in"), str(course / "collected.csv"))
    return table


def _names(names: Iterable[str]) -> str:
    listed = list(names)
    more = ", ..." if len(listed) > _NAMED else ""
    return f"{len(listed)} ({', '.join(listed[:_NAMED])}{more})"
