"""What stands in the rows of a gradient, in the book's letters: c, o, k, drawn twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.engine.cases.rows import Rows, RowSentence
from autograder.messages import Message

__all__ = ["ROWS"]

_WINDOW = {"grad_center_vectors": "center_index", "grad_outside_vectors": "outside_indices"}


def _words(output: str, inputs: Mapping[str, Any]) -> dict[int, str]:
    """Say which rows of a matrix belong to which words of a call.

    Parameters
    ----------
    output : str
        Name of the value, whose rows are the vocabulary's words.
    inputs : mapping of str to Any
        The call's arguments, by the names of the assignment.

    Returns
    -------
    dict of int to str
        Row to ``"c"`` (center), ``"o"`` (outside), ``"k"`` (drawn), or such as ``"k, 2 times"``.

    Examples
    --------
    >>> _words("grad_outside_vectors", {"outside_index": 1, "negative_indices": [4, 0, 4]})
    {4: 'k, 2 times', 0: 'k', 1: 'o'}
    """
    if "outside_indices" in inputs:  # a window: each matrix has its own words
        letter = "c" if output == "grad_center_vectors" else "o"
        return _counted(letter, inputs[_WINDOW[output]]) if output in _WINDOW else {}
    words = _counted("k", inputs.get("negative_indices", ()))
    if "outside_index" in inputs:
        words |= _counted("o", inputs["outside_index"])
    return words


def _counted(letter: str, places: Any) -> dict[int, str]:
    found = Counter(int(place) for place in np.atleast_1d(places))
    return {w: letter if n == 1 else f"{letter}, {n} times" for w, n in found.items()}


def _named(inputs: Mapping[str, Any]) -> dict[str, set[int]]:
    named: dict[str, set[int]] = {}
    if "outside_index" in inputs:
        named["o"] = {int(inputs["outside_index"])}
    if "negative_indices" in inputs:
        named["k"] = {int(k) for k in inputs["negative_indices"]} - named.get("o", set())
    if "center_index" in inputs:
        named["c"] = {int(inputs["center_index"])}
        named["window"] = {int(o) for o in inputs["outside_indices"]}
    return named


ROWS = Rows(
    _words,
    _named,
    (
        RowSentence("o", True, Message("Only the outside word's row is wrong.")),
        RowSentence("o", False, Message("Only the outside word's row is right.")),
        RowSentence("k", True, Message("Only the drawn words' rows are wrong.")),
        RowSentence("c", True, Message("Only the center word's row is wrong.")),
        RowSentence("c", False, Message("Only the center word's row is right.")),
        RowSentence("window", True, Message("Only the rows of the window's words are wrong.")),
    ),
)
