"""Where arrows have to lead, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from book import small_text
from book.figures.drawn import Drawn
from book.figures.facts.registry import Translate, labels, near, of, texts
from book.figures.render import BLUE, GREEN, PINK, VERMILLION
from book.relations import held
from solutions.word2vec import reference


@of("center-step")
def _center_step(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    arrows = [arrow for arrow in panel.arrows if arrow.start == (0.0, 0.0)]
    rows = np.array([arrow.tip for arrow in arrows[:-1]])
    v = np.array(arrows[-1].tip)
    observed = [arrow.colour == VERMILLION for arrow in arrows[:-1]].index(True)
    step = -reference.naive_softmax_loss_and_gradient(v, observed, rows)[1]
    others = {a.colour: a for a in panel.arrows if a.start != (0.0, 0.0)}
    for colour, start, by in (
        (VERMILLION, v, rows[observed]), (GREEN, v, step),
    ):  # fmt: skip
        yield from near("where an arrow begins", others[colour].start, start)
        yield from near("where an arrow ends", others[colour].tip, start + by)
    pushes = [a for a in panel.arrows if a.colour == PINK and a.start != (0.0, 0.0)]
    yield from near("where the push ends", pushes[0].tip, v + step)
    yield from near("where the push begins", pushes[0].start, v + rows[observed])
    yield from near("the expected word", pushes[1].tip, rows[observed] - step)
    yield from near("its point", np.ravel([panel.lines[0].x, panel.lines[0].y]),
                    rows[observed] - step)  # fmt: skip
    yield from labels(
        texts(panel),
        ["$u_o$", *(f"$u_{i}$" for i in range(len(rows)) if i != observed), "$v_c$",
         *(t(word) for word in ("expected word", "pull", "push", "step"))],
    )  # fmt: skip


@of("company")
def _company(drawn: Drawn, t: Translate) -> Iterator[str]:
    one_hot, counted = drawn.panels
    yield from labels([p.title for p in drawn.panels], [t("one-hot"), t("rows of counts")])
    names = ("cat", "dog", "castle")
    for panel in drawn.panels:
        yield from labels(texts(panel), list(names))
        if any(arrow.start != (0.0, 0.0) for arrow in panel.arrows):
            yield "a vector does not begin at zero."
    yield from near(
        "the colours",
        [a.colour == b.colour for a, b in zip(one_hot.arrows, counted.arrows, strict=True)],
        [1, 1, 1],
    )
    tips = np.array([arrow.tip for arrow in counted.arrows])
    flat = np.stack([
        small_text.pair_counts()[:, small_text.text().words.index(name)] for name in names
    ])  # fmt: skip
    flat = flat / np.linalg.norm(flat, axis=1, keepdims=True)
    _, directions = np.linalg.eigh(flat.T @ flat)
    flat = flat @ directions[:, -2:]
    yield from near("the products of the rows", tips @ tips.T, flat @ flat.T, 1e-8)
    yield from near("which way the first row points", np.sign(tips[0, 0]), 1)


@cache
def _held(latex: str) -> tuple[str, ...]:
    from book.said import NAIVE  # which asks a figure for a number

    return held(latex, NAIVE).wrong


@of("graph")
def _graph(drawn: Drawn, t: Translate) -> Iterator[str]:
    panel = drawn.panels[0]
    formulas = [text for text in texts(panel) if "=" in text]
    for text in formulas:
        latex = text.replace("$", " ").replace("ŷ", r"\hat y").replace("−", "-")
        latex = latex.replace("^T", r"^\top ")
        for what in _held(latex):
            yield f"{text}: {what}"
    yield from labels(
        [text for text in texts(panel) if text not in formulas],
        ["$v_c$", "U", "z", "ŷ", "o", "J", "$U v_c$", "softmax", r"$-\log\,ŷ_o$"],
    )
    if len(formulas) != 3:
        yield "it does not say three derivatives."
    spots = {text: np.array([x, y]) for text, x, y, _ in panel.texts}
    forward = [a for a in panel.arrows if a.colour == BLUE]
    ends = [("$v_c$", "z"), ("U", "z"), ("z", "ŷ"), ("ŷ", "J"), ("o", "J")]
    wanted = sorted((*spots[start], *spots[end]) for start, end in ends)
    yield from near("the blue arrows", sorted((*a.start, *a.tip) for a in forward), wanted)
    back = [a for a in panel.arrows if a.colour == VERMILLION]
    if len(back) != 3 or not all(a.tip[0] > a.start[0] for a in forward):
        yield "an arrow runs the wrong way."
    # annotations point at their start where they run back: the head is at the smaller x
    yield from near("where derivatives arrive", sorted(min(a.tip[0], a.start[0]) for a in back),
                    sorted(a.tip[0] for a in back))  # fmt: skip


@of("cbow")
def _cbow(drawn: Drawn, t: Translate) -> Iterator[str]:
    words = t("our small dog chased cats").split()
    others = [word for i, word in enumerate(words) if i != 2]
    skip_gram, cbow = drawn.panels
    yield from labels(texts(skip_gram), [*words, "$v_c$", *others])
    yield from labels(texts(cbow), [*words, t("mean"), words[2]])
    for panel, inwards in ((skip_gram, 1), (cbow, 4)):
        into = sum(arrow.tip[0] < 3.0 for arrow in panel.arrows)
        yield from near(f"arrows into the middle of {panel.title}", into, inwards)
        yield from near("arrows", len(panel.arrows), 5)
        for arrow in panel.arrows:
            if arrow.tip[0] <= arrow.start[0]:
                yield "an arrow runs the wrong way."
            if (arrow.colour == BLUE) != (arrow.start[1] == arrow.tip[1] == 2.0):
                yield "the center word has another arrow."
