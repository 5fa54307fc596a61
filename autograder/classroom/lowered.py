"""``score-again.csv``: a person's points that were above a maximum lowered since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from autograder.classroom.marks import Lowered
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

__all__ = ["FILE", "write_lowered"]

FILE = "score-again.csv"
_COLUMNS = ("student", "question", "before", "max_points")


def write_lowered(folder: Path, lowered: Sequence[Lowered]) -> None:
    """Add them to a folder of results: the gradebook itself has only the maximum from now on."""
    if not lowered:
        return
    path = folder / FILE
    before = path.read_text(encoding="utf-8") if path.exists() else csv_text(_COLUMNS, ())
    rows = (
        (one.student, one.question, f"{one.points:g}", f"{one.max_points:g}") for one in lowered
    )
    added = csv_text(_COLUMNS, rows).partition("\n")[2]
    write_whole(path, before + added)
