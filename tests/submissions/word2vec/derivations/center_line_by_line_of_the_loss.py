r"""The loss is split first, each part derived by itself, with names for them."""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -u_o + \frac{\partial}{\partial v_c} \log \sum_x \exp(u_x^\top v_c)
= -u_o + \frac{1}{\sum_w \exp(u_w^\top v_c)} \sum_x \exp(u_x^\top v_c) u_x
= -u_o + \sum_x P(x \mid c) u_x
= \sum_x (\hat y_x - y_x) u_x
= U^\top \delta
"""
