"""Derivations as people write them: all lines are read, and none that is right is refused."""

from __future__ import annotations

import re

import pytest

from autograder.mathematics import check_derivation
from autograder.mathematics.word2vec import CENTER, DRAW, OUTSIDE

CENTERS = {
    "one line below the other, without marks": r"""
J = -\log \hat y_o
\frac{\partial J}{\partial v_c} = -\frac{\partial}{\partial v_c} \log \frac{\exp(u_o^\top v_c)}{\sum_{w} \exp(u_w^\top v_c)}
= -\frac{\partial}{\partial v_c} \left[ u_o^\top v_c - \log \sum_w \exp(u_w^\top v_c) \right]
= -u_o + \frac{1}{\sum_w \exp(u_w^\top v_c)} \sum_x \exp(u_x^\top v_c) u_x
= -u_o + \sum_x \hat{y}_x u_x
= U^\top(\hat y - y)""",
    "signs from a keyboard": """
∂J/∂v_c = −uₒ + ∑_x P(x|c) u_x
= −∑_x y_x u_x + ∑_x ŷ_x u_x
= Uᵀ(ŷ − y)""",
    "a list of lines without any equals sign": r"""
-u_o + \frac{\sum_x \exp(u_x^\top v_c)\, u_x}{\sum_w \exp(u_w^\top v_c)} \\
-u_o + \sum_x P(x \mid c)\, u_x \\
-\sum_x y_x u_x + \sum_x \hat y_x u_x \\
U^\top \delta""",
    "text around an align": r"""
Let $z = U v_c$, so that $\hat y = \mathrm{softmax}(z)$. Then
\begin{align*}
\frac{\partial J}{\partial v_c} &= \left(\frac{\partial z}{\partial v_c}\right)^T
    \frac{\partial J}{\partial z} && \text{(chain rule)} \\
&= U^T (\hat{y} - y)
\end{align*}
where $\delta = \hat y - y$.""",
    "commands of one's own": r"""
\newcommand{\vc}{\mathbf{v}_c}
\newcommand{\uo}{\mathbf{u}_o}
\begin{split}
\nabla_{\vc} J &= -\uo + \sum_{w=1}^{|V|} \frac{e^{\mathbf{u}_w^{\top} \vc}}
    {\sum_{w'=1}^{|V|} e^{\mathbf{u}_{w'}^\top \vc}} \mathbf{u}_w \\
&= \sum_{w=1}^{|V|} \hat{y}_w \mathbf{u}_w - \uo\\
&= \mathbf{U}^{\intercal} \hat{\mathbf{y}} - \mathbf{U}^{\intercal} \mathbf{y} \\
& = \mathbf{U}^{\mathsf{T}} (\hat{\mathbf{y}} - \mathbf{y}).
\end{split}""",
    "full-width signs and Korean between": r"""
$$\frac{∂J}{∂v_c} ＝ －u_o ＋ \sum_{x∈V} P(O＝x｜C＝c) u_x$$
정리하면
$$= U^T(ŷ－y)$$""",
    "Chinese between": r"""
对 $v_c$ 求导：
$$\frac{\partial J}{\partial v_c} = -u_o + \sum_{x=1}^{V} p(x|c) u_x$$
因此
$$\frac{\partial J}{\partial v_c} = U^T (\hat{y} - y)$$""",
    "rows that go on, a remark and cases": r"""
\frac{\partial J}{\partial v_c}
&= \frac{\partial}{\partial v_c}\left(-u_o^\top v_c + \log\sum_{x\in\text{Vocab}}\exp(u_x^\top v_c)\right)\\
&= -u_o
+ \frac{\sum_{x}\exp(u_x^\top v_c) u_x}{\sum_{w}\exp(u_w^\top v_c)}\\
&\quad \text{since } \hat y_x = \frac{\exp(u_x^\top v_c)}{\sum_w \exp(u_w^\top v_c)}\\
&= -u_o + \sum_x \hat y_x u_x = \sum_x (\hat y_x - y_x) u_x, \qquad
y_x = \begin{cases} 1 & x = o \\ 0 & \text{otherwise}\end{cases}""",
    "the chain rule over the scores": r"""
\frac{\partial J}{\partial z_w} = \hat y_w - y_w \\
\frac{\partial z_w}{\partial v_c} = u_w \\
\frac{\partial J}{\partial v_c} = \sum_w \frac{\partial J}{\partial z_w}
\frac{\partial z_w}{\partial v_c} = \sum_w (\hat y_w - y_w) u_w""",
    "names of one's own, some defined afterwards": r"""
Let S = \sum_w \exp(u_w^T v_c)
\frac{dJ}{dv_c} = -u_o + \frac{1}{S}\frac{dS}{dv_c} = -u_o + \frac{1}{S} \sum_w exp(u_w^T v_c) u_w = -u_o + E, where E = \sum_w \hat y_w u_w""",
    "by the predicted probability": r"""
\frac{\partial J}{\partial \hat y_o} = -\frac{1}{\hat y_o}
\frac{\partial J}{\partial v_c} = -\frac{1}{\hat y_o} \frac{\partial \hat y_o}{\partial v_c}
= -\frac{1}{\hat y_o}\hat y_o (u_o - \sum_x \hat y_x u_x) = -u_o + \sum_x \hat y_x u_x""",
    "scores with an index of their own": r"""
z_w = u_w^\top v_c
J = -z_o + \log \sum_w e^{z_w}
\frac{\partial J}{\partial z_w} = -y_w + \frac{e^{z_w}}{\sum_x e^{z_x}} = \hat y_w - y_w
\frac{\partial J}{\partial v_c} = \sum_w (\hat y_w - y_w) u_w = U^\top(\hat y - y)""",
    "dots for products, a label and a brace": r"""
\begin{equation}
\begin{aligned}
 J &= - \log P(O=o|C=c) = -\log\left(\frac{\exp(u_o \cdot v_c)}{\sum_{w \in \mathcal{V}} \exp(u_w \cdot v_c)}\right) \tag{1}\\
 \frac{\partial J}{\partial v_c} &= -\frac{\partial \log \exp (u_o^\top v_c)}{\partial v_c}
   + \frac{\partial \log \sum_{w} \exp (u_w^\top v_c)}{\partial v_c} \\
 &= -u_o + \sum_{x}\underbrace{\frac{\exp(u_x^\top v_c)}{\sum_w \exp(u_w^\top v_c)}}_{=\hat y_x} u_x
\end{aligned}
\end{equation}""",
    "over, ln and sets": r"""
J = -\ln {\exp(u_o^\top v_c) \over \sum_{w \in V} \exp(u_w^\top v_c)}
{\partial J \over \partial v_c} = -u_o + \hat y_o u_o + \sum_{w \in V \setminus \{o\}} \hat y_w u_w""",
}  # fmt: skip
OUTSIDES = {
    "rows, then the matrix": r"""
\frac{\exp(u_w^\top v_c) v_c}{\sum_x \exp(u_x^\top v_c)} - y_w v_c = P(w|c) v_c - y_w v_c = (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
    "two cases in words": r"""For $w \ne o$:
\[ \frac{\partial J}{\partial u_w} = \frac{\exp(u_w^\top v_c)\, v_c}{\sum_x \exp(u_x^\top v_c)} = \hat y_w v_c \]
For $w = o$:
\[ \frac{\partial J}{\partial u_o} = -v_c + \hat y_o v_c = (\hat y_o - 1) v_c \]
Both together:
\[ \frac{\partial J}{\partial u_w} = (\hat y_w - y_w) v_c, \quad \frac{\partial J}{\partial U} = (\hat y - y) v_c^T \]""",
    "cases": r"""\frac{\partial J}{\partial u_w} = \begin{cases} (\hat y_o - 1) v_c & \text{if } w = o \\
\hat y_w v_c & \text{otherwise} \end{cases} = (\hat y_w - y_w) v_c""",
    "conditions behind the lines, indicators, an outer product": r"""
\frac{\partial J}{\partial u_w} = \hat y_w v_c \quad (w \neq o)
\frac{\partial J}{\partial u_w} = (\hat y_w - 1) v_c \quad (w = o)
\frac{\partial J}{\partial u_w} = (\hat y_w - \mathbb{1}\{w=o\}) v_c = (\hat y_w - 1_{w=o}) v_c
\frac{\partial J}{\partial U} = \delta v_c^\top = \delta \otimes v_c""",
    "another letter, a unit vector": r"""
\frac{\partial J}{\partial u_i} = (\hat y_i - y_i) v_c, \forall i
\frac{\partial J}{\partial U} = \hat y v_c^\top - e_o v_c^\top = (\hat y - y) v_c^\top""",
    "conditions before the lines, in Korean": r"""w = o 일 때
\frac{\partial J}{\partial u_w} = P(w|c) v_c - v_c
w \ne o 일 때
\frac{\partial J}{\partial u_w} = P(w|c) v_c
따라서 \frac{\partial J}{\partial U} = (\hat{y} - y)v_c^{\top}""",
}  # fmt: skip
DRAWS = {
    "a list with the question's short names": r"""
-\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c) \\
(1-\sigma) v_c \\
\sigma(s) v_c""",
    "all on one line": r"""\frac{\partial J}{\partial u_k} = -\frac{1}{\sigma(-u_k^\top v_c)}
\sigma(-u_k^\top v_c)(1 - \sigma(-u_k^\top v_c)) (-v_c) = (1 - \sigma(-u_k^\top v_c)) v_c = \sigma(u_k^\top v_c) v_c""",
    "a letter for the argument": r"""Let $x = -u_k^\top v_c$. Then $J = -\log \sigma(x)$...
$$\frac{\partial J}{\partial u_k} = \frac{\partial J}{\partial x} \frac{\partial x}{\partial u_k}
= -(1 - \sigma(x)) (-v_c) = (1-\sigma(x)) v_c = \sigma(-x) v_c$$""",
    "rules of sigma first": r"""\sigma'(x) = \sigma(x)(1-\sigma(x))
1 - \sigma(-x) = \sigma(x)
\frac{\partial}{\partial u_k} \left( -\log\sigma(-u_k^\top v_c) \right)
= -\frac{\sigma'(-u_k^\top v_c)}{\sigma(-u_k^\top v_c)} (-v_c) = \frac{\sigma(1-\sigma)}{\sigma} v_c
= (1-\sigma) v_c = \sigma(s) v_c = \frac{1}{1+e^{-s}} v_c""",
    "the whole loss, all of its derivatives": r"""
J = -\log\sigma(u_o^\top v_c) - \sum_{k=1}^{K} \log\sigma(-u_k^\top v_c)
\frac{\partial J}{\partial v_c} = -(1-\sigma(u_o^\top v_c)) u_o + \sum_{k=1}^K (1-\sigma(-u_k^\top v_c)) u_k
\frac{\partial J}{\partial u_o} = (\sigma(u_o^\top v_c) - 1) v_c
\frac{\partial J}{\partial u_k} = \frac{v_c}{1 + \exp(-u_k^\top v_c)}""",
    "the chain rule with differentials": r"""
\frac{\partial J}{\partial u_k} = -\dfrac{1}{\sigma(-s)}\cdot\dfrac{d\sigma(-s)}{ds}\cdot\dfrac{\partial s}{\partial u_k} = \sigma(s) v_c""",
}  # fmt: skip
ALL = [
    pytest.param(question, text, id=name)
    for question, texts in ((CENTER, CENTERS), (OUTSIDE, OUTSIDES), (DRAW, DRAWS))
    for name, text in texts.items()
]


@pytest.mark.parametrize(("question", "text"), ALL)
def test_a_right_derivation_is_read_and_not_refused(question, text):
    checked = check_derivation(text, question)
    assert checked.sentence is None
    assert [
        (n.latex, n.outcome.kind, str(n.outcome.sentence)) for n in checked.lines if not n.right
    ] == []
    assert len(checked.lines) > 1


@pytest.mark.parametrize(("question", "text"), ALL)
def test_a_factor_of_two_in_a_line_is_found_there(question, text):
    whole = check_derivation(text, question)
    firsts = [n for n in whole.lines if n.before.kind == "first"]
    derived = {n.chain for n in firsts if re.search(r"partial|∂|nabla|dJ", n.latex)}
    chains = derived or {firsts[0].chain}  # and not what a name is defined as
    last = [n for n in whole.lines if n.before.kind == "equal" and n.chain in chains][-1]
    end = text.rindex(last.latex)
    changed = f"{text[:end]}2({last.latex}){text[end + len(last.latex) :]}"
    wrong = check_derivation(changed, question).wrong
    assert wrong is not None
    assert wrong.latex.startswith("2(")
    assert wrong.row == last.row


def test_each_expression_knows_its_row_and_its_chain():
    checked = check_derivation(
        "J = -\\log \\hat y_o \\\\\n&= -\\log P(o|c)\n\nz_w = u_w^T v_c", CENTER
    )
    assert [(n.latex, n.row, n.chain) for n in checked.lines] == [
        ("J", 1, 0), ("-\\log \\hat y_o", 1, 0), ("-\\log P(o|c)", 2, 0), ("z_w", 3, 1), ("u_w^T v_c", 3, 1),
    ]  # fmt: skip


def test_a_condition_counts_for_its_chain_and_not_without_being_said():
    said = check_derivation(
        r"\frac{\partial J}{\partial u_w} = P(w|c) v_c \quad (w \ne o)", OUTSIDE
    )
    unsaid = check_derivation(r"\frac{\partial J}{\partial u_w} = P(w|c) v_c", OUTSIDE)
    assert said.wrong is None
    assert unsaid.wrong is not None


def test_the_source_s_two_errata_are_found():
    text = r"""만약 $w \neq o$, 즉 다른 words라면
$$\frac{\partial J}{\partial u_w} = \frac{\exp(u_w^T v_c) v_c}{\sum_{w} \exp(u_w^T v_c)} = v_c P(O = o \mid C = c)$$"""
    wrong = check_derivation(text, OUTSIDE).wrong
    assert wrong is not None
    assert wrong.mistake.name == "o_for_other_index"
    loss = r"J = -\log \sigma(u_o^T v_c) - \sum_{k=1}^K \log \sigma(-u_o^T v_c)"
    assert check_derivation(loss, DRAW).wrong.mistake.name == "fixed_for_running"


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (r"s_o^20.5", r"s_o^{2} \cdot 0.5"),
        (r"s_o^2.5", r"s_o^{2} \cdot 0.5"),
        (r"s_o^20", r"s_o^{2} \cdot 0"),
        (r"2^34", r"2^{3} \cdot 4"),
        (r"\hat y_o^.5 \hat y_o^.5", r"\hat y_o"),
        (r"\frac12.5 s_o", r"\frac{1}{2} \cdot 0.5 \, s_o"),
        (r"\frac1234", r"\frac{1}{2} \cdot 34"),
    ],
)
def test_a_script_takes_one_digit_and_what_is_left_is_a_number(short, long):
    text = f"s_o = u_o^\\top v_c\nJ + {long} = J + {short}"
    lines = check_derivation(text, CENTER).lines
    assert [str(line.outcome.sentence) for line in lines if not line.right] == []
    wrong = f"s_o = u_o^\\top v_c\nJ + {long} = J + {short} + 1"
    assert not check_derivation(wrong, CENTER).lines[-1].right
