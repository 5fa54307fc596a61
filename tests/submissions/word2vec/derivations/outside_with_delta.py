r"""With a name for the difference."""

outside_derivation = r"""
\frac{\partial J}{\partial u_w}
= \frac{\partial}{\partial u_w} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -y_w v_c + \frac{\exp(u_w^\top v_c) v_c}{\sum_x \exp(u_x^\top v_c)}
= (P(w \mid c) - y_w) v_c
= \delta_w v_c
\frac{\partial J}{\partial U} = \delta v_c^\top
"""
