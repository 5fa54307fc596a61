r"""Through the logarithm of 1 + e^s, without the sigmoid’s own derivative."""

negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \frac{\partial}{\partial u_k} \left( -\log \sigma(-u_k^\top v_c) \right)
= \frac{\partial}{\partial u_k} \log(1 + e^{u_k^\top v_c})
= \frac{e^{u_k^\top v_c}}{1 + e^{u_k^\top v_c}} v_c
= \frac{1}{1 + e^{-u_k^\top v_c}} v_c
= \sigma(u_k^\top v_c) v_c
"""
