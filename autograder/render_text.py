"""A report for the terminal."""

from __future__ import annotations

import io
import shutil

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from autograder import picture
from autograder.messages import Message, told_apart
from autograder.neutral import neutral
from autograder.pages import entry_name, points, says_numbers, section_title
from autograder.report import Outcome, Question, Report, Result, Status

__all__ = ["not_graded", "render"]

_SIGNS = {
    Outcome.PASSED: ("✓", "green"),
    Outcome.FAILED: ("✗", "red"),
    Outcome.SKIPPED: ("–", "dim"),
    Outcome.MANUAL: ("✎", "dim"),
}
_NARROWEST, _WIDEST = 40, 100


def render(report: Report, lang: str = "en", color: bool = False, width: int | None = None) -> str:
    """Give the lines that ``autograder check`` prints: every question, and all that was lost.

    Parameters
    ----------
    report : Report
    lang : {"en", "ko"}
    color : bool
        Whether to use the terminal's colours (ANSI); nothing is said by colour alone.
    width : int, optional
        Columns to fill; the terminal's own width, up to 100, if left out.
    """
    page = _Page(lang, color, width)
    page.headed(report.student, report.assignment)
    if report.status is not Status.GRADED:
        heading = (
            Message("Your notebook could not be read")
            if report.status is Status.UNREADABLE
            else Message("Your code was stopped")
        )
        page.line(page.said(heading), style="bold red")
        if report.reason:
            page.line(page.said(report.reason), indent=2)
        page.line("")
    for note in report.notes:
        page.line(page.said(note), indent=2, style="italic")
    for question in report.questions:
        _question(page, question)
    page.line("")
    page.row(
        page.said(Message("Score")),
        f"{points(report.points)} / {points(report.max_points)}",
        "bold",
    )
    by_hand = sum(q.max_points for q in report.questions if q.manual)
    if by_hand:
        message = Message("and up to {n} points more, scored by a person", {"n": points(by_hand)})
        page.line(page.said(message), style="dim")
    return page.text()


def not_graded(
    student: str, assignment: str, lang: str = "en", color: bool = False, width: int | None = None
) -> str:
    """Give the lines for a submission that the grader failed to grade: no score, no blame."""
    page = _Page(lang, color, width)
    page.headed(student, assignment)
    page.line(page.said(Message("Not graded yet")), style="bold")
    page.line(
        page.said(
            Message(
                "The grader failed, not your code. This says nothing about your submission, and "
                "no point was lost: your instructor can run the grader again."
            )
        ),
        indent=2,
    )
    return page.text()


class _Page:
    """Lines that wrap to a width, in which Korean letters take two columns."""

    def __init__(self, lang: str, color: bool, width: int | None) -> None:
        columns = width or min(shutil.get_terminal_size().columns, _WIDEST)
        self.lang, self.width = lang, max(columns, _NARROWEST)
        self._file = io.StringIO()
        self._console = Console(
            file=self._file,
            width=self.width,
            force_terminal=color,
            color_system="standard" if color else None,
            legacy_windows=False,
            markup=False,
            highlight=False,
            emoji=False,
        )

    def said(self, message: Message) -> str:
        return message.text(self.lang)

    def line(self, text: str, indent: int = 0, style: str = "") -> None:
        """Write a paragraph, wrapped, each of its lines indented."""
        paragraph = Text(neutral(text), style=style)
        for line in paragraph.wrap(self._console, self.width - indent):
            line.rstrip()
            self._console.print(Text(" " * indent) + line, soft_wrap=True)

    def row(self, left: str, right: str, style: str = "", indent: int = 0) -> None:
        """Write `left`, and `right` at the right edge of the last line."""
        room = self.width - cell_len(right) - 2 - indent
        lines = Text(neutral(left), style=style).wrap(self._console, room)
        for number, line in enumerate(lines, start=1):
            line.rstrip()
            whole = Text(" " * indent) + line
            if number == len(lines):
                gap = self.width - whole.cell_len - cell_len(right)
                whole = whole + Text(" " * gap + right, style=style)
            self._console.print(whole, soft_wrap=True)

    def headed(self, student: str, assignment: str) -> None:
        self.line(f"{assignment} · {student}", style="bold")
        self.line("─" * self.width, style="dim")

    def text(self) -> str:
        return self._file.getvalue()


def _question(page: _Page, question: Question) -> None:
    outcomes = {r.outcome for r in question.results}
    if Outcome.FAILED in outcomes:
        outcome = Outcome.FAILED
    elif question.manual:
        outcome = Outcome.MANUAL
    else:
        outcome = Outcome.SKIPPED if Outcome.SKIPPED in outcomes else Outcome.PASSED
    sign, style = _SIGNS[outcome]
    reached = "–" if question.manual else points(question.points)
    page.row(
        f"{sign} {page.said(question.title)}", f"{reached} / {points(question.max_points)}", style
    )
    told: set[str] = set()
    for result in question.results:
        if outcome in (Outcome.FAILED, Outcome.SKIPPED) or result.message:
            _result(page, question, result, told)
    for note in question.notes:
        page.line(page.said(note), indent=4, style="italic")


def _result(page: _Page, question: Question, result: Result, told: set[str]) -> None:
    sign, style = _SIGNS[result.outcome]
    score = f"{points(result.points)} / {points(result.max_points)}" if result.max_points else ""
    page.row(f"{sign} {page.said(result.title)}", score, style, indent=4)
    if result.message:
        page.line(page.said(result.message), indent=6)
    if result.outcome is Outcome.PASSED:
        return
    worst = result.worst
    if worst and not says_numbers(result):
        slope = worst.expected_is != "reference"
        expected = Message("Slope of your own loss") if slope else Message("Expected")
        yours, right = told_apart(worst.yours, worst.expected)
        page.line(
            f"{entry_name(worst)} · {page.said(Message('Yours'))}: {yours} · "
            f"{page.said(expected)}: {right} · "
            f"{page.said(Message('Wrong entries'))}: {worst.n_wrong} / {worst.n_entries}",
            indent=6,
        )
    again = result.diagnosis is not None and result.diagnosis.key in told
    if again:
        page.line(page.said(Message("The mistake is the one above.")), indent=6)
    elif result.diagnosis:
        told.add(result.diagnosis.key)
        page.line(f"→ {page.said(result.diagnosis.message)}", indent=6, style="bold")
    if result.error_map:
        for line in picture.rows_of_text(result.error_map, page.lang):
            page.line(line, indent=8)
    if result.shown:
        page.line(page.said(Message("Try it:")), indent=6, style="dim")
        for line in result.shown.call.splitlines():
            page.line(line, indent=8)
    section = result.diagnosis.section if result.diagnosis else ""
    section = section or question.section
    if section and result.outcome is Outcome.FAILED and not again:
        page.line(
            f"{page.said(Message('In the book:'))} {section_title(section, page.lang)}",
            indent=6,
            style="dim",
        )
