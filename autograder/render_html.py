"""A report as HTML: one file that needs nothing else, and a fragment for a notebook's cell."""

from __future__ import annotations

from autograder.pages import render as _render
from autograder.report import Question, Report

__all__ = ["fragment", "not_graded", "render"]


def render(report: Report, lang: str = "en", book_url: str | None = None) -> str:
    """Give the page that a student sees.

    Parameters
    ----------
    report : Report
    lang : {"en", "ko"}
    book_url : str, optional
        The folder in which the book's pages stand, in that language; without it, sections
        are named but not linked.

    Returns
    -------
    str
        A whole HTML document: no script, no request, nothing that only an instructor may see.
    """
    return _render("report.html.j2", lang, report=report, book_url=book_url)


def not_graded(student: str, assignment: str, lang: str = "en") -> str:
    """Give the page for a submission that the grader failed to grade: no score, no blame."""
    return _render("not_graded.html.j2", lang, student=student, assignment=assignment)


def fragment(question: Question, lang: str = "en", book_url: str | None = None) -> str:
    """Give one question for the output of a notebook's cell.

    Styles stand inline, and it reads as well without them: nbconvert's sanitising leaves only
    plain tables, divisions and bold text.
    """
    return _render("fragment.html.j2", lang, question=question, book_url=book_url)
