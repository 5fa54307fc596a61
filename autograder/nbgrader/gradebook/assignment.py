"""The assignment's rows in nbgrader's tables: its notebook and the cells that are graded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.submissions.release_structure import Structure

__all__ = ["Cells", "StructureChanged", "ensure_assignment"]


class StructureChanged(ValueError):
    """The release lacks a cell on which a person's work in the gradebook depends."""


@dataclass(frozen=True)
class Cells:
    """Ids of the assignment's rows."""

    assignment: str
    notebook: str
    grades: Mapping[str, str]  # name of a grade cell -> its id
    comments: Mapping[str, str]  # name of a solution cell -> its id


def ensure_assignment(db: Connection, structure: Structure, name: str, course: str) -> Cells:
    """Find the assignment's rows or write them, and bring them up to date with the release.

    This is what ``nbgrader generate_assignment`` does; but where there are submissions, nbgrader
    refuses a release with other cells. Here a new cell gets its rows in every submission, not
    graded yet, and a cell that is gone takes its automatic scores with it.

    Raises
    ------
    StructureChanged
        A cell that is gone has a person's score or comment.
    """
    api = nbgrader_api()
    with Session(bind=db) as session:
        if session.get(api.Course, course) is None:
            session.add(api.Course(id=course))
        assignment = session.scalars(select(api.Assignment).filter_by(name=name)).one_or_none()
        if assignment is None:
            assignment = api.Assignment(name=name, course_id=course)
            session.add(assignment)
            session.flush()
        notebook = session.scalars(
            select(api.Notebook).filter_by(name=name, assignment_id=assignment.id)
        ).one_or_none()
        if notebook is None:
            notebook = api.Notebook(name=name, assignment_id=assignment.id)
            session.add(notebook)
        notebook.kernelspec = json.dumps(structure.metadata.get("kernelspec", {}))
        session.flush()
        _remove_cells(session, notebook, structure)
        _add_cells(session, notebook, structure)
        _update_cells(notebook, structure)
        session.flush()
        return Cells(
            assignment.id,
            notebook.id,
            {cell.name: cell.id for cell in notebook.grade_cells},
            {cell.name: cell.id for cell in notebook.solution_cells},
        )


def _remove_cells(session: Session, notebook: Any, structure: Structure) -> None:
    api = nbgrader_api()
    gone = [
        *_others(notebook.grade_cells, structure.names(grade=True)),
        *_others(notebook.solution_cells, structure.names(solution=True)),
    ]
    for cell in gone:
        grade, comment = api.Grade, api.Comment
        scored = grade.manual_score.is_not(None) | grade.extra_credit.is_not(None)
        by_hand = (
            select(grade.id).where(grade.cell_id == cell.id, scored),
            select(comment.id).where(
                comment.cell_id == cell.id, comment.manual_comment.is_not(None)
            ),
        )
        if any(session.scalars(query.limit(1)).first() for query in by_hand):
            raise StructureChanged(
                f"The release has no cell {cell.name!r}, to which a person gave scores or "
                "comments in this gradebook: grade this release into a new gradebook"
            )
        session.execute(delete(grade).where(grade.cell_id == cell.id))
        session.execute(delete(comment).where(comment.cell_id == cell.id))
    for row in [*gone, *_others(notebook.source_cells, structure.named)]:
        session.delete(row)
    session.flush()
    session.expire(notebook)


def _others(cells: Iterable[Any], names: Iterable[str]) -> list[Any]:
    kept = set(names)
    return [cell for cell in cells if cell.name not in kept]


def _add_cells(session: Session, notebook: Any, structure: Structure) -> None:
    api = nbgrader_api()
    grades, comments, sources = (
        {cell.name for cell in cells}
        for cells in (notebook.grade_cells, notebook.solution_cells, notebook.source_cells)
    )
    submitted = [submission.id for submission in notebook.submissions]
    for name, cell in structure.named.items():
        role, kind = cell["metadata"]["nbgrader"], cell["cell_type"]
        if role["grade"] and name not in grades:
            points = structure.points[name]
            grade = api.GradeCell(name=name, notebook=notebook, max_score=points, cell_type=kind)
            session.add_all(api.Grade(cell=grade, notebook_id=n) for n in submitted)
            session.add(grade)
        if role["solution"] and name not in comments:
            solution = api.SolutionCell(name=name, notebook=notebook)
            session.add_all(api.Comment(cell=solution, notebook_id=n) for n in submitted)
            session.add(solution)
        if name not in sources:
            session.add(api.SourceCell(name=name, notebook=notebook, cell_type=kind))


def _update_cells(notebook: Any, structure: Structure) -> None:
    """Bring points and texts up to date; SQLAlchemy writes only what differs."""
    for row in notebook.grade_cells:
        row.max_score = structure.points[row.name]
        row.cell_type = structure.named[row.name]["cell_type"]
    for row in notebook.source_cells:
        cell = structure.named[row.name]
        role = cell["metadata"]["nbgrader"]
        row.cell_type = cell["cell_type"]
        row.locked = bool(not role["solution"] and (role["grade"] or role["locked"]))
        row.source = cell["source"]
        row.checksum = role["checksum"]
