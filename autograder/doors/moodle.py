"""Moodle's download of an assignment: a folder a student (``importziplib.php`` reads the same).

``Ada Lovelace_1234567_assignsubmission_file_/word2vec.ipynb``, from 4.1 on without the last ``_``,
and without folders where the teacher chose so. The number is that of the participant in this
assignment, the same as in its grading worksheet. Times are not in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from autograder.doors.claim import Claim, Who
from autograder.doors.moodle_dates import looks_like_a_date, read_date
from autograder.doors.tables import Table
from autograder.submissions.names import moodle_readings

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


def worksheet_times(table: Table, zone: tzinfo) -> tuple[dict[str, datetime], list[str]]:
    """Say when each participant handed in, as a worksheet in any language says.

    Returns
    -------
    dict of str to datetime
        In UTC, by the participant's number.
    list of str
        Values that stand where times do and can't be read.
    """
    found: dict[str, datetime] = {}
    unread = []
    people = [(who[1], row) for row in table.rows if (who := PARTICIPANT.fullmatch(row[0]))]
    at = _times_at(table, [row for _, row in people])
    for number, row in people if at is not None else ():
        if at is None or not any(c.isdigit() for c in row[at]):
            continue  # nothing was handed in
        try:
            found[number] = read_date(row[at]).replace(tzinfo=zone).astimezone(UTC)
        except (ValueError, OverflowError):
            unread.append(row[at])
    return found, unread


def _times_at(table: Table, rows: Sequence[tuple[str, ...]]) -> int | None:
    """Find the column by its name, else by what stands in it: the grades' own times come later."""
    named = table.column("last modified (submission)")
    if named is not None:
        return named
    columns = range(1, len(table.head))
    return next((n for n in columns if any(looks_like_a_date(row[n]) for row in rows)), None)
