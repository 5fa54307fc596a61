"""Animals of a zoo by hand: as a notebook, and with what they state brought in line with points.

    python -m tests.animals write skipgram/mean mean.ipynb   # a notebook, for autograder check
    python -m tests.animals write solved x.ipynb --assignment cbow  # with the instructor's answers
    python -m tests.animals restate --assignment cbow        # who states other points than it gets
    python -m tests.animals restate --write                  # and put it into its file

After a change of points every animal of the question states too much or too little: look through
the list before it is written, since a grader that has become wrong shows in it as well.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.assignments import load, names
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.report import Report
from autograder.sandbox import open_sandbox
from tests.conftest import SECRET
from tests.submissions.build import FOLDER, Animal, notebook, zoo

_LOST = re.compile(r"^lost = \{[^}]*\}$", re.MULTILINE)
Grade = Callable[[bytes, str], Report]


def write(name: str, target: Path, among: Sequence[str]) -> None:
    """Write an animal's notebook, or ``solved``, of the one of these assignments that has it."""
    having = [one for one in among if name == "solved" or name in zoo(one)]
    if not having:
        folders = ", ".join(str(FOLDER / one) for one in among)
        raise SystemExit(f"There is no animal {name}: they are in {folders}.")
    if len(having) > 1:
        raise SystemExit(f"{' and '.join(having)} have {name}: say which by --assignment.")
    (one,) = having
    target.write_bytes(notebook("", assignment=one) if name == "solved" else zoo(one)[name].data())


def facts(report: Report) -> dict[str, Any]:
    """Give what an animal states about itself, as JSON has it."""
    machine = [q for q in report.questions if not q.manual]
    lost = {q.name: round(q.max_points - q.points, 3) for q in machine if q.points < q.max_points}
    return {
        "score": report.points,
        "lost": lost,
        "diagnosis": sorted({r.diagnosis.key for q in machine for r in q.results if r.diagnosis}),
        "status": report.status.value,
        "flagged": bool(report.flags),
    }


def stated(animal: Animal) -> dict[str, Any]:
    """Give the same as the animal's file states it, without losses where that is everything."""
    lost = {} if "everything" in animal.lost else {"lost": dict(animal.lost)}
    return {
        "score": animal.score,
        "diagnosis": sorted(animal.diagnosis),
        "status": animal.status,
        "flagged": animal.flagged,
        **lost,
    }


def restated(source: str, found: Mapping[str, float]) -> str:
    """Give an animal's file with these losses; as it is where it states none to replace."""
    line = ", ".join(f"{name} = {points}" for name, points in found.items())
    return _LOST.sub(lambda _: f"lost = {{ {line} }}", source, count=1)


def restate(assignment: str, grade: Grade, into: bool, folder: Path = FOLDER) -> list[str]:
    """List who states other points than it gets; with `into`, write them where they stand."""
    told = []
    for name, animal in zoo(assignment).items():
        if "everything" in animal.lost:
            continue
        found = facts(grade(animal.data(), name))["lost"]
        if found == animal.lost:
            continue
        path = folder / assignment / f"{name}.py"
        source = path.read_text(encoding="utf-8")
        new = restated(source, found)
        done = "" if new != source else " (to be written by hand)"
        told.append(f"{name}: {dict(animal.lost)} -> {found}{done}")
        if into:
            path.write_text(new, encoding="utf-8")
    return told


def main(arguments: list[str] | None = None) -> int:
    """Run the command line."""
    as_it_is = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("tests.animals", description=__doc__, formatter_class=as_it_is)
    commands = parser.add_subparsers(required=True, dest="command")
    one, every = commands.add_parser("write"), commands.add_parser("restate")
    one.add_argument("name", help="GROUP/NAME of an animal, or solved")
    one.add_argument("target", type=Path)
    every.add_argument("--write", action="store_true")
    for command in (one, every):
        command.add_argument("--assignment", choices=names(), help="of all where none is said")
    options = parser.parse_args(arguments)
    among = [options.assignment] if options.assignment else names()
    if options.command == "write":
        write(options.name, options.target, among)
        return 0
    for name in among:
        with open_sandbox(modules=modules(name)) as sandbox:
            grader = Grader(load(name), SECRET, sandbox, released(name))
            told = restate(name, grader.grade, options.write)
        stale = f"{name}: {len(told)} of {len(zoo(name))} state other points than they get."
        print("\n".join([*told, stale]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
