"""The symbols of word2vec's two losses, as questions declare them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .asked import Asked, Form
from .question import Question
from .sentences import Sentence

try:
    from .forms import FORMS
except ImportError:  # students get the folder without the lines that they are to find
    FORMS: Mapping[str, tuple[str, ...]] = {}  # type: ignore[no-redef]  # one of the two

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
    more["forms"] = FORMS.get(name, ())
    return Question(name, target, symbols, words="ocwxijklmt", draws="", same=SAME, **more)


def negative(name: str, target: str, **more: Any) -> Question:
    """A question about the loss of negative sampling; `symbols` are added."""
    symbols = {**NEGATIVE, **more.pop("symbols", {})}
    more["forms"] = FORMS.get(name, ())
    return Question(name, target, symbols, words="ocwxlm", draws="kijs", same=SAME, **more)


CENTER = naive(
    "naive-softmax-center", r"\frac{\partial J}{\partial v_c}",
    rivals=(r"\frac{\partial J}{\partial u_o}",),
)  # fmt: skip
OUTSIDE = naive(
    "naive-softmax-outside", r"\frac{\partial J}{\partial U}",
    starts=(r"\frac{\partial J}{\partial u_w}", r"\frac{\partial J}{\partial u_o}"),
    rivals=(r"\frac{\partial J}{\partial v_c}",),
)  # fmt: skip
DRAW = negative(
    "negative-sampling", r"\frac{\partial J}{\partial u_k}",
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
    "negative-sampling-center", r"\frac{\partial J}{\partial v_c}",
    rivals=(r"\frac{\partial J}{\partial u_o}", r"\frac{\partial J}{\partial u_k}"),
)  # fmt: skip
NEGATIVE_OUTSIDE = negative(
    "negative-sampling-outside", r"\frac{\partial J}{\partial u_o}",
    rivals=(r"\frac{\partial J}{\partial v_c}", r"\frac{\partial J}{\partial u_k}"),
    symbols={
        "\\sigma": {"value": r"\sigma(z_o)", "soft": True},
        "\\sigma'": {"value": r"\sigma'(z_o)", "soft": True},
        "s": {"value": "z_o", "soft": True},
    },
)  # fmt: skip
LOSS = naive("naive-softmax-loss", "J")
SIGMOID = Question(
    "sigmoid", r"\frac{\partial \sigma(x)}{\partial x}",
    {
        "x": {"number": True},
        **{letter: {"number": True, "soft": True} for letter in "zsta"},
        "\\sigma": {"value": r"\sigma(x)", "soft": True},
        "\\sigma'": {"value": r"\sigma'(x)", "soft": True},
    },
    forms=FORMS.get("sigmoid", ()), words="", draws="",
)  # fmt: skip
SOFTMAX = Question(
    "softmax-jacobian", r"\frac{\partial \hat y}{\partial z}",
    {name: given for name, given in NAIVE.items() if name not in ("J", "L", "\\ell")},
    words="ocwxijklmt", draws="", same=SAME,
    starts=(r"\frac{\partial \hat y_i}{\partial z_j}", r"\frac{\partial \hat y_i}{\partial z_i}"),
    forms=FORMS.get("softmax-jacobian", ()),
)  # fmt: skip
SKIP_GRAM = naive(
    "skip-gram", r"\frac{\partial J}{\partial v_c}",
    symbols={**WINDOW, "J of a pair": {"pair": r"-u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c)"}},
    places="ji",
)  # fmt: skip
SKIP_GRAM_NEGATIVE = negative(
    "skip-gram-negative", r"\frac{\partial J}{\partial v_c}",
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
