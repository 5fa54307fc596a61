r"""Two right lines and then no more.

---
lost = { naive-softmax-center-lines = 2.667 }
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -u_o + \frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)}
= -u_o + \sum_x P(x \mid c) u_x
"""
