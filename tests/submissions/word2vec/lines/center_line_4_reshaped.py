r"""reshape in place of a transposition.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.reshaped"]
"""


def center_line_4(outside_vectors, delta):
    return outside_vectors.reshape(outside_vectors.shape[1], -1) @ delta
