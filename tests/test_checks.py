"""What a submission is asked: everything in one batch, and more only where a line doesn't fit."""

from __future__ import annotations

from collections import Counter

import psutil
import pytest

from autograder.assignments.word2vec.names import NAIVE, NEGATIVE
from autograder.report import Outcome
from autograder.sandbox.session import ChildSession
from tests.kills import is_forked
from tests.submissions.build import code_cell, notebook, solved_cells, write


@pytest.fixture
def batches(monkeypatch):
    """Functions that were called, batch by batch."""
    made: list[Counter[str]] = []
    call = ChildSession.call

    def counted(self, calls, oracle=None):
        made.append(Counter(c.function for c in calls))
        return call(self, calls, oracle)

    monkeypatch.setattr(ChildSession, "call", counted)
    return made


def slopes(report, question):
    (found,) = (q for q in report.questions if q.name == question)
    return [r.outcome for r in found.results if r.stage == "slope"]


def wrapped(change: str) -> str:
    return f"""
_right = {NAIVE}

def {NAIVE}(center_vector, outside_index, outside_vectors):
    loss, grad_center, grad_outside = _right(center_vector, outside_index, outside_vectors)
    {change}
    return loss, grad_center, grad_outside
"""


def wrapping(change: str) -> bytes:
    """A notebook in which a cell right below the answer defines it anew."""
    cells = solved_cells()
    at = next(i for i, cell in enumerate(cells) if cell["id"] == "naive-softmax-solution")
    cells.insert(at + 1, code_cell("own", wrapped(change)))
    return write(cells)


def test_who_is_right_is_asked_once_and_then_how_it_is_computed(grader, batches):
    assert grader.grade(notebook(""), "ada").points == 92
    assert [set(batch) for batch in batches[1:]] == [{NAIVE, NEGATIVE}]
    assert set(batches[1].values()) == {1}, "one large case each"


def test_whose_gradient_is_wrong_is_found(grader, batches):
    report = grader.grade(wrapping("grad_center = 2 * grad_center"), "ada")
    assert slopes(report, "naive-softmax-grad-center") == [Outcome.FAILED]
    assert slopes(report, "naive-softmax-grad-outside") == [Outcome.PASSED]


def test_who_is_wrong_throughout_is_not_asked_how_it_is_computed(grader, batches):
    change = (
        "grad_center, grad_outside = (g + 0.1 * np.arange(g.size).reshape(g.shape) "
        "for g in (grad_center, grad_outside))"
    )
    report = grader.grade(wrapping(change), "ada")
    for question in ("naive-softmax-grad-center", "naive-softmax-grad-outside"):
        assert slopes(report, question) == [Outcome.FAILED]
    assert set(batches[1]) == {NEGATIVE}


def test_a_wrong_function_is_asked_again_on_shown_cases_in_another_child(grader, batches):
    report = grader.grade(wrapping("grad_center = 2 * grad_center"), "ada")
    assert report.seconds["children"] == 2
    assert set(batches[-1]) == {NAIVE}


def test_the_derivative_of_a_wrong_loss_is_said_to_be_one(grader):
    change = "loss, grad_center, grad_outside = 2 * loss, 2 * grad_center, 2 * grad_outside"
    report = grader.grade(wrapping(change), "ada")
    (found,) = (q for q in report.questions if q.name == "naive-softmax-grad-center")
    said = [r.message.text() for r in found.results if r.stage == "slope" and r.message]
    assert "is the correct derivative of your loss: what is wrong is the loss" in said[0]


@pytest.mark.parametrize(
    ("end", "questions"),
    [
        ("outside_index == 0", {"loss", "grad-center", "grad-outside"}),
    ],
    ids=["at an edge"],
)
def test_a_function_that_ends_its_process_costs_itself_alone(grader, batches, end, questions):
    change = f"""_calls = globals().setdefault("_calls", [])
    _calls.append(1)
    grad_center = 2 * grad_center
    if {end}:
        __import__("os")._exit(1)"""
    report = grader.grade(wrapping(change), "ada")
    lost = {q.name for q in report.questions if not q.manual and q.points < q.max_points}
    assert lost == {f"naive-softmax-{question}" for question in questions}
    said = [r.message.text() for q in report.questions for r in q.results if r.message]
    assert any("ended the Python process instead of returning" in text for text in said)
    assert not any("since that is wrong" in text for text in said), "the loss is right"


def kill_the_child():
    """Kill what the zygote forked, as the system does where memory is short, and as anybody may."""
    (child,) = filter(is_forked, psutil.Process().children(recursive=True))
    child.kill()


@pytest.fixture
def kills(monkeypatch):
    """Let the child be killed the first so many times that a session's method is called."""

    def first(asked, times):
        ask, done = getattr(ChildSession, asked), []

        def killing(self, *args, **kwargs):
            if len(done) < times:
                self._greet()  # from here on, the submission could be to blame
                kill_the_child()
                done.append(self)
            return ask(self, *args, **kwargs)

        monkeypatch.setattr(ChildSession, asked, killing)

    return first


@pytest.mark.parametrize("asked", ["run_cells", "functions", "call"])
def test_a_child_that_is_killed_costs_nothing(grader, kills, asked):
    kills(asked, times=1)
    report = grader.grade(notebook(""), "ada")
    assert (report.points, report.notes, report.seconds["children"]) == (92, (), 2)


def test_a_function_that_is_killed_again_is_to_blame(grader, kills):
    kills("call", times=2)
    report = grader.grade(notebook(""), "ada")
    (elementary,) = (q for q in report.questions if q.points < q.max_points and not q.manual)
    assert elementary.name == "sigmoid-softmax"
    said = [r.message.text() for r in elementary.results if r.message]
    assert any("was killed, and again when it was tried anew" in text for text in said)


def test_a_cell_that_is_killed_again_keeps_its_functions(grader, kills):
    kills("run_cells", times=2)
    report = grader.grade(notebook(""), "ada")
    assert report.points == 92
    assert report.notes[0].text() == (
        'Cell 2 of all 43 ("import matplotlib.pyplot as plt") stopped the whole notebook (it was '
        "killed, as happens when memory runs out), so only its functions were kept."
    )
