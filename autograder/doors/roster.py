"""``roster.csv``: who is in a class, and what each system calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.doors.claim import Who
from autograder.doors.moodle import PARTICIPANT
from autograder.doors.tables import Table, TableError, read_table
from autograder.submissions.names import composed, student_id
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

__all__ = ["FILE", "Person", "Roster", "from_table", "load", "merged", "save"]

FILE = "roster.csv"
COLUMNS = ("id", "name", "email", "username", "moodle_id", "canvas_id", "section")
_SYSTEMS = ("moodle", "canvas")
_NAMES = {
    "id": ("id", "student id", "studentid", "id number", "sis user id", "orgdefinedid", "학번"),
    "name": ("name", "full name", "student", "student name", "이름", "성명"),
    "first": ("first name", "firstname", "given name"),
    "last": ("last name", "lastname", "surname", "family name"),
    "email": ("email", "email address", "e-mail", "이메일", "전자우편", "이메일 주소"),
    "username": ("username", "user name", "login", "login id", "sis login id", "사용자 이름"),
    "moodle_id": ("moodle id",),
    "canvas_id": ("canvas id",),
    "section": ("section", "분반"),
}


@dataclass(frozen=True)
class Person:
    """One student of a class.

    Parameters
    ----------
    id : str
        A name of a folder and of nbgrader's column.
    name, email, username, section : str
    numbers : tuple of (str, str)
        What a system calls them: ``("moodle", "1234567")``.
    """

    id: str
    name: str = ""
    email: str = ""
    username: str = ""
    section: str = ""
    numbers: tuple[tuple[str, str], ...] = ()

    def number(self, system: str) -> str:
        """Give a system's own id of them, or nothing."""
        return dict(self.numbers).get(system, "")


@dataclass
class Roster:
    """The students of a class, and who of them a download means."""

    people: tuple[Person, ...] = ()
    _index: dict[tuple[str, str], set[str]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for person in self.people:
            self._index.setdefault(("id", person.id.casefold()), set()).add(person.id)
            for kind, value in _keys(person):
                if value:
                    self._index.setdefault((kind, value), set()).add(person.id)

    def find(self, who: Who) -> str | None:
        """Give the id of the one that is meant; None where it is nobody or not one alone."""
        for found in self._found(who):
            return next(iter(found)) if len(found) == 1 else None
        by_name = [self._get("name", _squeezed(name)) for name in (who.name, who.id)]
        found = next((found for found in by_name if found), set())
        if len(found) != 1 or self._is_another(next(iter(found)), who):
            return None
        return next(iter(found))

    def named(self, who: Who) -> set[str]:
        """Give everybody whom a number, an id, a user name or an address means: one, if all fit."""
        return set().union(*self._found(who))

    def _found(self, who: Who) -> Iterable[set[str]]:
        asked = (
            ((who.system, who.number),),
            (("id", composed(who.id).casefold()), ("email", who.id.casefold()),
             ("username", who.id.casefold())),
            (("email", who.email.casefold()),),
            (("username", who.username.casefold()), ("id", who.username.casefold())),
        )  # fmt: skip
        for keys in asked:
            found = [people for kind, value in keys if (people := self._get(kind, value))]
            yield from found[:1]

    def _get(self, kind: str, value: str) -> set[str]:
        return self._index.get((kind, value), set()) if value else set()

    def _is_another(self, student: str, who: Who) -> bool:
        """Whether Canvas' number, the same in all of a course, says that they only share a name."""
        person = next(person for person in self.people if person.id == student)
        number = person.number("canvas") if who.system == "canvas" else ""
        return bool(number and who.number and number != who.number)


def _keys(person: Person) -> Iterable[tuple[str, str]]:
    yield "email", person.email.casefold()
    yield "username", person.username.casefold()
    yield from person.numbers
    for name in {_squeezed(person.name), _squeezed(" ".join(reversed(_names(person.name))))}:
        yield "name", name


def _names(name: str) -> list[str]:
    """Take "Lovelace, Ada" or "Ada Lovelace" apart, the family name at either end."""
    if "," in name:
        last, _, first = name.partition(",")
        return [first.strip(), last.strip()]
    *first_names, last = name.split() or [""]
    return [" ".join(first_names), last]


def _squeezed(name: str) -> str:
    """Leave letters and digits, as Canvas does in the name of a file."""
    return "".join(c for c in composed(name).casefold() if c.isalnum())


def load(course: Path) -> Roster | None:
    """Read a class's roster; None where there is none.

    Raises
    ------
    TableError
    """
    path = course / FILE
    return Roster(from_table(read_table(path), path)) if path.exists() else None


def save(course: Path, people: Sequence[Person]) -> None:
    """Write a class's roster, by id."""
    rows = (
        (p.id, p.name, p.email, p.username, *(p.number(system) for system in _SYSTEMS), p.section)
        for p in sorted(people, key=lambda person: person.id)
    )
    write_whole(course / FILE, csv_text(COLUMNS, rows))


def from_table(table: Table, path: Path) -> tuple[Person, ...]:
    """Make a roster of a table: ours, a Canvas gradebook, a Moodle worksheet, nbgrader's list.

    Raises
    ------
    TableError
        No column says who somebody is, or two rows are one student.
    """
    if _is_canvas(table):
        people = _of_canvas(table)
    elif _is_worksheet(table):
        people = _of_worksheet(table)
    else:
        people = _of_columns(table, path)
    seen: set[str] = set()
    for person in people:
        if person.id.casefold() in seen:
            raise TableError(f"{path} has the student {person.id!r} twice: keep one row.")
        seen.add(person.id.casefold())
    if not people:
        raise TableError(f"{path} has no students: it needs a row for each, below the head.")
    return tuple(people)


def _text(value: str) -> str:
    """Take away the apostrophe with which a guarded value begins."""
    value = value.strip()
    return value[1:] if value[:1] == "'" and value[1:2] in tuple("=+-@＝＋－＠") else value


def _person(identity: str, **values: str) -> Person:
    numbers = tuple((s, values.pop(f"{s}_id")) for s in _SYSTEMS if values.get(f"{s}_id"))
    values = {k: v for k, v in values.items() if k in ("name", "email", "username", "section")}
    return Person(student_id(composed(identity)), numbers=numbers, **values)


def _is_canvas(table: Table) -> bool:
    return table.column("student") == 0 and None not in (table.column("id"),
                                                         table.column("section"))  # fmt: skip


def _of_canvas(table: Table) -> list[Person]:
    people = []
    places = {key: table.column(key) for key in
              ("student", "id", "sis user id", "sis login id", "section")}  # fmt: skip
    for row in table.rows:
        got = {key: _text(row[at]) if at is not None else "" for key, at in places.items()}
        if not got["id"] or "points possible" in row[0].casefold():
            continue
        if got["student"].casefold() == "student, test":  # Canvas' own
            continue
        login = got["sis login id"]
        first, last = _names(got["student"])
        people.append(
            _person(
                got["sis user id"] or login or got["id"],
                name=f"{first} {last}".strip(),
                email=login if "@" in login else "",
                username=login,
                canvas_id=got["id"],
                section=got["section"],
            )
        )
    return people


def _is_worksheet(table: Table) -> bool:
    """Moodle's names of columns are in the teacher's language; "Participant 12" isn't alone."""
    firsts = [row[0] for row in table.rows if row[0]]
    return len(table.head) >= 5 and bool(firsts) and all(
        PARTICIPANT.fullmatch(first) for first in firsts
    )  # fmt: skip


def _of_worksheet(table: Table) -> list[Person]:
    people = []
    number_at, user_at = table.column(*_NAMES["id"][3:4], "학번"), table.column(*_NAMES["username"])
    for row in table.rows:
        found = PARTICIPANT.fullmatch(row[0])
        if found is None:
            continue
        email = next((field.strip() for field in row[1:] if re.fullmatch(r"\S+@\S+", field)), "")
        number = _text(row[number_at]) if number_at is not None else ""
        user = _text(row[user_at]) if user_at is not None else ""
        name = "" if row[1].strip() == email else _text(row[1])
        identity = number or user or email or f"moodle-{found[1]}"
        people.append(_person(identity, name=name, email=email, username=user, moodle_id=found[1]))
    return people


def _of_columns(table: Table, path: Path) -> list[Person]:
    places = {key: table.column(*names) for key, names in _NAMES.items()}
    by = next((key for key in ("id", "username", "email") if places[key] is not None), None)
    if by is None:
        raise TableError(
            f"{path} has no column that says who somebody is: call one 'id' (there are: "
            f"{', '.join(table.head)})."
        )
    people = []
    for n, row in enumerate(table.rows, start=2):
        got = {key: _text(row[at]) for key, at in places.items() if at is not None}
        if not got[by]:
            raise TableError(f"{path} has no {by} in line {n}: fill it in, or delete the line.")
        named = f"{got.pop('first', '')} {got.pop('last', '')}".strip()
        got["name"] = got.get("name") or named
        identity = got.pop(by)
        got.pop("id", None)
        if by != "id":
            got[by] = identity
        people.append(_person(identity, **got))
    return people


def merged(old: Sequence[Person], new: Sequence[Person]) -> tuple[Person, ...]:
    """Add to a roster what another table knows: systems' numbers, and who isn't on it yet."""
    roster = Roster(tuple(old))
    people = {person.id: person for person in old}
    for person in new:
        who = Who(id=person.id, email=person.email, username=person.username, name=person.name)
        known = roster.find(who)
        if known is None:
            people[person.id] = person
            continue
        mine = people[known]
        people[known] = replace(
            mine,
            name=mine.name or person.name,
            email=mine.email or person.email,
            username=mine.username or person.username,
            section=mine.section or person.section,
            numbers=tuple({**dict(mine.numbers), **dict(person.numbers)}.items()),
        )
    return tuple(people.values())
