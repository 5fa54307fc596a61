"""Rows without a sign: more of the one before or the next one, whichever makes more lines true.

A row that begins with a minus is taken for more of the one before, any other for the next one.
Where a line is wrong, it is tried the other way around.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from .cases import Chain, Part
from .outcomes import Line

__all__ = ["with_minus_apart", "with_rows_joined"]

MAX_APART = 8
MAX_WRAPPED = 6
Run = Callable[[Sequence[Chain]], Any]
Read = tuple[Sequence[Chain], Any]  # chains, and what a checker found out about them


# ---------------------------------------------------------------- a minus at the beginning of a row
def with_minus_apart(chains: Sequence[Chain], checker: Any, run: Run) -> Read:
    """Begin a line at a minus where that makes more of them right and none more wrong."""
    if not checker.problems() or not list(_minus(chains)):
        return chains, checker
    every = chains
    while places := list(_minus(every)):
        every = _apart(every, *places[0])
    checked = run(every)
    if checked.problems() < checker.problems() and not checked.problems():
        return every, checked
    tried, place = 0, 0
    while place < len(places := list(_minus(chains))) and tried < MAX_APART:
        tried += 1
        other = _apart(chains, *places[place])
        checked = run(other)
        if _rights(checked) > _rights(checker) and checked.problems() <= checker.problems():
            chains, checker = other, checked
        else:
            place += 1
    return chains, checker


def _rights(checker: Any) -> int:
    return sum(line.right for line in checker.lines)


def _minus(chains: Sequence[Chain]) -> Iterator[tuple[int, int, int]]:
    """Chain, part and which of its rows that begin with a minus."""
    for n, chain in enumerate(chains):
        for i, part in enumerate(chain.parts):
            for k in range(len(part.minus)):
                yield n, i, k


def _apart(chains: Sequence[Chain], n: int, i: int, k: int) -> list[Chain]:
    """The chains, with another part from such a row on."""
    chain, part = chains[n], chains[n].parts[i]
    at, row = part.minus[k]
    first = replace(part, tokens=part.tokens[:at], minus=part.minus[:k])
    later = tuple((place - at, number) for place, number in part.minus[k + 1 :])
    second = replace(part, tokens=part.tokens[at:], row=row, wrapped=False, minus=later)
    parts = [*chain.parts[:i], first, second, *chain.parts[i + 1 :]]
    return [*chains[:n], replace(chain, parts=parts), *chains[n + 1 :]]


# ---------------------------------------------------------------- other rows without a sign
def with_rows_joined(chains: Sequence[Chain], checker: Any, run: Run) -> Read:
    """Join rows to the one before where that makes fewer lines wrong."""
    tried = 0
    places = list(_wrapped(chains, checker.lines))
    while places and tried < MAX_WRAPPED:
        tried += 1
        n, i = places.pop(0)
        other = _joined(chains, n, i)
        checked = run(other)
        at = sum(len(chain.parts) for chain in chains[:n]) + i
        lost = checked.lines[at - 1].is_unread and not (
            checker.lines[at - 1].is_unread and checker.lines[at].is_unread
        )
        fewer = checked.problems() < checker.problems()
        if fewer and not lost and checked.unread() <= checker.unread():
            chains, checker = other, checked
            places = list(_wrapped(chains, checker.lines))
    return chains, checker


def _wrapped(chains: Sequence[Chain], lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Chain and place of expressions that may be more of the one before, where a line is wrong."""
    lines_of = iter(lines)
    right = [[next(lines_of).right for _ in chain.parts] for chain in chains]
    for n, chain in enumerate(chains):
        for i, part in enumerate(chain.parts):
            if part.wrapped and (n or i):
                before = right[n][i - 1] if i else right[n - 1][-1]
                if not (before and all(right[n][i : i + 2])):
                    yield n, i


def _joined(chains: Sequence[Chain], n: int, i: int) -> list[Chain]:
    """The chains, an expression joined to the one before."""
    chain, before = chains[n], chains[n] if i else chains[n - 1]
    last = before.parts[i - 1]  # of the chain before, where i is 0
    joined = Part(last.tokens + chain.parts[i].tokens, last.row, last.wrapped)
    if i:
        parts = [*chain.parts[: i - 1], joined, *chain.parts[i + 1 :]]
        return [*chains[:n], replace(chain, parts=parts), *chains[n + 1 :]]
    parts = [*before.parts[:-1], joined, *chain.parts[1:]]
    return [*chains[: n - 1], replace(before, parts=parts), *chains[n + 1 :]]
