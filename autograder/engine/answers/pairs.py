"""Two mistakes at once: which of them can come together, and what both make of a value."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Candidate, Catalogue, Misconception
from autograder.engine.cases.kinds import RANDOM, REPEATED

__all__ = ["Pair", "pairs"]

Pair = tuple[Misconception, Misconception, Hashable, Callable[[Any], Any]]


def pairs(catalogue: Catalogue, entries: Sequence[Misconception], output: str) -> Iterator[Pair]:
    """Yield two entries and what both together give, with the name of that."""
    transforms = catalogue.transforms
    finished = {t.suffix for t in transforms} | {"order"}
    general = {entry.key.rsplit(".", 1)[1]: entry for entry in entries}
    plain = [e for e in entries if set(e.kinds) == {RANDOM, REPEATED}
             and e.key.rsplit(".", 1)[1] not in finished]  # fmt: skip
    options = [(entry, candidate) for entry in plain for candidate in entry.candidates[output]]
    for entry, candidate in options:
        for transform in transforms:
            if transform.suffix in general:
                yield entry, general[transform.suffix], *_transformed(candidate, transform.change)
    for one, other in combinations(transforms, 2):
        if one.suffix in general and other.suffix in general:
            entry = general[one.suffix]
            changed = entry.candidates[output][0]
            yield entry, general[other.suffix], *_transformed(changed, other.change)
    for (a, first), (b, second) in combinations(options, 2):
        if a.term and b.term and a.term != b.term:
            yield a, b, *_added(first, second, output)


def _transformed(candidate: Candidate, change: Any) -> tuple[Hashable, Callable[[Any], Any]]:
    def compute(case: Case) -> Array | None:
        value: Array | None = change(case, np.asarray(case.made_by(candidate), dtype=np.float64))
        return value

    return (candidate, change), compute


def _added(
    first: Candidate, second: Candidate, output: str
) -> tuple[Hashable, Callable[[Any], Any]]:
    """Two mistakes in two terms of a sum: each changes the right value by its own difference."""

    def compute(case: Case) -> Array | None:
        a, b = np.asarray(case.made_by(first)), np.asarray(case.made_by(second))
        right = case.expected[output]
        return a + b - right if a.shape == b.shape == right.shape else None

    return (first, second, output), compute
