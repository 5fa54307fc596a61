"""Solutions by strangers: is what is said of them true, and is everybody named?

Sets ``a`` to ``o`` were written independently, by people who had seen the assignment and
the source derivation only. Each was graded once before anything was mended for it: ``before.json``
keeps what came out. Each file says in its docstring what is wrong
with it. A diagnosis is true or false of a file by the judgement of somebody who read its code
(``judged.json``); one that nobody has judged counts as unjudged, neither as true nor as false.
Files about the derivations, which were functions then and are LaTeX now, are gone; ``before.json``
still counts them, and ``tests/derivations`` holds strangers' LaTeX.

    python -m tests.blind.grade      # build/reports/blind.json
"""

from __future__ import annotations

import ast
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.report import Report
from autograder.sandbox import open_sandbox
from tests.conftest import SECRET
from tests.submissions.build import MACHINE_POINTS, notebook

FOLDER = Path(__file__).parent
SETS = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o")
REPORT = FOLDER.parents[1] / "build" / "reports" / "blind.json"


@dataclass(frozen=True)
class Stranger:
    """A file of a set: what its author says of it, and what a reader judged."""

    name: str
    text: str
    verdict: str  # "wrong", "right", or "unstable": right but for very large scores
    kind: str  # of a wrong one: "value", "crash", "shape", "mutation", "none" by the final text
    source: str

    def data(self) -> bytes:
        """Its notebook."""
        return notebook(self.source)


def strangers(which: str) -> Iterator[Stranger]:
    """Read a set."""
    kinds = json.loads((FOLDER / "kinds.json").read_text(encoding="utf-8"))
    for path in sorted((FOLDER / which).glob("*.py")):
        source = path.read_text(encoding="utf-8")
        docstring = ast.get_docstring(ast.parse(source)) or ""
        text, _, facts = docstring.partition("\n---\n")
        verdict = tomllib.loads(facts)["verdict"]
        yield Stranger(path.stem, text.strip(), verdict, kinds.get(path.stem, ""), source)


def keys(report: Report) -> set[str]:
    """Name every mistake that the report names."""
    return {r.diagnosis.key for q in report.questions for r in q.results if r.diagnosis}


def summary(which: str, reports: dict[str, Report]) -> dict[str, Any]:
    """Count what was said of a set."""
    judged = json.loads((FOLDER / "judged.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = {
        "wrong": 0, "lost": 0, "value_mistakes": 0, "named": 0, "named_truly": 0, "false": [],
        "unjudged": [], "unnamed": [], "right": 0, "right_full": 0, "not_full": [],
    }  # fmt: skip
    for stranger in strangers(which):
        report = reports[stranger.name]
        if stranger.verdict != "wrong":
            found["right"] += stranger.verdict == "right"
            full = report.points == MACHINE_POINTS
            found["right_full"] += stranger.verdict == "right" and full
            if not full:
                found["not_full"].append(f"{stranger.name} ({stranger.verdict}): {report.points:g}")
            continue
        said = keys(report)
        verdicts = {key: judged.get(stranger.name, {}).get(key) for key in said}
        true = any(verdict is True for verdict in verdicts.values())
        found["wrong"] += 1
        found["lost"] += report.points < MACHINE_POINTS
        found["named"] += bool(said)
        found["false"] += [f"{stranger.name}: {k}" for k, v in verdicts.items() if v is False]
        found["unjudged"] += [f"{stranger.name}: {k}" for k, v in verdicts.items() if v is None]
        if stranger.kind == "value":
            found["value_mistakes"] += 1
            found["named_truly"] += true
            if not true:
                found["unnamed"].append(f"{stranger.name}: {stranger.text}")
    names = found["named"] or 1
    found["precision"] = round(1 - len(found["false"]) / names, 4)
    found["recall"] = round(found["named_truly"] / (found["value_mistakes"] or 1), 4)
    return found


def main() -> None:
    """Grade all sets and write the report."""
    result: dict[str, Any] = {}
    with open_sandbox(modules=modules("word2vec")) as sandbox:
        grader = Grader(load("word2vec"), SECRET, sandbox, released("word2vec"))
        for which in SETS:
            reports = {s.name: grader.grade(s.data(), s.name) for s in strangers(which)}
            result[which] = summary(which, reports)
    result["before"] = json.loads((FOLDER / "before.json").read_text(encoding="utf-8"))
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    counts = ("wrong", "lost", "value_mistakes", "named", "named_truly", "precision", "recall",
              "right", "right_full")  # fmt: skip
    for which in SETS:
        listed = {key: len(result[which][key]) for key in ("false", "unjudged", "unnamed")}
        print(which, {key: result[which][key] for key in counts} | listed)


if __name__ == "__main__":
    main()
