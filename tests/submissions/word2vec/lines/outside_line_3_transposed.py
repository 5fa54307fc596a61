r"""Line 3 has its outer product the wrong way round.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["any.transposed"]
"""

def outside_line_3(y_hat, y, center_vector):
    return np.outer(center_vector, y_hat - y)
