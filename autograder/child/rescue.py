"""What a cell still gives after a line of it raised, or couldn't be read.

In a notebook the student would run the cell again without that line. So what defines something is
taken from the rest: functions, classes, imports and assignments, each by itself.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

__all__ = ["bare", "definitions", "line_in", "readable"]

TRIES = 20
_DEFINES = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef,
    ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign,
)  # fmt: skip
# where a statement of the top level may start: not in what goes on from the line above
_START = re.compile(r"(?![\s#)\]}]|(?:else|elif|except|finally)\b)")
_OTHER_LINE = re.compile(r" on line (\d+)$")


def definitions(tree: ast.Module, after: int = 0) -> Iterator[ast.stmt]:
    """Give the statements that define something, of those that start after a line."""
    return (s for s in tree.body if isinstance(s, _DEFINES) and s.lineno > after)


def bare(statement: ast.stmt) -> ast.stmt | None:
    """Take decorators and annotations from a function: they may need what isn't here."""
    if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    statement.decorator_list, statement.returns = [], None
    a = statement.args
    for argument in [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]:
        argument.annotation = None
    return statement


def line_in(error: BaseException, name: str) -> int:
    """Give the line of the file `name` in which its outermost code raised; 0 if it ran none."""
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == name and code.co_name == "<module>":
            return trace.tb_lineno
        trace = trace.tb_next
    return 0


def readable(source: str) -> ast.Module | None:
    """Read what is left of a text when the statements that Python can't read are blanked."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for _ in range(TRIES):
        try:
            return ast.parse("\n".join(lines))
        except SyntaxError as error:
            if not _blank(lines, error):
                return None
        except (ValueError, RecursionError, MemoryError):
            return None
    return None


def _blank(lines: list[str], error: SyntaxError) -> bool:
    """Blank the statement that an error is about; tell whether there was one."""
    at = min(max(error.lineno or 1, 1), len(lines)) - 1
    other = _OTHER_LINE.search(error.msg or "")
    places = [int(other[1]) - 1] if other else []
    # "expected an indented block after function definition on line 1" is about the line before
    if not (places and _START.match(lines[at]) and lines[at].startswith(("def ", "class ", "@"))):
        places.append(at)
    blanked = False
    for place in places:
        if 0 <= place < len(lines):
            first, end = _statement(lines, place)
            blanked = blanked or any(line.strip() for line in lines[first:end])
            lines[first:end] = [""] * (end - first)
    return blanked


def _statement(lines: list[str], at: int) -> tuple[int, int]:
    """Find the statement of the top level around a line, its decorators included."""
    first = at
    while first > 0 and not _START.match(lines[first]):
        first -= 1
    while first > 0 and lines[first - 1].startswith("@"):
        first -= 1
    end = at + 1
    while end < len(lines) and (not _START.match(lines[end]) or lines[end - 1].startswith("@")):
        end += 1
    return first, end
