"""The students of a gradebook, whose names may be composed or decomposed there."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import inspect, select
from sqlalchemy.engine import Connection

from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.submissions import composed

__all__ = ["absent", "known_names", "known_times"]


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
