"""The figures. Each function draws one; ``t`` puts its labels into the page's language."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from book import errata_example, measure, small_text
from book.figures.render import BLUE, GREEN, INK, PINK, VERMILLION
from solutions import elementary
from solutions.word2vec import reference

Translate = Callable[[str], str]

WINDOW_HALF = 2  # words of the drawn window to either side
DIVERGING = LinearSegmentedColormap.from_list("diverging", [VERMILLION, "#d0d0d0", BLUE])


def _bare(ax: Axes) -> None:
    ax.set_xticks([])
    ax.set_yticks([])
    for side in ax.spines.values():
        side.set_visible(False)


def _table(
    ax: Axes, values: np.ndarray, corner: tuple[float, float], cell: float, scale: float
) -> None:
    """Cells coloured by value, first row on top."""
    n_rows = values.shape[0]
    for (row, column), value in np.ndenumerate(values):
        x, y = corner[0] + column * cell, corner[1] + (n_rows - 1 - row) * cell
        colour = DIVERGING(0.5 + 0.5 * np.clip(value / scale, -1, 1))
        ax.add_patch(Rectangle((x, y), 0.92 * cell, 0.92 * cell, color=colour, linewidth=0))


def shapes(t: Translate) -> Figure:
    """U times v_c equals z."""
    figure = Figure(figsize=(6.4, 3.0))
    ax = figure.subplots()
    _bare(ax)
    rows, columns, o = 7, 4, 2
    for i in range(rows):
        for j in range(columns):
            colour = VERMILLION if i == o else "#9aa5b1"
            ax.add_patch(Rectangle((j, rows - 1 - i), 0.9, 0.9, color=colour, linewidth=0))
        colour = VERMILLION if i == o else "#9aa5b1"
        ax.add_patch(Rectangle((9.5, rows - 1 - i), 0.9, 0.9, color=colour, linewidth=0))
    for j in range(columns):
        ax.add_patch(Rectangle((6, 4.5 - j), 0.9, 0.9, color=BLUE, linewidth=0))
    for x, y, text in (
        (2, -0.7, "$U$"), (6.45, -0.7, "$v_c$"), (9.95, -0.7, "$z$"),
        (5, 3.2, "×"), (8.2, 3.2, "="),
    ):  # fmt: skip
        ax.text(x, y, text, ha="center", va="center", fontsize=15)
    ax.text(-0.3, rows - 0.6 - o, "$u_o$", ha="right", va="center", color=VERMILLION, fontsize=13)
    ax.text(10.7, rows - 0.6 - o, "$z_o$", ha="left", va="center", color=VERMILLION, fontsize=13)
    ax.text(2, 7.35, t("d columns"), ha="center")
    ax.text(-2.2, 3.4, t("V words"), ha="center", va="center", rotation=90)
    ax.set(xlim=(-3, 12), ylim=(-1.2, 8), aspect="equal")
    return figure


def sigmoid(t: Translate) -> Figure:
    """The sigmoid, its loss, and their slopes."""
    figure = Figure(figsize=(7.2, 3.0))
    left, right = figure.subplots(1, 2)
    x = np.linspace(-6, 6, 161)
    s = reference.sigmoid(x)
    left.plot(x, s, label=r"$\sigma(x)$")
    left.plot(x, s * (1 - s), "--", label=r"$\sigma'(x)$")
    right.plot(x, -elementary.log_sigmoid(x), label=r"$-\log\,\sigma(x)$")
    right.plot(x, -reference.sigmoid(-x), "--", label=t("its slope"))
    for ax in (left, right):
        ax.axhline(0, color=INK, linewidth=0.6, alpha=0.5)
        ax.axvline(0, color=INK, linewidth=0.6, alpha=0.5)
        ax.set_xlabel("$x$")
        ax.legend()
    return figure


def _scores() -> tuple[np.ndarray, np.ndarray, int]:
    rng = np.random.default_rng(5)
    z = rng.normal(size=7)
    o = 2
    y_hat = reference.softmax(z)
    return y_hat, y_hat - np.eye(7)[o], o


def delta(t: Translate) -> Figure:
    """Prediction, and prediction minus truth."""
    y_hat, difference, o = _scores()
    figure = Figure(figsize=(6.4, 3.0))
    ax = figure.subplots()
    words = np.arange(1, 8)
    ax.bar(words, y_hat, width=0.75, color="#9aa5b1", alpha=0.6, label=t("prediction ŷ"))
    colours = [VERMILLION if i == o else BLUE for i in range(7)]
    ax.bar(words, difference, width=0.4, color=colours, label=t("difference ŷ − y"))
    ax.axhline(0, color=INK, linewidth=0.8)
    ax.set_xlabel(t("word"))
    ax.set_xticks(words)
    ax.text(o + 1.35, -0.35, t("the true word"), color=VERMILLION, va="center")
    ax.legend(loc="lower right")
    return figure


def center_step(t: Translate) -> Figure:
    """Pulled to the observed word, pushed from the expected one."""
    angle = np.deg2rad([75, 130, 205, 262, 8])
    U = np.column_stack([np.cos(angle), np.sin(angle)]) * [[1.9], [1.7], [1.6], [1.4], [1.3]]
    v, o = np.array([2.6, -1.0]), 0
    expected = reference.softmax(U @ v) @ U
    figure = Figure(figsize=(5.6, 4.1))
    ax = figure.subplots()
    _bare(ax)

    def arrow(start: np.ndarray, by: np.ndarray, colour: str, width: float) -> None:
        ax.annotate(
            "", tuple(start + by), tuple(start),
            arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": width,
                        "shrinkA": 0, "shrinkB": 0, "mutation_scale": 14},
        )  # fmt: skip

    for w, u in enumerate(U):
        colour = VERMILLION if w == o else "#9aa5b1"
        arrow(np.zeros(2), u, colour, 1.8)
        x, y = 1.12 * u
        ax.text(x, y, "$u_o$" if w == o else f"$u_{w}$", ha="center", va="center",
                color=VERMILLION if w == o else INK, fontsize=13)  # fmt: skip
    arrow(np.zeros(2), v, BLUE, 3)
    ax.text(1.5, -0.95, "$v_c$", color=BLUE, fontsize=14, ha="center")
    pull, push = U[o], -expected
    arrow(v, pull, VERMILLION, 1.5)
    arrow(v + pull, push, PINK, 1.5)
    arrow(v, pull + push, GREEN, 3)
    ax.plot(*expected, "o", color=PINK)
    ax.annotate(t("expected word"), expected, (0.75, 0.75), color=PINK,
                arrowprops={"arrowstyle": "-", "color": PINK, "linewidth": 0.8})  # fmt: skip
    for (x, y), said, look in (
        (v + 0.55 * pull + [0.08, 0.0], "pull", {"color": VERMILLION, "va": "center"}),
        (v + pull + 0.5 * push + [0.0, 0.12], "push", {"color": PINK, "ha": "center"}),
        (v + 0.5 * (pull + push) + [-0.1, 0.0], "step", {"color": GREEN, "ha": "right"}),
    ):
        ax.text(x, y, t(said), fontdict=look)
    ax.set(xlim=(-2.1, 3.7), ylim=(-1.9, 2.4), aspect="equal")
    return figure


def outer(t: Translate) -> Figure:
    """The gradient of U as an image."""
    _, difference, _ = _scores()
    v = np.array([0.9, -0.5, 0.2, 1.0, -0.8])
    figure = Figure(figsize=(6.4, 3.2))
    ax = figure.subplots()
    _bare(ax)
    _table(ax, difference[:, None], (0, 0), 1.0, 0.7)
    _table(ax, v[None, :], (2.5, 3), 1.0, 1.0)
    _table(ax, np.outer(difference, v), (10, 0), 1.0, 0.5)
    for x, text in ((1.7, "×"), (8.7, "=")):
        ax.text(x, 3.45, text, ha="center", va="center", fontsize=15)
    for x, text in ((0.45, "ŷ − y"), (5, "$v_c^T$"), (12.5, "∂J/∂U")):
        ax.text(x, -0.8, text, ha="center", va="center", fontsize=12)
    ax.text(15.3, 4.45, t("the true word"), va="center")
    ax.set(xlim=(-1, 20), ylim=(-1.4, 7.2), aspect="equal")
    return figure


def cost(t: Translate) -> Figure:
    """Time of a pair against the size of the vocabulary; measured."""
    data = json.loads(measure.FILE.read_text(encoding="utf-8"))
    figure = Figure(figsize=(6.4, 3.6))
    ax = figure.subplots()
    for key, marker, label in (
        ("naive_seconds", "o-", t("naive softmax")),
        ("sampled_seconds", "s--", t("negative sampling")),
    ):
        ax.loglog(data["n_words"], 1e6 * np.array(data[key]), marker, label=label)
    ax.set_xlabel(t("words in the vocabulary"))
    ax.set_ylabel(t("microseconds a pair"))
    ax.legend()
    return figure


def window(t: Translate) -> Figure:
    """A window, and which rows of the gradients it touches."""
    words = t("in the cold morning our small dog chased a cat").split()
    figure = Figure(figsize=(7.2, 4.0))
    ax = figure.subplots()
    _bare(ax)
    center = 4
    for i, word in enumerate(words[:9]):
        inside = i != center and abs(i - center) <= WINDOW_HALF
        colour = BLUE if i == center else VERMILLION if inside else INK
        weight = "bold" if i == center else "normal"
        ax.text(2 * i, 9.2, word, ha="center", color=colour, fontweight=weight, fontsize=10)
    ax.add_patch(Rectangle((2 * center - 5, 8.8), 10, 1.3, fill=False, color=INK, linewidth=1))
    rng = np.random.default_rng(3)
    v, seen = rng.normal(size=5), [2, 3, 5, 6]
    difference = np.full(9, 0.5)
    difference[seen] -= 1.2
    grad_U = np.outer(difference, v)
    grad_V = np.zeros((9, 5))
    grad_V[center] = rng.normal(size=5)
    for left, table, title in ((1, grad_V, "∂J/∂V"), (10, grad_U, "∂J/∂U")):
        _table(ax, table, (left, 0), 0.85, 1.2)
        ax.text(left + 2.1, -0.7, title, ha="center", fontsize=12)
    ax.text(5.6, 0.85 * 4.4, t("center"), color=BLUE, va="center")
    ax.text(14.6, 0.85 * 5.9, t("window"), color=VERMILLION, va="center")
    ax.set(xlim=(-1.5, 17.5), ylim=(-1.2, 10.4))
    return figure


def step_sizes(t: Translate) -> Figure:
    """Truncation to the right, rounding to the left."""
    rng = np.random.default_rng(0)
    U, v, direction = rng.normal(size=(20, 5)), rng.normal(size=5), rng.normal(size=5)

    def loss(s: complex) -> complex:
        z = U @ (v + s * direction)
        return complex(-z[3] + np.log(np.exp(z).sum()))

    def real(s: float) -> float:
        return loss(s).real

    exact = float(reference.naive_softmax_loss_and_gradient(v, 3, U)[1] @ direction)
    steps = 10.0 ** np.arange(-16, 0.26, 0.25)
    estimates = {
        t("forward difference"): [(real(h) - real(0.0)) / h for h in steps],
        t("central difference"): [(real(h) - real(-h)) / (2 * h) for h in steps],
        t("complex step"): [loss(1j * h).imag / h for h in steps],
    }
    figure = Figure(figsize=(6.4, 3.8))
    ax = figure.subplots()
    for (name, values), style in zip(estimates.items(), ("--", "-", ":"), strict=True):
        error = np.abs(np.array(values) / exact - 1)
        ax.loglog(steps, np.maximum(error, 1e-17), style, label=name)
    ax.set_xlabel(t("step h"))
    ax.set_ylabel(t("relative error"))
    ax.legend(fontsize=10)
    return figure


def word_map(t: Translate) -> Figure:
    """The nouns of the small text in their two main directions."""
    corpus, V = small_text.text(), small_text.trained().center_vectors
    groups = list(small_text.GROUPS.items())
    index = [corpus.words.index(word) for _, words in groups for word in words]
    X = V[index] - V[index].mean(axis=0)
    _, _, directions = np.linalg.svd(X, full_matrices=False)
    xy = X @ directions[:2].T
    figure = Figure(figsize=(5.6, 4.2))
    ax = figure.subplots()
    width, height = np.ptp(xy, axis=0)
    markers = ("o", "s", "^", "D")
    colours = (BLUE, VERMILLION, GREEN, PINK)
    for g, (name, words) in enumerate(groups):
        own = xy[5 * g : 5 * g + 5]
        ax.plot(*own.T, markers[g], color=colours[g], label=t(name), linestyle="none", alpha=0.7)
        # the points of a group lie so close that a line leads from each to its word
        beside, middle = own[:, 0].max() + 0.04 * width, own[:, 1].mean()
        for rank, i in enumerate(np.argsort(-own[:, 1])):
            ax.annotate(words[i], own[i], (beside, middle + 0.066 * height * (2 - rank)),
                        fontsize=10, va="center", color=INK, arrowprops={
                            "arrowstyle": "-", "color": colours[g], "linewidth": 0.7, "alpha": 0.7,
                            "shrinkA": 1, "shrinkB": 3, "relpos": (0, 0.5)})  # fmt: skip
    ax.margins(0.16)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.legend(fontsize=10, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=4,
              handletextpad=0, columnspacing=1)  # fmt: skip
    return figure


def loss_curve(t: Translate) -> Figure:
    """The loss of a pair during training, averaged."""
    losses = small_text.trained().losses
    n = small_text.AVERAGE
    smooth = losses[: len(losses) // n * n].reshape(-1, n).mean(axis=1)
    figure = Figure(figsize=(6.4, 3.4))
    ax = figure.subplots()
    ax.plot(n * (np.arange(len(smooth)) + 1), smooth)
    ax.axhline(small_text.zero_loss(), color=INK, linestyle="--", linewidth=1)
    ax.set_xlabel(t("step"))
    ax.set_ylabel(t("loss of a pair"))
    ax.set_ylim(0, 1.1 * small_text.zero_loss())
    return figure


def pmi(t: Translate) -> Figure:
    """Counted and learned scores of all pairs that met."""
    best, learned, counts = small_text.counted_and_learned()
    figure = Figure(figsize=(5.4, 4.6))
    ax = figure.subplots()
    low, high = best.min() - 0.5, best.max() + 0.5
    ax.plot([low, high], [low, high], color=INK, linewidth=0.8)
    ax.scatter(best, learned, s=6 + 0.5 * counts, color=BLUE, alpha=0.55, linewidth=0)
    ax.set_xlabel(t("counted: mutual information − log K"))
    ax.set_ylabel(t("learned: scalar product"))
    return figure


def errata(t: Translate) -> Figure:
    """The gradient of words that were not observed: measured, printed, corrected."""
    example = errata_example.words()
    figure = Figure(figsize=(6.0, 3.0))
    ax = figure.subplots()
    for i, (key, label, colour) in enumerate(
        (("measured", t("measured"), "#9aa5b1"), ("printed", t("as printed"), VERMILLION),
         ("corrected", t("corrected"), BLUE))
    ):  # fmt: skip
        heights = [example[word][key] for word in ("a", "e")]
        ax.bar(np.arange(2) + 0.26 * (i - 1), heights, 0.24, color=colour, label=label)
    ax.set_xticks([0, 1], [t("row of a"), t("row of e")])
    ax.set_ylim(0, 0.72)
    ax.legend(ncols=3, loc="upper center", fontsize=10)
    return figure
