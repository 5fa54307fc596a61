"""The secret of a submission, by which nbgrader's exchange gives feedback back to its student.

``nbgrader submit`` writes it beside the notebook, and ``release_feedback`` reads it from
``feedback/``, where it comes from ``autograded/``. Of all that is handed in beside a notebook,
it and the time of handing in are the only files that come so far.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from pathlib import Path

from autograder.submissions import NotAFile, ReadFault, read_submission
from autograder.writing.files import write_whole

__all__ = ["SECRET", "keep_secrets", "submitted_secrets"]

SECRET = "submission_secret.txt"
_SHAPE = re.compile(r"[0-9a-f]{16,256}\s*")
_LONGEST = 300  # bytes


def submitted_secrets(submitted: Path, assignment: str, students: Iterable[str]) -> dict[str, str]:
    """Read the secrets of a class; none where nobody's came through the exchange.

    Who has none of the right shape in a class that came through it gets a new one, which nobody
    knows: ``release_feedback`` would stop at the first such student, and nobody got anything.
    """
    found = {student: _read(submitted, student, assignment) for student in students}
    if not any(found.values()):
        return {}
    return {student: secret or secrets.token_hex(64) for student, secret in found.items()}


def keep_secrets(course: Path, assignment: str) -> None:
    """Bring the secrets of who has an autograded notebook into ``autograded/``.

    Raises
    ------
    OSError
        One can't be written.
    """
    submitted, autograded = course / "submitted", course / "autograded"
    folders = {path.parent.name: path for path in autograded.glob(f"[!.]*/{assignment}")}
    for student, secret in submitted_secrets(submitted, assignment, folders).items():
        path = folders[student] / SECRET
        known = path.read_bytes() if path.exists() else b""
        if not known or (_read(submitted, student, assignment) and known != secret.encode()):
            write_whole(path, secret)


def _read(submitted: Path, student: str, assignment: str) -> str:
    """Read a student's secret; empty where there is none of the right shape."""
    folder = submitted.resolve()
    try:
        path = folder / student / assignment / SECRET
        text = read_submission(path, folder, _LONGEST).decode("ascii", "replace")
    except (NotAFile, ReadFault, OSError, ValueError):
        return ""
    return text if _SHAPE.fullmatch(text) else ""
