"""What runs in Gradescope's container, as root, for one submission.

There are no namespaces, and perhaps no Landlock: a submission runs as another user, behind
seccomp and limits, and the modes of the grader's files keep it from them. That it can get at none
of them is tried before each submission; where it could, nothing is run and nobody graded.
"""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.assignments.known import released
from autograder.classroom.grading import Graded, Settings, Task, grade_one
from autograder.doors.gradescope_results import Look, results
from autograder.sandbox import probe
from autograder.sandbox.endings import GraderFault, Unheld
from autograder.submissions import find_one
from autograder.writing.files import write_whole
from autograder.writing.neutral import neutral

__all__ = ["main", "own_files"]

_UNKNOWN = "student"


def own_files(source: Path) -> tuple[Path, ...]:
    """Give everything of the grader that a submission's process has no business with."""
    child = source / "package" / "autograder" / "child"
    inside = [path for path in sorted(source.rglob("*")) if not path.is_relative_to(child)]
    return (source, *inside)


def main(source: Path, place: str) -> int:
    """Grade what Gradescope laid out; ``--doctor`` for `place` only tries what holds.

    Parameters
    ----------
    source : Path
        The unpacked archive.
    place : str
        ``/autograder``, or a folder laid out as that.

    Returns
    -------
    int
        0 where there are results; else the file that says "not graded" still stands.
    """
    own = own_files(source)
    try:
        if place == "--doctor":
            found = probe(own)
            print(f"Sandbox tier {found.name}")
            return 0 if found.hides_the_reference else 1
        return _grade(source, Path(place), own)
    except (Unheld, GraderFault, OSError, ValueError) as error:
        print(f"autograder: {error}")
        return 1


def _grade(source: Path, place: Path, own: tuple[Path, ...]) -> int:
    started = time.monotonic()
    told: dict[str, Any] = json.loads((source / "settings.json").read_text("utf-8"))
    look = Look(**told)
    secret = (source / "secret").read_bytes().strip()
    settings = Settings(
        look.assignment, secret, False, (), look.book_url, (*own, place / "results")
    )
    handed_in = find_one(place / "submission", look.assignment, released(look.assignment))
    handed_in = replace(handed_in, student=_student(place / "submission_metadata.json"))
    graded = grade_one(Task.of(handed_in, place), settings)
    if graded.report is None:
        print(f"The grader failed, which is no fault of the notebook: {graded.fault}")
        return 1
    _tell(graded)
    data = results(graded.report, look) | {"execution_time": round(time.monotonic() - started, 3)}
    write_whole(place / "results" / "results.json", json.dumps(data) + "\n")
    return 0


def _tell(graded: Graded) -> None:
    """Print what only the instructor sees."""
    assert graded.report is not None
    print(f"Sandbox tier {graded.report.tier or '- (nothing was run)'}")
    for message in graded.report.flags:
        print(neutral(f"Flag: {message.text()}"))


def _student(path: Path) -> str:
    """Give who hands in, as Gradescope says it; a file that says nothing costs nobody anything."""
    try:
        users = json.loads(path.read_bytes())["users"]
        names = [str(user.get("name") or user.get("email") or "") for user in users]
        return " & ".join(filter(None, names)) or _UNKNOWN
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"{path.name} says nobody's name ({type(error).__name__}); graded all the same.")
        return _UNKNOWN
