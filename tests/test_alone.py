"""What is wrong after other calls and right alone is said to hang on the calls."""

from __future__ import annotations

import pytest

from autograder.engine.grade import Grader
from tests.submissions.build import notebook

COUNTED = """calls = []


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    losses = []
    theta = np.array(theta)
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        losses.append(loss)
        theta = theta - learning_rate * gradient
    {wrong}
    calls.append(1)
    return theta, losses
"""
SAID = "The same call gives the right value as the first one, and another one after other calls"


@pytest.mark.parametrize(
    ("wrong", "is_said"),
    [
        # as many steps of one hundredth as there were calls
        ("theta = theta + 0.01 * len(calls) ** 1.5", True),
        # the same, but the first call is wrong too
        ("theta = theta + 0.01 * (1 + len(calls)) ** 1.5", False),
        # no call knows of another
        ("theta = theta + 0.01 * np.sin(len(losses))", False),
    ],
)
def test_a_value_that_is_right_alone(grader: Grader, wrong: str, is_said: bool) -> None:
    report = grader.grade(notebook(COUNTED.format(wrong=wrong)), "somebody")
    failed = [
        result
        for question in report.questions
        for result in question.results
        if result.shown is not None
    ]
    assert failed, "theta is wrong"
    said = [r.diagnosis is not None and r.diagnosis.message.text().startswith(SAID) for r in failed]
    assert said == [is_said] * len(failed)
