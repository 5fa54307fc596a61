"""Trees with one mistake more, or one less."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .parser import Tree
from .renamings import renamed

__all__ = ["Edit", "mutants", "names_in", "parts_of", "repairs", "substituted", "walk"]


class Edit(NamedTuple):
    """A changed tree, the mistake's name, and the right and the wrong part."""

    name: str
    tree: Tree
    right: Tree
    wrong: Tree


Rebuild = Callable[[Tree], Tree]
Local = tuple[str, Tree]  # a mistake's name, and what the part becomes


def _within(tree: Tree, field: int, i: int, *, before: Tree = (), after: Tree = ()) -> Rebuild:
    """Give what puts a part in the place of the `i`-th of a field, with what belongs to it."""

    def rebuild(new: Tree) -> Tree:
        part = (*before, new, *after) if before or after else new
        items = tree[field]
        return (*tree[:field], (*items[:i], part, *items[i + 1 :]), *tree[field + 1 :])

    return rebuild


def _both(outer: Rebuild, inner: Rebuild) -> Rebuild:
    return lambda new: outer(inner(new))


def _parts(tree: Tree) -> Iterator[tuple[Tree, Rebuild]]:
    """What a node is made of, and how it is put together with another part."""
    kind = tree[0]
    if kind in ("neg", "transpose", "entry", "slope"):
        yield tree[1], lambda new: (kind, new, *tree[2:])
    elif kind == "add":
        for i, part in enumerate(tree[1]):
            yield part, _within(tree, 1, i)
    elif kind == "times":
        for i, (op, part) in enumerate(tree[1]):
            yield part, _within(tree, 1, i, before=(op,))
    elif kind in ("over", "power"):
        yield tree[1], lambda new: (kind, new, tree[2])
        yield tree[2], lambda new: (kind, tree[1], new)
    elif kind == "call":
        for i, part in enumerate(tree[2]):
            yield part, _within(tree, 2, i)
    elif kind in ("sum", "product"):
        yield tree[4], lambda new: (*tree[:4], new)
    elif kind == "cases":
        for i, (value, when) in enumerate(tree[1]):
            yield value, _within(tree, 1, i, after=(when,))


def walk(
    tree: Tree, bound: frozenset[str] = frozenset()
) -> Iterator[tuple[Tree, Rebuild, frozenset[str]]]:
    """Every part of a tree, with what puts it back and the indices that sums bind around it."""
    yield tree, lambda new: new, bound
    inner = bound | {tree[1]} if tree[0] in ("sum", "product") else bound
    for part, rebuild in _parts(tree):
        for deeper, rebuild_deeper, around in walk(part, inner):
            yield deeper, _both(rebuild, rebuild_deeper), around


def substituted(tree: Any, old: Any, new: Any) -> Any:
    """A tree with every part `old` replaced."""
    if tree == old:
        return new
    return tuple(substituted(part, old, new) for part in tree) if isinstance(tree, tuple) else tree


def negated(tree: Tree) -> Tree:
    """Minus a tree."""
    if tree[0] == "neg":
        return tuple(tree[1])
    if tree[0] == "add":
        return ("add", tuple(negated(part) for part in tree[1]))
    return ("neg", tree)


def product(factors: list[tuple[str, Tree]]) -> Tree:
    """Factors as one tree."""
    return factors[0][1] if len(factors) == 1 else ("times", tuple(factors))


def total(terms: list[Tree]) -> Tree:
    """Terms as one tree."""
    return terms[0] if len(terms) == 1 else ("add", tuple(terms))


def names_in(tree: Any) -> frozenset[Tree]:
    """All names of a tree."""
    found = set()
    stack = [tree]
    while stack:
        part = stack.pop()
        if isinstance(part, tuple):
            if part and part[0] == "name" and len(part) == 3:
                found.add(part)
            else:
                stack.extend(part)
    return frozenset(found)


def parts_of(tree: Any) -> list[Any]:
    """A tree and all that is in it."""
    found, stack = [], [tree]
    while stack:
        part = stack.pop()
        if isinstance(part, tuple):
            found.append(part)
            stack.extend(part)
    return found


def mutants(tree: Tree, letters: frozenset[str]) -> Iterator[Edit]:
    """The tree with one mistake, in every way and at every place."""
    from . import slips  # the ways, made of what stands here

    for part, rebuild, bound in walk(tree):
        for name, wrong in slips.made(part, letters, bound):
            yield Edit(name, rebuild(wrong), part, wrong)
    for name, wrong in slips.made_of_whole(tree):
        yield Edit(name, wrong, tree, wrong)
    for old, new, name in renamed(names_in(tree), letters):
        changed = substituted(tree, old, new)
        yield Edit(name, changed, old, new)


def repairs(tree: Tree, letters: frozenset[str]) -> Iterator[Edit]:
    """The tree with one mistake mended, in every way and at every place."""
    from . import slips

    for part, rebuild, bound in walk(tree):
        for name, right in slips.mended(part, letters, bound):
            yield Edit(name, rebuild(right), right, part)
    for name, right in slips.mended_of_whole(tree):
        yield Edit(name, right, right, tree)
    for old, new, _ in renamed(names_in(tree), letters):
        changed = substituted(tree, old, new)
        back = next(
            (n for a, b, n in renamed(frozenset([new]), letters | {*old[2]}) if b == old),
            None,
        )
        if back is not None:
            yield Edit(back, changed, new, old)
