"""What nobody foresaw while a submission is judged: a grade with its reason, and a flag."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from autograder.engine.answers.observations import Observations
from autograder.engine.cases.derivation import Written
from autograder.engine.scoring import QuestionSpec
from autograder.messages import Message
from autograder.report import Question
from autograder.sandbox.endings import GraderFault

__all__ = ["flag", "score", "whatever_it_returned"]


@contextmanager
def whatever_it_returned(unjudged: list[Exception]) -> Iterator[None]:
    """Keep what a submission brings about while it is judged from being a fault of the grader.

    What no reading foresaw is its own: it loses the points that hang on it and an instructor
    is told. Disk, memory and sandbox are the machine's.
    """
    try:
        yield
    except (GraderFault, OSError, MemoryError):
        raise
    except Exception as error:  # kept, and told as a flag
        unjudged.append(error)


def score(
    spec: QuestionSpec,
    found: Mapping[str, Observations],
    written: Mapping[str, Written],
    unjudged: list[Exception],
) -> Question:
    """Score a question; without points, and with its reason, where that can't be done."""
    with whatever_it_returned(unjudged):
        return spec.score(found, written)
    note = Message(
        "What your functions returned here could not be judged; your instructor has been told."
    )
    return replace(spec.unscored, notes=(note,))


def flag(error: Exception) -> Message:
    """Tell the instructor."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return Message(
        "Judging this submission failed in part ({type}: {text}, in {place}): look at it by hand, "
        "and report it as a fault of the autograder.",
        {
            "type": type(error).__name__,
            "text": str(error)[:200],
            "place": f"{Path(frame.filename).name}, line {frame.lineno}",
        },
    )
