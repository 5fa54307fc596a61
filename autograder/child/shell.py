"""An IPython in which a notebook's cells run as its author saw them run, and nothing is shown."""

from __future__ import annotations

import ast
import asyncio
import inspect
import io
import linecache
import re
import sys
import types
from collections.abc import Iterable
from typing import Any

from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.text import SList
from traitlets.config import Config

from . import rescue

__all__ = ["BoundedText", "GradingShell", "forget_loop", "make_shell"]

MAX_CHARACTERS = 20_000
MAX_LINES = 1_000
AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
PARSE = AWAIT | ast.PyCF_ONLY_AST
# what they put around a cell is no matter here, and without it lines and functions are its own
_TIMED = re.compile(r"\A\s*%%(?:(?:time|timeit|prun)\b[^\n]*|capture[ \t]*)\n")
# a line at the margin with which a statement begins that has no value to show
_NO_VALUE = re.compile(r"(?:def|class|import|from|for|while|with|if|elif|else|except|finally)\b")
NO_SHELL = "Shell commands do not run while a notebook is graded; skipped: {}\n"


class BoundedText(io.TextIOBase):
    """A text stream that keeps its beginning, up to some characters and lines."""

    def __init__(self, characters: int = MAX_CHARACTERS, lines: int = MAX_LINES) -> None:
        self._parts: list[str] = []
        self._characters, self._lines = characters, lines
        self.cut = False

    encoding = "utf-8"

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Keep what there is room for, and say that all of it was written."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._characters <= 0 or self._lines <= 0:
            self.cut = self.cut or bool(text)
            return len(text)
        kept = text[: self._characters]
        if (n_lines := kept.count("\n")) >= self._lines:
            kept = "\n".join(kept.split("\n", self._lines)[: self._lines]) + "\n"
            n_lines = self._lines
        self.cut = self.cut or len(kept) < len(text)
        self._characters -= len(kept)
        self._lines -= n_lines
        self._parts.append(kept)
        return len(text)

    def text(self) -> str:
        """Give what was kept, with a note where more was written."""
        note = "\n[... the rest of this output was cut]\n" if self.cut else ""
        return "".join(self._parts).encode("utf-8", "replace").decode() + note


class GradingShell(InteractiveShell):
    """IPython without a terminal, history, figures on a screen, or programs to start."""

    index = 0  # of the cell that runs
    _last = ""  # the last cell that could be read

    def enable_gui(self, gui: str | None = None) -> None:
        """Have no event loop of a window system."""

    def enable_matplotlib(self, gui: str | None = None) -> tuple[str, str]:
        """Accept ``%matplotlib inline``: figures are made, but not drawn."""
        return "inline", "template"

    def showtraceback(self, *args: Any, **kwargs: Any) -> None:
        """Show nothing: the grader reports what was raised."""

    def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
        """Show nothing: the grader reports what was raised."""

    def init_io(self) -> None:
        """Leave the streams alone."""

    def system_piped(self, cmd: str) -> None:
        """Say on stderr that a shell command was skipped; the rest of the cell still runs."""
        sys.stderr.write(NO_SHELL.format(cmd))
        self.user_ns["_exit_code"] = 126

    system_raw = system = system_piped

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> Any:
        """Give no output for ``x = !cmd``."""
        self.system_piped(cmd)
        return SList([]) if split else ""

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """Run a magic; one that isn't known here, such as Colab's, is skipped with a word."""
        run: Any = super().run_line_magic
        return self._without_usage_errors(run, magic_name, line, _stack_depth + 2)

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> Any:
        """Run a magic over a cell; one that isn't known here is skipped with a word."""
        return self._without_usage_errors(super().run_cell_magic, magic_name, line, cell)

    @staticmethod
    def _without_usage_errors(run: Any, *arguments: Any) -> Any:
        try:
            return run(*arguments)
        except UsageError as error:
            sys.stderr.write(f"{error}\n")
            return None

    @property
    def file(self) -> str:
        """The name by which Python knows the cell that runs."""
        return f"<cell {self.index}>"

    def run(self, source: str) -> None:
        """Run one cell; raises what it raises, after what the rest of it defines was defined.

        What parses as Python is no magic, so IPython's own machinery, a hundred times dearer
        than a short cell, only reads what doesn't.
        """
        source = _TIMED.sub(lambda head: "\n" * head[0].count("\n"), source)
        name = self.file
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        code, tree = self._compiled(source), ast.Module([], [])
        if code is None:
            try:
                tree = self._parse(source)
            except SyntaxError:
                transform: Any = self.transform_cell
                if (rest := rescue.readable(transform(source))) is not None:
                    self._define(rescue.definitions(rest))
                raise
        self._last = source
        try:
            if code is not None:
                self._execute(code)
            else:
                self._run_tree(tree, quiet=source.rstrip().endswith(";"))
        except BaseException as error:
            tree = tree if code is None else self._parse(source)
            self._define(rescue.definitions(tree, after=rescue.line_in(error, name)))
            raise

    def _compiled(self, source: str) -> types.CodeType | None:
        """Compile a cell at once that plainly shows no value; a tree on the way costs as much."""
        margin = [line for line in source.splitlines() if line[:1].strip(" \t#)]}")]
        if not (margin and _NO_VALUE.match(margin[-1])):
            return None
        try:
            code: types.CodeType = compile(source, self.file, "exec", AWAIT)
        except (SyntaxError, ValueError):
            return None
        return code

    def _parse(self, source: str) -> ast.Module:
        transform: Any = self.transform_cell
        try:
            tree: ast.Module = compile(source, self.file, "exec", PARSE)
        except SyntaxError:
            tree = compile(transform(source), self.file, "exec", PARSE)
        return tree

    def _run_tree(self, tree: ast.Module, quiet: bool) -> None:
        end = tree.body[-1] if tree.body else None
        last = end if isinstance(end, ast.Expr) else None
        body = tree.body if last is None else tree.body[:-1]
        self._execute(compile(ast.Module(body, []), self.file, "exec", AWAIT))
        if last is not None:
            # as in a notebook: the value of the last line is shown, unless `;` ends it
            code = compile(ast.Expression(last.value), self.file, "eval", AWAIT)
            value = self._execute(code)
            if value is not None and not quiet:
                self.user_ns["_"] = value
                sys.stdout.write(f"{value!r}\n")

    def _define(self, statements: Iterable[ast.stmt]) -> None:
        """Run statements one by one; what raises is left out."""
        for statement in statements:
            if not self._defined(statement) and (bare := rescue.bare(statement)) is not None:
                self._defined(bare)

    def _defined(self, statement: ast.stmt) -> bool:
        try:
            self._execute(compile(ast.Module([statement], []), self.file, "exec", AWAIT))
        except BaseException:  # what it needs may be what was not defined
            return False
        return True

    def define_again(self, names: Iterable[str]) -> list[str]:
        """Define functions of the last cell anew; give the names of those that stood in it."""
        body = self._parse(self._last).body
        functions = {s.name: s for s in body if isinstance(s, ast.FunctionDef)}
        return [name for name in names if name in functions and self._defined(functions[name])]

    def _execute(self, code: types.CodeType) -> Any:
        value = eval(code, self.user_ns)
        return _run_awaitable(value) if code.co_flags & inspect.CO_COROUTINE else value

    def ask_exit(self) -> None:
        """Don't exit: the next cell is still run."""


_loop: asyncio.AbstractEventLoop | None = None


def _run_awaitable(coroutine: Any) -> Any:
    """Run a cell that awaits, on a loop that is made when it is first needed."""
    global _loop
    if _loop is None or _loop.is_closed():
        _loop = asyncio.new_event_loop()
    return _loop.run_until_complete(coroutine)


def forget_loop() -> None:
    """Close the loop, so that children don't share one."""
    global _loop
    if _loop is not None:
        _loop.close()
    _loop = None


def make_shell() -> GradingShell:
    """Make the one shell of this process."""
    config = Config()
    config.HistoryManager.enabled = False
    config.GradingShell.colors = "nocolor"
    config.GradingShell.autocall = 0
    config.GradingShell.cache_size = 0
    shell: GradingShell = GradingShell.instance(config=config)
    shell.loop_runner = _run_awaitable
    if shell.display_formatter is not None:
        shell.display_formatter.active_types = ["text/plain"]
    return shell
