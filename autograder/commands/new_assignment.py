"""``autograder new-assignment``: a folder of declarations that grades, with one function."""

from __future__ import annotations

import argparse
import importlib
import re
from pathlib import Path

from autograder.assignments import names
from autograder.assignments.places import INSTALLED, PACKAGE, ROOT
from autograder.nbgrader.release import write_release
from autograder.writing.files import write_whole

__all__ = ["add_arguments", "run"]

_TEMPLATE = PACKAGE / "commands" / "templates" / "assignment"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
_TAKEN = ("anywhere", "known", "places", "training", "ko", "name")  # by other things of that place
_PACKAGES = ("autograder.assignment.{}", "autograder.assignments.{}",
             "autograder.assignments.{}.handout", "solutions.{}")  # fmt: skip


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument("name", metavar="NAME", help="of the assignment, such as chapter_2")


def run(args: argparse.Namespace) -> int:
    """Make the assignment; where anything of that name is there already, nothing is changed."""
    name: str = args.name
    if INSTALLED:
        raise ValueError("A new assignment is made in the course's repository: run it there.")
    if not _NAME.fullmatch(name) or name in _TAKEN:
        raise ValueError(
            f"{name!r} can't be an assignment's name: take small letters, digits and _, such as "
            "chapter_2."
        )
    files = {
        ROOT / str(path.relative_to(_TEMPLATE)).removesuffix(".in").replace("NAME", name): path
        for path in sorted(_TEMPLATE.rglob("*.in"))
    }
    there = [path for path in files if path.exists()]
    if name in names() or there:
        raise ValueError(
            f"There is an assignment {name} already ({(there or [ROOT])[0]}); nothing was changed."
        )
    for path, template in files.items():
        write_whole(path, template.read_text(encoding="utf-8").replace("NAME", name))
    _list_packages(ROOT / "pyproject.toml", name)
    importlib.invalidate_caches()
    notebook = write_release(name)
    for path in (*files, notebook):
        print(path.relative_to(ROOT))
    print(
        f"Then: autograder check {notebook.relative_to(ROOT)}, python -m tests.floors, make test, "
        "and CONTRIBUTING.md, 'Change this assignment'."
    )
    return 0


def _list_packages(path: Path, name: str) -> None:
    """List the new packages, and the files in them that are no modules."""
    text = path.read_text(encoding="utf-8")
    listed = re.search(r'(?<=^packages = \[\n)(?:    ".*",\n)+', text, re.MULTILINE)
    if listed is None:
        raise ValueError(f"{path} has no list of packages: add those of {name} to it.")
    own = [f'    "{package.format(name)}",\n' for package in _PACKAGES]
    lines = sorted({*listed[0].splitlines(keepends=True), *own}, key=lambda line: line.strip('", '))
    text = text[: listed.start()] + "".join(lines) + text[listed.end() :]
    for head, line in (
        ("package-dir", f'"autograder.assignment.{name}" = "assignment/{name}"\n'),
        (
            "package-data",
            f'"autograder.assignment.{name}" = ["*.ipynb"]\n'
            f'"autograder.assignments.{name}" = ["locale/*.json"]\n'
            f'"solutions.{name}" = ["*.md"]\n',
        ),
    ):
        text = text.replace(f"[tool.setuptools.{head}]\n", f"[tool.setuptools.{head}]\n{line}", 1)
    write_whole(path, text)
