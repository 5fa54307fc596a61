"""Times as Moodle writes them in a worksheet: in the teacher's language, in no time zone.

The order and the words are those of a language pack (``strftimedaydatetime`` and others), which
differ from version to version; so a date is read by what stands in it, in any order.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from autograder.submissions.times import parse_time

__all__ = ["looks_like_a_date", "read_date"]

_MONTHS = (
    "january januar janvier enero gennaio janeiro januari",
    "february februar fevrier febrero febbraio fevereiro februari",
    "march marz mars marzo marco maart",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august aout agosto augustus",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember decembre diciembre dicembre dezembro",
)
_TIME = re.compile(r"(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[년年./-]\s*(\d{1,2})\s*[월月./-]\s*(\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s*(?:de\s+)?([^\W\d_]{3,})")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?!\d)")
_MORNING = re.compile(r"오전|上午|午前|凌晨|早上|(?<![a-z])a\.?\s?m\b")
_AFTERNOON = re.compile(r"오후|下午|午後|晚上|(?<![a-z])p\.?\s?m\b")


def looks_like_a_date(text: str) -> bool:
    """Whether a year and a time of day stand in a text, in whatever language."""
    return bool(_YEAR.search(text) and _TIME.search(text))


def read_date(text: str) -> datetime:
    """Read a time of a worksheet, in its own time zone.

    Raises
    ------
    ValueError
        It is no time, or in words that aren't known.

    Examples
    --------
    >>> read_date("2026년 11월 18일(수) 오후 12:42").isoformat()
    '2026-11-18T12:42:00'
    >>> read_date("Mittwoch, 18. November 2026, 09:05").isoformat()
    '2026-11-18T09:05:00'
    """
    plain = _without_accents(text).casefold()
    time = _TIME.search(plain)
    day = _day(plain[: time.start()] + " " + plain[time.end() :]) if time else None
    if time is None or day is None:
        return parse_time(text.encode()).replace(tzinfo=None)
    hour, minute, second = int(time[1]), int(time[2]), int(time[3] or 0)
    if _MORNING.search(plain) and hour == 12:
        hour = 0
    elif _AFTERNOON.search(plain) and hour < 12:
        hour += 12
    return datetime(*day, hour, minute, second)


def _without_accents(text: str) -> str:
    """Take accents off letters; Korean syllables stay whole."""
    apart = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in apart if not 0x300 <= ord(c) <= 0x36F)
    return unicodedata.normalize("NFC", kept)


def _day(text: str) -> tuple[int, int, int] | None:
    if found := _YEAR_FIRST.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    year = _YEAR.search(text)
    if year is None:
        return None
    rest = text[: year.start()] + " " + text[year.end() :]
    pairs = [(day, word) for day, word in _DAY_MONTH.findall(rest)]
    pairs += [(day, word) for word, day in _MONTH_DAY.findall(rest)]
    for day, word in pairs:
        months = {n for n, names in enumerate(_MONTHS, 1) if _names(word, names.split())}
        if len(months) == 1:
            return int(year[0]), months.pop(), int(day)
    return None


def _names(word: str, names: list[str]) -> bool:
    return any(name.startswith(word) for name in names)
