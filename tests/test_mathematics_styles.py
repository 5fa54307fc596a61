"""More derivations as people write them, one style each; all of them are right."""

from __future__ import annotations

import pytest

from autograder.mathematics import check_derivation
from autograder.mathematics.word2vec import CENTER, DRAW, OUTSIDE

STYLES_OF_CENTER = [
    r"""\begin{align}
\frac{\partial J}{\partial \mathbf{v}_c}
 &= \frac{\partial}{\partial \mathbf{v}_c}\Bigl[-\log P(O=o \mid C=c)\Bigr] \\
 &= -\frac{\partial}{\partial \mathbf{v}_c}\Bigl[\mathbf{u}_o^{\top}\mathbf{v}_c - \log \sum_{w=1}^{V} \exp(\mathbf{u}_w^{\top}\mathbf{v}_c)\Bigr] \\
 &= -\mathbf{u}_o + \frac{\partial}{\partial \mathbf{v}_c} \log \sum_{w=1}^{V} \exp(\mathbf{u}_w^{\top}\mathbf{v}_c) \\
 &= -\mathbf{u}_o + \frac{1}{\sum_{w=1}^{V} \exp(\mathbf{u}_w^{\top}\mathbf{v}_c)} \cdot \frac{\partial}{\partial \mathbf{v}_c} \sum_{x=1}^{V} \exp(\mathbf{u}_x^{\top}\mathbf{v}_c) \\
 &= -\mathbf{u}_o + \sum_{x=1}^{V} \frac{\exp(\mathbf{u}_x^{\top}\mathbf{v}_c)}{\sum_{w=1}^{V} \exp(\mathbf{u}_w^{\top}\mathbf{v}_c)} \mathbf{u}_x \\
 &= \mathbf{U}^{\top}(\hat{\mathbf{y}} - \mathbf{y})
\end{align}""",
    r"""\frac{\partial J(v_c, o, U)}{\partial v_c} = - u_o + \sum\limits_{x \in \mathrm{Vocab}} P(x|c) \, u_x \tag{1}
\\ = - \sum\limits_{x \in \mathrm{Vocab}} y_x u_x + \sum\limits_{x \in \mathrm{Vocab}} \hat{y}_x u_x \tag{2}
\\ = U^\top \hat{y} - U^\top y = U^\top (\hat{y} - y) \tag{3}""",
    r"""(1) -u_o + \frac{\sum_x e^{u_x^T v_c} u_x}{\sum_w e^{u_w^T v_c}}
(2) -u_o + \sum_x P(x|c) u_x
(3) -\sum_x y_x u_x + \sum_x \hat y_x u_x
(4) U^T (\hat y - y)""",
    r"""1) \frac{\partial J}{\partial v_c} = -u_o + \sum_x \hat y_x u_x
2) \quad = U^T \delta""",
    r"""Line 1: \frac{\partial J}{\partial v_c} = -u_o + \sum_x \hat y_x u_x
Line 2: = U^T \delta""",
    r"""\frac{\partial J}{\partial v_c} \overset{(a)}{=} -u_o + \sum_x \hat y_x u_x \stackrel{(b)}{=} U^\top\delta""",
    r"""\frac{\partial J}{\partial v_c} = -u_o + \mathbb{E}_{x} [u_x]""",
    r"""\frac{\partial J}{\partial v_c} = \sum_{x} (\hat{y}_x - \mathbf{1}[x=o])\, u_x = \sum_x \hat y_x u_x - u_o""",
    r"""\frac{\partial J}{\partial v_c} = (\hat y_o - 1) u_o + \sum_{x \neq o} \hat y_x u_x""",
    r"""\frac{\partial J}{\partial v_c} = -\left(1 - \hat y_o\right) u_o + \sum_{x \in V \atop x \neq o} \hat y_x u_x""",
    r"""\frac{\partial J}{\partial v_c}=-u_o+\frac{\sum_x\exp(u_x^\top v_c)u_x}{\sum_w\exp(u_w^\top v_c)}=-u_o+\sum_x\hat{y}_xu_x=U^\top(\hat{y}-y)""",
    r"""\begin{eqnarray*}
\frac{\partial J}{\partial v_c} & = & -u_o + \sum_x p(x \vert c) u_x \\
& = & U^T(\hat y - y)
\end{eqnarray*}""",
    r"""$\frac{\partial J}{\partial v_c} = -u_o + \sum_x P(x|c) u_x$

$= -\sum_x y_x u_x + \sum_x \hat y_x u_x$

$= U^T (\hat y - y)$""",
    r"""\frac{\partial J}{\partial v_c} = -u_o + \sum_x P(x|c) u_x, \\
\text{and since } \sum_x y_x u_x = u_o \text{ we get} \\
\frac{\partial J}{\partial v_c} = \sum_x (\hat y_x - y_x) u_x. \\
\text{In matrix form: } U^T (\hat y - y).""",
    r"""\frac{\partial J}{\partial v_c} &= -\frac{\partial (u_o^\top v_c)}{\partial v_c} + \frac{\frac{\partial}{\partial v_c}\sum_x \exp(u_x^\top v_c)}{\sum_w \exp(u_w^\top v_c)} \\ &= -u_o + \frac{\sum_x \exp(u_x^\top v_c) \frac{\partial u_x^\top v_c}{\partial v_c}}{\sum_w \exp(u_w^\top v_c)}\\&= U^\top(\hat y - y)""",
    r"""J = CE(y, \hat y) = -\sum_w y_w \log(\hat y_w) = - \log \hat y_o""",
    r"""J = -y^\top \log \hat y = -\log \hat y_o
\frac{\partial J}{\partial z} = \hat y - y
\frac{\partial z}{\partial v_c} = U
\frac{\partial J}{\partial v_c} = U^\top \frac{\partial J}{\partial z} = U^\top (\hat y - y)""",
    r"""\hat y = \text{softmax}(U v_c), \quad z = U v_c
\frac{\partial J}{\partial v_c} = \frac{\partial J}{\partial z}\frac{\partial z}{\partial v_c} = (\hat y - y)^\top U""",
    r"""∇_{v_c} J = −u_o + Σ_x P(x|c)·u_x = −Σ_x y_x·u_x + Σ_x ŷ_x·u_x = U^T·(ŷ − y)""",
    r"""\frac{\partial J}{\partial v_{c}} = -u_{o} + \sum_{j=1}^{|V|} \hat{y}_{j} u_{j} = -\sum_{j=1}^{|V|} y_{j} u_{j} + \sum_{j=1}^{|V|} \hat{y}_{j} u_{j} = U^{\top}(\hat{y}-y)""",
    r"""\frac{\partial J}{\partial v_c} = -u_o + \sum_{w' \in V} \frac{\exp(u_{w'}^\top v_c)}{\sum_{w''} \exp(u_{w''}^\top v_c)} u_{w'}""",
    r"""Let $p_x = P(x|c)$. $$\frac{\partial J}{\partial v_c} = -u_o + \sum_x p_x u_x = -\sum_x y_x u_x + \sum_x p_x u_x = U^\top(p - y)$$""",
    r"""Let Z = \sum_w \exp(u_w^\top v_c). Then
\frac{\partial J}{\partial v_c} = -u_o + \frac{1}{Z} \frac{\partial Z}{\partial v_c} = -u_o + \sum_x \frac{\exp(u_x^\top v_c)}{Z} u_x = U^\top(\hat y - y)""",
    r"""-u_o + \frac{\sum_{x} \exp(u_x^\top v_c)\, u_x}{\sum_{w} \exp(u_w^\top v_c)}
= -u_o + \sum_{x} P(x \mid c)\, u_x
= -\sum_{x} y_x u_x + \sum_{x} \hat y_x u_x
= U^\top \delta \quad \text{where } \delta = \hat y - y""",
    r"""\frac{\partial J}{\partial v_c} = \frac{\partial (-u_o^T v_c)}{\partial v_c} + \frac{\partial}{\partial v_c}\log \left( \sum_{w \in V} e^{u_w^T v_c} \right)
&= -u_o + \frac{\sum_{w\in V} e^{u_w^T v_c} u_w}{\sum_{w \in V} e^{u_w^T v_c}} \\
&= -u_o + \sum_{w \in V} \hat{y}_w u_w \\
&= -U^T y + U^T \hat{y} \\
&= U^T(\hat{y} - y) \qquad \blacksquare""",
    r"""\begin{array}{rl}
\frac{\partial J}{\partial v_c} & = -u_o + \sum_x \hat y_x u_x \\
 & = U^\top (\hat y - y)
\end{array}""",
    r"""중심 벡터에 대한 기울기를 구한다.
\frac{\partial J}{\partial v_c} = -u_o + \sum_x P(x \mid c) u_x    (softmax의 정의)
= -\sum_x y_x u_x + \sum_x \hat{y}_x u_x    (y는 one-hot)
= U^\top(\hat{y}-y)""",
    r"""\dfrac{\partial J}{\partial v_c} = -u_o + \dfrac{\displaystyle\sum_x \exp(u_x^\top v_c)\,u_x}{\displaystyle\sum_w \exp(u_w^\top v_c)} \implies \dfrac{\partial J}{\partial v_c} = U^\top\delta""",
    r"""\frac{\partial J}{\partial v_c} = -u_o + \sum_{i} \operatorname{softmax}(Uv_c)_i u_i = U^\top (\operatorname{softmax}(U v_c) - y) = U^\top(\mathrm{softmax}(Uv_c) - e_o)""",
    r"""\frac{\partial J}{\partial v_c} = -\left[ u_o - \sum_x P(x|c) u_x \right] = -[ \sum_x y_x u_x - \sum_x \hat y_x u_x ] = -U^\top [y - \hat y]""",
    r"""J(v_c,o,U)=-\log\frac{e^{u_o^Tv_c}}{\sum_we^{u_w^Tv_c}}""",
]
STYLES_OF_OUTSIDE = [
    r"""\frac{\partial J}{\partial u_w} = \frac{\exp(u_w^\top v_c) v_c}{\sum_x \exp(u_x^\top v_c)} - [w = o] v_c = (\hat y_w - y_w) v_c \\ \Rightarrow \frac{\partial J}{\partial U} = (\hat y - y) v_c^\top""",
    r"""\text{If } w = o: \frac{\partial J}{\partial u_o} = -v_c + \hat{y}_o v_c \\
\text{If } w \neq o: \frac{\partial J}{\partial u_w} = \hat{y}_w v_c \\
\text{so } \frac{\partial J}{\partial U} = (\hat{y} - y) v_c^\top""",
    r"""\left(\frac{\partial J}{\partial U}\right)_{w} = (\hat y_w - y_w) v_c
\left[\frac{\partial J}{\partial U}\right]_{w,i} = (\hat y_w - y_w) v_{c,i}
\frac{\partial J}{\partial U_{wi}} = \delta_w v_{c,i}
\frac{\partial J}{\partial U_w} = \delta_w v_c""",
    r"""\frac{\partial J}{\partial u_w} = \frac{\partial J}{\partial z_w} \frac{\partial z_w}{\partial u_w} = (\hat y_w - y_w) v_c""",
    r"""\frac{\partial J}{\partial U} = \frac{\partial J}{\partial z} v_c^\top = (\hat y - y) v_c^\top""",
    r"""w \neq o:
\frac{\partial J}{\partial u_w} = 0 + \frac{\exp(u_w^\top v_c)}{\sum_x \exp(u_x^\top v_c)} v_c = P(w|c) v_c
w = o:
\frac{\partial J}{\partial u_o} = -v_c + P(o|c) v_c = (P(o|c) - 1) v_c
(\hat y - y) v_c^\top""",
    r"""Row w: \frac{\exp(u_w^\top v_c)\, v_c}{\sum_x \exp(u_x^\top v_c)} - y_w v_c \\
Row w: P(w \mid c) v_c - y_w v_c \\
whole matrix: (\hat y - y) v_c^\top""",
    r"""\frac{\partial J}{\partial u_w} = -\frac{\partial}{\partial u_w}\left(u_o^\top v_c\right) + \frac{\partial}{\partial u_w} \log\sum_{x}\exp(u_x^\top v_c) = -\mathbb{1}_{\{w=o\}} v_c + \hat y_w v_c""",
    r"""\frac{\partial J}{\partial u_w}=\begin{cases}(\hat y_w-1)v_c, & w=o\\ \hat y_w v_c, & w\neq o\end{cases}
\frac{\partial J}{\partial U}=(\hat y-y)\,v_c^{T}""",
    r"""For any word w, \frac{\partial J}{\partial u_w} = \hat y_w v_c - y_w v_c.
Stacking the rows: \frac{\partial J}{\partial U} = \hat y v_c^T - y v_c^T = (\hat y - y) v_c^T""",
    r"""\frac{\partial J}{\partial u_w} = (\hat{y}_w - \delta_{wo}) v_c""",
    r"""\frac{\partial J}{\partial U} = \frac{\exp(U v_c)}{\sum_x \exp(u_x^\top v_c)} v_c^\top - y v_c^\top = \hat y v_c^\top - y v_c^\top""",
    r"""\frac{\partial J}{\partial u_w} = \hat y_w v_c - v_c \text{ if } w = o
\frac{\partial J}{\partial u_w} = \hat y_w v_c \text{ otherwise}""",
    r"""case w = o:
\frac{\partial J}{\partial u_o} = (\hat y_o - 1) v_c
case w != o:
\frac{\partial J}{\partial u_w} = \hat y_w v_c""",
    r"""当 $w = o$ 时：$$\frac{\partial J}{\partial u_w} = (\hat y_w - 1) v_c$$ 当 $w \ne o$ 时：$$\frac{\partial J}{\partial u_w} = \hat y_w v_c$$""",
]
STYLES_OF_DRAW = [
    r"""\frac{\partial J}{\partial u_k} = -\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c) \\ = \frac{\sigma(-u_k^\top v_c)(1-\sigma(-u_k^\top v_c))}{\sigma(-u_k^\top v_c)} v_c \\ = (1 - \sigma(-u_k^\top v_c)) v_c \\ = \sigma(u_k^\top v_c) v_c""",
    r"""\frac{\partial J}{\partial u_k} = \frac{\sigma'(-s)}{\sigma(-s)} v_c = \frac{\sigma(-s)(1-\sigma(-s))}{\sigma(-s)} v_c = (1-\sigma(-s)) v_c = \sigma(s) v_c""",
    r"""\sigma'(x) = \sigma(x)(1 - \sigma(x)),\; 1 - \sigma(-x) = \sigma(x).
\frac{\partial J}{\partial u_k} = -\frac{\sigma (1-\sigma)}{\sigma}(-v_c) = (1-\sigma) v_c = \sigma(s) v_c""",
    r"""-\frac{1}{\sigma} \cdot \sigma (1-\sigma) \cdot (-v_c) = (1-\sigma)v_c = \sigma(s)v_c""",
    r"""\frac{\partial J}{\partial u_k} = -\left[1-\sigma(-u_k^\top v_c)\right]\cdot(-v_c) = \left(1-\frac{1}{1+e^{u_k^\top v_c}}\right) v_c = \frac{e^{u_k^\top v_c}}{1+e^{u_k^\top v_c}} v_c = \sigma(u_k^\top v_c) v_c""",
    r"""J_k = -\log \sigma(-u_k^\top v_c)
\frac{\partial J_k}{\partial u_k} = (1 - \sigma(-u_k^\top v_c)) v_c = \sigma(u_k^\top v_c) v_c""",
    r"""Let $\sigma = \sigma(-u_k^\top v_c)$ and $s = u_k^\top v_c$.
$$-\frac{1}{\sigma}\cdot\sigma'(-s)\cdot(-v_c) = \frac{1}{\sigma}\sigma(1-\sigma)v_c = (1-\sigma)v_c = \sigma(s)v_c$$""",
    r"""\frac{\partial J}{\partial u_k} = \frac{\partial J}{\partial s}\frac{\partial s}{\partial u_k} = \sigma(s) v_c""",
    r"""\frac{\partial}{\partial u_k}\left[-\log\sigma(-s)\right] = \frac{d}{ds}\left[-\log \sigma(-s)\right] \cdot v_c = \sigma(s) v_c""",
    r"""\frac{d}{dx}\log\sigma(x) = \frac{\sigma'(x)}{\sigma(x)} = 1 - \sigma(x) = \sigma(-x)
\frac{\partial J}{\partial u_k} = -\sigma(u_k^\top v_c)(-v_c) = \sigma(u_k^\top v_c)v_c""",
    r"""\frac{\partial J}{\partial u_k} = -\frac{\partial}{\partial u_k} \log\frac{1}{1+e^{u_k^\top v_c}} = \frac{\partial}{\partial u_k} \log(1+e^{u_k^\top v_c}) = \frac{e^{u_k^\top v_c}}{1+e^{u_k^\top v_c}} v_c = \sigma(u_k^\top v_c) v_c""",
    r"""Put a = -u_k^T v_c. \frac{\partial a}{\partial u_k} = -v_c. \frac{\partial J}{\partial a} = -(1-\sigma(a)). \frac{\partial J}{\partial u_k} = \frac{\partial J}{\partial a}\frac{\partial a}{\partial u_k} = (1-\sigma(a)) v_c""",
    r"""\sigma(x) = \frac{1}{1+e^{-x}}, \quad \sigma'(x) = \frac{e^{-x}}{(1+e^{-x})^2} = \sigma(x)(1-\sigma(x))
\frac{∂J}{∂u_k} ＝ （1 － σ（－u_k^⊤ v_c）） v_c ＝ σ（u_k^⊤ v_c） v_c""",
    r"""\frac{\partial J}{\partial u_{w_k}} = (1-\sigma(-u_{w_k}^\top v_c)) v_c = \sigma(u_{w_k}^\top v_c) v_c""",
    r"""\frac{\partial J}{\partial v_c} = (\sigma(u_o^\top v_c) - 1) u_o + \sum_{i=1}^K \sigma(u_i^\top v_c) u_i""",
]


STYLES = [
    pytest.param(question, text, id=f"{question.name}-{number}")
    for question, texts in (
        (CENTER, STYLES_OF_CENTER),
        (OUTSIDE, STYLES_OF_OUTSIDE),
        (DRAW, STYLES_OF_DRAW),
    )
    for number, text in enumerate(texts)
]


@pytest.mark.parametrize(("question", "text"), STYLES)
def test_a_right_derivation_in_this_style_is_read_and_not_refused(question, text):
    checked = check_derivation(text, question)
    assert [(n.latex, str(n.outcome.sentence)) for n in checked.lines if not n.right] == []
    assert len(checked.lines) > 1


@pytest.mark.parametrize(("question", "text"), STYLES)
def test_a_sign_lost_at_the_end_of_it_is_found(question, text):
    last = [n for n in check_derivation(text, question).lines if n.before.kind == "equal"][-1]
    place = text.rindex(last.latex)
    changed = check_derivation(
        f"{text[:place]}-3 ({last.latex}){text[place + len(last.latex) :]}", question
    )
    found = [n for n in changed.lines if not n.right and "-3 (" in n.latex]
    defined = [
        n for n in changed.lines if n.chain == last.chain and n.latex in ("\\delta", "z", "s")
    ]
    assert found or defined


def test_a_list_of_lines_is_held_to_what_the_question_asks():
    """Without a head, the first line has to be what is derived."""
    text = r"u_o - \sum_x P(x \mid c) u_x \\ U^\top (y - \hat y)"
    assert check_derivation(text, CENTER).wrong.row == 1
    assert check_derivation(text.replace("u_o -", "-u_o +"), CENTER).wrong.row == 2


def test_a_fragment_in_a_sentence_is_not_held_to_it():
    text = r"The first term gives $-u_o$. So $$\frac{\partial J}{\partial v_c} = U^\top \delta$$"
    assert check_derivation(text, CENTER).wrong is None
