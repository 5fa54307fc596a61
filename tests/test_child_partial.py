"""A crash costs the values that hang on it: the others are known."""

from __future__ import annotations

import linecache
import textwrap
from typing import Any

import numpy as np
import pytest

from autograder.child.partial import UNKNOWN, partial_values


def call(source: str, *args: Any) -> list[Any] | None:
    """What is known of the values of `f`, which raises."""
    source, name = textwrap.dedent(source), "<cell 1>"
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    space: dict[str, Any] = {"np": np}
    exec(compile(source, name, "exec"), space)
    with pytest.raises(Exception) as caught:  # noqa: PT011  # whatever it is
        space["f"](*args)
    values = partial_values(space["f"], caught.value)
    return values and ["?" if value is UNKNOWN else value for value in values]


def test_values_from_before_the_line_are_known():
    source = """
        def f(x):
            loss = 2 * x
            grad = loss[0]
            return loss, grad, 3
    """
    assert call(source, 1.0) == [2.0, "?", 3]


def test_values_after_the_line_are_computed_where_they_need_nothing_of_it():
    source = """
        def f(x):
            loss = float(np.ones(2))
            twice = 2 * x
            total = loss + x
            return loss, twice, total
    """
    assert call(source, 1.0) == ["?", 2.0, "?"]


def test_what_a_loop_was_filling_is_unknown():
    source = """
        def f(x):
            a, b = np.zeros(3), np.zeros(3)
            b[0] = 1
            for i in range(10):
                a[i] += x
            return a.sum(), b.sum()
    """
    assert call(source, 1.0) == ["?", 1.0]
    source = source.replace("a[i] += x", "np.add.at(a, i, x)")
    assert call(source, 1.0) == ["?", 1.0]


def test_each_value_of_the_return_is_computed_by_itself():
    assert call("def f(x):\n    return x, x[0], 2 * x", 1.0) == [1.0, "?", 2.0]


def test_a_line_that_only_shows_something_leaves_all_known():
    assert call("def f(x):\n    print(y)\n    return x, x", 1.0) == [1.0, 1.0]


@pytest.mark.parametrize(
    "body",
    [
        "return x[0]",
        "if x:\n        return 1, x[0]\n    return 2, 3",
        "yield x[0]\n    return 1, 2",
        "raise NotImplementedError",
    ],
    ids=["one value", "two returns", "generator", "stub"],
)
def test_elsewhere_nothing_is_known(body):
    source = f"def f(x):\n    {body}\n"
    if "yield" in body:
        source += "g = f\ndef f(x):\n    return list(g(x))\n"
    assert call(source, 1.0) is None


def test_a_function_that_is_none_of_a_notebook_tells_nothing():
    assert partial_values(len, TypeError()) is None
    assert partial_values(None, TypeError()) is None
    assert partial_values(textwrap.dedent, TypeError()) is None
