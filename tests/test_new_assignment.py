"""``autograder new-assignment``: what it makes grades, and it changes nothing that is there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from autograder.assignments.places import ROOT

MADE = {
    "assignment/glove/glove.ipynb",
    "autograder/assignments/glove/__init__.py",
    "autograder/assignments/glove/assignment.py",
    "autograder/assignments/glove/functions.py",
    "autograder/assignments/glove/handout/__init__.py",
    "autograder/assignments/glove/handout/visible.py",
    "autograder/assignments/glove/locale/ko.json",
    "autograder/assignments/glove/misconceptions.py",
    "autograder/assignments/glove/questions.py",
    "solutions/glove/__init__.py",
    "solutions/glove/glove.md",
    "solutions/glove/reference.py",
    "tests/submissions/glove/distance/by_loop.py",
    "tests/submissions/glove/distance/factor_two.py",
}
# in one process: what a grade of each is, and what every new sentence is in Korean
GRADES = """
import json
from autograder.assignments import load
from autograder.assignments.known import released
from autograder.classroom.grading import Settings, Task, forget, grade_one
from autograder.nbgrader.release import release_notebook
from tests.submissions.build import notebook, zoo
settings = Settings("glove", b"a secret of the tests", True, ())
files = {name: animal.data() for name, animal in zoo("glove").items()}
files |= {"solved": notebook("", assignment="glove"), "stub": release_notebook("glove")}
told = {}
for name, data in files.items():
    report = grade_one(Task(name, data), settings).report
    told[name] = report.points, sorted({
        r.diagnosis.key for q in report.questions for r in q.results if r.diagnosis})
forget()
glove = load("glove")
said = [glove.title, *(q.title for q in glove.questions)]
said += [e.message for e in glove.misconceptions.values() if not e.key.startswith("any.")]
print(json.dumps([told, [m.text() for m in said if m.text("ko") == m.text()]]))
"""
# the notebook alone, in an empty folder: what its visible tests say of a right and a wrong answer
ALONE = """
import json, sys
sys.modules["autograder"] = None  # it isn't there where students are
cells = [c for c in json.load(open(sys.argv[1]))["cells"] if c["cell_type"] == "code"]
names = {}
for cell in cells:
    exec("".join(cell["source"]), names)
right = names["squared_distance"]
names["squared_distance"] = lambda a, b: (right(a, b)[0], a - b)
try:
    exec("".join(cells[-1]["source"]), names)
except AssertionError as error:
    print(error)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all that the command needs of the repository."""
    folder = tmp_path_factory.mktemp("copy")
    leave = shutil.ignore_patterns("__pycache__", "blind", "hostile")
    for name in ("autograder", "solutions", "assignment", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    for name in ("pyproject.toml", "ARCHITECTURE.md"):
        shutil.copy(ROOT / name, folder)
    return folder


def run(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=copy, capture_output=True, text=True, check=False
    )


def new(copy: Path, name: str) -> subprocess.CompletedProcess[str]:
    return run(copy, "-m", "autograder.commands.cli", "new-assignment", name)


def files(folder: Path) -> dict[str, bytes]:
    found = (p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_what_is_made_grades_and_what_is_there_stays(copy: Path) -> None:
    before = files(copy)
    done = new(copy, "glove")
    assert done.returncode == 0, done.stderr
    after = files(copy)
    assert {name for name in before if after[name] != before[name]} == {"pyproject.toml"}
    made = after.keys() - before.keys()
    beside = {name for name in made if name.startswith("assignment/glove/")}
    assert made - beside | {"assignment/glove/glove.ipynb"} == MADE
    assert "assignment/glove/visible.py" in beside
    listed = tomllib.loads(after["pyproject.toml"].decode())["tool"]["setuptools"]
    assert listed["packages"] == sorted(listed["packages"])
    assert {p for p in listed["packages"] if "glove" in p} == {
        "autograder.assignment.glove", "autograder.assignments.glove",
        "autograder.assignments.glove.handout", "solutions.glove",
    }  # fmt: skip
    assert listed["package-dir"]["autograder.assignment.glove"] == "assignment/glove"

    graded = run(copy, "-c", GRADES)
    assert graded.returncode == 0, graded.stderr
    told, not_in_korean = json.loads(graded.stdout)
    assert told == {
        "distance/by_loop": [10.0, []],
        "distance/factor_two": [5.0, ["distance.factor_two"]],
        "solved": [10.0, []],
        "stub": [0.0, []],
    }
    assert not_in_korean == []

    solved = copy / "alone" / "solved.ipynb"
    solved.parent.mkdir()
    write = f"from tests.animals import main; main(['write', 'solved', {str(solved)!r}, " \
            "'--assignment', 'glove'])"  # fmt: skip
    written = run(copy, "-c", write)
    assert written.returncode == 0, written.stderr
    tried = subprocess.run([sys.executable, "-c", ALONE, solved.name], cwd=solved.parent,
                           capture_output=True, text=True, check=False)  # fmt: skip
    assert tried.returncode == 0, tried.stderr
    right, _, wrong = tried.stdout.partition("gradient of vector_a: 2 of 2 entries differ")
    assert "loss of the example: right" in right
    assert "These are the numbers that come out without the factor 2." in wrong
    shutil.rmtree(solved.parent)

    own = ["autograder/assignments/glove", "solutions/glove"]
    for check in (["check", "--no-cache"], ["format", "--diff", "--no-cache"]):
        done = run(copy, "-m", "ruff", *check, *own)
        assert done.returncode == 0, done.stdout
    done = run(copy, "-c", "from tests.test_seam import *\n"
               "test_nothing_but_an_assignment_says_a_word_of_it('glove')")  # fmt: skip
    assert done.returncode == 0, done.stderr
    done = run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider",
               "tests/test_contract.py", "-k", "glove")  # fmt: skip
    assert done.returncode == 0, done.stdout

    again = new(copy, "glove")
    assert again.returncode == 2
    assert "There is an assignment glove already" in again.stderr
    assert files(copy) == after


@pytest.mark.parametrize("name", ["Glove", "my-own", "1st", "training", "../x", ""])
def test_what_can_be_no_name_is_refused(copy: Path, name: str) -> None:
    before = files(copy)
    done = new(copy, name)
    assert done.returncode == 2
    assert done.stderr.startswith(f"autograder: {name!r} can't be an assignment's name: take small")
    assert files(copy) == before
