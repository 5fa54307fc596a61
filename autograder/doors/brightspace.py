"""Brightspace's download of a folder: a folder for each time that somebody handed in.

``1001-55 - Ada Lovelace - Sep 24, 2026 926 PM/word2vec.ipynb``: two numbers that are not the
person's in every installation, so that a person is known by name; the time has no colon.
"""

from __future__ import annotations

import re
from datetime import datetime

from autograder.doors.claim import Claim, Who

__all__ = ["claims"]

_FOLDER = re.compile(
    r"\d+-\d+ ?- (?P<name>.+?) ?- (?P<day>\w{3,} \d{1,2},? \d{4}) "
    r"(?P<hour>\d{1,2}?)[-.:]?(?P<minute>\d\d) ?(?P<half>[AP]M)",
    re.IGNORECASE,
)


def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
    """Read a path of the download; nothing where it is none of Brightspace's.

    Examples
    --------
    >>> (claim,) = claims(("1001-55 - Ada Lovelace - Nov 25, 2026 650 PM", "a.ipynb"))
    >>> claim.who.name, claim.time.isoformat()
    ('Ada Lovelace', '2026-11-25T18:50:00')
    """
    first, *rest = parts
    found = _FOLDER.fullmatch(first) if rest else None
    if found is None:
        return ()
    month, day, year = found["day"].replace(",", "").split()
    clock = f"{found['hour']}:{found['minute']} {found['half'].upper()}"
    try:
        time = datetime.strptime(f"{month[:3]} {day} {year} {clock}", "%b %d %Y %I:%M %p")
    except ValueError:
        return ()
    return (Claim(Who("brightspace", name=found["name"]), tuple(rest), time.isoformat(), time),)
