r"""As a display with alignment marks and remarks, as one copies it from a paper."""

center_derivation = r"""
\begin{align*}
\frac{\partial J}{\partial v_c} &= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right) \\
&= -u_o + \frac{\sum_x \exp(u_x^\top v_c) u_x}{\sum_w \exp(u_w^\top v_c)} \\
&= -u_o + \sum_x P(x \mid c) u_x && \text{(softmax)} \\
&= U^\top (\hat y - y)
\end{align*}
"""
