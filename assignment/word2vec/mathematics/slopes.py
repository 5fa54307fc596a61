"""Derivatives at points: complex steps within the tree that is differentiated.

One coordinate moves by :math:`ih` with :math:`h = 10^{-30}`, and the imaginary part over h is the
derivative to all digits. A derivative within a derivative is taken by differences of eighth order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .arrays import is_number, transposed
from .edits import names_in
from .names import OWN
from .parser import Tree
from .sentences import Undeclared, Unfitting, Unreadable

__all__ = ["along", "at", "slope"]

Array = Any
Moves = tuple[list[Callable[[Any], None]], tuple[int, ...]]
X = ("name", "x", ())
STEP = 1e-30
WIDE = 0.03
STENCIL = ((1, 4 / 5), (2, -1 / 5), (3, 4 / 105), (4, -1 / 280))


def slope(evaluator: Any, body: Tree, variable: Tree) -> Array:
    """The derivative of `body` by `variable`, of the variable's shape.

    A vector by a vector has a row for each entry of the first.

    Raises
    ------
    Unreadable
        If the variable is none, or both are too large.
    """
    if _of_x(evaluator, variable):
        return slope(evaluator, body, X) / slope(evaluator, variable, X)
    score = _score_within(evaluator, variable)
    if score is not None:
        return slope(evaluator, body, score) / slope(evaluator, variable, score)
    moves, shape = _moves(evaluator, variable)
    nested = any(kind != "at" for kind, *_ in evaluator.context)
    if sum(kind == "slope" for kind, *_ in evaluator.context) > 1:
        raise Unreadable("A third derivative is not read here.")
    slopes: list[Array] = []
    for number, move in enumerate(moves):
        key = ("slope", variable, number, evaluator.home, _where(evaluator, variable))
        if not nested:
            slopes.append(_moved(evaluator, body, move, 1j * STEP, key).imag / STEP)
            continue
        total: Any = 0
        for times, weight in STENCIL:
            ahead = _moved(evaluator, body, move, times * WIDE, (*key, times))
            behind = _moved(evaluator, body, move, -times * WIDE, (*key, -times))
            total = total + weight * (ahead - behind)
        slopes.append(total / WIDE)
    return _arranged(slopes, shape)


def along(evaluator: Any, body: Tree) -> Array:
    r"""The differential of `body`: its slope where what the question derives by moves at random.

    Where that is not told, the center vector moves.
    """
    base = evaluator.points.moves
    if base not in evaluator.points.arrays:
        raise Unreadable("A derivative needs something that it is taken by.")
    if ("along", base) in evaluator.context:
        raise Unreadable("A third derivative is not read here.")
    direction = evaluator.points.direction(evaluator.whole(base).shape)

    def move(step: Any) -> None:
        evaluator.over = {**evaluator.over, base: evaluator.whole(base) + step * direction}

    return _moved(evaluator, body, move, 1j * STEP, ("along", base)).imag / STEP


def at(evaluator: Any, body: Tree, argument: Tree) -> Array:
    """The value of a function of x that the derivation defines, or of its slope, at a number."""
    value = evaluator.value(argument)
    if not is_number(value):
        raise Unfitting("Here a number has to stand, not a vector.")
    over, context, named = evaluator.over, evaluator.context, evaluator.definitions
    evaluator.over = {**over, "x": np.broadcast_to(value, (evaluator.points.count, 1, 1))}
    evaluator.context = (*context, ("at", argument, evaluator.bindings(argument)))
    evaluator.definitions = {key: found for key, found in named.items() if key[0] != "x"}
    try:
        return evaluator.value(body)
    finally:
        evaluator.over, evaluator.context, evaluator.definitions = over, context, named


def _of_x(evaluator: Any, variable: Tree) -> bool:
    """Whether a name was defined as a function of x alone."""
    if variable[0] != "name" or variable[2] or evaluator.home:
        return False
    definition = evaluator.definition(variable)
    return definition is not None and names_in(definition[1]) == {X}


def _score_within(evaluator: Any, variable: Tree) -> Tree | None:
    """The score that a name was defined as a function of, as in p = σ(u_o v_c)."""
    if variable[0] != "name" or variable[2] or evaluator.home:
        return None
    definition = evaluator.definition(variable)
    if definition is None or definition[1][0] != "call":
        return None
    (inner,) = definition[1][2][:1]
    inner = inner[1] if inner[0] == "neg" else inner
    if inner[0] not in ("times", "name") or definition[1][1] not in ("sigma", "exp", "log"):
        return None
    value = evaluator.value(inner)
    return inner if is_number(value) and _score(evaluator, value) is not None else None


def _where(evaluator: Any, variable: Tree) -> tuple[Any, ...]:
    return tuple(evaluator.bound[i][2] for i in variable[2] if i in evaluator.bound) if (
        variable[0] == "name"
    ) else ()  # fmt: skip


def _arranged(slopes: list[Array], shape: tuple[int, ...]) -> Array:
    """Put the slopes in the shape of the variable, or of a Jacobian."""
    first = slopes[0]
    if shape == ():
        return first
    count = max(len(s) for s in slopes)
    if is_number(first):
        stacked = np.concatenate([np.broadcast_to(s, (count, 1, 1)) for s in slopes], axis=1)
        return stacked.reshape(count, *shape)
    if len(shape) == 2 and shape[1] > 1:
        raise Unfitting("The derivative of a vector by a matrix is no matrix.")
    if first.shape[1] == 1:
        slopes = [transposed(s) for s in slopes]
    if slopes[0].shape[2] != 1:
        raise Unfitting("The derivative of a matrix by a vector is no matrix.")
    return np.concatenate([np.broadcast_to(s, (count, *s.shape[1:])) for s in slopes], axis=2)


def _moved(evaluator: Any, body: Tree, move: Callable[[Any], None], step: Any, key: Any) -> Array:
    """The value of `body` with one coordinate moved."""
    over, replaced, context = dict(evaluator.over), dict(evaluator.replaced), evaluator.context
    evaluator.context = (*context, key)
    try:
        move(step)
        return evaluator.value(body)
    finally:
        evaluator.over, evaluator.replaced, evaluator.context = over, replaced, context


def _moves(evaluator: Any, variable: Tree) -> Moves:
    """One move for each coordinate of a variable, and its shape."""
    if variable[0] != "name":
        return _expression(evaluator, variable)
    _, base, indices = variable
    if not evaluator.home and evaluator.definition(variable) is not None:
        return _expression(evaluator, variable)
    given = evaluator.question.symbols.get(base)
    if given is None:
        raise Undeclared("`{name}` is not in this question's list.", name=base)
    if "row of" in given:
        whole = str(given["row of"])
        row = evaluator.word((indices or (str(given.get("alone", "")),))[0])
        if len(indices) == 2:
            column = evaluator._place(indices[1], evaluator.whole(whole).shape[2])
            return [_move(evaluator, whole, (evaluator.rows, row, column))], ()
        dim = evaluator.whole(whole).shape[2]
        return [_move(evaluator, whole, (evaluator.rows, row, j)) for j in range(dim)], (dim, 1)
    if "value" in given or "size" in given:
        return _expression(evaluator, variable)
    array = evaluator.whole(base)
    rows, columns = array.shape[1:]
    if indices:
        places = [evaluator._place(name, size) for name, size in zip(indices, (rows, columns))]
        if len(indices) == 1 and columns > 1:
            each = [_move(evaluator, base, (evaluator.rows, places[0], j)) for j in range(columns)]
            return each, (columns, 1)
        column = places[1] if len(places) > 1 else 0
        return [_move(evaluator, base, (evaluator.rows, places[0], column))], ()
    every = [
        _move(evaluator, base, (slice(None), i, j)) for i, j in _places(evaluator, rows, columns)
    ]
    if rows == columns == 1:
        return every, ()
    turned = evaluator.question.layout == "columns" and columns > 1
    return every, (columns, rows) if turned else (rows, columns)


def _places(evaluator: Any, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """All entries, in the order of the layout."""
    if evaluator.question.layout == "columns" and columns > 1:
        return ((i, j) for j in range(columns) for i in range(rows))
    return ((i, j) for i in range(rows) for j in range(columns))


def _move(evaluator: Any, base: str, place: Any) -> Callable[[Any], None]:
    """A move of the entries of an array."""

    def move(step: Any) -> None:
        array = evaluator.whole(base)
        moved = array.astype(complex) if np.iscomplexobj(step) else array.copy()
        moved[place] += step
        evaluator.over = {**evaluator.over, base: moved}

    return move


def _expression(evaluator: Any, variable: Tree) -> Moves:
    """Moves of what is no array: a defined name, or an expression, wherever it stands.

    Where it equals scores that the question declares, those move too, so that a loss of them is
    differentiated as well.
    """
    value = evaluator.value(variable)
    twins = [variable]
    defined = variable[0] == "name" and not evaluator.home and evaluator.definition(variable)
    if defined:
        parameters, tree = defined
        twins += [tree] if parameters in ((), variable[2]) else []
        if variable[2] and evaluator.index(variable[2][0])[0] != "draw":
            whole = evaluator.value(("name", variable[1], ()))
            place = evaluator._place(variable[2][0], whole.shape[1])
            return _vector(evaluator, variable, whole, twins, place)
    if not is_number(value):
        return _vector(evaluator, variable, value, twins)
    score, odds = _score(evaluator, value), None
    if score is None and np.all((value.real > 0) & (value.real < 1)):
        odds = np.log(value / (1 - value))  # the s of σ(s), where it is one of the scores
        score = _score(evaluator, odds)

    def move(step: Any) -> None:
        _replace(evaluator, twins, value + step)
        if score is not None:
            base, place, sign = score
            if odds is not None:
                moved = (value + step) / (1 - value - step)
                step = np.broadcast_to(np.log(moved) - odds, (len(evaluator.rows), 1, 1))[:, 0, 0]
                step = 1j * step.imag if np.iscomplexobj(moved) else step
            _move(evaluator, base, (evaluator.rows, place, 0))(sign * step)

    return [move], ()


def _replace(evaluator: Any, twins: list[Tree], value: Array) -> None:
    """Let a value stand in for trees, where their indices mean what they mean here."""
    added = {twin: (value, evaluator.bindings(twin)) for twin in twins}
    evaluator.replaced = {**evaluator.replaced, **added}


def _vector(
    evaluator: Any, variable: Tree, value: Array, twins: list[Tree], place: Any = None
) -> Moves:
    """Moves of a vector that was defined, or of one entry of it."""
    if value.shape[2] != 1:
        raise Unreadable("A derivative by this expression is not read here.")
    value = np.broadcast_to(value, (evaluator.points.count, *value.shape[1:]))
    home = None
    for base, given in evaluator.question.symbols.items():
        if "words" in given and evaluator.whole(base).shape[1:] == value.shape[1:]:
            home = base if np.allclose(evaluator.whole(base), value) else home

    def at(row: Any) -> Callable[[Any], None]:
        def move(step: Any) -> None:
            moved = value.astype(complex) if isinstance(step, complex) else value.copy()
            moved[evaluator.rows, row, 0] += step
            if place is None:
                _replace(evaluator, twins, moved)
            if variable[0] == "name":
                evaluator.over = {**evaluator.over, OWN + variable[1]: moved}
            if home is not None:
                evaluator.over = {**evaluator.over, home: moved}

        return move

    if place is not None:
        return [at(place)], ()
    return [at(row) for row in range(value.shape[1])], (value.shape[1], 1)


def _score(evaluator: Any, value: Array) -> tuple[str, Array, int] | None:
    """The declared vector, the word and the sign of which a number is an entry at every point."""
    rows = evaluator.rows
    number = np.broadcast_to(value, (len(rows), 1, 1))[:, 0, 0]
    for base, given in evaluator.question.symbols.items():
        if "words" not in given:
            continue
        scores = evaluator.whole(base)[:, :, 0]
        for sign in (1, -1):
            near = np.isclose(scores, sign * number[:, None], rtol=1e-9, atol=1e-12)
            if np.all(near.any(axis=1)):
                return base, near.argmax(axis=1), sign
    return None
