"""Many reports -> nbgrader's gradebook, in one transaction, as nbgrader itself would have.

nbgrader writes a grade at a time, each in a transaction of its own, and opens the database anew
for every step. Here a whole class is one transaction in nbgrader's own tables, so that
formgrader, ``generate_feedback`` and ``export`` read it as theirs. The notebooks that they show,
below ``autograded/``, are staged before the transaction ends and renamed into place after it:

- killed before the commit, gradebook and notebooks are as they were;
- killed after it, some notebooks are the old ones. The same call again gives the same result.

nbgrader's plugins for late penalties are not asked: ``nbgrader autograde`` does that.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from autograder.gradebook_assignment import Cells, StructureChanged, ensure_assignment
from autograder.gradebook_database import engine, prepare
from autograder.gradebook_tables import (
    Rows,
    graded_students,
    rows_of,
    submitted_notebooks,
    take_back,
)
from autograder.graded_notebook import OtherAssignment, graded, to_bytes
from autograder.known import structure
from autograder.notebook_store import NotebookStore
from autograder.release import ASSIGNMENT, RELEASE
from autograder.report import Report
from autograder.submissions import read_submission

__all__ = ["COURSE", "Entry", "Gradebook", "GradebookError"]

COURSE = "word2vec"
_BATCH = 200  # submissions that are held in memory
_LONGEST_NAME = 128  # of nbgrader's column
_UNCHANGED = "nothing was changed"
_HALF = (
    "the grades are recorded, but not every notebook that formgrader shows: run the same "
    "command again"
)


class GradebookError(RuntimeError):
    """Something could not be written; one sentence says what, why, and how things are now."""


@dataclass(frozen=True)
class Entry:
    """One submission and what came of it.

    Parameters
    ----------
    student : str
        nbgrader's id of the student, which is the name of a folder.
    source : bytes or Path
        The notebook that was handed in. A path is read when its turn comes, never through a
        symbolic link; where it can't be read, formgrader shows the released notebook.
    report : Report or None
        None where the grader failed: then there is no grade, and an automatic score of an
        earlier run is taken back.
    timestamp : datetime, optional
        When it was handed in; one without a time zone is in UTC.
    """

    student: str
    source: bytes | Path
    report: Report | None
    timestamp: dt.datetime | None = None


class Gradebook:
    """The gradebook of a course and the notebooks that belong to it.

    Parameters
    ----------
    url : str
        Any of SQLAlchemy's, such as ``sqlite:////srv/course/gradebook.db``.
    autograded : Path
        nbgrader's folder of autograded submissions.
    release : Path
        The notebook that students got: which cells there are, and their points.
    lang : {"en", "ko"}
        Of the feedback in the notebooks.

    Examples
    --------
    >>> gradebook = Gradebook("sqlite:///gradebook.db", Path("autograded"))  # doctest: +SKIP
    >>> gradebook.record([Entry("anna", Path("anna.ipynb"), report)])  # doctest: +SKIP
    1
    """

    def __init__(
        self,
        url: str,
        autograded: Path,
        release: Path = RELEASE / f"{ASSIGNMENT}.ipynb",
        lang: str = "en",
    ) -> None:
        self._engine = engine(url)
        self._store = NotebookStore(autograded, ASSIGNMENT)
        self._structure = structure(release)
        self._lang = lang

    def record(self, entries: Iterable[Entry]) -> int:
        """Write these submissions: all of them or, with an error, none.

        A submission that is there already is graded anew: its automatic scores are replaced,
        a person's score, extra credit and comment stay. Where the text that the person scored
        or the automatic score that the person overruled has changed, formgrader shows it as
        needing a person again.

        Parameters
        ----------
        entries : iterable of Entry
            May be lazy; a few hundred are held at a time.

        Returns
        -------
        int
            How many were written.

        Raises
        ------
        GradebookError
        """
        with contextlib.ExitStack() as held:
            with self._sentences(_UNCHANGED):
                held.enter_context(self._store.staging())
                count = self._record(entries)
            with self._sentences(_HALF):
                self._store.publish()
        return count

    def recorded(self) -> set[str]:
        """Say whose grade stands, together with its notebook.

        Raises
        ------
        GradebookError
        """
        shown = self._store.students()
        if not shown:
            return set()
        with self._sentences(_UNCHANGED), self._engine.begin() as db:
            return shown & graded_students(db, ASSIGNMENT)

    def _record(self, entries: Iterable[Entry]) -> int:
        seen: set[str] = set()
        waiting = iter(entries)
        with self._engine.begin() as db:
            prepare(db)
            cells = ensure_assignment(db, self._structure, ASSIGNMENT, COURSE)
            while batch := list(itertools.islice(waiting, _BATCH)):
                for entry in batch:
                    _check_name(entry.student, seen)
                self._take_back(db, cells, [e.student for e in batch if e.report is None])
                self._write(db, cells, [entry for entry in batch if entry.report is not None])
        return len(seen)

    def _take_back(self, db: Connection, cells: Cells, students: Sequence[str]) -> None:
        take_back(db, cells, students)
        for student in students:
            self._store.stage_removal(student)

    def _write(self, db: Connection, cells: Cells, entries: Sequence[Entry]) -> None:
        times = {entry.student: _utc(entry.timestamp) for entry in entries}
        notebooks = submitted_notebooks(db, cells, list(times.items()))
        old_grades = rows_of(db, "grade", notebooks.values())
        old_comments = rows_of(db, "comment", notebooks.values())
        rows = Rows()
        for entry in entries:
            assert entry.report is not None
            source = _content(entry.source)
            shown, answers = graded(self._structure, source, entry.report, self._lang)
            notebook = notebooks[entry.student]
            old = {name: old_grades.get((notebook, cell)) for name, cell in cells.grades.items()}
            scored = self._scores(entry.student, entry.report, answers, old)
            for name, cell in cells.grades.items():
                _write_row(rows, "grade", old[name], notebook, cell, scored[name])
            for name, cell in cells.comments.items():
                silent = self._structure.unanswered(name, answers[name])
                comment = {"auto_comment": "No response." if silent else None}
                before = old_comments.get((notebook, cell))
                _write_row(rows, "comment", before, notebook, cell, comment)
            notebook_file = to_bytes(self._structure, shown)
            self._store.stage(entry.student, notebook_file, times[entry.student])
        rows.write(db)

    def _scores(
        self,
        student: str,
        report: Report,
        answers: Mapping[str, str],
        old: Mapping[str, Mapping[str, Any] | None],
    ) -> dict[str, dict[str, object]]:
        """Decide each grade's automatic score, and whether a person has to look at it."""
        points = {question.name: float(question.points) for question in report.questions}
        by_hand = {name for name, row in old.items() if row and row["manual_score"] is not None}
        seen = self._store.answers(student) if by_hand & answers.keys() else {}
        scores: dict[str, dict[str, object]] = {}
        for name, row in old.items():
            auto: float | None = points[name]
            if name in answers:  # a written answer: the machine only knows that there is none
                auto = 0.0 if self._structure.unanswered(name, answers[name]) else None
            needs = auto is None
            if row and name in by_hand:
                same = seen.get(name) == answers[name] if name in answers else None
                changed = row["auto_score"] != auto if same is None else not same
                needs = bool(row["needs_manual_grade"]) or changed
            scores[name] = {"auto_score": auto, "needs_manual_grade": needs}
        return scores

    @contextlib.contextmanager
    def _sentences(self, state: str) -> Iterator[None]:
        """Turn what fails into one sentence, and say how things are."""
        try:
            yield
        except (StructureChanged, OtherAssignment) as error:
            raise GradebookError(f"{error}; {state}.") from None
        except SQLAlchemyError as error:
            where = self._engine.url.render_as_string(hide_password=True)
            reason = " ".join(str(getattr(error, "orig", None) or error).split("\n")[:1])
            raise GradebookError(
                f"The gradebook {where} could not be written ({reason}); {state}."
            ) from error
        except OSError as error:
            raise GradebookError(
                f"{error.filename or self._store.folder} could not be written "
                f"({error.strerror or error}); {state}."
            ) from error


def _write_row(
    rows: Rows,
    table: str,
    old: Mapping[str, Any] | None,
    notebook: str,
    cell: str,
    values: Mapping[str, object],
) -> None:
    if old is None:
        rows.insert(table, notebook_id=notebook, cell_id=cell, **values)
    elif any(old[column] != value for column, value in values.items()):
        rows.update(table, old["id"], **values)


def _check_name(student: str, seen: set[str]) -> None:
    """Refuse what is no name of a folder, or is there twice."""
    if not student or student.startswith(".") or set(student) & set("/\\\0"):
        raise GradebookError(f"{student!r} can't be a student's id; {_UNCHANGED}.")
    if len(student) > _LONGEST_NAME:
        raise GradebookError(
            f"The student's id {student[:20]!r}... has {len(student)} characters and nbgrader "
            f"takes {_LONGEST_NAME}; {_UNCHANGED}."
        )
    if student in seen:
        raise GradebookError(f"There are two submissions of {student!r}; {_UNCHANGED}.")
    seen.add(student)


def _content(source: bytes | Path) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        return read_submission(source)
    except OSError:
        return b""


def _utc(time: dt.datetime | None) -> dt.datetime | None:
    if time is None or time.tzinfo is None:
        return time
    return time.astimezone(dt.UTC).replace(tzinfo=None)
