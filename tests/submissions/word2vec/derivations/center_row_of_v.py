r"""A row of V stands for that of the outside word.

---
lost = { naive-softmax-center-lines = 2 }
diagnosis = ["line.center_row_for_outside"]
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -v_o + \frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)}
= -u_o + \sum_x P(x \mid c) u_x
= -\sum_x y_x u_x + \sum_x \hat y_x u_x
= U^\top (\hat y - y)
"""
