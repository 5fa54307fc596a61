"""What the curves of figures have to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from book import measure, small_text
from book.figures.drawn import Drawn
from book.figures.facts.registry import Translate, labels, near, of
from solutions.word2vec import reference


@of("sigmoid")
def _sigmoid(drawn: Drawn, t: Translate) -> Iterator[str]:
    left, right = drawn.panels
    rising, slope, *_ = left.lines
    loss, its_slope, *_ = right.lines
    x = rising.x
    one = 1 / (1 + np.exp(-x))
    h = 1e-5
    yield from near("the sigmoid", rising.y, one)
    yield from near("its slope", slope.y, [
        (1 / (1 + np.exp(-(v + h))) - 1 / (1 + np.exp(-(v - h)))) / (2 * h) for v in x
    ], 1e-8)  # fmt: skip
    yield from near("the loss", loss.y, np.log(1 + np.exp(-loss.x)))
    yield from near("the loss's slope", its_slope.y, one - 1)
    yield from labels([line.label for line in right.lines[:2]],
                       [r"$-\log\,\sigma(x)$", t("its slope")])  # fmt: skip
    yield from labels([n.label for n in left.lines[:2]], [r"$\sigma(x)$", r"$\sigma'(x)$"])


@of("step-sizes")
def _step_sizes(drawn: Drawn, t: Translate) -> Iterator[str]:
    (panel,) = drawn.panels
    found = {line.label: line for line in panel.lines}
    names = [t(n) for n in ("forward difference", "central difference", "complex step")]
    yield from labels(found, names)
    rng = np.random.default_rng(0)
    rows, v, way = rng.normal(size=(20, 5)), rng.normal(size=5), rng.normal(size=5)

    def loss(s: Any) -> Any:
        scores = rows @ (v + s * way)
        return -scores[3] + np.log(np.exp(scores).sum())

    slope = reference.naive_softmax_loss_and_gradient(v, 3, rows)[1] @ way
    steps = 10.0 ** (np.arange(66) / 4 - 16)
    estimates = (
        [(loss(h) - loss(0.0)) / h for h in steps],
        [(loss(h) - loss(-h)) / (2 * h) for h in steps],
        [loss(1j * h).imag / h for h in steps],
    )
    for name, estimate in zip(names, estimates, strict=True):
        error = np.maximum(np.abs(np.array(estimate) / slope - 1), 1e-17)
        if name not in found or np.any(found[name].y <= 0):
            yield f"{name} has no errors."
        else:
            yield from near(name, np.log10(found[name].y), np.log10(error), 1e-6)
            yield from near("the steps", np.log10(found[name].x), np.log10(steps), 1e-9)


@of("loss-curve")
def _loss_curve(drawn: Drawn, t: Translate) -> Iterator[str]:
    line, level, *_ = drawn.panels[0].lines
    losses, n = small_text.trained().losses, small_text.AVERAGE
    means = [losses[i * n : (i + 1) * n].mean() for i in range(len(losses) // n)]
    yield from near("the loss", line.y, means)
    yield from near("the steps", line.x, n * np.arange(1, len(means) + 1))
    yield from near(
        "the level of zero scores", level.y, [(1 + small_text.NEGATIVES) * np.log(2)] * 2
    )
    yield from labels(drawn.axes[:2], [t("step"), t("loss of a pair")])


@of("cost")
def _cost(drawn: Drawn, t: Translate) -> Iterator[str]:
    naive, sampled = drawn.panels[0].lines
    data = json.loads(measure.FILE.read_text(encoding="utf-8"))
    for line, key in ((naive, "naive_seconds"), (sampled, "sampled_seconds")):
        yield from near(key, line.y, 1e6 * np.array(data[key]))
        yield from near("the words", line.x, data["n_words"])
    yield from labels([naive.label, sampled.label], [t("naive softmax"), t("negative sampling")])
    if naive.y[-1] < 30 * sampled.y[-1] or naive.label != t("naive softmax"):
        yield "the naive softmax does not cost more and more."


@of("contours")
def _contours(drawn: Drawn, t: Translate) -> Iterator[str]:
    curvature = np.array([1.0, 8.0])
    for panel in drawn.panels:
        part = float(panel.title.removeprefix(r"$\eta = ").removesuffix(r"/\lambda$"))
        path = panel.lines[0]
        rate = part / curvature.max()
        for here, there in pairwise(np.stack([path.x, path.y]).T):
            after = reference.sgd(
                lambda p: (float(p @ (curvature * p) / 2), curvature * p), here, rate, 1
            )[0]
            yield from near(f"a step with {part}/λ", there, after)
        if (abs(path.y[-1]) > abs(path.y[0])) != (part > 2):
            yield f"with {part}/λ the path goes where it should not."
        yield from near("the start", [path.x[0], path.y[0]], [-3.4, 0.55])
    yield from labels(
        [panel.title for panel in drawn.panels],
        [rf"$\eta = {part}/\lambda$" for part in ("0.4", "1.8", "2.05")],
    )
