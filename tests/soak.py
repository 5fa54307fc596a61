"""Grade a large class with hostile submissions in it: nothing is lost, and memory stays flat.

Every twentieth submission is an attack of the hostile class, the others are animals of the zoo and
right solutions, each with a comment of its own. Everybody must have a report, and everybody whose
score is stated must have it; the grader's memory is looked at after each tenth of the class.

    python -m tests.soak --submissions 2000      # build/reports/soak.json
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
import tempfile
import threading
import time
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from rich.console import Console

from autograder.classroom.grading import Settings
from autograder.classroom.pool import WorkerPool
from autograder.classroom.results import Results
from autograder.commands.class_grading import grade_folder
from autograder.commands.options import default_jobs
from tests.hostile.build import hostile_class
from tests.submissions.build import notebook, zoo

REPORT = Path(__file__).parents[1] / "build" / "reports" / "soak.json"
SECRET = b"the secret of the soak, which is as long as it has to be"
HOSTILE = 20  # every so many
FULL = 92.0
FACTS = {
    "FILE": "/etc/hostname",
    "FOLDER": "/tmp",
    "PORT": 9,
    "ABSTRACT": "a",
    "PID": 1,
    "REPO": "/",
}


def hand_in(folder: Path, n: int) -> dict[str, float | None]:
    """Write a class; give each student's stated score, None for attacks."""
    animals = itertools.cycle([a for a in zoo().values() if a.status == "graded"])
    attacks = itertools.cycle(a for a in hostile_class().values() if not a.hangs)
    right = notebook('"""Right."""')
    stated: dict[str, float | None] = {}
    for i in range(n):
        student = f"s{i:05d}"
        if i % HOSTILE == HOSTILE - 1:
            data, score = next(attacks).data(FACTS), None
        elif i % 2:
            data, score = right, FULL
        else:
            animal = next(animals)
            data, score = animal.data(), animal.score
        path = folder / student / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(data + b" " * (i % 97))  # no two are the same file
        stated[student] = score
    return stated


def resident() -> int:
    """Megabytes of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return (
        int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) >> 10
    )


def run(n: int, jobs: int) -> dict[str, Any]:
    """Grade `n` submissions; give what was lost, what was different, and the memory."""
    room = Path(tempfile.mkdtemp(prefix="soak-"))
    try:
        stated = hand_in(room / "submitted", n)
        results = Results(
            room / "results", settings := Settings("word2vec", SECRET, False, ("en",)), "soak"
        )
        memory: list[int] = []
        done = threading.Event()

        def look() -> None:
            while not done.wait(2.0):
                memory.append(resident())

        threading.Thread(target=look, daemon=True).start()
        started = time.monotonic()
        executor: Executor
        with WorkerPool(jobs) as executor:
            summary = grade_folder(
                room / "submitted", results, settings,
                jobs=jobs, executor=executor, console=Console(quiet=True),
            )  # fmt: skip
        done.set()
        reports = {student: results.load(student) for student in stated}
        different = {
            student: [score, report.points]
            for student, score in stated.items()
            if score is not None and (report := reports[student]) and report.points != score
        }
        tenth = max(len(memory) // 10, 1)
        return {
            "submissions": n,
            "hostile": sum(score is None for score in stated.values()),
            "lost": sorted(student for student, report in reports.items() if report is None),
            "different": different,
            "faults": summary.faults,
            "seconds": round(time.monotonic() - started, 1),
            "megabytes": [max(memory[i : i + tenth]) for i in range(0, len(memory), tenth)],
        }
    finally:
        shutil.rmtree(room, ignore_errors=True)


def main() -> None:
    """Run, print, write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=2000, help="default: 2000")
    parser.add_argument("--jobs", type=int, default=default_jobs(), help="worker processes")
    args = parser.parse_args()
    report = run(args.submissions, args.jobs)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report | {"different": len(report["different"])}))


if __name__ == "__main__":
    main()
