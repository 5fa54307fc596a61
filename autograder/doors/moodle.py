"""Moodle's download of an assignment: a folder a student (``importziplib.php`` reads the same).

``Ada Lovelace_1234567_assignsubmission_file_/word2vec.ipynb``, from 4.1 on without the last ``_``,
and without folders where the teacher chose so. The number is that of the participant in this
assignment, the same as in its grading worksheet. Times are not in it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from autograder.doors.claim import Claim, Who
from autograder.doors.tables import Table
from autograder.submissions.names import moodle_readings
from autograder.submissions.times import parse_time

__all__ = ["PARTICIPANT", "claims", "worksheet_times"]

PARTICIPANT = re.compile(r"\D+(\d+)")
"""A participant in a worksheet, in any language: ``Participant 1234567``."""


def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
    """Read a path of the download; nothing where it is none of Moodle's.

    Examples
    --------
    >>> claims(("Ada Lovelace_1234567_assignsubmission_file_", "a.ipynb"))[0].who.number
    '1234567'
    """
    found = [
        (_who(who), tuple(part for part in tail.split("/") if part))
        for who, tail in moodle_readings("/".join(parts))
    ]
    found = [(who, place) for who, place in found if place]
    if not found:
        return ()
    who, place = found[0]
    return (Claim(who, place, unclear=len({other.number for other, _ in found}) > 1),)


def _who(text: str) -> Who:
    name, _, number = text.rpartition("_")
    return Who("moodle", number, name)


def worksheet_times(table: Table, zone: tzinfo) -> dict[str, datetime]:
    """Say when each participant handed in, as far as an English worksheet says: number -> UTC."""
    at = table.column("last modified (submission)")
    found = {}
    for row in table.rows if at is not None else ():
        number = PARTICIPANT.fullmatch(row[0])
        if number is None or at is None or not any(c.isdigit() for c in row[at]):
            continue
        try:
            # it has no zone, so that it is read as UTC
            time = parse_time(row[at].encode()).replace(tzinfo=zone)
        except ValueError:
            continue
        found[number[1]] = time.astimezone(UTC)
    return found
