"""A report as JSON and back, without loss.

The format is described by ``templates/report.schema.json`` beside this (JSON Schema 2020-12).
It is strict JSON in ASCII: numbers that JSON lacks are written as ``{"float": "nan"}``, and each
message carries its English text beside the template, for readers who don't have this package.

Written by hand, schema included: msgspec writes nan and infinity as null, so that a report wouldn't
come back as it was, and a schema that follows from the classes could tell neither these numbers nor
the texts. Tests hold reports against the schema.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.messages import Message
from autograder.report import (
    Diagnosis,
    ErrorMap,
    Outcome,
    Question,
    Report,
    Result,
    Shown,
    Status,
    WorstEntry,
)

__all__ = ["FORMAT", "NotAReport", "dump", "for_student", "load", "schema"]

FORMAT = 1
Json = Any


class NotAReport(ValueError):
    """The text is not a report that :func:`dump` wrote."""


def schema() -> dict[str, Json]:
    """Give the JSON Schema that every dumped report satisfies."""
    text = (Path(__file__).parent / "templates" / "report.schema.json").read_text("utf-8")
    loaded: dict[str, Json] = json.loads(text)
    return loaded


def for_student(report: Report) -> Report:
    """Leave out what only an instructor should see: flags, the sandbox's tier and times."""
    return dataclasses.replace(report, flags=(), tier="", seconds={})


def dump(report: Report) -> str:
    """Write `report` as JSON; :func:`load` gives an equal report."""
    data = {
        "format": FORMAT,
        "student": report.student,
        "assignment": report.assignment,
        "status": report.status.value,
        "reason": _message(report.reason),
        "points": report.points,
        "max_points": report.max_points,
        "notes": [_message(m) for m in report.notes],
        "flags": [_message(m) for m in report.flags],
        "tier": report.tier,
        "seconds": dict(report.seconds),
    }
    # a line for each entry and each question: short, and still to be read and compared
    questions = [
        _kept_question_line(question) if question.unremarkable else _question_line(question)
        for question in report.questions
    ]
    lines = [f"{_line(key)}: {_line(value)}" for key, value in data.items()]
    lines.append('"questions": [\n  ' + ",\n  ".join(questions) + "\n ]")
    return "{\n " + ",\n ".join(lines) + "\n}\n"


def load(text: str | bytes) -> Report:
    """Read what :func:`dump` wrote.

    Raises
    ------
    NotAReport
        With what is wrong, for anything else.
    """
    try:
        data = json.loads(text, object_hook=_lenient)
    except (ValueError, RecursionError) as error:
        raise NotAReport(f"This is not JSON: {error}") from None
    if not isinstance(data, dict) or "format" not in data:
        raise NotAReport("This JSON is not a report: it has no format number.")
    if data["format"] != FORMAT:
        raise NotAReport(f"This report has format {data['format']!r}; here is format {FORMAT}.")
    try:
        return _read_report(data)
    except KeyError as error:
        raise NotAReport(f"This report lacks {error}.") from None
    except (TypeError, ValueError, AttributeError, IndexError) as error:
        raise NotAReport(f"This report is damaged: {error}") from None


def _question(question: Question) -> Json:
    return {
        "name": question.name,
        "title": _message(question.title),
        "points": question.points,
        "max_points": question.max_points,
        "manual": question.manual,
        "section": question.section,
        "results": [_result(r) for r in question.results],
        "notes": [_message(m) for m in question.notes],
    }


def _question_line(question: Question) -> str:
    return _line(_question(question))


_kept_question_line = functools.lru_cache(512)(_question_line)


def _result(result: Result) -> Json:
    worst, errors, diagnosis = result.worst, result.error_map, result.diagnosis
    return {
        "stage": result.stage,
        "title": _message(result.title),
        "outcome": result.outcome.value,
        "points": result.points,
        "max_points": result.max_points,
        "message": _message(result.message),
        "diagnosis": diagnosis
        and {
            "key": diagnosis.key,
            "message": _message(diagnosis.message),
            "section": diagnosis.section,
            "easy": diagnosis.easy,
        },
        "worst": worst and dataclasses.asdict(worst),
        "error_map": errors
        and {
            "name": errors.name,
            "log10_error": errors.log10_error,
            "marked_rows": {str(row): label for row, label in errors.marked_rows.items()},
        },
        "shown": result.shown and dataclasses.asdict(result.shown),
        "function": result.function,
    }


def _message(message: Message | None) -> Json:
    return message and {**message.to_json(), "text": message.text()}


def _line(value: Json) -> str:
    try:
        return json.dumps(value, allow_nan=False)
    except (TypeError, ValueError):
        return json.dumps(_strict(value), allow_nan=False)


def _strict(value: Json) -> Json:
    """Replace what JSON has no word for, and NumPy's scalars by Python's."""
    if isinstance(value, Mapping):
        return {key: _strict(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_strict(item) for item in value]
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else {"float": repr(float(value))}
    if value is None or isinstance(value, (str, bool, int)):
        return value
    return _strict(value.item())


def _lenient(value: dict[str, Json]) -> Json:
    """Undo what :func:`_strict` did, object by object."""
    return float(value["float"]) if len(value) == 1 and "float" in value else value


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} stands where a text should stand.")
    return value


def _number(value: Json) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{value!r} stands where a number should stand.")
    return value


def _messages(items: Json) -> tuple[Message, ...]:
    return tuple(Message.from_json(item) for item in items)


def _read_message(data: Json) -> Message | None:
    return None if data is None else Message.from_json(data)


def _read_result(data: Json) -> Result:
    diagnosis, worst, errors = data["diagnosis"], data["worst"], data["error_map"]
    return Result(
        stage=_text(data["stage"]),
        title=Message.from_json(data["title"]),
        outcome=Outcome(data["outcome"]),
        points=_number(data["points"]),
        max_points=_number(data["max_points"]),
        message=_read_message(data["message"]),
        diagnosis=diagnosis
        and Diagnosis(
            _text(diagnosis["key"]),
            Message.from_json(diagnosis["message"]),
            _text(diagnosis["section"]),
            bool(diagnosis["easy"]),
        ),
        worst=worst
        and WorstEntry(**{**worst, "index": tuple(worst["index"]), "rows": tuple(worst["rows"])}),
        error_map=errors
        and ErrorMap(
            _text(errors["name"]),
            tuple(tuple(map(_number, row)) for row in errors["log10_error"]),
            {int(row): _text(label) for row, label in errors["marked_rows"].items()},
        ),
        shown=data["shown"]
        and Shown(**{key: _text(value) for key, value in data["shown"].items()}),
        function=_text(data["function"]),
    )


def _read_question(data: Json) -> Question:
    return Question(
        name=_text(data["name"]),
        title=Message.from_json(data["title"]),
        results=tuple(map(_read_result, data["results"])),
        notes=_messages(data["notes"]),
        manual=bool(data["manual"]),
        section=_text(data["section"]),
    )


def _read_report(data: Json) -> Report:
    return Report(
        student=_text(data["student"]),
        assignment=_text(data["assignment"]),
        status=Status(data["status"]),
        questions=tuple(map(_read_question, data["questions"])),
        reason=_read_message(data["reason"]),
        notes=_messages(data["notes"]),
        flags=_messages(data["flags"]),
        tier=_text(data["tier"]),
        seconds={_text(key): _number(value) for key, value in data["seconds"].items()},
    )
