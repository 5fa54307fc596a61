"""Which cell is which, and what of a submission is run: bounded, whatever was handed in."""

from __future__ import annotations

import json

from autograder.engine.running.script import Script
from autograder.nbgrader.release import release_notebook
from autograder.submissions.matching import match
from autograder.submissions.notebook import MAX_CELLS, Cell, read
from tests.reports_by_hand import structure
from tests.submissions.build import code_cell, solved_cells, write


def script(cells) -> Script:
    return Script(read(write(cells)), structure())


def roles(made: Script) -> list[tuple[str, str]]:
    return [(step.role, step.name) for step in made.steps]


def test_of_a_right_notebook_only_what_defines_something_is_run() -> None:
    made = script(solved_cells())
    answers = [("answer", name) for name in structure().stubs]
    assert roles(made) == [("release", "setup"), *answers]


def test_an_untouched_notebook_runs_its_stubs() -> None:
    made = script(json.loads(release_notebook())["cells"])
    assert {role for role, _ in roles(made)} == {"release", "stub"}


def test_a_cell_right_below_an_answer_may_define_it_anew_and_one_further_down_may_not() -> None:
    cells = solved_cells()
    at = next(i for i, c in enumerate(cells) if c["id"] == "sgd-solution") + 1
    cells[at:at] = [code_cell("one", "x = 1"), code_cell("two", "x = 2")]
    cells.append(code_cell("three", "x = 3"))
    own = [step for step in script(cells).steps if step.role == "own"]
    assert [step.counts for step in own] == [("sgd",), ("sgd",), ()]


def test_without_a_release_every_cell_is_the_students_own() -> None:
    made = Script(read(write([code_cell("a", "x = 1"), code_cell("b", " ")])))
    assert [(s.text, s.role) for s in made.steps] == [("x = 1", "own")]


def test_a_locked_cell_further_down_runs_before_the_first_that_comes_after_it() -> None:
    notebook = json.loads(release_notebook())
    at = next(i for i, c in enumerate(notebook["cells"]) if c["id"] == "skipgram-solution")
    extra = code_cell("helpers", "def helper():\n    return 1")
    role = {"grade": False, "grade_id": "helpers", "locked": True, "solution": False, "task": False}
    extra["metadata"] = {"nbgrader": role}
    notebook["cells"].insert(at, extra)
    from autograder.submissions.release_structure import Structure

    made = Script(read(write(solved_cells())), Structure(json.dumps(notebook).encode()))
    order = roles(made)
    assert order[0] == ("release", "setup")
    assert order.index(("release", "helpers")) + 1 == order.index(("answer", "skipgram-solution"))


def test_a_flood_of_cells_with_one_name_is_matched_once() -> None:
    cells = [Cell("code", f"def sgd(): return {i}", ("sgd-solution",)) for i in range(MAX_CELLS)]
    found = match(structure(), cells)
    assert found.chosen == {MAX_CELLS - 1: "sgd-solution"}
    assert len(found.copies) == MAX_CELLS - 1


def test_a_flood_of_functions_is_read_in_passing() -> None:
    flood = "def sgd(): pass\n" * 50_000
    cells = [Cell("code", flood), *(Cell("markdown", f"text {i}") for i in range(1500))]
    found = match(structure(), cells)
    assert found.chosen == {0: "sgd-solution"}
