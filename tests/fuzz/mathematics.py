"""Fuzzes the reader of mathematics: ``python -m tests.fuzz.mathematics --minutes 10``.

Whatever text a derivation is, checking it ends in outcomes or in a sentence with its place.
"""

from __future__ import annotations

from hypothesis import strategies as st

from autograder.mathematics import Points, check_derivation
from autograder.mathematics.word2vec import QUESTIONS
from tests.fuzz.running import run

PIECES = r"""
u_o u_w u_x u_k v_c U V y \hat{y} \hat y_w ŷ z J K n d e \sigma \sigma' \delta s x P(x|c)
P(O=o\mid\ C=c) \exp \log \sum_x \sum_{x\ne\ o} \sum_{k=1}^K \prod_w \frac \frac{1}{2}
\frac{\partial\ J}{\partial\ v_c} \frac{\partial}{\partial\ u_w} \nabla_{v_c} \partial ^\top ^T
^2 ^{-1} ^ _ _w _{w,i} ' + - * / \cdot \times \odot \otimes = \ne \in ( ) [ ] { } \{ \} | \|
\left( \right) \begin{align} \end{align} \begin{cases} \end{cases} \begin{pmatrix} \end{pmatrix}
& \\ , ; . : \quad \text{if} \text{otherwise} \mathbb{1} 1 2 0.5 9999 \hat \mathbf \over \sqrt
\underbrace \newcommand{\a}{\a\a} \a \def\b{u_o} \b $ $$ \( \) \[ \] % w=o 경우 因为 where ∂ ∑ σ ᵀ ₒ
＝ － \dots \infty \top \langle \rangle \substack{w\\x} \diag \softmax \max softmax(
""".split()

PIECE = st.sampled_from(PIECES) | st.sampled_from(["\n", " ", "\n\n", "\x00", "\u0302", "é"])
TEXTS = st.lists(PIECE, max_size=40).map("".join) | st.lists(PIECE, max_size=40).map(" ".join)
REPEATED = st.tuples(PIECE, PIECE, st.integers(2, 600)).map(lambda t: t[0] * t[2] + t[1] * t[2])
QUESTION = st.sampled_from(sorted(QUESTIONS))
INPUTS = st.tuples(QUESTION, TEXTS | REPEATED | st.text(max_size=60)).map(
    lambda pair: "\x01".join(pair).encode("utf-8", "surrogatepass")
)


def target(data: bytes) -> None:
    """Check `data` as a derivation."""
    name, _, text = data.decode("utf-8", "surrogatepass").partition("\x01")
    question = QUESTIONS[name]
    checked = check_derivation(text, question, Points(question, count=3))
    if checked.sentence is not None and not str(checked.sentence):
        raise AssertionError("A refusal without a sentence.")
    for line in checked.lines:
        if line.outcome.kind not in ("first", "equal", "differs", "transposed", "unread"):
            raise AssertionError(line.outcome.kind)
        if not line.right and not str(line.outcome.sentence):
            raise AssertionError("An outcome without a sentence.")
        if not 0 <= line.at <= len(text):
            raise AssertionError("A place outside of the text.")
        if line.mistake is not None and not str(line.mistake.sentence):
            raise AssertionError("A name without a sentence.")


if __name__ == "__main__":
    run(target, INPUTS, "reader of mathematics")
