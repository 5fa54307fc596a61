"""This assignment's questions: their points, their stages, and what each may lean on."""

from __future__ import annotations

from autograder.engine.cases.kinds import EDGE, LARGE, REPEATED
from autograder.engine.scoring import QuestionSpec
from autograder.engine.stages.formula import Formula
from autograder.engine.stages.slope import SlopeOf
from autograder.engine.stages.stage import Stage
from autograder.engine.stages.stages import Edges, Equal, Returned, Untouched
from autograder.messages import Message

__all__ = ["QUESTIONS"]

SOFTMAX = "cbow_softmax_loss_and_gradient"
NEGATIVE = "cbow_negative_sampling_loss_and_gradient"
PATH = "hierarchical_softmax_loss_and_gradient"
PROBABILITIES = "tree_probabilities"
MEAN = "context_mean"
_LOSS = "loss"
_VALUE = ("value",)
_WINDOW = (_LOSS, "grad_input_vectors", "grad_output_vectors")
_OF_PATH = (_LOSS, "grad_input_vector", "grad_node_vectors")
_TWICE = Message("{name}, where a word stands more than once in the context")
_DRAWN_TWICE = Message("{name}, where a word comes more than once")
_TOO_SLOW = Message(
    "With 32,000 dimensions one call took longer than to compute the loss 20,000 "
    "times and was stopped: a formula takes as long as a few losses, a difference quotient for "
    "each entry as long as some ten thousand. Derive the gradient, and keep difference quotients "
    "for checking it."
)
_DIFFERENT = Message("With four words in 32,000 dimensions the result is different.")
_CANCELS = Message("Where scores are small differences of large products, digits are lost.")


def _loss(
    function: str, outputs: tuple[str, ...], value: float, untouched: float,
    repeated: Message | None = None,
) -> tuple[Stage, ...]:  # fmt: skip
    """Stages of a loss, or of all that a function without gradients returns."""
    output = outputs[:1]
    stages: list[Stage] = [
        Returned("returned", 0.5, function, output),
        Equal("value", value, function, output),
    ]
    if repeated:
        stages.append(
            Equal("repeated", 1.0, function, output, ("returned", "value"), (REPEATED,), repeated)
        )
    stages += [
        Edges("edges", 0.5, function, output, kinds=(EDGE,)),
        Equal(
            "stable", 1.0, function, outputs, ("returned", "value"), (LARGE,),
            Message("Scores up to 10,000"), Message("Here scores reach 10,000."),
        ),
        Untouched("untouched", untouched, function, outputs),
    ]  # fmt: skip
    return tuple(stages)


def _gradient(
    function: str, argument: str, points: tuple[float, float, float, float],
    repeated: tuple[float, Message] | None = None,
) -> tuple[Stage, ...]:  # fmt: skip
    """Stages of a gradient: `points` for the slope, the gradient, the formula and the edges."""
    gradient = f"grad_{argument}"
    slope, right, formula, edges = points
    stages: list[Stage] = [
        Returned("returned", 0.5, function, (gradient,)),
        SlopeOf("slope", slope, function, (_LOSS, gradient), argument=argument),
        Equal("gradient", right, function, (gradient,)),
    ]
    if repeated:
        stages.append(
            Equal(
                "repeated", repeated[0], function, (gradient,), ("returned", "gradient"),
                (REPEATED,), repeated[1],
            )
        )  # fmt: skip
    stages += [
        Formula(
            "formula", formula, function, (gradient,),
            too_slow=_TOO_SLOW, different=_DIFFERENT, cancels=_CANCELS,
        ),
        Edges("edges", edges, function, (gradient,), ("returned", "gradient", "formula"),
              (EDGE,)),
    ]  # fmt: skip
    return tuple(stages)


QUESTIONS: tuple[QuestionSpec, ...] = (
    QuestionSpec(
        "context-mean",
        Message("The mean of the context"),
        "beyond#cbow",
        (
            Returned("returned", 0.5, MEAN, _VALUE),
            Equal("value", 1.5, MEAN, _VALUE),
            # by its name a student's own mean that fails here is one to be replaced
            Equal("edges", 1.0, MEAN, _VALUE, ("returned", "value"), (REPEATED,),
                  Message("{function}, where a word stands more than once in the context")),
            Edges("edges", 0.5, MEAN, _VALUE, kinds=(EDGE,)),
            Untouched("untouched", 0.5, MEAN, _VALUE),
        ),
    ),
    QuestionSpec(
        "cbow-softmax-loss",
        Message("CBOW with the naive softmax: the loss"),
        "beyond#cbow",
        _loss(SOFTMAX, _WINDOW, 2.0, 1.0, _TWICE),
        (MEAN,),
    ),
    QuestionSpec(
        "cbow-softmax-grad-input",
        Message("CBOW with the naive softmax: ∂J/∂V"),
        "beyond#cbow-gradients",
        _gradient(SOFTMAX, "input_vectors", (1.0, 1.5, 2.0, 1.0), (2.0, _TWICE)),
        (MEAN,),
    ),
    QuestionSpec(
        "cbow-softmax-grad-output",
        Message("CBOW with the naive softmax: ∂J/∂U"),
        "beyond#cbow-gradients",
        _gradient(SOFTMAX, "output_vectors", (1.0, 1.5, 2.0, 1.0)),
        (MEAN,),
    ),
    QuestionSpec(
        "cbow-negative-loss",
        Message("CBOW with negative sampling: the loss"),
        "beyond#cbow-negative",
        _loss(NEGATIVE, _WINDOW, 1.5, 0.5, _DRAWN_TWICE),
        (MEAN,),
    ),
    QuestionSpec(
        "cbow-negative-grad-input",
        Message("CBOW with negative sampling: ∂J/∂V"),
        "beyond#cbow-negative",
        _gradient(NEGATIVE, "input_vectors", (1.0, 1.0, 1.5, 0.5), (1.5, _DRAWN_TWICE)),
        (MEAN,),
    ),
    QuestionSpec(
        "cbow-negative-grad-output",
        Message("CBOW with negative sampling: ∂J/∂U"),
        "beyond#cbow-negative",
        _gradient(NEGATIVE, "output_vectors", (0.5, 1.0, 1.5, 0.5), (1.0, _DRAWN_TWICE)),
        (MEAN,),
    ),
    QuestionSpec(
        "tree-probabilities",
        Message("Hierarchical softmax: all probabilities"),
        "beyond#hierarchical-softmax",
        _loss(PROBABILITIES, _VALUE, 1.5, 0.5),
    ),
    QuestionSpec(
        "hierarchical-loss",
        Message("Hierarchical softmax: the loss"),
        "beyond#hierarchical-softmax",
        _loss(PATH, _OF_PATH, 1.5, 0.5),
    ),
    QuestionSpec(
        "hierarchical-grad-input",
        Message("Hierarchical softmax: ∂J/∂v"),
        "beyond#hierarchical-softmax-gradients",
        _gradient(PATH, "input_vector", (0.5, 1.0, 1.5, 0.5)),
    ),
    QuestionSpec(
        "hierarchical-grad-nodes",
        Message("Hierarchical softmax: the gradient by the inner nodes"),
        "beyond#hierarchical-softmax-gradients",
        _gradient(PATH, "node_vectors", (0.5, 1.0, 1.5, 0.5)),
    ),
    QuestionSpec(
        "written-the-missing-n", Message("Written: the missing N"), "beyond#cbow", manual=4.0
    ),
)  # fmt: skip
