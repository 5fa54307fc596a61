"""Grade the zoo through every door: the same points, nothing that leaks, nobody lost.

    python -m tests.doors                      # build/reports/doors.json
    python -m tests.doors --every 20 --only serve,cluster

For each door ``graded`` notebooks got a report, ``equal`` of them the points that ``autograder
grade`` gives; ``leaks`` are thieves' and attackers' reports that hold what is hidden, and ``lost``
is how many were handed in and never heard of. Gradescope's container is made where that is possible
(``tests/gradescope_container.py``), else a folder laid out alike takes its place, as the file says.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console

from autograder.classroom.grading import Settings
from autograder.classroom.pool import WorkerPool
from autograder.classroom.results import Results
from autograder.classroom.secret import FILE_NAME
from autograder.commands.class_grading import grade_folder
from autograder.commands.cli import main as command
from autograder.commands.options import default_jobs
from autograder.doors.classroom50 import SCALE
from autograder.feedback.render_json import load
from tests import gradescope_container
from tests.hostile.build import hostile_class
from tests.serving import Service, token_of
from tests.submissions.build import notebook, zoo
from tests.test_runner import enroll, git, repository

REPORT = Path(__file__).parents[1] / "build" / "reports" / "doors.json"
MARK = "what is hidden holds this mark"
THIEF = """
def softmax(scores):
    import os
    mark = b"what is hidden " + b"holds this mark"
    for base, folders, names in os.walk("/"):
        if base in ("/proc", "/sys", "/dev"):
            folders.clear()
        for name in names:
            try:
                with open(os.path.join(base, name), "rb") as file:
                    if mark in file.read(5_000_000):
                        raise ValueError("ESCAPED " + os.path.join(base, name))
            except OSError:
                pass
    raise ValueError("looked everywhere")
"""


@dataclass
class Class:
    """Who hands in what, what they deserve, and where the hidden things are."""

    course: Path
    notebooks: Mapping[str, bytes]
    points: Mapping[str, float]
    hostile: frozenset[str]
    secret: str


@dataclass
class Door:
    """What came of a class at one door."""

    place: str
    points: dict[str, float] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)

    def summary(self, of: Class, asked: Mapping[str, bytes]) -> dict[str, Any]:
        """Give the door's row."""
        honest = [name for name in asked if name not in of.hostile]
        hidden = ("ESCAPED", MARK, of.secret)
        leaking = [n for n, text in self.texts.items() if any(h in text for h in hidden)]
        graded = [name for name in honest if name in self.points]
        different = [name for name in graded if self.points[name] != of.points[name]]
        return {
            "place": self.place,
            "handed_in": len(asked),
            "graded": len(self.points),
            "compared": len(graded),
            "equal": len(graded) - len(different),
            "different": different,
            "hostile": len(asked) - len(honest),
            "leaks": leaking,
            "lost": len(asked) - len(self.points),
            **self.more,
        }


def make_class(room: Path, every: int, attacks: int) -> Class:
    """Take every so many animals, a thief, and some attacks; grade all on this machine."""
    course = room / "class"
    course.mkdir()
    secret = f"{MARK}, and is as long as a secret has to be"
    (course / FILE_NAME).write_text(secret + "\n")
    (course / FILE_NAME).chmod(0o600)
    animals = [animal for animal in zoo().values() if animal.status == "graded"][::every]
    notebooks = {f"animal{i:04d}": animal.data() for i, animal in enumerate(animals)}
    facts = {"FILE": course / FILE_NAME, "FOLDER": course, "PORT": 9}
    facts |= {"ABSTRACT": "a", "PID": 1, "REPO": "/"}
    hostile = {"thief": notebook(THIEF)}
    kinds = ("escape", "course")
    chosen = [a for a in hostile_class().values() if a.category in kinds and not a.hangs]
    for attack in chosen[: attacks * 3 : 3]:
        hostile[f"{attack.category}-{attack.name}"] = attack.data(facts)
    everything = notebooks | hostile
    for name, data in everything.items():
        path = course / "submitted" / name / "word2vec" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
    settings = Settings("word2vec", secret.encode())
    results = Results(room / "one", settings, "doors")
    with WorkerPool(default_jobs()) as pool:
        grade_folder(course / "submitted", results, settings, jobs=default_jobs(), executor=pool,
                     console=Console(quiet=True))  # fmt: skip
    points = {name: report.points for name in everything if (report := results.load(name))}
    return Class(course, everything, points, frozenset(hostile), secret)


def gradescope(of: Class, room: Path, asked: Mapping[str, bytes], container: Path | None) -> Door:
    """Run what Gradescope runs, submission by submission."""
    os.environ["AUTOGRADER_COURSE"] = str(of.course)
    assert command(["gradescope", str(room / "out.zip")]) == 0
    root = container or room / "container"
    why_not = "" if container else gradescope_container.possible()
    if not why_not and not root.exists():
        gradescope_container.make(root)
    place = room / "autograder" if why_not else root / "autograder"
    shutil.rmtree(place / "source", ignore_errors=True)
    with zipfile.ZipFile(room / "out.zip") as archive:
        archive.extractall(place / "source")
    for name in ("package/solutions/word2vec/reference.py", "package/autograder/engine/grade.py"):
        with (place / "source" / name).open("a") as file:
            file.write(f"\n# {MARK}\n")
    (place / "source" / "secret").write_text(of.secret)
    environment = os.environ | {"AUTOGRADER_ROOT": str(place), "AUTOGRADER_PYTHON": sys.prefix}
    if why_not:
        line = ["bash", str(place / "source" / "run_autograder")]
    else:
        environment = dict(os.environ)
        subprocess.run(
            gradescope_container.inside(root, "bash", "/autograder/source/setup.sh"), check=True
        )
        line = gradescope_container.inside(root, "bash", "/autograder/source/run_autograder")
    door = Door(why_not or "a container of Debian's packages, without namespaces and Landlock")
    seconds, tiers = [], set()
    for name, data in asked.items():
        shutil.rmtree(place / "submission", ignore_errors=True)
        (place / "submission").mkdir(parents=True)
        (place / "submission" / "word2vec.ipynb").write_bytes(data)
        started = time.monotonic()
        done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
        seconds.append(time.monotonic() - started)
        tiers |= {said for said in done.stdout.splitlines() if said.startswith("Sandbox tier")}
        told = json.loads((place / "results" / "results.json").read_text())
        door.texts[name] = json.dumps(told)
        if told["tests"][0]["max_score"]:
            door.points[name] = told["score"]
    door.more = {"median_seconds": round(statistics.median(seconds), 1), "tiers": sorted(tiers)}
    return door


def runner(of: Class, room: Path, asked: Mapping[str, bytes]) -> Door:
    """Fetch bare repositories, grade them, and read what was pushed back to each."""
    course = room / "runner"
    bare = {n: repository(room, n, {"word2vec.ipynb": data}) for n, data in asked.items()}
    enroll(course, **bare)
    shutil.copy(of.course / FILE_NAME, course)
    os.environ["AUTOGRADER_COURSE"] = ""
    assert command(["runner", "fetch", str(course)]) == 0
    (course / "results").mkdir()
    settings = Settings("word2vec", of.secret.encode())
    with WorkerPool(default_jobs()) as pool:
        grade_folder(course / "submitted", Results(course / "results", settings, "doors"), settings,
                     jobs=default_jobs(), executor=pool, console=Console(quiet=True))  # fmt: skip
    assert command(["runner", "return", str(course), "--results", str(course / "results")]) == 0
    door = Door("bare repositories on this disk")
    for name in asked:
        told = json.loads(git("show", "feedback:result.json", folder=bare[name]))
        door.points[name] = told["score"] / SCALE
        door.texts[name] = git("show", "feedback:feedback.en.html", folder=bare[name])
    return door


def serve(of: Class, room: Path, asked: Mapping[str, bytes], posts: int) -> Door:
    """Post everything within a minute, and `posts` notebooks at least, from as many students."""
    names = list(asked)
    students = [f"s{i:04d}" for i in range(max(posts, len(names)))]
    course = room / "serve"
    course.mkdir()
    shutil.copy(of.course / FILE_NAME, course)
    (course / "roster.csv").write_text("\n".join(["id", *students, ""]))
    service = Service(course, jobs=default_jobs())
    door = Door("the service itself, on loopback")
    memory: list[int] = []
    try:
        given = {student: token_of(course, student) for student in students}

        def play(i: int) -> tuple[str, str, float] | None:
            data = asked[names[i % len(names)]] + b" " * (i // len(names))
            time.sleep(50.0 * i / len(students))
            status, told = service.ask("POST", "/check?wait=0", given[students[i]], data)
            assert status in (200, 202), told
            posted = time.monotonic()
            while status == 202:
                status, told = service.ask("GET", f"{told['check']}?wait=300", given[students[i]])
            return names[i % len(names)], json.dumps(told), time.monotonic() - posted

        memory.append(service.megabytes())
        with ThreadPoolExecutor(len(students)) as threads:
            started = time.monotonic()
            futures = [threads.submit(play, i) for i in range(len(students))]
            heard = [future.result() for future in futures]
        memory.append(service.megabytes())
        waits = []
        for name, text, seconds in filter(None, heard):
            door.points[name] = load(text).points
            door.texts[name] = text
            waits.append(seconds)
        door.more = {
            "posts": len(students),
            "posts_lost": len(students) - len(waits),
            "seconds_in_all": round(time.monotonic() - started, 1),
            "median_wait": round(statistics.median(waits), 1),
            "longest_wait": round(max(waits), 1),
            "megabytes_before_and_after": memory,
        }
    finally:
        service.end()
    return door


def cluster(of: Class, room: Path, asked: Mapping[str, bytes]) -> Door:
    """Grade on a local Dask cluster, and in four shards that are merged."""
    import distributed

    folder = room / "cluster"
    for name in asked:
        shutil.copytree(of.course / "submitted" / name, folder / "in" / name)
    os.environ["AUTOGRADER_SECRET"] = of.secret
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as running:
        given = ["grade", str(folder / "in"), "--out"]
        address = running.scheduler_address
        assert command([*given, str(folder / "dask"), "--scheduler", address]) == 0
    parts = [str(folder / f"part-{i}") for i in (1, 2, 3, 4)]
    for i, part in enumerate(parts, start=1):
        assert command([*given, part, "--shard", f"{i}/4"]) == 0
    assert command(["merge", *parts, "--out", str(folder / "merged")]) == 0
    del os.environ["AUTOGRADER_SECRET"]
    door = Door("a local Dask cluster of two workers, and four shards merged")
    for name in asked:
        text = (folder / "merged" / "reports" / f"{name}.json").read_text()
        door.texts[name], door.points[name] = text, load(text).points
    dask, merged = ((folder / n / "grades.csv").read_bytes() for n in ("dask", "merged"))
    door.more = {"grades_csv_equal": dask == merged}
    return door


def keep(rows: Mapping[str, Any]) -> None:
    """Write doors' rows beside those that were measured before."""
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    before = json.loads(REPORT.read_text()) if REPORT.exists() else {}
    REPORT.write_text(json.dumps(before | dict(rows), indent=1) + "\n")


def main() -> int:
    """Go through the doors; exits with 1 where anything differs, leaks or is lost."""
    parser = argparse.ArgumentParser(description="Grade the zoo through every door.")
    parser.add_argument("--every", type=int, default=1, help="so many animals apart")
    parser.add_argument("--gradescope-every", type=int, default=10, help="and there, of those")
    parser.add_argument("--attacks", type=int, default=20)
    parser.add_argument("--posts", type=int, default=200)
    parser.add_argument("--only", default="gradescope,runner,serve,cluster")
    parser.add_argument("--container", type=Path, help="one that is made already")
    args = parser.parse_args()
    for name in ("AUTOGRADER_COURSE", "AUTOGRADER_SECRET", "AUTOGRADER_GRADEBOOK"):
        os.environ.pop(name, None)
    told: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="doors-") as place:
        room = Path(place)
        room.chmod(0o711)
        of = make_class(room, args.every, args.attacks)
        honest = [name for name in of.notebooks if name not in of.hostile]
        few = [*honest[:: args.gradescope_every], *sorted(of.hostile)]
        some = {name: of.notebooks[name] for name in few}
        doors: dict[str, tuple[Callable[[], Door], Mapping[str, bytes]]] = {
            "gradescope": (lambda: gradescope(of, room, some, args.container), some),
            "runner": (lambda: runner(of, room, of.notebooks), of.notebooks),
            "serve": (lambda: serve(of, room, of.notebooks, args.posts), of.notebooks),
            "cluster": (lambda: cluster(of, room, of.notebooks), of.notebooks),
        }
        for name in args.only.split(","):
            go, asked = doors[name]
            told[name] = go().summary(of, asked)
            print(name, json.dumps(told[name]), flush=True)
            keep({name: told[name]})
    bad = [n for n, row in told.items() if row["different"] or row["leaks"] or row["lost"]]
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
