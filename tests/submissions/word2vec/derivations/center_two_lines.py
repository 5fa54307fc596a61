r"""Two right lines, where three are asked for: the last one has nothing to stand on.

---
lost = { naive-softmax-center-lines = 5.333 }
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -u_o + \sum_x P(x \mid c) u_x
= U^\top (\hat y - y)
"""
