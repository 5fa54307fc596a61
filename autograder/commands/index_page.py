"""``build/index.html`` and ``index.ko.html``: the way to everything that ``make course`` made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from autograder.assignments.places import in_language
from autograder.classroom.page import reports_in
from autograder.feedback import pages
from autograder.feedback.render_html import NAMES
from autograder.messages import LANGUAGES, Message
from autograder.report import Report
from autograder.writing.files import write_whole

__all__ = ["write"]

_Place: TypeAlias = tuple[Message, Message, Path]


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


def write(out: Path, *, results: Path, assignment: Path, title: Message) -> Path:
    """Write the page in each language.

    Parameters
    ----------
    out : Path
        The folder that gets ``index.html``, which is English, and one more for each language.
    results : Path
        What ``autograder grade`` wrote, below `out`.
    assignment : Path
        The folder that students get.
    title : Message
        Of the assignment.

    Returns
    -------
    Path
        Of the English page.
    """
    reports = list(reports_in(results))
    folder = Path(os.path.relpath(results / "reports", out)).as_posix()
    names = {lang: f"index{'' if lang == 'en' else f'.{lang}'}.html" for lang in LANGUAGES}
    for lang, name in names.items():
        cards = [
            (who, [Link(what, text, Path(os.path.relpath(target, out)).as_posix())
                   for what, text, target in places if target.exists()])
            for who, places in _places(out, results, assignment, lang)
        ]  # fmt: skip
        others = {code: other for code, other in names.items() if code != lang}
        text = pages.render(
            "index.html.j2", lang, cards=[card for card in cards if card[1]],
            rows=[_row(report) for report in reports], folder=folder, title=title,
            others=others, names=NAMES,
        )  # fmt: skip
        write_whole(out / name, text)
    return out / names["en"]


def _places(
    out: Path, results: Path, assignment: Path, lang: str
) -> Iterator[tuple[Message, list[_Place]]]:
    """Give what there is for whom, in a language where it is written in it."""
    book, tail = out / "book" / lang, "" if lang == "en" else f".{lang}"
    given = assignment if lang == "en" else in_language(assignment, lang)
    yield (
        Message("For students"),
        [
            (
                Message("The book"),
                Message("Every gradient derived line by line, the lines checked by machine."),
                book / "index.html",
            ),
            (
                Message("The assignment"),
                Message("What students get: the notebook and the files of its visible tests."),
                given,
            ),
            (
                Message("The assignment in the browser"),
                Message("The same notebook in a tab, where nothing is installed."),
                out / "book" / "lite" / "index.html",
            ),
        ],
    )
    yield (
        Message("For instructors"),
        [
            (
                Message("The class"),
                Message("What was got wrong, how often, and by whom."),
                results / f"class{tail}.html",
            ),
            (
                Message("The grades"),
                Message("One row for each student and question."),
                results / "grades.csv",
            ),
            (
                Message("A term, step by step"),
                Message("Hand out, collect, grade, mark and return: what to do, and what holds."),
                book / "instructors.html",
            ),
        ],
    )


def _row(report: Report) -> Row:
    lost = tuple(q.title for q in report.questions if not q.manual and q.points < q.max_points)
    return Row(report.student, report.points, report.max_points, report.status.value, lost)
