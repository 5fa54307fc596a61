"""The instructor's text becomes nbgrader's source and release, the same bytes every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from autograder.assignments import places
from autograder.engine.questions import QUESTIONS
from autograder.nbgrader import release

CELL = """```{{code-cell}} ipython3
:nbgrader: {{schema_version: 3, grade_id: {name}, grade: false, solution: true, locked: false, task: false}}

{code}
```
"""  # noqa: E501


def text(tmp_path: Path, *cells: str) -> Path:
    path = tmp_path / "notebook.md"
    head = "---\nkernelspec:\n  display_name: Python 3\n  language: python\n  name: python3\n---\n"
    path.write_text("\n".join([head, *cells]), encoding="utf-8")
    return path


def cells(notebook: bytes) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(notebook)["cells"]
    return found


def forget() -> None:
    release._instructor_notebook.cache_clear()
    release._release_notebook.cache_clear()


def test_the_committed_assignment_is_what_the_instructors_text_gives(tmp_path: Path) -> None:
    release.write_release(tmp_path / "word2vec")
    fresh, committed = (
        {p.relative_to(f).as_posix(): p.read_bytes() for p in f.rglob("*.*") if p.is_file()}
        for f in (tmp_path, places.RELEASE.parent)
    )
    committed = {name: text for name, text in committed.items() if "checkpoint" not in name}
    assert sorted(committed) == sorted(fresh)
    stale = [name for name in fresh if committed[name] != fresh[name]]
    assert not stale, f"{stale} are stale: run python -m autograder.nbgrader.release"


def test_generating_twice_gives_the_same_bytes() -> None:
    first = release.instructor_notebook(), release.release_notebook()
    forget()
    assert (release.instructor_notebook(), release.release_notebook()) == first


def test_every_cell_has_its_own_id_and_graded_cells_have_their_grade_id() -> None:
    found = cells(release.release_notebook())
    ids = [str(cell["id"]) for cell in found]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-zA-Z0-9-_]{1,64}", i) for i in ids)
    for cell in found:
        role = cell["metadata"].get("nbgrader")  # type: ignore[attr-defined]
        assert role is None or cell["id"] == role["grade_id"]


def test_the_graded_cells_are_the_questions_and_make_100_points() -> None:
    roles = [
        cell["metadata"]["nbgrader"]  # type: ignore[index]
        for cell in cells(release.release_notebook())
        if "nbgrader" in cell["metadata"]  # type: ignore[operator]
    ]
    points = {role["grade_id"]: role["points"] for role in roles if role["grade"]}
    assert points == {spec.name: spec.unscored().max_points for spec in QUESTIONS}
    assert sum(points.values()) == 100


def test_students_get_stubs_and_locked_tests_and_no_solution() -> None:
    student = {str(c["id"]): c for c in cells(release.release_notebook())}
    instructor = {str(c["id"]): c for c in cells(release.instructor_notebook())}
    assert list(student) == list(instructor)
    for name, cell in student.items():
        role = cell["metadata"].get("nbgrader", {})  # type: ignore[attr-defined]
        source = "".join(cell["source"])  # type: ignore[arg-type]
        if role.get("solution") and cell["cell_type"] == "code":
            assert "NotImplementedError" in source
            assert source != "".join(instructor[name]["source"])  # type: ignore[arg-type]
        if role.get("grade") and not role["solution"]:
            assert cell["metadata"]["editable"] is False  # type: ignore[index]
        assert "SOLUTION" not in source


def test_both_notebooks_are_valid() -> None:
    for notebook in (release.instructor_notebook(), release.release_notebook()):
        nbformat.validate(nbformat.reads(notebook, as_version=4))


def test_what_nbgrader_copies_holds_neither_reference_nor_anything_else(tmp_path: Path) -> None:
    (tmp_path / "word2vec" / "old").mkdir(parents=True)
    (tmp_path / "word2vec" / "reference.py").write_text("left of an earlier version")
    release.write_source(tmp_path)
    names = sorted(p.name for p in (tmp_path / "word2vec").iterdir())
    assert names == sorted([*places.COMPANIONS, "word2vec.ipynb"])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["word2vec"]


def test_what_students_get_beside_the_notebook_is_the_graders_own_file(tmp_path: Path) -> None:
    release.write_source(tmp_path)
    for name in places.COMPANIONS:
        own = places.PACKAGE / "handout" / name
        assert (tmp_path / "word2vec" / name).read_bytes() == own.read_bytes()


def test_a_fresh_source_folder_is_left_alone_and_a_stale_one_made_anew(tmp_path: Path) -> None:
    source = text(tmp_path, CELL.format(name="a", code="x = 1"))
    notebook = release.refresh_source(tmp_path / "source", source)
    made_from = [source, Path(release.__file__), *places.companions()]
    later = max(path.stat().st_mtime_ns for path in made_from) + 10**12
    os.utime(notebook, ns=(later, later))
    release.refresh_source(tmp_path / "source", source)
    assert notebook.stat().st_mtime_ns == later
    source.write_text(source.read_text().replace("x = 1", "x = 2"))
    os.utime(source, ns=(later + 1, later + 1))
    release.refresh_source(tmp_path / "source", source)
    assert b"x = 2" in notebook.read_bytes()


def test_a_region_of_hidden_tests_is_refused(tmp_path: Path) -> None:
    hidden = "### BEGIN HIDDEN TESTS\nassert x\n### END HIDDEN TESTS"
    source = text(tmp_path, CELL.format(name="a", code=hidden))
    with pytest.raises(release.ReleaseError, match="'a' has a region of hidden tests"):
        release.instructor_notebook(source)


def test_one_id_for_two_cells_is_refused(tmp_path: Path) -> None:
    cell = CELL.format(name="twice", code="x = 1")
    with pytest.raises(release.ReleaseError, match="Two cells would have the id 'twice'"):
        release.instructor_notebook(text(tmp_path, cell, cell))


def test_releasing_does_not_compile_the_grammar_of_addresses() -> None:
    code = (
        "import sys; from autograder.nbgrader.release import release_notebook; release_notebook(); "
        "assert 'nbformat' in sys.modules; print('rfc3987_syntax' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_where_the_book_is_published_its_pages_are_links(monkeypatch, lang):
    plain = release.release_notebook(lang)
    monkeypatch.setenv("BOOK_URL", "https://book.example/")
    linked = release.release_notebook(lang)
    pages = re.findall(rb"https://book\.example/" + lang.encode() + rb"/([\w-]+)\.html", linked)
    assert len(pages) == 8
    assert all((release.ROOT / "book" / f"{page.decode()}.md").exists() for page in pages)
    assert re.sub(rb"\[([^][]+)\]\(https://book[^)]+\)", rb"\1", linked) == plain
