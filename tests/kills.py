"""Stop the grader, a worker or anything below it at random moments; no grade may be another.

Classes of 12, 40 and 200 take turns, with and without nbgrader's gradebook. Every fifth time it is
the process in which a submission runs; a grader gets SIGINT, SIGTERM or SIGKILL. Then the same
command is given again, and compared with a run that nobody disturbed:

- ``lost``, ``doubled``: students without a grade, or with two;
- ``changed``: runs of which anything is different, in whatever place grades stand;
- ``regraded``: reports that were kept when the grader was stopped, and were made again;
- ``left``: temporary folders that are still there.

Usage: python -m tests.kills [--kills 100] [--seed 1] [--classes 12 40 200]
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import psutil

from autograder.assignments.places import ROOT
from autograder.nbgrader.release import release_notebook
from tests.submissions.build import notebook

CLASSES = (12, 40, 200)
TABLES = {
    "grades": "SELECT s.student_id, b.name, g.auto_score, g.needs_manual_grade FROM grade g "
    "JOIN submitted_notebook n ON n.id = g.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id "
    "JOIN base_cell b ON b.id = g.cell_id ORDER BY 1, 2",
    "students": "SELECT student_id FROM submitted_assignment ORDER BY 1",
}
WRONG = "def sigmoid(x):\n    return x\n"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)


class Course(NamedTuple):
    """A class in a folder, and whether it is graded into a gradebook."""

    folder: Path
    size: int
    gradebook: bool

    def hand_in(self) -> None:
        """Write a class: a third right, a third with a mistake, a third untouched."""
        files = [notebook(""), notebook(WRONG), release_notebook("word2vec")]
        for i in range(self.size):
            path = self.folder / "submitted" / f"s{i:03d}" / "word2vec" / "word2vec.ipynb"
            path.parent.mkdir(parents=True)
            path.write_bytes(files[i % 3])
        for place in (self.folder, self.folder / "out"):
            place.mkdir(exist_ok=True)
            (place / ".course-secret").write_text("k" * 64)
        self.place.mkdir()

    @property
    def place(self) -> Path:
        """Where temporary folders come."""
        return self.folder / "tmp"

    def start(self) -> subprocess.Popen[bytes]:
        """Start the command that is stopped, and given again; quietly."""
        grade = [
            sys.executable,
            "-m",
            "autograder.commands.cli",
            "grade",
            str(self.folder / "submitted"),
        ]
        into = ["--course", str(self.folder)] if self.gradebook else []
        return subprocess.Popen(
            [*grade, "--out", str(self.folder / "out"), "--jobs", "2", *into],
            cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=os.environ | {"TMPDIR": str(self.place)},
        )  # fmt: skip

    def kept(self) -> dict[str, int]:
        """Reports that count as done, and when each was written."""
        reports = self.folder / "out" / "reports"
        names = [path.name for path in (reports / ".done").glob("[!.]*")]
        return {name: (reports / f"{name}.json").stat().st_mtime_ns for name in names}

    def outcome(self) -> dict[str, Any]:
        """Everything that a class's grades are, wherever they stand."""
        rows = (self.folder / "out" / "grades.csv").read_text()
        found: dict[str, Any] = {
            "csv": rows,
            "reports": sorted(p.name for p in (self.folder / "out" / "reports").glob("*.*")),
            "drafts": [path.name for path in self.folder.rglob("*.draft")],
            "students": sorted({line.partition(",")[0] for line in rows.splitlines()[1:]}),
        }
        if self.gradebook:
            with sqlite3.connect(self.folder / "gradebook.db") as db:
                found |= {name: db.execute(query).fetchall() for name, query in TABLES.items()}
            found["students"] = [row[0] for row in found["students"]]
            shown = self.folder.glob("autograded/*/word2vec/*.ipynb")
            found["notebooks"] = sorted(path.parent.parent.name for path in shown)
        return found


def stop(process: subprocess.Popen[bytes], rng: random.Random, of_a_submission: bool) -> str:
    """Kill the process of a submission, or whom chance chooses; say whom.

    Raises
    ------
    psutil.NoSuchProcess
        The grader was faster.
    """
    if of_a_submission:
        submission(process, rng).kill()
        return "submission"
    grader = psutil.Process(process.pid)
    below = [child for child in grader.children(recursive=True) if "tracker" not in said(child)]
    workers = [child for child in below if "spawn_main" in said(child)]
    others = [child for child in below if child not in workers]
    choices = {"grader": [grader], "worker": workers, "sandbox": others}
    kind = rng.choice([kind for kind, found in choices.items() if found])
    number = rng.choice(SIGNALS) if kind == "grader" else signal.SIGKILL
    rng.choice(choices[kind]).send_signal(number)
    return f"{kind} {number.name}" if kind == "grader" else kind


def said(process: psutil.Process) -> str:
    """The command line of a process; nothing where it has gone."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def submission(process: subprocess.Popen[bytes], rng: random.Random) -> psutil.Process:
    """Wait for one submission or another to be run, each for a few milliseconds."""
    grader, seen, wanted = psutil.Process(process.pid), set(), rng.randrange(1, 6)
    while process.poll() is None:
        for below in grader.children(recursive=True):
            if is_forked(below):
                seen.add(below.pid)
                if len(seen) == wanted:
                    return below
    raise psutil.NoSuchProcess(process.pid)


def is_forked(process: psutil.Process) -> bool:
    """Whether a zygote made it: it is called what its parent is, but bubblewrap does that too."""
    try:
        command, parent = process.cmdline(), process.parent()
        python = bool(command) and "bwrap" not in command[0]
        return python and parent is not None and command == parent.cmdline()
    except psutil.NoSuchProcess:
        return False


class Calm(NamedTuple):
    """A run that nobody disturbed."""

    seconds: float
    outcome: dict[str, Any]


def calm(course: Course) -> Calm:
    """Grade a class in peace."""
    course.hand_in()
    begun = time.monotonic()
    if course.start().wait():
        raise RuntimeError("The undisturbed run failed.")
    return Calm(time.monotonic() - begun, course.outcome())


def disturb(course: Course, peace: Calm, rng: random.Random, of_a_submission: bool) -> str | None:
    """Grade a class and stop something; None if everything was done before that."""
    course.hand_in()
    process = course.start()
    try:
        if not of_a_submission:
            time.sleep(rng.uniform(0.0, 0.95 * peace.seconds))
        below = psutil.Process(process.pid).children(recursive=True)
        kind = stop(process, rng, of_a_submission)
    except psutil.NoSuchProcess:
        process.wait()
        return None
    process.wait()
    psutil.wait_procs(below, timeout=60)  # who starts it again does so later
    return kind


def run(
    kills: int, seed: int, classes: Sequence[int] = CLASSES, say: bool = False, every: int = 5
) -> dict[str, Any]:
    """Stop it that often, each time in a class of its own; compare with an undisturbed run.

    Of those, `every` so many-th time it is the process of a submission.
    """
    rng = random.Random(seed)
    killed: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    wrong: Counter[str] = Counter(lost=0, doubled=0, changed=0, regraded=0, left=0)
    kept_in_all = too_late = 0
    peace: dict[tuple[int, bool], Calm] = {}
    turns = itertools.cycle(itertools.product((True, False), classes))
    while (done := sum(killed.values())) < kills:
        size, gradebook = (turn := next(turns))[1], turn[0]
        with tempfile.TemporaryDirectory() as folder:
            if (size, gradebook) not in peace:
                peace[size, gradebook] = calm(Course(Path(folder) / "calm", size, gradebook))
            expected = peace[size, gradebook]
            course = Course(Path(folder) / "kill", size, gradebook)
            kind = disturb(course, expected, rng, done % every == every - 1)
            if kind is None:
                too_late += 1
                if too_late > 2 * kills + 10:
                    raise RuntimeError("The grader is too fast to be stopped.")
                continue
            kept = course.kept()
            if course.start().wait():
                raise RuntimeError(f"The run after kill {done} ({kind}) failed.")
            found, now = course.outcome(), course.kept()
            students = found["students"]
            differences = {
                "lost": size - len(set(students)),
                "doubled": len(students) - len(set(students)),
                "changed": int(found != expected.outcome),
                "regraded": sum(now.get(name) != time for name, time in kept.items()),
                "left": len(list(course.place.glob("grading-*"))),
            }
        wrong.update(differences)
        killed[kind] += 1
        sizes[f"{size}{' into the gradebook' if gradebook else ''}"] += 1
        kept_in_all += len(kept)
        if say:
            bad = ", ".join(name for name, n in differences.items() if n).upper() or "as before"
            print(
                f"{done + 1}/{kills} class of {size}, {kind}, {len(kept)} kept: {bad}", flush=True
            )
    return {
        "kills": kills, "seed": seed, "classes": dict(sizes), "killed": dict(killed),
        "kept": kept_in_all, "too_late": too_late, **wrong,
    }  # fmt: skip


def main() -> int:
    """Run, print, write ``build/reports/kills.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="default: 100")
    parser.add_argument("--seed", type=int, default=1, help="of when to kill; default: 1")
    parser.add_argument(
        "--classes", type=int, nargs="+", default=CLASSES, help="sizes of the classes"
    )
    args = parser.parse_args()
    report = run(args.kills, args.seed, args.classes, say=True)
    path = ROOT / "build" / "reports" / "kills.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report))
    return int(any(report[kind] for kind in ("lost", "doubled", "changed", "regraded", "left")))


if __name__ == "__main__":
    sys.exit(main())
