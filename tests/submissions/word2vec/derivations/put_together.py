r"""Two strings are put together.

---
lost = { negative-sampling-lines = 6 }
"""

negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \frac{\partial}{\partial u_k} \left( -\log \sigma(-u_k^\top v_c) \right)

""" + r"= -\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c)"
