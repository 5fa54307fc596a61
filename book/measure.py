"""Measure what a pair costs, for the chapter on negative sampling: ``python -m book.measure``.

Writes ``data/cost.json``, which is committed, since a book should not wait for a benchmark. Times
are processor times, the smallest of several, and both losses take turns within one run. Negative
sampling is given only the rows that it touches.
"""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from solutions.word2vec import reference

FILE = Path(__file__).parent / "data" / "cost.json"
SIZES = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
DIM, NEGATIVES = 100, 10


def _seconds(call: Callable[[], object], repeats: int) -> float:
    started = time.process_time()
    for _ in range(repeats):
        call()
    return (time.process_time() - started) / repeats


def measure() -> dict[str, object]:
    """Time both losses for every size of vocabulary."""
    rng = np.random.default_rng(0)
    naive, sampled = [], []
    for n in SIZES:
        U = rng.normal(size=(n, DIM)) / DIM
        v_c = rng.normal(size=DIM)
        words = rng.choice(n, size=1 + NEGATIVES, replace=False)
        times: tuple[list[float], list[float]] = ([], [])
        row = U[words]

        def whole(v: np.ndarray = v_c, U: np.ndarray = U) -> object:
            return reference.naive_softmax_loss_and_gradient(v, 0, U)

        def touched(v: np.ndarray = v_c, U: np.ndarray = row) -> object:
            return reference.negative_sampling_loss_and_gradient(v, 0, U, range(1, len(U)))

        for _ in range(7):
            times[0].append(_seconds(whole, max(2, 20_000 // n)))
            times[1].append(_seconds(touched, 200))
        naive.append(min(times[0]))
        sampled.append(min(times[1]))
    return {
        "measured": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, one core, NumPy {np.__version__}",
        "dim": DIM,
        "negatives": NEGATIVES,
        "n_words": list(SIZES),
        "naive_seconds": naive,
        "sampled_seconds": sampled,
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(measure(), indent=1) + "\n", encoding="utf-8")
