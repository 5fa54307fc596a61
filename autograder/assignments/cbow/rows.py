"""What stands in the rows of a gradient, in the book's letters: w, c, k, s."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.engine.cases.rows import Rows, RowSentence
from autograder.messages import Message

__all__ = ["ROWS"]


def _marks(output: str, inputs: Mapping[str, Any]) -> dict[int, str]:
    """Say which rows of a matrix belong to which words of a call, or to which steps of a path.

    Examples
    --------
    >>> _marks("grad_input_vectors", {"context_indices": [4, 0, 4]})
    {4: 'w, 2 times', 0: 'w'}
    >>> _marks("grad_output_vectors", {"center_index": 1, "negative_indices": [3]})
    {3: 'k', 1: 'c'}
    >>> _marks("grad_node_vectors", {"word_index": 0, "tree": np.array([[0, -1, 1]])})
    {1: 's = -1', 2: 's = 1'}
    """
    if output == "grad_input_vectors":
        return _counted("w", inputs["context_indices"])
    if output == "grad_output_vectors":
        return _counted("k", inputs.get("negative_indices", ())) | {inputs["center_index"]: "c"}
    if output == "grad_node_vectors":
        signs = inputs["tree"][inputs["word_index"]]
        return {int(j): f"s = {signs[j]}" for j in np.flatnonzero(signs)}
    return {}


def _counted(letter: str, places: Any) -> dict[int, str]:
    found = Counter(int(place) for place in places)
    return {w: letter if n == 1 else f"{letter}, {n} times" for w, n in found.items()}


def _named(inputs: Mapping[str, Any]) -> dict[str, set[int]]:
    named: dict[str, set[int]] = {}
    if "center_index" in inputs:
        named["c"] = {int(inputs["center_index"])}
        named["w"] = {int(w) for w in inputs["context_indices"]}
    if "negative_indices" in inputs:
        named["k"] = {int(k) for k in inputs["negative_indices"]}
    if "tree" in inputs and "word_index" in inputs:
        named["path"] = set(map(int, np.flatnonzero(inputs["tree"][inputs["word_index"]])))
    return named


ROWS = Rows(
    _marks,
    _named,
    (
        RowSentence("w", True, Message("Only the rows of the context's words are wrong.")),
        RowSentence("w", False, Message("Only the rows of the context's words are right.")),
        RowSentence("c", True, Message("Only the center word's row is wrong.")),
        RowSentence("c", False, Message("Only the center word's row is right.")),
        RowSentence("k", True, Message("Only the drawn words' rows are wrong.")),
        RowSentence("path", True, Message("Only the rows of nodes on the path are wrong.")),
        RowSentence("path", False, Message("Only the rows of nodes on the path are right.")),
    ),
)
