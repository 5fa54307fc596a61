"""What became of a class, in one table."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rich.table import Table
from rich.text import Text

from autograder.classroom.lowered import FILE as LOWERED
from autograder.classroom.marks import Lowered, Marks
from autograder.messages import Message
from autograder.submissions import NotUnderstood
from autograder.writing.neutral import neutral

__all__ = ["NOBODYS", "Summary", "count_lateness", "lowered_rows", "summary_table"]

_STATUSES = {"unreadable": Message("unreadable"), "stopped": Message("stopped")}
NOBODYS = Message(
    "Nobody of that name handed in: write it in course.toml as the folder in submitted/ is called."
)
_NAMED = 5  # in a line


@dataclass
class Summary:
    """What became of a class.

    Parameters
    ----------
    students : list of str
        Who handed in.
    graded, unchanged : int
    gone : list of str
        Who was graded once and is no longer in the folder.
    faults : dict of str to str
        Who has no grade by a fault of the grader, and the fault.
    not_understood : tuple of NotUnderstood
        Entries of the folder that are nobody's.
    left_aside : tuple of str
        What operating systems and editors put there.
    absent : tuple of str
        Who is in the gradebook and handed nothing in.
    late, untimed : tuple of str
        Who lost points by being late; of whom nobody knows when they handed in, though there is a
        deadline.
    strangers : tuple of str
        Extensions in ``course.toml`` that are nobody's.
    unscored : int
        Answers at which a person has yet to look.
    lowered : tuple of Lowered
        A person's points that a lowered maximum cut down.
    statuses : dict of str to list of str
        Whose report has which status.
    points, seconds, cpu_seconds, tier
    """

    students: list[str] = field(default_factory=list)
    graded: int = 0
    unchanged: int = 0
    gone: list[str] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    not_understood: tuple[NotUnderstood, ...] = ()
    left_aside: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    untimed: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    unscored: int = 0
    lowered: tuple[Lowered, ...] = ()
    points: list[float] = field(default_factory=list)
    statuses: dict[str, list[str]] = field(default_factory=dict)
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    tier: str = ""

    @property
    def median(self) -> float:
        """Median of the points that the machine gave."""
        return statistics.median(self.points) if self.points else 0.0

    @property
    def complete(self) -> bool:
        """Whether every entry of the folder, and of ``course.toml``, was understood and graded."""
        return not (self.faults or self.not_understood or self.strangers)


def count_lateness(summary: Summary, marks: Mapping[str, Marks]) -> None:
    """Note who was late, whose time nobody knows, and how many answers wait for a person."""
    ours = [marks[name] for name in summary.students if name in marks]
    summary.late = tuple(m.student for m in ours if m.penalty)
    summary.untimed = tuple(m.student for m in ours if m.deadline and m.handed_in is None)
    summary.unscored = sum(len(m.waiting) for m in ours)


def summary_table(summary: Summary, out: Path, lang: str = "en") -> Table:
    """Say what happened.

    Parameters
    ----------
    summary : Summary
    out : Path
        The folder of results.
    lang : str
        In which language.
    """
    table = Table(title=Message("Graded").text(lang), show_header=False, title_justify="left")

    def row(name: Message, text: str | Message) -> None:  # names are text, never rich's markup
        said = text.text(lang) if isinstance(text, Message) else text
        table.add_row(name.text(lang), Text(neutral(said)))

    because = Message("because")
    row(Message("submissions"), str(len(summary.students)))
    row(Message("graded now"), str(summary.graded))
    row(Message("unchanged"), str(summary.unchanged))
    for status, name in _STATUSES.items():
        if summary.statuses.get(status):
            row(name, _names(summary.statuses[status]))
    if summary.faults:
        who = _names(summary.faults)
        row(Message("not graded"), Message("{names}, by a fault of the grader", {"names": who}))
        reasons = sorted({fault for fault in summary.faults.values() if fault})
        row(because, reasons[0] if reasons else Message("an earlier run failed"))
    if summary.not_understood:
        row(Message("not understood"), _names(entry.name for entry in summary.not_understood))
        for reason in dict.fromkeys(e.reason.text(lang) for e in summary.not_understood):
            row(because, reason)
    if summary.strangers:
        row(Message("extensions of nobody"), _names(summary.strangers))
        row(because, NOBODYS)
    if summary.gone:
        aside = {"names": _names(summary.gone), "folder": str(out / "gone")}
        row(Message("no longer there"), Message("{names}; put aside in {folder}", aside))
    if summary.absent:
        row(Message("no submission"), _names(summary.absent))
    if summary.late:
        row(Message("late, at a cost"), _names(summary.late))
    if summary.untimed:
        who = _names(summary.untimed)
        row(Message("time not known"), Message("{names}; nothing was taken off", {"names": who}))
    if summary.unscored:
        row(Message("for a person"), Message("{n} answers", {"n": summary.unscored}))
    for name, said in lowered_rows(summary.lowered, out):
        row(name, said)
    if summary.left_aside:
        left = {"names": _names(summary.left_aside)}
        row(Message("left aside"), Message("{names}: nobody's", left))
    if summary.points:
        row(Message("median points"), f"{summary.median:g}")
    if summary.graded:
        each = 1e3 * summary.cpu_seconds / summary.graded
        row(Message("CPU a submission"), f"{each:.0f} ms")
    row(Message("wall time"), Message("{seconds:.1f} s", {"seconds": summary.seconds}))
    row(Message("sandbox"), summary.tier or "-")
    row(Message("results"), str(out / "grades.csv"))
    return table


def lowered_rows(lowered: Iterable[Lowered], out: Path) -> Iterator[tuple[Message, Message]]:
    """Say whose points a lowered maximum cut down, by question; a file in `out` has all."""
    questions: dict[tuple[str, float], list[str]] = {}
    for one in lowered:
        questions.setdefault((one.question, one.max_points), []).append(one.student)
    for (question, full), students in questions.items():
        yield (
            Message("to be scored again"),
            Message(
                "{question}: {names} had more than the {full} points that there are now, which "
                "count until a person looks again; see {file}",
                {"question": question, "names": _names(students), "full": f"{full:g}",
                 "file": str(out / LOWERED)},
            ),
        )  # fmt: skip


def _names(names: Iterable[str]) -> str:
    """Count them and name the first ones."""
    all_names = list(names)
    more = ", ..." if len(all_names) > _NAMED else ""
    return f"{len(all_names)} ({', '.join(all_names[:_NAMED])}{more})"
