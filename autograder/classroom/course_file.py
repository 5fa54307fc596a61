"""``course.toml``: a class's dates and rules, read by every command; each mistake is a sentence."""

from __future__ import annotations

import difflib
import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from autograder.classroom.lateness import DAY, HOUR, Amount, Deadline
from autograder.submissions.names import composed

__all__ = ["FILE", "CourseFile", "CourseFileError", "load", "template"]

FILE = "course.toml"
_UNITS = {"minute": 1, "min": 1, "hour": 60, "day": 1440, "week": 10080}
_SPAN = re.compile(r"(\d+(?:\.\d+)?) ?(minute|min|hour|day|week)s?")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?) ?(%|percent|points?)")
_TOP = ("timezone", "deadline", "extensions")
_DEADLINE = ("due", "penalty", "per", "grace", "free", "cap")


class CourseFileError(ValueError):
    """The file has mistakes; the text has a sentence for each."""


@dataclass(frozen=True)
class CourseFile:
    """What a class's file says.

    Parameters
    ----------
    zone : tzinfo or None
        None where it says none.
    deadline : Deadline or None
        None where nothing is due.
    """

    zone: tzinfo | None = None
    deadline: Deadline | None = None


def template(zone: str, due: datetime) -> str:
    """Write the file for a new class, with what each line means."""
    return f'''\
# The dates and rules of this class, read by grades, nbgrader's commands, exports and reports.
# After a change run `autograder grade` or `autograder export` again: nobody is graded anew.

timezone = "{zone}"           # of the times below and in reports, and of those in a download that
                                    # name no zone, such as Moodle's: where it was wrong, mend it
                                    # and run `autograder collect` with the same download again

[deadline]
due = {due:%Y-%m-%dT%H:%M:%S}           # delete this line, and nobody is late
penalty = "10 %"                    # for each day that has begun: "10 %" of the points that the
                                    # student reached, or "5 points"
per = "day"                         # or "hour"
grace = "15 min"                    # late by no more than this costs nothing
free = 0                            # days (or hours) that cost nothing
cap = "50 %"                        # the most that lateness costs; "100 %" for all

[extensions]
# a student's own deadline, by the name of the folder in submitted/: how much later, or when
# "20260001" = "3 days"
# "20260002" = {due + timedelta(days=7):%Y-%m-%dT%H:%M:%S}
'''


def load(course: Path) -> CourseFile:
    """Read a class's file; without one nothing is due.

    Raises
    ------
    CourseFileError
    """
    path = course / FILE
    try:
        text = path.read_text("utf-8-sig")
        return _Reader(path, tomllib.loads(text)).read()
    except (FileNotFoundError, NotADirectoryError):
        return CourseFile()
    except UnicodeDecodeError:
        raise CourseFileError(f"{path} is not in UTF-8: save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise CourseFileError(f"{path} can't be read: {error}. Mend that line.") from None


class _Reader:
    """Reads the values, and gathers what is wrong with them."""

    def __init__(self, path: Path, data: Mapping[str, Any]) -> None:
        self._path, self._data = path, data
        self._mistakes: list[str] = []
        self._zone: tzinfo | None = None

    def read(self) -> CourseFile:
        self._known(self._data, _TOP, "")
        self._zone = self._read_zone()
        deadline = self._deadline()
        if self._mistakes:
            raise CourseFileError(f"{self._path}: " + " ".join(self._mistakes))
        return CourseFile(self._zone, deadline)

    def _wrong(self, sentence: str) -> None:
        self._mistakes.append(sentence)

    def _known(self, table: Mapping[str, Any], names: tuple[str, ...], where: str) -> None:
        for name in table:
            if name not in names:
                close = difflib.get_close_matches(name, names, 1)
                hint = f"do you mean {close[0]}?" if close else f"there are {', '.join(names)}."
                self._wrong(f"{where}{name} is no setting; {hint}")

    def _table(self, name: str) -> Mapping[str, Any]:
        table = self._data.get(name, {})
        if isinstance(table, dict):
            return table
        self._wrong(f"{name} is a table: write its settings below a line [{name}].")
        return {}

    def _read_zone(self) -> tzinfo | None:
        name = self._data.get("timezone")
        if name is None:
            return None
        try:
            return ZoneInfo(name)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._wrong(f'timezone {name!r} is none: write one such as "Asia/Seoul".')
            return UTC

    def _deadline(self) -> Deadline | None:
        table = self._table("deadline")
        self._known(table, _DEADLINE, "deadline.")
        due = self._time(table.get("due"), "deadline.due") if "due" in table else None
        unit = {"day": DAY, "hour": HOUR}.get(str(table.get("per", "day")))
        if unit is None:
            self._wrong('deadline.per is "day" or "hour".')
        free = table.get("free", 0)
        if isinstance(free, bool) or not isinstance(free, int) or free < 0:
            self._wrong("deadline.free is a whole number of days or hours, 0 or more.")
            free = 0
        grace = self._span(table.get("grace", "0 min"), "deadline.grace")
        penalty = self._amount(table.get("penalty", "0 points"), "deadline.penalty")
        cap = self._amount(table["cap"], "deadline.cap") if "cap" in table else None
        extensions = self._extensions(due)
        if due is None:
            return None
        return Deadline(due, self._zone or UTC, penalty, unit or DAY, grace, free, cap, extensions)

    def _extensions(self, due: datetime | None) -> dict[str, datetime]:
        found = {}
        for student, value in self._table("extensions").items():
            where = f'extensions."{student}"'
            if due is None:
                self._wrong(f"{where} needs a deadline: write due below [deadline].")
            elif isinstance(value, str):
                found[composed(student)] = due + self._span(value, where)
            elif (time := self._time(value, where)) is not None:
                found[composed(student)] = time
                if time < due:
                    self._wrong(f"{where} is earlier than the deadline of all.")
        return found

    def _time(self, value: object, where: str) -> datetime | None:
        if not isinstance(value, datetime):
            day = f"{value}T23:59:00" if isinstance(value, date) else "2026-12-01T23:59:00"
            self._wrong(f"{where} needs a day and a time, without quotes: {day}.")
            return None
        if value.tzinfo is None and self._zone is None:
            self._wrong(f'{where} is in no time zone: write timezone = "Asia/Seoul" at the top.')
            return None
        return (value if value.tzinfo else value.replace(tzinfo=self._zone)).astimezone(UTC)

    def _span(self, value: object, where: str) -> timedelta:
        found = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
        if found is None:
            self._wrong(f'{where} is a length of time such as "15 min", "36 hours" or "3 days".')
            return timedelta(0)
        try:
            return timedelta(minutes=float(found[1]) * _UNITS[found[2]])
        except OverflowError:
            self._wrong(f"{where} is too long.")
            return timedelta(0)

    def _amount(self, value: object, where: str) -> Amount:
        found = _AMOUNT.fullmatch(value.strip()) if isinstance(value, str) else None
        percent = found is not None and not found[2].startswith("point")
        amount = float(found[1]) if found else math.nan
        if not (math.isfinite(amount) and (amount <= 100 or not percent)):
            self._wrong(f'{where} is "10 %" (of the points reached, 100 at most) or "5 points".')
            return Amount(0.0)
        return Amount(amount, percent)
