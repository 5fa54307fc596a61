"""Downloads -> ``CLASS/submitted/<student>/<assignment>/``: each student's latest attempt.

A download that can't be read costs nothing but itself. What a student handed in before isn't
overwritten: it is moved to ``CLASS/replaced``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from autograder.doors import canvas, gradescope_export
from autograder.doors.archive import BadDownload, Download, Item, inner_archive, open_download
from autograder.doors.claim import Claim, Who
from autograder.doors.keeping import Kept, keep
from autograder.doors.roster import Roster
from autograder.doors.systems import Unread, reader, unwrapped
from autograder.messages import Message
from autograder.submissions import NotAFile, ReadFault
from autograder.submissions.names import is_notebook, student_id
from autograder.submissions.times import parse_time

__all__ = ["Attempt", "Collected", "Student", "collect"]

_IGNORED = ("index.html",)  # Brightspace's own list of a download
_NAMED = 5  # in a sentence


@dataclass
class Attempt:
    """What one person handed in at one time.

    Parameters
    ----------
    who : Who
    files : dict of tuple of str to Item
        By their places in the person's folder.
    order : tuple
        Of the download, and of the attempt within it.
    time : datetime or None
        In UTC, where the download knows it.
    late : bool
        Whether the system marked it.
    download : str
    """

    who: Who
    order: tuple[int, str]
    download: str
    given: str = ""  # the time as the download says it, where that is in no zone
    files: dict[tuple[str, ...], Item] = field(default_factory=dict)
    time: datetime | None = None
    late: bool = False
    earlier: int = 0  # files that a later one of the same name stands for


@dataclass
class Student:
    """What was collected of one student."""

    id: str
    attempt: Attempt
    kept: Kept
    on_roster: bool
    n_attempts: int = 1
    remarks: list[Message] = field(default_factory=list)


@dataclass
class Collected:
    """What became of all downloads.

    Parameters
    ----------
    students : list of Student
    refused : list of Message
        Downloads of which nothing was taken.
    not_understood : list of (str, Message)
        Entries that are nobody's.
    zoneless : bool
        Whether times were read in the class's own zone.
    """

    students: list[Student] = field(default_factory=list)
    refused: list[Message] = field(default_factory=list)
    not_understood: list[tuple[str, Message]] = field(default_factory=list)
    zoneless: bool = False


def collect(
    downloads: Sequence[Path],
    course: Path,
    assignment: str,
    roster: Roster | None = None,
    zone: tzinfo = UTC,
    times: dict[str, datetime] | None = None,
    before: Mapping[str, tuple[datetime, str]] | None = None,
) -> Collected:
    """Take downloads into a class's folder.

    Parameters
    ----------
    downloads : sequence of Path
        In their order: where no time and no number tells which attempt is later, it is that of
        the later download.
    course : Path
    assignment : str
    roster : Roster, optional
        Whose a name is; without it students are called as the download calls them.
    zone : tzinfo
        Of times without one.
    times : dict of str to datetime, optional
        When participants of Moodle handed in, as its worksheet says in `zone`.
    before : mapping of str to (datetime, str), optional
        What was stamped on each student's files, and the text of it, which was in no zone: it may
        have been read in another one.
    """
    result = Collected()
    roster = roster or Roster()
    people: dict[tuple[str, bool], list[Attempt]] = {}
    for n, path in enumerate(downloads):
        try:
            attempts = list(_attempts(open_download(path), n, assignment, roster, zone, result))
        except BadDownload as error:
            result.refused.append(error.reason)
            continue
        for attempt in attempts:
            if attempt.time is None and attempt.who.system == "moodle" and times:
                attempt.time = times.get(attempt.who.number)
                attempt.given = _given(attempt.time, zone)
            found = roster.find(attempt.who)
            student = found or student_id(attempt.who.fallback)
            if doubt := _doubt(attempt.who, found, student, roster):
                result.not_understood += [(item.place, doubt) for item in attempt.files.values()]
                continue
            people.setdefault((student, bool(found)), []).append(attempt)
    for (student, known), attempts in sorted(people.items()):
        if doubt := _two(student, attempts):
            result.not_understood.append((student, doubt))
            continue
        stamped = _read_again((before or {}).get(student), zone)
        result.students.append(_take(student, known, attempts, course, assignment, stamped))
    return result


def _doubt(who: Who, found: str | None, student: str, roster: Roster) -> Message | None:
    """Say why a download may mean somebody else of the roster, or nothing."""
    people = roster.named(who)
    if not found and roster.find(Who(id=student)):
        people |= {student}  # the name would be a student's whom the download doesn't mean
    elif len(people) < 2:
        return None
    return Message(
        "Whose it is can't be told from roster.csv ({people}): mend there what doesn't belong "
        "together, and collect again.",
        {"people": ", ".join(sorted(people)[:_NAMED])},
    )


def _two(student: str, attempts: Sequence[Attempt]) -> Message | None:
    """Say that two people with numbers of their own would be one student, or nothing."""
    numbers = {(a.who.system, a.who.number) for a in attempts if a.who.number}
    if len(numbers) == len({system for system, _ in numbers}):
        return None
    return Message(
        "{n} people of the download are called so ({numbers}), and nothing was taken of them: "
        "write their numbers into roster.csv.",
        {"n": len(numbers), "numbers": ", ".join(sorted(number for _, number in numbers)[:_NAMED])},
    )


def _attempts(
    download: Download,
    n: int,
    assignment: str,
    roster: Roster,
    zone: tzinfo,
    result: Collected,
) -> Iterator[Attempt]:
    for name, reason in download.refused:
        result.not_understood.append((name, reason))
    items = unwrapped(download.items, assignment, roster.find)
    read = reader(items, assignment, download.checkouts, roster.find)
    found: dict[tuple[Who, str], Attempt] = {}
    for item in items:
        try:
            claims = read(item.parts)
        except Unread as error:
            result.not_understood.append((item.place, error.reason))
            continue
        if not claims and item.parts[-1] not in (*_IGNORED, gradescope_export.ABOUT):
            reason = Message("It is neither a notebook nor a student's folder.")
            result.not_understood.append((item.place, reason))
        for claim in claims:
            # in Canvas an attempt is one file
            mark = "" if claim.who.system == "canvas" else claim.attempt
            key = (claim.who, mark)
            attempt = found.setdefault(key, Attempt(claim.who, (n, mark), download.name))
            _add(attempt, claim, item, zone, result)
    yield from found.values()


def _add(attempt: Attempt, claim: Claim, item: Item, zone: tzinfo, result: Collected) -> None:
    attempt.late = attempt.late or claim.late
    if claim.time is not None:
        result.zoneless = result.zoneless or claim.time.tzinfo is None
        attempt.time = _utc(claim.time, zone)
        attempt.given = _given(attempt.time, zone) if claim.time.tzinfo is None else ""
    if claim.who.system == "canvas":  # the later of two files of one name counts
        attempt.order = (attempt.order[0], max(attempt.order[1], claim.attempt))
        before = attempt.files.get(claim.place)
        if before is not None:
            attempt.earlier += 1
            if canvas.claims(before.parts)[0].attempt > claim.attempt:
                return
    if claim.stamp:
        with contextlib.suppress(ValueError, NotAFile, ReadFault, BadDownload):
            attempt.time, attempt.given = parse_time(item.read()[:1000]), ""
        return
    attempt.files[claim.place] = item


def _utc(time: datetime, zone: tzinfo) -> datetime:
    return (time if time.tzinfo else time.replace(tzinfo=zone)).astimezone(UTC)


def _given(time: datetime | None, zone: tzinfo) -> str:
    return "" if time is None else time.astimezone(zone).replace(tzinfo=None).isoformat(" ")


def _read_again(
    before: tuple[datetime, str] | None, zone: tzinfo
) -> tuple[datetime, datetime] | None:
    return before and (before[0], _utc(datetime.fromisoformat(before[1]), zone))


def _take(
    student: str,
    known: bool,
    attempts: list[Attempt],
    course: Path,
    assignment: str,
    before: tuple[datetime, datetime] | None,
) -> Student:
    ranked = sorted(attempts, key=_rank(attempts))
    best = ranked[-1]
    remarks: list[Message] = []
    files = _files(best, remarks)
    n_attempts = len(attempts) + best.earlier
    if n_attempts > 1:
        remarks.append(Message("The latest of {n} attempts was taken.", {"n": n_attempts}))
    kept = keep(course, student, assignment, files, best.time, remarks, before)
    return Student(student, best, kept, known, n_attempts, remarks)


def _rank(attempts: Sequence[Attempt]) -> Callable[[Attempt], tuple[object, ...]]:
    """Order attempts by what all of them have: times, numbers of one system, or the downloads'."""
    if all(attempt.time is not None for attempt in attempts):
        return lambda attempt: (attempt.time, attempt.order)
    if all(attempt.who.system == "canvas" for attempt in attempts):
        return lambda attempt: (attempt.order[1], attempt.order[0])
    return lambda attempt: attempt.order


def _files(attempt: Attempt, remarks: list[Message]) -> dict[tuple[str, ...], Item]:
    """Give the files to keep; an archive without a notebook beside it is looked into."""
    files = dict(attempt.files)
    if any(is_notebook(place[-1]) for place in files):
        return files
    for place, item in attempt.files.items():
        if not place[-1].casefold().endswith(".zip"):
            continue
        try:
            inner, refused = inner_archive(item)
        except (BadDownload, NotAFile, ReadFault) as error:
            remarks.append(error.reason)
            continue
        del files[place]
        files.update({(*place[:-1], *found.parts): found for found in inner})
        remarks.append(Message("It was taken out of {name}.", {"name": place[-1]}))
        if refused:
            names = ", ".join(name for name, _ in refused[:_NAMED])
            remarks.append(
                Message(
                    "Links and paths that lead out of {name} were left out: {names}.",
                    {"name": place[-1], "names": names},
                )
            )
    return files
