"""Ways of deriving and of writing that a stranger's derivations brought up: right, and with a slip.

Each way is judged whole, and with one line changed the change is found.
"""

from __future__ import annotations

import pytest

from autograder.mathematics import judge
from autograder.mathematics.word2vec import ASKED

CENTER, OUTSIDE, DRAW = ASKED.values()

WAYS = {
    "by components": (
        CENTER,
        r"""\frac{\partial J}{\partial v_{c,i}} = -u_{o,i} + \frac{1}{\sum_w \exp(u_w^\top v_c)} \sum_x \exp(u_x^\top v_c) \, u_{x,i}
= -u_{o,i} + \sum_x \hat{y}_x u_{x,i}
= \sum_x (U^\top)_{ix} (\hat{y}_x - y_x)
= \left[ U^\top (\hat{y} - y) \right]_i
\frac{\partial J}{\partial v_c} = U^\top (\hat{y} - y)""",
        (r"(U^\top)_{ix} (\hat{y}_x - y_x)", r"(U^\top)_{ix} (\hat{y}_x + y_x)"),
    ),
    "scores by components": (
        OUTSIDE,
        r"""\frac{\partial J}{\partial u_{w,i}} = -y_w v_{c,i} + \frac{1}{\sum_x \exp(\sum_j u_{x,j} v_{c,j})} \exp(\sum_j u_{w,j} v_{c,j}) v_{c,i}
= -y_w v_{c,i} + \hat y_w v_{c,i}
= (\hat y_w - y_w) v_{c,i}
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
        (r"= -y_w v_{c,i} +", r"= y_w v_{c,i} +"),
    ),
    "the chain rule through a score": (
        DRAW,
        r"""s = u_k^\top v_c
\frac{\partial J}{\partial u_k} = \frac{dJ}{ds} \frac{\partial s}{\partial u_k}
\frac{dJ}{ds} = -\frac{1}{\sigma(-s)} \cdot \sigma'(-s) \cdot (-1)
= 1 - \sigma(-s)
= \sigma(s)
\frac{\partial s}{\partial u_k} = v_c
\frac{\partial J}{\partial u_k} = \sigma(s) v_c""",
        (r"= 1 - \sigma(-s)", r"= 1 + \sigma(-s)"),
    ),
    "a condition between dollars, and lines without": (
        OUTSIDE,
        r"""If $w = o$:
\frac{\partial J}{\partial u_o} = -v_c + \frac{\exp(u_o^\top v_c)}{\sum_x \exp(u_x^\top v_c)} v_c = (\hat y_o - 1) v_c
If $w \neq o$:
\frac{\partial J}{\partial u_w} = \frac{\exp(u_w^\top v_c)}{\sum_x \exp(u_x^\top v_c)} v_c = \hat y_w v_c
Both together:
\frac{\partial J}{\partial u_w} = \begin{cases} (\hat y_w - 1) v_c & w = o \\ \hat y_w v_c & w \neq o \end{cases}
= (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
        (r"v_c = \hat y_w v_c", r"v_c = (\hat y_w - 1) v_c"),
    ),
    "what is meant, between dollars, before a line that goes on": (
        OUTSIDE,
        r"""用预测概率：$J = -\log \hat y_o$
= -\frac{1}{\hat y_o} \frac{\partial \hat y_o}{\partial u_w}
= -\frac{1}{\hat y_o} \cdot \hat y_o (y_w - \hat y_w) v_c
= (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
        (r"\hat y_o (y_w - \hat y_w) v_c", r"\hat y_o (y_w + \hat y_w) v_c"),
    ),
    "words with signs of functions between lines": (
        DRAW,
        r"""Kettenregel (außen: $-\log$, Mitte: $\sigma$, innen: $-u_k^\top v_c$):
$= -\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c)$
Einsetzen von $\sigma'(x) = \sigma(x)(1 - \sigma(x))$ und kürzen
$= \left(1 - \sigma(-u_k^\top v_c)\right) \cdot v_c$
$= \sigma(u_k^\top v_c) \cdot v_c$""",
        (r"\cdot (-v_c)", r"\cdot v_c"),
    ),
    "a bar with its condition": (
        OUTSIDE,
        r"""\left. \frac{\partial J}{\partial u_w} \right|_{w = o} = -v_c + \hat y_o v_c
\left. \frac{\partial J}{\partial u_w} \right|_{w \neq o} = \hat y_w v_c
\frac{\partial J}{\partial u_w} = (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
        (r"= \hat y_w v_c", r"= (\hat y_w - 1) v_c"),
    ),
    "a name that is given at a row's end, in a language of its own": (
        DRAW,
        r"""dJ = -\frac{d\sigma(-s)}{\sigma(-s)} \quad \text{avec } s = u_k^\top v_c
= -\frac{\sigma(-s)(1 - \sigma(-s))}{\sigma(-s)}\, (-ds)
= (1 - \sigma(-s))\, v_c^\top du_k
\text{d'où } \frac{\partial J}{\partial u_k} = (1 - \sigma(-s))\, v_c
= \frac{e^s}{1 + e^s}\, v_c
= \sigma(s)\, v_c""",
        (r"= \frac{e^s}{1 + e^s}", r"= \frac{e^{-s}}{1 + e^s}"),
    ),
    "what a name means, in a comment": (
        DRAW,
        r"""% Substitution t = -u_k^\top v_c, also dt/du_k = -v_c
= -\frac{\sigma'(t)}{\sigma(t)} \cdot \frac{\partial t}{\partial u_k}
= -\frac{\sigma(t) (1 - \sigma(t))}{\sigma(t)} \cdot (-v_c)
= (1 - \sigma(t)) v_c
= \sigma(-t) v_c   % Symmetrie
= \sigma(u_k^\top v_c) v_c""",
        (r"= (1 - \sigma(t)) v_c", r"= (1 + \sigma(t)) v_c"),
    ),
    "a name that is given between lines that go on": (
        CENTER,
        r"""s_x := u_x^T v_c,   ds_x/dv_c = u_x
\frac{dJ}{dv_c} = -\frac{d s_o}{d v_c} + \frac{1}{\sum_x e^{s_x}} \sum_x e^{s_x} \frac{d s_x}{d v_c}
= -u_o + \frac{1}{\sum_x e^{s_x}} \sum_x e^{s_x} u_x
p_x := \frac{e^{s_x}}{\sum_{x'} e^{s_{x'}}}
= -u_o + \sum_x p_x u_x
= U^T (p - y)""",
        (r"= -u_o + \sum_x p_x u_x", r"= u_o + \sum_x p_x u_x"),
    ),
    "a name after a wide space, and brackets that begin in words": (
        CENTER,
        r"""= -u_o + \frac{1}{\sum_{x'} \exp(u_{x'}^\top v_c)} \sum_x \frac{\partial}{\partial v_c} \exp(u_x^\top v_c)
= -u_o + \sum_x p_x u_x \qquad p_x := \frac{\exp(u_x^\top v_c)}{\sum_{x'} \exp(u_{x'}^\top v_c)}
= \sum_x (p_x - y_x) u_x \quad \text{(divido por } \sum_{x'} \exp(u_{x'}^\top v_c))
= U^\top (\hat y - y)""",
        (r"= \sum_x (p_x - y_x) u_x", r"= \sum_x (p_x + y_x) u_x"),
    ),
    "an equation after words at a row's end": (
        DRAW,
        r"""= \frac{\partial \log(1 + e^{s})}{\partial s} \cdot \frac{\partial s}{\partial u_k} \quad \text{porque } -\log \sigma(-s) = \log(1 + e^{s}), \; s = u_k^\top v_c
= \frac{e^{s}}{1 + e^{s}} \, v_c
= \frac{1}{e^{-s} + 1} \, v_c
= \sigma(s) \, v_c""",
        (r"= \frac{1}{e^{-s} + 1}", r"= \frac{1}{e^{s} + 1}"),
    ),
    "words with accents": (
        OUTSIDE,
        r"""On dérive chaque terme, même celui où w ≠ o :
= -y_w v_c + \frac{e^{u_w^\top v_c}}{\sum_x e^{u_x^\top v_c}} v_c
für alle Wörter, y así:
= -y_w v_c + ŷ_w v_c
d'où
\frac{\partial J}{\partial U} = (ŷ - y) v_c^\top""",
        (r"= -y_w v_c + ŷ_w v_c", r"= -v_c + ŷ_w v_c"),
    ),
    "the form that is asked for, a sign away": (
        DRAW,
        r"""= -1/\sigma(-u_k^\top v_c) \cdot \sigma(-u_k^\top v_c) \cdot \sigma(u_k^\top v_c) \cdot (-v_c)
= -\sigma(u_k^\top v_c) \cdot (-v_c)
= \sigma(u_k^\top v_c) v_c""",
        (r"= -\sigma(u_k^\top v_c) \cdot (-v_c)", r"= -\sigma(u_k^\top v_c) \cdot v_c"),
    ),
    "a function's name and a condition in Korean sentences": (
        OUTSIDE,
        r"""w = o 이면 첫째 항의 미분은 -v_c, 아니면 0 이므로
= -y_w v_c + \frac{\partial}{\partial u_w} \log \sum_x \exp(u_x^T v_c)
softmax 정의를 쓰면
= -y_w v_c + \hat{y}_w v_c
= (\hat{y}_w - y_w) v_c
행렬로 쓰면
\therefore \frac{\partial J}{\partial \mathbf{U}} = (\hat{\mathbf{y}} - \mathbf{y}) v_c^T""",
        (r"= -y_w v_c + \hat{y}_w v_c", r"= -y_w v_c + \hat{y}_o v_c"),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_right_way_is_judged_whole(way):
    asked, text, _ = WAYS[way]
    judged = judge(f"{asked.first}\n{text}", asked)
    assert [(step.kind, step.latex) for step in judged.steps if step.kind != "right"] == []
    assert judged.right
    assert judged.missing == 0


@pytest.mark.parametrize("way", WAYS)
def test_a_slip_in_it_is_found(way):
    asked, text, (right, slip) = WAYS[way]
    assert right in text
    judged = judge(f"{asked.first}\n{text.replace(right, slip, 1)}", asked)
    assert judged.wrong is not None
    where = "".join(judged.wrong.latex.split())
    assert "".join(slip.lstrip("= ").split()) in where or where in "".join(slip.split())


def test_lines_that_derive_the_loss_by_another_vector_stand_for_one():
    """What another question asks counts once; a loss by itself counts nothing."""
    last = r"\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top"
    other = r"""\frac{\partial J}{\partial v_c} = -u_o + \sum_x \hat y_x u_x
= -\sum_x y_x u_x + \sum_x \hat y_x u_x
= U^\top (\hat y - y)"""
    assert judge(f"{OUTSIDE.first}\n{other}\n{last}", OUTSIDE).missing == 1
    assert judge(f"{OUTSIDE.first}\n\\frac{{dJ}}{{dJ}} = 1 = 2 - 1\n{last}", OUTSIDE).missing == 2
