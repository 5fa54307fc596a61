"""Figures that explain how things hang together, and two that explain a choice."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from book import small_text
from book.figures.render import BLUE, GREEN, INK, VERMILLION

Translate = Callable[[str], str]
Spot = tuple[float, float]

GREY = "#9aa5b1"
NOISE_COUNTS = (10_000, 1_000, 100, 10, 1)
HUFFMAN_WORDS = ("the", "a", "cat", "dog", "king", "soup", "bread", "castle")
HUFFMAN_TARGET = "soup"


def _bare(ax: Axes) -> None:
    ax.set_xticks([])
    ax.set_yticks([])
    for side in ax.spines.values():
        side.set_visible(False)


def _arrow(
    ax: Axes, start: Spot, end: Spot, colour: str, width: float = 1.6, gap: float = 0
) -> None:
    ax.annotate(
        "", end, start,
        arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": width,
                    "shrinkA": gap, "shrinkB": gap, "mutation_scale": 13},
    )  # fmt: skip


def _box(ax: Axes, at: Spot, text: str, colour: str = INK, size: float = 12) -> None:
    ax.text(
        *at, text, ha="center", va="center", color=colour, fontsize=size,
        bbox={"boxstyle": "round,pad=0.35", "facecolor": "none", "edgecolor": colour},
    )  # fmt: skip


def company(t: Translate) -> Figure:
    """One-hot vectors beside rows of counts."""
    names = ("cat", "dog", "castle")
    colours = (BLUE, GREEN, VERMILLION)
    figure = Figure(figsize=(5.4, 2.4))
    left, right = figure.subplots(1, 2)
    for ax, title in ((left, t("one-hot")), (right, t("rows of counts"))):
        _bare(ax)
        ax.set_title(title, fontsize=11)
        ax.set(xlim=(-1.3, 1.5), ylim=(-0.9, 1.25), aspect="equal")
    corners = ((-0.75, -0.5), (1.0, -0.2), (0.0, 1.0))
    for name, colour, tip in zip(names, colours, corners, strict=True):
        _arrow(left, (0, 0), tip, colour, 2)
        left.text(1.25 * tip[0], 1.13 * tip[1], name, color=colour, ha="center", va="center")
    index = [small_text.text().words.index(name) for name in names]
    rows = small_text.pair_counts()[:, index].T
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    flat = rows @ directions[:2].T
    flat = flat * np.sign(flat[0, 0])
    for name, colour, tip, shift in zip(names, colours, flat, (0.14, -0.12, 0.0), strict=True):
        _arrow(right, (0, 0), (float(tip[0]), float(tip[1])), colour, 2)
        right.text(1.08 * tip[0], 1.08 * tip[1] + shift, name, color=colour, va="center")
    return figure


def graph(t: Translate) -> Figure:
    """The computation of the loss, and the gradient that flows back."""
    figure = Figure(figsize=(5.4, 3.2))
    ax = figure.subplots()
    _bare(ax)
    spots = {
        "$v_c$": (0, 3),
        "U": (0, 1),
        "z": (3.4, 2),
        "ŷ": (6.4, 2),
        "o": (6.4, 3.6),
        "J": (9.4, 2),
    }
    for name, spot in spots.items():
        _box(ax, spot, name, BLUE)
    for start, end in (("$v_c$", "z"), ("U", "z"), ("z", "ŷ"), ("ŷ", "J"), ("o", "J")):
        _arrow(ax, spots[start], spots[end], BLUE, gap=17)
    for x, y, text in (
        (1.75, 2.02, "$U v_c$"), (4.9, 2.3, "softmax"), (7.85, 2.3, r"$-\log\,ŷ_o$"),
    ):  # fmt: skip
        ax.text(x, y, text, ha="center", va="center", color=BLUE, fontsize=10)
    back = {"arrowstyle": "-|>", "color": VERMILLION, "linewidth": 1.6, "mutation_scale": 13,
            "shrinkA": 4, "shrinkB": 4}  # fmt: skip
    ax.annotate("", (3.4, 1.45), (9.4, 1.45),
                arrowprops=back | {"connectionstyle": "arc3,rad=-0.25"})  # fmt: skip
    ax.annotate("", (0.25, 3.5), (3.4, 2.6), arrowprops=back | {"connectionstyle": "arc3,rad=0.3"})
    ax.annotate(
        "", (0.25, 0.5), (3.2, 1.45), arrowprops=back | {"connectionstyle": "arc3,rad=-0.3"}
    )
    for x, y, text in (
        (6.4, 0.3, r"$\partial J / \partial z$ = ŷ − y"),
        (2.5, 3.75, r"$\partial J / \partial v_c = U^T$(ŷ − y)"),
        (2.5, 0.1, r"$\partial J / \partial U$ = (ŷ − y)$v_c^T$"),
    ):
        ax.text(x, y, text, ha="center", va="center", color=VERMILLION, fontsize=11)
    ax.set(xlim=(-0.8, 10.2), ylim=(-0.3, 4.2))
    return figure


def noise(t: Translate) -> Figure:
    """Frequencies to the power one and three quarters."""
    counts = np.array(NOISE_COUNTS, dtype=float)
    figure = Figure(figsize=(6.4, 3.2))
    ax = figure.subplots()
    x = np.arange(len(counts))
    for shift, power, colour, label in (
        (-0.2, 1.0, GREY, t("by frequency")), (0.2, 0.75, BLUE, t("power 3/4")),
    ):  # fmt: skip
        p = counts**power / (counts**power).sum()
        ax.bar(x + shift, p, 0.38, color=colour, label=label)
        for i, height in enumerate(p):
            shown = f"{height:.2f}" if height > 0.005 else f"{height:.4f}"
            ax.text(i + shift, 1.15 * height, shown[1:], ha="center", va="bottom", fontsize=9)
    ax.set_yscale("log")
    ax.set_ylim(3e-5, 4)
    ax.set_xticks(x, [f"{n:,}" for n in NOISE_COUNTS])
    ax.set_xlabel(t("how often the word occurs"))
    ax.set_ylabel(t("probability of a draw"))
    ax.legend(loc="upper right")
    return figure


def contours(t: Translate) -> Figure:
    """The same descent with three learning rates."""
    eigenvalues = np.array([1.0, 8.0])
    start, n_steps = np.array([-3.4, 0.55]), 10
    figure = Figure(figsize=(5.6, 1.4))
    x, y = np.meshgrid(np.linspace(-4, 4, 121), np.linspace(-1.6, 1.6, 81))
    height = (eigenvalues[0] * x**2 + eigenvalues[1] * y**2) / 2
    for ax, part in zip(figure.subplots(1, 3), (0.4, 1.8, 2.05), strict=True):
        ax.contour(x, y, height, levels=[0.2, 1, 2.5, 5, 8], colors=GREY, linewidths=0.8)
        path = [start]
        for _ in range(n_steps):
            path.append(path[-1] - part / eigenvalues[1] * eigenvalues * path[-1])
        colour = VERMILLION if part > 2 else BLUE
        ax.plot(*np.array(path).T, "o-", color=colour, markersize=3.5, linewidth=1.3)
        ax.plot(0, 0, "+", color=INK)
        ax.set_title(rf"$\eta = {part}/\lambda$", fontsize=11)
        _bare(ax)
        ax.set(xlim=(-4, 4), ylim=(-1.6, 1.6), aspect="equal")
    return figure


def cbow(t: Translate) -> Figure:
    """Skip-gram and CBOW over the same window."""
    words = t("our small dog chased cats").split()
    figure = Figure(figsize=(5.6, 3.0))
    for ax, title, back in zip(
        figure.subplots(1, 2), ("skip-gram", "CBOW"), (False, True), strict=True
    ):
        _bare(ax)
        ax.set_title(title, fontsize=12)
        spots = [(0.0, 4.0 - i) for i in range(5)]
        middle = spots[2]
        for i, (spot, word) in enumerate(zip(spots, words, strict=True)):
            seen = (i == 2) is not back  # what the model is told; the rest is what it predicts
            ax.text(
                *spot, word, ha="center", va="center", alpha=1 if seen else 0.35,
                color=BLUE if i == 2 else VERMILLION, fontweight="bold" if i == 2 else "normal",
            )  # fmt: skip
        heart = (3.0, 2.0)
        _box(ax, heart, t("mean") if back else "$v_c$", INK, 11)
        for i, spot in enumerate(spots):
            if i == 2:
                continue
            near = (spot[0] + 1.05, spot[1])
            if back:
                _arrow(ax, near, (heart[0] - 0.8, heart[1]), VERMILLION)
            else:
                far = (4.8, spot[1])
                _arrow(ax, (heart[0] + 0.45, heart[1]), (far[0] - 0.1, far[1]), VERMILLION)
                ax.text(far[0], far[1], words[i], ha="left", va="center", color=VERMILLION)
        if back:
            _arrow(ax, (heart[0] + 0.8, heart[1]), (5.1, 2.0), BLUE)
            ax.text(5.8, 2.0, words[2], ha="center", va="center", color=BLUE, fontweight="bold")
        else:
            _arrow(ax, (middle[0] + 0.75, 2.0), (heart[0] - 0.45, 2.0), BLUE)
        ax.set(xlim=(-1.0, 6.7), ylim=(-0.5, 4.5))
    return figure


def huffman_codes(counts: Mapping[str, int]) -> dict[str, str]:
    """Each word's path from the root, as a string of L and R.

    The two rarest groups are joined until one is left; of two, the more frequent one goes left.
    """
    heap = [(count, i, {word: ""}) for i, (word, count) in enumerate(counts.items())]
    heapq.heapify(heap)
    for i in range(len(heap), 2 * len(heap) - 1):
        rare, _, right = heapq.heappop(heap)
        other, _, left = heapq.heappop(heap)
        joined = {w: "L" + c for w, c in left.items()} | {w: "R" + c for w, c in right.items()}
        heapq.heappush(heap, (rare + other, i, joined))
    return heap[0][2]


def huffman(t: Translate) -> Figure:
    """A Huffman tree of words of the small text, with a path."""
    corpus = small_text.text()
    counts = {w: int(corpus.counts[corpus.words.index(w)]) for w in HUFFMAN_WORDS}
    codes = huffman_codes(counts)
    order = sorted(codes, key=codes.__getitem__)
    deepest = max(map(len, codes.values()))
    x = {codes[word]: float(i) for i, word in enumerate(order)}
    inner = sorted({c[:k] for c in codes.values() for k in range(len(c))}, key=len, reverse=True)
    for node in inner:
        x[node] = (x[node + "L"] + x[node + "R"]) / 2
    figure = Figure(figsize=(5.4, 1.0 + 0.65 * deepest))
    ax = figure.subplots()
    _bare(ax)
    target = codes[HUFFMAN_TARGET]
    for node in inner:
        for child in (node + "L", node + "R"):
            on_path, left = target.startswith(child), child.endswith("L")
            ax.plot(
                [x[node], x[child]], [-len(node), -len(child)], zorder=1,
                color=VERMILLION if on_path else GREY, linewidth=2.6 if on_path else 1.2,
            )  # fmt: skip
            if on_path:
                sign = "" if left else "-"
                ax.text(
                    (x[node] + x[child]) / 2 + (-0.14 if left else 0.14), -len(node) - 0.45,
                    f"$s_{len(child)} = {sign}1$", color=VERMILLION, fontsize=10,
                    ha="right" if left else "left",
                )  # fmt: skip
        on_path = target.startswith(node)
        ax.plot(x[node], -len(node), "o", color=VERMILLION if on_path else GREY, zorder=2)
        if on_path:  # beside the node, away from the line that leads to it
            away = -0.16 if node.endswith("L") else 0.14
            ax.text(x[node] + away, -len(node) + 0.14, f"$n_{len(node) + 1}$", color=VERMILLION,
                    ha="right" if away < 0 else "left")  # fmt: skip
    for word, code in codes.items():
        on_path = word == HUFFMAN_TARGET
        ax.text(x[code], -len(code) - 0.12, f"{word}\n{counts[word]:,}", ha="center", va="top",
                fontsize=10, color=VERMILLION if on_path else INK)  # fmt: skip
    ax.set(xlim=(-0.6, len(codes) - 0.4), ylim=(-deepest - 0.75, 0.35))
    return figure
