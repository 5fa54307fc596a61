r"""Line 4 multiplies from the wrong side.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.product_does_not_fit"]
"""


def center_line_4(outside_vectors, delta):
    return delta.T @ outside_vectors.T
