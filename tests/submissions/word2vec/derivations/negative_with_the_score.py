r"""With s for the score, said in the text."""

negative_derivation = r"""
\frac{\partial J}{\partial u_k}
= \frac{\partial}{\partial u_k} \left( -\log \sigma(-u_k^\top v_c) \right)
= -\frac{\sigma'(-s)}{\sigma(-s)} (-v_c)
= (1 - \sigma(-s)) v_c
= \sigma(s) v_c
"""
