r"""The task, times one, again and again.

---
lost = { naive-softmax-center-lines = 8 }
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= 2 \cdot \frac{\partial J}{\partial v_c} \cdot \frac{1}{2}
= 3 \cdot \frac{\partial J}{\partial v_c} \cdot \frac{1}{3}
= 4 \cdot \frac{\partial J}{\partial v_c} \cdot \frac{1}{4}
= 5 \cdot \frac{\partial J}{\partial v_c} \cdot \frac{1}{5}
= 6 \cdot \frac{\partial J}{\partial v_c} \cdot \frac{1}{6}
"""
