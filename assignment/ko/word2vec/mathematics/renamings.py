"""Names that are taken for each other: ŷ and y, u and v, one index and another."""

from __future__ import annotations

from collections.abc import Iterator

from .parser import Tree

__all__ = ["ONE", "renamed"]

ONE: Tree = ("number", 1.0)
Letters = frozenset[str]


def renamed(
    names: frozenset[Tree], letters: Letters, bound: Letters = frozenset()
) -> Iterator[tuple[Tree, Tree, str]]:
    """Names that are taken for others: the right one, the wrong one, what the slip is called."""
    for name in names:
        if name[0] != "name":
            continue
        _, base, indices = name
        if base in ("\\hat y", "p", "P"):
            yield name, ("name", "y", indices), "y_for_y_hat"
        elif base == "y":
            yield name, ONE, "one_for_y"
            yield name, ("name", "\\hat y", indices), "y_hat_for_y"
        elif name == ("name", "v", ("c",)):
            for letter in sorted({"o", "w", "k"} & (letters | {"o"})):
                yield name, ("name", "u", (letter,)), "outside_for_center"
        elif base == "u":
            yield name, ("name", "v", ("c",)), "center_for_outside"
            yield name, ("name", "v", indices), "center_row_for_outside"
        elif base in ("U", "V") and not indices:
            yield name, ("name", "V" if base == "U" else "U", ()), "other_matrix"
        if len(indices) == 1 and base not in ("J", "L", "\\ell"):
            for letter in sorted((letters | bound | {"o"}) - {indices[0]}):
                yield name, ("name", base, (letter,)), _other_index(indices[0], letter, bound)


def _other_index(right: str, wrong: str, bound: Letters) -> str:
    if right in bound:
        return "fixed_for_running"
    if wrong in bound:
        return "running_for_fixed"
    if right == "o":
        return "other_index_for_o"
    return "o_for_other_index" if wrong == "o" else "another_index"
