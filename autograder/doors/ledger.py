"""What was posted, what waits and what came of it: in SQLite, so that no kill loses anything.

A notebook stays only until it is graded, an answer until its student's next one. Rows without
either stay for the hour in which they count.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

__all__ = ["FILE_NAME", "HOUR", "Check", "Ledger"]

FILE_NAME = "checks.sqlite"
HOUR = 3600.0
WAITING, DONE, FAILED = "waiting", "done", "failed"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    student TEXT NOT NULL,
    digest TEXT NOT NULL,
    posted REAL NOT NULL,
    state TEXT NOT NULL,
    notebook BLOB,
    answer TEXT
);
CREATE INDEX IF NOT EXISTS by_student ON checks (student, posted);
CREATE INDEX IF NOT EXISTS by_state ON checks (state, id);
"""
_FIELDS = "id, student, digest, posted, state, answer"


@dataclass(frozen=True)
class Check:
    """One post.

    Parameters
    ----------
    id : int
    student : str
    digest : str
        Of the notebook.
    posted : float
        Seconds since 1970.
    state : str
        ``"waiting"`` (also while it is graded), ``"done"`` or ``"failed"`` (the grader's fault).
    answer : str or None
        The student's report as JSON.
    """

    id: int
    student: str
    digest: str
    posted: float
    state: str
    answer: str | None


class Ledger:
    """The class's checks, in one file of the instructor's.

    Parameters
    ----------
    path : Path

    Raises
    ------
    ValueError
        The file is none of ours, with what to do.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._base = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA secure_delete = ON")
            self._base.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            self._base.close()
            raise ValueError(
                f"{path} can't be used ({error}): another service may hold it; if it is damaged, "
                "delete it, and counting begins anew."
            ) from None

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def post(self, student: str, notebook: bytes, now: float) -> Check:
        """Put a notebook into the line."""
        digest = hashlib.sha256(notebook).hexdigest()
        made = self._base.execute(
            "INSERT INTO checks (student, digest, posted, state, notebook) VALUES (?, ?, ?, ?, ?)",
            (student, digest, now, WAITING, notebook),
        )
        assert made.lastrowid is not None
        return Check(made.lastrowid, student, digest, now, WAITING, None)

    def get(self, number: int) -> Check | None:
        """Give a check by its number."""
        return self._one("id = ?", number)

    def last(self, student: str) -> Check | None:
        """Give a student's last check."""
        return self._one("student = ?", student)

    def _one(self, where: str, value: object) -> Check | None:
        row = self._base.execute(
            f"SELECT {_FIELDS} FROM checks WHERE {where} ORDER BY id DESC LIMIT 1", (value,)
        ).fetchone()
        return Check(*row) if row else None

    def counted(self, student: str, now: float) -> list[float]:
        """Give when the checks of the last hour were posted that count, the oldest first."""
        rows = self._base.execute(
            "SELECT posted FROM checks WHERE student = ? AND posted > ? AND state != ? "
            "ORDER BY posted",
            (student, now - HOUR, FAILED),
        )
        return [posted for (posted,) in rows]

    def waiting(self) -> list[int]:
        """Give the numbers of those that wait, in their order; also after a restart."""
        rows = self._base.execute("SELECT id FROM checks WHERE state = ? ORDER BY id", (WAITING,))
        return [number for (number,) in rows]

    def notebook(self, number: int) -> bytes:
        """Give the notebook of one that waits."""
        (data,) = self._base.execute(
            "SELECT notebook FROM checks WHERE id = ?", (number,)
        ).fetchone()
        return bytes(data)

    def finish(self, check: Check, answer: str | None, now: float) -> None:
        """Write what came of it; None where the grader failed, which counts for nothing."""
        with self._base:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.execute(
                "UPDATE checks SET state = ?, answer = ?, notebook = NULL WHERE id = ?",
                (DONE if answer is not None else FAILED, answer, check.id),
            )
            self._base.execute(
                "UPDATE checks SET answer = NULL WHERE student = ? AND id < ?",
                (check.student, check.id),
            )
            self._base.execute(
                "DELETE FROM checks WHERE answer IS NULL AND state != ? AND posted < ?",
                (WAITING, now - HOUR),
            )
