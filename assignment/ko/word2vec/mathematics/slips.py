"""The slips that people make in these derivations: what a part becomes, and what it should be."""

from __future__ import annotations

from collections.abc import Iterator

from .edits import Local, negated, product, substituted, total
from .parser import Tree
from .renamings import ONE, renamed

__all__ = ["made", "made_of_whole", "mended", "mended_of_whole"]

TWO: Tree = ("number", 2.0)
Letters = frozenset[str]
ADDED = (("name", "K", ()), ("name", "n", ()))


def complement(tree: Tree) -> Tree:
    """One minus a tree."""
    return ("add", (ONE, ("neg", tree)))


def is_sigma(tree: Tree) -> bool:
    """Whether a tree is a value of σ, or the number that a question calls σ."""
    return tree[:2] == ("call", "sigma") or tree == ("name", "\\sigma", ())


def of_complement(tree: Tree) -> Tree | None:
    """x, of 1 − x; of (x − 1) it is −x."""
    if tree[0] != "add" or len(tree[1]) != 2:
        return None
    first, second = tree[1]
    if first == ONE and second[0] == "neg":
        return tuple(second[1])
    if second == ("neg", ONE):
        return negated(first)
    return None


def made(tree: Tree, letters: Letters, bound: Letters) -> Iterator[Local]:
    """What a right part becomes by one slip."""
    yield from _both_ways(tree)
    kind = tree[0]
    inner = of_complement(tree)
    if inner is not None:
        core = inner[1] if inner[0] == "neg" else inner
        yield ("sigma_for_complement" if is_sigma(core) else "one_dropped"), inner
        yield "one_dropped", negated(inner)
    elif is_sigma(tree):
        yield "complement_for_sigma", complement(tree)
    if kind == "add" and inner is None:
        for i, term in enumerate(tree[1]):
            yield _dropped(term), total([t for j, t in enumerate(tree[1]) if j != i])
    elif kind == "times":
        yield from _fewer_factors(tree)
    elif kind == "over":
        if tree[1] != ONE:
            yield ("log_slope_lost" if is_sigma(tree[2]) else "denominator_dropped"), tree[1]
        yield "fraction_flipped", ("over", tree[2], tree[1])
        yield "denominator_squared", ("over", tree[1], ("power", tree[2], TWO))
    elif kind == "power":
        yield "power_dropped", tree[1]
    elif kind == "transpose":
        yield "transpose_dropped", tree[1]
        if tree[1] == ("name", "v", ("c",)):
            yield "matrix_for_vector", ("name", "U", ())
            yield "matrix_for_vector", ("transpose", ("name", "U", ()))
    elif kind == "call":
        yield from _other_function(tree)
    elif kind == "sum":
        yield from _other_sum(tree, letters)
    elif kind == "indicator" and tree[1][0] in ("=", "\\ne"):
        relation, left, right = tree[1]
        yield "condition_swapped", ("indicator", ("\\ne" if relation == "=" else "=", left, right))
    elif kind == "name":
        yield from ((name, new) for _, new, name in renamed(frozenset([tree]), letters, bound))


def mended(tree: Tree, letters: Letters, bound: Letters) -> Iterator[Local]:
    """What a wrong part should be, if it is wrong by one slip."""
    yield from _both_ways(tree)
    kind = tree[0]
    inner = of_complement(tree)
    if inner is not None and is_sigma(inner[1] if inner[0] == "neg" else inner):
        yield "complement_for_sigma", inner
    if is_sigma(tree):
        yield "sigma_for_complement", complement(tree)
        yield "sigma_not_differentiated", ("times", (("", tree), ("", complement(tree))))
    if kind == "name" and tree[1] in ("\\hat y", "p", "P"):
        yield "y_dropped", ("add", (tree, ("neg", ("name", "y", tree[2]))))
        yield "one_dropped", ("add", (tree, ("neg", ONE)))
        yield "count_dropped", ("times", (("", TWO), ("", ("name", "m", ())), ("", tree)))
    elif kind == "name" and tree[1] == "y":
        yield "y_hat_dropped", ("add", (("name", "\\hat y", tree[2]), ("neg", tree)))
    if kind == "name" or kind == "add":
        yield "transpose_dropped", ("transpose", tree)
    elif kind == "transpose":
        yield "transpose_added", tree[1]
    elif kind == "number" and tree == ONE:
        yield "one_for_y", ("name", "y", ())
        yield from (("one_for_y", ("name", "y", (letter,))) for letter in sorted(letters - bound))
    elif kind == "times" and len(tree[1]) == 2:
        (_, first), (_, second) = tree[1]
        for one, other in (
            (second, first),
            (("transpose", second), first),
            (second, ("transpose", first)),
        ):
            yield "order_swapped", ("times", (("", one), ("", other)))
    elif kind == "over":
        yield "fraction_flipped", ("over", tree[2], tree[1])
        if tree[2][0] == "power":
            yield "denominator_squared", ("over", tree[1], tree[2][1])
    elif kind == "call":
        if tree[1] in ("exp", "log"):
            yield f"{tree[1]}_added", tree[2][0]
        if tree[1] == "sigma":
            yield "sigma_not_differentiated", ("call", "sigma'", tree[2])
            yield "sigma_for_exp", ("call", "exp", tree[2])
        if tree[1] == "exp":
            yield "exp_for_sigma", ("call", "sigma", tree[2])
    elif kind == "sum":
        _, variable, where, conditions, body = tree
        yield "sum_added", body
        for letter in sorted(letters | {"o"} - {variable}):
            yield "sum_added", _renamed_index(body, variable, letter)
        if conditions:
            yield "o_left_out", ("sum", variable, where, (), body)
        if body[0] == "call" and body[1] == "log":
            yield (
                "log_into_sum",
                ("call", "log", (("sum", variable, where, conditions, body[2][0]),)),
            )
    elif kind == "product":
        yield "product_for_sum", ("sum", *tree[1:])
    elif kind == "indicator" and tree[1][0] in ("=", "\\ne"):
        relation, left, right = tree[1]
        yield "condition_swapped", ("indicator", ("\\ne" if relation == "=" else "=", left, right))
    if kind == "name":
        for old, new, _ in renamed(frozenset([tree]), letters | bound, bound):
            back = [
                n
                for _, b, n in renamed(frozenset([new]), letters | bound | {*old[2]}, bound)
                if b == old
            ]
            yield from ((name, new) for name in back)


def _both_ways(tree: Tree) -> Iterator[Local]:
    """Slips that are mended as they are made: signs and orders."""
    kind = tree[0]
    if kind == "add":
        for i, term in enumerate(tree[1]):
            changed = (*tree[1][:i], negated(term), *tree[1][i + 1 :])
            yield "sign_of_term", ("add", changed)
    elif kind == "times":
        for i, (op, factor) in enumerate(tree[1]):
            if factor[0] == "neg" or (factor[0] == "number" and factor[1] < 0):
                changed = (*tree[1][:i], (op, negated(factor)), *tree[1][i + 1 :])
                yield "inner_sign", ("times", changed)
        if len(tree[1]) == 2:
            (first_op, first), (op, second) = tree[1]
            yield "order_swapped", ("times", ((first_op, second), (op, first)))
    elif kind == "call" and tree[1] in ("sigma", "exp"):
        name = "sign_in_sigma" if tree[1] == "sigma" else "sign_in_exponent"
        yield name, ("call", tree[1], (negated(tree[2][0]),))


def _dropped(term: Tree) -> str:
    """What it is called when a term is dropped."""
    core = term[1] if term[0] == "neg" else term
    bases = {core[1]} if core[0] == "name" else set()
    if core[0] == "times":
        bases = {f[1] for _, f in core[1] if f[0] == "name"}
    if core[0] == "sum" and core[4][0] == "times":
        bases = {f[1] for _, f in core[4][1] if f[0] == "name"}
    if "y" in bases:
        return "y_dropped"
    return "y_hat_dropped" if bases & {"\\hat y", "p", "P"} else "term_dropped"


def _fewer_factors(tree: Tree) -> Iterator[Local]:
    for i, (_, factor) in enumerate(tree[1]):
        rest = [f for j, f in enumerate(tree[1]) if j != i]
        core = factor[1] if factor[0] in ("neg", "transpose") else factor
        inner = of_complement(core)
        if core[0] == "over" and core[1] == ONE:
            name = "log_slope_lost"
        elif inner is not None and is_sigma(inner) and any(f == inner for _, f in rest):
            name = "sigma_not_differentiated"
        elif core[0] == "name" and core[1] == "y":
            name = "one_for_y"
        elif core[0] == "name" and core[1] in ("u", "v"):
            name = "vector_dropped"
        else:
            name = "factor_dropped"
        yield name, product(rest)
        if factor[0] == "neg":
            yield name, negated(product(rest))


def _other_function(tree: Tree) -> Iterator[Local]:
    name, arguments = tree[1], tree[2]
    if name in ("exp", "log", "sigma"):
        yield f"{name}_dropped", arguments[0]
    if name == "sigma'":
        yield "sigma_not_differentiated", ("call", "sigma", arguments)
    if name == "sigma":
        yield "exp_for_sigma", ("call", "exp", arguments)
    if name == "exp":
        yield "sigma_for_exp", ("call", "sigma", arguments)
    if name == "log" and arguments[0][0] == "sum":
        series = arguments[0]
        yield "log_into_sum", (*series[:4], ("call", "log", (series[4],)))


def _other_sum(tree: Tree, letters: Letters) -> Iterator[Local]:
    _, variable, kind, conditions, body = tree
    for letter in sorted(letters | {"o", "w"}):
        if letter != variable and not conditions:
            renaming = _renamed_index(body, variable, letter)
            yield "sum_dropped", renaming
    yield "sum_dropped", body
    if not conditions and kind == "word":
        yield "o_left_out", ("sum", variable, kind, (("\\ne", variable, "o"),), body)
    if conditions:
        yield "o_not_left_out", ("sum", variable, kind, (), body)
    size = ("name", "K", ()) if kind == "draw" else ("name", "n", ())
    yield "mean_for_sum", ("over", tree, size)
    yield "product_for_sum", ("product", *tree[1:])


def _renamed_index(tree: Tree, old: str, new: str) -> Tree:
    """A tree with an index called otherwise."""
    found = tree
    for part in sorted(_names_with(tree, old), key=repr):
        renaming = (part[0], part[1], tuple(new if i == old else i for i in part[2]))
        found = substituted(found, part, renaming)
    return found


def _names_with(tree: Tree, letter: str) -> frozenset[Tree]:
    from .edits import names_in

    return frozenset(name for name in names_in(tree) if letter in name[2])


def made_of_whole(tree: Tree) -> Iterator[Local]:
    """What a right line becomes by one slip with all of it."""
    yield "sign_of_line", negated(tree)
    yield "transposed", ("transpose", tree)
    yield "factor_two", ("times", (("", TWO), ("", tree)))
    yield "factor_two", ("over", tree, TWO)
    for size in ADDED:
        yield "times_count", ("times", (("", size), ("", tree)))
        yield "mean_for_sum", ("over", tree, size)


def mended_of_whole(tree: Tree) -> Iterator[Local]:
    """What a wrong line should be, if all of it is wrong by one slip."""
    yield "sign_of_line", negated(tree)
    yield "transposed", ("transpose", tree)
    yield "factor_two", ("over", tree, TWO)
    yield "factor_two", ("times", (("", TWO), ("", tree)))
    for vector in (("name", "v", ("c",)), ("name", "u", ("o",))):
        yield "vector_dropped", ("times", (("", tree), ("", vector)))
    for size in ADDED:
        yield "times_count", ("over", tree, size)
        yield "mean_for_sum", ("times", (("", size), ("", tree)))
