r"""Line 2 has P(o) in every row: the slip of the printed derivation.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.weighted_by_p_o"]
"""

def outside_line_2(probabilities, center_vector, outside_index):
    n = len(probabilities)
    grad = np.ones((n, 1)) * probabilities[outside_index] * center_vector
    grad[outside_index] -= center_vector
    return grad
