"""Students' pages with what stands beside a report: a person's points and comments, lateness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from autograder.classroom.grading import Settings, page_of
from autograder.classroom.marks import Marks
from autograder.classroom.results import Results
from autograder.feedback.marked import Marked
from autograder.report import Report

__all__ = ["write_pages"]


def write_pages(
    results: Results, students: Iterable[str], marks: Mapping[str, Marks], settings: Settings
) -> int:
    """Write the pages anew of whom something beside the report changed; say how many.

    Parameters
    ----------
    results : Results
    students : iterable of str
    marks : mapping of str to Marks
    settings : Settings
        Where the book is; the languages are those in which each student has a page.
    """
    written = 0
    for student in students:
        mine = marks.get(student)
        marked = mine.marked() if mine else None

        def pages(report: Report, marked: Marked | None = marked) -> dict[str, str]:
            own = results.languages_of(report.student)
            return {lang: page_of(report, lang, settings, marked, own) for lang in own}

        written += results.amend(student, repr(marked) if marked else "", pages)
    return written
