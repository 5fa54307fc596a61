"""The students of a gradebook, whose names may be composed or decomposed there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import insert, inspect, select, update
from sqlalchemy.engine import Connection

from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.submissions import composed

__all__ = ["absent", "enrol", "known_names", "known_times"]


def known_names(db: Connection) -> dict[str, str]:
    """Say how the gradebook writes each of its students: composed name -> id.

    Where it has one in both forms, it is the one with a name or an address, as of a roster.
    """
    students = nbgrader_api().Base.metadata.tables["student"].c
    rows = db.execute(
        select(students.id, students.last_name, students.first_name, students.email)
    ).all()
    rows = sorted(rows, key=lambda row: (any(row[1:]), row[0] == composed(row[0])))
    return {composed(row[0]): row[0] for row in rows}


def known_times(db: Connection, assignment: str) -> dict[str, dt.datetime]:
    """Say when each student handed in, as far as the gradebook has a time."""
    tables = nbgrader_api().Base.metadata.tables
    submission, row = tables["submitted_assignment"].c, tables["assignment"].c
    found = db.execute(
        select(submission.student_id, submission.timestamp)
        .join(tables["assignment"], row.id == submission.assignment_id)
        .where(row.name == assignment, submission.timestamp.is_not(None))
    )
    return {row.student_id: row.timestamp for row in found}


def absent(db: Connection, assignment: str) -> set[str]:
    """Say who is on the roster and has no submission, composed."""
    if not inspect(db).has_table("assignment"):
        return set()
    tables = nbgrader_api().Base.metadata.tables
    submission, row = tables["submitted_assignment"], tables["assignment"]
    handed_in = db.scalars(
        select(submission.c.student_id)
        .join(row, row.c.id == submission.c.assignment_id)
        .where(row.c.name == assignment)
    )
    return known_names(db).keys() - {composed(student) for student in handed_in}


def enrol(db: Connection, people: Iterable[tuple[str, str, str]]) -> None:
    """Add students to the gradebook, or bring what it says of them up to date.

    Parameters
    ----------
    db : Connection
    people : iterable of (str, str, str)
        Id, name and address; a name goes into the column of last names, as a whole.
    """
    table = nbgrader_api().Base.metadata.tables["student"]
    names = known_names(db)
    rows = {row.id: row for row in db.execute(select(table))}
    for person, name, email in people:
        known = names.get(composed(person))
        if known is None:
            db.execute(insert(table).values(id=person, last_name=name or None,
                                            email=email or None))  # fmt: skip
            continue
        row = rows[known]
        values = {}
        if name and not (row.first_name or row.last_name == name):
            values["last_name"] = name
        if email and row.email != email:
            values["email"] = email
        if values:
            db.execute(update(table).where(table.c.id == known).values(**values))
