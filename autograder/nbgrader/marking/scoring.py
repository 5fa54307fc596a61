"""A class's answers and what a person gave for them: nbgrader's gradebook, through its own API."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from autograder.assignments import places
from autograder.assignments.known import structure
from autograder.messages import Message
from autograder.nbgrader.gradebook.database import nbgrader_api
from autograder.nbgrader.gradebook.writing import COURSE
from autograder.nbgrader.marking.alike import grouped
from autograder.nbgrader.marking.answer import (
    BUSY,
    NO_ANSWER,
    OTHER_SCORE,
    OTHER_TEXT,
    Answer,
    Refused,
    comment_of,
    points_of,
)
from autograder.nbgrader.marking.derived import as_read
from autograder.nbgrader.marking.questions import questions
from autograder.nbgrader.notebook_store import NotebookStore

__all__ = ["Scoring"]


class Scoring:
    """The answers of an assignment that a person scores.

    Parameters
    ----------
    course : Path
        With ``autograded/``, whose notebooks are what formgrader shows.
    assignment : str
    url : str
        Of the gradebook.

    Raises
    ------
    ValueError
        There is nothing to score, with what to do.
    """

    def __init__(self, course: Path, assignment: str, url: str) -> None:
        self.assignment = assignment
        self._questions = {question.name: question for question in questions(assignment)}
        self.points = {name: question.points for name, question in self._questions.items()}
        self._opened: Any = None
        self._url, self._store = url, NotebookStore(course / "autograded", assignment)
        self._release = structure(places.release_notebook(assignment), assignment)
        if not self.points:
            raise ValueError(f"{assignment} has no question that a person scores.")
        file = make_url(url).database if url.startswith("sqlite") else None
        missing = file is not None and not Path(file).exists()
        if missing or not self._submissions():
            raise ValueError(
                f"The gradebook of {course} has no submission of {assignment}: run "
                "'autograder grade' with --course first."
            )

    def _submissions(self) -> int:
        with self._book() as book:
            return len(book.notebook_submissions(self.assignment, self.assignment))

    def waiting(self) -> dict[str, tuple[int, int]]:
        """Say of each question how many answers wait for a person, and how many there are."""
        counts = dict.fromkeys(self.points, (0, 0))
        with self._book() as book:
            for name in counts:
                rows = [bool(grade.needs_manual_grade) for grade, *_ in self._rows(book, name)]
                counts[name] = sum(rows), len(rows)
        return counts

    def answers(self, question: str) -> list[Answer]:
        """Give everybody's answer, those that are nearly the same one after the other.

        Whoever answered nothing comes last.

        Raises
        ------
        Refused
        """
        with self._book() as book:
            rows = [self._answer(question, *row) for row in self._rows(book, question)]
            found = {one.id: one for one in rows}
        groups = grouped({key: one.text for key, one in found.items() if one.answered})
        placed = [
            replace(found[key], alike=len(keys), place=n)
            for keys in groups
            for n, key in enumerate(keys, start=1)
        ]
        silent = sorted(key for key, one in found.items() if not one.answered)
        return placed + [found[key] for key in silent]

    def names(self, question: str) -> dict[str, str]:
        """Say whose each answer is.

        Raises
        ------
        Refused
        """
        with self._book() as book:
            return {grade.id: _called(who) for grade, _, who in self._rows(book, question)}

    def mark(self, key: str, version: str, points: object, comment: object) -> Answer:
        """Write a person's points and comment, as formgrader does.

        What is written already may be written again, so that who heard no answer asks once more.

        Parameters
        ----------
        key : str
        version : str
            Of the answer that was shown.
        points : object
            A number; None takes back what was given.
        comment : object

        Raises
        ------
        Refused
        """
        with self._book() as book:
            try:
                grade = book.find_grade_by_id(key)
            except nbgrader_api().MissingEntry:
                raise Refused(404, NO_ANSWER) from None
            if grade.notebook.assignment.name != self.assignment or grade.name not in self.points:
                raise Refused(404, NO_ANSWER)
            given, said = points_of(points, self.points[grade.name]), comment_of(comment)
            student = grade.notebook.student
            cell = self._questions[grade.name].answer
            remark = book.find_comment(cell, self.assignment, self.assignment, student.id)
            now = self._answer(grade.name, grade, remark, student)
            text, _, score = version.partition("-")
            if text != now.text_version:
                raise Refused(409, OTHER_TEXT)
            if score != now.score_version and (given, said) != (
                now.points,
                now.comment,
            ):
                raise Refused(409, OTHER_SCORE)
            grade.manual_score = given
            waits = grade.auto_score is None or self._questions[grade.name].derivation is not None
            grade.needs_manual_grade = given is None and waits
            remark.manual_comment = said or None
            book.db.commit()
            return self._answer(grade.name, grade, remark, student)

    def _rows(self, book: Any, question: str) -> Iterator[tuple[Any, Any, Any]]:
        """Give everybody's grade for a question, with the comment and the student.

        Of a derivation, only those that wait for a person, or that one has scored.
        """
        if question not in self.points:
            raise Refused(404, NO_ANSWER)
        asked = self._questions[question]
        stands = {"Comment": asked.answer, "Grade": question}
        api = nbgrader_api()
        found = {}
        for kind, cell in ((api.Comment, api.SolutionCell), (api.Grade, api.GradeCell)):
            found[kind] = (
                book.db.query(kind, api.Student)
                .join(cell, cell.id == kind.cell_id)
                .join(api.SubmittedNotebook, api.SubmittedNotebook.id == kind.notebook_id)
                .join(api.SubmittedAssignment)
                .join(api.Student, api.Student.id == api.SubmittedAssignment.student_id)
                .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
                .filter(api.Assignment.name == self.assignment, cell.name == stands[kind.__name__])
                .all()
            )
        comments = {comment.notebook_id: comment for comment, _ in found[api.Comment]}
        for grade, student in found[api.Grade]:
            by_hand = grade.needs_manual_grade or grade.manual_score is not None
            if asked.derivation is not None and not by_hand:
                continue
            yield grade, comments[grade.notebook_id], student

    def _answer(self, name: str, grade: Any, comment: Any, student: Any) -> Answer:
        asked = self._questions[name]
        cell = self._store.cells(student.id).get(asked.answer, {})
        text = "".join(cell.get("source", ""))
        return Answer(
            grade.id, text, cell.get("attachments", {}),
            not self._release.unanswered(asked.answer, text),
            grade.manual_score, comment.manual_comment or "", bool(grade.needs_manual_grade),
            shown=as_read(text, asked.derivation) if asked.derivation else "",
        )  # fmt: skip

    @contextlib.contextmanager
    def _book(self) -> Iterator[Any]:
        """Open the gradebook for one thing, so that nobody waits for a page that is looked at.

        The file is opened each time: it may have been put aside and made anew meanwhile.
        """
        try:
            if self._opened is None:
                self._opened = nbgrader_api().Gradebook(self._url, COURSE)
            try:
                yield self._opened
            finally:
                self._opened.close()  # its next use opens it again
        except SQLAlchemyError as error:
            reason = str(getattr(error, "orig", None) or error).split("\n")[0]
            raise Refused(503, Message(BUSY.template, {"reason": reason})) from error


def _called(student: Any) -> str:
    name = " ".join(filter(None, (student.first_name, student.last_name)))
    return f"{name} ({student.id})" if name else str(student.id)
