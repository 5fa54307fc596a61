"""What a child does: run the cells, then answer calls, one frame after the other."""

from __future__ import annotations

import inspect
import os
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from . import codec
from .cells import Cells
from .functions import given
from .partial import UNKNOWN, partial_values
from .shell import MAX_CHARACTERS, BoundedText, GradingShell
from .values import array_or_none, in_single, incoming, outgoing

__all__ = ["Pipe", "Runtime"]

UNKNOWN_VALUE = ["opaque", "unknown", ""]
HINT = " (A notebook that is graded reaches no other program, no network, no other folder.)"
MAX_WARNINGS = 5
MAX_OUTPUT = 400_000  # characters that all cells together may print


class Pipe:
    """Frames over two file descriptors, blocking."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read_fd, self._write_fd = read_fd, write_fd

    @property
    def descriptors(self) -> tuple[int, int]:
        """Where it reads and where it writes."""
        return self._read_fd, self._write_fd

    def _read(self, n_bytes: int) -> bytes:
        data = bytearray()
        while len(data) < n_bytes:
            part = os.read(self._read_fd, min(n_bytes - len(data), 1 << 20))
            if not part:
                raise EOFError
            data += part
        return bytes(data)

    def receive(self) -> tuple[int, Any]:
        """Wait for a request's number and message; EOFError when the grader has gone."""
        number, n_structure, n_payload = codec.HEADER.unpack(self._read(codec.HEADER.size))
        return number, codec.unpack(self._read(n_structure), self._read(n_payload))

    def send(self, message: Any, number: int = 0) -> None:
        """Send a message; CodecError, with nothing sent, if it can't cross."""
        frame = codec.pack(message, number)
        _, n_structure, n_payload = codec.HEADER.unpack_from(frame)
        if n_structure > codec.MAX_STRUCTURE or n_payload > codec.MAX_ANSWER:
            raise codec.CodecError("The answer is too large.")
        view = memoryview(frame)
        while view:
            view = view[os.write(self._write_fd, view) :]


class Runtime:
    """One submission: its namespace in IPython, and the channel to the grader."""

    def __init__(self, shell: GradingShell, pipe: Pipe) -> None:
        self._shell, self._pipe = shell, pipe
        self._cells: list[str] = []
        self._asking = threading.Lock()
        self._made_up: dict[str, tuple[list[str], str]] = {}  # name -> parameters, source

    def serve(self) -> None:
        """Answer until the grader closes the channel."""
        operations: dict[str, Callable[..., None]] = {
            "cells": self._run_cells,
            "functions": self._functions,
            "calls": self._calls,
        }
        while True:
            try:
                number, (operation, *arguments) = self._pipe.receive()
            except EOFError:
                return
            operations[operation](number, *arguments)

    def _functions(self, number: int, names: list[str]) -> None:
        bound = [callable(self._shell.user_ns.get(name)) for name in names]
        self._pipe.send(["functions", bound], number)

    def _run_cells(
        self, number: int, cells: list[list[Any]], contract: list[str], asks: list[list[Any]]
    ) -> None:
        first = len(self._cells)
        self._cells += [text for text, *_ in cells]
        asked = {name: self._ask(name, parameters) for name, parameters in asks}
        self._shell.user_ns.update(asked)
        notebook = Cells(self._shell, contract)
        room = MAX_OUTPUT
        for index, cell in enumerate(cells, start=first):
            out, err = (BoundedText(min(room, MAX_CHARACTERS)) for _ in range(2))
            sys.stdout, sys.stderr = out, err
            self._shell.index = index
            error, hidden = notebook.run(*cell)
            raised = None if error is None else self._raised(error, index)
            if index == len(self._cells) - 1:
                notebook.restore()
                self._shell.user_ns.update(asked)
            printed = out.text(), err.text()
            room = max(room - sum(map(len, printed)), 0)
            self._pipe.send(["cell", raised, *printed, hidden], number + index - first)

    def _calls(
        self, number: int, calls: list[list[Any]], made_up: list[tuple[str, list[str], str]]
    ) -> None:
        self._made_up = {name: (parameters, source) for name, parameters, source in made_up}
        held: list[Any] | None = None
        held_value: Any = None
        sys.stdout = sys.stderr = BoundedText(0, 0)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for name, packed, hold, inputs_back, single in calls:
                value, reply = self._call(name, packed, inputs_back)
                if single:
                    value = in_single(value)
                if caught:
                    reply[4] = [str(warning.message)[:200] for warning in caught[:MAX_WARNINGS]]
                    caught.clear()
                if held is not None:
                    self._reply(number - 1, held, held_value)
                    held = None
                if hold and reply[2] is None:
                    self._pipe.send(["held"], number)
                    held, held_value = reply, value
                else:
                    self._reply(number, reply, value)
                number += 1
        if held is not None:
            self._reply(number - 1, held, held_value)

    def _reply(self, number: int, reply: list[Any], value: Any) -> None:
        try:
            if reply[2] is None:
                reply[1] = outgoing(value)
            elif value is not None:
                reply[1] = [
                    "tuple",
                    [UNKNOWN_VALUE if v is UNKNOWN else outgoing(v) for v in value],
                ]
            self._pipe.send(reply, number)
        except codec.CodecError:
            large = ["opaque", type(value).__name__[:100], "too large"]
            self._pipe.send(["reply", large, None, [], []], number)
        except Exception as error:  # a class of the submission that can't be looked at
            self._pipe.send(["reply", None, self._raised(error), [], []], number)

    def _call(self, name: str, packed: list[Any], inputs_back: bool) -> tuple[Any, list[Any]]:
        value: Any = None
        reply: list[Any] = ["reply", None, None, [], []]
        arguments: list[Any] = []
        try:
            arguments = [incoming(argument, self._resolve) for argument in packed]
            function = self._function(name)
            with np.errstate(all="ignore"):  # whatever a cell, or the call before, made of them
                value = function(*arguments)
        except BaseException as error:  # an exit, too, is an answer to this call alone
            reply[2] = self._raised(error)
            value = partial_values(self._shell.user_ns.get(name), error)
        if inputs_back:
            reply[3] = [self._input(a) for a in arguments if isinstance(a, np.ndarray | list)]
        return value, reply

    @staticmethod
    def _input(argument: Any) -> Any:
        try:
            plain = array_or_none(np.asarray(argument))
        except Exception:  # a list in which anything may stand by now
            plain = None
        return np.empty(0) if plain is None else plain

    def _function(self, name: str) -> Callable[..., Any]:
        try:
            function: Callable[..., Any] = self._shell.user_ns[name]
        except KeyError:
            raise NameError(f"name {name!r} is not defined") from None
        return function

    def _resolve(self, value: list[Any]) -> Any:
        if value[0] == "function":
            return self._function(value[1])
        if value[0] == "given":
            name, coefficients = value[1:]
            parameters, source = self._made_up[name]
            return _called(name, parameters, given(name, source, coefficients))
        return self._ask(value[1], value[2])

    def _ask(self, name: str, parameters: list[str]) -> Callable[..., Any]:
        def asked(*args: Any) -> Any:
            with self._asking:
                self._pipe.send(["ask", name, [outgoing(argument) for argument in args]])
                _, (kind, answer) = self._pipe.receive()
            if kind == "error":
                raise ValueError(answer)
            return incoming(answer, self._resolve)

        return _called(name, parameters, asked)

    def _raised(self, error: BaseException, running: int = -1) -> list[Any]:
        """Describe what was raised, with the submission's own line that led to it.

        While a cell runs, that line is its own, and not one of a function of another cell.
        """
        try:
            message = str(error.msg if isinstance(error, SyntaxError) else error)
        except BaseException:  # a class of the submission with a text of its own
            message = ""
        unreachable = isinstance(error, PermissionError) or type(error).__name__ in (
            "gaierror",
            "URLError",
        )
        message = message[: 300 - len(HINT)] + HINT if unreachable else message[:300]
        cell, line = -1, 0
        for frame, number in traceback.walk_tb(error.__traceback__):
            name = frame.f_code.co_filename
            found = int(name[6:-1]) if name.startswith("<cell ") and name[6:-1].isdigit() else -1
            if found >= 0 and running in (-1, found):
                cell, line = found, number
        if isinstance(error, SyntaxError) and str(error.filename).startswith("<cell "):
            cell, line = self._shell.index, error.lineno or 0
        source = ""
        if 0 <= cell < len(self._cells):
            lines = self._cells[cell].splitlines()
            source = lines[line - 1].strip()[:200] if 0 < line <= len(lines) else ""
        return [type(error).__name__[:100], message, cell, line, source]


def _called(
    name: str, parameters: Sequence[str], function: Callable[..., Any]
) -> Callable[..., Any]:
    """Give `function` a name, and parameters for those who call it by keyword."""
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    signature = inspect.Signature([inspect.Parameter(p, kind) for p in parameters])

    def called(*args: Any, **kwargs: Any) -> Any:
        if kwargs or (parameters and len(args) != len(parameters)):
            args = signature.bind(*args, **kwargs).args
        return function(*args)

    called.__name__ = called.__qualname__ = name
    return called
