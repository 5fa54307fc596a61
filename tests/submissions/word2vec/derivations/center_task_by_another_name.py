r"""The derivative under another name, which is called a product.

---
lost = { naive-softmax-center-lines = 8 }
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
g = \frac{\partial J}{\partial v_c}
\frac{\partial J}{\partial v_c} = 2 \cdot g \cdot \frac{1}{2}
\frac{\partial J}{\partial v_c} = 3 \cdot g \cdot \frac{1}{3}
\frac{\partial J}{\partial v_c} = 4 \cdot g \cdot \frac{1}{4}
\frac{\partial J}{\partial v_c} = 5 \cdot g \cdot \frac{1}{5}
\frac{\partial J}{\partial v_c} = 6 \cdot g \cdot \frac{1}{6}
"""
