"""Which mistake made a wrong line: the slip after which a right line equals it at all points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .budget import Budget
from .edits import Edit, mutants, names_in, repairs
from .evaluate import Evaluator
from .lexer import tokenize
from .parser import Tree, parse
from .sentences import Sentence, Undeclared, Unfitting, Unreadable
from .show import latex

__all__ = ["MISTAKES", "Mistake", "name_of"]

MENDED = 0.6  # what is mended in the student's own form is nearer than what is made in another
LESS_LIKELY = {"complement_for_sigma"}  # than a sign lost inside of σ, where both explain a line
MAX_EDITS = 6_000
MAX_PARTS = 250  # of a line whose mistake is looked for

MISTAKES: Mapping[str, str] = {
    "sign_of_line": "The sign of the whole line is wrong.",
    "sign_of_term": "The sign of a term is wrong.",
    "inner_sign": "A minus is lost or added in a product.",
    "sign_in_sigma": "The sign inside of σ is wrong.",
    "sign_in_exponent": "The sign of the exponent is wrong.",
    "sigma_for_complement": "σ stands for 1 − σ: look at ${wrong}$.",
    "complement_for_sigma": "1 − σ stands for σ: look at ${wrong}$.",
    "sigma_not_differentiated": ("σ was not differentiated: σ' = σ(1 − σ). Look at ${wrong}$."),
    "one_dropped": "The 1 is lost: look at ${wrong}$.",
    "y_for_y_hat": "y stands for ŷ: look at ${wrong}$.",
    "y_hat_for_y": "ŷ stands for y: look at ${wrong}$.",
    "y_dropped": "The part with y is lost: look at ${wrong}$.",
    "y_hat_dropped": "The part with ŷ is lost: look at ${wrong}$.",
    "one_for_y": ("1 stands for y, which is 1 at the outside word only: look at ${wrong}$."),
    "term_dropped": "A term is lost: look at ${wrong}$.",
    "vector_dropped": ("A vector is lost as a factor, the inner derivative perhaps."),
    "factor_dropped": "A factor is lost: look at ${wrong}$.",
    "log_slope_lost": "The derivative of log f is f'/f: the factor 1/f is lost.",
    "outside_for_center": ("An outside vector stands for the center vector: look at ${wrong}$."),
    "center_for_outside": ("The center vector stands for an outside vector: look at ${wrong}$."),
    "center_row_for_outside": "A row of V stands for a row of U: look at ${wrong}$.",
    "matrix_for_vector": "A matrix stands for a vector: look at ${wrong}$.",
    "other_matrix": "The other matrix is meant: look at ${wrong}$.",
    "fixed_for_running": "An index has to run with its sum: look at ${wrong}$.",
    "running_for_fixed": ("An index runs with the sum, but should be fixed: look at ${wrong}$."),
    "other_index_for_o": "This is the outside word's: look at ${wrong}$.",
    "o_for_other_index": "This is not the outside word's: look at ${wrong}$.",
    "another_index": "The index is another one: look at ${wrong}$.",
    "exp_dropped": "The exp is lost: look at ${wrong}$.",
    "exp_added": "There is an exp too many: look at ${wrong}$.",
    "log_dropped": "The log is lost: look at ${wrong}$.",
    "log_added": "There is a log too many: look at ${wrong}$.",
    "sigma_dropped": "The σ is lost: look at ${wrong}$.",
    "exp_for_sigma": "exp stands for σ: look at ${wrong}$.",
    "sigma_for_exp": "σ stands for exp: look at ${wrong}$.",
    "log_into_sum": "The log of a sum is not the sum of the logs.",
    "transpose_dropped": "A transpose is missing: look at ${wrong}$.",
    "transpose_added": "There is a transpose too many: look at ${wrong}$.",
    "transposed": "The line is transposed: rows and columns are exchanged.",
    "order_swapped": "The factors stand in the wrong order: look at ${wrong}$.",
    "sum_dropped": "The sum is lost: look at ${wrong}$.",
    "sum_added": "There is a sum too many: look at ${wrong}$.",
    "o_left_out": "The sum goes over all words, the outside word too.",
    "o_not_left_out": "The sum leaves the outside word out.",
    "mean_for_sum": "It is a sum, not a mean.",
    "times_count": "A number of words or draws stands as a factor too many.",
    "count_dropped": (
        "What is the same in every term of a sum counts as often: look at ${wrong}$."
    ),
    "product_for_sum": "A product stands for a sum.",
    "fraction_flipped": "The fraction stands upside down: look at ${wrong}$.",
    "denominator_dropped": "The denominator is lost: look at ${wrong}$.",
    "denominator_squared": "The denominator is squared, but should not be.",
    "power_dropped": "A power is lost: look at ${wrong}$.",
    "factor_two": "The line is wrong by a factor of 2.",
    "condition_swapped": "The condition is the opposite: look at ${wrong}$.",
    "other_derivative": "This is the derivative by another symbol: ${right}$.",
    "loss_not_differentiated": "This is the loss itself, not its derivative.",
}


@dataclass(frozen=True)
class Mistake:
    """A named mistake, with the right and the wrong part as LaTeX."""

    name: str
    right: str = ""
    wrong: str = ""

    @property
    def sentence(self) -> Sentence:
        """What is said of it."""
        return Sentence(MISTAKES[self.name], {"right": self.right, "wrong": self.wrong})


def name_of(
    wrong: Tree, right: Sequence[Tree], checker: Any, mask: Any, budget: Budget, forms: bool = True
) -> Mistake | None:
    """Name the mistake of a line.

    Parameters
    ----------
    wrong : tuple
        The line's tree.
    right : sequence of trees
        Lines that it should equal, the one before it first.
    checker : Checker
        Whose question, points and definitions count.
    mask : ndarray of bool
        The points at which the line should hold.
    budget : Budget
        How many steps may be made.
    forms : bool
        Whether the question's own right lines are looked at too.

    Returns
    -------
    Mistake or None
        Of all slips that explain the line, the one by which the least remains to be explained.
    """
    return _Search(wrong, right, checker, mask, budget, forms).found()


class _Search:
    def __init__(
        self,
        wrong: Tree,
        right: Sequence[Tree],
        checker: Any,
        mask: Any,
        budget: Budget,
        forms: bool,
    ) -> None:
        self.wrong, self.mask, self.question = wrong, mask, checker.question
        self.strict = Evaluator(checker.points, budget)
        self.loose = Evaluator(checker.points, budget, loose=True)
        for evaluator in (self.strict, self.loose):
            evaluator.definitions = checker.evaluator.definitions
            evaluator.meaning = checker.evaluator.meaning
        self.right = list(right)
        self.target = self.value(self.right[0], self.strict) if right else None
        known = self.question.forms if forms else ()
        self.forms = [parse(tokenize(form), self.question) for form in known]
        self.right += [form for form in self.forms if self.equals(self.value(form, self.strict))]

    def value(self, tree: Tree, evaluator: Evaluator) -> Any:
        """The value of a tree, or None."""
        try:
            with np.errstate(all="ignore"):
                return evaluator.value(tree)
        except (Unfitting, Undeclared):
            return None

    def equals(self, value: Any, other: Any = None) -> bool:
        """Whether a value is the target's, or that of another, where the line should hold."""
        from .outcomes import compare

        other = self.target if other is None else other
        if value is None or other is None or value.shape[1:] != other.shape[1:]:
            return False
        return compare(value, other, self.mask).kind == "equal"

    def found(self) -> Mistake | None:
        """The nearest slip that explains the line."""
        if self.target is None or sum(_labels(self.wrong).values()) > MAX_PARTS:
            return None
        try:
            mine = self.value(self.wrong, self.loose)
            whole = self._whole(mine)
            if whole is not None:
                return whole
            for _, _, mended, edit in self._candidates():
                if mended:
                    explains = self.equals(self.value(edit.tree, self.strict))
                else:
                    explains = mine is not None and self.equals(
                        self.value(edit.tree, self.loose), mine
                    )
                if explains:
                    return Mistake(edit.name, latex(edit.right), latex(edit.wrong))
        except Unreadable:  # the steps are spent
            return None
        return None

    def _whole(self, mine: Any) -> Mistake | None:
        """Lines that are something else as a whole."""
        if mine is None:
            return None
        for rival in self.question.rivals:
            value = self.value(parse(tokenize(rival), self.question), self.strict)
            if self.equals(mine, value) and not self.equals(value):
                return Mistake("other_derivative", rival)
        declared = "J" in self.question.symbols and not self.equals(mine)
        loss = self.value(("name", "J", ()), self.strict) if declared else None
        if loss is not None and self.equals(mine, loss):
            return Mistake("loss_not_differentiated")
        return None

    def _candidates(self) -> list[tuple[float, int, bool, Edit]]:
        """Slips made in right lines, and mended in the wrong one, the nearest first."""
        letters = frozenset(
            index
            for tree in (self.wrong, *self.right[:2])
            for name in names_in(tree)
            for index in name[2]
            if index.isalpha() and self.question.kind(index) in ("word", "draw")
        ) - {"c"}
        mine = _labels(self.wrong)
        near = [_labels(tree) for tree in self.right]
        line_before = near[0] if self.right[0][0] != "slope" else None
        found: list[tuple[float, int, bool, Edit]] = []
        for edit in _some(repairs(self.wrong, letters)):
            labels = _labels(edit.tree)
            nearest = min(_distance(labels, other) for other in near)
            away = _away(labels, line_before) + (edit.name in LESS_LIKELY)
            found.append((MENDED * nearest, away, True, edit))
        for tree, labels in zip(self.right, near):
            away = _away(labels, line_before)
            for edit in _some(mutants(tree, letters)):
                found.append((_distance(_labels(edit.tree), mine), away, False, edit))
        found.sort(key=lambda item: item[:2])
        return found


def _some(edits: Iterator[Edit]) -> Iterator[Edit]:
    for number, edit in enumerate(edits):
        if number >= MAX_EDITS // 8:
            return
        yield edit


def _labels(tree: Any) -> Counter[Any]:
    """What a tree is made of, to say how near two are."""
    found: Counter[Any] = Counter()
    stack: list[Any] = [tree]
    while stack:
        part = stack.pop()
        if isinstance(part, tuple):
            if part and part[0] == "name":
                found[part] += 1
            elif part and isinstance(part[0], str) and part[0]:
                found[part[0] if part[0] not in ("call", "number", "sum") else part[:2]] += 1
                stack.extend(part[1:])
            else:
                stack.extend(part)
    return found


def _away(labels: Counter[Any], line_before: Counter[Any] | None) -> int:
    """How far a line is from the one before; a derivative of the loss says nothing of that."""
    return _distance(labels, line_before) if line_before is not None else 0


def _distance(one: Counter[Any], other: Counter[Any]) -> int:
    return sum(((one - other) + (other - one)).values())
