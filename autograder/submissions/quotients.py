"""Difference quotients in the source of a function: a remark for the instructor, alone no price.

Differences entry by entry are told by what they cost. Those through the scores cost as little as a
formula: they lose the stage that asks for one where digits are lost as well
(:class:`autograder.engine.stages.formula.Formula`). A complex step through the scores loses none,
so that only the source gives it away, and a person has to read it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from autograder.submissions.notebook import MAX_PARSED, parsed

__all__ = ["differenced"]

_AN_IMAGINARY = re.compile(r"\d[jJ]\b")
_MINUS = re.compile(r"[\w)\]] ?-")
_COMPLEX = ("complex", "complex64", "complex128", "clongdouble")
_NODES = 20_000  # a longer source is read by nobody


def differenced(sources: Iterable[str], functions: Collection[str]) -> list[str]:
    r"""Name the functions in which something is differentiated by numbers.

    Parameters
    ----------
    sources : iterable of str
        The submission's cells; nothing of them is run. If they are far longer than anybody writes
        them, they are not read.
    functions : collection of str
        Those that are graded.

    Returns
    -------
    list of str

    Examples
    --------
    >>> central = "def slope(f, x, h=1e-5):\n    return (f(x + h) - f(x - h)) / (2 * h)"
    >>> differenced([central], ["slope"])
    ['slope']
    >>> differenced(["def slope(x, y, n):\n    return (exp(x) - exp(y)) / n"], ["slope"])
    []
    """
    texts = list(sources)
    if not any(map(_may_hold_one, texts)) or sum(map(len, texts)) > MAX_PARSED:
        return []
    defined = {node.name: node for text in texts for node in _definitions(text)}
    return [name for name in functions if name in defined and _differentiates(name, defined)]


def _may_hold_one(source: str) -> bool:
    """Look for a difference before a slash: most solutions are passed over without a parse."""
    return (
        "imag" in source
        or "complex" in source
        or bool(_AN_IMAGINARY.search(source))
        or any(
            ("-" in line and _MINUS.search(line[: line.rfind("/")]))
            or line.lstrip()[:1] in (")", "/")
            for line in source.splitlines()
            if "/" in line
        )
    )


def _definitions(source: str) -> list[ast.FunctionDef]:
    tree = parsed(source) if len(source) <= MAX_PARSED else None  # (told elsewhere)
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)] if tree else []


def _differentiates(name: str, defined: Mapping[str, ast.FunctionDef]) -> bool:
    """Look at a function, and at those of the notebook that it calls."""
    seen, waiting = {name}, [name]
    nodes: list[ast.AST] = []
    while waiting and len(nodes) < _NODES:
        own = list(ast.walk(defined[waiting.pop()]))
        nodes += own
        called = {n.id for n in own if isinstance(n, ast.Name)} & defined.keys() - seen
        seen |= called
        waiting += sorted(called)
    values = dict(_assigned(nodes))
    return any(_is_imaginary(node) or _is_quotient(node, values) for node in nodes)


def _assigned(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                inner = target.elts if isinstance(target, ast.Tuple) else [target]
                yield from ((t.id, node.value) for t in inner if isinstance(t, ast.Name))


def _is_imaginary(node: ast.AST) -> bool:
    """A complex step: an imaginary part, or a number that has one."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, complex)
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "imag" or name in _COMPLEX


def _is_quotient(node: ast.AST, values: Mapping[str, ast.expr]) -> bool:
    """Two values of one function, subtracted, over a step that one of them was taken with."""
    if not isinstance(node, ast.BinOp):
        return False
    if isinstance(node.op, ast.Mult):  # times 0.5 / h
        sides = (node.left, node.right), (node.right, node.left)
        return any(
            isinstance(by, ast.BinOp)
            and isinstance(by.op, ast.Div)
            and _is_over(of, by.right, values)
            for of, by in sides
        )
    return isinstance(node.op, ast.Div) and _is_over(node.left, node.right, values)


def _is_over(above: ast.expr, below: ast.expr, values: Mapping[str, ast.expr]) -> bool:
    if any(isinstance(inner, ast.Call) for inner in ast.walk(below)):
        return False  # as in tanh
    step = _numbers_and_names(below)
    for inner in ast.walk(above):
        if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Sub):
            one, other = _call(inner.left, values), _call(inner.right, values)
            if one and other and ast.dump(one.func) == ast.dump(other.func):
                taken_with = set().union(*(_within(call, values) for call in (one, other)))
                if step & taken_with:
                    return True
    return False


def _call(node: ast.expr, values: Mapping[str, ast.expr]) -> ast.Call | None:
    """Give the call that a value comes from: also one of its items, or what a name stands for."""
    if isinstance(node, ast.Name):
        node = values.get(node.id, node)
    while isinstance(node, (ast.Subscript, ast.Call)):
        if isinstance(node, ast.Call):
            of_value = isinstance(node.func, ast.Attribute) and isinstance(
                node.func.value, (ast.Call, ast.Subscript)
            )
            if not of_value:
                return node
            assert isinstance(node.func, ast.Attribute)
            node = node.func.value
        else:
            node = node.value
    return None


def _within(call: ast.Call, values: Mapping[str, ast.expr]) -> set[object]:
    """Say which names and small numbers its arguments are made of, also by way of other names."""
    found = set().union(*(_numbers_and_names(argument) for argument in call.args))
    for name in [n for n in found if isinstance(n, str)]:
        if name in values:
            found |= _numbers_and_names(values[name])
    return found


def _numbers_and_names(node: ast.AST) -> set[object]:
    nodes = list(ast.walk(node))
    called = {id(n.func) for n in nodes if isinstance(n, ast.Call)}
    names = {n.id for n in nodes if isinstance(n, ast.Name) and id(n) not in called}
    constants = (n.value for n in nodes if isinstance(n, ast.Constant))
    return names - {"np", "numpy"} | {c for c in constants if isinstance(c, float) and 0 < c < 0.1}
