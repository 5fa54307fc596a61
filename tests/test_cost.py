"""What a call may cost: a bound that is the same number of losses on every machine."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.assignments import load
from autograder.engine.cases.cost import time_of
from autograder.engine.grade import Grader
from autograder.report import Outcome
from autograder.sandbox import open_sandbox
from autograder.sandbox.calls import Call
from autograder.sandbox.endings import SubmissionStopped
from tests.submissions.build import MACHINE_POINTS, notebook, zoo

COSTLY = [
    (plan, case)
    for assignment in ("word2vec", "cbow")
    for plan in load(assignment).hidden_plans(b"a course")
    for case in plan.cases
    if case.cpu_seconds is not None
]


@pytest.mark.parametrize(("plan", "case"), COSTLY, ids=lambda x: getattr(x, "function", ""))
def test_every_vector_has_more_entries_than_losses_are_allowed(plan, case):
    """A quotient for each entry of one vector computes the loss once for each of them at least."""
    arguments = plan.declared.gradients.values()
    one_loss = case.cpu_seconds() / 20_000
    assert min(case.array(name).shape[-1] for name in arguments) == 32_000
    assert 0 < one_loss < 0.01


def test_the_bound_grows_with_what_is_measured():
    calls = []
    bound = time_of(1000, lambda: calls.append(np.arange(100_000).sum()))
    assert calls == [], "nothing is measured before a call has taken a while"
    first = bound()
    assert first > 0
    measured = len(calls)
    bound()
    assert len(calls) == 2 * measured, "measured anew, as the machine is then"


CELL = "def quick(): return 1.0\ndef slow():\n    while True: pass"


def test_nothing_is_measured_for_a_call_that_has_returned_before_the_first_look():
    asked: list[int] = []
    with open_sandbox() as sandbox, sandbox.open() as session:
        session.run_cells([CELL])
        (reply,) = session.call([Call("quick", (), cpu_seconds=lambda: asked.append(1) or 1.0)])
    assert reply.raised is None
    assert asked == []


def test_a_call_is_stopped_when_it_has_used_up_what_was_measured_while_it_ran():
    asked: list[int] = []
    call = Call("slow", (), timeout=60.0, cpu_seconds=lambda: asked.append(1) or 0.05)
    with open_sandbox() as sandbox, sandbox.open() as session:
        session.run_cells([CELL])
        with pytest.raises(SubmissionStopped, match="used up its CPU time") as stopped:
            session.call([call])
    assert stopped.value.reason == "cpu"
    assert asked, "measured while it runs"


@pytest.mark.parametrize("slow", ["loops", "sum_again_for_each_row", "nested_lists"])
def test_the_slowest_right_solutions_keep_their_points(grader: Grader, slow: str):
    assert grader.grade(zoo()[f"unusual/{slow}"].data(), "ada").points == MACHINE_POINTS


def test_differences_for_one_vector_lose_its_formula_and_are_told_why(grader: Grader):
    source = """
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def loss(v):
        z = outside_vectors @ v
        m = z.max()
        return m + np.log(np.exp(z - m).sum()) - z[outside_index]
    base, grad = loss(center_vector), np.zeros_like(center_vector)
    for j in range(len(grad)):
        moved = center_vector.copy()
        moved[j] += 1e-7
        grad[j] = (loss(moved) - base) / 1e-7
    delta = softmax(outside_vectors @ center_vector)
    delta[outside_index] -= 1
    return base, grad, np.outer(delta, center_vector)
"""
    report = grader.grade(notebook(source), "ada")
    (question,) = (q for q in report.questions if q.name == "naive-softmax-grad-center")
    (formula,) = (r for r in question.results if r.title.text().startswith("A formula for"))
    assert formula.outcome is Outcome.FAILED
    assert formula.message is not None
    assert "longer than to compute the loss 20,000 times" in formula.message.text()
