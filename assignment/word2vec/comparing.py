"""What the visible tests are made of: calls, comparisons, and sentences in the reader's language.

Numbers that came back are held against numbers that were worked out by hand. All tests of a cell
run, also when the first one fails, and everything that they found is said at once. A hint says
what number was found, never what somebody may have thought: it stands where the number is exactly
what comes out of a usual slip.

This file needs NumPy, ``gradcheck.py`` and ``korean.py``; for derivations, the folder
``mathematics``.
"""

from __future__ import annotations

import contextlib
import copy
import importlib
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

try:
    import gradcheck
    import korean
except ModuleNotFoundError:  # where this file is not beside a notebook
    from autograder.handout import gradcheck, korean

__all__ = [
    "Test",
    "derivation",
    "difference",
    "example",
    "gradient",
    "run",
    "say",
    "say_versions",
    "speak",
]

Array = NDArray[np.float64]
Test = Callable[[], str]


def say(sentence: str, **values: object) -> str:
    """Give a sentence in the language that is spoken, with its values put in."""
    return str(gradcheck.say(sentence, **values))


def speak(language: str) -> None:
    """Say everything from here on in English (``"en"``) or Korean (``"ko"``)."""
    gradcheck.WORDS.clear()
    gradcheck.WORDS.update({"en": {}, "ko": korean.WORDS}[language])


def say_versions() -> None:
    """Say where the versions here differ from those that grade in a way that matters."""
    python, numpy = sys.version_info[:2], tuple(map(int, np.__version__.split(".")[:2]))
    if python < (3, 9) or numpy < (1, 26):
        print(
            say(
                "This is Python {python} with NumPy {numpy}. The notebook needs Python 3.9 and "
                "NumPy 1.26 or newer: choose a newer kernel before you go on.",
                python="{}.{}".format(*python),
                numpy=np.__version__,
            )
        )
    elif python >= (3, 12):
        print(
            say(
                "This is Python {python}. Notebooks may be graded with Python 3.11, which can't "
                "read newer syntax, such as the same quotes inside of an f-string.",
                python="{}.{}".format(*python),
            )
        )
    if (1, 26) <= numpy < (2, 4):
        print(
            say(
                "This is NumPy {numpy}. Notebooks are graded with NumPy 2.4, where float() of an "
                "array of one entry raises a TypeError: take the entry itself, such as x[0] or "
                "x.item().",
                numpy=np.__version__,
            )
        )


def run(*tests: Test, before: Callable[[], str] | None = None) -> None:
    """Run all of the tests, print what is right, and raise one error with all that is not.

    Parameters
    ----------
    *tests : callable
    before : callable, optional
        Says what is to be mended before, where something is wrong; else nothing.
    """
    __tracebackhide__ = True  # Jupyter leaves this frame out of what it shows
    wrong = []
    for test in tests:
        try:
            print(test())
        except AssertionError as error:
            wrong.append(str(error))
        except NotImplementedError as error:
            wrong.append(say("{name} is not written yet.", name=_where(error)))
    if wrong:
        first = before() if before else ""
        raise AssertionError("\n\n".join(dict.fromkeys([*wrong, *filter(None, [first])]))) from None


def _where(error: BaseException) -> str:
    """Name the function that raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_name if trace is not None else say("a function")


def gradient(
    function: Callable[..., Any],
    case: Mapping[str, Any],
    of: str,
    *others: Mapping[str, Any],
    loss: tuple[Sequence[Any], float] | None = None,
) -> Test:
    """Hold a gradient against difference quotients of the function's own loss.

    Parameters
    ----------
    function : callable
        Returns its loss, then a gradient for every argument that is an array of floats: what isn't
        differentiated is held, as by a lambda.
    case : mapping of str to value
        The arguments, handed over in this order.
    of : str
        The argument by which is differentiated.
    *others : mapping
        Further points, looked at where the first one is right.
    loss : (sequence, float), optional
        Arguments at which the loss is known. Where yours is another, its quotients aren't right
        either.
    """

    def test() -> str:
        try:
            first, *_ = [gradcheck.assert_gradient(function, c, of=of) for c in (case, *others)]
        except AssertionError as error:
            if loss is None or _is_loss(function, *loss):
                raise
            wrong = say(
                "The numerical gradient is that of your own loss, which isn't right: mend the loss "
                "first."
            )
            # how the entries differ is said of right gradients here: only where, and how much
            where = "\n".join(str(error).splitlines()[:2])
            raise AssertionError(f"{where}\n{wrong}") from None
        return str(first)

    return test


def _is_loss(function: Callable[..., Any], arguments: Sequence[Any], expected: float) -> bool:
    """Whether the first value that comes back is the loss."""
    try:
        return bool(np.isclose(np.asarray(unchanged(function, arguments)[0]), expected, rtol=1e-9))
    except Exception:  # what is wrong with the call itself is said elsewhere
        return True


def derivation(assignment: str, name: str, text: Any, quiet: bool = False) -> None:
    """Show how a derivation is read, and raise with what is wrong in it.

    Parameters
    ----------
    assignment : str
        The module of ``mathematics`` that says what is asked.
    name : str
        Of the string.
    text : str
        LaTeX.
    quiet : bool
        Whether nothing is shown.
    """
    __tracebackhide__ = True
    folder = _mathematics()
    if not folder:
        print(
            say(
                "Derivations are read when you hand in. To see here how they are read, put the "
                "folder mathematics, which the assignment came with, beside this notebook."
            )
        )
        return
    sentences = importlib.import_module(f"{folder}.sentences")
    asked = importlib.import_module(f"{folder}.{assignment}").ASKED[name]
    sentences.speak("ko" if gradcheck.WORDS else "en")
    try:
        importlib.import_module(f"{folder}.showing").check(text, asked, quiet)
    finally:
        sentences.speak("en")


def _mathematics() -> str:
    """Say what the folder that reads derivations is imported as; nothing where it isn't there."""
    for name in ("mathematics", "autograder.mathematics"):
        with contextlib.suppress(ImportError):
            importlib.import_module(f"{name}.showing")
            return name
    return ""


def example(
    function: Callable[..., Any],
    arguments: Sequence[Any],
    expected: Any,
    what: str,
    names: Sequence[str] = (),
    instead: Mapping[str, Any] | None = None,
    also: tuple[Sequence[Any], Sequence[float]] | None = None,
) -> Test:
    """Hold what a function returns against numbers that were worked out by hand.

    Parameters
    ----------
    function : callable
    arguments : sequence
        Arrays are handed over as copies, which have to stay as they are.
    expected : array_like
    what : str
        What the numbers are called; with `names`, it starts with one of them.
    names : sequence of str
        What the function returns, where that is several values.
    instead : mapping of str to array_like
        Numbers that usual slips give, by how they come about.
    also : (sequence, sequence of float), optional
        Other arguments, and what the same slips give there: one number may come about in more ways
        than one, and a slip is named only where both are its.
    """

    def test() -> str:
        returned = unchanged(function, arguments)
        yours = part(returned, names, what.split()[0]) if names else returned
        found = difference(what, yours, np.asarray(expected, dtype=float), instead or {})
        if found and instead and also:
            there = _number(function, also[0], names, what)
            borne_out = {
                how: numbers
                for (how, numbers), other in zip(instead.items(), also[1])
                if abs(there - other) <= 1e-6 * abs(other)
            }
            found = difference(what, yours, np.asarray(expected, dtype=float), borne_out)
        if found:
            raise AssertionError(found)
        return say("{what}: right", what=say(what))

    return test


def _number(
    function: Callable[..., Any], arguments: Sequence[Any], names: Sequence[str], what: str
) -> float:
    """Give one number that a function returns; nan where it doesn't."""
    try:
        returned = unchanged(function, arguments)
        value = part(returned, names, what.split()[0]) if names else returned
        return float(np.asarray(value, dtype=float).item())
    except Exception:  # whatever it raises: what is wrong is said of the example itself
        return float("nan")


def unchanged(function: Callable[..., Any], arguments: Sequence[Any]) -> Any:
    """Call a function with copies, and look whether it changes them."""
    given = [copy.copy(a) if isinstance(a, (np.ndarray, list)) else a for a in arguments]
    with np.errstate(all="ignore"):
        returned = function(*given)
    for before, after in zip(arguments, given):
        if isinstance(before, list) and before != after:
            raise AssertionError(
                say(
                    "{name} changes the list that it is given: who calls it needs all of it "
                    "afterwards. Go through it by for, without pop().",
                    name=function.__name__,
                )
            )
        if isinstance(before, np.ndarray) and not np.array_equal(before, after):
            raise AssertionError(
                say(
                    "{name} changes the array that it is given. Work on a copy: x = x - m makes a "
                    "new array, x -= m does not.",
                    name=function.__name__,
                )
            )
    return returned


def part(returned: Any, names: Sequence[str], name: str) -> Any:
    """Give one of the values that a function returned, if it returned as many as it should."""
    expected = {"n": len(names), "names": ", ".join(names)}
    if returned is None:
        raise AssertionError(
            say(
                "Your function returned None; expected {n} values: {names}. Does it end with "
                "return?",
                **expected,
            )
        )
    if not isinstance(returned, (tuple, list)):
        found = type(returned).__name__
        raise AssertionError(
            say(
                "Your function returned one {found}; expected {n} values: {names}. Does it end "
                "with return?",
                found=found,
                **expected,
            )
        )
    if len(returned) != len(names):
        raise AssertionError(
            say(
                "Your function returned {found} values; expected {n} values: {names}.",
                found=len(returned),
                **expected,
            )
        )
    return returned[list(names).index(name)]


def difference(what: str, yours: Any, expected: Array, instead: Mapping[str, Any]) -> str:
    """Say how `yours` differs from what is expected; nothing where it doesn't."""
    what = say(what)
    if yours is None:
        return say("{what} is None. Does your function end with return?", what=what)
    try:
        array = np.asarray(yours, dtype=float)
    except (TypeError, ValueError):
        return say(
            "{what} is a {type}; expected real numbers.", what=what, type=type(yours).__name__
        )
    if array.shape != expected.shape and not (array.size == expected.size == 1):
        found = say(
            "{what} has shape {found}; expected {shape}.",
            what=what,
            found=array.shape,
            shape=expected.shape,
        )
        transposed = array.T.shape == expected.shape != ()
        return found + (" " + say("Yours is transposed.")) * transposed
    array = array.reshape(expected.shape)
    wrong = ~np.isclose(array, expected, rtol=1e-9, atol=1e-12)
    if not wrong.any():
        return ""
    rows = [
        say("{what} is not right.", what=what),
        *aligned({say("expected"): expected, say("yours"): array}),
    ]
    if not np.isfinite(array[wrong]).all():
        n = int((~np.isfinite(array)).sum())
        return "\n".join([*rows, say("{n} of {size} not finite.", n=n, size=array.size)])
    rows += gradcheck.same_factor(array[wrong], expected[wrong])
    if array.size == 1 and np.isclose(array, -expected, rtol=1e-9, atol=0).all():
        rows.append(say("It has the opposite sign."))
    # of a loss of 20,000, the logarithm of a factor would be four digits too
    if np.allclose(array, expected, rtol=1e-4, atol=0) and np.abs(array - expected).max() < 0.1:
        rows.append(
            say(
                "It agrees to four digits or more: is something in it rounded, float32, a "
                "difference quotient, or is a small number added?"
            )
        )
    rows += [
        say("These are the numbers that come out {how}.", how=say(how))
        for how, numbers in instead.items()
        if np.shape(numbers) == array.shape and np.allclose(array, numbers, rtol=1e-9, atol=1e-12)
    ][:1]
    return "\n".join(rows)


def aligned(arrays: Mapping[str, Array]) -> list[str]:
    """Write arrays of one shape below each other, in columns, with at most 6 digits."""
    texts = {name: np.atleast_2d(array) for name, array in arrays.items()}
    cells = {name: [[f"{x:.6g}" for x in row] for row in a] for name, a in texts.items()}
    width = max(len(cell) for rows in cells.values() for row in rows for cell in row)
    head = max(map(_columns, cells))
    first = {name: name + " " * (head - _columns(name)) for name in cells}
    return [
        f"  {' ' * head if i else first[name]}  " + "  ".join(cell.rjust(width) for cell in row)
        for name, rows in cells.items()
        for i, row in enumerate(rows)
    ]


def _columns(text: str) -> int:
    """How many columns a text takes where letters have one width; Hangul takes two."""
    return len(text) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
