r"""Ten ways to write that the derivative of a sum is a sum.

---
lost = { naive-softmax-center-lines = 6 }
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= \frac{\partial}{\partial v_c} \left( -u_o^\top v_c + \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 2 \frac{\partial}{\partial v_c} \left( \frac{1}{2} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 3 \frac{\partial}{\partial v_c} \left( \frac{1}{3} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 4 \frac{\partial}{\partial v_c} \left( \frac{1}{4} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 5 \frac{\partial}{\partial v_c} \left( \frac{1}{5} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 6 \frac{\partial}{\partial v_c} \left( \frac{1}{6} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 7 \frac{\partial}{\partial v_c} \left( \frac{1}{7} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 8 \frac{\partial}{\partial v_c} \left( \frac{1}{8} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 9 \frac{\partial}{\partial v_c} \left( \frac{1}{9} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 10 \frac{\partial}{\partial v_c} \left( \frac{1}{10} \log \sum_x \exp(u_x^\top v_c) \right)
= -\frac{\partial}{\partial v_c} \left( u_o^\top v_c \right) + 11 \frac{\partial}{\partial v_c} \left( \frac{1}{11} \log \sum_x \exp(u_x^\top v_c) \right)
"""
