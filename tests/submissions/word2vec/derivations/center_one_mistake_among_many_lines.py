r"""A lost sign among ten lines that say the same.

---
lost = { naive-softmax-center-lines = 2 }
diagnosis = ["line.sign_of_term"]
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -u_o + 2 \sum_x \hat y_x u_x / 2
= -u_o + 3 \sum_x \hat y_x u_x / 3
= -u_o + 4 \sum_x \hat y_x u_x / 4
= -u_o + 5 \sum_x \hat y_x u_x / 5
= -u_o + 6 \sum_x \hat y_x u_x / 6
= -u_o + 7 \sum_x \hat y_x u_x / 7
= -u_o + 8 \sum_x \hat y_x u_x / 8
= -u_o + 9 \sum_x \hat y_x u_x / 9
= -u_o + 10 \sum_x \hat y_x u_x / 10
= -u_o + 11 \sum_x \hat y_x u_x / 11
= -u_o - \sum_x \hat y_x u_x
= U^\top (\hat y - y)
"""
