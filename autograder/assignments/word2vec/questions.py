"""This assignment's questions: their points, their stages, and what each may lean on."""

from __future__ import annotations

from autograder.assignments.word2vec.names import NAIVE, NEGATIVE, SKIPGRAM
from autograder.engine.cases.derivation import Derivation
from autograder.engine.cases.kinds import EDGE, LARGE, REPEATED, own
from autograder.engine.scoring import QuestionSpec
from autograder.engine.stages.formula import Counted, Formula
from autograder.engine.stages.slope import SlopeOf
from autograder.engine.stages.stage import Stage
from autograder.engine.stages.stages import Edges, Equal, Returned, Untouched
from autograder.mathematics.word2vec import ASKED
from autograder.messages import Message

__all__ = ["QUESTIONS"]

_LOSS = "loss"
_PAIR = (_LOSS, "grad_center_vector", "grad_outside_vectors")
_WINDOW = (_LOSS, "grad_center_vectors", "grad_outside_vectors")
_EARLIER = ("sigmoid", "softmax")
_A_LINE = 2.0  # points of a line of a derivation, at least
_TOO_SLOW = Message(
    "With 32,000 dimensions one call took longer than to compute the loss 20,000 times and was "
    "stopped: a formula takes as long as a few losses, a difference quotient for each entry as "
    "long as 160,000. Derive the gradient, and keep difference quotients for checking it."
)
_DIFFERENT = Message("With four words in 32,000 dimensions the result is different.")
_CANCELS = Message("Where scores are small differences of large products, digits are lost.")
_LARGE = Message(
    "Where scores are up to 10,000, digits of {name} are lost: a formula keeps them, a difference "
    "of two losses can't."
)
_TOO_OFTEN = Message(
    "The function that is passed in is called more often than the assignment says: it may draw "
    "words, so that a second call gives another result. Keep what the first one returned."
)


def _returned(function: str, *outputs: str, points: float = 1.0) -> Stage:
    return Returned("returned", points, function, outputs)


def _stable(function: str, outputs: tuple[str, ...], heading: Message) -> Stage:
    return Equal(
        "stable",
        1.0,
        function,
        outputs,
        ("returned", "value"),
        (LARGE,),
        heading,
        Message("Here scores reach 10,000."),
    )


def _elementary(function: str) -> tuple[Stage, ...]:
    value = ("value",)
    return (
        _returned(function, *value, points=0.5),
        Equal("value", 1.5, function, value),
        Edges("edges", 0.5, function, value),
        _stable(function, value, Message("Numbers up to 10,000 in {function}")),
        Untouched("untouched", 0.5, function, value),
    )


def _pair_loss(name: str, title: Message, section: str, function: str) -> QuestionSpec:
    stages = (
        _returned(function, _LOSS),
        Equal("value", 4.0, function, (_LOSS,)),
        Edges("edges", 1.0, function, (_LOSS,)),
        _stable(function, _PAIR, Message("Scores up to 10,000")),
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
        heading = Message("{name}, where a word is drawn more than once")
        stages.append(
            Equal("repeated", 2.0, function, (gradient,), ("gradient",), (REPEATED,), heading)
        )
    kinds = (EDGE,) if repeated else (EDGE, REPEATED)
    stages.append(
        Formula(
            "formula",
            2.0 if repeated else 3.0,
            function,
            (gradient,),
            too_slow=_TOO_SLOW,
            different=_DIFFERENT,
            cancels=_CANCELS,
            large=Message(_LARGE.template, {"name": gradient}),
        )
    )
    after = ("returned", "gradient", "formula")
    stages.append(Edges("edges", 1.0, function, (gradient,), after, kinds))
    return QuestionSpec(name, title, section, tuple(stages), _EARLIER)


def _derivation(
    name: str, title: Message, section: str, string: str, points: float
) -> QuestionSpec:
    derivation = Derivation(string, ASKED[string], points, _A_LINE)
    return QuestionSpec(name, title, section, derivation=derivation)


def _skipgram() -> QuestionSpec:
    loss, center, outside = _WINDOW
    stages = (
        _returned(SKIPGRAM, loss, points=0.5),
        _returned(SKIPGRAM, center, points=0.25),
        _returned(SKIPGRAM, outside, points=0.25),
        Equal("value", 1.5, SKIPGRAM, (loss,)),
        Counted(
            "calls",
            0.5,
            SKIPGRAM,
            (loss,),
            named="skipgram.called_for_each_value",
            remembered="skipgram.remembers_pairs",
            times=(2, 3),
            too_often=_TOO_OFTEN,
        ),
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
        Counted(
            "calls",
            0.5,
            "sgd",
            both,
            named="sgd.called_for_each_value",
            too_often=_TOO_OFTEN,
        ),
        Equal(
            "corpus",
            0.5,
            "sgd",
            both,
            ("returned", "value"),
            (own("corpus"),),
            Message("{name}, on a small corpus"),
            alone=True,
        ),
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
    _derivation(
        "naive-softmax-center-lines",
        Message("Naive softmax: the derivation of ∂J/∂v_c, line by line"),
        "naive-softmax#naive-softmax-center",
        "center_derivation",
        8.0,
    ),
    _pair_gradient(
        "naive-softmax-grad-center",
        Message("Naive softmax: ∂J/∂v_c"),
        "naive-softmax#naive-softmax-center",
        NAIVE,
        "center_vector",
    ),
    _derivation(
        "naive-softmax-outside-lines",
        Message("Naive softmax: the derivation of ∂J/∂U, line by line"),
        "naive-softmax#naive-softmax-outside",
        "outside_derivation",
        6.0,
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
    _derivation(
        "negative-sampling-lines",
        Message("Negative sampling: the derivation of ∂J/∂u_k, line by line"),
        "negative-sampling#negative-sampling-draw",
        "negative_derivation",
        6.0,
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
