"""Notebooks as people hand them in lose nothing by it, and are told what became of their cells."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Mapping

import pytest

from autograder.assignments.known import released
from autograder.engine.grade import Grader
from autograder.engine.running.script import Script
from autograder.nbgrader.graded_notebook import graded
from autograder.report import Report
from autograder.submissions.notebook import read
from tests.submissions.build import code_cell, solved_cells, write
from tests.submissions.handed_in import SLIP, WHY, handed_in

NOTEBOOKS = handed_in()
SGD = 'Your answer to "5. Stochastic gradient descent" (cell 31 of all 43)'
ELEMENTARY = 'Your answer to "1. Sigmoid and softmax" (cell 4 of all 43)'
PYTHON = f"Python {platform.python_version()}, which grades, cannot read"
NOT_HERE = "which is not installed where notebooks are graded. That costs nothing by itself."
BEFORE = "Your answers were graded with the one from before."
CHANGED = "These cells of the assignment were changed, and count as they were handed out:"
OWN = "def sgd(loss_and_gradient, theta, learning_rate, n_iteration …"
ELSEWHERE = "Cells that count as your answers, since those handed out for them hold none:"
TWICE = "Of answers that stand here more than once, these cells count:"
SAID: Mapping[str, list[str]] = {
    "a_drive_is_mounted_in_the_first_cell": [
        'Cell 2 of all 43 ("from google.colab import drive"): line 1 needs google.colab, '
        f"{NOT_HERE}",
        f'{CHANGED} Cell 2 of all 43 ("from google.colab import drive").',
    ],
    "a_package_is_imported_in_the_first_cell": [
        f'Cell 2 of all 43 ("import torch"): line 1 needs torch, {NOT_HERE}',
        f'{CHANGED} Cell 2 of all 43 ("import torch").',
    ],
    "helpers_in_the_first_cell": [
        f'Cell 2 of all 43 ("import math"): line 2 needs torch, {NOT_HERE}',
        f'{CHANGED} Cell 2 of all 43 ("import math").',
    ],
    "the_first_cell_is_deleted": [
        "These cells of the assignment were deleted, and were run as they were handed out: "
        '"import matplotlib.pyplot as plt".'
    ],
    "the_first_cell_is_emptied": [f"{CHANGED} Cell 2 of all 43, which is empty."],
    "the_first_cell_is_last": [],
    "the_first_cell_is_doubled": [
        f'Cell 3 of all 44 ("import pandas as pd"): line 1 needs pandas, {NOT_HERE}'
    ],
    "a_test_is_changed": [f'{CHANGED} Cell 32 of all 43 ("print(sgd)").'],
    "an_answer_in_the_tests_cell": [
        f'{ELSEWHERE} Cell 32 of all 43 ("{OWN}") for "5. Stochastic gradient descent".',
        f'{CHANGED} Cell 32 of all 43 ("{OWN}").',
    ],
    "the_training_was_played_with": [
        f'{CHANGED} Cell 35 of all 44 ("from IPython.display import display").'
    ],
    "a_package_that_is_not_here_in_an_answer": [f"{SGD}: line 1 needs scipy.optimize, {NOT_HERE}"],
    "a_file_beside_the_notebook": [
        f"{SGD}: line 1 needs part1, which is not here. If part1.py is a file of your own, copy "
        "what you need of it into the notebook: only the notebook is graded."
    ],
    "a_try_among_the_answers": [
        f"{ELEMENTARY}: run from the top, line 5 raised NameError: name 'softmax' is not defined. "
        "The functions in this cell count all the same."
    ],
    "a_decorator_that_is_not_here": [f"{SGD}: line 1 needs numba, {NOT_HERE}"],
    "a_bracket_is_missing": [f"{ELEMENTARY}: {PYTHON} line 6: '(' was never closed."],
    "a_body_is_not_indented": [
        f"{ELEMENTARY}: {PYTHON} line 2: expected an indented block after function definition on "
        "line 1."
    ],
    "a_return_outside_of_the_function": [f"{SGD}: {PYTHON} line 9: 'return' outside function."],
    "input_in_an_answer": [
        f"{SGD}: run from the top, line 1 raised EOFError: Nobody answers input() while a notebook "
        "is graded. The functions in this cell count all the same."
    ],
    "exit_left_behind": [
        f"{SGD}: line 1 calls exit(), which ends the kernel in Jupyter. It costs nothing here, but "
        "take it out."
    ],
    "exit_in_a_function": [
        f"{SGD}: line 5 calls quit(), which ends the kernel in Jupyter. It costs nothing here, but "
        "take it out."
    ],
    "the_system_exits": [
        f"{SGD}: run from the top, line 2 raised SystemExit: (no text). The functions in this cell "
        "count all the same."
    ],
    "a_timed_cell": [f"{SGD}: line 2 needs torch, {NOT_HERE}"],
    "magics_of_other_places": [
        'Cell 1 of all 44 ("%load_ext google.colab.data_table"): line 1 needs '
        f"google.colab.data_table, {NOT_HERE}"
    ],
    "numpy_is_set_to_raise": [],
    "a_progress_bar": [],
    "a_name_is_used_again_at_the_end": [
        'Cell 44 of all 45 ("x = np.linspace(-5, 5, 11)") gives another meaning to sigmoid. '
        f"{BEFORE}"
    ],
    "a_name_is_used_again_in_the_answer": [
        f"{ELEMENTARY} gives another meaning to softmax. {BEFORE}"
    ],
    "names_are_deleted_at_the_end": [
        'Cell 44 of all 44 ("del sigmoid, softmax, np") gives another meaning to np, sigmoid, '
        f"softmax. {BEFORE}"
    ],
    "pythons_own_names_are_used": [
        f'Cell 44 of all 44 ("sum = 0") gives another meaning to list, np, range. {BEFORE}'
    ],
    "an_older_version_at_the_end": [
        f'Cell 44 of all 44 ("def sigmoid(x):") gives another meaning to sigmoid. {BEFORE}'
    ],
    "a_better_version_right_below": [],
    "defined_twice_in_one_cell": [],
    "helpers_further_down": [],
    "a_stub_is_copied_below": [
        f'{TWICE} Your answer to "5. Stochastic gradient descent" (cell 31 of all 44).'
    ],
    "an_answer_became_text": [f"Cells of text that count as the code that they were: {SGD}."],
    "an_answer_became_raw": [f"Cells of text that count as the code that they were: {SGD}."],
    "an_answer_in_a_cell_of_its_own": [
        f'{ELSEWHERE} Cell 32 of all 44 ("{OWN}") for "5. Stochastic gradient descent".'
    ],
    "stripped": [],
    "stripped_and_reordered": [],
    "written_in_a_new_cell_below": [
        f'{ELSEWHERE} Cell 40 of all 45 ("All rows.") for "6.1 Why negative sampling?"; '
        'Cell 43 of all 45 ("A minus.") for "6.2 Find the slip".'
    ],
    "a_written_answer_became_code": [],
    "notes_but_no_written_answer": [],
}  # fmt: skip


GradedOnce = Callable[[str], Report]


@pytest.fixture
def grade(report_of: GradedOnce) -> GradedOnce:
    """Give the report of one of these notebooks, by the name of what happened to it."""
    return lambda name: report_of(f"handed_in/{name}")


@pytest.mark.parametrize("name", SAID)
def test_what_became_of_the_cells_is_told(grade: GradedOnce, name: str) -> None:
    assert [note.text() for note in grade(name).notes] == SAID[name]


def test_a_file_beside_the_notebook_is_named_where_a_function_needs_it(grade: GradedOnce) -> None:
    report = grade("a_function_from_a_file_beside_the_notebook")
    assert "part1.py" in report.notes[0].text()
    (sgd,) = (q for q in report.questions if q.name == "sgd")
    assert "name 'step' is not defined" in sgd.results[0].message.text()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "a_bracket_is_missing",
            "sigmoid is there, but Python cannot read it: the note at the top about line 6 of its "
            "cell says why.",
        ),
        (
            "a_body_is_not_indented",
            "sigmoid is there, but Python cannot read it: the note at the top about line 2 of its "
            "cell says why.",
        ),
    ],
)
def test_a_function_that_cannot_be_read_is_not_missing(
    grade: GradedOnce, name: str, sentence: str
) -> None:
    (question,) = (q for q in grade(name).questions if q.name == "sigmoid-softmax")
    said = [r.message.text() for r in question.results if r.message]
    assert said[0] == sentence
    assert not any("There is no function" in text for text in said)


def test_a_function_whose_defaults_raise_is_not_missing_either(grader: Grader) -> None:
    report = graded_with(grader, "def sgd(a, b, c, n_iterations=STEPS):\n    return a\n")
    (question,) = (q for q in report.questions if q.name == "sgd")
    assert question.results[0].message.text() == (
        "sgd is there, but could not be defined: the note at the top says why."
    )
    assert (
        report.notes[0]
        .text()
        .startswith(
            f"{SGD}: run from the top, line 1 raised NameError: name 'STEPS' is not defined."
        )
    )


def test_a_notebook_of_which_nothing_can_be_read_is_still_the_right_one(grader: Grader) -> None:
    report = grader.grade(write([code_cell("all", "def sgd(a):\n    return (a\n")]), "ada")
    first, *_ = (note.text() for note in report.notes)
    assert first.endswith("line 2: '(' was never closed.")
    assert not any("was the right file handed in" in note.text() for note in report.notes)


def test_a_function_that_nobody_wrote_is_missing(grader: Grader) -> None:
    report = graded_with(grader, "def descend(a):\n    return a\n")
    (question,) = (q for q in report.questions if q.name == "sgd")
    assert question.results[0].message.text().startswith("There is no function sgd; define sgd(")


def graded_with(grader: Grader, source: str):
    cells = solved_cells()
    next(c for c in cells if c["id"] == "sgd-solution")["source"] = source
    return grader.grade(write(cells), "ada")


@pytest.mark.parametrize(("version", "is_said"), [("3.99.1", True), ("3.2.0", False)])
def test_a_notebook_of_a_newer_python_is_told_so(
    grader: Grader, version: str, is_said: bool
) -> None:
    data = json.loads(NOTEBOOKS["handed_in/a_bracket_is_missing"].data())
    data["metadata"]["language_info"] = {"version": version}
    (note,) = grader.grade(json.dumps(data).encode(), "ada").notes
    said = f"The notebook was written with Python {version}." in note.text()
    assert said == is_said


def test_there_are_never_more_than_a_handful_of_notes(grader: Grader) -> None:
    cells = [*solved_cells(), *(code_cell(f"own-{i}", f"1 / 0  # {i}") for i in range(50))]
    assert len(grader.grade(write(cells), "ada").notes) == 6


# one matching


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_formgrader_shows_is_what_was_graded(report_of: GradedOnce, name: str) -> None:
    data, structure = NOTEBOOKS[name].data(), released("word2vec")
    assert structure is not None
    report = report_of(name)
    _, answers = graded(structure, data, report)
    script = Script(read(data), structure)
    run = {
        s.name: s.text
        for s in script.steps
        if s.role == "answer" and s.place in script.match.chosen
    }
    assert run == {n: t for n, t in answers.items() if n in run}
    unrun = structure.stubs.keys() - run.keys()
    assert all(structure.unanswered(n, answers[n]) for n in unrun)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("written_in_a_new_cell_below", {WHY: "All rows.", SLIP: "A minus."}),
        ("written_above_the_cell_for_it", {WHY: "All rows."}),
        ("written_in_a_cell_of_code", {WHY: "All rows are touched."}),
    ],
)
def test_a_written_answer_in_a_new_cell_goes_to_a_person(
    grade: GradedOnce, name: str, expected: dict[str, str]
) -> None:
    data, structure = NOTEBOOKS[f"handed_in/{name}"].data(), released("word2vec")
    assert structure is not None
    _, answers = graded(structure, data, grade(name))
    assert {n: answers[n] for n in expected} == expected


def test_notes_at_another_question_are_no_written_answer(grade: GradedOnce) -> None:
    data, structure = (
        NOTEBOOKS["handed_in/notes_but_no_written_answer"].data(),
        released("word2vec"),
    )
    assert structure is not None
    _, answers = graded(structure, data, grade("notes_but_no_written_answer"))
    assert structure.unanswered(WHY, answers[WHY])
    assert structure.unanswered(SLIP, answers[SLIP])
