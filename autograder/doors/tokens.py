"""Who may check: the students of the roster, each with a token in a file of the instructor's."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

__all__ = ["FILE_NAME", "ROSTER", "Tokens", "read_columns", "read_roster"]

ROSTER = "roster.csv"
FILE_NAME = "check-tokens.csv"
_COLUMNS = ("id", "name", "email")
_ENCODINGS = ("utf-8-sig", "cp949")


def read_roster(path: Path) -> dict[str, tuple[str, str]]:
    """Read ``roster.csv``: columns ``id``, ``name`` and ``email`` in any order and case.

    Returns
    -------
    dict of str to (str, str)
        Each id's name and email, in the file's order.

    Raises
    ------
    ValueError
        As :func:`read_columns`.
    """
    rows = read_columns(path, _COLUMNS)
    return {s: (said.get("name", ""), said.get("email", "")) for s, said in rows.items()}


def read_columns(path: Path, columns: Sequence[str]) -> dict[str, dict[str, str]]:
    """Read some columns of ``roster.csv``, as far as they are there, by ``id``.

    Raises
    ------
    ValueError
        It is missing or no roster, with what to do.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ValueError(
            f"There is no {path}: write one with the columns id, name and email, a line for each "
            "student."
        ) from None
    rows = list(csv.reader(io.StringIO(_text(data, path), newline="")))
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if "id" not in head:
        raise ValueError(f"{path} has no column 'id' in its first line: give id, name and email.")
    places = {name: head.index(name) for name in ("id", *columns) if name in head}
    found: dict[str, dict[str, str]] = {}
    for number, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        said = {n: row[place].strip() if place < len(row) else "" for n, place in places.items()}
        if not said["id"]:
            raise ValueError(f"{path}, line {number}, has no id.")
        if said["id"] in found:
            raise ValueError(f"{path}, line {number}: {said['id']} stands there twice.")
        found[said["id"]] = said
    if not found:
        raise ValueError(f"{path} names nobody: write a line for each student.")
    return found


def _text(data: bytes, path: Path) -> str:
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError(f"{path} is neither UTF-8 nor CP949: save it as UTF-8.")


class Tokens:
    """Tokens of a class, by which a student is known.

    Parameters
    ----------
    course : Path
        The class's folder with ``roster.csv``; gets ``check-tokens.csv``, which only its owner
        may read. Who is on the roster and has no token gets one; who left it has none any more.
    """

    def __init__(self, course: Path) -> None:
        roster = read_roster(course / ROSTER)
        self.path = course / FILE_NAME
        old = _read(self.path)
        tokens = {student: old.get(student) or secrets.token_hex(16) for student in roster}
        if tokens != old:
            rows = [(student, *roster[student], token) for student, token in tokens.items()]
            self.path.touch(0o600)
            # a draft takes the umask's mode, and these are passwords
            mask = os.umask(0o077)
            try:
                write_whole(self.path, csv_text((*_COLUMNS, "token"), rows))
            finally:
                os.umask(mask)
        self._students = {_digest(token): student for student, token in tokens.items()}
        self.roster: Mapping[str, tuple[str, str]] = roster

    def __len__(self) -> int:
        return len(self._students)

    def student(self, token: str) -> str | None:
        """Say whose token it is. What is compared are digests, whose timing tells nothing."""
        return self._students.get(_digest(token.strip()))


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def _read(path: Path) -> dict[str, str]:
    try:
        rows = csv.DictReader(io.StringIO(path.read_text("utf-8"), newline=""))
        return dict(_pairs(rows))
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"{path} is damaged: delete it, and everybody gets a new token.") from None


def _pairs(rows: csv.DictReader[str]) -> Iterator[tuple[str, str]]:
    for row in rows:
        # a text that looks like a formula stands there with an apostrophe before it
        student, token = (row[name].removeprefix("'") for name in ("id", "token"))
        if len(token) < 16:
            raise ValueError(token)
        yield student, token
