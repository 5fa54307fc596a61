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
from autograder.submissions.names import MOODLE, MOODLE_FILE
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
    first, *rest = parts
    if rest and (found := MOODLE.fullmatch(first)):
        return (Claim(_who(found), tuple(rest)),)
    if not rest and (found := MOODLE_FILE.fullmatch(first)):
        return (Claim(_who(found), (found["file"],)),)
    return ()


def _who(found: re.Match[str]) -> Who:
    name, _, number = found["who"].rpartition("_")
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
