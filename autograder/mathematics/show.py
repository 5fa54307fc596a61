"""A tree becomes LaTeX again, to say which part of a line is meant and what was understood."""

from __future__ import annotations

from typing import Any

from .parser import Tree

__all__ = ["latex"]

FUNCTIONS = {"sigma": "\\sigma", "sigma'": "\\sigma'", "sigma''": "\\sigma''", "CE": "\\mathrm{CE}"}
KNOWN = {"exp", "log", "max", "min", "tanh", "dim"}
SIGNS = {
    "cdot": " \\cdot ",
    "times": " \\times ",
    "odot": " \\odot ",
    "otimes": " \\otimes ",
    "*": " * ",
}


def latex(tree: Tree) -> str:
    r"""Write a tree as LaTeX.

    Examples
    --------
    >>> latex(("times", (("", ("transpose", ("name", "u", ("o",)))), ("", ("name", "v", ("c",))))))
    'u_{o}^\\top v_{c}'
    """
    text: str = globals()["_" + tree[0]](tree)
    return text


def _number(tree: Tree) -> str:
    return f"{tree[1]:g}"


def _name(tree: Tree) -> str:
    indices = ",".join(i.replace("text:", "") for i in tree[2])
    if tree[1] == "J of a pair":
        return f"J(v_c, {indices}, U)"
    if tree[1] == "y^":
        return f"y^{{({indices})}}"
    return f"{tree[1]}_{{{indices}}}" if indices else str(tree[1])


def _ones(tree: Tree) -> str:
    return "\\mathbf 1"


def _differential(tree: Tree) -> str:
    return "\\mathrm d " + _held(tree[1], "add", "neg", "times")


def _dots(tree: Tree) -> str:
    return "\\dots"


def _neg(tree: Tree) -> str:
    return "-" + _held(tree[1], "add", "neg")


def _add(tree: Tree) -> str:
    pieces = [latex(tree[1][0])]
    for part in tree[1][1:]:
        minus = part[0] == "neg"
        pieces.append(" - " + _held(part[1], "add", "neg") if minus else " + " + _held(part, "add"))
    return "".join(pieces)


def _held(tree: Tree, *kinds: str) -> str:
    """In brackets, if it is of one of these kinds."""
    text = latex(tree)
    return f"({text})" if tree[0] in kinds else text


def _times(tree: Tree) -> str:
    parts = [(SIGNS.get(op, " "), _held(factor, "add", "neg", "sum")) for op, factor in tree[1]]
    last = tree[1][-1][1]
    parts[-1] = (parts[-1][0], _held(last, "add", "neg"))
    return "".join(op + part for op, part in parts).strip()


def _over(tree: Tree) -> str:
    return f"\\frac{{{latex(tree[1])}}}{{{latex(tree[2])}}}"


def _power(tree: Tree) -> str:
    return f"{_held(tree[1], 'add', 'neg', 'times', 'over', 'sum')}^{{{latex(tree[2])}}}"


def _transpose(tree: Tree) -> str:
    return f"{_held(tree[1], 'add', 'neg', 'times', 'over', 'sum')}^\\top"


def _call(tree: Tree) -> str:
    if tree[1] in ("abs", "norm"):
        bar = "|" if tree[1] == "abs" else "\\|"
        return f"{bar}{latex(tree[2][0])}{bar}"
    known = f"\\{tree[1]}" if tree[1] in KNOWN else f"\\operatorname{{{tree[1]}}}"
    return f"{FUNCTIONS.get(tree[1], known)}({', '.join(map(latex, tree[2]))})"


def _applied(tree: Tree) -> str:
    body, primes = tree[1], ""
    while body[0] == "slope":
        body, primes = body[1], primes + "'"
    return f"{latex(body)}{primes}({latex(tree[2])})"


def _entry(tree: Tree) -> str:
    return f"({latex(tree[1])})_{{{','.join(tree[2])}}}"


def _condition(condition: Any) -> str:
    return (
        f"{condition[1]} {condition[0].split()[0]} {condition[2]}"
        if condition
        else "\\text{otherwise}"
    )


def _indicator(tree: Tree) -> str:
    return f"[{_condition(tree[1])}]"


def _cases(tree: Tree) -> str:
    rows = " \\\\ ".join(f"{latex(value)} & {_condition(when)}" for value, when in tree[1])
    return f"\\begin{{cases}} {rows} \\end{{cases}}"


def _matrix(tree: Tree) -> str:
    if tree[2] == "row":
        return f"({', '.join(map(latex, tree[1][0]))})"
    rows = " \\\\ ".join(" & ".join(map(latex, row)) for row in tree[1])
    return f"\\begin{{pmatrix}} {rows} \\end{{pmatrix}}"


def _sum(tree: Tree, sign: str = "\\sum") -> str:
    _, variable, kind, conditions, body = tree
    under = [variable] if not conditions or conditions[0][1] != variable else []
    under += [_condition(c) for c in conditions]
    bounds = (
        f"_{{{variable}=1}}^{{K}}"
        if kind == "draw" and not conditions
        else f"_{{{', '.join(under)}}}"
    )
    return f"{sign}{bounds} {_held(body, 'add', 'neg')}"


def _listed(tree: Tree) -> str:
    return f"[{latex(tree[3])}]_{{{tree[1]}}}"


def _product(tree: Tree) -> str:
    return _sum(tree, "\\prod")


def _slope(tree: Tree) -> str:
    body, variable = tree[1:]
    if body[0] == "name":
        return f"\\frac{{\\partial {latex(body)}}}{{\\partial {latex(variable)}}}"
    return f"\\frac{{\\partial}}{{\\partial {latex(variable)}}} {_held(body, 'add', 'neg')}"
