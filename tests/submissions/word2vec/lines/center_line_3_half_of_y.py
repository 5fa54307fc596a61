r"""y is halved.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.y_scaled"]
"""


def center_line_3(outside_vectors, y_hat, y):
    return (y_hat - y / 2) @ outside_vectors
