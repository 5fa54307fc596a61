"""What a student reads at a stage: which of loss and gradient is wrong, and why."""

from __future__ import annotations

import re

from autograder.engine.grade import Grader
from autograder.report import Outcome, Result
from tests.submissions.build import zoo


def stage(grader: Grader, animal: str, question: str, name: str) -> Result:
    """The result of one stage of one question."""
    report = grader.grade(zoo()[animal].data(), animal)
    return next(
        r for q in report.questions if q.name == question for r in q.results if r.stage == name
    )


def said(result: Result) -> str:
    return result.message.text() if result.message else ""


def test_the_correct_derivative_of_a_wrong_loss_is_said_to_be_one(grader: Grader) -> None:
    slope = stage(grader, "naive/mean_loss_and_gradients", "naive-softmax-grad-center", "slope")
    assert slope.outcome is Outcome.PASSED
    assert said(slope) == (
        "grad_center_vector is the correct derivative of your loss: what is wrong is the loss."
    )


def test_the_correct_derivative_of_some_other_function_earns_nothing(grader: Grader) -> None:
    slope = stage(grader, "naive/another_loss", "naive-softmax-grad-center", "slope")
    assert slope.outcome is Outcome.FAILED
    assert said(slope) == (
        "grad_center_vector is the correct derivative of your loss: what is wrong is the loss. "
        "It counts once the loss is the one that was asked for, or so close to it that the "
        "mistake can be named."
    )


def test_the_wrong_derivative_of_a_right_loss_is_said_to_be_one(grader: Grader) -> None:
    slope = stage(grader, "naive/center_missing_y", "naive-softmax-grad-center", "slope")
    assert slope.outcome is Outcome.FAILED
    assert "Your loss is right: what is wrong is its derivative." in said(slope)
    assert slope.diagnosis is not None
    assert slope.diagnosis.key == "naive.center.missing_y"


def test_a_right_pair_of_loss_and_gradient_needs_no_words(grader: Grader) -> None:
    slope = stage(grader, "unusual/einsum", "naive-softmax-grad-center", "slope")
    assert slope.outcome is Outcome.PASSED
    assert slope.message is None


def test_where_no_entry_gives_the_numbers_the_structure_is_told(grader: Grader) -> None:
    gradient = stage(grader, "negative/seven_tenths", "negative-sampling-grad-center", "gradient")
    assert gradient.diagnosis is not None
    assert gradient.diagnosis.key == "any.scaled"  # without a number, which nobody can foresee
    assert "Every entry is 0.7 times what it should be." in said(gradient)


def test_a_wrong_gradient_is_not_paid_for_with_the_loss(grader: Grader) -> None:
    """Large scores and untouched inputs are about what was right before."""
    for name in ("stable", "untouched"):
        result = stage(grader, "naive/both_sign", "naive-softmax-loss", name)
        assert result.outcome is Outcome.PASSED


def test_an_array_that_was_written_into_is_named(grader: Grader) -> None:
    untouched = stage(grader, "naive/writes_into_U", "naive-softmax-loss", "untouched")
    assert untouched.diagnosis is not None
    assert untouched.diagnosis.key == "naive.writes_into_U"


def test_a_wrong_line_is_named(grader: Grader) -> None:
    report = grader.grade(zoo()["derivations/center_plus"].data(), "m")
    question = next(q for q in report.questions if q.name == "naive-softmax-center-lines")
    assert [r.points for r in question.results] == [2.0, 2.0, 0.0, 2.0]
    wrong = question.results[2]
    assert wrong.title.text().startswith("Line 3: -\\sum_x")
    assert re.fullmatch(
        r"At a random point entry \d of this is \S+, but should be \S+\.", said(wrong)
    )
    assert wrong.diagnosis is not None
    assert wrong.diagnosis.message.text().startswith("The sign of a term is wrong")
    assert wrong.diagnosis.section == "naive-softmax#naive-softmax-center"


def test_a_difference_quotient_is_told_by_what_it_costs(grader: Grader) -> None:
    for name in ("unusual/numerical_gradient",):
        for stage_name in ("slope", "gradient"):
            result = stage(grader, name, "naive-softmax-grad-center", stage_name)
            assert result.outcome is Outcome.PASSED, "it is right to more digits than are asked for"
        formula = stage(grader, name, "naive-softmax-grad-center", "formula")
        assert formula.outcome is Outcome.FAILED
        assert "one call took longer than to compute the loss 20,000 times" in said(formula)
