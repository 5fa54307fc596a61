"""All replies of a function at once: what is known to be right, and what is left to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.child import codec
from autograder.child.values import outgoing
from autograder.engine.cases.answer_key import AnswerKey
from autograder.engine.cases.case import Case
from autograder.engine.cases.function import Function
from autograder.engine.cases.plans import Plan
from autograder.engine.values.comparison import Verdict
from autograder.engine.values.outputs import Array
from autograder.engine.values.tolerance import CLOSE
from autograder.sandbox.frames import Frame

LOSS, G = np.array(0.25), np.arange(6.0).reshape(3, 2) + 1
EXPECTED = [{"loss": LOSS, "grad": G}, {"loss": 2 * LOSS, "grad": G + 1}]


def reply(value: Any, raised: list[Any] | None = None, inputs: tuple[Any, ...] = ()) -> Any:
    frame = codec.pack(["reply", outgoing(value), raised, list(inputs), []])
    _, n_structure, _ = codec.HEADER.unpack_from(frame)
    start = codec.HEADER.size
    return Frame.read(0, frame[start : start + n_structure], frame[start + n_structure :]).reply()


X = Function("f", ("x",), (Array("loss"), Array("grad")), np.sin, lambda draws: ())


def comparison(expected=EXPECTED, outputs=("loss", "grad")) -> Callable[[Any], Verdict]:
    """Give what an answer key says of replies to two calls."""
    function = replace(X, outputs=tuple(map(Array, outputs)))
    plan = Plan(function, tuple(Case({}, e) for e in expected))
    return partial(AnswerKey([plan]).verdict, plan)


def known(*values: Any, **options: Any) -> list[set[str]]:
    found = comparison(**options)([reply(value) for value in values])
    return [set(here) for here in found.right]


RIGHT = (0.25, G), (np.float64(0.5), G + 1)


def test_right_answers_are_known_to_be_right_and_stand_where_it_says():
    replies = [reply(value) for value in RIGHT]
    right = comparison()(replies).right
    assert [set(here) for here in right] == [{"loss", "grad"}] * 2
    for (loss, gradient), came, here in zip(RIGHT, replies, right, strict=True):
        assert here["loss"].array(came.payload) == loss
        np.testing.assert_array_equal(here["grad"].array(came.payload), gradient)


def test_it_says_whether_everything_is_right():
    held = comparison()
    for values, everything in (
        (RIGHT, True),
        (((0.25, G), (0.5, G)), False),
        (((0.25, G), (0.5, (G + 1).astype(np.float32))), False),
        (((0.25, G), None), False),
        (RIGHT, True),
    ):
        assert held([reply(value) for value in values]).everything is everything


def test_what_is_off_is_not_known_and_its_neighbours_are():
    wrong = G.copy()
    wrong[2, 1] *= 1 + 1e-2
    assert known((0.25, wrong), RIGHT[1]) == [{"loss"}, {"loss", "grad"}]
    assert known(RIGHT[0], (0.5 + 1e-2, G + 1)) == [{"loss", "grad"}, {"grad"}]
    assert known((np.nan, G), (np.inf, G + 1)) == [{"grad"}, {"grad"}]


@pytest.mark.parametrize(
    "gradient",
    [
        G.astype(np.float32),
        G.astype(np.int64),
        G.T.copy(),
        G.ravel(),
        G.view(np.matrix),
        G[:2],
        np.empty((0, 2)),
        "G",
        None,
    ],
    ids=lambda g: f"{type(g).__name__} {getattr(g, 'dtype', '')} {np.shape(g)}",
)
def test_what_came_in_another_kind_is_left_to_be_looked_at(gradient):
    assert known((0.25, gradient), RIGHT[1]) == [{"loss"}, {"loss", "grad"}]


@pytest.mark.parametrize("value", [None, 0.25, (0.25,), (0.25, G, G), [], "text"], ids=str)
def test_no_such_tuple_is_left_to_be_looked_at(value):
    assert known(value, RIGHT[1]) == [set(), {"loss", "grad"}]


def test_a_list_of_numbers_is_a_vector():
    losses = [{"losses": np.array([1.0, 0.5, 0.25])}]
    options = {"expected": losses, "outputs": ("losses",)}
    assert known([1.0, np.float64(0.5), 0.25], **options) == [{"losses"}]
    assert known([1.0, 0.5, 0.125], **options) == [set()]
    assert known([1.0, 0.5], **options) == [set()]
    assert known([1.0, 0.5, 1], **options) == [set()], "an int is looked at"


def test_bytes_beside_the_outputs_shift_nothing():
    inputs = (np.arange(4.0), np.full((2, 2), np.nan))
    replies = [reply(RIGHT[0], inputs=inputs), reply(RIGHT[1])]
    assert [set(p) for p in comparison()(replies).right] == [{"loss", "grad"}] * 2
    odd = [reply(RIGHT[0], inputs=(np.zeros(3, np.int8),)), reply(RIGHT[1])]
    assert [set(p) for p in comparison()(odd).right] == [set(), {"loss", "grad"}]


def test_a_function_that_raised_has_no_right_answer():
    raised = reply(None, ["ValueError", "no", 0, 1, ""])
    assert comparison()([raised, reply(RIGHT[1])]).right[0] == {}


def test_a_form_that_was_seen_before_says_nothing_about_other_bytes():
    held = comparison()
    for value, right in ((RIGHT[0], {"loss", "grad"}), ((0.26, G), {"grad"}),
                         ((0.25, -G), {"loss"}), (RIGHT[0], {"loss", "grad"})):  # fmt: skip
        found = held([reply(value), reply(RIGHT[1])]).right
        assert set(found[0]) == right


def test_many_forms_are_compared_as_rightly_as_one():
    held = comparison()
    for n in range(100):
        first = reply(RIGHT[0], inputs=(np.zeros(n),))
        assert set(held([first, reply(RIGHT[1])]).right[0]) == {"loss", "grad"}


@given(
    st.lists(st.sampled_from([0.0, 1e-13, 1e-10, 0.9e-4, 1.2e-4, 1e-3, np.nan, np.inf]), min_size=7,
             max_size=7)
)  # fmt: skip
def test_it_agrees_with_looking_at_each_value(errors):
    loss, gradient = LOSS + errors[0], G * (1 + np.reshape(errors[1:], G.shape))
    found = known((float(loss), gradient), RIGHT[1])[0]
    with np.errstate(invalid="ignore"):
        one_by_one = {
            name
            for name, got in (("loss", np.asarray(loss)), ("grad", gradient))
            if CLOSE.equal(got, EXPECTED[0][name])
        }
    assert found == one_by_one
