"""Numbers that stand in the prose, each computed here when the book is built."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

VALUES: dict[str, Callable[[], str]] = {}


def named(name: str) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Register how a value is computed."""

    def register(function: Callable[[], str]) -> Callable[[], str]:
        VALUES[name] = function
        return function

    return register


@cache
def value(name: str) -> str:
    """Compute a value; KeyError if there is none of that name."""
    return VALUES[name]()


@named("softmax.overflow")
def _overflow() -> str:
    return f"{np.log(np.finfo(np.float64).max):.2f}"
