"""Who may import whom: ``ARCHITECTURE.md`` says it, the code keeps to it."""

from __future__ import annotations

import ast
import sys

import pytest

from autograder.assignments.places import companions
from tests import floors


def test_every_module_stands_on_a_floor():
    table = floors.floors()
    homeless = [m for m in floors.modules() if m != "autograder" and not floors.package(m, table)]
    assert homeless == []


def test_imports_lead_downwards():
    table = floors.floors()
    found = {m: floors.upward(m, path, table) for m, path in floors.modules().items()}
    wrong = {module: names for module, names in found.items() if names}
    assert wrong == {}


def test_the_child_imports_nothing_else_of_the_project():
    for module, path in floors.modules().items():
        if module.startswith("autograder.child"):
            ours = {n for n in floors.imports(path) if n.split(".")[0] in OURS}
            assert all(n.startswith("autograder.child") for n in ours), module


def test_only_an_assignment_names_solutions_and_nothing_the_book_or_the_tests():
    for module, path in floors.modules().items():
        names = {n.split(".")[0] for n in floors.imports(path)}
        assert not names & {"book", "tests"}, module
        allowed = (
            module.startswith("autograder.assignments.") or module == "autograder.commands.train"
        )
        assert allowed or "solutions" not in names, module


def test_what_students_get_needs_only_numpy_and_matplotlib():
    for module, path in floors.modules().items():
        if ".handout." in module:
            # the course's own files are imported by their names when they stand beside a notebook
            names = {n.split(".")[0] for n in floors.imports(path)} - set(sys.stdlib_module_names)
            own = module.split(".")[2] if module.startswith("autograder.assignments.") else ""
            beside = {p.stem for p in companions(own)}
            assert names - beside <= {"numpy", "matplotlib", "autograder"}, module


@pytest.mark.parametrize("path", sorted(floors.ROOT.glob("solutions/*/reference.py")))
def test_a_reference_imports_numpy_and_what_all_references_share(path):
    found = {n for n in floors.imports(path) if not n.startswith("solutions.elementary")}
    assert {n.split(".")[0] for n in found} <= {"__future__", "collections", "numpy"}
    shared = floors.imports(path.parents[1] / "elementary.py")
    assert {n.split(".")[0] for n in shared} <= {"__future__", "numpy"}


def test_the_page_lists_the_modules_that_there_are():
    assert floors.PAGE.read_text(encoding="utf-8") == floors.written(), "run python -m tests.floors"


def test_the_rule_sees_an_import_upwards_wherever_it_stands(tmp_path):
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from autograder.commands import cli\n")
    wrong = floors.upward("autograder.report", bad, floors.floors())
    assert wrong == ["autograder.commands"]
    assert ast.parse(bad.read_text())


OURS = ("autograder", "solutions", "book", "tests")
