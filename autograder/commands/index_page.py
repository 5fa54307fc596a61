"""``build/index.html``: the way to everything that ``make course`` made."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from autograder.assignments.places import RELEASE, in_language
from autograder.classroom.page import reports_in
from autograder.feedback import pages
from autograder.messages import Message
from autograder.writing.files import write_whole

__all__ = ["write"]


@dataclass(frozen=True)
class Link:
    """One thing that was made."""

    title: Message
    text: Message
    target: str


@dataclass(frozen=True)
class Row:
    """One student of the class."""

    student: str
    points: float
    full: float
    status: str
    lost: tuple[Message, ...]


def write(out: Path, *, results: Path, assignment: Path = RELEASE) -> Path:
    """Write the page.

    Parameters
    ----------
    out : Path
        The folder that gets ``index.html``.
    results : Path
        What ``autograder grade`` wrote, below `out`.
    assignment : Path
        The folder that students get.

    Returns
    -------
    Path
        Of the page.
    """
    places = (
        (
            Message("The book"),
            Message("Every gradient derived line by line, the lines checked by machine."),
            out / "book" / "en" / "index.html",
        ),
        (
            Message("The book in Korean"),
            Message("The same book, written in Korean."),
            out / "book" / "ko" / "index.html",
        ),
        (
            Message("The assignment"),
            Message("What students get: the notebook and the files of its visible tests."),
            assignment,
        ),
        (
            Message("The assignment in Korean"),
            Message("The same notebook, written in Korean."),
            in_language(assignment, "ko"),
        ),
        (
            Message("The class"),
            Message("What was got wrong, how often, and by whom."),
            results / "class.html",
        ),
        (
            Message("The grades"),
            Message("One row for each student and question."),
            results / "grades.csv",
        ),
    )
    links = [
        Link(title, text, Path(os.path.relpath(target, out)).as_posix())
        for title, text, target in places
        if target.exists()
    ]
    rows = []
    for report in reports_in(results):
        lost = tuple(q.title for q in report.questions if not q.manual and q.points < q.max_points)
        rows.append(
            Row(report.student, report.points, report.max_points, report.status.value, lost)
        )
    folder = Path(os.path.relpath(results / "reports", out)).as_posix()
    page = out / "index.html"
    write_whole(page, pages.render("index.html.j2", "en", links=links, rows=rows, folder=folder))
    return page
