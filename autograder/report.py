"""What is known about a submission after grading: frozen, plain, and free of secrets.

A :class:`Report` holds :class:`Question` s, a question holds :class:`Result` s (one for each
stage of its check), and a result that lost points holds the sentences and numbers a student may
see. Hidden inputs and reference arrays never get into a report: a :class:`WorstEntry` carries
one number of each side, and an :class:`ErrorMap` only relative errors.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from autograder.messages import Message

__all__ = [
    "Diagnosis",
    "ErrorMap",
    "Outcome",
    "Question",
    "Report",
    "Result",
    "Shown",
    "Status",
    "WorstEntry",
    "has_numbers",
]


class Outcome(Enum):
    """What became of one stage."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"  # a stage before it failed, so that it says nothing
    MANUAL = "manual"  # scored by a person


class Status(Enum):
    """What became of a submission. Each is a grade; a fault of the grader raises instead."""

    GRADED = "graded"
    UNREADABLE = "unreadable"  # no notebook could be read: score 0, with the reason
    STOPPED = "stopped"  # it was stopped (time, memory, exit) before every question had its turn


@dataclass(frozen=True)
class WorstEntry:
    """The entry of a returned value that differs most.

    Parameters
    ----------
    name : str
        Of the returned value, such as ``grad_outside_vectors``.
    index : tuple of int
        Empty for a scalar.
    yours, expected : float
        Both rounded to 6 significant digits; `expected_is` says what the second is.
    expected_is : str
        ``"reference"`` or ``"slope of your own loss"``.
    relative_error : float
    n_wrong, n_entries : int
    rows : tuple of int
        At most 12 rows that hold a wrong entry.
    """

    name: str
    index: tuple[int, ...]
    yours: float
    expected: float
    expected_is: str
    relative_error: float
    n_wrong: int
    n_entries: int
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class ErrorMap:
    """Relative error of each entry of a gradient, for the picture: log10, clipped to [-16, 2].

    Rounded to half a decade, so that nothing can be computed back from it.
    """

    name: str
    log10_error: tuple[tuple[float, ...], ...]
    marked_rows: Mapping[int, str] = field(default_factory=dict)  # row -> "o", "k", "k twice"


@dataclass(frozen=True)
class Diagnosis:
    """A misconception that was verified on the data.

    Parameters
    ----------
    key : str
        Of the catalogue's entry, such as ``"naive.missing_y"``; two joined by ``+``.
    message : Message
        One sentence for the student.
    section : str
        A section of the book, such as ``"naive-softmax"`` (a page and an anchor).
    easy : bool
        Less is left to derive than what was asked for, so that it costs points wherever it shows.
    """

    key: str
    message: Message
    section: str = ""
    easy: bool = False


@dataclass(frozen=True)
class Shown:
    """A small case on which a mistake shows, as a student can paste it.

    Parameters
    ----------
    call : str
        Python: the call with all its arguments.
    name : str
        Of the returned value.
    expected, yours : str
        Python: that value as it should be, and as it came back; or what was raised.
    """

    call: str
    name: str
    expected: str
    yours: str


def has_numbers(sentence: Message) -> bool:
    """Whether a sentence holds what came back against what was expected."""
    return {"yours", "expected"} <= sentence.values.keys()


@dataclass(frozen=True)
class Result:
    """One stage of a question.

    Parameters
    ----------
    stage : str
        ``"returned"``, ``"value"``, ``"slope"``, ``"gradient"``, ``"edges"``, ``"stable"``,
        ``"untouched"``, ``"step"``, ``"manual"``, ...
    title : Message
        What the stage asks, for people.
    outcome : Outcome
    points, max_points : float
    message : Message or None
        What was called, what was expected, what came back; None where nothing is to be said.
    diagnosis, worst, error_map, shown
        Where there is something to say; all numbers are a shown case's.
    function : str
        The student's function that it looks at; empty where none is.
    """

    stage: str
    title: Message
    outcome: Outcome
    points: float
    max_points: float
    message: Message | None = None
    diagnosis: Diagnosis | None = None
    worst: WorstEntry | None = None
    error_map: ErrorMap | None = None
    shown: Shown | None = None
    function: str = ""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.points) and 0 <= self.points <= self.max_points):
            raise ValueError(f"{self.points} of {self.max_points} points for {self.stage!r}.")

    @property
    def lost(self) -> float:
        """Points that were not reached."""
        return self.max_points - self.points

    @property
    def says_numbers(self) -> bool:
        """Whether the message itself says the worst entry's numbers, so that no table has to."""
        return self.message is not None and any(map(has_numbers, self.message.sentences()))


@dataclass(frozen=True)
class Question:
    """One graded cell: its stages, in order, and remarks that cost nothing."""

    name: str  # nbgrader's grade_id
    title: Message
    results: tuple[Result, ...]
    notes: tuple[Message, ...] = ()  # "graded with a correct softmax, because yours ..."
    manual: bool = False  # nobody but a person scores it
    section: str = ""  # of the book

    @functools.cached_property
    def points(self) -> float:
        """Points reached, rounded to the nearest 1/1000 so that sums are exact."""
        return round(sum(r.points for r in self.results), 3)

    @functools.cached_property
    def max_points(self) -> float:
        """Points that can be reached."""
        return round(sum(r.max_points for r in self.results), 3)

    @property
    def outcome(self) -> Outcome:
        """What became of it as a whole: a failed stage makes it failed."""
        outcomes = {r.outcome for r in self.results}
        for outcome in (Outcome.FAILED, Outcome.MANUAL, Outcome.SKIPPED):
            if outcome in outcomes:
                return outcome
        return Outcome.PASSED

    @property
    def needs_a_person(self) -> bool:
        """Whether a person has to read something in it, all of it or a line."""
        return any(r.outcome is Outcome.MANUAL for r in self.results)

    @property
    def by_hand(self) -> bool:
        """Whether its points are a person's to give: an answer in words, and not a blank one."""
        return self.manual and self.needs_a_person

    @functools.cached_property
    def unremarkable(self) -> bool:
        """Whether there is nothing to say: most of a class's questions look the same."""
        return not self.notes and all(
            r.outcome in (Outcome.PASSED, Outcome.MANUAL) and r.message is None
            for r in self.results
        )

    def __hash__(self) -> int:
        return hash(self.name)  # quick; the values in messages have no hash


@dataclass(frozen=True)
class Report:
    """Everything about one submission.

    Parameters
    ----------
    student, assignment : str
    status : Status
    questions : tuple of Question
        All of the assignment's questions, always, also where the submission is unreadable.
    reason : Message or None
        Why the status isn't ``GRADED``.
    notes : tuple of Message
        Remarks about the whole submission, for the student.
    flags : tuple of Message
        For the instructor only: numerical differentiation, attempts at the grader, ...
    tier : str
        The sandbox tier in which the code ran.
    seconds : mapping of str to float
        Timing: ``wall``, ``cpu``, ... Not part of the grade.
    """

    student: str
    assignment: str
    status: Status
    questions: tuple[Question, ...]
    reason: Message | None = None
    notes: tuple[Message, ...] = ()
    flags: tuple[Message, ...] = ()
    tier: str = ""
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def points(self) -> float:
        """Points that the machine gave."""
        return round(sum(q.points for q in self.questions), 3)

    @property
    def max_points(self) -> float:
        """Points of the questions that a machine can score."""
        return round(sum(q.max_points for q in self.questions if not q.manual), 3)
