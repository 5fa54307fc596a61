r"""U times delta, where U has a row for each word.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.product_does_not_fit"]
"""


def center_line_4(outside_vectors, delta):
    return outside_vectors @ delta
