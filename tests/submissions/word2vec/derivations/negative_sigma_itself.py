r"""σ was not differentiated.

---
lost = { negative-sampling-lines = 2 }
diagnosis = ["line.sigma_not_differentiated"]
"""

negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \frac{\partial}{\partial u_k} \left( -\log \sigma(-u_k^\top v_c) \right)
= -\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma(-u_k^\top v_c) \cdot (-v_c)
= (1 - \sigma(-u_k^\top v_c)) v_c
= \sigma(u_k^\top v_c) v_c
"""
