"""The assignment on CBOW: its notebook, its zoo and its catalogue hold what they state."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from autograder.assignments import load, places
from autograder.assignments.cbow.handout import visible
from autograder.assignments.known import modules, released
from autograder.engine.answers.diagnose import diagnose
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.entry import Misconception
from autograder.engine.grade import Grader
from autograder.nbgrader.release import instructor_notebook, release_notebook
from autograder.report import Report
from autograder.sandbox import open_sandbox
from solutions.cbow import reference
from tests.conftest import SECRET
from tests.evidence import MadeUp, all_right
from tests.submissions.build import notebook, zoo
from tests.submissions.sample import CLASSES, COPIES, sample_class

CBOW = load("cbow")
ANIMALS = zoo("cbow")
Array = NDArray[np.float64]


@pytest.fixture(scope="module")
def grade() -> Iterator[Callable[[bytes, str], Report]]:
    """Grade by this assignment."""
    with open_sandbox(modules=modules("cbow")) as sandbox:
        yield Grader(CBOW, SECRET, sandbox, released("cbow")).grade


# -- the zoo, of which tests/test_zoos.py grades each animal --------------------------------------


def test_the_solution_scores_full_marks_and_the_stub_nothing(
    grade: Callable[[bytes, str], Report],
) -> None:
    solved = grade(notebook('"""Nothing of my own."""', assignment="cbow"), "instructor")
    assert solved.points == CBOW.machine_points
    assert grade(release_notebook("cbow"), "stub").points == 0.0
    by_hand = sum(question.points for question in CBOW.questions if question.manual)
    assert CBOW.points == CBOW.machine_points + by_hand > CBOW.machine_points


OWN = {key: entry for key, entry in CBOW.misconceptions.items() if not key.startswith("any.")}


def test_the_zoo_is_large_enough_and_has_an_animal_for_every_entry() -> None:
    assert len(ANIMALS) >= 40
    assert len(OWN) >= 30
    named = {key for animal in ANIMALS.values() for key in animal.diagnosis}
    alone = sorted(OWN.keys() - named)
    assert not alone, f"no animal shows what these entries of the catalogue say: {alone}"
    assert sum(not animal.lost for animal in ANIMALS.values()) >= 8, "right, but unusual"


def test_the_sample_class_is_a_class() -> None:
    files = sample_class("cbow")
    assert set(files) == CLASSES["cbow"].keys() | COPIES.keys()
    assert len(set(files.values())) == len(files)


# -- the catalogue -----------------------------------------------------------------------------

# another secret than the zoo's: what is told apart here is told apart in every course
KEY = AnswerKey(CBOW.hidden_plans(b"cases for telling entries apart"))
PLANS = {plan.function: plan for plan in KEY.plans}
WAYS = [
    pytest.param(entry, output, candidate, id=f"{entry.key}-{output}-{i}")
    for entry in OWN.values()
    for output, candidates in entry.candidates.items()
    for i, candidate in enumerate(candidates)
]


def right(function: str) -> list[MadeUp]:
    """What a perfect submission would leave behind."""
    return all_right(KEY, function)


@pytest.mark.parametrize(("entry", "output", "candidate"), WAYS)
def test_every_way_of_every_entry_is_told_from_all_others(
    entry: Misconception, output: str, candidate: Callable[[Any], Array]
) -> None:
    evidence = []
    for e in right(entry.function):
        got: dict[str, Array | None] = dict(e.got)
        for other in set(entry.wrong) - {output}:
            got[other] = e.case.expected[other] + 1
        if e.case.kind.is_a(*entry.kinds):
            with np.errstate(all="ignore"):
                got[output] = np.asarray(candidate(e.case), dtype=float)
        evidence.append(replace(e, got=got))
    named = diagnose(KEY, evidence, output, entry.kinds)
    assert named is not None
    assert named.key == entry.key


@pytest.mark.parametrize("function", PLANS)
def test_a_right_answer_has_no_diagnosis(function: str) -> None:
    for output in (*PLANS[function].outputs, "inputs"):
        assert diagnose(KEY, right(function), output) is None


@pytest.mark.parametrize("entry", OWN.values(), ids=lambda e: e.key)
def test_an_entry_teaches_in_both_languages(entry: Misconception) -> None:
    english, korean = entry.message.text(), entry.message.text("ko")
    assert english.endswith((".", "?"))
    assert korean != english
    assert entry.section.split("#")[0] == "beyond"


# -- the notebook ------------------------------------------------------------------------------


def cells(data: bytes) -> Mapping[str, Mapping[str, Any]]:
    """Cells by their id, with nbgrader's metadata."""
    return {c["id"]: c["metadata"].get("nbgrader", {}) for c in json.loads(data)["cells"]}


def test_the_notebooks_points_are_the_questions() -> None:
    graded = {name: cell["points"] for name, cell in cells(instructor_notebook("cbow")).items()
              if cell.get("grade")}  # fmt: skip
    assert graded == {q.name: q.points for q in CBOW.questions}


def test_the_folder_that_students_get_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOOK_URL", raising=False)
    wanted = {path.name: path.read_bytes() for path in places.companions("cbow")}
    wanted["cbow.ipynb"] = release_notebook("cbow")
    assert {p.name: p.read_bytes() for p in places.release("cbow").iterdir()} == wanted


def test_a_release_holds_no_solution() -> None:
    text = release_notebook("cbow").decode()
    assert "np.add.at(grad_input_vectors" not in text
    assert "For a context of one word" not in text
    stubs, functions = text.count("raise NotImplementedError"), len(CBOW.functions)
    assert stubs == functions, (
        "a function is declared that no cell asks for, or the other way round"
    )


def test_every_question_has_a_visible_test() -> None:
    asked = [question.name for question in CBOW.questions if not question.manual]
    assert sorted(visible.TESTS) == sorted(asked), "TESTS of handout/visible.py, and the questions"


FUNCTIONS = {function.name: function.reference for function in CBOW.functions}


@pytest.mark.parametrize("question", visible.TESTS)
def test_visible_tests_pass_with_the_reference(question: str) -> None:
    test, names = visible.TESTS[question]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        test(*(FUNCTIONS[name] for name in names))
    assert ": right" in said.getvalue()


def _without_n(*arguments: Any) -> tuple[float, Array, Array]:
    loss, grad_V, grad_U = reference.cbow_softmax_loss_and_gradient(*arguments)
    return loss, len(arguments[0]) * grad_V, grad_U


def _once(*arguments: Any) -> tuple[float, Array, Array]:
    loss, grad_V, grad_U = reference.cbow_softmax_loss_and_gradient(*arguments)
    words, counts = np.unique(arguments[0], return_counts=True)
    grad_V[words] /= counts[:, None]
    return loss, grad_V, grad_U


def _off_path(v: Array, word: int, tree: Array, nodes: Array) -> tuple[float, Array, Array]:
    loss, *gradients = reference.hierarchical_softmax_loss_and_gradient(v, word, tree, nodes)
    return loss + np.log(2) * np.sum(tree[word] == 0), *gradients


@pytest.mark.parametrize(
    ("question", "wrong", "said"),
    [
        ("context-mean", lambda w, V: V[w].sum(axis=0), "come out if the sum is taken"),
        ("cbow-softmax-grad-input", _without_n, "come out without the factor 1/N"),
        ("cbow-softmax-grad-input", _once, "if a word that stands twice is counted once"),
        ("hierarchical-loss", _off_path, "if a node that is not on the way counts one half"),
    ],
)
def test_visible_tests_say_what_a_usual_slip_gives(
    question: str, wrong: Callable[..., Any], said: str
) -> None:
    with pytest.raises(AssertionError, match=said), contextlib.redirect_stdout(io.StringIO()):
        visible.TESTS[question][0](wrong)
