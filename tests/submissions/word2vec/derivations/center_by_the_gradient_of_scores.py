r"""Through the scores: first by z, then by the chain rule."""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= \frac{\partial J}{\partial z} \frac{\partial z}{\partial v_c}
= (\hat y - y)^\top U
= U^\top (\hat y - y)
"""
