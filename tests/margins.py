"""How far every value of the zoo is from every bound, and the same points on every machine.

Between right and wrong lies a gap: this measures it. For each animal, function, value and kind of
case the largest error is divided by what is allowed; the margin is that ratio, or its inverse where
the value is right. It also grades the zoo and the attacks on results under other secrets and with
other kernels of NumPy, and compares the points.

    python -m tests.margins               # build/reports/margins.json
    python -m tests.margins --secrets 50  # the same, and the points under 50 secrets
    python -m tests.margins --kernels     # the same, and the points under each kernel
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.assignments.word2vec.questions import QUESTIONS
from autograder.engine import grade
from autograder.engine.answers.observation import Observation
from autograder.engine.answers.observations import Observations
from autograder.engine.answers.stops import Reason
from autograder.engine.cases.kinds import COSTLY, RANDOM, CaseKind, Purpose
from autograder.engine.grade import Grader
from autograder.engine.stages.formula import Counted, Formula
from autograder.engine.stages.slope import SlopeOf
from autograder.engine.stages.stages import Returned, Untouched
from autograder.report import Outcome, Report
from autograder.sandbox import open_sandbox
from tests.conftest import SECRET
from tests.hostile.build import hostile_class
from tests.submissions.build import zoo

REPORT = Path(__file__).parents[1] / "build" / "reports" / "margins.json"
EVERY = tuple(map(CaseKind, Purpose))
UNLIKE = ("random", "masked")  # other numbers each time: drawn, or never written
KERNELS = (
    {},
    {"OPENBLAS_CORETYPE": "Prescott"},
    {"OPENBLAS_CORETYPE": "Haswell"},
    {"OPENBLAS_CORETYPE": "Zen"},
    {"OPENBLAS_CORETYPE": "SkylakeX"},
    {"NPY_DISABLE_CPU_FEATURES": "X86_V3"},
    {"NPY_DISABLE_CPU_FEATURES": "X86_V4"},
)


def submissions() -> dict[str, bytes]:
    """The zoo, and the attacks that only return something."""
    found = {name: animal.data() for name, animal in zoo().items()}
    for name, attack in hostile_class().items():
        if name.startswith("results/") and attack.name not in UNLIKE:
            found[f"hostile {name}"] = attack.data({})
    return found


def ratio(observation: Observation, output: str, formula: bool) -> float | None:
    """The largest error over what is allowed; None where there is no number to compare.

    What is told by other means has a wider bound, but not where a formula is asked for.
    """
    got = observation.value(output)
    if got is None:
        return None
    with np.errstate(all="ignore"):
        right = observation.case.expected[output]
        tolerance = observation.case.tolerance
        if not formula:
            tolerance = observation.tolerances.get(output, tolerance)
        limit = tolerance.limit(right)
        return float((np.abs(got - right) / limit).max(initial=0.0))


def margins(report: Report, found: Mapping[str, Observations]) -> Iterator[tuple[str, str, float]]:
    """Yield question, stage, and how often the bound goes into the distance that decided it.

    A stage fails by the value that is farthest off. What was decided otherwise, by digits, by cost
    or by an exception, has no distance; nor has a question that was graded a second time.
    """
    for spec, question in zip(QUESTIONS, report.questions, strict=True):
        if any("a second time" in note.template for note in question.notes):
            continue
        for stage, result in zip(spec.stages, question.results, strict=False):
            if isinstance(stage, (Returned, Counted, Untouched)):
                continue  # of types, counts and identities
            observations = found[stage.function]
            if observations.stopped.reason is Reason.CPU:
                continue  # told by what it costs
            outputs = [o for o in stage.outputs if not observations.few_digits(o)]
            if isinstance(stage, SlopeOf):  # of the gradient, where the loss is right
                outputs = outputs[-1:] if observations.is_right(stage.outputs[0], *EVERY) else []
            if RANDOM not in stage.kinds_of_cases:
                outputs = [o for o in outputs if observations.is_right(o, RANDOM)]
            ratios = [
                r
                for o in observations.of_kind(*stage.kinds_of_cases)
                if o.case.kind != COSTLY
                for output in outputs
                if (r := ratio(o, output, isinstance(stage, Formula))) is not None
            ]
            largest = max(ratios, default=0.0)
            if result.outcome is Outcome.FAILED and largest > 1:
                yield question.name, stage.name, largest
            elif result.outcome is Outcome.PASSED and result.message is None and ratios:
                # (a mistake that was charged before passes here with a large distance)
                largest = max(largest, 1e-300)
                yield question.name, stage.name, max(largest, 1 / largest)


class Watch:
    """Keeps what came back of the last submission."""

    def __init__(self) -> None:
        self.found: Mapping[str, Observations] = {}
        self._observe = grade.observe

    def __call__(self, key: Any, *args: Any) -> dict[str, Observations]:
        found = self._observe(key, *args)
        if "sigmoid" in found and "sgd" in found and not any(plan.shown for plan in key.plans):
            self.found = found
        return found


@np.errstate(all="ignore")
def measure() -> dict[str, Any]:
    """Grade everything once, and look at all margins."""
    watch = Watch()
    grade.observe = watch
    rows: list[tuple[float, str, str, str]] = []
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        grader = Grader(load("word2vec"), SECRET, sandbox, released("word2vec"))
        for name, data in submissions().items():
            report = grader.grade(data, name)
            if watch.found:
                rows += [(m, name, q, stage) for q, stage, m in margins(report, watch.found)]
            watch.found = {}
    grade.observe = watch._observe
    rows.sort()
    return {
        "compared": len(rows),
        "smallest_factor": rows[0][0],
        "smallest": [
            dict(zip(("factor", "submission", "question", "stage"), row, strict=True))
            for row in rows[:12]
        ],
    }


class Silent:
    """Tells nothing on shown cases: no point comes from them, and they take half of the time."""

    def __init__(self, *args: Any) -> None:
        pass

    def tell(self, specs: Any, questions: Any, found: Any, seed: Any) -> Any:
        """Leave the questions as they are."""
        return questions


def points(secret: bytes) -> dict[str, dict[str, float]]:
    """Grade everything, and give the points of each question."""
    grade.Teller = Silent  # type: ignore[misc,assignment]
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        grader = Grader(load("word2vec"), secret, sandbox, released("word2vec"))
        return {
            name: {q.name: q.points for q in grader.grade(data, name).questions}
            for name, data in submissions().items()
        }


def different(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Names of the submissions that got other points."""
    return sorted(name for name in one if one[name] != other[name])


def under(kernel: Mapping[str, str]) -> dict[str, dict[str, float]] | None:
    """Grade everything in a process with these kernels; None where NumPy can't have them."""
    command = [sys.executable, "-m", "tests.margins", "--points"]
    done = subprocess.run(
        command, env={**os.environ, **kernel}, capture_output=True, text=True, check=False
    )
    return json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else None


def main() -> None:
    """Measure what is asked for and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--secrets", type=int, default=0, help="grade under so many more")
    parser.add_argument("--after", type=int, default=0, help="leave out so many of them")
    parser.add_argument("--kernels", action="store_true", help="grade with each of NumPy's")
    parser.add_argument("--points", action="store_true", help="print the points and stop")
    asked = parser.parse_args()
    if asked.points:
        print(json.dumps(points(SECRET)))
        return
    report: dict[str, Any] = json.loads(REPORT.read_text()) if REPORT.exists() else {}
    report |= measure()
    stated = points(SECRET)
    if asked.secrets:
        found: list[str] = []
        for i in range(asked.after, asked.after + asked.secrets):
            found += different(stated, points(f"secret number {i}".encode()))
            done = f"{i + 1 - asked.after} of {asked.secrets} secrets"
            print(f"{done}, different: {found}", file=sys.stderr)
        report["secrets"] = {"gradings": asked.secrets * len(stated), "different": found}
    if asked.kernels:
        report["kernels"] = {
            " ".join(f"{k}={v}" for k, v in kernel.items()) or "as the machine has it":
                "not to be had here" if (other := under(kernel)) is None
                else different(stated, other)
            for kernel in KERNELS
        }  # fmt: skip
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
