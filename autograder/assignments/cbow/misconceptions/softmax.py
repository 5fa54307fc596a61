r"""Ways of getting CBOW with the naive softmax wrong."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.cbow.misconceptions.cases import INPUT, LOSS, OUTPUT, Window
from autograder.assignments.cbow.misconceptions.windows import Objective, of_weights, windows
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import EDGE, LARGE, RANDOM

__all__ = ["SOFTMAX"]

_FUNCTION = "cbow_softmax_loss_and_gradient"
_softmax = Topic("softmax", _FUNCTION, "beyond#cbow-gradients")
_entries = _softmax.entries
_loss = Topic("softmax.loss", _FUNCTION, "beyond#cbow")
_of_loss = _loss.entries


def _y_hat(z: Array) -> Array:
    e = np.exp(z - z.max())
    return np.asarray(e / e.sum())


def _log_sum(z: Array) -> Array:
    return np.asarray(z.max() + np.log(np.exp(z - z.max()).sum()))


RIGHT = Objective(
    lambda p, v: np.asarray(_log_sum(p.U @ v) - p.U[p.c] @ v),
    lambda p, v: np.asarray(_y_hat(p.U @ v) - p.y),
)


def _naive(p: Window) -> Array:
    """Probabilities as the formula stands, which overflow."""
    return np.asarray(np.exp(p.z) / np.exp(p.z).sum())


_softmax(
    "missing_y",
    {LOSS: lambda p: _log_sum(p.z), **of_weights(lambda p: _y_hat(p.z))},
    belief="The probabilities are the gradient.",
    formula=r"\mathbf U^\top \hat y",
    message="The center word's own part is missing: -u_c·v̂ in the loss, the y of ŷ - y in a "
    "gradient.",
    term="y",
)
_softmax(
    "only_score",
    {LOSS: lambda p: -p.z[p.c], **of_weights(lambda p: -p.y)},
    easy=True,
    belief="The normaliser does not depend on the vectors.",
    formula=r"-u_c^\top \hat v",
    message="Only the center word's score is there: the logarithm of the sum over all words is "
    "missing, which depends on v̂ and on every row of U.",
)
_softmax(
    "plus_y",
    {LOSS: lambda p: _log_sum(p.z) + p.z[p.c], **of_weights(lambda p: _y_hat(p.z) + p.y)},
    belief="Both terms are added.",
    formula=r"\hat y + y",
    message="The center word's score enters with the wrong sign: it is subtracted in the loss, "
    "and y is subtracted from ŷ.",
    term="y",
)
_softmax(
    "without_center",
    {
        LOSS: lambda p: _log_sum(np.delete(p.z, p.c)) - p.z[p.c],
        **of_weights(lambda p: _without_center(p) - p.y),
    },
    belief="The sum runs over the other words.",
    formula=r"\sum_{x \ne c}",
    message="The sum in the denominator leaves out the center word: it runs over every word.",
    term="y_hat",
)
_softmax(
    "context_words",
    {
        LOSS: lambda p: _log_sum(p.z[np.append(p.words, p.c)]) - p.z[p.c],
        **of_weights(lambda p: _of_context(p) - p.y),
    },
    belief="The sum runs over the words of the window.",
    formula=r"\sum_{x \in \text{window}}",
    message="The sum in the denominator runs over the words of the window: it runs over every "
    "word of the vocabulary.",
    term="y_hat",
)
_softmax(
    "context_as_target",
    {
        LOSS: (
            lambda p: p.N * _log_sum(p.z) - p.z[p.words].sum(),
            lambda p: _log_sum(p.z) - p.z[p.words].sum() / p.N,
        ),
        INPUT: (
            lambda p: p.input_gradient(p.N * _y_hat(p.z) - p.counts),
            lambda p: p.input_gradient(_y_hat(p.z) - p.counts / p.N),
        ),
        OUTPUT: (
            lambda p: p.output_gradient(p.N * _y_hat(p.z) - p.counts),
            lambda p: p.output_gradient(_y_hat(p.z) - p.counts / p.N),
        ),
    },
    belief="The words of the context are predicted.",
    formula=r"-\sum_j \log \hat y_{w_j}",
    message="The words of the context are what is predicted: with CBOW they predict, and the "
    "center word c is the target.",
)
_softmax(
    "unnormalised",
    of_weights(lambda p: np.exp(p.z) - p.y),
    belief="The derivative of the logarithm leaves no denominator.",
    formula=r"e^z - y",
    message="The exponentials are not divided by their sum: the derivative of log S is S'/S.",
    term="y_hat",
)
_softmax(
    "scores",
    of_weights(lambda p: p.z - p.y),
    belief="The scores are the prediction.",
    formula=r"z - y",
    message="You use the scores where the probabilities belong: apply the softmax first.",
    term="y_hat",
)
_softmax(
    "only_center",
    of_weights(lambda p: p.y * (_y_hat(p.z) - 1)),
    belief="Only the center word takes part.",
    formula=r"(\hat y_c - 1)\, u_c",
    message="Only the center word's term is there: every word of the vocabulary takes part, with "
    "its probability as weight.",
)
_softmax(
    "overflow",
    {
        LOSS: (
            lambda p: -np.log(_naive(p)[p.c]),
            lambda p: np.log(np.exp(p.z).sum()) - p.z[p.c],
        ),
        INPUT: lambda p: p.input_gradient(_naive(p) - p.y),
        OUTPUT: lambda p: p.output_gradient(_naive(p) - p.y),
    },
    belief="The formula can be typed as it stands.",
    formula=r"\log \sum_x e^{z_x} \text{ without } m = \max z",
    message="For large scores the exponentials overflow: subtract the largest score from all of "
    "them first.",
    kinds=(RANDOM, LARGE),
    needs=1,
)
_loss(
    "log_of_zero",
    {LOSS: lambda p: -np.log(_y_hat(p.z)[p.c])},
    belief="The logarithm of a stable softmax is stable.",
    formula=r"-\log \hat y_c",
    message="A probability becomes 0 for large scores, and its logarithm infinite: compute "
    "log ŷ_c as the score minus the log of the sum, with the largest score taken out of it.",
    kinds=(RANDOM, LARGE),
    needs=1,
)
_loss(
    "max_on_one_side",
    {
        LOSS: (
            lambda p: _log_sum(p.z) - p.z.max() - p.z[p.c],
            lambda p: RIGHT.loss(p, p.v) + p.z.max(),
        )
    },
    belief="The softmax does not see what is subtracted, and so the loss doesn't either.",
    formula=r"\log \sum_x e^{z_x - m} - z_c",
    message="The largest score is taken out of the exponentials and not put back: the loss is the "
    "largest score plus the logarithm of what is left, less the center word's score.",
)
_loss(
    "no_logarithm_of_the_sum",
    {LOSS: lambda p: p.z.max() - p.z[p.c]},
    belief="What the exponentials are divided by has been taken care of.",
    formula=r"m + \log 1 - z_c",
    message="Of the logarithm of the sum only the largest score is left, as where the exponentials "
    "were divided by their sum before it was taken: keep them under another name.",
)
_loss(
    "no_logarithm",
    {
        LOSS: (
            lambda p: -_y_hat(p.z)[p.c],
            lambda p: _y_hat(p.z)[p.c],
            lambda p: 1 - _y_hat(p.z)[p.c],
        )
    },
    belief="The probability itself is the loss.",
    formula=r"-\hat y_c",
    message="The logarithm is missing: the loss is -log ŷ_c, not a probability.",
)
_loss(
    "sum_over_words",
    {
        LOSS: (
            lambda p: -np.log(_y_hat(p.z)).sum(),
            lambda p: -np.log(_y_hat(p.z)).mean(),
            lambda p: -(_y_hat(p.z) * np.log(_y_hat(p.z))).sum(),
        )
    },
    belief="All words take part in the loss.",
    formula=r"-\sum_x \log \hat y_x",
    message="The loss runs over all words: it is minus the logarithm of one probability, that of "
    "the center word.",
)
_loss(
    "other_base",
    {LOSS: (lambda p: RIGHT.loss(p, p.v) / np.log(2), lambda p: RIGHT.loss(p, p.v) / np.log(10))},
    belief="Any logarithm will do.",
    formula=r"-\log_2 \hat y_c",
    message="The logarithm has the base 2 or 10: the loss takes the natural one, np.log.",
)


def _less(shift: Callable[[Array], float]) -> tuple[Candidate, Candidate, Candidate]:
    """Loss and gradients by exponentials of the scores less another number than the largest."""

    def weights(p: Window) -> Array:
        e = np.exp(p.z - shift(p.z))
        return np.asarray(e / e.sum() - p.y)

    gradients = of_weights(weights)
    return (
        lambda p: shift(p.z) + np.log(np.exp(p.z - shift(p.z)).sum()) - p.z[p.c],
        gradients[INPUT],
        gradients[OUTPUT],
    )


_LESS = [
    _less(shift)
    for shift in (
        lambda z: float(np.abs(z).max()),
        lambda z: float(z.mean()),
        lambda z: float(np.median(z)),
    )
]
_softmax(
    "shifted_by_another",
    {name: tuple(way[i] for way in _LESS) for i, name in enumerate((LOSS, INPUT, OUTPUT))},
    belief="It doesn't matter what is subtracted.",
    formula=r"e^{z_x - m} \text{ with } m \ne \max z",
    message="The number that is subtracted from the scores is not the largest of them, but "
    "another, such as their largest size, their mean, a bound or one of them: then exponentials "
    "still overflow, or all of them become 0. Subtract z.max().",
    kinds=(RANDOM, LARGE),
    needs=1,
)
_softmax(
    "equal_scores",
    of_weights(lambda p: _y_hat(p.z) - (p.z == p.z[p.c])),
    belief="The score tells which word it belongs to.",
    formula=r"\hat y_x - [z_x = z_c]",
    message="The center word is looked for by its score, so every word of the same score takes "
    "part as well: it is known by its number, center_index.",
    kinds=(RANDOM, EDGE),
    needs=1,
)


def _without_center(p: Window) -> Array:
    e = np.exp(p.z - p.z.max()) * (1 - p.y)
    return np.asarray(e / e.sum())


def _of_context(p: Window) -> Array:
    chosen = np.bincount(np.append(p.words, p.c), minlength=p.n)
    e = np.exp(p.z - p.z.max()) * chosen
    return np.asarray(e / e.sum())


SOFTMAX = [*_of_loss, *_entries, *windows("softmax", _FUNCTION, RIGHT)]
