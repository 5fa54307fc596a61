"""A person's points above a maximum that was lowered since: cut down to it, and queued again.

nbgrader adds up a person's points whatever the maximum is by now. formgrader and our own page give
no more than the maximum, so that points above it come only from there.
"""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from autograder.classroom.marks import Lowered
from autograder.nbgrader.gradebook.assignment import Cells
from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.submissions import composed

__all__ = ["cut_down"]


def cut_down(db: Connection, cells: Cells) -> list[Lowered]:
    """Let no person's points stand above their question's maximum, and say whose were.

    The points become the maximum, the answer waits for a person; comments stay.
    """
    tables = nbgrader_api().Base.metadata.tables
    grade, cell, points = (tables[name] for name in ("grade", "base_cell", "grade_cells"))
    book, one = tables["submitted_notebook"], tables["submitted_assignment"]
    rows = db.execute(
        select(grade.c.id, one.c.student_id, cell.c.name, grade.c.manual_score, points.c.max_score)
        .join(cell, cell.c.id == grade.c.cell_id)
        .join(points, points.c.id == cell.c.id)
        .join(book, book.c.id == grade.c.notebook_id)
        .join(one, one.c.id == book.c.assignment_id)
        .where(book.c.notebook_id == cells.notebook, grade.c.manual_score > points.c.max_score)
        .order_by(cell.c.name, one.c.student_id)
    ).all()
    for row in rows:
        values = {"manual_score": row.max_score, "needs_manual_grade": True}
        db.execute(update(grade).where(grade.c.id == row.id).values(values))
    return [
        Lowered(composed(row.student_id), row.name, float(row.manual_score), float(row.max_score))
        for row in rows
    ]
