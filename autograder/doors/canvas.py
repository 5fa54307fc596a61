"""Canvas' download of submissions, all files in one folder (``lib/content_zipper.rb``).

``lovelaceada_LATE_1001_90211_word2vec-1.ipynb``: the sortable name without blanks, a mark where it
was late, the user's and the attachment's number, and then what the student called the file. Canvas
counts a file that is handed in again (``-1``); a larger number of the attachment is the later one.
Times are not in it.
"""

from __future__ import annotations

import re

from autograder.doors.claim import Claim, Who
from autograder.submissions.names import CANVAS, CANVAS_ANONYMOUS

__all__ = ["claims"]

# a name may have "_" in it, and a file's name what looks like numbers of Canvas
_LONG = re.compile(
    r"(?P<who>[^/]*?_)(?P<late>LATE_)?(?P<id>\d+)_(?P<attempt>\d+)_(?P<file>(?s:.+))"
)
_NUMBERS = re.compile(r"(?=_\d+_\d+_)")
_AGAIN = re.compile(r"-\d{1,3}(?=\.[^.]+$)")


def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
    """Read a path of the download; nothing where it is none of Canvas'.

    Examples
    --------
    >>> (claim,) = claims(("lovelaceada_LATE_1001_90211_word2vec-1.ipynb",))
    >>> claim.who.number, claim.place, claim.late, int(claim.attempt)
    ('1001', ('word2vec.ipynb',), True, 90211)
    """
    path = "/".join(parts)
    prefix, _, _ = path.partition("/")
    found = CANVAS.fullmatch(path) or CANVAS_ANONYMOUS.fullmatch(path)
    unclear = False
    if found is None:
        found = _LONG.fullmatch(path)
        unclear = sum(1 for _ in _NUMBERS.finditer(prefix)) > 1
    if found is None or found.start("file") > len(prefix):
        return ()
    place = tuple(part for part in found["file"].split("/") if part)
    who = Who("canvas", found["id"], found["who"].removesuffix("_"))
    attempt = found["attempt"].zfill(20)  # compared as text
    place = (*place[:-1], _AGAIN.sub("", place[-1]))
    return (Claim(who, place, attempt, late=bool(found["late"]), unclear=unclear),)
