"""Canvas' download of submissions, all files in one folder (``lib/content_zipper.rb``).

``lovelaceada_LATE_1001_90211_word2vec-1.ipynb``: the sortable name without blanks, a mark where it
was late, the user's and the attachment's number. Canvas counts a file that is handed in again
(``-1``); a larger number of the attachment is the later one. Times are not in it.
"""

from __future__ import annotations

import re

from autograder.doors.claim import Claim, Who
from autograder.submissions.names import CANVAS, CANVAS_ANONYMOUS

__all__ = ["claims"]

_AGAIN = re.compile(r"-\d{1,3}(?=\.[^.]+$)")


def claims(parts: tuple[str, ...]) -> tuple[Claim, ...]:
    """Read a path of the download; nothing where it is none of Canvas'.

    Examples
    --------
    >>> (claim,) = claims(("lovelaceada_LATE_1001_90211_word2vec-1.ipynb",))
    >>> claim.who.number, claim.place, claim.late, int(claim.attempt)
    ('1001', ('word2vec.ipynb',), True, 90211)
    """
    if len(parts) != 1:
        return ()
    found = CANVAS.fullmatch(parts[0]) or CANVAS_ANONYMOUS.fullmatch(parts[0])
    if found is None:
        return ()
    who = Who("canvas", found["id"], found["who"].removesuffix("_"))
    attempt = found["attempt"].zfill(20)  # compared as text
    return (Claim(who, (_AGAIN.sub("", found["file"]),), attempt, late=bool(found["late"])),)
