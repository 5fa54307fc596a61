"""A right submission and every wrong one of the zoo, in one run: what they cost.

Each is graded twice, and the second time counts, in processor seconds of the grader and of the
children that ran the submission. The right one is graded again and again among the others, so that
whatever else the machine does falls on both alike.

Usage: python -m benchmarks.submissions
"""

from __future__ import annotations

import json
import statistics

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.assignments.places import ROOT
from autograder.engine.grade import Grader
from autograder.sandbox import open_sandbox
from autograder.writing.files import write_whole
from tests.conftest import SECRET
from tests.submissions.build import notebook, zoo

OUT = ROOT / "build" / "benchmarks" / "submissions.json"
EVERY = 10


def main() -> None:
    """Measure, print and write the ratios."""
    right, wrong = notebook(""), {name: animal.data() for name, animal in zoo().items()}
    costs: dict[str, list[float]] = {"right": [], "wrong": []}
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        grader = Grader(load("word2vec"), SECRET, sandbox, released("word2vec"))

        def cost(data: bytes, student: str) -> float:
            return grader.grade(data, student).seconds["cpu"]

        for name, data in wrong.items():  # what is the same for a class is computed now
            cost(data, name)
        for number, (name, data) in enumerate(wrong.items()):
            costs["wrong"].append(cost(data, name))
            if number % EVERY == 0:
                costs["right"].append(cost(right, "right"))
    each = statistics.median(costs["right"])
    result = {
        "wrong": len(costs["wrong"]),
        "right_seconds": each,
        "median_ratio": round(statistics.median(costs["wrong"]) / each, 3),
        "mean_ratio": round(statistics.mean(costs["wrong"]) / each, 3),
    }
    write_whole(OUT, json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
