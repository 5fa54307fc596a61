"""What the gradebook says of each student: a person's points and comments, and the penalty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.engine import Connection

from autograder.classroom.lateness import Deadline
from autograder.classroom.marks import Marks
from autograder.feedback.marked import HandMark
from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.submissions import composed

__all__ = ["overruled", "read_marks"]


def read_marks(
    db: Connection, assignment: str, deadline: Deadline | None = None
) -> dict[str, Marks]:
    """Read what each student gets, by composed name; nothing where there is no such assignment.

    The sums are nbgrader's own: a person's points stand in place of the machine's, extra credit is
    added.
    """
    if not inspect(db).has_table("assignment"):
        return {}
    tables = nbgrader_api().Base.metadata.tables
    one, book, top = (tables[n] for n in ("submitted_assignment", "submitted_notebook",
                                          "assignment"))  # fmt: skip
    rows = db.execute(
        select(one.c.student_id, one.c.timestamp, book.c.id, book.c.late_submission_penalty)
        .join(top, top.c.id == one.c.assignment_id)
        .join(book, book.c.assignment_id == one.c.id)
        .where(top.c.name == assignment)
    ).all()
    grades, comments = _grades(db, assignment), _comments(db, assignment)
    found = {}
    for student, time, notebook, penalty in rows:
        questions, machine, by_hand, full = {}, 0.0, 0.0, 0.0
        for grade in grades.get(notebook, []):
            extra = float(grade.extra_credit or 0.0)
            full += float(grade.max_score)
            by_hand += extra
            if grade.manual_score is not None:
                by_hand += float(grade.manual_score)
            else:
                machine += float(grade.auto_score or 0.0)
            mark = HandMark(
                None if grade.manual_score is None else float(grade.manual_score),
                float(grade.max_score),
                extra,
                comments.get((notebook, grade.name), ""),
                bool(grade.needs_manual_grade),
            )
            if mark != HandMark(max_points=mark.max_points):
                questions[grade.name] = mark
        name = composed(student)
        found[name] = Marks(
            name, round(machine, 3), round(by_hand, 3), round(full, 3), float(penalty or 0.0),
            time, questions, deadline,
        )  # fmt: skip
    return found


def overruled(db: Connection, assignment: str) -> dict[str, dict[str, Mapping[str, Any]]]:
    """Read the grades that a person has scored: student -> question -> row."""
    found: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for rows in _grades(db, assignment).values():
        for row in rows:
            if row.manual_score is not None:
                found[row.student_id][row.name] = row._mapping
    return dict(found)


def _grades(db: Connection, assignment: str) -> dict[str, list[Any]]:
    tables = nbgrader_api().Base.metadata.tables
    grade, cell, points = (tables[name] for name in ("grade", "base_cell", "grade_cells"))
    book, one = tables["submitted_notebook"], tables["submitted_assignment"]
    query = (
        select(
            grade.c.notebook_id, cell.c.name, points.c.max_score, grade.c.auto_score,
            grade.c.manual_score, grade.c.extra_credit, grade.c.needs_manual_grade,
            one.c.student_id,
        )
        .join(book, book.c.id == grade.c.notebook_id)
        .join(one, one.c.id == book.c.assignment_id)
        .join(cell, cell.c.id == grade.c.cell_id)
        .join(points, points.c.id == cell.c.id)
        .where(_of(assignment, cell))
        .order_by(cell.c.name)
    )  # fmt: skip
    found = defaultdict(list)
    for row in db.execute(query):
        found[row.notebook_id].append(row)
    return found


def _comments(db: Connection, assignment: str) -> dict[tuple[str, str], str]:
    tables = nbgrader_api().Base.metadata.tables
    comment, cell = tables["comment"], tables["base_cell"]
    query = (
        select(comment.c.notebook_id, cell.c.name, comment.c.manual_comment)
        .join(cell, cell.c.id == comment.c.cell_id)
        .where(_of(assignment, cell), comment.c.manual_comment.is_not(None))
    )
    return {(row.notebook_id, row.name): row.manual_comment for row in db.execute(query)}


def _of(assignment: str, cell: Any) -> Any:
    """Say which cells are those of the assignment's notebook."""
    tables = nbgrader_api().Base.metadata.tables
    notebook, top = tables["notebook"], tables["assignment"]
    return cell.c.notebook_id.in_(
        select(notebook.c.id)
        .join(top, top.c.id == notebook.c.assignment_id)
        .where(top.c.name == assignment)
    )
