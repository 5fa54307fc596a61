"""A report as HTML: one file that needs nothing else, and a fragment for a notebook's cell."""

from __future__ import annotations

import functools

from markupsafe import Markup

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
    questions = [
        (_kept_question if question.unremarkable else _question)(question, lang, book_url)
        for question in report.questions
    ]
    return _render("report.html.j2", lang, report=report, questions=questions)


def not_graded(student: str, assignment: str, lang: str = "en") -> str:
    """Give the page for a submission that the grader failed to grade: no score, no blame."""
    return _render("not_graded.html.j2", lang, student=student, assignment=assignment)


def fragment(question: Question, lang: str = "en", book_url: str | None = None) -> str:
    """Give one question for the output of a notebook's cell.

    Styles stand inline, and it reads as well without them: nbconvert's sanitising leaves only
    plain tables, divisions and bold text.
    """
    give = _kept_fragment if question.unremarkable else _fragment
    return give(question, lang, book_url)


def _question(question: Question, lang: str, book_url: str | None) -> tuple[Markup, Markup]:
    """Give a question's row in the table, and its card."""
    row = _render("question_row.html.j2", lang, question=question)
    card = _render("question_card.html.j2", lang, question=question, book_url=book_url)
    return Markup(row), Markup(card)


def _fragment(question: Question, lang: str, book_url: str | None) -> str:
    return _render("fragment.html.j2", lang, question=question, book_url=book_url)


_kept_question = functools.lru_cache(512)(_question)
_kept_fragment = functools.lru_cache(512)(_fragment)
