r"""The name was taken out.

---
lost = { naive-softmax-center-lines = 8 }
remove = ["center_derivation"]
"""

pass
