"""The command line: ``autograder check``, ``grade``, ``report``, ``course`` and more."""

from __future__ import annotations

import argparse
import errno
import os
import secrets
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from autograder.assignments import names
from autograder.assignments.known import implied, released
from autograder.classroom.grading import Settings, Task, grade_one
from autograder.classroom.places import (
    FOLDER_VARIABLE,
    GRADEBOOK_VARIABLE,
    given_course,
)
from autograder.classroom.secret import FILE_NAME, course_secret
from autograder.classroom.summary import summary_table
from autograder.commands import (
    collect,
    export,
    gradescope,
    mark,
    merge,
    new_assignment,
    new_course,
    regrade,
    runner,
    serve,
)
from autograder.commands import grade as grade_command
from autograder.commands import train as train_command
from autograder.commands.setup import Setup, need_workers, workers
from autograder.doors.needs import DOORS, needs
from autograder.messages import LANGUAGES
from autograder.sandbox.seam import GraderFault, Unheld
from autograder.submissions import ReadFault, read_submission
from autograder.submissions.language import language_of

__all__ = ["main"]

FULL, LESS, MISUSE = 0, 1, 2


class Misuse(Exception):
    """The command can't be carried out as given; the text is one sentence for the user."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns
    -------
    int
        0 at full marks or success, 1 below, 2 on misuse.
    """
    args = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = args.run
    try:
        with _ended_in_order():
            return command(args)
    except MemoryError:
        print("autograder: memory ran out; what was graded stands.", file=sys.stderr)
        return MISUSE
    except (Misuse, Unheld, OSError, ValueError) as error:
        print(f"autograder: {_sentence(error)}", file=sys.stderr)
        return MISUSE
    except KeyboardInterrupt:
        print(
            "autograder: stopped. What was graded stands; the same command goes on from there.",
            file=sys.stderr,
        )
        return 130


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """End at SIGTERM, and when the terminal is closed, as after Ctrl-C: nothing is left behind."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []
    numbers = [getattr(signal, name) for name in names]
    numbers = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in numbers:  # what somebody else handles or ignores (nohup) stays so
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)


def _sentence(error: Exception) -> str:
    if not isinstance(error, OSError) or error.errno is None:  # our own sentence
        return str(error)
    where = f" {error.filename}" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full, so{where} could not be written. Make room and run it again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"There is no permission to write{where}; choose another folder with --out."
    return f"{error.strerror}:{where}." if where else f"{error.strerror}."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="autograder", description="Grade submissions of a course on gradients."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(
        name: str, run: Callable[[argparse.Namespace], int], text: str
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        return command

    check = add("check", _check, "Grade one notebook and show the report.")
    check.add_argument("notebook", type=Path, help="an .ipynb file")
    check.add_argument("--json", action="store_true", help="print the report as JSON")
    grade = add("grade", _grade, "Grade a folder of submissions.")
    regraded = add("regrade", regrade.run, "Grade everybody anew, and say what changes.")
    regrade.add_arguments(regraded)
    for command in (grade, regraded):
        command.add_argument(
            "folder", type=Path, help="of <student>/<assignment>/ folders, or of one notebook each"
        )
        command.add_argument(
            "--out", type=Path, default=Path("results"), metavar="DIR",
            help="gets grades.csv and the reports; default: results",
        )  # fmt: skip
        command.add_argument(
            "--scheduler", metavar="ADDRESS",
            help="grade on this Dask cluster; needs the extra 'dask'",
        )  # fmt: skip
        command.add_argument(
            "--db", metavar="URL", help="the class's gradebook, any of SQLAlchemy's; default: "
            f"${GRADEBOOK_VARIABLE}, or gradebook.db in the class's folder",
        )  # fmt: skip
        command.add_argument(
            "--course", type=Path, metavar="DIR",
            help=f"the class's folder: holds {FILE_NAME}, gets the gradebook; default: "
            f"${FOLDER_VARIABLE}, or no gradebook",
        )  # fmt: skip
    grade.add_argument(
        "--shard", metavar="I/N", help="grade only the I-th of N parts of the class, without the "
        "gradebook; 'autograder merge' puts the parts together",
    )  # fmt: skip
    scope = add("gradescope", gradescope.run, "Write the archive for Gradescope's autograder.")
    gradescope.add_arguments(scope)
    fetched = add("runner", runner.run, "Fetch students' repositories, or give feedback back.")
    runner.add_arguments(fetched)
    service = add("serve", serve.run, "Serve the check before the deadline to a class.")
    serve.add_arguments(service)
    for command in (check, grade, regraded, scope, service):
        command.add_argument(
            "--book", metavar="URL", default=_published_book(),
            help="where a language of the book is, for links into it, with {lang} for the "
            "language; default: $BOOK_URL/{lang}, or no links",
        )  # fmt: skip
    for command in (check, scope):
        command.add_argument(
            "--course", type=Path, metavar="DIR", help="the class's folder, whose "
            f"{FILE_NAME} draws the cases; default: ${FOLDER_VARIABLE}",
    )  # fmt: skip
    report = add("report", _report, "Write the instructor's page about a graded class.")
    report.add_argument("results", type=Path, metavar="DIR", help="what 'grade' wrote")
    report.add_argument(
        "--submitted", type=Path, metavar="FOLDER",
        help="the submissions, to look for near-identical ones",
    )  # fmt: skip
    collected = add("collect", collect.run, "Take a system's download into the class's folder.")
    collect.add_arguments(collected)
    new_course.add_arguments(
        add("new-course", new_course.run, "Make a class's folder, with its dates and rules.")
    )
    marked = add("mark", mark.run, "Score written answers on a page, one question at a time.")
    mark.add_arguments(marked)
    new_assignment.add_arguments(
        add("new-assignment", new_assignment.run, "Make an assignment with one function.")
    )
    exported = add("export", export.run, "Write grades and feedback as other systems take them.")
    export.add_arguments(exported)
    course = add("course", _course, "Make the whole course, with a graded sample class.")
    course.add_argument("--no-book", action="store_true", help="leave the book out")
    graders = (check, grade, regraded, course, scope, fetched, service)
    for command in (*graders, collected, exported, marked):
        command.add_argument(
            "--assignment", choices=names(), metavar="NAME",
            help=f"which one: {', '.join(names())}; default: what files and folders say",
        )  # fmt: skip
    for command in (grade, regraded, course):
        command.add_argument(
            "--jobs", type=int, default=grade_command.default_jobs(), metavar="N",
            help="grade so many at a time; default: one for each processor, %(default)s here",
        )  # fmt: skip
    check.add_argument(
        "--lang", choices=LANGUAGES, help="language of the report; default: the notebook's"
    )  # fmt: skip
    for command in (grade, regraded, report, scope):
        command.add_argument(
            "--lang",
            choices=LANGUAGES,
            default="en",
            help="language of the report; default: en. A student's page of 'grade' is in the "
            "language of the notebook handed in, and in this one beside it",
        )
    graders = (check, grade, regraded, course, scope, fetched, service)
    for command in (*graders, collected, exported, marked):
        command.add_argument(
            "--trust-submissions", action="store_true",
            help="run submissions even where no sandbox can hold them",
        )  # fmt: skip
    merge.add_arguments(
        add("merge", merge.run, "Put the results of all shards of a class together.")
    )
    train = add("train", train_command.run, "Train word vectors, evaluate them and draw them.")
    train_command.add_arguments(train)
    doctor = add("doctor", _doctor, "Say how well submissions are held on this machine.")
    doctor.add_argument(
        "--door", choices=DOORS, help="try what this place needs, and say what is missing"
    )
    return parser


def _published_book() -> str | None:
    """Where the book is published, if anybody said so."""
    book = os.environ.get("BOOK_URL")
    return f"{book.rstrip('/')}/{{lang}}" if book else None


def _check(args: argparse.Namespace) -> int:
    path: Path = args.notebook
    try:
        if path.is_dir():
            raise Misuse(f"{path} is a folder; 'check' takes one notebook, 'grade' a folder.")
        if not path.exists():
            raise Misuse(f"There is no file {path}.")
    except OSError as error:
        raise ReadFault(path, error) from error
    name = args.assignment or implied(path)
    settings = Settings(name, _secret(args.course), args.trust_submissions, (), args.book)
    folder = path.resolve().parent
    student = folder.parent.name if folder.name == name else path.stem
    data = read_submission(path)
    graded = grade_one(Task(student, data), settings)
    if graded.report is None:
        raise Misuse(f"The grader failed, which is no fault of the notebook: {graded.fault}")
    if args.json:
        print(graded.json, end="")
    else:
        from autograder.feedback.render_text import render

        lang = args.lang or language_of(released(name), data)
        print(render(graded.report, lang, color=sys.stdout.isatty()))
    return FULL if graded.report.points == graded.report.max_points else LESS


def _secret(course: Path | None) -> bytes:
    """The course's secret where there is a course, else one for this run alone."""
    course = course or given_course()
    folder = course or Path()
    if course or (folder / FILE_NAME).exists() or "AUTOGRADER_SECRET" in os.environ:
        return course_secret(folder)
    return secrets.token_bytes(32)


def _grade(args: argparse.Namespace) -> int:
    setup = Setup.of(args)
    with workers(args, setup.settings.assignment) as executor:
        summary = setup.grade(executor, setup.results(), setup.recorder)
    Console().print(summary_table(summary, args.out, args.lang))
    return FULL if summary.complete else LESS


def _report(args: argparse.Namespace) -> int:
    from autograder.classroom import page as class_report

    print(class_report.write_folder(args.results, args.lang, args.submitted))
    return FULL


def _doctor(args: argparse.Namespace) -> int:
    from autograder.sandbox import probe

    if args.door:
        try:
            found_here = list(needs(args.door))
        except GraderFault as fault:
            print(fault)
            return LESS
        for need in found_here:
            print(f"  {'holds  ' if need.holds else 'MISSING'}  {need.name}: {need.said}")
        return FULL if all(need.holds for need in found_here) else LESS
    try:
        found = probe()
    except GraderFault as fault:
        print(fault)
        return LESS
    print(f"Sandbox tier {found.name}")
    for layer in found.layers:
        print(f"  {'holds  ' if layer.holds else 'MISSING'}  {layer.name}: {layer.message.text()}")
    for problem in found.problems:
        print(f"  because  {problem}")
    if found.hides_the_reference:
        return FULL
    print("Submissions could read the reference: none is run without --trust-submissions.")
    return LESS


def _course(args: argparse.Namespace) -> int:
    from autograder.commands import course

    need_workers(args.jobs)
    name = args.assignment or ""
    return course.run(name, jobs=args.jobs, book=not args.no_book, trust=args.trust_submissions)


if __name__ == "__main__":
    sys.exit(main())
