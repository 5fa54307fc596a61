"""The table of grades that a system gave, filled in: nothing else in it changes.

A system reads back what it wrote itself: its own names of columns, its own ids. So a sheet is never
made here. Who is not in it, or has no grade yet, is told; nothing is guessed.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.doors.claim import Who
from autograder.doors.moodle import PARTICIPANT
from autograder.doors.roster import Roster
from autograder.doors.standing import Standing
from autograder.doors.tables import Table, TableError, read_text
from autograder.writing.csv_text import guarded

__all__ = ["SYSTEMS", "Filled", "fill"]

_GRADE = ("grade", "성적")
_FEEDBACK = ("feedback comments", "피드백 의견", "피드백 댓글")
_CANVAS_TITLE = re.compile(r"(?P<title>.*)\s+\(\d+\)")
_BLACKBOARD_TITLE = re.compile(r"(?P<title>.*?)\s*\[[^\]]*\]\s*\|\d+.*")
_BRIGHTSPACE_TITLE = re.compile(r"(?P<title>.*) Points Grade\b.*")
_POSSIBLE = re.compile(r"(?:Total Pts:\s*(?:up to )?|MaxPoints:)(\d+(?:\.\d+)?)")


@dataclass
class Filled:
    """A sheet with grades in it, and what is not in it.

    Parameters
    ----------
    data : bytes
        The file.
    filled : list of str
        Students who got their grade.
    not_in_sheet : list of str
        Students with a grade whom the sheet doesn't have.
    without_grade : list of str
        Rows of the sheet that stay as they are: nobody of ours, or without a grade.
    unfinished : list of str
        Students at whose answers a person has yet to look; left out unless asked for.
    locked : list of str
        Students whose grade the system says can't be changed.
    """

    data: bytes = b""
    filled: list[str] = field(default_factory=list)
    not_in_sheet: list[str] = field(default_factory=list)
    without_grade: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    locked: list[str] = field(default_factory=list)


@dataclass
class _Sheet:
    rows: list[list[str]]
    separator: str
    encoding: str
    marked: bool
    newline: str

    @property
    def table(self) -> Table:
        head = tuple(field.strip() for field in self.rows[0])
        body = tuple(tuple(row) for row in self.rows[1:])
        return Table(head, body)

    def to_bytes(self) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=self.separator, lineterminator=self.newline)
        writer.writerow(self.rows[0])
        writer.writerows([_safe(value) for value in row] for row in self.rows[1:])
        text = ("\ufeff" if self.marked and self.encoding == "utf-8" else "") + out.getvalue()
        return text.encode(self.encoding)


@dataclass(frozen=True)
class _Layout:
    """Where a system's sheet has what: columns by number, and whose a row is."""

    grade: int
    who: Callable[[Sequence[str]], Who | None]
    feedback: int | None = None
    changeable: int | None = None
    possible: float | None = None


def _safe(value: str) -> str:
    """Guard what would run as a formula; a number, and a dash alone, are none."""
    if value.strip() == "-" or re.fullmatch(r"\s*[+-]?\d+([.,]\d+)?%?\s*", value):
        return value
    return guarded(value)


def fill(
    system: str,
    path: Path,
    class_list: Sequence[Standing],
    comment: Callable[[Standing], str],
    *,
    column: str = "word2vec",
    unfinished: bool = False,
    scale: bool = False,
    absent_zero: bool = False,
) -> Filled:
    """Fill a system's sheet in.

    Parameters
    ----------
    system : {"moodle", "canvas", "brightspace", "blackboard"}
    path : Path
        The sheet that the system gave.
    class_list : sequence of Standing
    comment : callable
        What to say of a grade, where the sheet has a column for it.
    column : str
        Part of the title of the column to fill in.
    unfinished : bool
        Also fill in where a person has yet to look at an answer.
    scale : bool
        Give shares of the sheet's own maximum, where that is another than ours.
    absent_zero : bool
        Give 0 points to who handed nothing in; else such a row stays as it is.

    Raises
    ------
    TableError
        It is not such a sheet, or its maximum is another one.
    """
    sheet = _read(path)
    layout = SYSTEMS[system](sheet.table, path, column)
    factor = _factor(layout, class_list, path, scale)
    people = tuple(one.person for one in class_list)
    roster, by_number = Roster(people), {
        (system, number): one.student for one in class_list if (number := one.number(system))
    }  # fmt: skip
    by_student = {one.student: one for one in class_list}
    result, there = Filled(), set()
    for row in sheet.rows[1:]:
        who = layout.who(row)
        if who is None:
            continue
        student = by_number.get((who.system, who.number)) or roster.find(who)
        one = by_student.get(student) if student else None
        there.add(student)
        name = who.name or who.username or who.number or who.id
        total = one.total if one else None
        if one is not None and one.absent and absent_zero:
            total = 0.0
        if one is None or total is None:
            result.without_grade.append(one.student if one else name)
        elif one.waiting and not unfinished:
            result.unfinished.append(one.student)
        elif layout.changeable is not None and row[layout.changeable].casefold() == "no":
            result.locked.append(one.student)
        else:
            row[layout.grade] = f"{total * factor:.2f}"
            if layout.feedback is not None:
                row[layout.feedback] = comment(one)
            result.filled.append(one.student)
    result.not_in_sheet = [
        one.student for one in class_list if one.total is not None and one.student not in there
    ]
    result.data = sheet.to_bytes()
    return result


def _read(path: Path) -> _Sheet:
    text, encoding, marked = read_text(path)
    first = text.split("\n", 1)[0]
    separator = max((",", "\t", ";"), key=first.count)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
    if not rows:
        raise TableError(f"{path} is empty: give the table that the system gave you.")
    width = len(rows[0])
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    return _Sheet(rows, separator, encoding, marked, "\r\n" if "\r\n" in text else "\n")


def _factor(layout: _Layout, class_list: Sequence[Standing], path: Path, scale: bool) -> float:
    ours = max((one.max_points for one in class_list), default=0.0)
    if layout.possible is None or not ours or layout.possible == ours:
        return 1.0
    if not scale:
        raise TableError(
            f"{path} has a maximum of {layout.possible:g} points and the assignment {ours:g}: "
            "change it there, or give --scale for shares of that maximum."
        )
    return layout.possible / ours


def _moodle(table: Table, path: Path, column: str) -> _Layout:
    if not (table.rows and all(PARTICIPANT.fullmatch(row[0]) for row in table.rows)):
        raise TableError(
            f"{path} is no grading worksheet of Moodle: in the assignment choose 'Download "
            "grading worksheet' (it needs the feedback type 'Offline grading worksheet')."
        )
    maximum = table.column("maximum grade")
    grade = table.column(*_GRADE)
    if grade is None:  # in the teacher's language: the column before the one with one maximum
        same = [n for n in range(2, len(table.head)) if _one_number({r[n] for r in table.rows})]
        if not same:
            raise TableError(f"{path} has no column 'Grade': give the worksheet as Moodle made it.")
        maximum, grade = same[0], same[0] - 1
    possible = {row[maximum] for row in table.rows} if maximum is not None else set()

    def who(row: Sequence[str]) -> Who | None:
        found = PARTICIPANT.fullmatch(row[0])
        return Who("moodle", found[1], row[1]) if found else None

    return _Layout(
        grade, who, table.column(*_FEEDBACK), table.column("grade can be changed"),
        float(possible.pop().replace(",", ".")) if _one_number(possible) else None,
    )  # fmt: skip


def _one_number(values: set[str]) -> bool:
    return len(values) == 1 and bool(re.fullmatch(r"\d+[.,]?\d*", next(iter(values))))


def _canvas(table: Table, path: Path, column: str) -> _Layout:
    student, number = table.column("student"), table.column("id")
    if student is None or number is None or table.column("section") is None:
        raise TableError(
            f"{path} is no gradebook of Canvas: choose 'Export Entire Gradebook' in its gradebook."
        )
    grade = _titled(table, path, column, _CANVAS_TITLE)
    possible = [row[grade] for row in table.rows if "points possible" in row[0].casefold()]
    sis, login = table.column("sis user id"), table.column("sis login id")

    def who(row: Sequence[str]) -> Who | None:
        if not row[number].strip():  # Canvas' own rows above the students
            return None
        return Who(
            "canvas", row[number].strip(), row[student],
            username=row[login] if login is not None else "",
            id=row[sis] if sis is not None else "",
        )  # fmt: skip

    return _Layout(grade, who, possible=_float(possible[0]) if possible else None)


def _brightspace(table: Table, path: Path, column: str) -> _Layout:
    org, user = table.column("orgdefinedid"), table.column("username")
    if (org is None and user is None) or table.column("end-of-line indicator") is None:
        raise TableError(
            f"{path} is no export of Brightspace's grades: choose 'Export' there, with the keys "
            "'Both' and 'Points grade'."
        )
    grade = _titled(table, path, column, _BRIGHTSPACE_TITLE)

    def who(row: Sequence[str]) -> Who | None:
        ids = row[org].removeprefix("#") if org is not None else ""
        names = row[user].removeprefix("#") if user is not None else ""
        return Who("brightspace", id=ids, username=names) if ids or names else None

    return _Layout(grade, who, possible=_possible(table.head[grade]))


def _blackboard(table: Table, path: Path, column: str) -> _Layout:
    user = table.column("username")
    if user is None:
        raise TableError(
            f"{path} is no table of Blackboard's Grade Center: choose 'Work Offline', 'Download'."
        )
    grade = _titled(table, path, column, _BLACKBOARD_TITLE)
    student = table.column("student id")

    def who(row: Sequence[str]) -> Who | None:
        number = row[student] if student is not None else ""
        return Who("blackboard", id=number, username=row[user]) if row[user].strip() else None

    return _Layout(grade, who, possible=_possible(table.head[grade]))


def _titled(table: Table, path: Path, column: str, shape: re.Pattern[str]) -> int:
    """Find the one column of an assignment by a part of its title."""
    titles = {n: m["title"] for n, head in enumerate(table.head) if (m := shape.fullmatch(head))}
    found = [n for n, title in titles.items() if column.casefold() in title.casefold()]
    exact = [n for n in found if titles[n].casefold() == column.casefold()]
    if len(exact or found) != 1:
        many = "more than one column" if found else "no column"
        raise TableError(
            f"{path} has {many} with {column!r} in its title (there are: "
            f"{', '.join(titles.values()) or 'none'}): say which with --column TITLE."
        )
    return (exact or found)[0]


def _possible(head: str) -> float | None:
    found = _POSSIBLE.search(head)
    return float(found[1]) if found else None


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


SYSTEMS: Mapping[str, Callable[[Table, Path, str], _Layout]] = {
    "moodle": _moodle,
    "canvas": _canvas,
    "brightspace": _brightspace,
    "blackboard": _blackboard,
}
