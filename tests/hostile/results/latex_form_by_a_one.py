r"""The last line isn't one product of a matrix and a vector: a sum times y_o, which is one.
---
base = "solved"
deserves = 88.0  # the last lines of two derivations are not there
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= -u_o + \sum_x \hat y_x u_x
= U^\top \hat y - u_o
= y_o (U^\top \hat y - u_o)
"""
outside_derivation = r"""
\frac{\partial J}{\partial u_w}
= \hat y_w v_c - y_w v_c
= (\hat y_w - y_w) v_c
\frac{\partial J}{\partial U} = y_o (\hat y v_c^\top - y v_c^\top)
"""
