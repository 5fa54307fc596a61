"""The course's secret, from which the hidden cases are drawn."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

__all__ = ["FILE_NAME", "course_secret"]

FILE_NAME = ".course-secret"


def course_secret(course: Path) -> bytes:
    """Read the secret of a course; draw one if it has none yet.

    Parameters
    ----------
    course : Path
        The course's folder. The secret is the file ``.course-secret`` in it, readable by its
        owner only, or the environment variable ``AUTOGRADER_SECRET``.

    Returns
    -------
    bytes

    Raises
    ------
    ValueError
        The file holds no secret, with what to do.
    OSError
        It can be neither read nor written.
    """
    given = os.environ.get("AUTOGRADER_SECRET")
    if given:
        return given.encode()
    path = course / FILE_NAME
    # linked into place whole, so that two graders that start at once agree on one secret
    if not path.exists():
        course.mkdir(parents=True, exist_ok=True)
        draft = course / f"{FILE_NAME}.{os.getpid()}"
        fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "w") as file:
            file.write(secrets.token_hex(32) + "\n")
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    text = path.read_text().strip()
    if len(text) < 32:
        raise ValueError(
            f"{path} holds no secret of at least 32 characters: delete it, and a new one is drawn "
            "(all submissions are then graded anew)."
        )
    return text.encode()
