r"""y is subtracted twice.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.y_twice"]
"""


def center_line_3(outside_vectors, y_hat, y):
    return outside_vectors.T @ (y_hat - y) - outside_vectors.T @ y
