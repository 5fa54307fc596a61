"""What the files of a student's report are called, so that no two students share one."""

from __future__ import annotations

import hashlib
import re

from autograder.messages import LANGUAGES

__all__ = ["page_name", "report_name", "stem"]

_LONGEST = 200  # bytes; file systems take 255, and endings and drafts need some
# what a file system or a link can't hold: separators, wildcards, control characters, lone
# surrogates (bytes that were no UTF-8), a dot at either end, and what _hashed makes
_UNFIT = re.compile(
    r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff]|^\.|[. ]$|~[0-9a-f]{12}$'
    r"|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)",
    re.IGNORECASE,
)


def stem(student: str) -> str:
    """Give the name that a student's files begin with: the student's own, if a file can have it.

    Examples
    --------
    >>> stem("김철수"), stem("a/b")
    ('김철수', 'a_b~c14cddc033f6')
    """
    raw = student.encode("utf-8", "surrogatepass")
    if student and len(raw) <= _LONGEST and not _UNFIT.search(student):
        return student
    readable = re.sub(r"[^\w.-]", "_", student)[:40].lstrip(".")
    return f"{readable}~{hashlib.sha256(raw).hexdigest()[:12]}"


def report_name(student: str) -> str:
    """Name the file of a student's report."""
    return f"{stem(student)}.json"


def page_name(student: str, lang: str = "en") -> str:
    """Name the file of a student's page.

    English pages have no language in their names, unless the student's own name ends like a
    language: the English page of ``anna.ko`` is not the Korean one of ``anna``.

    Examples
    --------
    >>> page_name("anna"), page_name("anna", "ko")
    ('anna.html', 'anna.ko.html')
    >>> page_name("anna.ko"), page_name("anna.ko", "ko")
    ('anna.ko.en.html', 'anna.ko.ko.html')
    """
    name = stem(student)
    plain = lang == "en" and not name.lower().endswith(tuple(f".{known}" for known in LANGUAGES))
    return f"{name}.html" if plain else f"{name}.{lang}.html"
