"""The cells of one notebook, run by their roles; what the answers define is what stays.

A cell is ``[text, role, counts, stubs]``; :mod:`autograder.engine.running.script` says which is
which. What an answer's cell defines is remembered, and when all cells have run, what a cell of
scratch work bound to the same name is taken back.
"""

from __future__ import annotations

import builtins
import types
from collections.abc import Iterable, Iterator
from typing import Any

from .shell import GradingShell

__all__ = ["Cells"]

MAX_TOLD = 10
BUILTINS = frozenset(n for n in dir(builtins) if not n.startswith("_"))
_NOTHING = object()


def _calls(value: Any) -> bool:
    """Whether that is of the kind that functions look for by its name."""
    return callable(value) or isinstance(value, types.ModuleType)


class Cells:
    """Runs cells in the shell's namespace and guards what counts.

    Parameters
    ----------
    shell : GradingShell
    contract : iterable of str
        The functions of the assignment.
    """

    def __init__(self, shell: GradingShell, contract: Iterable[str]) -> None:
        self._shell, self._contract = shell, frozenset(contract)
        self._kept: dict[str, Any] = {}
        self._answered: set[str] = set()  # names that an answer's cell defined
        self._shadows: set[str] = set()  # Python's own names that meant something else before
        self._late: set[str] = set()  # ... and that scratch work after the answers took

    def run(
        self, text: str, role: str, counts: list[str], stubs: list[str]
    ) -> tuple[BaseException | None, list[str]]:
        """Run a cell; give what it raised and the names that it hid, a few at most."""
        names = self._shell.user_ns
        if role == "own":
            watched = self._contract | self._kept.keys()
            before = {name: names.get(name, _NOTHING) for name in watched}
        else:
            before = dict(names)
        raised: BaseException | None = None
        try:
            self._shell.run(text)
        except BaseException as error:  # whatever it raises, the next cell is still run
            raised = error
        if role == "own":
            hidden = sorted(self._hidden(before, counts))
        else:
            hidden = self._keep(before, role, counts, stubs)
        return raised, hidden[:MAX_TOLD]

    def _keep(
        self, before: dict[str, Any], role: str, counts: list[str], stubs: list[str]
    ) -> list[str]:
        """Remember what an answer defined; give what it hid itself, below its functions."""
        names = self._shell.user_ns
        changed = {
            name: value
            for name, value in names.items()
            if before.get(name, _NOTHING) is not value and not name.startswith("_")
        }
        if role == "release":  # answers lean on its modules; they may have helpers of their own
            self._kept.update((n, v) for n, v in changed.items() if isinstance(v, types.ModuleType))
        if role != "answer":
            return []
        values = [name for name in counts if name in changed and not _calls(changed[name])]
        hidden = self._shell.define_again(values) if values else []
        changed.update((name, names[name]) for name in hidden)
        for name, value in changed.items():
            if name in stubs:
                if name in self._kept:  # it was written in another cell, above
                    names[name] = self._kept[name]
            elif _calls(value):
                self._kept[name] = value
                self._answered.add(name)
        self._shadows = names.keys() & BUILTINS
        self._late.clear()
        return hidden

    def _hidden(self, before: dict[str, Any], counts: list[str]) -> Iterator[str]:
        """Look at what a cell of the student's own did to names that count."""
        names = self._shell.user_ns
        for name, old in before.items():
            value = names.get(name, _NOTHING)
            if value is old:
                continue
            answered = name in self._answered and name in self._contract and name not in counts
            if _calls(value) and not answered:
                self._kept[name] = value
            elif name in self._kept:
                yield name
        for name in (names.keys() & BUILTINS) - self._shadows - self._late:
            if not _calls(names[name]) and self._answered:
                self._late.add(name)
                yield name

    def restore(self) -> None:
        """Give every name that counts the meaning back that it had for the answers."""
        names = self._shell.user_ns
        names.update(self._kept)
        for name in self._late - self._kept.keys():
            names.pop(name, None)
