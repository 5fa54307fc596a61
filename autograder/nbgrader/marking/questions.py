"""The questions that a person scores: what was asked, what a good answer says, and its points."""

from __future__ import annotations

import json
from dataclasses import dataclass

from autograder.assignments import load, places
from autograder.assignments.known import structure
from autograder.engine.cases.derivation import Derivation
from autograder.nbgrader.release import instructor_notebook
from autograder.submissions.matching import grade_id
from autograder.submissions.release_structure import Cell, Structure

__all__ = ["Question", "questions"]


@dataclass(frozen=True)
class Question:
    """One of them.

    Parameters
    ----------
    name : str
        The ``grade_id`` of its cell.
    title : str
    points : float
        At most so many.
    asked : str
        The text before the answer, as students got it: Markdown.
    rubric : str
        The answer in the instructor's notebook, and what its points are for: Markdown.
    answer : str
        The ``grade_id`` of the cell in which the answer stands.
    derivation : Derivation, optional
        What is read by machine, of which only what can't be read waits for a person.
    """

    name: str
    title: str
    points: float
    asked: str
    rubric: str
    answer: str
    derivation: Derivation | None = None


def questions(assignment: str, lang: str = "en") -> tuple[Question, ...]:
    """Give what a person scores in an assignment, in the notebook's order.

    Parameters
    ----------
    assignment : str
    lang : {"en", "ko"}
        Where the notebook is there in that language, and ``locale/ko-rubrics.json`` beside the
        instructor's text says the rubric; else it is English.
    """
    path = places.release_notebook(assignment, lang)
    if not path.exists():
        path = places.release_notebook(assignment)
    release = structure(path, assignment)
    declared = {question.name: question for question in load(assignment).questions}
    derived = {
        name: question.derivation
        for name in release.points
        if (question := declared.get(name)) is not None and question.derivation is not None
    }
    cells = {name: name for name in release.names(grade=True, solution=True)}
    cells |= {name: release.holding(derivation.name) for name, derivation in derived.items()}
    if not cells:
        return ()
    good = json.loads(instructor_notebook(assignment))["cells"]
    rubrics = {grade_id(cell): "".join(cell["source"]) for cell in good}
    said = places.source(assignment).parent / "locale" / f"{lang}-rubrics.json"
    if said.exists():
        rubrics |= json.loads(said.read_text(encoding="utf-8"))
    return tuple(
        Question(name, release.title(name), release.points[name], _asked(release, cells[name]),
                 _rubric(rubrics.get(cells[name], ""), name in derived), cells[name],
                 derived.get(name))
        for name in release.points if name in cells
    )  # fmt: skip


def _rubric(text: str, is_code: bool) -> str:
    if not is_code:
        return text
    lines = (line for line in text.split("\n") if " SOLUTION" not in line)
    return "```\n{}\n```".format("\n".join(lines))


def _asked(release: Structure, name: str) -> str:
    """Give the text right before an answer, up to the cell before it that is something else."""
    place = next(i for i, cell in enumerate(release.cells) if grade_id(cell) == name)
    first = place
    while first and _is_text(release.cells[first - 1]):
        first -= 1
    return "\n\n".join(cell["source"] for cell in release.cells[first:place])


def _is_text(cell: Cell) -> bool:
    return cell["cell_type"] == "markdown" and grade_id(cell) is None
