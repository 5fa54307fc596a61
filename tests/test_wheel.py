"""What is installed from a wheel does what the repository does, from any folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.assignments.places import ROOT, beside
from autograder.nbgrader.release import release_notebook
from tests.submissions.sample import sample_class

SOURCES = ("autograder", "solutions", "assignment", "tests/submissions")
BACKEND = """
import sys
from setuptools import build_meta
{make}(sys.argv[1])
"""


def run(*command, cwd, status=0, **environment):
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=os.environ | environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def build(make, source, target):
    """Call the build's backend as pip does with --no-build-isolation."""
    said = run(sys.executable, "-c", BACKEND.format(make=f"build_meta.{make}"), target, cwd=source)
    assert "Warning" not in said, said


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Install the source distribution's wheel; of everything else it sees what is here already."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in SOURCES:
        shutil.copytree(
            ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    build("build_sdist", source, folder)
    (archive,) = folder.glob("*.tar.gz")
    run(sys.executable, "-m", "tarfile", "-e", archive, folder / "unpacked", cwd=folder)
    (unpacked,) = (folder / "unpacked").iterdir()
    build("build_wheel", unpacked, folder)
    (wheel,) = folder.glob("*.whl")

    environment = folder / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=folder)
    python = environment / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    (site,) = environment.glob("lib/python*/site-packages")
    others = [path for path in sys.path if path.endswith("site-packages")]
    (site / "others.pth").write_text("\n".join(others) + "\n")

    here = folder / "here"
    here.mkdir()
    # a stranger's package of the name that our tests have
    (site / "tests").mkdir()
    (site / "tests" / "__init__.py").touch()

    def command(*arguments, status=0):
        return run(environment / "bin" / "autograder", *arguments, cwd=here, status=status)

    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.suffix != ".pyc"}
    yield SimpleNamespace(wheel=wheel, python=python, site=site, here=here, command=command)
    after = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.suffix != ".pyc"}
    assert {p for p in before.keys() | after.keys() if p.is_file()} == {
        p for p in before if p.is_file() and before[p] == after.get(p)
    }, "a command wrote into what is installed"


def test_the_wheel_holds_every_file_that_the_repository_has_for_it(installed):
    places = {"assignment": "autograder/assignment", "tests/submissions": "autograder/zoo"}
    wanted = set()
    for name in SOURCES:
        for path in (ROOT / name).rglob("*"):
            inner = path.relative_to(ROOT / name)
            if path.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & set(inner.parts):
                wanted.add(f"{places.get(name, name)}/{inner.as_posix()}")
    with zipfile.ZipFile(installed.wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == wanted


def test_the_commands_are_the_installed_ones(installed):
    code = "import autograder.assignments.places as r, solutions; print(r.ROOT, r.INSTALLED)"
    said = run(installed.python, "-c", code, cwd=installed.here)
    assert said.split() == [str(installed.site), "True"]


def test_check_grades_a_notebook(installed):
    stub = installed.here / "stub.ipynb"
    stub.write_bytes(release_notebook("word2vec"))
    report = json.loads(installed.command("check", "--json", stub, status=1))
    assert (report["status"], report["points"]) == ("graded", 0)
    stub.unlink()
    assert "There is no file stub.ipynb." in installed.command("check", "stub.ipynb", status=2)


def test_doctor_says_the_same_as_in_the_repository(installed):
    here = run(sys.executable, "-m", "autograder.commands.cli", "doctor", cwd=ROOT)
    assert installed.command("doctor").splitlines()[0] == here.splitlines()[0]


def test_train_writes_vectors(installed):
    said = installed.command("train", "--epochs", "1", "--dim", "8", "--out", "vectors")
    assert "words in" in said
    made = {path.name for path in (installed.here / "vectors").iterdir()}
    assert made >= {"vectors.npz", "vectors.txt", "training.html"}


def test_course_makes_everything_but_the_book_in_the_folder_where_one_is(installed):
    said = installed.command("course")
    assert "left out: its sources are in the repository" in " ".join(said.split())
    made = installed.here / "build"
    for folder in ("word2vec", "ko/word2vec"):
        place = made / "assignment" / folder
        names = {p.relative_to(place).as_posix() for p in place.rglob("*") if p.is_file()}
        assert names == {"word2vec.ipynb", *beside("word2vec")}
    assert {p.stem for p in (made / "results" / "reports").glob("*.json")} == set(sample_class())
    page = (made / "index.html").read_text(encoding="utf-8")
    assert 'href="assignment/word2vec' in page
    assert Path(made / "course" / "gradebook.db").exists()
