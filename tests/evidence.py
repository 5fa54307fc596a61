"""What may come back of a case, made up for a diagnosis to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.function import Function


@dataclass(frozen=True)
class MadeUp:
    """A case and what came back of it."""

    function: Function
    case: Case
    got: Mapping[str, Array | None]
    raised: str | None = None


def all_right(key: AnswerKey, function: str) -> list[MadeUp]:
    """What a perfect submission would leave behind."""
    (plan,) = key.only([function]).plans
    return [MadeUp(plan.declared, case, dict(case.expected)) for case in plan.cases]
