r"""ŷ and y have changed places.

---
lost = { naive-softmax-outside-lines = 2 }
diagnosis = ["line.sign_of_line"]
"""

outside_derivation = r"""
\frac{\partial J}{\partial u_w}
= \frac{\partial}{\partial u_w} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -y_w v_c + \frac{\exp(u_w^\top v_c) v_c}{\sum_x \exp(u_x^\top v_c)}
= (y_w - P(w \mid c)) v_c
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top
"""
