"""The course's secret, from which the hidden cases are drawn."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path

__all__ = ["FILE_NAME", "course_secret", "door_secret"]

FILE_NAME = ".course-secret"
VARIABLE = "AUTOGRADER_SECRET"
_SHORTEST = 32  # bytes


def door_secret(secret: bytes, door: str) -> bytes:
    """Draw a door's own secret from the course's: what it gives away says nothing of the grade's.

    Parameters
    ----------
    secret : bytes
        The course's.
    door : str
        Such as ``"serve"``: each has hidden cases of its own.
    """
    return hmac.new(secret, f"door: {door}".encode(), hashlib.sha256).hexdigest().encode()


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
        The file or the variable holds no secret of at least 32 bytes, with what to do.
    OSError
        It can be neither read nor written.
    """
    given = os.environ.get(VARIABLE)
    if given is not None:
        secret = os.fsencode(given).strip()
        if len(secret) < _SHORTEST:
            raise ValueError(
                f"{VARIABLE} holds {len(secret)} bytes, and a secret needs at least {_SHORTEST}: "
                "give it a longer one, or unset it, and the course's own is taken."
            )
        return secret
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
    secret = path.read_bytes().strip()
    if len(secret) < _SHORTEST:
        raise ValueError(
            f"{path} holds no secret of at least {_SHORTEST} characters: delete it, and a new one "
            "is drawn (all submissions are then graded anew)."
        )
    return secret
