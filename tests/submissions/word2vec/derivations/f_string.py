r"""An f-string is computed.

---
lost = { negative-sampling-lines = 6 }
"""

FIRST = "dJ"
negative_derivation = f"""
{FIRST} = \sigma(s) v_c
"""
