"""What bars and clouds of points have to be."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from book import small_text
from book.errata_example import V_C, A, B, E, U
from book.figures.drawn import Array, Drawn
from book.figures.facts.registry import Translate, labels, near, of, texts
from book.figures.render import VERMILLION
from solutions.word2vec import reference


@of("delta")
def _delta(drawn: Drawn, t: Translate) -> Iterator[str]:
    prediction, difference = drawn.panels[0].bars
    yield from near("the sum of the prediction", prediction.y.sum(), 1)
    if np.any(prediction.y <= 0):
        yield "a probability is not positive."
    truth = np.eye(7)[2]  # the third of seven words
    yield from near("the difference", difference.y, prediction.y - truth)
    red = np.array([colour == VERMILLION for colour in difference.colour.split(",")])
    yield from near("where the bars are red", red, truth)
    yield from near("the sign of the red bar", np.sign(difference.y[2]), -1)
    yield from labels([prediction.label, difference.label],
                       [t("prediction ŷ"), t("difference ŷ − y")])  # fmt: skip
    yield from labels(texts(drawn.panels[0]), [t("the true word")])


@of("errata")
def _errata(drawn: Drawn, t: Translate) -> Iterator[str]:
    _, _, grad = reference.naive_softmax_loss_and_gradient(V_C, B, U)
    p = reference.softmax(U @ V_C)
    wanted = {
        t("measured"): [grad[A, 0], grad[E, 0]], t("as printed"): [p[B], p[B]],
        t("corrected"): [p[A], p[E]],
    }  # fmt: skip
    bars = drawn.panels[0].bars
    yield from labels([b.label for b in bars], list(wanted))
    for bar in bars:
        yield from near(f"the bars of {bar.label}", bar.y, wanted.get(bar.label, []), 1e-8)
    yield from labels([w for w in drawn.axes if w in (t("row of a"), t("row of e"))],
                       [t("row of a"), t("row of e")])  # fmt: skip


@of("noise")
def _noise(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    counts = np.array([10_000, 1_000, 100, 10, 1])  # as the caption says
    for bar, label, power in zip(
        panel.bars, (t("by frequency"), t("power 3/4")), (1.0, 0.75), strict=True
    ):
        p = reference.unigram_distribution(counts, power)
        yield from near(f"the bars of {label}", bar.y, p)
        yield from labels([bar.label], [label])
        said = [text for text, x, *_ in panel.texts if np.any(np.abs(bar.x - x) < 1e-9)]
        digits = [len(text) - 1 for text in said]
        printed = [f"{height:.{n}f}"[1:] for height, n in zip(p, digits, strict=True)]
        yield from labels(said, printed)
    yield from labels(drawn.axes[2:7], [f"{count:,}" for count in counts])


@of("pmi")
def _pmi(drawn: Drawn, t: Translate) -> Iterator[str]:
    (cloud,) = drawn.panels[0].clouds
    T = small_text.pair_counts()
    w, c = np.nonzero(T)
    together = T[w, c] * T.sum() / (T.sum(axis=1)[w] * T.sum(axis=0)[c])
    yield from near("what is counted", cloud.x, np.log(together) - np.log(small_text.NEGATIVES))
    yield from near("what is learned", cloud.y, small_text.counted_and_learned()[1])
    line = drawn.panels[0].lines[0]
    yield from near("the diagonal", line.y, line.x)
    weights = T[w, c] / T.sum()
    off = np.sqrt(weights @ (cloud.y - cloud.x) ** 2)
    if not off < 0.5 * np.sqrt(weights @ (cloud.x - weights @ cloud.x) ** 2):
        yield "the points do not lie around the diagonal."
    yield from labels(drawn.axes[:2], [
        t("counted: mutual information − log K"), t("learned: scalar product")
    ])  # fmt: skip


@of("word-map")
def _word_map(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    yield from labels([line.label for line in panel.lines], [t(n) for n in small_text.GROUPS])
    words, V = small_text.text().words, small_text.trained().center_vectors
    index = [words.index(word) for group in small_text.GROUPS.values() for word in group]
    X = V[index] - V[index].mean(axis=0)
    _, directions = np.linalg.eigh(X.T @ X)
    flat = X @ directions[:, -2:]
    xy = np.concatenate([np.stack([line.x, line.y], axis=1) for line in panel.lines])

    def apart(points: Array) -> Array:
        return np.asarray(np.linalg.norm(points[:, None] - points[None], axis=2))

    yield from near("the distances of the words", apart(xy), apart(flat), 1e-8)
    named = {text: (x, y) for text, x, y, _ in panel.texts}
    yield from labels(named, [word for group in small_text.GROUPS.values() for word in group])
    tips = sorted(arrow.tip for arrow in panel.arrows)
    yield from near("where the lines to the words lead", tips, sorted(map(tuple, xy)))
