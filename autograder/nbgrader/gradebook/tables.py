"""nbgrader's tables: the rows of many submissions at once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    bindparam,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.engine import Connection

from autograder.nbgrader.gradebook.assignment import Cells
from autograder.nbgrader.gradebook.database import nbgrader_api

__all__ = [
    "Rows",
    "graded_students",
    "keep_times",
    "mark_missing",
    "rows_of",
    "submitted_notebooks",
    "take_back",
]

Row = dict[str, Any]


def rows_of(db: Connection, table: str, notebooks: Iterable[str]) -> dict[tuple[str, str], Row]:
    """Read all grades (or comments) of submitted notebooks, by notebook and cell."""
    rows = nbgrader_api().Base.metadata.tables[table]
    found = db.execute(select(rows).where(rows.c.notebook_id.in_(list(notebooks)))).mappings()
    return {(row["notebook_id"], row["cell_id"]): dict(row) for row in found}


class Rows:
    """Rows to insert and to update, gathered for one statement each."""

    def __init__(self) -> None:
        self._new: dict[str, list[Row]] = {}
        self._changed: dict[str, list[Row]] = {}

    def insert(self, table: str, **values: object) -> str:
        """Add a row with a new id, and give the id."""
        row_id = uuid.uuid4().hex
        self._new.setdefault(table, []).append({"id": row_id, **values})
        return row_id

    def update(self, table: str, row: str, **values: object) -> None:
        """Change a row; all changes of a table have the same columns."""
        self._changed.setdefault(table, []).append({"row_id": row, **values})

    def put(
        self,
        table: str,
        old: Mapping[str, Any] | None,
        notebook: str,
        cell: str,
        values: Mapping[str, object],
    ) -> None:
        """Insert a cell's row, or change it where it says something else."""
        if old is None:
            self.insert(table, notebook_id=notebook, cell_id=cell, **values)
        elif any(old[column] != value for column, value in values.items()):
            self.update(table, old["id"], **values)

    def write(self, db: Connection) -> None:
        """Execute them, in the order in which nbgrader's tables refer to each other."""
        for table in nbgrader_api().Base.metadata.sorted_tables:
            if new := self._new.get(table.name):
                db.execute(insert(table), new)
            if changed := self._changed.get(table.name):
                columns: Row = {name: bindparam(name) for name in changed[0] if name != "row_id"}
                where = table.c.id == bindparam("row_id")
                db.execute(update(table).where(where).values(columns), changed)


def submitted_notebooks(
    db: Connection, cells: Cells, submissions: Sequence[tuple[str, Any]]
) -> dict[str, str]:
    """Find or add students, submitted assignments and notebooks: student -> notebook's id.

    Parameters
    ----------
    db : Connection
    cells : Cells
    submissions : sequence of (str, datetime or None)
        Student and time in UTC, without a time zone.
    """
    tables = nbgrader_api().Base.metadata.tables
    student, assignment = tables["student"], tables["submitted_assignment"]
    notebook = tables["submitted_notebook"]
    names = [name for name, _ in submissions]
    known = set(db.scalars(select(student.c.id).where(student.c.id.in_(names))))
    found = {
        row.student_id: row
        for row in db.execute(
            select(assignment.c.id, assignment.c.student_id, assignment.c.timestamp).where(
                assignment.c.assignment_id == cells.assignment, assignment.c.student_id.in_(names)
            )
        )
    }
    notebooks = {
        row.assignment_id: row.id
        for row in db.execute(
            select(notebook.c.id, notebook.c.assignment_id).where(
                notebook.c.notebook_id == cells.notebook,
                notebook.c.assignment_id.in_([row.id for row in found.values()]),
            )
        )
    }
    rows, result = Rows(), {}
    for name, timestamp in submissions:
        if name not in known:
            rows.insert("student", id=name)
        if name in found:
            submission = found[name].id
            if timestamp is not None and timestamp != found[name].timestamp:
                rows.update("submitted_assignment", submission, timestamp=timestamp)
        else:
            submission = rows.insert(
                "submitted_assignment",
                assignment_id=cells.assignment,
                student_id=name,
                timestamp=timestamp,
            )
        result[name] = notebooks.get(submission) or rows.insert(
            "submitted_notebook",
            notebook_id=cells.notebook,
            assignment_id=submission,
            flagged=False,
        )
    rows.write(db)
    return result


def keep_times(db: Connection, cells: Cells, times: Mapping[str, Any]) -> None:
    """Write when these students handed in, or that nobody knows, where the gradebook differs."""
    submission = nbgrader_api().Base.metadata.tables["submitted_assignment"]
    theirs = submission.c.assignment_id == cells.assignment
    for row in db.execute(
        select(submission.c.id, submission.c.student_id, submission.c.timestamp).where(theirs)
    ).all():
        time = times.get(row.student_id, row.timestamp)
        if time != row.timestamp:
            db.execute(update(submission).where(submission.c.id == row.id).values(timestamp=time))


def take_back(db: Connection, cells: Cells, students: Sequence[str]) -> None:
    """Remove the automatic scores of these students' submissions, if they have any."""
    tables = nbgrader_api().Base.metadata.tables
    grade, notebook = tables["grade"], tables["submitted_notebook"]
    assignment = tables["submitted_assignment"]
    theirs = (
        select(notebook.c.id)
        .join(assignment, assignment.c.id == notebook.c.assignment_id)
        .where(notebook.c.notebook_id == cells.notebook, assignment.c.student_id.in_(students))
    )
    db.execute(
        update(grade)
        .where(grade.c.notebook_id.in_(theirs))
        .values(auto_score=None, needs_manual_grade=True)
    )


def mark_missing(db: Connection, name: str, students: Sequence[str], text: str) -> None:
    """Show these students' submissions as needing a person, with a comment that says why.

    The next time that a student is recorded, the comments are replaced.
    """
    if not inspect(db).has_table("assignment"):
        return
    tables = nbgrader_api().Base.metadata.tables
    grade, comment, notebook = tables["grade"], tables["comment"], tables["submitted_notebook"]
    submission, assignment = tables["submitted_assignment"], tables["assignment"]
    theirs = (
        select(notebook.c.id)
        .join(submission, submission.c.id == notebook.c.assignment_id)
        .join(assignment, assignment.c.id == submission.c.assignment_id)
        .where(assignment.c.name == name, submission.c.student_id.in_(students))
    )
    db.execute(update(grade).where(grade.c.notebook_id.in_(theirs)).values(needs_manual_grade=True))
    db.execute(update(comment).where(comment.c.notebook_id.in_(theirs)).values(auto_comment=text))


def graded_students(db: Connection, name: str) -> set[str]:
    """Say who has an automatic score in an assignment."""
    if not inspect(db).has_table("assignment"):
        return set()
    tables = nbgrader_api().Base.metadata.tables
    grade, notebook = tables["grade"], tables["submitted_notebook"]
    submission, assignment = tables["submitted_assignment"], tables["assignment"]
    return set(
        db.scalars(
            select(submission.c.student_id)
            .join(assignment, assignment.c.id == submission.c.assignment_id)
            .join(notebook, notebook.c.assignment_id == submission.c.id)
            .join(grade, grade.c.notebook_id == notebook.c.id)
            .where(assignment.c.name == name, grade.c.auto_score.is_not(None))
            .distinct()
        )
    )
