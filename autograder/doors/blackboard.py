"""Blackboard Original's download of a column, all files in one folder.

``word2vec_ada1_attempt_2026-11-25-18-50-00_word2vec.ipynb``: column, user name, time of the
attempt as the server's clock shows it, file; and for each attempt a ``.txt`` that tells of it.
"""

from __future__ import annotations

import re
from datetime import datetime

from autograder.doors.claim import Claim, Who

__all__ = ["claims"]

_FILE = re.compile(
    r"(?P<column>.+)_(?P<user>[^_]+)_attempt_(?P<when>\d{4}(?:-\d\d){5})"
    r"(?:_(?P<file>.+)|(?P<about>\.txt))"
)


def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
    """Read a path of the download; nothing where it is none of Blackboard's.

    Examples
    --------
    >>> (claim,) = claims(("hw_1_ada1_attempt_2026-11-25-18-50-00_a.ipynb",))
    >>> claim.who.username, claim.time.isoformat()
    ('ada1', '2026-11-25T18:50:00')
    """
    found = _FILE.fullmatch(parts[0]) if len(parts) == 1 else None
    if found is None:
        return ()
    try:
        time = datetime.strptime(found["when"], "%Y-%m-%d-%H-%M-%S")
    except ValueError:
        return ()
    who = Who("blackboard", username=found["user"])
    place = (found["file"] or "about-this-attempt.txt",)
    return (Claim(who, place, found["when"], time),)
