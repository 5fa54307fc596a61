"""Kill the grader, a worker or anything below it at random moments; no grade may be another.

Every fifth time it is the process in which a submission runs.

Usage: python -m tests.kills [--kills 50] [--seed 1]
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import psutil

from autograder.release import ROOT, release_notebook
from tests.submissions.build import notebook

CLASS = 40
TABLES = {
    "grades": "SELECT s.student_id, b.name, g.auto_score, g.needs_manual_grade FROM grade g "
    "JOIN submitted_notebook n ON n.id = g.notebook_id "
    "JOIN submitted_assignment s ON s.id = n.assignment_id "
    "JOIN base_cell b ON b.id = g.cell_id ORDER BY 1, 2",
    "students": "SELECT student_id FROM submitted_assignment ORDER BY 1",
}
WRONG = "def sigmoid(x):\n    return x\n"


def hand_in(folder: Path) -> None:
    """Write a class: a third right, a third with a mistake, a third untouched."""
    files = [notebook(""), notebook(WRONG), release_notebook()]
    for i in range(CLASS):
        path = folder / f"s{i:02d}" / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(files[i % 3])


def command(course: Path) -> list[str]:
    """The command that is killed, and given again."""
    grade = [sys.executable, "-m", "autograder.cli", "grade", str(course / "submitted")]
    return [*grade, "--out", str(course / "out"), "--course", str(course), "--jobs", "2"]


def start(course: Path) -> subprocess.Popen[bytes]:
    """Start it, quietly."""
    return subprocess.Popen(
        command(course), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def outcome(course: Path) -> dict[str, object]:
    """Everything that a class's grades are, wherever they stand."""
    with sqlite3.connect(course / "gradebook.db") as db:
        tables = {name: db.execute(query).fetchall() for name, query in TABLES.items()}
    notebooks = sorted(p.parent.parent.name for p in course.glob("autograded/*/word2vec/*.ipynb"))
    leftovers = [p.name for p in course.rglob("*") if p.is_file() and p.name.startswith(".s")]
    return {
        "csv": (course / "out" / "grades.csv").read_text(),
        **tables,
        "notebooks": notebooks,
        "reports": sorted(p.name for p in (course / "out" / "reports").glob("*.json")),
        "leftovers": leftovers,
    }


def victim(process: subprocess.Popen[bytes], rng: random.Random) -> tuple[str, psutil.Process]:
    """Choose whom to kill: the grader, one of its workers, or something of a sandbox."""
    grader = psutil.Process(process.pid)
    workers = grader.children()
    deeper = [p for p in grader.children(recursive=True) if p not in workers]
    choices = {"grader": [grader], "worker": workers, "sandbox": deeper}
    kind = rng.choice([kind for kind, found in choices.items() if found])
    return kind, rng.choice(choices[kind])


def submission(process: subprocess.Popen[bytes], rng: random.Random) -> psutil.Process:
    """Wait for one submission or another to be run, each for a few milliseconds.

    Raises
    ------
    psutil.NoSuchProcess
        The grader was faster.
    """
    grader, seen, wanted = psutil.Process(process.pid), set(), rng.randrange(1, CLASS // 2)
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


def run(kills: int, seed: int, say: bool = False) -> dict[str, object]:
    """Kill that often, each time in a class of its own; compare with an undisturbed run."""
    rng = random.Random(seed)
    killed: Counter[str] = Counter()
    lost = doubled = changed = 0
    with tempfile.TemporaryDirectory() as folder:
        calm = Path(folder) / "calm"
        hand_in(calm / "submitted")
        (calm / ".course-secret").write_text("k" * 64)
        begun = time.monotonic()
        if start(calm).wait():
            raise RuntimeError("The undisturbed run failed.")
        length, expected = time.monotonic() - begun, outcome(calm)
        for number in range(kills):
            course = Path(folder) / f"kill-{number}"
            hand_in(course / "submitted")
            (course / ".course-secret").write_text("k" * 64)
            process = start(course)
            try:
                if number % 5 == 4:
                    kind, target = "submission", submission(process, rng)
                else:
                    time.sleep(rng.uniform(0.0, 0.95 * length))
                    kind, target = victim(process, rng)
                target.kill()
            except psutil.NoSuchProcess:
                kind = "too late"
            killed[kind] += 1
            process.wait()
            if start(course).wait():
                raise RuntimeError(f"The run after kill {number} ({kind}) failed.")
            found = outcome(course)
            students = [row[0] for row in found["students"]]  # type: ignore[attr-defined]
            lost += CLASS - len(set(students))
            doubled += len(students) - len(set(students))
            changed += found != expected
            if say:
                same = "as before" if found == expected else "CHANGED"
                print(f"{number + 1}/{kills} {kind}: {same}", flush=True)
    return {
        "kills": kills, "class": CLASS, "seed": seed, "killed": dict(killed),
        "lost": lost, "doubled": doubled, "changed": changed,
    }  # fmt: skip


def main() -> int:
    """Run, print, write ``build/reports/kills.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="default: 50")
    parser.add_argument("--seed", type=int, default=1, help="of when to kill; default: 1")
    args = parser.parse_args()
    report = run(args.kills, args.seed, say=True)
    path = ROOT / "build" / "reports" / "kills.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report))
    return int(bool(report["lost"] or report["doubled"] or report["changed"]))


if __name__ == "__main__":
    sys.exit(main())
