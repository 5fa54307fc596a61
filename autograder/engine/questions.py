"""The assignment's questions: their points, their stages, and what each may lean on."""

from __future__ import annotations

from autograder.engine.scoring import Line, QuestionSpec
from autograder.engine.stages.formula import Counted, Formula
from autograder.engine.stages.slope import SlopeOf
from autograder.engine.stages.stage import Stage
from autograder.engine.stages.stages import Edges, Equal, Returned, Untouched
from autograder.messages import Message

__all__ = ["NAIVE", "NEGATIVE", "QUESTIONS", "SKIPGRAM"]

NAIVE = "naive_softmax_loss_and_gradient"
NEGATIVE = "negative_sampling_loss_and_gradient"
SKIPGRAM = "skipgram_loss_and_gradient"
_LOSS = "loss"
_PAIR = (_LOSS, "grad_center_vector", "grad_outside_vectors")
_WINDOW = (_LOSS, "grad_center_vectors", "grad_outside_vectors")
_EARLIER = ("sigmoid", "softmax")


def _returned(function: str, *outputs: str, points: float = 1.0) -> Stage:
    return Returned("returned", points, function, outputs)


def _elementary(function: str) -> tuple[Stage, ...]:
    value = ("value",)
    return (
        _returned(function, *value, points=0.5),
        Equal("value", 1.5, function, value),
        Edges("edges", 0.5, function, value),
        Equal("stable", 1.0, function, value, ("returned", "value"), kinds=("large",)),
        Untouched("untouched", 0.5, function, value),
    )


def _pair_loss(name: str, title: Message, section: str, function: str) -> QuestionSpec:
    stages = (
        _returned(function, _LOSS),
        Equal("value", 4.0, function, (_LOSS,)),
        Edges("edges", 1.0, function, (_LOSS,)),
        Equal("stable", 1.0, function, _PAIR, ("returned", "value"), kinds=("large",)),
        Untouched("untouched", 1.0, function, _PAIR),
    )
    return QuestionSpec(name, title, section, stages, _EARLIER)


def _pair_gradient(
    name: str, title: Message, section: str, function: str, argument: str
) -> QuestionSpec:
    gradient = f"grad_{argument}"
    # the row of a repeated negative is what the last question of negative sampling is about
    repeated = function == NEGATIVE and argument == "outside_vectors"
    points = 1.0 if repeated else 1.5
    stages: list[Stage] = [
        _returned(function, gradient),
        SlopeOf("slope", points, function, (_LOSS, gradient), argument=argument),
        Equal("gradient", points, function, (gradient,)),
    ]
    if repeated:
        stages.append(
            Equal("repeated", 2.0, function, (gradient,), ("gradient",), kinds=("repeated",))
        )
    kinds = ("edge:",) if repeated else ("edge:", "repeated")
    stages.append(Formula("formula", 2.0 if repeated else 3.0, function, (gradient,)))
    after = ("returned", "gradient", "formula")
    stages.append(Edges("edges", 1.0, function, (gradient,), after, kinds))
    return QuestionSpec(name, title, section, tuple(stages), _EARLIER)


def _lines(name: str, title: Message, section: str, stem: str, n: int) -> QuestionSpec:
    stages = tuple(
        Line("line", 2.0, f"{stem}_line_{i}", ("value",), after=(), number=i)
        for i in range(1, n + 1)
    )
    return QuestionSpec(name, title, section, stages, _EARLIER)


def _skipgram() -> QuestionSpec:
    loss, center, outside = _WINDOW
    stages = (
        _returned(SKIPGRAM, loss, points=0.5),
        _returned(SKIPGRAM, center, points=0.25),
        _returned(SKIPGRAM, outside, points=0.25),
        Equal("value", 1.5, SKIPGRAM, (loss,)),
        Counted("calls", 0.5, SKIPGRAM, (loss,)),
        SlopeOf("slope", 0.5, SKIPGRAM, (loss, center), argument="center_vectors"),
        SlopeOf("slope", 0.5, SKIPGRAM, (loss, outside), argument="outside_vectors"),
        Equal("gradient", 1.5, SKIPGRAM, (center,)),
        Equal("gradient", 1.5, SKIPGRAM, (outside,)),
        Edges("edges", 0.5, SKIPGRAM, _WINDOW),
        Untouched("untouched", 0.5, SKIPGRAM, _WINDOW),
    )
    return QuestionSpec(
        "skipgram", Message("Skip-gram over a window"), "skip-gram#window-gradients", stages
    )


def _sgd() -> QuestionSpec:
    both = ("theta", "losses")
    stages = (
        _returned("sgd", "theta", points=0.5),
        _returned("sgd", "losses", points=0.5),
        Equal("value", 3.0, "sgd", ("theta",)),
        Equal("value", 2.0, "sgd", ("losses",)),
        Counted("calls", 0.5, "sgd", both),
        Equal("corpus", 0.5, "sgd", both, ("returned", "value"), kinds=("corpus",)),
        Untouched("untouched", 1.0, "sgd", ("theta",)),
    )
    return QuestionSpec("sgd", Message("SGD that lowers the loss"), "training#descent-step", stages)


QUESTIONS: tuple[QuestionSpec, ...] = (
    QuestionSpec(
        "sigmoid-softmax",
        Message("Sigmoid and softmax"),
        "softmax#softmax-function",
        (*_elementary("sigmoid"), *_elementary("softmax")),
    ),
    _pair_loss(
        "naive-softmax-loss",
        Message("Naive softmax: the loss"),
        "naive-softmax#naive-softmax-loss",
        NAIVE,
    ),
    _lines(
        "naive-softmax-center-lines",
        Message("Naive softmax: the derivation of ∂J/∂v_c, line by line"),
        "naive-softmax#naive-softmax-center",
        "center",
        4,
    ),
    _pair_gradient(
        "naive-softmax-grad-center",
        Message("Naive softmax: ∂J/∂v_c"),
        "naive-softmax#naive-softmax-center",
        NAIVE,
        "center_vector",
    ),
    _lines(
        "naive-softmax-outside-lines",
        Message("Naive softmax: the derivation of ∂J/∂U, line by line"),
        "naive-softmax#naive-softmax-outside",
        "outside",
        3,
    ),
    _pair_gradient(
        "naive-softmax-grad-outside",
        Message("Naive softmax: ∂J/∂U"),
        "naive-softmax#naive-softmax-outside",
        NAIVE,
        "outside_vectors",
    ),
    _pair_loss(
        "negative-sampling-loss",
        Message("Negative sampling: the loss"),
        "negative-sampling#negative-sampling-loss",
        NEGATIVE,
    ),
    _pair_gradient(
        "negative-sampling-grad-center",
        Message("Negative sampling: ∂J/∂v_c"),
        "negative-sampling#negative-sampling-center",
        NEGATIVE,
        "center_vector",
    ),
    _lines(
        "negative-sampling-lines",
        Message("Negative sampling: the derivation of ∂J/∂u_k, line by line"),
        "negative-sampling#negative-sampling-draw",
        "negative",
        3,
    ),
    _pair_gradient(
        "negative-sampling-grad-outside",
        Message("Negative sampling: ∂J/∂U with repeated negatives"),
        "negative-sampling#repeated-negatives",
        NEGATIVE,
        "outside_vectors",
    ),
    _skipgram(),
    _sgd(),
    QuestionSpec(
        "written-why-negative-sampling",
        Message("Written: why negative sampling"),
        "negative-sampling",
        manual=4.0,
    ),
    QuestionSpec(
        "written-find-the-slip", Message("Written: find the slip"), "negative-sampling", manual=4.0
    ),
)
