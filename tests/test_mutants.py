"""Every one-token mutant of the reference that changes a value loses points.

The reference is taken for a student's submission, with one token changed: an operator, a sign, a
comparison, an axis, an index, a number, a keyword, or the one function of NumPy for its opposite.
Mutants that change nothing are told apart by evidence, not by a list: they give the same values
on a broad set of inputs that has nothing to do with the hidden cases.
"""

from __future__ import annotations

import ast
import copy
import functools
import inspect
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

from autograder.engine.grade import Grader
from solutions import elementary
from solutions.word2vec import reference
from tests.submissions.build import MACHINE_POINTS, notebook

REPORT = Path(__file__).parents[1] / "build" / "reports" / "mutants.json"
GRADED = ("sigmoid", "softmax", "naive_softmax_loss_and_gradient",
          "negative_sampling_loss_and_gradient", "skipgram_loss_and_gradient", "sgd")  # fmt: skip
HELPERS = ("float64", "log_sigmoid")


def _joined(*modules: ModuleType) -> str:
    """The modules as one, as a student would write them into a notebook."""
    nodes = [node for module in modules for node in ast.parse(inspect.getsource(module)).body]
    own = ("__future__", "solutions.elementary")
    return ast.unparse(ast.Module([n for n in nodes if getattr(n, "module", "") not in own], []))


SOURCE = _joined(elementary, reference)

OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult, ast.Div),
    ast.Sub: (ast.Add, ast.Mult, ast.Div),
    ast.Mult: (ast.Div, ast.Add, ast.Sub),
    ast.Div: (ast.Mult, ast.Sub, ast.Add),
    ast.MatMult: (ast.Mult,),
}
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.GtE: (ast.Lt, ast.Gt, ast.LtE),
    ast.Gt: (ast.LtE, ast.GtE),
}
OPPOSITES = {"max": "min", "min": "max", "minimum": "maximum", "maximum": "minimum",
             "sum": "mean", "zeros_like": "ones_like", "ones": "zeros", "outer": "inner",
             "log1p": "log", "exp": "expm1", "abs": "negative", "sigmoid": "softmax"}  # fmt: skip
INDICES = ("outside_index", "center_index", "o", "words")


@dataclass(frozen=True)
class Mutant:
    """A changed module and where it differs."""

    name: str
    source: str


def _changed(node: ast.AST, scope: set[str]) -> Iterator[tuple[str, Callable[[Any], None]]]:
    """Yield (what, a function that makes the change in an equal node)."""
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        for other in OPERATORS.get(type(node.op), ()):
            yield f"{type(node.op).__name__}->{other.__name__}", _set("op", other())
    if isinstance(node, ast.Compare):
        for comparison in COMPARISONS.get(type(node.ops[0]), ()):
            yield f"comparison->{comparison.__name__}", _set("ops", [comparison()])
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield "no minus", _set("op", ast.UAdd())
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield f"{node.value}->{not node.value}", _set("value", not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        for number in (node.value + 1, -node.value, 2 * node.value):
            if number != node.value:
                yield f"{node.value}->{number}", _set("value", number)
    if isinstance(node, ast.Attribute) and node.attr in OPPOSITES:
        yield f"{node.attr}->{OPPOSITES[node.attr]}", _set("attr", OPPOSITES[node.attr])
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in OPPOSITES:
        yield f"{node.id}->{OPPOSITES[node.id]}", _set("id", OPPOSITES[node.id])
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Name):
        for name in INDICES:
            if name in scope - {node.slice.id}:
                yield f"[{node.slice.id}]->[{name}]", _set("slice", ast.Name(name, ast.Load()))
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield "no transposition", _set("attr", "real")
    if isinstance(node, ast.AugAssign):
        yield "assigned, not added", _set("op", None)


def _set(field: str, value: object) -> Callable[[Any], None]:
    return lambda node: setattr(node, field, value)


class _Assign(ast.NodeTransformer):
    """Make ``x op= y`` without an operator an assignment."""

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        if node.op is not None:
            return node
        return ast.copy_location(ast.Assign([node.target], node.value), node)


@functools.cache
def mutants() -> list[Mutant]:
    """All of them; each is a whole module without docstrings."""
    tree = ast.parse(SOURCE)
    kept = [
        node for node in tree.body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        or (isinstance(node, ast.FunctionDef) and node.name in GRADED + HELPERS)
    ]  # fmt: skip
    for function in kept:
        if isinstance(function, ast.FunctionDef):
            body = function.body
            if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
                del body[0]
            function.returns = None
            for argument in function.args.args:
                argument.annotation = None
    whole = ast.Module(kept, [])
    found: list[Mutant] = []
    for index, node in enumerate(ast.walk(whole)):
        owner = next((f for f in whole.body if any(n is node for n in ast.walk(f))), None)
        if not isinstance(owner, ast.FunctionDef):
            continue
        names = {n.id for n in ast.walk(owner) if isinstance(n, ast.Name)}
        scope = names | {argument.arg for argument in owner.args.args}
        for what, change in _changed(node, scope):
            mutated = copy.deepcopy(whole)
            change(next(n for i, n in enumerate(ast.walk(mutated)) if i == index))
            mutated = ast.fix_missing_locations(_Assign().visit(mutated))
            source = ast.unparse(mutated)
            if any(source == other.source for other in found):
                continue  # -1 is a minus and a number, and both can lose it
            line = getattr(node, "lineno", 0)
            found.append(Mutant(f"{owner.name}:{line}:{what}", source))
    return found


def _broad() -> list[tuple[str, tuple[Any, ...]]]:
    """Inputs of every kind the contract allows, drawn for this test alone."""
    rng = np.random.default_rng(20)
    calls: list[tuple[str, tuple[Any, ...]]] = []
    for x in (rng.normal(size=5), rng.normal(size=(3, 4)), np.array([0.0, -0.0, 1e4, -1e4, 800]),
              np.array([[-3, 0, 2], [1, 1, 5]]), np.full((2, 2), 0.7), np.array([3.0]),
              np.array([-750.0, 2.0, -2.0]), np.float32([0.1, -7.5])):  # fmt: skip
        calls += [("sigmoid", (x,)), ("softmax", (x,)), ("sigmoid", (x[..., 0],))]
    for n, d, scale in ((6, 3, 1), (4, 4, 0.1), (2, 1, 3), (9, 2, 40), (3, 5, 2000), (5, 3, 0)):
        U, v = scale * rng.normal(size=(n, d)), rng.normal(size=d)
        for o in (0, n - 1, n // 2):
            calls.append(("naive_softmax_loss_and_gradient", (v, o, U)))
            for k in ([(o + 1) % n], [(o + 1) % n] * 3, [(o + i) % n for i in range(1, n)], [o, 0]):
                calls.append(("negative_sampling_loss_and_gradient", (v, o, U, np.array(k))))
    for n, d, c, words in ((5, 3, 1, [0, 1, 4]), (4, 4, 3, [2, 2, 0]), (2, 1, 0, [1])):
        U, V = rng.normal(size=(n, d)), rng.normal(size=(n, d))
        pair = reference.naive_softmax_loss_and_gradient
        calls.append(("skipgram_loss_and_gradient", (c, np.array(words), V, U, pair)))
    for start, steps in ((rng.normal(size=4), 3), (rng.normal(size=(2, 2)), 1), ([1, 2], 5)):
        calls.append(("sgd", (lambda x: (float((x**4).sum()), 4 * x**3), start, 0.03, steps)))
    return calls


BROAD = _broad()


def outcome(function: Callable[..., Any], args: tuple[Any, ...]) -> list[Any]:
    """Everything a call can be seen to do: values, and what the arguments hold afterwards."""
    args = tuple(a.copy() if isinstance(a, np.ndarray) else a for a in args)
    try:
        with np.errstate(all="ignore"):
            value = function(*args)
    except Exception as error:  # a mutant may raise anything
        return [type(error).__name__]
    flat = value if isinstance(value, tuple) else (value,)
    after = [a for a in args if isinstance(a, np.ndarray)]
    return [np.asarray(part, dtype=float) for part in (*flat, *after)]


EXPECTED = [outcome(getattr(reference, name), args) for name, args in BROAD]


def _equal(a: list[Any], b: list[Any]) -> bool:
    return len(a) == len(b) and all(
        isinstance(x, np.ndarray) and isinstance(y, np.ndarray) and x.shape == y.shape
        and np.allclose(x, y, rtol=1e-9, atol=1e-12)
        for x, y in zip(a, b, strict=True)
    )  # fmt: skip


def same_values(mutant: Mutant) -> bool:
    """Whether nothing on the broad set shows the change."""
    module: dict[str, Any] = {}
    exec(compile(mutant.source, mutant.name, "exec"), module)
    functions = SimpleNamespace(**{name: module[name] for name in GRADED})
    return all(
        _equal(outcome(getattr(functions, name), args), expected)
        for (name, args), expected in zip(BROAD, EXPECTED, strict=True)
    )


def test_the_reference_itself_survives(grader: Grader) -> None:
    assert grader.grade(notebook(SOURCE), "reference").points == MACHINE_POINTS


def test_there_are_mutants_in_every_function() -> None:
    assert {mutant.name.split(":")[0] for mutant in mutants()} >= {*GRADED, "log_sigmoid"}
    assert len(mutants()) > 100


def test_a_broken_copy_is_not_taken_for_equal() -> None:
    broken = Mutant("sign", SOURCE.replace("-log_sigmoid(x).sum()", "log_sigmoid(x).sum()"))
    assert not same_values(broken)
    assert same_values(Mutant("none", SOURCE))


@pytest.mark.slow
def test_every_mutant_that_changes_a_value_loses_points(grader: Grader) -> None:
    survivors, equivalent, killed = [], [], []
    for mutant in mutants():
        if same_values(mutant):
            equivalent.append(mutant.name)
            continue
        points = grader.grade(notebook(mutant.source), "m").points
        (killed if points < MACHINE_POINTS else survivors).append(mutant.name)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(
        json.dumps(
            {
                "total": len(killed) + len(survivors),
                "killed": len(killed),
                "survivors": survivors,
                "equivalent": equivalent,
            },
            indent=1,
        )
        + "\n",
        encoding="utf-8",
    )
    assert survivors == []
    assert len(killed) > 100
