"""The same class graded by stock nbgrader and by this project, in one run.

Each contender is a whole process tree, timed by the operating system's own accounting
(`getrusage` of ended children). Stock nbgrader is ``nbgrader autograde word2vec`` with its own
``Execute``, as one batch, into its own gradebook. Ours is ``autograder grade --course``, gradebook
included. The floor is what no grader of notebooks can go below: a program that forks a child for
each notebook, which runs the bare cells and answers nothing; no cases, no report, no gradebook.
All include their own start, which is what counts at 20 submissions and not at 2,000.

Stock nbgrader needs about 5 seconds a submission. It can be stopped after a number of minutes
(``--stock-minutes``, one number for each size); its figures are then per submission graded until
then, and the JSON says how many those were.

Usage: python -m benchmarks.grading [--sizes 20 200 2000] [--stock-up-to 2000]
    [--stock-minutes 60 60 10] [--repeat 3]
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

from autograder.assignments.places import ROOT
from autograder.classroom.pool import FEW
from autograder.nbgrader.release import write_source
from tests.submissions.sample import CLASS, sample_class

OUT = ROOT / "build" / "benchmarks" / "grading.json"
# nbgrader starts alembic by its name
_BIN = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
ENVIRONMENT = {**os.environ, "PATH": _BIN, "PYTHONPATH": str(ROOT)}
PR_SET_CHILD_SUBREAPER = 36
STOCK_CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "bench"
"""


def students(size: int) -> dict[str, bytes]:
    """Give a class of that size: the sample class over and over, without what stops nbgrader."""
    stops = [s for s, names in CLASS.items() if names[0].split("/")[0] in ("attacks", "damaged")]
    files = {s: data for s, data in sample_class().items() if s not in stops}
    names = sorted(files)
    return {f"s{i:04d}": files[names[i % len(names)]] for i in range(size)}


def timed(command: list[str], cwd: Path, seconds: float | None = None) -> dict[str, float]:
    """Run a command to its end; CPU seconds of its whole tree, wall seconds, peak memory in MB.

    After ``seconds``, where given, the command is interrupted.

    Processes that outlive their parents come to us, so that their time is counted too: the
    program that builds the sandbox leaves before the one inside it has ended.
    """
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.perf_counter()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, cwd=cwd, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=errors
        )
        stop = threading.Timer(seconds or threading.TIMEOUT_MAX, _interrupt, [process.pid])
        stop.daemon = True
        stop.start()
        ended = {}
        with contextlib.suppress(ChildProcessError):  # none are left
            while True:
                pid, status, used = os.wait4(-1, 0)
                ended[pid] = used
                if pid == process.pid:
                    wall = time.perf_counter() - start
                    process.returncode = os.waitstatus_to_exitcode(status)
        stop.cancel()
        interrupted = seconds is not None and wall >= seconds
        if process.returncode not in (0, 1) and not interrupted:
            errors.seek(0)
            said = errors.read().decode()[-2000:]
            raise RuntimeError(f"{command} ended with {process.returncode}: {said}")
    return {
        "cpu": sum(used.ru_utime + used.ru_stime for used in ended.values()),
        "wall": wall,
        "max_rss_mb": max(used.ru_maxrss for used in ended.values()) / 1024,  # of one process
    }


def _interrupt(pid: int) -> None:
    """Interrupt a process until it ends, and end what it leaves behind.

    nbgrader takes one interrupt for a fault of the submission, and goes on with the next.
    """
    tree = psutil.Process(pid).children(recursive=True)
    with contextlib.suppress(ProcessLookupError):
        for _ in range(10):
            os.kill(pid, signal.SIGINT)
            time.sleep(0.5)
        os.kill(pid, signal.SIGKILL)
    for process in tree:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()


def hand_in(folder: Path, files: dict[str, bytes]) -> None:
    """Lay the class out as nbgrader wants it."""
    for student, data in files.items():
        target = folder / student / "word2vec" / "word2vec.ipynb"
        target.parent.mkdir(parents=True)
        target.write_bytes(data)


def stock(files: dict[str, bytes], seconds: float | None = None) -> dict[str, float]:
    """Grade with nbgrader as it comes, for so many seconds at most."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        (course / "nbgrader_config.py").write_text(STOCK_CONFIG)
        write_source(course / "source")
        nbgrader = [sys.executable, "-m", "nbgrader"]
        subprocess.run(
            [*nbgrader, "generate_assignment", "word2vec"], cwd=course, check=True,
            capture_output=True, env=ENVIRONMENT,
        )  # fmt: skip
        hand_in(course / "submitted", files)
        used = timed([*nbgrader, "autograde", "word2vec"], course, seconds)
        return {**used, "graded": len(list((course / "autograded").glob("*/word2vec/*.ipynb")))}


def ours(files: dict[str, bytes], jobs: int) -> dict[str, float]:
    """Grade with this project."""
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        hand_in(course / "submitted", files)
        command = [
            sys.executable,
            "-m",
            "autograder.commands.cli",
            "grade",
            str(course / "submitted"),
        ]
        command += ["--out", str(course / "out"), "--course", folder, "--jobs", str(jobs)]
        return timed(command, course)


def floor(files: dict[str, bytes], jobs: int) -> dict[str, float]:
    """Run the bare cells of each notebook in a forked child, in as many processes as ours."""
    with tempfile.TemporaryDirectory() as folder:
        hand_in(Path(folder), files)
        return timed([sys.executable, "-m", "benchmarks.floor", folder, str(jobs)], ROOT)


def main() -> None:
    """Measure, print, write JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[20, 200, 2000], help="students of each class"
    )
    parser.add_argument("--stock-up-to", type=int, default=200, help="largest class for stock")
    parser.add_argument(
        "--stock-minutes", type=float, nargs="+", help="stop stock after that many, for each size"
    )
    parser.add_argument("--repeat", type=int, default=3, help="runs, interleaved; medians are told")
    parser.add_argument(
        "--jobs",
        type=int,
        default=len(os.sched_getaffinity(0)),
        help="workers; default: processors",
    )
    args = parser.parse_args()
    rows = []
    limits = args.stock_minutes or [None] * len(args.sizes)
    for size, limit in zip(args.sizes, limits, strict=True):
        files = students(size)
        runs: dict[str, list[dict[str, float]]] = {"ours": [], "floor": [], "stock": []}
        for i in range(args.repeat):
            if size <= args.stock_up_to and (i == 0 or size <= 20):  # 200 take a quarter of an hour
                runs["stock"].append(stock(files, limit and 60 * limit))
            runs["ours"].append(ours(files, args.jobs))
            runs["floor"].append(floor(files, args.jobs if size > FEW else 1))  # as ours does
            print(f"{size}: " + str({k: v[-1] for k, v in runs.items() if v}), flush=True)
        rows.append(_row(size, runs))
        _write(rows, args.jobs)
    print(json.dumps(rows, indent=1))


def _row(size: int, runs: dict[str, list[dict[str, float]]]) -> dict[str, float | None]:
    def each(who: str, what: str) -> float | None:
        """Seconds a submission: the median of the runs."""
        values = [run[what] / run.get("graded", size) for run in runs[who]]
        return statistics.median(values) if values else None

    def ratio(a: float | None, b: float | None) -> float | None:
        return None if a is None or not b else round(a / b, 2)

    row: dict[str, float | None] = {"size": size}
    for who in runs:
        for what in ("cpu", "wall"):
            value = each(who, what)
            row[f"{who}_{what}_ms_per_submission"] = value and round(1e3 * value, 2)
    row["stock_graded"] = min((run["graded"] for run in runs["stock"]), default=None)
    row["ours_max_rss_mb"] = statistics.median(run["max_rss_mb"] for run in runs["ours"])
    row["cpu_ratio_vs_nbgrader"] = ratio(each("stock", "cpu"), each("ours", "cpu"))
    row["wall_ratio_vs_nbgrader"] = ratio(each("stock", "wall"), each("ours", "wall"))
    row["cpu_ratio_vs_floor"] = ratio(each("ours", "cpu"), each("floor", "cpu"))
    return row


def _write(rows: list[dict[str, float | None]], jobs: int) -> None:
    OUT.parent.mkdir(parents=True, exist_ok=True)
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "jobs": jobs}
    OUT.write_text(json.dumps({"machine": machine, "sizes": rows}, indent=1) + "\n")


if __name__ == "__main__":
    main()
