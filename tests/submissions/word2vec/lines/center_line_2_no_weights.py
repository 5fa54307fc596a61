r"""Line 2 leaves the probabilities out.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.no_weights"]
"""

def center_line_2(outside_vectors, probabilities, outside_index):
    return np.sum(outside_vectors, axis=0) - outside_vectors[outside_index]
