"""The symbols of word2vec's two losses, as questions declare them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .asked import Asked, Form
from .question import Question
from .sentences import Sentence

__all__ = ["ASKED", "NAIVE", "NEGATIVE", "QUESTIONS", "naive", "negative"]

BOTH: dict[str, Mapping[str, Any]] = {
    "U": {"shape": "nd"},
    "V": {"shape": "nd"},
    "u": {"row of": "U"},
    "v": {"row of": "V", "alone": "c"},
    "z": {"words": r"u_w^\top v_c", "soft": True},
    "y": {"one-hot": "o"},
    "e": {"unit": True},
    "n": {"size": "words", "soft": True},
    "d": {"size": "dims", "soft": True},
    "x": {"number": True, "soft": True},
    "t": {"number": True, "soft": True},
    "a": {"number": True, "soft": True},
}
NAIVE: Mapping[str, Mapping[str, Any]] = {
    **BOTH,
    "\\hat y": {"words": r"\frac{\exp(z_w)}{\sum_x \exp(z_x)}"},
    "p": {"value": r"\hat y", "soft": True},
    "P": {"value": r"\hat y", "soft": True},
    "\\delta": {"value": r"\hat y - y", "soft": True},
    "\\theta": {"value": "z", "soft": True},
    "Z": {"value": r"\sum_w \exp(z_w)", "soft": True},
    "J": {"value": r"-\log \hat y_o"},
    "L": {"value": "J", "soft": True},
    "\\ell": {"value": "J", "soft": True},
}
NEGATIVE: Mapping[str, Mapping[str, Any]] = {
    **BOTH,
    "K": {"size": "draws"},
    "s": {"number": True, "soft": True},
    "J": {"value": r"-\log \sigma(z_o) - \sum_{k=1}^K \log \sigma(-z_k)"},
    "L": {"value": "J", "soft": True},
    "\\ell": {"value": "J", "soft": True},
}
# the sum over the places of a window, t being the center's
WINDOW: Mapping[str, Mapping[str, Any]] = {
    "J": {"value": r"\sum_j J(v_c, w_{t+j}, U)"},
    "y^": {"one-hot of": "place"},
    "m": {"size": "half", "soft": True},
}
SAME = {"\\omega": "w"}


def naive(name: str, target: str, **more: Any) -> Question:
    """A question about the loss of naive softmax."""
    symbols = {**NAIVE, **more.pop("symbols", {})}
    return Question(name, target, symbols, words="ocwxijklmt", draws="", same=SAME, **more)


def negative(name: str, target: str, **more: Any) -> Question:
    """A question about the loss of negative sampling; `symbols` are added."""
    symbols = {**NEGATIVE, **more.pop("symbols", {})}
    return Question(name, target, symbols, words="ocwxlm", draws="kijs", same=SAME, **more)


_SHARE = r"\frac{\sum_{x} \exp(u_x^\top v_c) u_x}{\sum_{w} \exp(u_w^\top v_c)}"
_CENTER: tuple[str, ...] = (
    rf"-u_o + {_SHARE}",
    r"-u_o + \sum_x P(x \mid c) u_x",
    r"-u_o + \sum_x \hat y_x u_x",
    r"-\sum_x y_x u_x + \sum_x \hat y_x u_x",
    r"\sum_x (\hat y_x - y_x) u_x",
    r"U^\top (\hat y - y)",
    r"U^\top \hat y - u_o",
    r"U^\top \hat y - U^\top y",
    r"U^\top \delta",
)
_LOSS: tuple[str, ...] = (
    r"-\log \hat y_o",
    r"-\log P(o \mid c)",
    r"-\log \frac{\exp(u_o^\top v_c)}{\sum_w \exp(u_w^\top v_c)}",
    r"-u_o^\top v_c + \log \sum_w \exp(u_w^\top v_c)",
    r"-\sum_w y_w \log \hat y_w",
)
_ROW_O: tuple[str, ...] = (
    r"-v_c + \frac{\exp(u_o^\top v_c) v_c}{\sum_w \exp(u_w^\top v_c)}",
    r"(P(o \mid c) - 1) v_c",
    r"P(o \mid c) v_c - v_c",
    r"(\hat y_o - 1) v_c",
)
_ROW_W: tuple[str, ...] = (
    r"\frac{\exp(u_w^\top v_c) v_c}{\sum_x \exp(u_x^\top v_c)}",
    r"P(w \mid c) v_c",
    r"\hat y_w v_c",
)
_ROW: tuple[str, ...] = (
    r"\frac{\exp(u_w^\top v_c) v_c}{\sum_x \exp(u_x^\top v_c)} - y_w v_c",
    r"P(w \mid c) v_c - y_w v_c",
    r"(P(w \mid c) - y_w) v_c",
    r"(\hat y_w - y_w) v_c",
    r"\hat y_w v_c - y_w v_c",
)
_MATRIX: tuple[str, ...] = (
    r"(\hat y - y) v_c^\top",
    r"\hat y v_c^\top - y v_c^\top",
    r"\delta v_c^\top",
)
_DRAW: tuple[str, ...] = (
    r"-\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c)",
    r"-\frac{\sigma(-u_k^\top v_c) (1 - \sigma(-u_k^\top v_c))}{\sigma(-u_k^\top v_c)} (-v_c)",
    r"(1 - \sigma(-u_k^\top v_c)) v_c",
    r"\sigma(u_k^\top v_c) v_c",
)
_NEGATIVE: tuple[str, ...] = (
    r"-\log \sigma(u_o^\top v_c) - \sum_{k=1}^K \log \sigma(-u_k^\top v_c)",
    r"-\log \sigma(-u_k^\top v_c)",
    r"-(1 - \sigma(u_o^\top v_c)) u_o + \sum_{k=1}^K (1 - \sigma(-u_k^\top v_c)) u_k",
    r"(\sigma(u_o^\top v_c) - 1) u_o + \sum_{k=1}^K \sigma(u_k^\top v_c) u_k",
    r"-(1 - \sigma(u_o^\top v_c)) v_c",
    r"(\sigma(u_o^\top v_c) - 1) v_c",
    r"\sigma(x) (1 - \sigma(x))",
)
_SIGMOID: tuple[str, ...] = (
    r"\frac{1}{1 + e^{-x}}",
    r"-(1 + e^{-x})^{-2} (-e^{-x})",
    r"\frac{e^{-x}}{(1 + e^{-x})^2}",
    r"\frac{1}{1 + e^{-x}} \frac{e^{-x}}{1 + e^{-x}}",
    r"\sigma(x) (1 - \sigma(x))",
    r"\sigma(x) - \sigma(x)^2",
)
_JACOBIAN: tuple[str, ...] = (
    r"\frac{-e^{z_i} e^{z_j}}{(\sum_x e^{z_x})^2}",
    r"-\hat y_i \hat y_j",
    r"\hat y_i (1 - \hat y_i)",
    r"\hat y_i (\delta_{ij} - \hat y_j)",
    r"\hat y_i \delta_{ij} - \hat y_i \hat y_j",
    r"\mathrm{diag}(\hat y) - \hat y \hat y^\top",
)
_WINDOW: tuple[str, ...] = (
    r"\sum_j (-u_j + \sum_x \hat y_x u_x)",
    r"\sum_j U^\top (\hat y - y^{(j)})",
    r"2m U^\top \hat y - \sum_j u_j",
    r"U^\top (2m \hat y - \sum_j y^{(j)})",
)
_WINDOW_NEGATIVE: tuple[str, ...] = (
    r"\sum_j (-(1 - \sigma(u_j^\top v_c)) u_j + \sum_k (1 - \sigma(-u_{j,k}^\top v_c)) u_{j,k})",
    r"\sum_j ((\sigma(u_j^\top v_c) - 1) u_j + \sum_{k=1}^K \sigma(u_{j,k}^\top v_c) u_{j,k})",
)
CENTER = naive(
    "naive-softmax-center", r"\frac{\partial J}{\partial v_c}", forms=_CENTER + _LOSS,
    rivals=(r"\frac{\partial J}{\partial u_o}",),
)  # fmt: skip
OUTSIDE = naive(
    "naive-softmax-outside", r"\frac{\partial J}{\partial U}",
    starts=(r"\frac{\partial J}{\partial u_w}", r"\frac{\partial J}{\partial u_o}"),
    forms=_ROW + _MATRIX + _ROW_O + _ROW_W + _LOSS,
    rivals=(r"\frac{\partial J}{\partial v_c}",),
)  # fmt: skip
DRAW = negative(
    "negative-sampling", r"\frac{\partial J}{\partial u_k}", forms=_DRAW + _NEGATIVE,
    rivals=(r"\frac{\partial J}{\partial v_c}", r"\frac{\partial J}{\partial u_o}"),
    symbols={
        "J": {
            **NEGATIVE["J"],
            "or": (r"-\log \sigma(-z_k)", r"-\log \sigma(z_o) - \log \sigma(-z_k)"),
        },
        "\\sigma": {"value": r"\sigma(-z_k)", "soft": True},
        "\\sigma'": {"value": r"\sigma'(-z_k)", "soft": True},
        "s": {"value": "z_k", "soft": True},
    },
    distinct=("wo",),
)  # fmt: skip
NEGATIVE_CENTER = negative(
    "negative-sampling-center", r"\frac{\partial J}{\partial v_c}", forms=_NEGATIVE,
    rivals=(r"\frac{\partial J}{\partial u_o}", r"\frac{\partial J}{\partial u_k}"),
)  # fmt: skip
NEGATIVE_OUTSIDE = negative(
    "negative-sampling-outside", r"\frac{\partial J}{\partial u_o}", forms=_NEGATIVE,
    rivals=(r"\frac{\partial J}{\partial v_c}", r"\frac{\partial J}{\partial u_k}"),
    symbols={
        "\\sigma": {"value": r"\sigma(z_o)", "soft": True},
        "\\sigma'": {"value": r"\sigma'(z_o)", "soft": True},
        "s": {"value": "z_o", "soft": True},
    },
)  # fmt: skip
LOSS = naive("naive-softmax-loss", "J", forms=_LOSS)
SIGMOID = Question(
    "sigmoid", r"\frac{\partial \sigma(x)}{\partial x}",
    {
        "x": {"number": True},
        **{letter: {"number": True, "soft": True} for letter in "zsta"},
        "\\sigma": {"value": r"\sigma(x)", "soft": True},
        "\\sigma'": {"value": r"\sigma'(x)", "soft": True},
    },
    forms=_SIGMOID, words="", draws="",
)  # fmt: skip
SOFTMAX = Question(
    "softmax-jacobian", r"\frac{\partial \hat y}{\partial z}",
    {name: given for name, given in NAIVE.items() if name not in ("J", "L", "\\ell")},
    words="ocwxijklmt", draws="", same=SAME,
    starts=(r"\frac{\partial \hat y_i}{\partial z_j}", r"\frac{\partial \hat y_i}{\partial z_i}"),
    forms=_JACOBIAN,
)  # fmt: skip
SKIP_GRAM = naive(
    "skip-gram", r"\frac{\partial J}{\partial v_c}", forms=_WINDOW,
    symbols={**WINDOW, "J of a pair": {"pair": r"-u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c)"}},
    places="ji",
)  # fmt: skip
SKIP_GRAM_NEGATIVE = negative(
    "skip-gram-negative", r"\frac{\partial J}{\partial v_c}", forms=_WINDOW_NEGATIVE,
    symbols={
        **WINDOW,
        "J of a pair": {
            "pair": r"-\log \sigma(u_o^\top v_c) - \sum_{k=1}^K \log \sigma(-u_{j,k}^\top v_c)",
        },
    },
    places="ji",
)  # fmt: skip
QUESTIONS: Mapping[str, Question] = {
    q.name: q
    for q in (
        CENTER, OUTSIDE, NEGATIVE_CENTER, NEGATIVE_OUTSIDE, DRAW,
        LOSS, SIGMOID, SOFTMAX, SKIP_GRAM, SKIP_GRAM_NEGATIVE,
    )
}  # fmt: skip

# what students hand in, by the name of the string
ASKED: Mapping[str, Asked] = {
    "center_derivation": Asked(
        CENTER,
        r"""\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)""",
        steps=3,
        last=Form(
            Sentence("No line is one product of a matrix and a vector, without a sum sign."),
            product=True,
            without=("sum", "slope"),
        ),
    ),
    "outside_derivation": Asked(
        OUTSIDE,
        r"""\frac{\partial J}{\partial u_w}
= \frac{\partial}{\partial u_w} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)""",
        steps=3,
        last=Form(
            Sentence("No line gives the whole matrix as one product of two vectors."),
            product=True,
            without=("sum", "slope"),
        ),
    ),
    "negative_derivation": Asked(
        DRAW,
        r"""\frac{\partial J}{\partial u_k}
= \frac{\partial}{\partial u_k} \left( -\log \sigma(-u_k^\top v_c) \right)""",
        steps=3,
        last=Form(Sentence("No line gives it without any minus."), without=("neg", "sum", "slope")),
    ),
}
