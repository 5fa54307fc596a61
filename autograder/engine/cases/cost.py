"""What a call may cost, in a measure that is the same on every machine: times of the loss.

Processors differ, and a busy one takes three times as long for the same work. A bound in seconds
would stop a right loop on a slow machine, and let difference quotients through on a fast one.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

__all__ = ["time_of"]

_BATCHES, _EACH = 20, 5


def time_of(n: int, compute: Callable[[], object]) -> Callable[[], float]:
    """Give what measures, here and now, how much CPU time it takes to compute something `n` times.

    Parameters
    ----------
    n : int
    compute : callable
        Quick: it is computed a hundred times.

    Returns
    -------
    callable
        Gives seconds of CPU time.

    Examples
    --------
    >>> time_of(1000, lambda: sum(range(1000)))() > 0
    True
    """

    def measured() -> float:
        least = math.inf  # what else the machine does in the meantime is no part of it
        for _ in range(_BATCHES):
            start = time.process_time()
            for _ in range(_EACH):
                compute()
            least = min(least, time.process_time() - start)
        return n * least / _EACH

    return measured
