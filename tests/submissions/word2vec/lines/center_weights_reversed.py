r"""The weights stand in the opposite order.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.weights_moved"]
"""


def center_line_4(outside_vectors, delta):
    return delta[::-1] @ outside_vectors
