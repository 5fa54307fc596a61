"""A class in shards: each graded by a command of its own, anywhere, and merged into one.

Whose shard somebody is in hangs on the name alone, so that who hands in later moves nobody. A
shard's folder of results holds ``shard.json``, which says what it is a part of and what every
file in it has to be; so a merge knows what is missing, cut off or of another class.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autograder.submissions import Found
from autograder.writing.files import write_whole

__all__ = ["FILE_NAME", "Part", "Shard", "forget_part", "load_part", "write_part"]

FILE_NAME = "shard.json"
_FORMAT = 1
_MOST = 10_000
_SHARD = re.compile(r"([0-9]{1,5})/([0-9]{1,5})")


@dataclass(frozen=True)
class Shard:
    """The `number`-th of `of` parts of a class, from 1.

    Examples
    --------
    >>> shard = Shard.parse("3/4")
    >>> [name for name in ("ada", "bora", "chidi", "dalia") if shard.holds(name)]
    ['ada', 'bora', 'dalia']
    """

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read ``i/n``.

        Raises
        ------
        ValueError
            It isn't one, with what to write.
        """
        found = _SHARD.fullmatch(text.strip())
        number, of = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= of <= _MOST:
            raise ValueError(
                f"--shard needs i/n, such as 1/4 for the first of four, not {text!r}: i from 1 "
                f"to n, n up to {_MOST}."
            )
        return cls(number, of)

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def holds(self, student: str) -> bool:
        """Whether this student is of this shard."""
        digest = hashlib.sha256(student.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8], "big") % self.of == self.number - 1

    def part(self, found: Found) -> Found:
        """Give the students of this shard; what nobody understood belongs to each."""
        students = tuple(f for f in found.students if self.holds(f.student))
        absent = tuple(student for student in found.absent if self.holds(student))
        return replace(found, students=students, absent=absent)


@dataclass(frozen=True)
class Part:
    """What a shard's folder says of itself.

    Parameters
    ----------
    folder : Path
    shard : Shard
    identity : str
        Of secret, settings and code: equal where the same notebook gets the same files.
    languages : tuple of str
        Of its pages.
    students : tuple of str
        Of the whole class, in order.
    marks : mapping of str to str
        For each student of this shard with a report: the mark that says that it is done.
    """

    folder: Path
    shard: Shard
    identity: str
    languages: tuple[str, ...]
    students: tuple[str, ...]
    marks: dict[str, str]


def write_part(part: Part) -> None:
    """Write it into its folder."""
    data = {
        "format": _FORMAT,
        "shard": str(part.shard),
        "identity": part.identity,
        "languages": part.languages,
        "students": part.students,
        "marks": part.marks,
    }
    write_whole(part.folder / FILE_NAME, json.dumps(data, indent=1) + "\n")


def forget_part(folder: Path) -> None:
    """Say that a folder holds a whole class, whatever it held before."""
    (folder / FILE_NAME).unlink(missing_ok=True)


def load_part(folder: Path) -> Part:
    """Read it back.

    Raises
    ------
    ValueError
        There is none, or a damaged one, with what to do.
    """
    path = folder / FILE_NAME
    try:
        return _read(folder, json.loads(path.read_bytes()))
    except FileNotFoundError:
        raise ValueError(
            f"{folder} holds no shard's results (no {FILE_NAME}): give folders that "
            "'autograder grade --shard i/n' wrote."
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ValueError(f"{path} is damaged: grade that shard again.") from None


def _read(folder: Path, data: Any) -> Part:
    if data["format"] != _FORMAT:
        raise ValueError(data["format"])
    marks = {_text(student): _text(mark) for student, mark in data["marks"].items()}
    return Part(
        folder,
        Shard.parse(_text(data["shard"])),
        _text(data["identity"]),
        _texts(data["languages"]),
        _texts(data["students"]),
        marks,
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(values: Sequence[Any]) -> tuple[str, ...]:
    return tuple(map(_text, values))
