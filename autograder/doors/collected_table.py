"""``collected.csv``: one row a student of what was collected, also by earlier runs."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from autograder.doors.collecting import Attempt, Collected, Student
from autograder.doors.keeping import Kept
from autograder.doors.roster import Roster
from autograder.doors.tables import read_table
from autograder.submissions.names import is_notebook
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

__all__ = ["COLUMNS", "FILE", "NO_SUBMISSION", "collected_rows", "stamped", "write_collected"]

FILE = "collected.csv"
COLUMNS = ("student", "name", "status", "handed_in", "as_given", "marked_late", "attempts",
           "system", "number", "download", "file", "remark")  # fmt: skip
COLLECTED, NOT_ON_ROSTER, NO_SUBMISSION = "collected", "not on the roster", "no submission"


def collected_rows(course: Path) -> dict[str, Mapping[str, str]]:
    """Read what was collected before, by student; nothing where nothing was."""
    path = course / FILE
    if not path.exists():
        return {}
    rows = [
        {name: _plain(value) for name, value in row.items()} for row in read_table(path).records()
    ]
    return {row["student"]: row for row in rows if row.get("student")}


def stamped(course: Path) -> dict[str, tuple[datetime, str]]:
    """Say what was stamped on whose files, and as what it was given, where that was in no zone."""
    found = {}
    for student, row in collected_rows(course).items():
        with contextlib.suppress(KeyError, ValueError):
            datetime.fromisoformat(row["as_given"])
            time = datetime.fromisoformat(row["handed_in"]).astimezone(UTC)
            found[student] = time, row["as_given"]
    return found


def write_collected(
    course: Path, result: Collected, roster: Roster | None, lang: str = "en"
) -> None:
    """Bring the table up to date."""
    rows: dict[str, Mapping[str, object]] = dict(collected_rows(course))
    names = {person.id: person.name for person in roster.people} if roster else {}
    for student in result.students:
        if student.kept is not Kept.EARLIER:
            rows[student.id] = _row(student, names.get(student.id, ""), bool(roster), lang)
    rows = {key: row for key, row in rows.items() if row["status"] != NO_SUBMISSION}
    for person in absent(rows, roster):
        rows[person] = {"student": person, "name": names[person], "status": NO_SUBMISSION}
    table = ([row.get(name, "") for name in COLUMNS] for _, row in sorted(rows.items()))
    write_whole(course / FILE, csv_text(COLUMNS, table))


def absent(rows: Iterable[str], roster: Roster | None) -> list[str]:
    """Say who is on the roster and in none of these rows."""
    there = set(rows)
    return [p.id for p in roster.people if p.id not in there] if roster else []


def _row(student: Student, name: str, has_roster: bool, lang: str) -> dict[str, object]:
    attempt = student.attempt
    return {
        "student": student.id,
        "name": name or attempt.who.name,
        "status": NOT_ON_ROSTER if has_roster and not student.on_roster else COLLECTED,
        "handed_in": _time(attempt.time),
        "as_given": attempt.given,
        "marked_late": "yes" if attempt.late else "",
        "attempts": student.n_attempts,
        "system": attempt.who.system,
        "number": attempt.who.number,
        "download": attempt.download,
        "file": _file(attempt),
        "remark": " ".join(remark.text(lang) for remark in student.remarks),
    }


def _file(attempt: Attempt) -> str:
    """Give the notebook's path in the download, by which a system knows it again."""
    items = list(attempt.files.values())
    notebooks = [item for item in items if is_notebook(item.parts[-1])]
    return (notebooks or items)[0].place if items else ""


def _time(time: datetime | None) -> str:
    return "" if time is None else time.astimezone(UTC).isoformat(" ", "seconds")


def _plain(value: str) -> str:
    """Undo the guard of a cell."""
    return value[1:] if value[:1] == "'" else value
