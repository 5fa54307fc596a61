"""Reports and notebooks made by hand, for tests of what is done with them."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Mapping
from typing import Any

from autograder.messages import Message
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.report import Outcome, Question, Report, Result, Status
from autograder.submissions.release_structure import Structure

WRITTEN = ("written-why-negative-sampling", "written-find-the-slip")
Cell = dict[str, Any]


@functools.cache
def structure() -> Structure:
    return Structure(release_notebook())


def report(
    student: str = "anna",
    points: Mapping[str, float] | None = None,
    say: str = "",
    notes: tuple[Message, ...] = (),
    status: Status = Status.GRADED,
    reason: Message | None = None,
) -> Report:
    """A report with these points, and none for the questions that aren't named."""
    given = points or {}
    questions = []
    for name, most in structure().points.items():
        manual = name in WRITTEN
        reached = 0.0 if manual else given.get(name, 0.0)
        outcome = (
            Outcome.MANUAL if manual else Outcome.PASSED if reached == most else Outcome.FAILED
        )
        said = Message("It said {text}", {"text": say}) if say else None
        result = Result("gradient", Message("The gradient"), outcome, reached, most, said)
        questions.append(Question(name, Message(name), (result,), manual=manual))
    return Report(student, "word2vec", status, tuple(questions), reason, notes)


def full_points() -> dict[str, float]:
    return {name: p for name, p in structure().points.items() if name not in WRITTEN}


def edited(change: Callable[[list[Cell]], None], source: bytes | None = None) -> bytes:
    """The instructor's notebook (or `source`) with its cells changed."""
    notebook = json.loads(source or instructor_notebook())
    change(notebook["cells"])
    return json.dumps(notebook).encode()


def answering(text: str, name: str = WRITTEN[0]) -> bytes:
    """The instructor's notebook with this written answer."""

    def change(cells: list[Cell]) -> None:
        cell_named(cells, name)["source"] = text

    return edited(change)


def cell_named(cells: list[Cell], name: str) -> Cell:
    """The cell with this grade_id."""
    found = [c for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") == name]
    assert len(found) == 1, f"{len(found)} cells are {name}"
    return found[0]
