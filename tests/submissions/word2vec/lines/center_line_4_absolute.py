r"""The absolute values of delta.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.delta_changed"]
"""


def center_line_4(outside_vectors, delta):
    return outside_vectors.T @ np.abs(delta)
