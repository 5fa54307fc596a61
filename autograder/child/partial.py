"""What a call would have returned beside the statement that raised.

A function that returns several values may raise while it computes one of them. The statements
after the one that raised are run where they need nothing that it left unfinished, and each value
of the final ``return`` is computed by itself. So one mistake costs the values that hang on it, and
the others are known.
"""

from __future__ import annotations

import ast
import functools
import inspect
import linecache
import types
from typing import Any

__all__ = ["UNKNOWN", "partial_values"]

UNKNOWN = object()
# NumPy's functions that write into their first argument
_WRITES = frozenset(["at", "put", "copyto", "place", "putmask", "fill_diagonal", "put_along_axis"])
_LEAVES = (ast.Return, ast.Yield, ast.YieldFrom, ast.Await, ast.Global, ast.Nonlocal)


def partial_values(function: Any, error: BaseException) -> list[Any] | None:
    """Give the values that `function` would have returned, `UNKNOWN` where one hangs on `error`.

    None where that can't be told: the function is none of a notebook's, returns one value only,
    or from several places.
    """
    if not inspect.isfunction(function):
        return None
    frame, line = _frame_of(function.__code__, error)
    body = _body(function.__code__)
    if frame is None or body is None:
        return None
    last = body[-1]
    if not (isinstance(last, ast.Return) and isinstance(last.value, ast.Tuple)):
        return None
    if any(isinstance(part, _LEAVES) for s in body[:-1] for part in ast.walk(s)):
        return None
    names = {**function.__globals__, **frame.f_locals}
    for statement in body[:-1]:
        end = statement.end_lineno or statement.lineno
        if statement.lineno <= line <= end:
            _forget(statement, names)
        elif statement.lineno > line:
            _run(statement, names)
    return [_value(item, names) for item in last.value.elts]


def _frame_of(code: types.CodeType, error: BaseException) -> tuple[types.FrameType | None, int]:
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code is code:
            return trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next
    return None, 0


@functools.lru_cache(64)
def _body(code: types.CodeType) -> list[ast.stmt] | None:
    """Find the statements of a function in the cell that defined it."""
    try:
        tree = ast.parse("".join(linecache.getlines(code.co_filename)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == code.co_name:
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            if first == code.co_firstlineno:
                return node.body
    return None


def _run(statement: ast.stmt, names: dict[str, Any]) -> None:
    try:
        exec(compile(ast.Module([statement], []), "<rest of the function>", "exec"), names)
    except BaseException:  # a statement of a submission may raise anything
        _forget(statement, names)


def _value(item: ast.expr, names: dict[str, Any]) -> Any:
    try:
        return eval(compile(ast.Expression(item), "<rest of the function>", "eval"), names)
    except BaseException:  # as above
        return UNKNOWN


def _forget(statement: ast.stmt, names: dict[str, Any]) -> None:
    """Take away what a statement that didn't finish may have changed."""
    for node in ast.walk(statement):
        changed: list[ast.expr] = []
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            changed = [node]
        elif isinstance(node, (ast.Subscript, ast.Attribute)) and not isinstance(
            node.ctx, ast.Load
        ):
            changed = [node.value]
        elif isinstance(node, ast.Call):
            changed = [k.value for k in node.keywords if k.arg == "out"]
            if isinstance(node.func, ast.Attribute):
                changed.append(node.func.value)
                if node.func.attr in _WRITES:
                    changed += node.args[:1]
        for target in changed:
            while isinstance(target, (ast.Subscript, ast.Attribute)):
                target = target.value
            if isinstance(target, ast.Name) and not isinstance(
                names.get(target.id), types.ModuleType
            ):
                names.pop(target.id, None)
