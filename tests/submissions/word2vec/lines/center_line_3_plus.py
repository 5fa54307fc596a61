r"""Line 3 adds both sums.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.plus_y"]
"""

def center_line_3(outside_vectors, y_hat, y):
    return np.dot(y, outside_vectors) + np.dot(y_hat, outside_vectors)
