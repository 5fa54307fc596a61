"""What a line says, whatever it is multiplied by one with: two lines that say the same are one.

Numbers are multiplied out, terms and factors stand in one order, terms that cancel are left out,
and indices of sums have no names. Brackets are kept: to multiply them out is a step once, or to put
them, and so is it to leave out a factor that stands above and below.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from .parser import Tree

__all__ = ["Said", "canonical", "core"]

ONE: Tree = ("number", 1.0)
MAX_TERMS = 64  # that a line is multiplied out to
ENTRYWISE = ("odot", "otimes")  # signs of products that are other products
Split = tuple[float, Tree]
_OF_NUMBERS = {("exp", 0.0): 1.0, ("log", 1.0): 0.0}


@functools.lru_cache(2048)
def canonical(tree: Tree) -> Tree:
    r"""Give the form that a tree has in common with all that say the same.

    Examples
    --------
    >>> a, b = ("name", "a", ()), ("name", "b", ())
    >>> two = ("number", 2.0)
    >>> canonical(("over", ("times", (("", two), ("", b), ("", a))), two))
    ('times', (('', ('name', 'a', ())), ('', ('name', 'b', ()))))
    >>> canonical(("add", (a, ("neg", a), b)))
    ('name', 'b', ())
    """
    return _whole(*_split(tree))


def core(tree: Tree) -> Tree:
    """Give it without the number that it is multiplied by."""
    return _split(tree)[1]


def _whole(times: float, tree: Tree) -> Tree:
    times = round(times, 12)
    if tree == ONE or times == 0.0:
        return ("number", times)
    return tree if times == 1.0 else ("times", (("", ("number", times)), ("", tree)))


def _split(tree: Tree) -> Split:
    """Split off the number that a tree is multiplied by."""
    kind = tree[0]
    if kind == "name":
        return 1.0, tree
    if kind == "number":
        return float(tree[1]), ONE
    if kind == "neg":
        times, inner = _split(tree[1])
        return -times, inner
    if kind == "add":
        return _sum_of(map(_split, tree[1]))
    if kind == "times":
        return _product_of([(op, _split(factor)) for op, factor in tree[1]])
    if kind == "over":
        (above, over), (below, under) = _split(tree[1]), _split(tree[2])
        if below == 0.0:
            return 1.0, ("over", over, ("number", 0.0))
        found = [("", (above / below, over)), ("", (1.0, _inverse(under)))]
        return _product_of(found)
    if kind == "power":
        return _power_of(canonical(tree[1]), canonical(tree[2]))
    if kind in ("sum", "product"):
        body = canonical(_renamed(tree[4], tree[1], _unnamed(tree)))
        conditions = _renamed(tree[3], tree[1], _unnamed(tree))
        return 1.0, (kind, _unnamed(tree), tree[2], conditions, body)
    if kind == "call" and len(tree[2]) == 1 and canonical(tree[2][0])[0] == "number":
        number = _OF_NUMBERS.get((tree[1], canonical(tree[2][0])[1]))
        if number is not None:
            return number, ONE
    return 1.0, tuple(_inside(part) for part in tree)


def _inside(part: Any) -> Any:
    if not isinstance(part, tuple) or not part:
        return part
    if isinstance(part[0], str) and part[0].isalpha() and any(isinstance(p, tuple) for p in part):
        return canonical(part)
    return tuple(map(_inside, part))


def _sum_of(terms: Iterable[Split]) -> Split:
    times: dict[Tree, float] = {}
    for number, tree in terms:
        for more, term in _terms(number, tree):
            times[term] = times.get(term, 0.0) + more
    left = sorted((t for t in times if abs(times[t]) > 1e-12), key=repr)
    if not left:
        return 0.0, ONE
    if len(left) == 1:
        return times[left[0]], left[0]
    first = times[left[0]]
    return first, ("add", tuple(_whole(times[term] / first, term) for term in left))


def _terms(times: float, tree: Tree) -> Iterable[Split]:
    """Give the terms of a sum within a sum, each with its number."""
    if tree[0] != "add":
        return [(times, tree)]
    return [(times * number, term) for number, term in map(_split, tree[1])]


def _product_of(factors: Iterable[tuple[str, Split]]) -> Split:
    times, found = 1.0, list[tuple[str, Tree]]()
    for op, (number, tree) in factors:
        times *= number
        op = op if op in ENTRYWISE else ""
        if tree[0] == "times" and not op:
            found += tree[1]
        elif tree != ONE:
            found.append((op, tree))
    if len(found) <= 1:
        return times, found[0][1] if found else ONE
    return times, ("times", tuple(sorted(found, key=repr)))


@functools.lru_cache(2048)
def _reduced(tree: Tree) -> Tree:
    """Leave out of a canonical tree the factors that cancel each other."""
    tree = tuple(_reduced(part) if isinstance(part, tuple) else part for part in tree)
    if tree[:1] != ("times",):
        return tree
    found = list(tree[1])
    for factor in tree[1]:
        other = ("", _inverse(factor[1]))
        if other != factor and factor in found and other in found:
            found.remove(factor)
            found.remove(other)
    return canonical(("times", tuple(found))) if found else ONE


@functools.lru_cache(2048)
def _expanded(tree: Tree) -> Tree:
    """Multiply a canonical tree out: products, sums and transposes of terms become terms."""
    tree = tuple(_expanded(part) if isinstance(part, tuple) else part for part in tree)
    if tree[:1] not in (("times",), ("sum",), ("transpose",), ("add",)):
        return tree
    terms = [(1.0, ONE)]
    if tree[0] == "times" and not any(op for op, _ in tree[1]):
        for _, factor in tree[1]:
            more = list(_terms(*_split(factor)))
            if len(terms) * len(more) > MAX_TERMS:
                return tree
            terms = [_product_of([("", one), ("", other)]) for one in terms for other in more]
    elif tree[0] == "sum":
        parts = _terms(*_split(tree[4]))
        terms = [(times, canonical((*tree[:4], part))) for times, part in parts]
    elif tree[0] == "transpose":
        terms = [(times, ("transpose", part)) for times, part in _terms(*_split(tree[1]))]
    else:
        return canonical(tree)
    return _whole(*_sum_of(terms))


def _inverse(tree: Tree) -> Tree:
    if tree == ONE:
        return ONE
    return tree[2] if tree[0] == "over" and tree[1] == ONE else ("over", ONE, tree)


def _power_of(base: Tree, exponent: Tree) -> Split:
    if base == ONE or exponent == ("number", 0.0):
        return 1.0, ONE
    if exponent == ONE:
        return _split(base)
    return 1.0, ("power", base, exponent)


def _unnamed(tree: Tree) -> str:
    """Give a sum's index a name by how deep the sums within it are."""
    return f"#{_depth(tree[4]) + 1}"


def _depth(tree: Any) -> int:
    if not isinstance(tree, tuple):
        return 0
    inner = max(map(_depth, tree), default=0)
    return inner + 1 if tree[:1] in (("sum",), ("product",)) else inner


def _renamed(tree: Any, old: str, new: str) -> Any:
    if isinstance(tree, str):
        return new if tree == old else tree
    if not isinstance(tree, tuple) or not tree:
        return tree
    if tree[0] == "name":
        return (*tree[:2], _renamed(tree[2], old, new))
    if tree[0] in ("sum", "product") and tree[1] == old:
        return tree  # an index of its own
    head = isinstance(tree[0], str) and tree[0] != old  # what kind of node it is
    return (*tree[:head], *(_renamed(part, old, new) for part in tree[head:]))


class Said:
    """What was said by lines so far.

    Parameters
    ----------
    trees : iterable of Tree
        What was given.
    """

    def __init__(self, trees: Iterable[Tree] = ()) -> None:
        self._forms: dict[Tree, list[Tree]] = {}
        self._brackets: dict[Tree, list[Tree]] = {}  # of what is the same when multiplied out
        for tree in trees:
            self.before(tree)

    def copy(self) -> Said:
        """The same, for one derivation more."""
        said = Said()
        said._forms = {form: list(forms) for form, forms in self._forms.items()}
        said._brackets = {form: list(forms) for form, forms in self._brackets.items()}
        return said

    def before(self, tree: Tree) -> bool:
        """Whether a line says nothing new; it is remembered.

        What factors above and below cancel to is new once, and what they were put to is not.
        Brackets are new once, put or multiplied out: a third way to set them is not.
        """
        form = canonical(tree)
        reduced = _reduced(form)
        ways = self._brackets.setdefault(_expanded(reduced), [])
        ways += [] if reduced in ways else [reduced]
        forms = self._forms.setdefault(reduced, [])
        shorter = len(forms) == 1 and len(repr(form)) < len(repr(forms[0]))
        new = form not in forms and (not forms or shorter)
        if form not in forms:
            forms.append(form)
        return not new or ways.index(reduced) > 1
