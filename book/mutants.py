"""Break every line of every derivation, one place at a time, and see whether the build notices.

A mutant is a twin with one line changed: a sign, an index, a transpose, or the line as a whole; or
a page whose LaTeX was changed in one place. Each of them has to fail.
"""

from __future__ import annotations

import ast
import copy
import importlib
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from book.equations import Equation, Line, load, page_faults, pages

# the first of the points at which the build checks, so what fails here fails there
N_POINTS = 24


@dataclass(frozen=True)
class Mutant:
    """One broken line."""

    page: str
    label: str
    line: int
    change: str
    equation: Equation

    def caught(self) -> bool:
        """Whether checking fails, by a wrong line or by an exception."""
        try:
            with np.errstate(all="ignore"):
                return not self.equation.check(N_POINTS)
        except Exception:  # shapes that do not fit stop the build as well
            return True


def _shifted(index: ast.expr, length: ast.expr) -> ast.expr:
    """(index + 1) % length."""
    one_more = ast.BinOp(index, ast.Add(), ast.Constant(1))
    return ast.BinOp(one_more, ast.Mod(), length)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Every way to break one node."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        other = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield "sign", ast.BinOp(node.left, other, node.right)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield "sign", node.operand
    elif isinstance(node, ast.Attribute) and node.attr == "T":
        yield "transpose", node.value
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "np.outer":
        first, second = node.args
        if ast.dump(first) != ast.dump(second):  # x x^T is its own transpose
            yield "transpose", ast.Call(node.func, [second, first], [])
    elif isinstance(node, ast.Subscript):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        for axis, part in enumerate(parts):
            if isinstance(part, ast.Name):
                shape = ast.Attribute(node.value, "shape", ast.Load())
                length = ast.Subscript(shape, ast.Constant(axis), ast.Load())
                changed = [*parts[:axis], _shifted(part, length), *parts[axis + 1 :]]
                index = changed[0] if len(changed) == 1 else ast.Tuple(changed, ast.Load())
                yield "index", ast.Subscript(node.value, index, ast.Load())


def _broken(function: ast.Lambda) -> Iterator[tuple[str, ast.Lambda]]:
    """A line's function, broken at each of its places."""
    for position, node in enumerate(ast.walk(function.body)):
        for number, (change, _) in enumerate(_changes(node)):
            mutant = copy.deepcopy(function)
            target = list(ast.walk(mutant.body))[position]
            _, broken = list(_changes(target))[number]

            class Swap(ast.NodeTransformer):
                def visit(
                    self, node: ast.AST, target: ast.AST = target, broken: ast.AST = broken
                ) -> Any:
                    return broken if node is target else self.generic_visit(node)

            mutant.body = Swap().visit(mutant.body)
            yield change, mutant
    yield (
        "one too many",
        ast.Lambda(function.args, ast.BinOp(function.body, ast.Add(), ast.Constant(1))),
    )


def _lambdas(path: Path) -> dict[str, list[ast.Lambda]]:
    """The line functions of a module of twins, by label."""
    found = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        adds = ("CHAPTER.equation", "CHAPTER.example")
        if isinstance(node, ast.Call) and ast.unparse(node.func) in adds:
            label = ast.literal_eval(node.args[0])
            lines = [a.elts[1] for a in node.args[1:] if isinstance(a, ast.Tuple)]
            found[label] = [line for line in lines if isinstance(line, ast.Lambda)]
    return found


def mutants(page: str) -> Iterator[Mutant]:
    """All mutants of a page's twins."""
    module = importlib.import_module(f"book.twins.{page.replace('-', '_')}")
    chapter = load(page)
    assert chapter is not None
    for label, functions in _lambdas(Path(inspect.getfile(module))).items():
        equation = chapter.equations[label]
        assert len(functions) == len(equation.lines), f"{label}: every line has to be a lambda"
        for n, written in enumerate(functions):
            for change, broken in _broken(written):
                code = ast.fix_missing_locations(ast.Expression(broken))
                line = Line(
                    equation.lines[n].latex, eval(compile(code, label, "eval"), vars(module))
                )
                lines = (*equation.lines[:n], line, *equation.lines[n + 1 :])
                yield Mutant(page, label, n, change, replace(equation, lines=lines))


def printed_mutants(page: str) -> Iterator[tuple[str, str, bool]]:
    """Every page with one place of one equation changed: (label, LaTeX, whether it is noticed)."""
    chapter = load(page)
    assert chapter is not None
    printed = {label: e.latex for label, e in (chapter.equations | chapter.refutations).items()}
    printed |= dict.fromkeys(chapter.definitions, "")
    swaps = ((r"\+", "-"), ("-", "+"), (r"\^\\top", ""), ("_o", "_w"), ("_k", "_o"), ("_x", "_w"))
    for label, equation in chapter.equations.items():
        for pattern, other in swaps:
            for place in re.finditer(pattern, equation.latex):
                latex = equation.latex[: place.start()] + other + equation.latex[place.end() :]
                yield label, latex, bool(page_faults(chapter, printed | {label: latex}))


def survivors() -> tuple[int, list[str]]:
    """Count all mutants, and name those that nobody noticed."""
    total, alive = 0, []
    for page in pages():
        for mutant in mutants(page):
            total += 1
            if not mutant.caught():
                alive.append(f"{page}: {mutant.label}, line {mutant.line + 1}, {mutant.change}")
        for label, latex, caught in printed_mutants(page):
            total += 1
            if not caught:
                alive.append(f"{page}: {label} printed as {latex}")
    return total, alive
