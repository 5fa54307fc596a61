"""Late penalties, by nbgrader's own plugin: the same in both ways of grading.

They hang on the time of handing in, the due date, a student's extension, the policy and the score.
So they are all looked at whenever something is recorded, and not only those of new submissions.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from autograder.assignments.places import ROOT
from autograder.classroom.lateness import Deadline
from autograder.classroom.places import FOLDER_VARIABLE
from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.nbgrader.gradebook.entry import GradebookError, utc
from autograder.nbgrader.quick import quick_jupyter

__all__ = ["LatePolicy", "apply_deadline", "assign_penalties", "nbgraders_policy", "settle"]

_AT_ONCE = 500  # names in one question to a database

LatePolicy = Callable[[str, float, float], float | None]
"""Of a student, a score and the seconds late: points to take off, or None."""


@dataclass
class _Scored:
    """What nbgrader's check of a penalty looks at."""

    score: float


def nbgraders_policy(course: Path) -> LatePolicy:
    """Give the policy that nbgrader's configuration names; it is read when somebody is late.

    Parameters
    ----------
    course : Path
        The class's folder.

    Returns
    -------
    callable
        It raises :class:`~autograder.nbgrader.gradebook.entry.GradebookError` where the
        configuration or its plugin fails.
    """
    loaded: list[Any] = []

    def penalty(student: str, score: float, seconds: float) -> float | None:
        try:
            if not loaded:
                loaded.append(_preprocessor(course))
            step = loaded[0]
            points = step.plugin_inst.late_submission_penalty(student, score, seconds)
            if points is None:
                return None
            return float(step._check_late_penalty(_Scored(score), points))
        except Exception as error:  # a configuration and a plugin are anybody's code
            raise GradebookError(
                f"nbgrader's configuration gives no late penalty ({type(error).__name__}: "
                f"{error}): mend it, or its plugin; nothing was changed."
            ) from error

    return penalty


def _preprocessor(course: Path) -> Any:
    """Make nbgrader's own step as its commands do, from the same files."""
    with quick_jupyter():
        from jupyter_core.paths import jupyter_config_path
        from nbgrader.preprocessors import AssignLatePenalties
        from traitlets.config import Config
        from traitlets.config.loader import ConfigFileNotFound, PyFileConfigLoader

    config = Config()
    with _course_is(course):
        for folder in (*reversed(jupyter_config_path()), str(ROOT)):
            try:
                config.merge(PyFileConfigLoader("nbgrader_config.py", path=folder).load_config())
            except ConfigFileNotFound:
                continue
    quiet = logging.getLogger("autograder.late")
    quiet.setLevel(logging.CRITICAL)
    step = AssignLatePenalties(config=config, log=quiet)
    step.init_plugin()
    return step


@contextmanager
def _course_is(course: Path) -> Iterator[None]:
    """Let nbgrader's configuration see this class while it is read."""
    before = os.environ.get(FOLDER_VARIABLE)
    os.environ[FOLDER_VARIABLE] = str(course)
    try:
        yield
    finally:
        if before is None:
            del os.environ[FOLDER_VARIABLE]
        else:
            os.environ[FOLDER_VARIABLE] = before


def assign_penalties(db: Connection, assignment: str, policy: LatePolicy) -> None:
    """Bring all penalties of an assignment up to date.

    Parameters
    ----------
    db : Connection
    assignment : str
        Its id.
    policy : callable
    """
    api = nbgrader_api()
    tables = api.Base.metadata.tables
    book, one = tables["submitted_notebook"], tables["submitted_assignment"]
    due = db.scalar(select(tables["assignment"].c.duedate).filter_by(id=assignment))
    rows = db.execute(
        select(
            book.c.id, book.c.late_submission_penalty, one.c.student_id, one.c.timestamp,
            one.c.extension,
        )
        .join(one, one.c.id == book.c.assignment_id)
        .where(one.c.assignment_id == assignment)
    ).all()  # fmt: skip
    late = {}
    for name, _, _, time, extension in rows:
        if due is not None and time is not None:
            last = due + extension if extension is not None else due
            late[name] = (time - last).total_seconds()
    late = {name: seconds for name, seconds in late.items() if seconds > 0}
    scores = _scores(db, list(late))
    for name, old, student, _, _ in rows:
        new = policy(student, scores[name], late[name]) if name in late else None
        if new != old:
            db.execute(update(book).where(book.c.id == name).values(late_submission_penalty=new))


def apply_deadline(db: Connection, assignment: str, deadline: Deadline) -> None:
    """Write a class's own deadline into the gradebook, and the penalties that follow from it.

    Extensions stay in the class's file: the gradebook knows one deadline, that of all.

    Parameters
    ----------
    db : Connection
    assignment : str
        Its id.
    deadline : Deadline
    """
    table = nbgrader_api().Base.metadata.tables["assignment"]
    due = utc(deadline.due)
    if db.scalar(select(table.c.duedate).where(table.c.id == assignment)) != due:
        db.execute(update(table).where(table.c.id == assignment).values(duedate=due))
    assign_penalties(db, assignment, deadline.seconds_late)


def settle(
    db: Connection,
    name: str,
    deadline: Deadline,
    times: Mapping[str, datetime | None] | None = None,
) -> None:
    """Bring an assignment's deadline, times and penalties up to date, if there is such a one.

    Parameters
    ----------
    db : Connection
    name : str
        Of the assignment.
    deadline : Deadline
    times : mapping of str to datetime or None
        When students handed in, in UTC without a zone; None where nobody knows.
    """
    tables = nbgrader_api().Base.metadata.tables
    top, one = tables["assignment"], tables["submitted_assignment"]
    assignment = db.scalar(select(top.c.id).where(top.c.name == name))
    if assignment is None:
        return
    for student, time in (times or {}).items():
        theirs = (one.c.assignment_id == assignment) & (one.c.student_id == student)
        db.execute(update(one).where(theirs).values(timestamp=time))
    apply_deadline(db, assignment, deadline)


def _scores(db: Connection, notebooks: list[str]) -> dict[str, float]:
    """Sum up submitted notebooks' points, a person's among them, as nbgrader does."""
    table = nbgrader_api().SubmittedNotebook
    found: dict[str, float] = {}
    with Session(bind=db) as session:
        for start in range(0, len(notebooks), _AT_ONCE):
            some = table.id.in_(notebooks[start : start + _AT_ONCE])
            rows = session.execute(select(table.id, table.score).where(some))
            found.update({name: float(score) for name, score in rows})
    return found
