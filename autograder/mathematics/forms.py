"""Right lines of each derivation, by its question, to name mistakes that resemble one.

Graders have them; what lies beside a notebook hasn't, since there they would be the answers.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["FORMS"]

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
FORMS: Mapping[str, tuple[str, ...]] = {
    "naive-softmax-center": _CENTER + _LOSS,
    "naive-softmax-outside": _ROW + _MATRIX + _ROW_O + _ROW_W + _LOSS,
    "negative-sampling": _DRAW + _NEGATIVE,
    "negative-sampling-center": _NEGATIVE,
    "negative-sampling-outside": _NEGATIVE,
    "naive-softmax-loss": _LOSS,
    "sigmoid": _SIGMOID,
    "softmax-jacobian": _JACOBIAN,
    "skip-gram": _WINDOW,
    "skip-gram-negative": _WINDOW_NEGATIVE,
}
