"""Runs a fuzz target for so many minutes, from the command line."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

BATCH = 200


def run(target: Callable[[bytes], object], inputs: SearchStrategy[bytes], name: str) -> int:
    """Try inputs until the time is over; an exception of the target ends it with the input."""
    parser = argparse.ArgumentParser(description=f"Fuzz the {name}.")
    parser.add_argument("--minutes", type=float, default=10.0, help="default: 10")
    end = time.monotonic() + 60 * parser.parse_args().minutes
    tried = 0

    @settings(
        max_examples=BATCH,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def batch(data: bytes) -> None:
        nonlocal tried
        tried += 1
        target(data)

    while time.monotonic() < end:
        batch()
    print(f"{name}: {tried} inputs, clean")
    return tried
