r"""The most probable word stands for the expectation.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.most_probable"]
"""


def center_line_3(outside_vectors, y_hat, y):
    return outside_vectors[y_hat.argmax()] - outside_vectors[y.argmax()]
