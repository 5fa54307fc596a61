"""The seam: declarations are all that the engine needs of an assignment, and all it knows of it."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from autograder.assignments import known, load, names
from autograder.assignments.anywhere import TRANSFORMS, anywhere
from autograder.engine.assignment import Assignment
from autograder.engine.cases.case import Case
from autograder.engine.cases.draws import Draws
from autograder.engine.cases.entry import Catalogue, Topic
from autograder.engine.cases.function import Draw, Function
from autograder.engine.cases.kinds import LINE, NUDGE, RANDOM, UNTOUCHED, edge
from autograder.engine.grade import Grader
from autograder.engine.scoring import QuestionSpec
from autograder.engine.stages.slope import SlopeOf
from autograder.engine.stages.stages import Edges, Equal, Returned, Untouched
from autograder.engine.values.outputs import GradientOf, Scalar
from autograder.messages import Message
from autograder.nbgrader.release import release_notebook
from tests import floors

# --- an assignment that nobody has heard of -------------------------------------------------------

_ridge = Topic("ridge.gradient", "ridge", "some-page")
RIDGE = _ridge.entries
_ridge(
    "twice_missing",
    {"grad_w": lambda case: case.array("w") - case.array("target")},
    belief="A square's derivative is its base.",
    formula="w - t",
    message="The factor 2 of the square is missing.",
)
OUTPUTS = (Scalar("loss"), GradientOf("w"))


def ridge(w, target):
    return ((w - target) ** 2).sum(), 2 * (w - target)


def draws(draws: Draws) -> Iterator[Draw]:
    for n in (3, 4, 5):
        yield Draw(RANDOM, {"w": draws.numbers(n), "target": draws.numbers(n)})
    yield Draw(edge("one number"), {"w": draws.numbers(1), "target": draws.numbers(1)})
    start = {"w": draws.numbers(3), "target": draws.numbers(3)}
    yield Draw(NUDGE if draws.shown else LINE, start)
    yield Draw(UNTOUCHED, start)


def questions(**points: float) -> tuple[QuestionSpec, ...]:
    loss, gradient = ("loss",), ("grad_w",)
    return (
        QuestionSpec(
            "ridge-loss",
            Message("The loss"),
            "some-page",
            (
                Returned("returned", 1.0, "ridge", loss),
                Equal("value", points.get("value", 2.0), "ridge", loss),
                Untouched("untouched", 1.0, "ridge", loss),
            ),
        ),
        QuestionSpec(
            "ridge-gradient",
            Message("The gradient"),
            "some-page",
            (
                Returned("returned", 1.0, "ridge", gradient),
                SlopeOf("slope", 1.0, "ridge", ("loss", "grad_w"), argument="w"),
                Equal("gradient", 2.0, "ridge", gradient),
                Edges("edges", 1.0, "ridge", gradient),
            ),
        ),
    )


FUNCTION = Function(
    "ridge",
    ("w", "target"),
    OUTPUTS,
    ridge,
    draws,
    Catalogue(Case, lambda: (*RIDGE, *anywhere("ridge", OUTPUTS)), TRANSFORMS),
)
TINY = Assignment("tiny", Message("A tiny assignment"), (FUNCTION,), questions())


def handed_in(source: str) -> bytes:
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [],
            "execution_count": None, "source": dedent(source)}  # fmt: skip
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook).encode()


@pytest.fixture(scope="module")
def tiny(grader: Grader) -> Grader:
    return Grader(TINY, b"a secret", grader._sandbox)


def test_an_assignment_of_a_few_declarations_grades(tiny: Grader) -> None:
    right = "def ridge(w, target):\n    return ((w - target) ** 2).sum(), 2 * (w - target)"
    report = tiny.grade(handed_in(right), "ada")
    assert (report.assignment, report.points, report.max_points) == ("tiny", 9.0, 9.0)
    assert tiny.grade(handed_in("x = 1"), "ada").points == 0


def test_its_own_misconception_and_everybodys_are_named(tiny: Grader) -> None:
    wrong = "def ridge(w, target):\n    return ((w - target) ** 2).sum(), {} * (w - target)"
    for factor, key in ((1, "ridge.gradient.twice_missing"), (-2, "any.sign")):
        report = tiny.grade(handed_in(wrong.format(factor)), "ada")
        named = {r.diagnosis.key for q in report.questions for r in q.results if r.diagnosis}
        assert named == {key}
        assert report.points == 9.0 - 4.0


def test_a_draw_that_gives_other_arguments_is_refused() -> None:
    def misspelt(draws: Draws) -> Iterator[Draw]:
        yield Draw(RANDOM, {"w": draws.numbers(3), "targets": draws.numbers(3)})

    wrong = Assignment("tiny", Message("Tiny"), (replace(FUNCTION, draws=misspelt),), questions())
    said = "A draw for ridge gives w, targets; it takes w, target."
    with pytest.raises(ValueError, match=re.escape(said)):
        wrong.hidden_plans(b"a secret")


def test_points_are_those_of_the_questions() -> None:
    more = Assignment("tiny", Message("Tiny"), (FUNCTION,), questions(value=5.0))
    assert (TINY.points, more.points) == (9.0, 12.0)


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ({"functions": ()}, "The question 'ridge-loss' of tiny asks about ridge, which is not"),
        ({"functions": (FUNCTION, FUNCTION)}, "tiny declares functions twice: ridge."),
        ({"questions": questions() * 2}, "tiny declares questions twice: ridge-gradient, ridge-l"),
        (
            {
                "questions": (
                    QuestionSpec(
                        "q", Message("Q"), "", (Returned("returned", 1.0, "ridge", ("grad_b",)),)
                    ),
                )
            },
            "A stage of 'q' of tiny looks at grad_b; ridge returns loss, grad_w.",
        ),
    ],
)
def test_declarations_that_do_not_fit_together_are_told(declared, said) -> None:
    given = {"functions": (FUNCTION,), "questions": questions(), **declared}
    with pytest.raises(ValueError, match=re.escape(said)):
        Assignment("tiny", Message("Tiny"), **given)


def test_an_assignment_that_is_not_there_is_told() -> None:
    with pytest.raises(
        ValueError, match=r"There is no assignment 'word3vec'; there are .*word2vec"
    ):
        load("word3vec")


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "names", lambda: ("word2vec", "tiny"))
    there = known.released("word2vec")
    monkeypatch.setattr(known, "released", {"word2vec": there, "tiny": None}.get)


@pytest.mark.usefixtures("two")
def test_which_assignment_is_meant_is_told_by_names_and_by_cells(tmp_path: Path) -> None:
    for name, meant in (("tiny (1).ipynb", "tiny"), ("ada_word2vec-2.ipynb", "word2vec")):
        (tmp_path / name).write_bytes(handed_in("x = 1"))
        assert known.implied(tmp_path / name) == meant
    unnamed = tmp_path / "homework.ipynb"
    unnamed.write_bytes(release_notebook("word2vec"))
    assert known.implied(unnamed) == "word2vec"
    unnamed.write_bytes(handed_in("x = 1"))
    assert known.implied(unnamed) == "word2vec", "nothing says which: the course's first"


@pytest.mark.usefixtures("two")
def test_notebooks_named_by_their_students_are_told_by_their_cells(tmp_path: Path) -> None:
    (tmp_path / "ada.ipynb").write_bytes(b"no notebook")
    assert known.implied(tmp_path) == "word2vec"
    (tmp_path / "bora.ipynb").write_bytes(release_notebook("word2vec"))
    assert known.implied(tmp_path) == "word2vec"


def test_notebooks_of_another_assignment_are_told_by_their_cells(tmp_path: Path) -> None:
    (tmp_path / "ada.ipynb").write_bytes(b"no notebook")
    (tmp_path / "bora.ipynb").write_bytes(release_notebook("cbow"))
    assert known.implied(tmp_path) == "cbow"


@pytest.mark.usefixtures("two")
def test_a_command_that_needs_not_be_told_takes_what_the_download_says(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("Kim_12_assignsubmission_file_/tiny.ipynb", "{}")
    assert known.chosen("word2vec", tmp_path / "all.zip") == "word2vec"
    assert known.chosen(None, tmp_path / "not there", tmp_path / "all.zip") == "tiny"
    assert known.chosen(None, tmp_path / "not there") == "word2vec"


@pytest.mark.usefixtures("two")
def test_a_class_of_several_assignments_is_never_guessed(tmp_path: Path) -> None:
    (tmp_path / "ada" / "tiny").mkdir(parents=True)
    assert known.implied(tmp_path) == "tiny"
    (tmp_path / "bora" / "word2vec").mkdir(parents=True)
    for ask in (known.implied, lambda folder: known.chosen(None, folder)):
        with pytest.raises(ValueError, match="add --assignment with one of tiny, word2vec"):
            ask(tmp_path)


# --- what the engine, and all that is no assignment, doesn't know ---------------------------------

PACKAGES = ("engine", "sandbox", "child", "feedback", "classroom", "nbgrader", "commands",
            "submissions", "writing")  # fmt: skip
# they train and show word vectors, which is the course's and no assignment's
TRAINING = ("autograder.commands.train", "autograder.feedback.training")
# words that are everybody's, whatever they name in an assignment
ORDINARY = {"x", "y", "value", "loss", "losses", "score", "sigma", "delta", "theta", "written",
            "tree"}  # fmt: skip


def vocabulary(assignment: Assignment) -> set[str]:
    """Every name and sentence that an assignment declares."""
    found = {assignment.name, assignment.title.template}
    for function in assignment.functions:
        found |= {function.name, *function.parameters, *function.by_name}
        for entry in function.catalogue.entries:
            if not entry.key.startswith("any."):
                found |= {entry.key, entry.message.template, entry.belief.template}
    for question in assignment.questions:
        found |= {question.name, question.title.template, question.section}
    return found - ORDINARY - {""}


def spoken(words: set[str], text: str) -> set[str]:
    """Those words that stand in a text, whole."""
    return {
        w for w in words if w in text and re.search(rf"(?<![\w-]){re.escape(w)}(?![\w-])", text)
    }


@pytest.mark.parametrize("name", names())
def test_nothing_but_an_assignment_says_a_word_of_it(name: str) -> None:
    words = vocabulary(load(name))
    said = {}
    for module, path in floors.modules().items():
        if module.startswith(tuple(f"autograder.{p}" for p in PACKAGES)) and module not in TRAINING:
            said[module] = spoken(words, path.read_text(encoding="utf-8"))
    found = {module: sorted(own) for module, own in said.items() if own}
    assert found == {}, (
        f"These modules say what {name} declares: take it out of them, or give the argument "
        "another name where it is an ordinary word that they use as well."
    )


def test_a_word_of_an_assignment_is_heard() -> None:
    words = vocabulary(TINY)
    assert spoken(words, "if name == 'ridge':") == {"ridge"}
    assert spoken(words, "`grad_w` is told: The factor 2 of the square is missing.") == {
        "grad_w",
        "The factor 2 of the square is missing.",
    }
    assert spoken(words, "a bridge, grad_weights") == set()
