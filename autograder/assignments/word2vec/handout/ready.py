"""Before you hand in: every visible test again, and what can be held without any reference.

:func:`before_you_hand_in` takes the functions as the notebook has them now. Beside the visible
tests it looks whether gradients fit the loss at other sizes, in one dimension and with repeated
draws; whether arguments stay as they are; and whether a later call changes an earlier result. It
knows which cells were run in which order, and says where a fresh run would be another one.

This file needs NumPy, ``visible.py`` and ``gradcheck.py``.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

try:
    from gradcheck import check_gradient, say
    from visible import TESTS, naive_case, negative_case
except ModuleNotFoundError:  # where this file is not beside a notebook
    from autograder.assignments.word2vec.handout.visible import TESTS, naive_case, negative_case
    from autograder.handout.gradcheck import check_gradient, say

__all__ = ["before_you_hand_in"]

NAIVE, NEGATIVE = "naive_softmax_loss_and_gradient", "negative_sampling_loss_and_gradient"
_NAMES = tuple(dict.fromkeys(name for _, names in TESTS.values() for name in names))


def before_you_hand_in(names: Mapping[str, Any], history: Sequence[str] = ()) -> None:
    """Print a table: each question, what holds and what to look at.

    Parameters
    ----------
    names : mapping of str to object
        What the notebook has defined: ``globals()``.
    history : sequence of str
        The cells in the order in which they were run: Jupyter's ``In``.
    """
    rows = []
    for question, (test, needed) in TESTS.items():
        rows.append((question, _looked_at(test, question, needed, names)))
    width = max(map(len, TESTS))
    for question, found in rows:
        first, *more = found or [say("ok")]
        print(f"{question:<{width}}  {first}")
        for line in more:
            print(f"{'':<{width}}  {line}")
    n_fine = sum(not found for _, found in rows)
    print("\n" + say("{n} of {size} questions: nothing found.", n=n_fine, size=len(rows)))
    for remark in out_of_order(history):
        print(remark)
    if n_fine < len(rows):
        print(say("Run the cell of tests below an answer to read all that was found there."))
    print(
        say(
            "Then restart the kernel, run all cells, save, and hand in this one notebook: nothing "
            "else is graded."
        )
    )


def _looked_at(
    test: Callable[..., None], question: str, needed: Sequence[str], names: Mapping[str, Any]
) -> list[str]:
    """Say what is to be looked at in one question, a few lines at most."""
    missing = [n for n in needed if not (callable(names.get(n)) or isinstance(names.get(n), str))]
    if missing:
        return [say("{names}: not there. Run the cell of the answer.", names=", ".join(missing))]
    functions = [names[name] for name in needed]
    if all(isinstance(given, str) for given in functions):
        test = partial(test, quiet=True)
    found = []
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            test(*functions)
    except AssertionError as error:
        found.append(str(error).split("\n", 1)[0])
    except Exception as error:  # whatever a function raises is told
        found.append(_raised(error))
    else:
        found += more(question, functions)
    return found + [
        say("{name} uses {other}, which is not defined now", name=name, other=other)
        for name, function in zip(needed, functions)
        for other in unknown_names(function, names)
    ]


def _raised(error: Exception) -> str:
    return str(say("it raised {type}: {text}", type=type(error).__name__, text=error))[:90]


def more(question: str, functions: Sequence[Callable[..., Any]]) -> list[str]:
    """What can be held without a reference, where the visible test is passed."""
    found: list[str] = []
    for what, look in _looks(question, functions):
        try:
            said = look()
        except Exception as error:  # as above
            said = _raised(error)
        if said:
            found.append(f"{say(what)}: {said}")
    return found[:3]


Look = Callable[[], str]


def _looks(question: str, functions: Sequence[Callable[..., Any]]) -> Iterator[tuple[str, Look]]:
    function = functions[0]
    if question.startswith(("naive-softmax-grad", "negative-sampling-grad")):
        of = "center_vector" if question.endswith("center") else "outside_vectors"
        cases = _naive_cases if question.startswith("naive") else _negative_cases
        for what, case in cases().items():
            yield what, partial(_gradient, function, case, of)
    if question in ("naive-softmax-loss", "negative-sampling-loss"):
        case = naive_case() if question.startswith("naive") else negative_case()
        yield "a second call", lambda: _second_call(function, list(case.values()))
    if question == "sigmoid-softmax":
        for f in functions:
            what = say("a second call of {name}", name=f.__name__)
            yield what, partial(_second_call, f, [np.arange(3.0)])


def _naive_cases() -> dict[str, dict[str, Any]]:
    first, last = naive_case(7), naive_case(8)
    first["outside_index"], last["outside_index"] = 0, 4
    return {
        "scores up to 10": _long(naive_case(10)),
        "two words": naive_case(5, 2, 4),
        "one dimension": naive_case(6, 4, 1),
        "the first word outside": first,
        "the last word outside": last,
        "as many words as dimensions": naive_case(9, 4, 4),
    }


def _negative_cases() -> dict[str, dict[str, Any]]:
    return {
        "scores up to 10": _long(negative_case(10)),
        "one draw": negative_case(5, 4, 3, (0,)),
        "a word drawn three times": negative_case(6, 5, 3, (1, 1, 4, 1)),
        "one dimension": negative_case(7, 5, 1, (0, 4)),
        "as many words as dimensions": negative_case(8, 4, 4, (0, 3, 0)),
        "twelve draws": negative_case(9, 9, 2, (0, 1, 2, 3, 5, 6, 7, 8, 0, 1, 2, 3)),
    }


def _long(case: dict[str, Any]) -> dict[str, Any]:
    """Give a case whose largest score is 10."""
    largest = np.abs(case["outside_vectors"] @ case["center_vector"]).max()
    return {**case, "outside_vectors": case["outside_vectors"] * (10 / largest)}


def _gradient(function: Callable[..., Any], case: Mapping[str, Any], of: str) -> str:
    result = check_gradient(function, case, of=of)
    return "" if result.passed else str(result).split("\n", 1)[0]


def _second_call(function: Callable[..., Any], arguments: Sequence[Any]) -> str:
    """Whether a later call changes what an earlier one returned."""

    def arrays(returned: Any) -> list[Any]:
        return list(returned) if isinstance(returned, (tuple, list)) else [returned]

    first = arrays(function(*arguments))
    kept = [np.array(value) for value in first]
    other = [a[::-1] + 1.0 if _is_floats(a) else a for a in arguments]
    function(*other)
    if all(np.array_equal(a, b) for a, b in zip(first, kept)):
        return ""
    return str(say("it changes what the first call returned. Return arrays that are made anew."))


def _is_floats(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"


def unknown_names(function: Callable[..., Any], names: Mapping[str, Any]) -> list[str]:
    """Give the global names that a function loads and that nothing defines now."""
    code = getattr(function, "__code__", None)
    if code is None:
        return []
    loaded = _globals_of(code)
    return sorted(n for n in loaded if n not in names and not hasattr(builtins, n))[:3]


def _globals_of(code: Any) -> set[str]:
    """Give the names that a function's code, and that of functions in it, takes from outside."""
    import dis

    loaded = {i.argval for i in dis.get_instructions(code) if i.opname == "LOAD_GLOBAL"}
    for constant in code.co_consts:
        if hasattr(constant, "co_names"):
            loaded |= _globals_of(constant)
    return loaded


def out_of_order(history: Sequence[str]) -> list[str]:
    """Say which answers were run last after an answer that stands below them."""
    ran = {}
    for number, source in enumerate(history):
        for name in re.findall(r"^def (\w+)", source, re.MULTILINE):
            if name in _NAMES:
                ran[name] = number
    order = [name for name in _NAMES if name in ran]
    late = [a for a, b in zip(order, order[1:]) if ran[a] > ran[b]]
    if not late:
        return []
    return [
        say(
            "The cell of {name} was run after a cell below it: what you see now may be another "
            "than in a fresh run.",
            name=late[0],
        )
    ]
