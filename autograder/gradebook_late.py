"""Late penalties, by nbgrader's own plugin: the same in both ways of grading.

They hang on the time of handing in, the due date, a student's extension, the policy and the score.
So they are all looked at whenever something is recorded, and not only those of new submissions.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from autograder.course_place import FOLDER_VARIABLE
from autograder.gradebook_database import nbgrader_api
from autograder.release import ROOT, quick_jupyter

__all__ = ["LatePolicy", "assign_penalties", "nbgraders_policy"]

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
    """
    loaded: list[Any] = []

    def penalty(student: str, score: float, seconds: float) -> float | None:
        if not loaded:
            loaded.append(_preprocessor(course))
        step = loaded[0]
        points = step.plugin_inst.late_submission_penalty(student, score, seconds)
        if points is None:
            return None
        return float(step._check_late_penalty(_Scored(score), points))

    return penalty


def _preprocessor(course: Path) -> Any:
    """Make nbgrader's own step as its commands do, from the same files."""
    with quick_jupyter():
        from jupyter_core.paths import jupyter_config_path
        from nbgrader.preprocessors import AssignLatePenalties  # type: ignore[import-untyped]
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
    due = db.scalar(select(tables["assignment"].c.duedate).filter_by(id=assignment))
    notebook, submission = api.SubmittedNotebook, api.SubmittedAssignment
    with Session(bind=db) as session:
        rows = session.execute(
            select(
                notebook.id,
                notebook.late_submission_penalty,
                notebook.score,
                submission.student_id,
                submission.timestamp,
                submission.extension,
            )
            .join(submission, submission.id == notebook.assignment_id)
            .where(submission.assignment_id == assignment)
        ).all()
    for name, old, score, student, time, extension in rows:
        new = None
        if due is not None and time is not None:
            last = due + extension if extension is not None else due
            late = (time - last).total_seconds()
            new = policy(student, score, late) if late > 0 else None
        if new != old:
            table = tables["submitted_notebook"]
            db.execute(update(table).where(table.c.id == name).values(late_submission_penalty=new))
