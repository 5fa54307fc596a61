"""What an instructor is told of difference quotients that cost as little as a formula."""

from __future__ import annotations

import pytest

from autograder.report import Outcome
from autograder.submissions.notebook import MAX_PARSED
from autograder.submissions.quotients import differenced
from tests.hostile.build import hostile_class
from tests.submissions.build import notebook

CENTRAL = """
def loss(z):
    return z

def slope(z, h=1e-5):
    return (loss(z + h) - loss(z - h)) / (2 * h)
"""
NUMERICAL = {
    "central": CENTRAL,
    "forward, with a number for the step": "def slope(f, z):\n"
    "    return (f(z + 1e-6) - f(z)) / 1e-6",
    "with names": "def slope(f, z):\n    h = 1e-5\n    up, down = f(z + h), f(z - h)\n"
    "    up = f(z + h)\n    down = f(z - h)\n    return (up - down) / (2 * h)",
    "of one of the values": "def slope(f, z, h):\n    return (f(z + h)[0] - f(z - h)[0]) / (2 * h)",
    "times an inverse": "def slope(f, z, h):\n    return (f(h * z) - f(-h * z)) * (0.5 / h)",
    "in complex numbers": "def slope(f, z):\n    return f(z + 1e-30j).view(float)[1::2] * 1e30",
    "summed up": "def slope(f, z, h):\n    return (f(z + h) - f(z - h)).sum(axis=0) / (2 * h)",
    "with the step in another name": "def slope(f, z, h):\n    e = h * np.eye(3)\n"
    "    return (f(z + e) - f(z - e)) / (2 * h)",
    "a complex step": "def slope(f, z):\n    return f(z + 1e-30j).imag / 1e-30",
    "in a function of its own": "def numerical(f, z, h=1e-5):\n    return (f(z + h) - f(z)) / h\n\n"
    "def slope(f, z):\n    return numerical(f, z)",
    "inside of the function": "def slope(z):\n    def f(h):\n        return z + h\n"
    "    return (f(z + 0.01) - f(z)) / 0.01",
}
FORMULAS = {
    "tanh": "def slope(x):\n    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))",
    "a mean of a difference": "def slope(x, y, n):\n    return (f(x) - f(y)) / n",
    "a difference of two functions": "def slope(x, h):\n    return (f(x + h) - g(x)) / h",
    "two numbers": "def slope(a, b, h):\n    return (a - b) / h",
    "a check of one's own": "def numerical(f, z, h=1e-5):\n    return (f(z + h) - f(z)) / h\n\n"
    "def slope(z):\n    return 2 * z\n\nprint(numerical(slope, 1.0))",
    "no Python": "def slope(f, z, h)\n    return (f(z + h) - f(z)) / h",
}


@pytest.mark.parametrize("source", NUMERICAL.values(), ids=NUMERICAL)
def test_a_quotient_is_found(source: str) -> None:
    assert differenced([source], ["slope", "other"]) == ["slope"]


@pytest.mark.parametrize("source", FORMULAS.values(), ids=FORMULAS)
def test_what_is_none_is_left_alone(source: str) -> None:
    assert differenced([source], ["slope"]) == []


def test_helpers_may_stand_in_another_cell_and_the_last_definition_counts() -> None:
    helper, function = NUMERICAL["in a function of its own"].split("\n\n")
    assert differenced([helper, function], ["slope"]) == ["slope"]
    assert differenced([CENTRAL, "def slope(z):\n    return 1"], ["slope"]) == []


def test_what_nobody_writes_is_not_read() -> None:
    assert differenced([CENTRAL, "#" * MAX_PARSED], ["slope"]) == []


def complex_step_through_the_scores() -> str:
    """The naive softmax with the derivative by each score from a complex step."""
    return (
        "import numpy as np\n\n"
        "def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):\n"
        "    def loss(z):\n"
        "        m = z.real.max(axis=0)\n"
        "        return m + np.log(np.exp(z - m).sum(axis=0)) - z[outside_index]\n"
        "    z = outside_vectors @ center_vector\n"
        "    by_score = loss(z[:, None] + 1e-30j * np.eye(len(z))).imag / 1e-30\n"
        "    return (loss(z[:, None])[0], outside_vectors.T @ by_score,\n"
        "            np.outer(by_score, center_vector))\n"
    )


def test_the_instructor_is_told_and_no_point_is_taken(grader) -> None:
    report = grader.grade(notebook(complex_step_through_the_scores()), "mallory")
    assert [flag.values["function"] for flag in report.flags] == ["naive_softmax_loss_and_gradient"]
    assert all("look at its source" in flag.text() for flag in report.flags)
    assert report.points == 92.0  # nothing that comes back tells it from a formula


def test_what_is_differenced_through_the_scores_loses_digits_where_a_loss_is_large(grader) -> None:
    attack = hostile_class()["results/differences_of_the_scores"]
    report = grader.grade(attack.data({}), "mallory")
    assert len(report.flags) == 2
    failed = {
        question.name: text
        for question in report.questions
        for result in question.results
        if result.outcome is Outcome.FAILED
        for text in [result.message.text()]
    }
    assert [name for name in failed if "grad" in name] == list(failed)
    assert len(failed) == 4
    for text in failed.values():
        assert "digits are lost" in text or "difference of two losses" in text
