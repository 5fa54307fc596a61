"""Answers without what anybody may change: names, layout, comments, order of terms.

An answer becomes its *statements*, each by itself in a normal form, and its *whole*, in which a
name is the same all through. Two answers with one whole differ in names and layout alone; two that
share many statements may have them in another order, with others between them.
"""

from __future__ import annotations

import ast
import builtins
import copy
import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from autograder.submissions.notebook import parsed

__all__ = ["Likeness", "code_likeness", "text_likeness"]

_KEPT = frozenset(dir(builtins)) | {"np", "numpy", "math"}
_SMALLEST = 5  # nodes of a statement that tells anything
_SHINGLE = 4  # words
_LONGEST = 20_000  # characters of an answer


@dataclass(frozen=True)
class Likeness:
    """What is compared of one answer.

    Parameters
    ----------
    whole : str
        A digest: the same where two differ in names and layout alone; empty where nothing is left.
    size : int
        Nodes of a tree, or words.
    parts : mapping of str to int
        Digests of statements, or of some words in a row, each with its size.
    """

    whole: str = ""
    size: int = 0
    parts: dict[str, int] = field(default_factory=dict)


def code_likeness(text: str, kept: Collection[str] = (), given: Collection[str] = ()) -> Likeness:
    r"""Take an answer in Python apart.

    Parameters
    ----------
    text : str
    kept : collection of str
        Names that the assignment gives, which nobody chooses.
    given : collection of str
        Digests of statements of the release, which are nobody's own.

    Examples
    --------
    >>> one = code_likeness("def f(a):\n    s = a @ a + 1\n    return s")
    >>> other = code_likeness("def f(x):  # mine\n    total = 1 + x @ x\n    return total")
    >>> one.whole == other.whole
    True
    """
    tree = parsed(text[:_LONGEST])
    if tree is None:
        return _lines(text)
    names = _KEPT | set(kept)
    try:
        statements = [_Plain().visit(copy.deepcopy(node)) for node in _statements(tree)]
        parts, own = {}, []
        for node in statements:
            if isinstance(node, ast.arguments):
                own.append(node)
                continue
            key, size = _digest(_dump(node, names, {})), sum(1 for _ in ast.walk(node))
            if key in given:
                continue
            own.append(node)
            if size >= _SMALLEST:
                parts[key] = size
        seen: dict[str, str] = {}
        # the order of arguments says which name is which, and is nobody's own
        told = [(_dump(node, names, seen), node) for node in own]
        whole = "\n".join(text for text, node in told if not isinstance(node, ast.arguments))
    except RecursionError:
        return _lines(text)
    size = sum(1 for node in own if not isinstance(node, ast.arguments) for _ in ast.walk(node))
    return Likeness(_digest(whole) if whole else "", size, parts)


def text_likeness(text: str, given: Collection[str] = ()) -> Likeness:
    """Take an answer in words apart."""
    words = re.findall(r"\w+", text[:_LONGEST].casefold())
    rows = (" ".join(words[i : i + _SHINGLE]) for i in range(max(0, len(words) - _SHINGLE + 1)))
    parts = {key: _SHINGLE for row in rows if (key := _digest(row)) not in given}
    return Likeness(_digest(" ".join(words)) if parts else "", len(words), parts)


def _lines(text: str) -> Likeness:
    """Compare what Python can't read line by line, without blanks and comments."""
    lines = [re.sub(r"\s+", "", line.split("#")[0]) for line in text[:_LONGEST].splitlines()]
    parts = {_digest(line): len(line) // 3 for line in lines if len(line) > 3 * _SMALLEST}
    whole = "\n".join(line for line in lines if line)
    return Likeness(_digest(whole) if whole else "", len(whole) // 3, parts)


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Give the simple statements and the heads of the others, in order, without docstrings."""
    for node in getattr(tree, "body", []):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Import | ast.ImportFrom | ast.Pass):
            continue
        inner = [name for name in ("body", "orelse", "handlers", "finalbody")
                 if isinstance(getattr(node, name, None), list)]  # fmt: skip
        if not inner:
            yield node
            continue
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.args
        elif not isinstance(node, ast.ClassDef):
            for part in ("target", "iter", "test", "items", "subject"):
                value = getattr(node, part, None)
                yield from value if isinstance(value, list) else [value] if value else []
        for name in inner:
            yield from _statements(ast.Module(getattr(node, name), []))


class _Plain(ast.NodeTransformer):
    """Writes what means the same in one way."""

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        value = ast.BinOp(node.target, node.op, node.value)
        return self.visit(ast.Assign([node.target], value))  # type: ignore[no-any-return]  # a visitor gives Any

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is None:
            return ast.Pass()
        return self.visit(ast.Assign([node.target], node.value))  # type: ignore[no-any-return]  # a visitor gives Any

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return ast.arg(node.arg)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, ast.Add | ast.Mult) and _shape(node.left) > _shape(node.right):
            return ast.BinOp(node.right, node.op, node.left)
        return node


def _shape(node: ast.AST) -> str:
    """Tell a term from another one whatever names are in it."""
    return re.sub(r"id='\w+'", "id=''", ast.dump(node))


def _dump(node: ast.AST, kept: Collection[str], seen: dict[str, str]) -> str:
    """Write a tree with each name by the place where it came first."""

    def named(found: re.Match[str]) -> str:
        name = found[2]
        if name in kept:
            return found[0]
        return f"{found[1]}='{seen.setdefault(name, f'_{len(seen)}')}'"

    text = ast.dump(node)
    text = re.sub(r", ctx=\w+\(\)", "", text)
    return re.sub(r"\b(id|arg|name)='(\w+)'", named, text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
