"""A report for the terminal."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from autograder.feedback import picture
from autograder.feedback.mending import Reading, Row, heading, joined, next_step, read
from autograder.feedback.pages import entry_name, points, section_title
from autograder.messages import Message, told_apart
from autograder.report import Outcome, Question, Report, Status
from autograder.writing.neutral import neutral

__all__ = ["not_graded", "render"]

_SIGNS = {
    Outcome.PASSED: ("✓", "green"),
    Outcome.FAILED: ("✗", "red"),
    Outcome.SKIPPED: ("–", "dim"),
    Outcome.MANUAL: ("✎", "dim"),
}
_SILENT = {Outcome.PASSED: Message("Passed"), Outcome.SKIPPED: Message("Not checked")}
_LONGEST_CODE = 20_000  # characters
_NARROWEST, _WIDEST = 40, 80


def render(report: Report, lang: str = "en", color: bool = False, width: int | None = None) -> str:
    """Give the lines that ``autograder check`` prints: every question, and all that was lost.

    Parameters
    ----------
    report : Report
    lang : {"en", "ko"}
    color : bool
        Whether to use the terminal's colours (ANSI); nothing is said by colour alone.
    width : int, optional
        Columns to fill; the terminal's own width, up to 80, if left out.
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
    reading = read(report.questions)
    _first(page, reading)
    calls: dict[str, int | None] = {}
    for question in report.questions:
        _question(page, question, reading, calls)
    page.line("")
    page.row(
        page.said(Message("Score")),
        f"{points(report.points)} / {points(report.max_points)}",
        "bold",
    )
    by_hand = sum(q.max_points for q in report.questions if q.by_hand)
    if by_hand:
        message = Message("and up to {n} points more, scored by a person", {"n": points(by_hand)})
        page.line(page.said(message), style="dim")
    page.line("")
    page.line(page.said(next_step(report, reading)), style="bold")
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

    def line(self, text: str, indent: int = 0, style: str = "", hanging: int = 0) -> None:
        """Write a paragraph, wrapped, each of its lines indented, all but the first once more."""
        paragraph = Text(neutral(text), style=style)
        for line in paragraph.wrap(self._console, self.width - indent - hanging):
            line.rstrip()
            self._console.print(Text(" " * indent) + line, soft_wrap=True)
            indent, hanging = indent + hanging, 0

    def code(self, text: str) -> None:
        """Write Python as it is: a line that were wrapped could not be pasted."""
        for line in neutral(text, _LONGEST_CODE).splitlines():
            self._console.print(Text(" " * 4 + line), soft_wrap=True)

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


def _first(page: _Page, reading: Reading) -> None:
    """Say what to do first."""
    if not reading.mistakes:
        return
    page.line(page.said(heading(reading)), style="bold")
    for mistake in reading.first:
        page.line(f"{mistake.number}. {_plain(joined(mistake.said, page.lang))}", hanging=3)
        where = " · ".join(page.said(question.title) for question in mistake.questions)
        page.line(f"{page.said(mistake.points)} · {where}", indent=3, style="dim")
        if mistake.section:
            _book(page, mistake.section, indent=3)
    page.line("")


def _book(page: _Page, section: str, indent: int) -> None:
    title = section_title(section, page.lang)
    page.line(f"{page.said(Message('In the book:'))} {title}", indent=indent, style="dim")


def _question(
    page: _Page, question: Question, reading: Reading, calls: dict[str, int | None]
) -> None:
    outcome = question.outcome
    sign, style = _SIGNS[outcome]
    reached = "–" if question.by_hand else points(question.points)
    page.row(
        f"{sign} {page.said(question.title)}", f"{reached} / {points(question.max_points)}", style
    )
    rows = reading.rows[question.name]
    if outcome is Outcome.FAILED:
        for kind in (Outcome.PASSED, Outcome.SKIPPED):
            silent = [r for r in rows if r.result.outcome is kind and not r.said]
            if kind is Outcome.SKIPPED:
                _spoken(page, rows, calls)
            if silent:
                titles = "; ".join(page.said(row.result.title) for row in silent)
                mark, look = _SIGNS[kind]
                page.line(f"{mark} {page.said(_SILENT[kind])}: {titles}", 4, look, hanging=2)
    else:
        _spoken(page, rows, calls)
    for note in reading.notes[question.name]:
        page.line(page.said(note), indent=4, style="italic")


def _spoken(page: _Page, rows: Sequence[Row], calls: dict[str, int | None]) -> None:
    """Write the stages that have something to say."""
    for row in rows:
        if row.said or row.result.outcome is Outcome.FAILED:
            _row(page, row, calls)


def _row(page: _Page, row: Row, calls: dict[str, int | None]) -> None:
    result = row.result
    sign, style = _SIGNS[result.outcome]
    score = f"{points(result.points)} / {points(result.max_points)}" if result.max_points else ""
    number = f" → {row.number}" if row.number else ""
    page.row(f"{sign} {page.said(result.title)}{number}", score, style, indent=4)
    if row.named:
        page.line(_plain(joined(row.named, page.lang)), indent=6, style="bold")
    if row.said:
        page.line(joined(row.said, page.lang), indent=6)
    if row.section:
        _book(page, row.section, indent=6)
    if row.detail:
        _detail(page, row, calls)


def _plain(text: str) -> str:
    """Leave out the dollars around a formula, which nothing draws here."""
    return re.sub(r"\$([^$\n]+)\$", r"\1", text)


def _detail(page: _Page, row: Row, calls: dict[str, int | None]) -> None:
    result = row.result
    worst = result.worst
    if worst and not result.says_numbers:
        slope = worst.expected_is != "reference"
        expected = Message("Slope of your own loss") if slope else Message("Expected")
        yours, right = told_apart(worst.yours, worst.expected)
        page.line(
            f"{entry_name(worst)} · {page.said(Message('Yours'))}: {yours} · "
            f"{page.said(expected)}: {right} · "
            f"{page.said(Message('Wrong entries'))}: {worst.n_wrong} / {worst.n_entries}",
            indent=6,
        )
    if result.error_map:
        if worst and worst.name != result.error_map.name:
            page.line(f"{result.error_map.name}:", indent=8)
        for line in picture.rows_of_text(result.error_map, page.lang):
            page.line(line, indent=8)
    if result.shown:
        told = calls.setdefault(result.shown.call, row.number)
        again = told != row.number
        page.line(page.said(Message("Try it:")) + f" → {told}" * again, indent=4, style="dim")
        if not again:
            page.code(result.shown.call)
