r"""Words alone, no line of mathematics: a person gives the points.

---
lost = { naive-softmax-outside-lines = 6 }
"""

outside_derivation = r"""
\frac{\partial J}{\partial u_w}
= \frac{\partial}{\partial u_w} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
The derivative is the outer product of the error and the center vector
"""
