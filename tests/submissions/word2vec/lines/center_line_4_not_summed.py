r"""Each word keeps its own row.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.not_summed"]
"""


def center_line_4(outside_vectors, delta):
    return outside_vectors * delta.reshape(-1, 1)
