r"""Line 1 takes the normaliser for a constant.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.only_u_o"]
"""

def center_line_1(outside_vectors, center_vector, outside_index):
    return np.negative(outside_vectors[outside_index])
