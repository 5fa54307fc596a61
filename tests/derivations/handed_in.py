"""What is said of derivations that a stranger wrote into the assignment's strings, in counts.

Sets c to h: 376 answers to the three questions, 243 of them right and the others with one mistake
each, written from the assignment's text alone. ``before.json`` keeps what came out when they were
judged first.

python -m tests.derivations.handed_in  # build/reports/derivations-handed-in.json
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.assignments import load
from autograder.mathematics import Judged, judge

FOLDER = Path(__file__).parent
SETS = ("c", "d", "e", "f", "g", "h")
REPORT = FOLDER.parents[1] / "build" / "reports" / "derivations-handed-in.json"


def answers(which: str) -> list[dict[str, Any]]:
    """A set: question, text, and of a wrong one the first wrong line and what is wrong."""
    found: list[dict[str, Any]] = json.loads((FOLDER / f"{which}.json").read_text(encoding="utf-8"))
    return found


def judged(which: str) -> list[tuple[dict[str, Any], Judged]]:
    """Each answer with what the checker makes of it."""
    asked = {
        question.derivation.name: question.derivation.asked
        for question in load("word2vec").questions
        if question.derivation is not None
    }
    return [(one, judge(one["text"], asked[one["string"]])) for one in answers(which)]


def first_wrong(found: Judged) -> int | None:
    """The first wrong line, counted as its writer does: right sides, after the given one."""
    lines = [step for step in found.lines if not (step.begins and step.kind == "beside")]
    return next((n for n, step in enumerate(lines) if step.kind == "wrong"), None)


@functools.cache
def counts(which: str) -> Mapping[str, int]:
    """Count lines that are read and refused, mistakes that are found and named."""
    total = dict.fromkeys(("answers", "lines", "read", "right_refused", "whole", "wrong", "found",
                           "named"), 0)  # fmt: skip
    for one, found in judged(which):
        total["answers"] += 1
        total["lines"] += len(found.steps)
        total["read"] += sum(step.kind != "unread" for step in found.steps)
        if one["wrong"] is None:
            total["right_refused"] += sum(step.kind == "wrong" for step in found.steps)
            total["whole"] += found.right
            continue
        total["wrong"] += 1
        total["found"] += first_wrong(found) == one["wrong"]
        total["named"] += found.wrong is not None and found.wrong.named is not None
    return total


if __name__ == "__main__":
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(
        json.dumps({which: counts(which) for which in SETS}, indent=1) + "\n", encoding="utf-8"
    )
    print(REPORT.read_text(encoding="utf-8"), end="")
