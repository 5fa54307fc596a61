"""What became of a class, in one table."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rich.table import Table
from rich.text import Text

from autograder.classroom.marks import Marks
from autograder.submissions import NotUnderstood
from autograder.writing.neutral import neutral

__all__ = ["Summary", "count_lateness", "summary_table"]

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
    unscored : int
        Answers at which a person has yet to look.
    points, statuses, seconds, cpu_seconds, tier
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
    unscored: int = 0
    points: list[float] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    tier: str = ""

    @property
    def median(self) -> float:
        """Median of the points that the machine gave."""
        return statistics.median(self.points) if self.points else 0.0

    @property
    def complete(self) -> bool:
        """Whether every entry of the folder was understood and has its grade."""
        return not self.faults and not self.not_understood


def count_lateness(summary: Summary, marks: Mapping[str, Marks]) -> None:
    """Note who was late, whose time nobody knows, and how many answers wait for a person."""
    ours = [marks[name] for name in summary.students if name in marks]
    summary.late = tuple(m.student for m in ours if m.penalty)
    summary.untimed = tuple(m.student for m in ours if m.deadline and m.handed_in is None)
    summary.unscored = sum(len(m.waiting) for m in ours)


def summary_table(summary: Summary, out: Path) -> Table:
    """Say what happened.

    Parameters
    ----------
    summary : Summary
    out : Path
        The folder of results.
    """
    table = Table(title="Graded", show_header=False, title_justify="left")

    def row(name: str, text: str) -> None:  # names are text, never rich's markup
        table.add_row(name, Text(neutral(text)))

    row("submissions", str(len(summary.students)))
    row("graded now", str(summary.graded))
    row("unchanged", str(summary.unchanged))
    for status in ("unreadable", "stopped"):
        if summary.statuses.get(status):
            row(status, str(summary.statuses[status]))
    if summary.faults:
        row("not graded", f"{_names(summary.faults)}, by a fault of the grader")
        reasons = sorted({fault for fault in summary.faults.values() if fault})
        row("because", reasons[0] if reasons else "an earlier run failed")
    if summary.not_understood:
        row("not understood", _names(entry.name for entry in summary.not_understood))
        for reason in dict.fromkeys(e.reason.text() for e in summary.not_understood):
            row("because", reason)
    if summary.gone:
        row("no longer there", f"{_names(summary.gone)}; put aside in {out / 'gone'}")
    if summary.absent:
        row("no submission", _names(summary.absent))
    if summary.late:
        row("late, at a cost", _names(summary.late))
    if summary.untimed:
        row("time not known", f"{_names(summary.untimed)}; nothing was taken off")
    if summary.unscored:
        row("for a person", f"{summary.unscored} answers")
    if summary.left_aside:
        row("left aside", f"{_names(summary.left_aside)}: nobody's")
    if summary.points:
        row("median points", f"{summary.median:g}")
    if summary.graded:
        row("CPU a submission", f"{1e3 * summary.cpu_seconds / summary.graded:.0f} ms")
    row("wall time", f"{summary.seconds:.1f} s")
    row("sandbox", summary.tier or "-")
    row("results", str(out / "grades.csv"))
    return table


def _names(names: Iterable[str]) -> str:
    """Count them and name the first ones."""
    all_names = list(names)
    more = ", ..." if len(all_names) > _NAMED else ""
    return f"{len(all_names)} ({', '.join(all_names[:_NAMED])}{more})"
