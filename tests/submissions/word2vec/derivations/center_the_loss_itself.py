r"""Nothing was derived: the lines are the loss.

---
lost = { naive-softmax-center-lines = 8 }
diagnosis = ["line.loss_not_differentiated"]
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c)
= -\log \hat y_o
= -u_o + \sum_x P(x \mid c) u_x
"""
