"""What stands in the rows of a gradient, in the book's letters: c, o, k, drawn twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

__all__ = ["row_words"]

_WINDOW = {"grad_center_vectors": "center_index", "grad_outside_vectors": "outside_indices"}


def row_words(output: str, inputs: Mapping[str, Any]) -> dict[int, str]:
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
    >>> row_words("grad_outside_vectors", {"outside_index": 1, "negative_indices": [4, 0, 4]})
    {4: 'k, 2 times', 0: 'k', 1: 'o'}
    """
    if "outside_indices" in inputs:  # a window: each matrix has its own words
        letter = "c" if output == "grad_center_vectors" else "o"
        return _counted(letter, inputs[_WINDOW[output]]) if output in _WINDOW else {}
    words = _counted("k", inputs.get("negative_indices", ()))
    if "outside_index" in inputs:
        words |= _counted("o", inputs["outside_index"])
    elif "y" in inputs and np.any(inputs["y"]):  # a line of a derivation has o as a one-hot vector
        words |= _counted("o", int(np.argmax(inputs["y"])))
    return words


def _counted(letter: str, places: Any) -> dict[int, str]:
    found = Counter(int(place) for place in np.atleast_1d(places))
    return {w: letter if n == 1 else f"{letter}, {n} times" for w, n in found.items()}
