"""How fast is the gradient checker?  Against a plain loop and against torch's.

All contenders check the same gradients of the same loss, the naive softmax with 50 words in 20
dimensions, every one of the 1,020 coordinates, in turns within one run. Ratios of medians of
processor time are written to ``build/benchmarks/gradcheck.json``.

Run with ``python -m benchmarks.gradcheck``.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.handout.gradcheck import check_gradient
from solutions.word2vec.reference import naive_softmax_loss_and_gradient

Array = NDArray[np.float64]

N_WORDS, DIM, OUTSIDE_INDEX, SCALE = 50, 20, 3, 0.5


def losses(center_vector: Array, outside_index: int, outside_vectors: Array) -> Array:
    """Naive softmax loss, where one of the two arrays may have one more axis in front."""
    if center_vector.ndim > 1:
        z = center_vector @ outside_vectors.T
    else:
        z = outside_vectors @ center_vector
    m = z.max(axis=-1)
    e = np.exp(z - m[..., np.newaxis])
    return np.asarray(m - z[..., outside_index] + np.log(e.sum(axis=-1)))


def plain_loop(v_c: Array, o: int, U: Array) -> float:
    """Check as in a textbook: two calls for each coordinate; returns the largest error."""
    _, grad_v_c, grad_U = naive_softmax_loss_and_gradient(v_c, o, U)
    h, largest = 1e-4, 0.0
    for x, gradient in ((v_c.copy(), grad_v_c), (U.copy(), grad_U)):
        for index in np.ndindex(x.shape):
            before = x[index]
            point = (x, o, U) if x.ndim == 1 else (v_c, o, x)
            x[index] = before + h
            up = naive_softmax_loss_and_gradient(*point)[0]
            x[index] = before - h
            down = naive_softmax_loss_and_gradient(*point)[0]
            x[index] = before
            largest = max(largest, float(abs((up - down) / (2 * h) - gradient[index])))
    return largest


def torch_check(v_c: Array, o: int, U: Array, fast: bool) -> Callable[[], Any]:
    """torch.autograd.gradcheck of the same loss."""
    import torch

    torch.set_num_threads(1)
    inputs = tuple(torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in (v_c, U))

    def loss(center_vector: Any, outside_vectors: Any) -> Any:
        return -torch.log_softmax(outside_vectors @ center_vector, dim=0)[o]

    return lambda: torch.autograd.gradcheck(loss, inputs, fast_mode=fast)


def measure(contenders: dict[str, Callable[[], Any]], repeats: int) -> dict[str, float]:
    """Median processor seconds of each contender, measured in turns."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for contender in contenders.values():
        contender()  # warm up
    for _ in range(repeats):
        for name, contender in contenders.items():
            start = time.process_time()
            contender()
            seconds[name].append(time.process_time() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def main() -> None:
    """Measure, print a table and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=15, help="medians of so many are told")
    parser.add_argument(
        "--out", type=Path, default=Path("build/benchmarks/gradcheck.json"), help="gets the figures"
    )
    options = parser.parse_args()

    rng = np.random.default_rng(0)
    v_c, U = SCALE * rng.normal(size=DIM), SCALE * rng.normal(size=(N_WORDS, DIM))
    point = {"center_vector": v_c, "outside_index": OUTSIDE_INDEX, "outside_vectors": U}

    def ours(batched: Callable[..., Any] | None) -> None:
        if not check_gradient(naive_softmax_loss_and_gradient, point, batched=batched).passed:
            raise RuntimeError("The checker rejects a right gradient.")

    contenders: dict[str, Callable[[], Any]] = {
        "ours, in stacks": lambda: ours(losses),
        "ours, one by one": lambda: ours(None),
        "plain loop": lambda: plain_loop(v_c, OUTSIDE_INDEX, U),
    }
    try:
        contenders["torch, full"] = torch_check(v_c, OUTSIDE_INDEX, U, fast=False)
        contenders["torch, fast mode"] = torch_check(v_c, OUTSIDE_INDEX, U, fast=True)
    except ModuleNotFoundError:
        print("torch is not installed: pip install 'word2vec-gradients[peers]'")
    seconds = measure(contenders, options.repeats)
    figures: dict[str, Any] = {
        "n_words": N_WORDS,
        "dim": DIM,
        "repeats": options.repeats,
        "cpu_seconds": seconds,
        "ratio_vs_plain_loop": seconds["plain loop"] / seconds["ours, in stacks"],
        "ratio_one_by_one_vs_plain_loop": seconds["plain loop"] / seconds["ours, one by one"],
    }
    if "torch, full" in seconds:
        figures["ratio_vs_torch_full"] = seconds["torch, full"] / seconds["ours, in stacks"]
        figures["ratio_one_by_one_vs_torch_full"] = (
            seconds["torch, full"] / seconds["ours, one by one"]
        )
    for name, value in seconds.items():
        print(f"{name:20} {1000 * value:8.2f} ms")
    for name, value in figures.items():
        if name.startswith("ratio"):
            print(f"{name:34} {value:6.2f}")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
