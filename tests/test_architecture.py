"""Who may import whom, read from the code itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "autograder").rglob("*.py"))
EDGES = {
    "cli",
    "collect",
    "course",
    "nbgrader_class",
    "nbgrader_plugin",
    "nbgrader_export",
    "nbgrader_times",
    "gradebook",
    "recorder",
    "release",
    "class_report",
    "index_page",
    "train_command",
}


def imports(path: Path, package: str = "") -> set[str]:
    """Every module named in an import statement, wherever it stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def own(path: Path) -> set[str]:
    """Modules of this package that `path` imports."""
    return {n for n in imports(path) if n.split(".")[0] in ("autograder", "solutions", "book")}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_word2vec_names_the_reference(path: Path) -> None:
    names = {n for n in own(path) if n.startswith("solutions")} - {"solutions"}
    allowed = {"autograder.word2vec": "reference", "autograder.train_command": "training"}
    may = allowed.get(name(path))
    wrong = {n for n in names if not (may and n.startswith(f"solutions.{may}"))}
    assert not wrong, f"{name(path)} imports {sorted(wrong)}"


@pytest.mark.parametrize("path", [p for p in MODULES if "child" in p.parts], ids=name)
def test_the_child_imports_nothing_of_the_project(path: Path) -> None:
    outside = {n for n in own(path) if not n.startswith("autograder.child")}
    assert not outside


@pytest.mark.parametrize("path", [p for p in MODULES if "submissions" in p.parts], ids=name)
def test_finding_submissions_needs_no_grader(path: Path) -> None:
    below = ("messages", "notebook", "matching", "release_structure", "submissions")
    assert {n.split(".")[1] for n in own(path) if "." in n} <= set(below)


@pytest.mark.parametrize("module", ["gradcheck", "derivation"])
def test_what_students_get_needs_only_numpy_and_matplotlib(module: str) -> None:
    tree = ast.parse((ROOT / "autograder" / f"{module}.py").read_text(encoding="utf-8"))
    found = {
        (n.module if isinstance(n, ast.ImportFrom) else n.names[0].name or "").split(".")[0]
        for n in ast.walk(tree)
        if isinstance(n, (ast.Import, ast.ImportFrom))
    }
    import sys

    assert found - set(sys.stdlib_module_names) <= {"numpy", "matplotlib"}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_imports_the_edges_the_book_or_the_tests(path: Path) -> None:
    if path.stem in EDGES or path.name == "__main__.py":
        return
    forbidden = {f"autograder.{edge}" for edge in EDGES - {"release"}} | {"book", "tests"}
    assert not {n for n in imports(path) if n in forbidden or n.split(".")[0] in ("book", "tests")}


def test_the_reference_imports_numpy_and_nothing_else() -> None:
    found = {n.split(".")[0] for n in imports(ROOT / "solutions" / "reference.py")}
    assert found <= {"__future__", "collections", "numpy"}


def test_the_rule_sees_a_wrong_import(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from solutions import reference\n")
    assert "solutions.reference" in imports(bad)
