"""The case that a report shows can be pasted: it runs, and its arguments are the case's own."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from autograder.assignments import load
from autograder.engine.stages.paste import call_text
from autograder.sandbox.calls import Ask, Given, Prepared

FUNCTIONS = frozenset(plan.function for plan in load("word2vec").hidden_plans(b"any"))


def cases():
    for plan in load("word2vec").shown_plans(b"a seed", FUNCTIONS):
        for case in plan.cases:
            large = any(np.size(value) > 10_000 for value in case.inputs.values())
            if not large and not any(isinstance(v, Ask) for v in case.sent.values()):
                yield plan, case


def run(call: str, function: str):
    """Run what would be pasted, with a function that gives its arguments back."""
    space = {"np": np, function: lambda *arguments: arguments}
    before, _, last = call.rpartition(f"\n\n{function}(")
    exec(before, space)
    return eval(f"{function}({last}" if before else call, space)


def test_every_case_runs_with_every_digit():
    n = 0
    for plan, case in cases():
        call = call_text(SimpleNamespace(plan=plan, case=case))
        got = run(call, plan.function)
        for argument, (name, sent) in zip(got, case.sent.items(), strict=True):
            n += 1
            if isinstance(sent, Given):
                assert callable(argument)
            else:
                np.testing.assert_array_equal(argument, case.inputs[name], call)
    assert n > 300


def test_the_lines_fit_a_terminal_and_what_does_not_stays_whole():
    lines = [
        line
        for plan, case in cases()
        for line in call_text(SimpleNamespace(plan=plan, case=case)).splitlines()
    ]
    assert max(map(len, lines)) <= 76


@pytest.mark.parametrize(
    ("layout", "flag"), [("strided", "C_CONTIGUOUS"), ("readonly", "WRITEABLE")]
)
def test_an_array_whose_memory_matters_is_pasted_with_it(layout, flag):
    n = 0
    for plan, case in cases():
        got = run(call_text(SimpleNamespace(plan=plan, case=case)), plan.function)
        for argument, sent in zip(got, case.sent.values(), strict=True):
            if isinstance(argument, np.ndarray) and argument.size > 1:
                has = isinstance(sent, Prepared) and sent.layout == layout
                assert argument.flags[flag] is not has, (plan.function, case.kind)
                n += has
    assert n > 5


@pytest.mark.parametrize("number", [1 / 3, 1024.0029296875, 1.2345678e-17])
def test_a_number_of_many_digits_is_not_cut(number):
    plan = SimpleNamespace(function="sigmoid")
    case = SimpleNamespace(sent={"x": np.array([number, 0.5])})
    call = call_text(SimpleNamespace(plan=plan, case=case))
    assert run(call, "sigmoid")[0].tolist() == [number, 0.5]
    assert f"{number:.6g}" != repr(number), "six digits would be another number"
