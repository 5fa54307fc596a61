r"""Row o has the derivative of the softmax, not divided by the probability.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.not_divided"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    weights = np.array(probabilities)
    weights[outside_index] *= weights[outside_index] - 1
    return np.outer(weights, center_vector)
