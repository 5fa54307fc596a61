"""What a report says first, and what it says once: its mistakes, in the order to mend them.

A mistake shows in several stages, and often in several questions. It gets a number, by which
every stage refers to it; its sentence stands once, and so does a case for each function that it
is in. What costs most comes first, but nothing before what it hangs on: a gradient after the
loss that it is the derivative of, a function after the one that it calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.feedback import grouping
from autograder.messages import Message
from autograder.report import Outcome, Question, Report, Result, Status, has_numbers

__all__ = ["TOP", "Mistake", "Reading", "Row", "heading", "joined", "next_step", "read"]

TOP = 3  # mistakes that are told before the questions: more at a time is no help
_LONGEST = 200  # characters of what stands there; a long exception is told at its stage
_HEADINGS = (
    Message("One thing to mend"),
    Message("Two things to mend, in this order"),
    Message("Three things to mend, in this order"),
)


@dataclass(frozen=True)
class Mistake:
    """One thing to mend.

    Parameters
    ----------
    number : int
        From 1, in the order to mend them.
    said : tuple of Message
        What it is, in sentences.
    section : str
        Of the book.
    questions : tuple of Question
        Where it costs points, in order.
    lost : float
        The points that it costs, with those of the stages that say nothing because of it.
    has_case : bool
        There is a case that shows it.
    """

    number: int
    said: tuple[Message, ...]
    section: str
    questions: tuple[Question, ...]
    lost: float
    has_case: bool

    @property
    def points(self) -> Message:
        """Say what it costs."""
        if self.lost == 1:
            return Message("1 point")
        return Message("{n} points", {"n": f"{self.lost:g}"})


@dataclass(frozen=True)
class Row:
    """What stands at one stage.

    Parameters
    ----------
    result : Result
    number : int or None
        Of its mistake.
    said : tuple of Message
        Sentences that weren't said before.
    named : tuple of Message
        The mistake by name, where this is the place to say it.
    detail : bool
        Numbers, picture and case stand here.
    begins : bool
        The mistake shows here first.
    section : str
        Of the book, where this is the place to point there.
    """

    result: Result
    number: int | None = None
    said: tuple[Message, ...] = ()
    named: tuple[Message, ...] = ()
    detail: bool = False
    begins: bool = False
    section: str = ""


@dataclass(frozen=True)
class Reading:
    """A report as people read it: its mistakes, and what stands at each question, by name."""

    mistakes: tuple[Mistake, ...]
    rows: Mapping[str, tuple[Row, ...]]
    notes: Mapping[str, tuple[Message, ...]]

    @property
    def first(self) -> tuple[Mistake, ...]:
        """What is told before the questions."""
        return self.mistakes[:TOP]


def heading(reading: Reading) -> Message:
    """Say how many things are to be mended."""
    if len(reading.mistakes) > TOP:
        return Message("The first three things to mend, in this order")
    return _HEADINGS[len(reading.mistakes) - 1]


def next_step(report: Report, reading: Reading) -> Message:
    """Say what to do with this report in the hand."""
    unread = any(q.needs_a_person and not q.manual for q in report.questions)
    if unread and report.status is Status.GRADED and not reading.mistakes:
        return Message(
            "Next: write the lines that could not be read in another way and check again, or hand "
            "in: a person reads them."
        )
    if report.points == report.max_points:
        if any(q.manual and not q.needs_a_person for q in report.questions):
            return Message("Next: write the answers that are still empty. The rest is right.")
        if any(question.by_hand for question in report.questions):
            return Message(
                "Next: read your written answers again, then hand in. The rest is right."
            )
        return Message("Next: hand in; everything is right.")
    if report.status is Status.GRADED and reading.mistakes:
        if reading.mistakes[0].has_case:
            return Message("Next: mend 1 in your notebook, run its case there, and check again.")
        return Message("Next: mend 1 in your notebook, and check again.")
    return Message("Next: mend what is said at the top, and check again.")


def read(questions: Sequence[Question], top: int = TOP) -> Reading:
    """Find the mistakes in a report's questions, and what to say where.

    Parameters
    ----------
    questions : sequence of Question
    top : int
        How many mistakes are told before the questions, and not again.
    """
    keys = {
        (q.name, i): key for q in questions for i, key in enumerate(grouping.keys(q, questions))
    }
    groups = grouping.groups(questions, keys)
    order = grouping.in_order(groups)
    numbers = {key: number for number, key in enumerate(order, start=1)}
    details = grouping.details(groups)
    told: set[str] = set()
    mistakes = tuple(
        _mistake(number, groups[key], told if number <= top else set())
        for key, number in numbers.items()
    )
    rows, notes = {}, {}
    for question in questions:
        written: list[Row] = []
        for i, result in enumerate(question.results):
            key = keys[question.name, i]
            row = Row(result)
            if key and (result.outcome is not Outcome.SKIPPED or result.diagnosis):
                row = Row(result, numbers.get(key))
            if key and result.outcome is Outcome.FAILED:
                begins = groups[key].first is result
                place, chosen = details[key, result.function]
                detail = place == (question.name, i)
                row = _failed(row, chosen if detail else None, begins, told)
                if row.number and row.number > top and (row.named if result.diagnosis else detail):
                    section = _section(question, result)
                    if section not in {other.section for other in written}:
                        row = replace(row, section=section)
            else:
                row = replace(row, said=_fresh(result.message, told))
            written.append(row)
        rows[question.name] = tuple(written)
        notes[question.name] = tuple(s for note in question.notes for s in _fresh(note, told))
    return Reading(mistakes, rows, notes)


def _failed(row: Row, chosen: Result | None, begins: bool, told: set[str]) -> Row:
    """Say what is to be said where a stage failed: `chosen` has the numbers, if they stand here."""
    result = row.result
    named = _fresh(result.diagnosis.message, told) if result.diagnosis and begins else ()
    speaks = chosen is not None or not (result.diagnosis or grouping.refers(result))
    return replace(
        row,
        result=chosen or result,
        said=_fresh(result.message, told) if speaks else (),
        named=named,
        detail=chosen is not None,
        begins=begins,
    )


def _section(question: Question, result: Result) -> str:
    return (result.diagnosis.section if result.diagnosis else "") or question.section


def joined(said: Iterable[Message], lang: str) -> str:
    """Say sentences one after the other, on a new line after one without an end of its own."""
    text = ""
    for sentence in said:
        if text:
            text += " " if text.endswith((".", ":", "?", "!")) else "\n"
        text += sentence.text(lang)
    return text


def _mistake(number: int, group: grouping.Group, told: set[str]) -> Mistake:
    questions = tuple({q.name: q for _, q, _ in group.results}.values())
    return Mistake(
        number,
        _headline(group.first, told),
        _section(questions[0], group.first),
        questions,
        round(group.lost, 3),
        any(result.shown for _, _, result in group.results),
    )


def _headline(result: Result, told: set[str]) -> tuple[Message, ...]:
    """Say what is to be mended, without numbers: those stand beside their case."""
    if result.diagnosis:
        return _fresh(result.diagnosis.message, told) or (result.title,)
    raised = result.message.values.get("type") if result.message else None
    if raised:
        name = str(raised)[:80]
        return (Message("{function} raises {type}.", {"function": result.function, "type": name}),)
    said = []
    for sentence in result.message.sentences() if result.message else ():
        if has_numbers(sentence):
            break
        said.append(sentence)
    if not said or sum(len(sentence.text()) for sentence in said) > _LONGEST:
        return (result.title,)
    return _fresh(Message(said[0].template, said[0].values, tuple(said[1:])), told) or (
        result.title,
    )


def _fresh(message: Message | None, told: set[str]) -> tuple[Message, ...]:
    """Give the sentences that weren't said before, and remember them."""
    if message is None or message.text() in told:
        return ()
    told.add(message.text())
    fresh = []
    for sentence in message.sentences():
        # what ends in a colon introduces what follows
        new = sentence.text() not in told or sentence.template.endswith(":") or not message.parts
        if new and sentence.template:
            fresh.append(sentence)
        told.add(sentence.text())
    return tuple(fresh)
