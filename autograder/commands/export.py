"""``autograder export``: grades and feedback, as the places outside take them."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.assignments.known import chosen, find, released
from autograder.classroom.grading import Settings, page_of
from autograder.classroom.lowered import write_lowered
from autograder.classroom.places import FOLDER_VARIABLE
from autograder.classroom.secret import course_secret
from autograder.classroom.summary import NOBODYS, lowered_rows
from autograder.commands import options
from autograder.commands.collect import class_folder
from autograder.commands.extensions import nobodys_extensions
from autograder.doors.feedback_files import ZIPS, feedback_zip
from autograder.doors.roster import load as load_roster
from autograder.doors.sheets import SYSTEMS, Filled, fill
from autograder.doors.standing import TOTALS, Standing, class_standing, totals_rows
from autograder.messages import LANGUAGES, Message
from autograder.submissions import Found, NotAFile, ReadFault, read_submission
from autograder.submissions.language import language_of
from autograder.writing.csv_text import csv_text
from autograder.writing.file_names import page_name
from autograder.writing.files import write_whole
from autograder.writing.neutral import neutral

__all__ = ["add_arguments", "run"]

_NAMED = 8  # in a line


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument(
        "course", nargs="?", type=Path, metavar="CLASS",
        help=f"the class's folder; default: ${FOLDER_VARIABLE}",
    )  # fmt: skip
    command.add_argument(
        "--results", type=Path, metavar="DIR", help="what 'grade' wrote; default: CLASS/results"
    )
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="gets the files; default: CLASS/export"
    )
    command.add_argument(
        "--db", metavar="URL", help="the class's gradebook; default: as for 'grade'"
    )
    command.add_argument(
        "--lms", nargs=2, action="append", default=[], metavar=("SYSTEM", "SHEET"),
        help=f"fill in the table of grades that {', '.join(SYSTEMS)} gave",
    )  # fmt: skip
    command.add_argument(
        "--column", metavar="TITLE",
        help="part of the title of the column to fill in; default: the assignment's name",
    )  # fmt: skip
    command.add_argument(
        "--feedback", action="append", default=[], choices=tuple(ZIPS),
        help="make the zip of feedback files that this system takes",
    )  # fmt: skip
    command.add_argument(
        "--unfinished", action="store_true",
        help="also give grades and pages of which a person has yet to score an answer",
    )  # fmt: skip
    command.add_argument(
        "--absent", choices=("empty", "zero"), default="empty",
        help="what a table says of who handed nothing in: as it was, or 0 points; default: empty",
    )  # fmt: skip
    command.add_argument(
        "--scale", action="store_true", help="give shares of a sheet's own maximum"
    )
    command.add_argument(
        "--pseudonyms", action="store_true",
        help="also write a table without names, ids and times, for research on teaching",
    )  # fmt: skip
    command.add_argument(
        "--book", metavar="URL", help="where a language of the book is, as for 'grade'"
    )
    command.add_argument(
        "--lang", choices=LANGUAGES,
        help="of students' pages and comments; default: that of each one's notebook",
    )  # fmt: skip
    options.one_assignment(command)


def run(args: argparse.Namespace) -> int:
    """Export; 0 where everybody with a grade is in every file, else 1."""
    course = class_folder(args.course)
    if not course.is_dir():
        raise ValueError(f"There is no class {course}: give the folder that holds submitted/.")
    results, out = args.results or course / "results", args.out or course / "export"
    sheets = []
    for system, sheet in args.lms:
        if system not in SYSTEMS:
            raise ValueError(f"--lms knows no {system!r}: there are {', '.join(SYSTEMS)}.")
        sheets.append((system, Path(sheet)))
    # late: SQLAlchemy takes long, also where only help is asked for
    from autograder.nbgrader.gradebook.entry import GradebookError
    from autograder.nbgrader.gradebook.recorder import CourseRecorder

    assignment = chosen(args.assignment, course / "submitted")
    try:
        recorder = CourseRecorder(course, assignment, args.db)
        recorder.keep({})  # penalties follow from course.toml as it is now
        write_lowered(results, recorder.lowered)
        marks = recorder.marks()
    except GradebookError as error:
        raise ValueError(str(error)) from None
    class_list = class_standing(results, course, marks, load_roster(course))
    submitted = (course / "submitted").resolve()
    handed_in = find(submitted, assignment) if submitted.is_dir() else Found(())
    strangers = nobodys_extensions(
        course, lambda: [*handed_in.everybody, *(one.student for one in class_list)]
    )
    if not any(one.report for one in class_list):
        raise ValueError(f"{results} holds no reports: run 'autograder grade' first.")
    languages = {one.student: args.lang or "en" for one in class_list}
    if not args.lang:
        languages |= _languages(submitted, assignment, handed_in)
    settings = Settings(assignment, b"", languages=LANGUAGES, book_url=args.book)
    written = [_write(out / "totals.csv", csv_text(TOTALS, totals_rows(class_list)))]
    unfinished = [] if args.unfinished else [one.student for one in class_list if one.waiting]
    pages = {
        one.student: _page(one, languages[one.student], settings)
        for one in class_list
        if one.student not in unfinished
    }
    _write_pages(out / "feedback", class_list, pages)
    told: list[tuple[Message, str]] = [(Message("students"), str(len(class_list)))]
    complete = True
    for system, sheet in sheets:
        filled = fill(
            system, sheet, class_list,
            lambda one: _comment(one, languages[one.student]),
            column=args.column or assignment, unfinished=args.unfinished, scale=args.scale,
            absent_zero=args.absent == "zero",
        )  # fmt: skip
        written.append(_write(out / f"{system}-{sheet.name}", filled.data))
        told += _told(system, filled)
        complete = complete and not (filled.not_in_sheet or filled.unfinished or filled.locked)
    if unfinished:
        told.append((Message("no page, not scored by a person yet"), _names(unfinished)))
        complete = complete and not args.feedback
    for system in args.feedback:
        data, missing = feedback_zip(system, class_list, pages)
        written.append(_write(out / f"{system}-feedback.zip", data))
        if missing:
            nowhere = Message("{system}: no id, so no feedback file", {"system": system})
            told.append((nowhere, _names(missing)))
            complete = False
    if args.pseudonyms:
        text = _pseudonymous(class_list, course_secret(course))
        written.append(_write(out / "pseudonyms.csv", text))
    ungraded = [one.student for one in class_list if one.report is None]
    if ungraded:
        told.append((Message("without a grade"), _names(ungraded)))
    for title, lowered in lowered_rows(recorder.lowered, results):
        told.append((title, lowered.text(args.lang or "en")))
    if strangers:
        told.append((Message("extensions of nobody"), _names(strangers)))
        told.append((Message("because"), NOBODYS.text(args.lang or "en")))
        complete = False
    Console().print(_table(told, written, args.lang or "en"))
    return 0 if complete else 1


def _write(path: Path, content: str | bytes) -> Path:
    write_whole(path, content)
    return path


def _languages(folder: Path, assignment: str, handed_in: Found) -> dict[str, str]:
    """Say in which language each student was handed the notebook out, where a notebook tells."""
    found, release = {}, released(assignment)
    for one in handed_in.students if release else ():
        if one.path is not None:
            with contextlib.suppress(NotAFile, ReadFault):
                found[one.student] = language_of(release, read_submission(one.path, folder))
    return found


def _page(one: Standing, lang: str, settings: Settings) -> dict[str, str]:
    """Give a student's page, if there is a report, in the student's language and alone."""
    if one.report is None:
        return {}
    marked = one.marks.marked() if one.marks else None
    return {page_name(one.student, lang): page_of(one.report, lang, settings, marked, (lang,))}


def _write_pages(
    folder: Path, class_list: Iterable[Standing], pages: Mapping[str, Mapping[str, str]]
) -> None:
    """Write the pages that go out; what an earlier export wrote of these students goes away."""
    for one in class_list:
        mine = pages.get(one.student, {})
        for name in {page_name(one.student, lang) for lang in LANGUAGES} - mine.keys():
            (folder / name).unlink(missing_ok=True)
        for name, text in mine.items():
            write_whole(folder / name, text)


def _comment(one: Standing, lang: str) -> str:
    """Say a grade in one paragraph, for a column of comments."""
    if one.report is None:
        return Message("No notebook was handed in.").text(lang)
    said = [
        Message(
            "{total} of {full} points.",
            {"total": f"{one.total or 0.0:g}", "full": f"{one.max_points:g}"},
        )
    ]
    if one.report.reason is not None:
        said.append(one.report.reason)
    if one.marks is not None:
        if one.marks.penalty:
            said.extend(one.marks.lateness.messages())
        for mark in one.marks.questions.values():
            if mark.comment:
                said.append(Message("Comment: {comment}", {"comment": mark.comment}))
    return neutral(" ".join(message.text(lang) for message in said)).replace("\n", " ")


def _told(system: str, filled: Filled) -> list[tuple[Message, str]]:
    of = {"system": system}
    told = [(Message("{system}: filled in", of), str(len(filled.filled)))]
    for words, who in (
        (Message("{system}: not in the sheet", of), filled.not_in_sheet),
        (Message("{system}: in the sheet, without a grade", of), filled.without_grade),
        (Message("{system}: not scored by a person yet", of), filled.unfinished),
        (Message("{system}: can't be changed there", of), filled.locked),
    ):
        if who:
            told.append((words, _names(who)))
    if filled.not_in_sheet:
        column = {"moodle": "moodle_id", "canvas": "canvas_id"}.get(system, "username")
        told.append((Message("{system}: what matches them", of), f"roster.csv: {column}"))
    return told


def _pseudonymous(class_list: Sequence[Standing], secret: bytes) -> str:
    """Write what was reached and got wrong, under names that only the class's secret gives."""
    graded = [one for one in class_list if one.report is not None]
    questions = [q.name for q in graded[0].report.questions] if graded[0].report else []
    rows = []
    for one in graded:
        assert one.report is not None
        hand = one.marks.questions if one.marks else {}
        points: Mapping[str, object] = {
            q.name: _reached(hand.get(q.name), None if q.by_hand else q.points)
            for q in one.report.questions
        }
        named = {
            result.diagnosis.key
            for question in one.report.questions
            for result in question.results
            if result.diagnosis
        }
        key = hmac.new(secret, b"pseudonym\0" + one.student.encode(), hashlib.sha256)
        late = bool(one.marks and one.marks.lateness.late)
        rows.append(
            (key.hexdigest()[:12], *(points.get(name) for name in questions),
             "late" if late else "", " ".join(sorted(named)))
        )  # fmt: skip
    return csv_text(("pseudonym", *questions, "late", "misconceptions"), sorted(rows, key=str))


def _reached(mark: object, machine: float | None) -> object:
    points = getattr(mark, "points", None)
    return machine if points is None else points


def _names(names: Iterable[str]) -> str:
    listed = list(names)
    more = ", ..." if len(listed) > _NAMED else ""
    return f"{len(listed)} ({', '.join(listed[:_NAMED])}{more})"


def _table(told: Sequence[tuple[Message, str]], written: Sequence[Path], lang: str) -> Table:
    table = Table(title=Message("Exported").text(lang), show_header=False, title_justify="left")
    for name, text in told:
        table.add_row(name.text(lang), Text(neutral(text)))
    for path in written:
        table.add_row(Message("written").text(lang), Text(neutral(str(path))))
    return table
