r"""Line 2 fills row o only.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.only_row_o"]
"""

def outside_line_2(probabilities, center_vector, outside_index):
    grad = np.zeros((len(probabilities), len(center_vector)))
    grad[outside_index] = (probabilities[outside_index] - 1) * center_vector
    return grad
