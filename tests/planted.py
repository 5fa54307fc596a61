"""Independent right solutions and planted copies, by which similarity is measured.

The solutions are strangers' (``tests/blind``), a student made of one author's answer to each
question, so that no two students share one. The copies are theirs with other names, in another
order, with other words around.
"""

from __future__ import annotations

import ast
import random
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from autograder.submissions.matching import functions_in
from tests.reports_by_hand import structure

BLIND = Path(__file__).parent / "blind"
Answers = dict[str, str]


def right_answers() -> dict[str, list[str]]:
    """Right answers of strangers, by the function that they write."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(BLIND.glob("*/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        about = tomllib.loads((ast.get_docstring(tree) or "").partition("---")[2])
        names = str(about.get("function", "")).split(", ")
        if about.get("verdict") == "right" and len(names) == 1 and ast.get_docstring(tree):
            code = "\n\n".join(ast.unparse(node) for node in tree.body[1:])
            found[names[0]].append(code)
    return found


def independent(n: int, seed: int = 0) -> list[Answers]:
    """Answers of so many students, none of whom shares an author's answer with another one."""
    pool = right_answers()
    cells = {
        function: name
        for name in structure().names(solution=True)
        if structure().is_code(name)
        for function in functions_in(structure().named[name]["source"])
    }
    rng = random.Random(seed)
    students: list[Answers] = [{} for _ in range(n)]
    for function, codes in sorted(pool.items()):
        if function not in cells or len(codes) < n:
            continue
        for answers, code in zip(students, rng.sample(codes, n), strict=True):
            name = cells[function]
            answers[name] = (answers.get(name, "") + "\n\n" + code).strip()
    return students


def renamed(answers: Answers, seed: int) -> Answers:
    """Give every variable another name."""
    rng = random.Random(seed)
    return {name: ast.unparse(_Renamer(rng).visit(ast.parse(t))) for name, t in answers.items()}


def reordered(answers: Answers, seed: int) -> Answers:
    """Write functions in another order, terms of sums the other way round, ``+=`` in full."""
    result = {}
    for name, text in answers.items():
        tree = _Turner().visit(ast.parse(text))
        tree.body.reverse()
        result[name] = ast.unparse(ast.fix_missing_locations(tree))
    return renamed(result, seed)


def reworded(answers: Answers, seed: int) -> Answers:
    """Put comments, prints and another variable between the lines, after renaming."""
    result = {}
    for name, text in renamed(answers, seed).items():
        lines = []
        for i, line in enumerate(text.splitlines()):
            lines.append(line + (f"  # step {i} of mine" if i % 2 else ""))
            opened = re.match(r"(\s*)\S.*\):$", line)
            if opened and "def " in line:
                lines.append(f"{opened[1]}    number_of_steps = {i + seed}")
        result[name] = "\n".join(lines)
    return result


WAYS = (renamed, reordered, reworded)


class _Renamer(ast.NodeTransformer):
    def __init__(self, rng: random.Random) -> None:
        self._rng, self._names, self._own = rng, dict[str, str](), set[str]()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self._own |= set(_bound(node))
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self._new(node.arg)
        return node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id in self._own:
            node.id = self._new(node.id)
        return node

    def _new(self, name: str) -> str:
        return self._names.setdefault(name, f"my_{self._rng.randrange(10**6)}")


def _bound(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


class _Turner(ast.NodeTransformer):
    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, ast.Add | ast.Mult):
            node.left, node.right = node.right, node.left
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        self.generic_visit(node)
        target = ast.unparse(node.target)
        return ast.Assign(
            [node.target], ast.BinOp(ast.parse(target, mode="eval").body, node.op, node.value)
        )  # fmt: skip
