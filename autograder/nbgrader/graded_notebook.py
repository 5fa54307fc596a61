"""The notebook that formgrader and nbgrader's feedback show: the student's cells, our outputs.

Its structure (which cells are graded, their points, the text of the tests) is the release's,
whatever the submission's metadata claims: a cell that was deleted comes back, one that was
doubled counts once, a forged point or id is gone. Its text is the student's, made harmless for
nbgrader's pages, which put markdown into HTML as it is.

Notebooks are plain JSON here: `nbformat` would validate each, which costs more than all the rest.
"""

from __future__ import annotations

import html
import json
import math
from collections.abc import Sequence

from autograder.feedback.render_html import fragment
from autograder.messages import Message
from autograder.nbgrader.outputs import Room, attachments, harmless, outputs, source
from autograder.report import Question, Report, Status
from autograder.submissions.matching import grade_id, match
from autograder.submissions.notebook import MAX_BYTES, MAX_CELLS
from autograder.submissions.notebook import cell as read_cell
from autograder.submissions.raw import load
from autograder.submissions.release_structure import Cell, Structure
from autograder.writing.neutral import neutral

__all__ = ["OtherAssignment", "answers_in", "fill_in", "graded", "restored", "to_bytes"]


class OtherAssignment(ValueError):
    """The report is about other questions than the release has."""


def restored(structure: Structure, data: bytes) -> list[Cell]:
    """Give the submission's cells, harmless, in the release's structure.

    Parameters
    ----------
    structure : Structure
    data : bytes
        What was handed in. Where it is no notebook, the cells are the release's.
    """
    handed_in = _cells(data)
    if not handed_in:
        return [dict(cell) for cell in structure.cells]
    chosen = match(structure, [read_cell(cell) for cell in handed_in]).chosen
    room = Room()
    cells: list[Cell] = []
    for i, cell in enumerate(handed_in):
        name = chosen.get(i)
        if name is None:
            shown = _own_cell(structure, cell, room)
            shown["id"] = f"own-{i}"
        else:
            shown = _named_cell(structure, structure.named[name], cell, room)
        cells.append(shown)
    _bring_back(structure, cells)
    return cells


def graded(
    structure: Structure, data: bytes, report: Report, lang: str = "en"
) -> tuple[list[Cell], dict[str, str]]:
    """Make the cells that an instructor sees, and the text of each answer in them.

    Returns
    -------
    list of dict, dict of str to str
        The texts are those of the solution cells, by ``grade_id``.
    """
    cells = restored(structure, data)
    return fill_in(structure, cells, report, lang), answers_in(cells)


def answers_in(cells: Sequence[Cell]) -> dict[str, str]:
    """Give the text of each answer in restored cells, by ``grade_id``."""
    return {
        name: cell["source"]
        for cell in cells
        if (name := grade_id(cell)) is not None and cell["metadata"]["nbgrader"]["solution"]
    }


def fill_in(
    structure: Structure, cells: Sequence[Cell], report: Report, lang: str = "en"
) -> list[Cell]:
    """Put each question's points and feedback into the output of its cell.

    Raises
    ------
    OtherAssignment
    """
    questions = {question.name: question for question in report.questions}
    if {name: q.max_points for name, q in questions.items()} != structure.points:
        raise OtherAssignment(
            "The report's questions or points are not those of the released notebook: generate "
            "the assignment again"
        )
    filled = []
    for cell in cells:
        name = grade_id(cell)
        if name in questions and cell["cell_type"] == "code":
            cell = {**cell, "outputs": _feedback(questions[name], lang)}
        filled.append(cell)
    summary = _summary(report, lang)
    return [summary, *filled] if summary else filled


def to_bytes(structure: Structure, cells: Sequence[Cell]) -> bytes:
    """Write a notebook file of format 4.5."""
    notebook = {
        "cells": cells,
        "metadata": structure.metadata,
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook).encode("ascii")


def _cells(data: bytes) -> list[Cell]:
    """Read the cells, or none where there is no notebook in `data`."""
    if len(data) > MAX_BYTES:
        return []
    try:
        notebook = load(data)
    except (ValueError, RecursionError):
        return []
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or len(cells) > MAX_CELLS:
        return []
    return [cell for cell in cells if isinstance(cell, dict)]


def _named_cell(structure: Structure, release: Cell, cell: Cell, room: Room) -> Cell:
    metadata = release["metadata"]["nbgrader"]
    if metadata["locked"] or (metadata["grade"] and not metadata["solution"]):
        return dict(release)
    text = source(cell, room)
    if structure.unanswered(release["metadata"]["nbgrader"]["grade_id"], text):
        return dict(release)  # to the letter: nbgrader knows by it that there is no answer
    shown = {**release, "source": text}
    if release["cell_type"] == "code":
        shown["outputs"] = outputs(cell, room)
    else:
        pasted = attachments(cell, room)
        shown["source"] = harmless(text, pasted)
        if pasted:
            shown["attachments"] = pasted
    return shown


def _own_cell(structure: Structure, cell: Cell, room: Room) -> Cell:
    text = source(cell, room)
    if cell.get("cell_type") == "code":
        return {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": outputs(cell, room),
            "source": text,
        }
    shown: Cell = {"cell_type": "markdown", "metadata": {}, "source": text}
    if text not in structure.own_texts:
        pasted = attachments(cell, room)
        shown["source"] = harmless(text, pasted)
        if pasted:
            shown["attachments"] = pasted
    return shown


def _bring_back(structure: Structure, cells: list[Cell]) -> None:
    """Insert the release's graded and locked cells that are missing, each after the one before."""
    places = {name: i for i, cell in enumerate(cells) if (name := grade_id(cell)) is not None}
    after: list[list[Cell]] = [[] for _ in range(len(cells) + 1)]
    place = -1
    for name, release in structure.named.items():
        if name in places:
            place = places[name]
        else:
            after[place + 1].append(dict(release))
    cells[:] = [
        cell for i, missing in enumerate(after) for cell in ([cells[i - 1]] if i else []) + missing
    ]


def _feedback(question: Question, lang: str) -> list[Cell]:
    """Say what was found, then the points, as the one result that nbgrader reads.

    nbgrader gives full points for ``nan``, ``None``, negative numbers, ``np.float64(0.5)`` and
    for no result at all; so it gets a plain number, checked here.
    """
    points = float(question.points)
    if not (math.isfinite(points) and 0 <= points <= question.max_points):
        raise ValueError(f"{points!r} of {question.max_points!r} points for {question.name!r}.")
    return [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {
                "text/html": fragment(question, lang),
                "text/plain": f"{points:g} / {question.max_points:g}",
            },
        },
        {
            "output_type": "execute_result",
            "execution_count": None,
            "metadata": {},
            "data": {"text/plain": repr(points)},
        },
    ]


def _summary(report: Report, lang: str) -> Cell | None:
    """Say on top what concerns the whole submission, where there is something to say."""
    heading = {
        Status.UNREADABLE: Message("Your notebook could not be read"),
        Status.STOPPED: Message("Your code was stopped"),
    }.get(report.status)
    said = [m.text(lang) for m in (heading, report.reason, *report.notes) if m is not None]
    if not said:
        return None
    # in <pre>, neither markdown nor MathJax reads it
    text = html.escape("\n".join(neutral(line) for line in said))
    return {
        "cell_type": "markdown",
        "id": "grading-notes",
        "metadata": {},
        "source": f'<pre style="white-space: pre-wrap">{text}</pre>',
    }
