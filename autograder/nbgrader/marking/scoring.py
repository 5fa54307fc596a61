"""A class's answers and what a person gave for them: nbgrader's gradebook, through its own API."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
from autograder.nbgrader.marking.questions import questions
from autograder.nbgrader.notebook_store import NotebookStore

__all__ = ["Answer", "Refused", "Scoring"]

LONGEST_COMMENT = 10_000  # characters
POINTS = Message("Points are a number from 0 to {full}.")
NO_ANSWER = Message("There is no such answer in the gradebook: load the page again.")
OTHER_TEXT = Message("The answer has changed since it was shown: load the page again and read it.")
OTHER_SCORE = Message(
    "It has been scored elsewhere since it was shown: load the page again and look at that."
)
TOO_LONG = Message("The comment is longer than {n} characters: shorten it.")
BUSY = Message("The gradebook is not to be had ({reason}), so nothing was saved: try again.")


class Refused(Exception):
    """What was asked can't be done: an HTTP status and one sentence that says why."""

    def __init__(self, status: int, message: Message) -> None:
        super().__init__(message.text())
        self.status, self.message = status, message


@dataclass(frozen=True)
class Answer:
    """One student's answer to one question, and what it was given.

    Parameters
    ----------
    id : str
        nbgrader's id of the grade, which says nothing of the student.
    text : str
    pictures : mapping
        What was pasted into the answer.
    answered : bool
    points : float or None
        A person's; None where nobody gave any.
    comment : str
    waiting : bool
        Whether a person has yet to look at it, perhaps again.
    alike : int
        How many answers are nearly the same, this one among them.
    place : int
        Its number among these.
    """

    id: str
    text: str
    pictures: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    answered: bool = True
    points: float | None = None
    comment: str = ""
    waiting: bool = False
    alike: int = 1
    place: int = 1

    @property
    def version(self) -> str:
        """What was shown: the answer, then what it was given."""
        return f"{_digest(self.text)}-{_digest(self.points, self.comment)}"


def _digest(*values: object) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]


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
        self.points = {question.name: question.points for question in questions(assignment)}
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
            for grade in self._grades(book):
                n, total = counts[grade.name]
                counts[grade.name] = n + bool(grade.needs_manual_grade), total + 1
        return counts

    def answers(self, question: str) -> list[Answer]:
        """Give everybody's answer, those that are nearly the same one after the other.

        Whoever answered nothing comes last.

        Raises
        ------
        Refused
        """
        with self._book() as book:
            found = {g.id: self._answer(book, g) for g in self._grades(book, question)}
        groups = grouped({key: one.text for key, one in found.items() if one.answered})
        placed = [
            Answer(**{**vars(found[key]), "alike": len(keys), "place": n})
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
            return {g.id: _called(g.notebook.student) for g in self._grades(book, question)}

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
            given, said = _points(points, self.points[grade.name]), _comment(comment)
            now = self._answer(book, grade)
            text, _, score = version.partition("-")
            if text != _digest(now.text):
                raise Refused(409, OTHER_TEXT)
            if score != _digest(now.points, now.comment) and (given, said) != (
                now.points,
                now.comment,
            ):
                raise Refused(409, OTHER_SCORE)
            grade.manual_score = given
            grade.needs_manual_grade = given is None and grade.auto_score is None
            self._find_comment(book, grade).manual_comment = said or None
            book.db.commit()
            return self._answer(book, grade)

    def _grades(self, book: Any, question: str | None = None) -> Iterator[Any]:
        if question is not None and question not in self.points:
            raise Refused(404, NO_ANSWER)
        for notebook in book.notebook_submissions(self.assignment, self.assignment):
            for grade in notebook.grades:
                if grade.name == question or (question is None and grade.name in self.points):
                    yield grade

    def _answer(self, book: Any, grade: Any) -> Answer:
        cell = self._store.cells(grade.notebook.student.id).get(grade.name, {})
        text = "".join(cell.get("source", ""))
        return Answer(
            grade.id, text, cell.get("attachments", {}),
            not self._release.unanswered(grade.name, text),
            grade.manual_score, self._find_comment(book, grade).manual_comment or "",
            bool(grade.needs_manual_grade),
        )  # fmt: skip

    def _find_comment(self, book: Any, grade: Any) -> Any:
        return book.find_comment(
            grade.name, self.assignment, self.assignment, grade.notebook.student.id
        )

    @contextlib.contextmanager
    def _book(self) -> Iterator[Any]:
        """Open the gradebook for one thing: nobody else waits for a page that is only looked at."""
        try:
            with nbgrader_api().Gradebook(self._url, COURSE) as book:
                yield book
        except SQLAlchemyError as error:
            reason = str(getattr(error, "orig", None) or error).split("\n")[0]
            raise Refused(503, Message(BUSY.template, {"reason": reason})) from error


def _points(given: object, full: float) -> float | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise Refused(400, Message(POINTS.template, {"full": f"{full:g}"}))
    if not (0 <= given <= full):  # so that NaN is none
        raise Refused(400, Message(POINTS.template, {"full": f"{full:g}"}))
    return float(given)


def _comment(given: object) -> str:
    text = given if isinstance(given, str) else ""
    text = text.encode("utf-8", "replace").decode().replace("\0", "").strip()
    if len(text) > LONGEST_COMMENT:
        raise Refused(400, Message(TOO_LONG.template, {"n": LONGEST_COMMENT}))
    return text


def _called(student: Any) -> str:
    name = " ".join(filter(None, (student.first_name, student.last_name)))
    return f"{name} ({student.id})" if name else str(student.id)
