r"""Wrong lines that are right for five words in three dimensions with three draws alone; word 6 is word 1.
---
base = "solved"
deserves = 76.0  # a line or two of each derivation are right
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= -u_o + \frac{5}{n} \sum_x \hat y_x u_x
= -u_o + \sum_x \hat y_x u_x + (d - 3) v_c
= U^\top (\hat y - y) + u_6 - u_1
= \frac{d}{3} U^\top (\hat y - y)
"""
outside_derivation = r"""
\frac{\partial J}{\partial u_w}
= (\hat y_w - y_w) v_c \frac{n}{5}
= (\hat y_w - y_w) v_c + (n - 5) v_c
= (\hat y_w - y_w) v_c + u_6 - u_1
\frac{\partial J}{\partial U} = \frac{n}{5} (\hat y - y) v_c^\top
"""
negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \frac{3}{K} \frac{1}{\sigma(-s)} \sigma'(-s) v_c
= \frac{K}{3} (1 - \sigma(-s)) v_c
= \frac{K}{3} \sigma(s) v_c
"""
