"""Where vectors come from and how they are laid out: draws, a saddle, θ, a text."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.mathematics.word2vec import naive, negative
from book.models.kinds import NUMBER, OF_WORDS, VECTOR, plain
from book.settings import Setting
from solutions.word2vec import reference

__all__ = ["MODEL", "NOISE", "SADDLE", "TEXT", "layout"]


# ---------------------------------------------------------------- negative sampling's model, noise
def _true_pair(points: Any, rng: np.random.Generator) -> None:
    rows = np.arange(points.count)
    U, V = points.arrays["U"], points.arrays["V"]
    w, c = points.letter("w")[1], points.center
    score = (U[rows, w] * V[rows, c]).sum(axis=1)
    one_of_two = np.array([reference.softmax(np.array([x, 0.0]))[0] for x in score])
    points.number("Q", one_of_two)


MODEL = Setting(
    negative("model", "", symbols={"Q": NUMBER}), spelled={r"P(D = 1 \mid w, c)": "Q"},
    fill=_true_pair, called={"Q": "P(D = 1 | w, c)"},
)  # fmt: skip


def _noise(points: Any, rng: np.random.Generator) -> None:
    counts = rng.integers(1, 1000, (points.count, points.sizes["n"])).astype(float)
    points.number("C", counts)
    points.number("q", np.array([reference.unigram_distribution(row) for row in counts]))


NOISE = Setting(
    plain("noise", {"C": OF_WORDS, "q": OF_WORDS}, words="wx"), fill=_noise,
    spelled={
        "P_n(w)": "q_w", r"\operatorname{count}(w)": "C_w", r"\operatorname{count}(x)": "C_x",
    },
    called={"C": "count", "q": "P_n"},
)  # fmt: skip


# ---------------------------------------------------------------- a saddle
def _saddle(points: Any, rng: np.random.Generator) -> None:
    rows = np.arange(points.count)
    U, V = np.zeros_like(points.arrays["U"]), points.arrays["centers"].copy()
    t = points.arrays["t"][:, :, 0]
    U[rows, points.outside] = points.arrays["s"][:, :, 0] * t
    V[rows, points.center] = t
    points.number("U", U)
    points.number("centers", V)


SADDLE = Setting(
    naive(
        "saddle", "",
        symbols={
            "t": VECTOR, "s": NUMBER, "V": {"size": "words"}, "centers": {"shape": "nd"},
            "v": {"row of": "centers", "alone": "c"},
        },
    ),
    fill=_saddle, called={"centers": "v"},
)  # fmt: skip


# ---------------------------------------------------------------- how vectors are laid out
def _layout(points: Any, rng: np.random.Generator) -> None:
    packed = zip(points.arrays["U"], points.arrays["M"], strict=True)
    points.number("\\theta", np.array([reference.pack(U, V) for U, V in packed]))


_LAID: dict[str, Any] = {
    "V": {"size": "words"}, "M": {"shape": "nd"}, "v": {"row of": "M", "alone": "c"},
    "\\theta": {"shape": "n"},
}  # fmt: skip


def layout(layout: str, n: int) -> Setting:
    """How vectors are laid out, in a vocabulary of n words: its dots are written out."""

    def listed(letter: str, turned: str, between: str) -> str:
        return between.join(f"{letter}_{i}{turned}" for i in range(1, n + 1))

    rows = {
        rf"{x}_1^\top \\ \vdots \\ {x}_V^\top": listed(x, r"^\top", r" \\ ") for x in "uv"
    }  # fmt: skip
    column = {rf"{x}_1 \\ {x}_2 \\ \vdots \\ {x}_V": listed(x, "", r" \\ ") for x in "uv"}
    columns = {
        rf"[{x}_1 \cdots {x}_V]":
        r"\begin{bmatrix}" + listed(x, r"^\top", r" \\ ") + r"\end{bmatrix}^\top" for x in "uv"
    }  # fmt: skip
    return Setting(
        naive("layout", "", symbols=_LAID, layout=layout), fill=_layout, sizes=((n, 3, 2),),
        spelled={**rows, **column, **columns, r"\mathbf V": "M", r"\theta": r"\theta"},
        called={"M": "V", "\\theta": "θ"},
    )  # fmt: skip


# ---------------------------------------------------------------- a text, and the example's window
def _text(points: Any, rng: np.random.Generator) -> None:
    """Log-probabilities of the words in each window; beyond the ends of the text there is none."""
    n, d, half = points.sizes["n"], points.sizes["d"], points.sizes["p"] // 2
    logs, means = [], []
    for _ in range(points.count):
        U, V, words = rng.normal(size=(n, d)), rng.normal(size=(n, d)), rng.integers(0, n, n)
        found = np.zeros((n, 2 * half))
        losses = []
        for t in range(n):
            reached = [j for j in (*range(-half, 0), *range(1, half + 1)) if 0 <= t + j < n]
            for j in reached:
                log_p = np.log(reference.softmax(U @ V[words[t]]))[words[t + j]]
                found[t, j + half - (j > 0)] = log_p
            losses.append(
                reference.skipgram_loss_and_gradient(
                    int(words[t]), words[[t + j for j in reached]], V, U,
                    reference.naive_softmax_loss_and_gradient,
                )[0]
            )  # fmt: skip
        logs.append(found)
        means.append(np.mean(losses))
    points.number("Q", np.array(logs))
    points.number("R", np.array(means))


TEXT = Setting(
    plain("text", {"Q": {"shape": "np"}, "R": NUMBER, "T": {"size": "words"}}, words="t",
          places="j"),
    fill=_text,
    spelled={
        r"\mathcal L(\theta)": "R", r"\log P(w_{t+j} \mid w_t)": "Q_{t,j}",
        r"\sum_{t=1}^{T}": r"\sum_{t}",
    },
    called={"Q": "log P(w_t+j | w_t)", "R": "L(θ)"},
)  # fmt: skip
