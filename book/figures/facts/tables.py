"""What tables of coloured cells and a tree have to be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from matplotlib.colors import to_rgb

from book import small_text
from book.figures.drawn import Array, Cell, Drawn
from book.figures.facts.registry import Translate, labels, near, of, texts
from book.figures.render import BLUE, VERMILLION


def _value(colour: str, scale: float) -> float:
    """The value of a cell by its colour: blue is positive, red negative."""
    middle, here = np.array(to_rgb("#d0d0d0")), np.array(to_rgb(colour))
    ends = {1: np.array(to_rgb(BLUE)), -1: np.array(to_rgb(VERMILLION))}
    found = {}
    for sign, end in ends.items():
        part = float((here - middle) @ (end - middle) / ((end - middle) @ (end - middle)))
        found[sign] = (np.abs(middle + part * (end - middle) - here).max(), sign * part * scale)
    return min(found.values())[1]


def _grid(cells: list[Cell], scale: float) -> Array:
    """The values of cells, first row on top."""
    columns, rows = sorted({c.x for c in cells}), sorted({c.y for c in cells}, reverse=True)
    found = np.full((len(rows), len(columns)), np.nan)
    for cell in cells:
        found[rows.index(cell.y), columns.index(cell.x)] = _value(cell.colour, scale)
    return found


@of("outer")
def _outer(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    column = _grid([c for c in panel.cells if c.x < 2], 0.7)
    row = _grid([c for c in panel.cells if 2 < c.x < 9], 1.0)
    table = _grid([c for c in panel.cells if c.x > 9], 0.5)
    if (column.shape, row.shape) != ((7, 1), (1, 5)):
        yield "the factors have other shapes than the caption says."
        return
    others = np.delete(column[:, 0], 2).sum()  # what is taken from the others, the true word gets
    yield from near("the difference of the true word", column[2, 0], max(-others, -0.7), 0.03)
    column[2, 0] = -others
    yield from near("the table", table, np.clip(column @ row, -0.5, 0.5), 0.03)
    yield from near(
        "which difference is negative", (column[:, 0] < -0.02).astype(int), np.eye(7)[2]
    )
    yield from labels(texts(panel), ["×", "=", "ŷ − y", "$v_c^T$", "∂J/∂U", t("the true word")])


@of("window")
def _window(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    words = t("in the cold morning our small dog chased a cat").split()[:9]
    placed = {text: colour for text, _, y, colour in panel.texts if y > 9}
    yield from labels(placed, words)
    center, half = 4, 2
    inside = [i for i in range(9) if i != center and abs(i - center) <= half]
    colours = [placed.get(word) for word in words]
    yield from near("the center word", [c == BLUE for c in colours], np.eye(9)[center])
    yield from near("the words of the window", [c == VERMILLION for c in colours],
                    [i in inside for i in range(9)])  # fmt: skip
    grad_V = _grid([c for c in panel.cells if c.x < 8], 1.2)
    grad_U = _grid([c for c in panel.cells if c.x > 8], 1.2)
    rows = np.abs(grad_V).max(axis=1) > 0.05
    yield from near("the rows of ∂J/∂V that are not zero", rows.astype(int), np.eye(9)[center])
    pushed = grad_U[center]
    for i in range(9):  # the words of the window are pulled the other way, and more strongly
        wanted = np.clip(-1.4 * pushed, -1.2, 1.2) if i in inside else pushed
        yield from near(f"row {i} of ∂J/∂U", grad_U[i], wanted, 0.03)
    yield from labels([text for text, _, y, _ in panel.texts if y < 9],
                       ["∂J/∂V", "∂J/∂U", t("center"), t("window")])  # fmt: skip


@of("shapes")
def _shapes(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    U_cells = [c for c in panel.cells if c.x < 5]
    z_cells = [c for c in panel.cells if c.x > 9]
    v_cells = [c for c in panel.cells if 5 < c.x < 9]
    rows, columns = len({c.y for c in U_cells}), len({c.x for c in U_cells})
    yield from near("the cells of U, v and z", [len(U_cells), len(v_cells), len(z_cells)],
                    [rows * columns, columns, rows])  # fmt: skip
    red = {c.y for c in U_cells if c.colour == VERMILLION}
    yield from near("blue cells of v", sum(c.colour == BLUE for c in v_cells), columns)
    yield from near("red cells of U", sum(c.colour == VERMILLION for c in U_cells), columns)
    if len(red) != 1 or {c.y for c in z_cells if c.colour == VERMILLION} != red:
        yield "the row of o and the score of o are not one row."
    yield from labels(texts(panel), ["$U$", "$v_c$", "$z$", "×", "=", "$u_o$", "$z_o$",
                                       t("d columns"), t("V words")])  # fmt: skip


@of("huffman")
def _huffman(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    words = ("the", "a", "cat", "dog", "king", "soup", "bread", "castle")
    text = small_text.text()
    counts = {word: int(text.counts[text.words.index(word)]) for word in words}
    leaves = {s.split("\n")[0]: (x, round(-y - 0.12), s) for s, x, y, _ in panel.texts if "\n" in s}
    yield from labels([s for *_, s in leaves.values()], [f"{w}\n{n:,}" for w, n in counts.items()])
    weights, cheapest = sorted(counts.values()), 0
    while len(weights) > 1:  # what the average path costs at least
        joined = weights.pop(0) + weights.pop(0)
        cheapest += joined
        weights = sorted([*weights, joined])
    cost = sum(counts[word] * depth for word, (_, depth, _) in leaves.items())
    yield from near("the length of all paths", cost, cheapest)
    red = [n for n in panel.lines if n.colour == VERMILLION and len(n.x) == 2]
    path = sorted(red, key=lambda line: -line.y[0])
    yield from near("the end of the red path", [path[-1].x[1], -path[-1].y[1]], leaves["soup"][:2])
    for here, there in pairwise(path):
        yield from near("the red path", [there.x[0], there.y[0]], [here.x[1], here.y[1]])
    signs = [f"$s_{i} = {'' if n.x[1] < n.x[0] else '-'}1$" for i, n in enumerate(path, 1)]
    yield from labels([s for s in texts(panel) if s.startswith("$s")], signs)
    yield from labels([s for s in texts(panel) if s.startswith("$n")],
                       [f"$n_{i}$" for i in range(1, len(path) + 1)])  # fmt: skip
