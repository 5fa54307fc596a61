"""The catalogue: what students get wrong about CBOW and the hierarchical softmax, computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from autograder.assignments.anywhere import TRANSFORMS, anywhere
from autograder.assignments.cbow.misconceptions.cases import Context, Tree, Window
from autograder.assignments.cbow.misconceptions.mean import MEAN
from autograder.assignments.cbow.misconceptions.negative import NEGATIVE
from autograder.assignments.cbow.misconceptions.path import PATH
from autograder.assignments.cbow.misconceptions.probabilities import PROBABILITIES
from autograder.assignments.cbow.misconceptions.softmax import SOFTMAX
from autograder.engine.cases.case import Case
from autograder.engine.cases.entry import Catalogue, Misconception
from autograder.engine.values.outputs import Output

__all__ = ["catalogue"]

_TOPICS: dict[str, tuple[type[Case], list[Misconception]]] = {
    "context_mean": (Context, MEAN),
    "cbow_softmax_loss_and_gradient": (Window, SOFTMAX),
    "cbow_negative_sampling_loss_and_gradient": (Window, NEGATIVE),
    "tree_probabilities": (Tree, PROBABILITIES),
    "hierarchical_softmax_loss_and_gradient": (Tree, PATH),
}


def catalogue(function: str, outputs: Sequence[Output]) -> Catalogue:
    """Give what can be got wrong in a function; entries of its own topic come first."""
    if function not in _TOPICS:
        raise ValueError(f"_TOPICS of misconceptions/__init__.py has no topic for {function}.")
    case, own = _TOPICS[function]

    def entries() -> Iterator[Misconception]:
        yield from own
        yield from anywhere(function, outputs, whole_numbers=len(outputs) > 1)

    return Catalogue(case, entries, TRANSFORMS)
