"""A report as HTML: one file that needs nothing else, and a fragment for a notebook's cell."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup, escape

from autograder.feedback.marked import HandMark, Marked
from autograder.feedback.mending import Row, heading, joined, next_step, read
from autograder.feedback.pages import render as _render
from autograder.feedback.typeset.said import breaking, drawn, titled
from autograder.messages import Message
from autograder.report import Question, Report, Shown
from autograder.writing.file_names import page_name
from autograder.writing.neutral import neutral

__all__ = ["NAMES", "fragment", "not_graded", "page_address", "render"]

NAMES = {"en": "English", "ko": "한국어"}
# the page's own, by its digest: what a student wrote can't run, however it got there
_SCRIPT = (Path(__file__).parent / "templates" / "report.js").read_text(encoding="utf-8")
_SCRIPT_HASH = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
_LONGEST_CODE = 20_000  # characters


def render(
    report: Report,
    lang: str = "en",
    book_url: str | None = None,
    pages: Mapping[str, str] | None = None,
    marked: Marked | None = None,
) -> str:
    """Give the page that a student sees.

    Parameters
    ----------
    report : Report
    lang : {"en", "ko"}
    book_url : str, optional
        The folder in which the book's pages stand, in that language; without it, sections
        are named but not linked.
    pages : mapping of str to str, optional
        Addresses of the same report in other languages.
    marked : Marked, optional
        A person's points and comments, and what lateness cost.

    Returns
    -------
    str
        A whole HTML document: no request, no script but one of ours that copies a case, nothing
        that only an instructor may see.
    """
    reading = read(report.questions)
    marks = marked.questions if marked else {}
    cards = [
        _kept_card(question, lang)
        if question.unremarkable and not _told(marks, question)
        else _card(
            question,
            lang,
            reading.rows[question.name],
            reading.notes[question.name],
            len(reading.first),
            book_url,
            marks.get(question.name),
        )
        for question in report.questions
    ]
    return _render(
        "report.html.j2",
        lang,
        report=report,
        marked=marked,
        reading=reading,
        heading=heading(reading) if reading.mistakes else None,
        next_step=next_step(report, reading),
        cards=cards,
        book_url=book_url,
        pages={code: address for code, address in (pages or {}).items() if code != lang},
        names=NAMES,
        breaking=breaking,
        drawn=drawn,
        joined=joined,
        script=Markup(_SCRIPT),
        script_hash=Markup(_SCRIPT_HASH),
    )


def page_address(student: str, lang: str) -> str:
    """Give the address of a report's page, for a page beside it.

    Examples
    --------
    >>> page_address("ada", "en"), page_address("ada & co", "ko")
    ('ada.html', 'ada%20%26%20co.ko.html')
    """
    return quote(page_name(student, lang))


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


def _card(
    question: Question,
    lang: str,
    rows: tuple[Row, ...],
    notes: tuple[Message, ...],
    told: int,
    book_url: str | None,
    mark: HandMark | None = None,
) -> Markup:
    """Give a question's card; `told` mistakes stand above it already."""
    card = _render(
        "question_card.html.j2",
        lang,
        question=question,
        hand=mark if mark and mark.told else None,
        rows=rows,
        notes=notes,
        told=told,
        book_url=book_url,
        breaking=breaking,
        drawn=drawn,
        titled=functools.partial(titled, lang=lang),
        joined=joined,
        paste=functools.partial(_pasted, lang=lang),
    )
    return Markup(card)


def _told(marks: Mapping[str, HandMark], question: Question) -> bool:
    mark = marks.get(question.name)
    return mark is not None and mark.told


def _pasted(shown: Shown, lang: str) -> Markup:
    """Give a case as one cell for a notebook: the call, and in comments what it should give."""
    lines = [neutral(shown.call, _LONGEST_CODE), ""]
    told = ((Message("Expected"), shown.expected), (Message("Yours"), shown.yours))
    for label, value in told:
        if value:
            said = f"{shown.name} · {label.text(lang)}".removeprefix("value").removeprefix(" · ")
            lines += [f"# {line}" for line in (f"{said}:\n" + neutral(value)).split("\n")]
    return escape("\n".join(lines))


def _fragment(question: Question, lang: str, book_url: str | None) -> str:
    reading = read((question,), top=0)
    return _render(
        "fragment.html.j2",
        lang,
        question=question,
        rows=reading.rows[question.name],
        joined=joined,
        book_url=book_url,
    )


@functools.lru_cache(512)
def _kept_card(question: Question, lang: str) -> Markup:
    rows = tuple(map(Row, question.results))
    return _card(question, lang, rows, (), 0, None)


_kept_fragment = functools.lru_cache(512)(_fragment)
