"""When something was handed in: what ``timestamp.txt`` says, else the file's own time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from autograder.messages import Message

__all__ = ["file_time", "parse_time", "time_line"]

_OFFSET = re.compile(r"(?P<time>.*\d)\s*(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)")
_NAMED = re.compile(r"(?P<time>.*\d)\s+(?P<zone>[A-Za-z][\w/+-]*)")
# which no database of zones has, as they are spoken of
_SPOKEN = {"KST": "Asia/Seoul", "JST": "Asia/Tokyo", "Z": "UTC"}
_LONGEST = 100  # characters


def parse_time(data: bytes) -> datetime:
    """Read a ``timestamp.txt``: ISO 8601 or nbgrader's spelling, with or without a zone.

    Parameters
    ----------
    data : bytes
        In UTF-8, or in UTF-16 with its mark, as Windows' Notepad writes it.

    Returns
    -------
    datetime
        In UTC. Without a zone it is UTC already, as for nbgrader.

    Raises
    ------
    ValueError
        It is no time, or none between the years 1 and 9999.

    Examples
    --------
    >>> parse_time(b"2026-01-02 03:04:05.5 Asia/Seoul").isoformat()
    '2026-01-01T18:04:05.500000+00:00'
    """
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data.decode("utf-16" if marked else "utf-8-sig").strip()
    if not text or len(text) > _LONGEST:
        raise ValueError("There is no time in it.")
    zone: tzinfo = UTC
    # the hyphen of a date is no offset: that stands behind a time with a colon
    if (offset := _OFFSET.fullmatch(text)) and ":" in offset["time"]:
        minutes = 60 * int(offset["hours"]) + int(offset["minutes"])
        zone = timezone(timedelta(minutes=minutes if offset["sign"] == "+" else -minutes))
        text = offset["time"]
    elif (named := _NAMED.fullmatch(text)) and named["zone"].upper() not in ("AM", "PM"):
        zone, text = _zone(named["zone"]), named["time"]
    time = _moment(text)
    try:
        return (time if time.tzinfo else time.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:
        raise ValueError("The time is out of range.") from None


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(_SPOKEN.get(name, name))
    except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        raise ValueError(f"There is no time zone {name}.") from None


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    from dateutil import parser  # type: ignore[import-untyped]  # as nbgrader reads it

    try:  # a day that isn't said would be today's
        one, other = (parser.parse(text, default=datetime(y, m, d)) for y, m, d in _DEFAULTS)
    except Exception as error:  # whatever a text does to that parser, it holds no time
        raise ValueError(str(error)) from None
    if one != other:
        raise ValueError("A day is missing.")
    found: datetime = one
    return found


_DEFAULTS = ((2000, 1, 1), (2001, 2, 2))


def file_time(seconds: float) -> tuple[datetime | None, Message | None]:
    """Give a file's own time, or None and a remark where a calendar has none for it."""
    try:
        return datetime.fromtimestamp(seconds, UTC), None
    except (OverflowError, ValueError, OSError):
        return None, Message(
            "The file's own time lies outside of the years 1 to 9999, so that it isn't known when "
            "it was handed in."
        )


def time_line(time: datetime) -> str:
    """Write a time in UTC as nbgrader's ``timestamp.txt`` has it."""
    return f"{time.replace(tzinfo=None).isoformat(' ')} UTC\n"
