"""The kinds of cases: what is one of which, and that nobody names a kind that no case has."""

from __future__ import annotations

import pytest

from autograder.assignments import load, names
from autograder.engine.cases.draws import Draws, generator
from autograder.engine.cases.kinds import (
    AFTERWARDS,
    EDGE,
    LARGE,
    RANDOM,
    READ_ONLY,
    UNTOUCHED,
    CaseKind,
    edge,
    own,
)
from autograder.engine.cases.probing import plan_of


@pytest.mark.parametrize(
    ("kind", "of", "is_one"),
    [
        (RANDOM, (RANDOM,), True),
        (RANDOM, (LARGE, RANDOM), True),
        (RANDOM, (LARGE,), False),
        (RANDOM, (), False),
        (edge("one word"), (EDGE,), True),
        (edge("one word"), (edge("one word"),), True),
        (edge("one word, twice"), (edge("one word"),), False),
        (EDGE, (edge("one word"),), False),
        (AFTERWARDS, (UNTOUCHED,), True),
        (AFTERWARDS, (READ_ONLY,), False),
        (own("corpus"), (edge("corpus"),), False),
    ],
)
def test_a_kind_is_one_of_its_purpose_and_of_its_name(
    kind: CaseKind, of: tuple[CaseKind, ...], is_one: bool
) -> None:
    assert kind.is_a(*of) is is_one


@pytest.mark.parametrize("name", names())
def test_every_kind_that_is_named_is_that_of_a_case(name: str) -> None:
    """An edge that is misspelt would select nothing, and nobody would be told."""
    assignment = load(name)
    drawn = {
        case.kind
        for function in assignment.functions
        for shown in (True, False)
        for case in plan_of(function, Draws(generator(b"any", function.name), shown)).cases
    }
    named = {
        kind
        for function in assignment.functions
        for kinds in (
            *(entry.kinds for entry in function.catalogue.entries),
            (wording.kind for wording in function.wordings),
        )
        for kind in kinds
    }
    named |= {k for q in assignment.questions for s in q.stages for k in s.kinds_of_cases}
    misspelt = edge("as many words as dimension")
    assert {kind for kind in named | {misspelt} if not any(k.is_a(kind) for k in drawn)} == {
        misspelt
    }
