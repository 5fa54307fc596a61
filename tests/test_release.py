"""The instructor's text becomes nbgrader's source and release, the same bytes every time."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.assignments import names, places
from autograder.assignments.places import beside
from autograder.assignments.word2vec.questions import QUESTIONS
from autograder.mathematics.forms import FORMS
from autograder.mathematics.word2vec import ASKED
from autograder.nbgrader import release
from autograder.nbgrader.release_command import main

SKIPGRAM = next(question for question in QUESTIONS if question.name == "skipgram")
SOURCE = places.source("word2vec").read_text(encoding="utf-8")
WINDOW = re.findall(r"^## 4\. (.+)$", SOURCE, re.MULTILINE)[0]  # its heading, as it is
WINDOW_LESS = WINDOW.replace(f"({SKIPGRAM.points:g} points)", f"({SKIPGRAM.points - 1:g} points)")


BESIDE = beside("word2vec")

CELL = """```{{code-cell}} ipython3
:nbgrader: {{schema_version: 3, grade_id: {name}, grade: false, solution: true, locked: false, task: false}}

{code}
```
"""  # noqa: E501  (a line of MyST can't be broken)


def text(tmp_path: Path, *cells: str) -> Path:
    path = tmp_path / "notebook.md"
    head = "---\nkernelspec:\n  display_name: Python 3\n  language: python\n  name: python3\n---\n"
    path.write_text("\n".join([head, *cells]), encoding="utf-8")
    return path


def cells(notebook: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(notebook)["cells"]
    return found


def forget() -> None:
    release._instructor_notebook.cache_clear()
    release._release_notebook.cache_clear()


def test_the_committed_assignment_is_what_the_instructors_text_gives(tmp_path: Path) -> None:
    for name in names():
        release.write_release(name, tmp_path / name)
    fresh, committed = (
        {p.relative_to(f).as_posix(): p.read_bytes() for p in f.rglob("*.*") if p.is_file()}
        for f in (tmp_path, places.release("word2vec").parent)
    )
    left = ("checkpoint", "__pycache__")  # by who opened or ran a notebook there
    committed = {n: text for n, text in committed.items() if not any(part in n for part in left)}
    assert sorted(committed) == sorted(fresh)
    stale = [name for name in fresh if committed[name] != fresh[name]]
    assert not stale, f"{stale} are stale: run python -m autograder.nbgrader.release"


def test_generating_twice_gives_the_same_bytes() -> None:
    first = release.instructor_notebook("word2vec"), release.release_notebook("word2vec")
    forget()
    assert (release.instructor_notebook("word2vec"), release.release_notebook("word2vec")) == first


def test_every_cell_has_its_own_id_and_graded_cells_have_their_grade_id() -> None:
    found = cells(release.release_notebook("word2vec"))
    ids = [str(cell["id"]) for cell in found]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-zA-Z0-9-_]{1,64}", i) for i in ids)
    for cell in found:
        role = cell["metadata"].get("nbgrader")
        assert role is None or cell["id"] == role["grade_id"]


def test_the_graded_cells_are_the_questions_and_make_100_points() -> None:
    roles = [
        cell["metadata"]["nbgrader"]
        for cell in cells(release.release_notebook("word2vec"))
        if "nbgrader" in cell["metadata"]
    ]
    points = {role["grade_id"]: role["points"] for role in roles if role["grade"]}
    assert points == {spec.name: spec.unscored.max_points for spec in QUESTIONS}
    assert sum(points.values()) == 100


def test_students_get_stubs_and_locked_tests_and_no_solution() -> None:
    student = {str(c["id"]): c for c in cells(release.release_notebook("word2vec"))}
    instructor = {str(c["id"]): c for c in cells(release.instructor_notebook("word2vec"))}
    assert list(student) == list(instructor)
    for name, cell in student.items():
        role = cell["metadata"].get("nbgrader", {})
        source = "".join(cell["source"])
        if role.get("solution") and cell["cell_type"] == "code":
            assert "NotImplementedError" in source or "\n% YOUR LINES HERE\n" in source
            assert source != "".join(instructor[name]["source"])
        if role.get("grade") and not role["solution"]:
            assert cell["metadata"]["editable"] is False
        assert "SOLUTION" not in source


def test_both_notebooks_are_valid() -> None:
    for notebook in (release.instructor_notebook("word2vec"), release.release_notebook("word2vec")):
        nbformat.validate(nbformat.reads(notebook, as_version=4))


def test_what_nbgrader_copies_holds_neither_reference_nor_anything_else(tmp_path: Path) -> None:
    (tmp_path / "word2vec" / "old").mkdir(parents=True)
    (tmp_path / "word2vec" / "reference.py").write_text("left of an earlier version")
    release.write_source(tmp_path, "word2vec")
    folder = tmp_path / "word2vec"
    names = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert names == {*BESIDE, "word2vec.ipynb"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["word2vec"]


def test_what_students_get_beside_the_notebook_is_the_graders_own_file(tmp_path: Path) -> None:
    release.write_source(tmp_path, "word2vec")
    assert {"visible.py", "mathematics/chains.py"} <= BESIDE.keys()
    for name, own in BESIDE.items():
        assert (tmp_path / "word2vec" / name).read_bytes() == own.read_bytes()


def test_what_students_get_holds_no_line_of_a_derivation() -> None:
    given = "".join(asked.first for asked in ASKED.values())
    lines = {form for forms in FORMS.values() for form in forms if len(form) > 25}
    asked_for = [form for form in lines if form not in given]
    assert len(asked_for) > 30
    for folder in (places.release("word2vec"), places.release("word2vec", "ko")):
        held = "".join(p.read_text(encoding="utf-8") for p in folder.rglob("*.py"))
        assert not [form for form in asked_for if form in held]
    assert "mathematics/forms.py" not in BESIDE


def test_a_fresh_source_folder_is_left_alone_and_a_stale_one_made_anew(tmp_path: Path) -> None:
    source = tmp_path / "notebook.md"
    whole = places.source("word2vec").read_text(encoding="utf-8")
    source.write_text(whole + "\n" + CELL.format(name="a", code="x = 1"), encoding="utf-8")
    notebook = release.refresh_source(tmp_path / "source", "word2vec", source)
    own = (places.PACKAGE / "assignments" / "word2vec").glob("*.py")
    made_from = [source, Path(release.__file__), *BESIDE.values(), *own]
    later = max(path.stat().st_mtime_ns for path in made_from) + 10**12
    os.utime(notebook, ns=(later, later))
    release.refresh_source(tmp_path / "source", "word2vec", source)
    assert notebook.stat().st_mtime_ns == later
    source.write_text(source.read_text().replace("x = 1", "x = 2"))
    os.utime(source, ns=(later + 1, later + 1))
    release.refresh_source(tmp_path / "source", "word2vec", source)
    assert b"x = 2" in notebook.read_bytes()


def test_a_region_of_hidden_tests_is_refused(tmp_path: Path) -> None:
    hidden = "### BEGIN HIDDEN TESTS\nassert x\n### END HIDDEN TESTS"
    source = text(tmp_path, CELL.format(name="a", code=hidden))
    with pytest.raises(release.ReleaseError, match="'a' has a region of hidden tests"):
        release.instructor_notebook("word2vec", source)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "grade_id: sgd, grade: true",
            "grade_id: descent, grade: true",
            "The notebook grades descent, and no question of that name is declared: add it to",
        ),
        (
            "grade_id: sgd, grade: true",
            "grade_id: sgd, grade: false",
            "No cell of the notebook grades sgd: add a cell with that grade_id to",
        ),
        (
            "grade_id: sgd, grade: true",
            "grade_id: sgd, points: 8, grade: true",
            "The notebook's text says the points of sgd: take them out, they are the sum of",
        ),
        (
            WINDOW,
            WINDOW_LESS,
            rf"The heading '4. {re.escape(WINDOW_LESS)}' says {SKIPGRAM.points - 1:g} points, and "
            rf"its questions' stages add up to {SKIPGRAM.points:g}: change the notebook's text, or",
        ),
        (
            "### 2.3 The function (8 + 8 + 8 points)",
            "### 2.3 The function (8 + 8 points)",
            r"'2.3 The function \(8 \+ 8 points\)' says 16 points, and its .* add up to 24: change",
        ),
        (
            "- 100 points: 92 are given",
            "- 99 points: 92 are given",
            "The notebook's rules say 99 points, and its questions' stages add up to 100: change",
        ),
        (
            "92 are given by machine, 8 by a person",
            "90 are given by machine, 10 by a person",
            "The notebook's rules say 90 points by machine, and .* add up to 92: .* The notebook's "
            "rules say 10 points by a person, and its questions' stages add up to 8: change",
        ),
        (
            "def sgd(",
            "def descend(",
            "No answer's cell defines sgd, which the hidden tests call: everybody would get",
        ),
        (
            "visible.sgd_steps(",
            "visible.sgd_stps(",
            "The cell 'sgd' calls visible.sgd_stps, and the module of visible tests has no such",
        ),
        (
            'every entry; any shape."""\n    ### BEGIN SOLUTION\n',
            'every entry; any shape."""\n',
            "The markers of the solution in the cell 'sigmoid-softmax-solution' are END, BEGIN, "
            "END: each ### BEGIN SOLUTION needs one ### END SOLUTION after it, on a line of its",
        ),
        (
            'center_derivation = r"""\n',
            'first = r"""\nJ\n"""\ncenter_derivation = r"""\n',
            "A string in the cell 'naive-softmax-center-lines-solution' leaves students no place",
        ),
        (
            'every entry; any shape."""\n    ### BEGIN SOLUTION\n',
            'every entry; any shape."""\n    x = np.array(x)\n    ### BEGIN SOLUTION\n',
            "The stub of sigmoid in the cell 'sigmoid-softmax-solution' still holds a part of the "
            "solution: put its whole body between ### BEGIN SOLUTION and ### END SOLUTION.",
        ),
        (
            "def softmax(x):\n",
            "def softmax(x:\n",
            "The stub in the cell 'sigmoid-softmax-solution' can't be read as Python",
        ),
    ],
)
def test_a_text_that_does_not_fit_the_questions_is_refused_with_the_fix(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    whole = places.source("word2vec").read_text(encoding="utf-8")
    assert old in whole
    source = tmp_path / "word2vec.md"
    source.write_text(whole.replace(old, new), encoding="utf-8")
    with pytest.raises(release.ReleaseError, match=said):
        release.release_notebook("word2vec", source=source)


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    whole = places.source("word2vec").read_text(encoding="utf-8")
    for old, new in (
        (WINDOW, WINDOW_LESS),
        ("### 6.2 Find the slip (4 points)", "### 6.2 Find the slip (2 points)"),
        ("- 100 points: 92 are given", "- 99 points: 92 are given"),
        (
            'every entry; any shape."""\n    ### BEGIN SOLUTION\n',
            'every entry; any shape."""\n    x = np.array(x)\n    ### BEGIN SOLUTION\n',
        ),
    ):
        assert old in whole
        whole = whole.replace(old, new)
    source = tmp_path / "word2vec.md"
    source.write_text(whole, encoding="utf-8")
    with pytest.raises(release.ReleaseError) as caught:
        release.release_notebook("word2vec", source=source)
    window, slip, rules, stub = caught.value.sentences
    assert window.startswith(f"The heading '4. {WINDOW_LESS}' says {SKIPGRAM.points - 1:g} points")
    assert slip.startswith("The heading '6.2 Find the slip (2 points)' says 2 points")
    assert rules.startswith("The notebook's rules say 99 points")
    assert stub.startswith("The stub of sigmoid in the cell 'sigmoid-softmax-solution' still holds")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The instructor's folder of word2vec, to change; its releases go beside it."""
    own = places.source("word2vec").parent
    shutil.copytree(own, tmp_path / "solutions" / "word2vec")
    for name, path in (
        ("source", lambda name: tmp_path / "solutions" / name / f"{name}.md"),
        (
            "release",
            lambda name, lang="en": tmp_path / "assignment" / ("" if lang == "en" else lang) / name,
        ),
    ):
        monkeypatch.setattr(places, name, path)
    return tmp_path / "solutions" / "word2vec" / "word2vec.md"


def edit(source: Path, *changes: tuple[str, str]) -> None:
    whole = source.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in whole
        whole = whole.replace(old, new)
    source.write_text(whole, encoding="utf-8")


def test_other_points_need_no_other_translation(copy, monkeypatch, capsys):
    asked = release._asked("word2vec")
    points = frozenset({**dict(asked.points), "sgd": 10}.items())
    monkeypatch.setattr(release, "_asked", lambda name: replace(asked, points=points))
    heading = "## 5. Stochastic gradient descent ({} points)"
    edit(
        copy,
        (heading.format(8), heading.format(10)),
        ("- 100 points: 92 are given by machine", "- 102 points: 94 are given by machine"),
    )
    assert main(["word2vec"]) == 0
    said, wrong = capsys.readouterr()
    english, korean = map(Path, said.splitlines())
    assert wrong == ""
    text = korean.read_text(encoding="utf-8")
    assert english.name == korean.name == "word2vec.ipynb"
    assert "## 5. 확률적 경사 하강법 (10점)" in text
    assert "- 102점 만점이고, 94점은 기계가, 8점은 사람이 채점합니다." in text
    assert "Stochastic gradient descent (" not in text
    assert heading.format(10) in english.read_text(encoding="utf-8")


def test_what_is_not_translated_is_listed_with_where_it_belongs(copy, capsys):
    edit(copy, ("### 6.2 Find the slip (4 points)", "### 6.2 Find the mistake (4 points)"))
    assert main(["word2vec"]) == 1
    said, wrong = capsys.readouterr()
    assert [Path(line).parent.parent.name for line in said.splitlines()] == ["assignment", "ko"]
    assert wrong == (
        "word2vec: these texts of that notebook are still English; write them into "
        f"{copy.parent / 'locale' / 'ko.json'}, and release again:\n"
        "  ### 6.2 Find the mistake ({points} points)\n"
    )


def test_a_refusal_leaves_the_other_assignments_and_says_all(copy, capsys):
    others = [name for name in names() if name != "word2vec"]
    for name in others:
        shutil.copytree(places.PACKAGE.parent / "solutions" / name, copy.parent.parent / name)
    edit(copy, (WINDOW, WINDOW_LESS), ("- 100 points", "- 99 points"))
    assert main([]) == 1
    said, wrong = capsys.readouterr()
    assert [Path(line).stem for line in said.splitlines()] == others
    assert [line.split(" say")[0] for line in wrong.splitlines()] == [
        f"word2vec: The heading '4. {WINDOW_LESS}'",
        "word2vec: The notebook's rules",
        "word2vec: Nothing of it was released.",
    ]


def test_help_releases_nothing_and_a_name_that_is_none_is_refused(copy, capsys):
    for arguments, status in ((["--help"], 0), (["word2vecc"], 2)):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == status
    said, wrong = capsys.readouterr()
    assert "Make the notebooks that students get" in said
    assert f"there is no assignment 'word2vecc'; there are {', '.join(names())}" in wrong
    assert not (copy.parents[2] / "assignment").exists()


def test_what_is_refused_in_one_language_leaves_all_releases_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "word2vec"
    release.write_release("word2vec", folder)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*.*")}
    whole = release.release_notebook

    def refused(assignment: str, lang: str = "en", source: Path | None = None) -> bytes:
        if lang == "ko":
            raise release.ReleaseError("not in Korean")
        return whole(assignment, lang, source) + b"\n"

    monkeypatch.setattr(release, "release_notebook", refused)
    with pytest.raises(release.ReleaseError, match="not in Korean"):
        release.write_release("word2vec", folder)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*.*")} == before


def test_one_id_for_two_cells_is_refused(tmp_path: Path) -> None:
    cell = CELL.format(name="twice", code="x = 1")
    with pytest.raises(release.ReleaseError, match="Two cells would have the id 'twice'"):
        release.instructor_notebook("word2vec", text(tmp_path, cell, cell))


def test_releasing_does_not_compile_the_grammar_of_addresses() -> None:
    code = (
        "import sys; from autograder.nbgrader.release import release_notebook as r; r('word2vec'); "
        "assert 'nbformat' in sys.modules; print('rfc3987_syntax' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_where_the_book_is_published_its_pages_are_links(monkeypatch, lang):
    plain = release.release_notebook("word2vec", lang)
    monkeypatch.setenv("BOOK_URL", "https://book.example/")
    linked = release.release_notebook("word2vec", lang)
    pages = re.findall(rb"https://book\.example/" + lang.encode() + rb"/([\w-]+)\.html", linked)
    assert len(pages) == 8
    assert all((places.ROOT / "book" / f"{page.decode()}.md").exists() for page in pages)
    assert re.sub(rb"\[([^][]+)\]\(https://book[^)]+\)", rb"\1", linked) == plain
