"""What symbols the displayed equations of word2vec's losses have: all that is declared beside them.

Equations that speak of another model have theirs in :mod:`book.models`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.mathematics import word2vec

# those of a window with the naive softmax; N is the number of its places
WINDOW: Mapping[str, Mapping[str, Any]] = {
    **word2vec.WINDOW,
    "N": {"value": "2 m"},
    "J of a pair": {"pair": r"-u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c)"},
}
NUMBER: Mapping[str, Any] = {"number": True}
VECTOR: Mapping[str, Any] = {"shape": "d"}

# label -> symbols that this equation has besides those of its loss
MORE: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    "eq-log-sum-exp": {"m": NUMBER},
    "eq-two-words": {"a": NUMBER, "b": NUMBER},
    "eq-theta-size": {
        "V": {"size": "words"},
        "centers": {"shape": "nd"},
        "\\theta": {"packed": ["U", "centers"]},
    },
    "eq-linear": {"a": VECTOR, "x": VECTOR},
    "eq-linear-entry": {"a": VECTOR, "x": VECTOR},
    "eq-ns-grad-row": {"n": {"counts": True}},
    "eq-err-draw-corrected": {"n": {"counts": True}},
    "eq-ex-step-center": {"\\eta": NUMBER},
    "eq-ex-step-outside": {"\\eta": NUMBER},
}
# label -> when it holds, as the page says in words beside it
WHEN: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "eq-naive-grad-u-w": (("\\ne", "w", "o"),),
    "eq-err-word-printed": (("\\ne", "w", "o"),),
    "eq-err-word-corrected": (("\\ne", "w", "o"),),
    "eq-ns-grad-row": (("\\ne", "w", "o"),),
    "eq-err-draw-corrected": (("\\ne", "w", "o"),),
    "eq-sg-grad-other": (("\\ne", "w", "c"),),
}
# a word may be drawn more than once
REPEATS = {"eq-ns-grad-row", "eq-err-draw-corrected", "eq-ns-grad-outside", "eq-ns-loss"}
# printed as false: their lines have to differ
FALSE = {"eq-err-loss-printed", "eq-err-word-printed", "eq-err-columns"}
