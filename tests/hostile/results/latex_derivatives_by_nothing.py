r"""Three last lines and nothing derived: J by a letter that isn't in it is 0, and J by J is 1.
---
base = "solved"
deserves = 72.0  # the answers alone are no derivations
"""

center_derivation = r"""
\frac{\partial J}{\partial a} = 0
\frac{\partial J}{\partial J} = 1
\frac{\partial J}{\partial v_c} = U^\top (\hat y - y)
"""
outside_derivation = r"""
\frac{\partial J}{\partial a} = 0
\frac{\partial J}{\partial J} = 1
\frac{\partial J}{\partial U} = (\hat y - y) v_c^\top
"""
negative_derivation = r"""
\frac{\partial J}{\partial a} = 0
\frac{\partial J}{\partial J} = 1
\frac{\partial J}{\partial u_k} = \sigma(u_k^\top v_c) v_c
"""
