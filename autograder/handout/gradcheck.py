r"""Is a gradient the derivative of its loss?  Central differences over every coordinate.

A loss :math:`J` and its gradient :math:`g` belong together when, for every coordinate :math:`i`,

.. math:: g_i \approx \frac{J(x + h e_i) - J(x - h e_i)}{2h}

The right-hand side is wrong by about :math:`h^2 |J'''| / 6`, because the Taylor series is cut
off, and by about :math:`\varepsilon |J| / h`, because numbers are rounded. So a very small step is
no better than a large one: :func:`plot_step_sizes` draws the V that the two make.

One call checks a function and prints what it found::

    print(assert_gradient(naive_softmax_loss_and_gradient,
                          {"center_vector": v_c, "outside_index": 2, "outside_vectors": U}))

This file needs NumPy only (and matplotlib for the picture), so it can be copied anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "ArgumentCheck",
    "GradientCheck",
    "assert_gradient",
    "check_gradient",
    "plot_step_sizes",
    "same_factor",
    "say",
]

Array = NDArray[np.float64]
Indices = NDArray[np.intp]
Losses = Callable[[Indices, Array], Array]  # (i, value) pairs -> the loss with x[i] = value

STEP = 2e-4  # where both errors are small for a loss and arguments of size one
LONG = 1e-2  # entries that look wrong are measured again with LONG, 2 LONG and 4 LONG ...
SHORT = 1e-6  # ... and, to find kinks, with a short step to the left and to the right
STACK = 2**15  # numbers that are evaluated in one batch: they should fit the processor's cache

WORDS: dict[str, str] = {}  # English sentence -> the one that is said instead, in another language


def say(sentence: str, **values: object) -> str:
    """Give a sentence in the language of `WORDS`, with its values put in."""
    return WORDS.get(sentence, sentence).format(**values)


@dataclass(frozen=True)
class ArgumentCheck:
    """What was found for one argument.

    `wrong` marks the wrong entries; `kinks` maps an index to the slopes on its two sides;
    differences below `resolution` drown in the rounding errors of the loss.
    """

    name: str
    yours: Array
    numerical: Array
    wrong: NDArray[np.bool_]
    kinks: dict[tuple[int, ...], tuple[float, float]]
    resolution: float

    @property
    def relative_error(self) -> Array:
        """|yours − numerical| over the larger of the two, entry by entry."""
        return _relative(self.yours, self.numerical)

    @property
    def worst(self) -> tuple[int, ...]:
        """Index of the entry that is farthest off: among the wrong ones, or else off kinks."""
        error = np.array(np.abs(self.yours - self.numerical))
        if self.wrong.any():
            error[~self.wrong] = -1.0
        else:
            for kink in self.kinks:
                error[kink] = -1.0
        return _index(error.argmax(), error.shape)

    def __str__(self) -> str:
        n_wrong, size, where = int(self.wrong.sum()), self.wrong.size, self.worst
        yours, numerical = self.yours[where], self.numerical[where]
        if not n_wrong:
            lines = [
                say(
                    "gradient of {name}: all {n} entries agree with the numerical gradient "
                    "(largest difference {difference:.1e}).",
                    name=self.name,
                    n=size - len(self.kinks),
                    difference=abs(yours - numerical),
                )
            ]
        else:
            relative = float(self.relative_error[where])
            digits = 4 + max(0, round(-np.log10(relative)))
            differ = (
                "gradient of {name}: {n} of {size} entries differs from the numerical gradient"
                if n_wrong == 1
                else "gradient of {name}: {n} of {size} entries differ from the numerical gradient"
            )
            lines = [
                say(differ, name=self.name, n=n_wrong, size=size) + _which_rows(self.wrong) + ".",
                "    "
                + say(
                    "worst: {entry}: yours {yours}, numerical {numerical}, relative error "
                    "{error:.1e}.",
                    entry=_entry(self.name, where),
                    yours=f"{yours:.{digits}g}",
                    numerical=f"{numerical:.{digits}g}",
                    error=relative,
                ),
                *same_factor(self.yours[self.wrong], self.numerical[self.wrong]),
            ]
        for kink, (left, right) in list(self.kinks.items())[:3]:
            lines.append(
                "    "
                + say(
                    "{entry} is a kink of the loss: its slope is {left:.4g} on the left and "
                    "{right:.4g} on the right. No difference quotient can judge it; move the "
                    "point a little and check again.",
                    entry=_entry(self.name, kink),
                    left=left,
                    right=right,
                )
            )
        if self.resolution > 1e-6 * np.abs(self.numerical).max() > 0:
            lines.append(
                "    "
                + say(
                    "The loss is rounded so much that differences in its slopes below {least:.0e} "
                    "cannot be seen. Is something in it float32, or constant?",
                    least=self.resolution,
                )
            )
        return "\n".join(lines)


@dataclass(frozen=True)
class GradientCheck:
    """The result of :func:`check_gradient`; print it to read it.

    `problem` says what came back instead of a loss and gradients, if so.
    """

    arguments: dict[str, ArgumentCheck]
    problem: str = ""

    @property
    def passed(self) -> bool:
        """Whether the right things came back and no entry is wrong."""
        return not self.problem and not any(a.wrong.any() for a in self.arguments.values())

    def __str__(self) -> str:
        return self.problem or "\n".join(str(a) for a in self.arguments.values())


def assert_gradient(
    function: Callable[..., Any],
    arguments: Mapping[str, Any],
    of: str | Sequence[str] | None = None,
    **options: Any,
) -> GradientCheck:
    """Do :func:`check_gradient`, and raise an AssertionError that says what is wrong, if it is.

    Examples
    --------
    >>> def wrong(x):
    ...     return x @ x, x
    >>> assert_gradient(wrong, {"x": np.array([1.0, 2.0])})
    Traceback (most recent call last):
    AssertionError: gradient of x: 2 of 2 entries differ from the numerical gradient.
        worst: x[1]: yours 2, numerical 4, relative error 5.0e-01.
        Every wrong entry is 0.5 times what it should be.
    """
    result = check_gradient(function, arguments, of, **options)
    if not result.passed:
        raise AssertionError(str(result))
    return result


def check_gradient(
    function: Callable[..., Any],
    arguments: Mapping[str, Any],
    of: str | Sequence[str] | None = None,
    *,
    tolerance: float = 1e-7,
    batched: Callable[..., Any] | None = None,
) -> GradientCheck:
    """Compare a function's gradients with difference quotients of its own loss.

    Parameters
    ----------
    function : callable
        Called with the values of `arguments`, in their order. Returns the loss and then one
        gradient for each argument that is an array of floats, in the same order.
    arguments : mapping of str to value
        The point at which the gradient is checked. Only arrays of floats are differentiated.
    of : str or sequence of str, optional
        Check only the gradients of these arguments.
    tolerance : float
        Largest relative error of an entry, whatever its size. Beyond it only the error of the
        difference quotient itself is allowed, which is measured.
    batched : callable, optional
        The loss alone, for many points in one call: it takes what `function` takes, but one
        argument at a time has one more axis in front, and returns an array of losses. It is
        held against `function` first. Large arrays are checked many times faster with it.

    Returns
    -------
    GradientCheck

    Raises
    ------
    ValueError
        If there is nothing to differentiate, or `batched` is not the loss of `function`.

    Examples
    --------
    >>> def square(x):
    ...     return x @ x, 2 * x
    >>> check_gradient(square, {"x": np.array([1.0, 2.0])}).passed
    True
    """
    point = {k: np.copy(v) if isinstance(v, np.ndarray) else v for k, v in arguments.items()}
    names = [k for k, v in point.items() if isinstance(v, np.ndarray) and v.dtype.kind == "f"]
    point |= {name: point[name].astype(np.float64, order="C") for name in names}
    checked = names if of is None else [of] if isinstance(of, str) else list(of)
    if not checked or not set(checked) <= set(names):
        raise ValueError(
            say(
                "Arrays of floats among the arguments: {names}; to be checked: {checked}.",
                names=names,
                checked=checked,
            )
        )

    returned = function(*point.values())
    problem = _wrong_return(returned, names) or _changed_argument(point, arguments)
    if not problem and function(*point.values())[0] != returned[0]:
        problem = say(
            "Your function returned two losses for the same arguments. Nothing in it may be random."
        )
    for name in checked:
        problem = problem or _wrong_gradient(returned[1 + names.index(name)], name, point[name])
    if problem:
        return GradientCheck({}, problem)
    results = {}
    for name in checked:
        losses = _one_by_one(function, point, name)
        if batched is not None:
            losses = _in_stacks(batched, point, name, losses)
        yours = np.array(returned[1 + names.index(name)], dtype=float)
        results[name] = _compare(name, yours, point[name], losses, tolerance)
    return GradientCheck(results)


# -- the comparison ---------------------------------------------------------------------------


def _compare(name: str, yours: Array, x: Array, losses: Losses, tolerance: float) -> ArgumentCheck:
    """Measure every entry once, those that look wrong again, and then look for kinks."""
    g = yours.ravel()
    numerical = _slope(losses, x, np.arange(x.size), -STEP, STEP)
    wrong = np.zeros(x.size, dtype=bool)
    i = np.flatnonzero(~(np.abs(g - numerical) <= tolerance * np.abs(numerical)))
    if not i.size:
        return ArgumentCheck(name, yours, numerical.reshape(x.shape), wrong.reshape(x.shape), {}, 0)
    rounding = _rounding_error(losses, x, np.argsort(np.abs(numerical))[-3:])
    noise = 4 * rounding / _unit(x.ravel())  # divided by a step: what it makes of a slope

    # Richardson: combine three steps so that the errors in h^2 and h^4 cancel
    d1, d2, d4 = (_slope(losses, x, i, -h, h) for h in (LONG, 2 * LONG, 4 * LONG))
    r1, r2 = (4 * d1 - d2) / 3, (4 * d2 - d4) / 3
    numerical[i] = (16 * r1 - r2) / 15
    error = np.abs(r1 - r2) / 15 + noise[i] / LONG
    bad = ~(np.abs(g[i] - numerical[i]) <= tolerance * np.abs(numerical[i]) + error)
    unsure = ~(error <= noise[i] / STEP)

    # On a kink the slopes on both sides differ however short the step; beside one, long steps
    # reach over it and only the short step is right.
    i, error = i[bad | unsure], error[bad | unsure]
    left, right = _slope(losses, x, i, -SHORT, 0.0), _slope(losses, x, i, 0.0, SHORT)
    better = ~(error <= noise[i] / SHORT)
    numerical[i] = np.where(better, (left + right) / 2, numerical[i])
    error = np.where(better, noise[i] / SHORT, error)
    bad = ~(np.abs(g[i] - numerical[i]) <= tolerance * np.abs(numerical[i]) + error)
    slack = 1e-3 * np.maximum(np.abs(left), np.abs(right)) + noise[i] / SHORT
    kink = bad & (np.abs(right - left) > slack)
    between = (np.minimum(left, right) - slack <= g[i]) & (g[i] <= np.maximum(left, right) + slack)

    wrong[i] = bad & ~(kink & between)
    kinks = {
        _index(k, x.shape): (float(a), float(b))
        for k, a, b in zip(i[kink], left[kink], right[kink])
    }
    return ArgumentCheck(
        name,
        yours,
        numerical.reshape(x.shape),
        wrong.reshape(x.shape),
        kinks,
        float(noise.max()) / LONG,
    )


def _slope(losses: Losses, x: Array, indices: Indices, a: float, b: float) -> Array:
    """(J(x + b e_i) − J(x + a e_i)) / (b − a) for each i of `indices`."""
    here = x.ravel()[indices]
    low, high = here + a * _unit(here), here + b * _unit(here)
    return (losses(indices, high) - losses(indices, low)) / (high - low)


def _unit(x: Array) -> Array:
    """What steps are measured in: one, or more where a step would be a rounding error of x."""
    return np.maximum(1.0, 1e-6 * np.abs(x))


def _rounding_error(losses: Losses, x: Array, steepest: Indices) -> float:
    """Size of the rounding error of the loss, measured along the steepest coordinates.

    So close together that the loss is a parabola there, what a parabola does not fit is rounding.
    The points are spaced unevenly, because rounding can repeat itself at even ones.
    """
    t = np.modf(np.arange(8) * (np.sqrt(5) - 1) / 2)[0]
    here = np.repeat(x.ravel()[steepest], 8)
    close = 1e-5 * _unit(here) * np.tile(t, len(steepest))
    near = losses(np.repeat(steepest, 8), here + close).reshape(-1, 8)
    parabola = np.linalg.qr(np.vander(t, 3))[0]
    misfit = (near - near[:, :1]) @ (np.eye(8) - parabola @ parabola.T)
    moves = np.ptp(near) > 0  # if not, its terms may be larger than itself, and their errors too
    least = np.spacing(np.abs(near).max()) / 2 if moves else np.finfo(float).eps
    return float(np.fmax(least, np.sqrt(np.sum(misfit**2) / (5 * len(steepest)))))


def _one_by_one(function: Callable[..., Any], point: Mapping[str, Any], name: str) -> Losses:
    def losses(indices: Indices, values: Array) -> Array:
        x = np.array(point[name])
        arguments = [x if key == name else value for key, value in point.items()]
        flat, before, found = x.reshape(-1), x.ravel().tolist(), []
        for i, value in zip(indices.tolist(), values.tolist()):
            flat[i] = value
            loss = function(*arguments)[0]
            found.append(loss if isinstance(loss, float) else np.asarray(loss).item())
            flat[i] = before[i]
        return np.array(found, dtype=float)

    return losses


def _in_stacks(
    batched: Callable[..., Any], point: Mapping[str, Any], name: str, one_by_one: Losses
) -> Losses:
    x = point[name]
    height = max(1, STACK // x.size)

    def losses(indices: Indices, values: Array) -> Array:
        found = np.empty(len(indices))
        stack = np.tile(x.ravel(), (min(height, len(indices)), 1))
        for start in range(0, len(indices), height):
            part = slice(start, start + height)
            cells = np.arange(len(indices[part])), indices[part]
            stack[cells] = values[part]
            stacked = stack[: len(indices[part])].reshape(-1, *x.shape)
            found[part] = batched(*(stacked if k == name else v for k, v in point.items()))
            stack[cells] = x.ravel()[indices[part]]
        return found

    some = np.array([0, x.size // 2, x.size - 1])
    moved = x.ravel()[some] + 0.5
    if not np.allclose(losses(some, moved), one_by_one(some, moved), rtol=1e-9, atol=0):
        raise ValueError(
            say("batched does not return the losses of function for a stack of {name}.", name=name)
        )
    return losses


# -- the right things first -------------------------------------------------------------------


def _wrong_return(returned: Any, names: list[str]) -> str:
    expected = {"n": 1 + len(names), "names": ", ".join(["loss", *("grad_" + n for n in names)])}
    if returned is None:
        return say(
            "Your function returned None; expected {n} values: {names}. Does it end with return?",
            **expected,
        )
    if not isinstance(returned, (tuple, list)):
        found = type(returned).__name__
        return say(
            "Your function returned one {found}; expected {n} values: {names}.",
            found=found,
            **expected,
        )
    if len(returned) != 1 + len(names):
        return say(
            "Your function returned {found} values; expected {n} values: {names}.",
            found=len(returned),
            **expected,
        )
    problem = _not_numbers(returned[0], say("The loss"))
    if not problem and np.size(returned[0]) != 1:
        problem = say(
            "The loss has shape {shape}; expected a single number.", shape=np.shape(returned[0])
        )
    return problem


def _wrong_gradient(gradient: Any, name: str, x: Array) -> str:
    problem = _not_numbers(gradient, say("The gradient of {name}", name=name))
    if not problem and np.shape(gradient) != x.shape:
        problem = say(
            "The gradient of {name} has shape {found}; expected {shape}, the shape of {name} "
            "itself.",
            name=name,
            found=np.shape(gradient),
            shape=x.shape,
        )
        if np.shape(np.transpose(gradient)) == x.shape:
            problem += " " + say("Yours is transposed.")
    return problem


def _not_numbers(value: Any, what: str) -> str:
    try:
        array = np.asarray(value)
    except ValueError:  # rows of unequal length
        array = np.asarray(None)
    if array.dtype.kind not in "fiu":
        found = type(value).__name__
        if isinstance(value, np.ndarray):
            found = say("array of {dtype}", dtype=array.dtype)
        return say("{what} is of type {found}; expected real numbers.", what=what, found=found)
    bad = np.argwhere(~np.isfinite(array))
    if len(bad):
        first = array[tuple(bad[0])]
        if not array.ndim:
            return say("{what} is {value}; expected finite numbers.", what=what, value=first)
        return say(
            "{what} is {value} at {where}; expected finite numbers ({n} of {size} entries are not "
            "finite).",
            what=what,
            value=first,
            where=bad[0].tolist(),
            n=len(bad),
            size=array.size,
        )
    return ""


def _changed_argument(point: Mapping[str, Any], arguments: Mapping[str, Any]) -> str:
    for name, value in arguments.items():
        if isinstance(value, np.ndarray) and not np.array_equal(point[name], value):
            return say(
                "Your function changes its argument {name}. Work on {name}.copy().", name=name
            )
    return ""


# -- words ------------------------------------------------------------------------------------


def same_factor(yours: Array, numerical: Array) -> list[str]:
    """One sentence on how wrong entries differ, only where it holds for every one of them."""
    if not yours.any():
        return ["    " + say("Every wrong entry of yours is zero.")]
    if yours.size < 2 or not numerical.all():
        return []
    ratio = yours / numerical
    factor = float(np.median(ratio))
    if not np.abs(ratio - factor).max() <= 1e-4 * abs(factor) or abs(factor - 1) < 1e-3:
        return []
    if abs(factor + 1) <= 1e-4:
        return ["    " + say("Every wrong entry has the opposite sign.")]
    return [
        "    " + say("Every wrong entry is {factor:.4g} times what it should be.", factor=factor)
    ]


def _which_rows(wrong: NDArray[np.bool_]) -> str:
    rows = np.flatnonzero(wrong.reshape(len(wrong), -1).any(axis=1)).tolist() if wrong.ndim else []
    if wrong.ndim < 2 or wrong.all():
        return ""
    if len(rows) == 1:
        return say(", all in row {row}", row=rows[0])
    listed = ", ".join(map(str, rows[:8])) + ", ..." * (len(rows) > 8)
    return say(", in {n} of {size} rows ({listed})", n=len(rows), size=len(wrong), listed=listed)


def _entry(name: str, index: tuple[int, ...]) -> str:
    return f"{name}{list(index)}" if index else name


def _index(flat: np.integer | int, shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(flat), shape))


def _relative(a: Array, b: Array) -> Array:
    size = np.maximum(np.abs(a), np.abs(b))
    return np.divide(np.abs(a - b), size, out=np.zeros_like(size), where=size > 0)


def plot_step_sizes(
    function: Callable[..., Any],
    arguments: Mapping[str, Any],
    of: str,
    index: tuple[int, ...] | None = None,
    ax: Any = None,
) -> Any:
    """Draw how far difference quotients are from one entry of the gradient, step by step.

    A right gradient makes a V: the Taylor series on its right, rounding on its left. A wrong one
    makes a flat line at its own relative error.

    Parameters
    ----------
    function, arguments, of
        As in :func:`check_gradient`, with one argument's name.
    index : tuple of int, optional
        The entry; by default the one that is farthest off.
    ax : matplotlib axes, optional

    Returns
    -------
    matplotlib axes
    """
    import matplotlib.pyplot as plt  # only here: the check itself needs NumPy alone

    result = check_gradient(function, arguments, of)
    if result.problem:
        raise ValueError(result.problem)
    index = result.arguments[of].worst if index is None else index
    yours, x = result.arguments[of].yours[index], arguments[of].astype(float, order="C")
    losses = _one_by_one(function, {**arguments, of: x}, of)
    i = np.array([np.ravel_multi_index(index, x.shape)], dtype=np.intp)
    steps = np.logspace(-13, 0, 79)
    ax = plt.figure().add_subplot() if ax is None else ax
    for label, side in (("$(J(x+h) - J(x-h)) / 2h$", -1.0), ("$(J(x+h) - J(x)) / h$", 0.0)):
        slopes = np.array([_slope(losses, x, i, side * h, h)[0] for h in steps])
        ax.loglog(steps, _relative(slopes, np.full_like(slopes, yours)) + 1e-17, ".-", label=label)
    ax.set(xlabel="step $h$", ylabel="relative error", title=f"gradient of {_entry(of, index)}")
    ax.legend()
    return ax
