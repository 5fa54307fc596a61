r"""The derivative of the probability, not divided by it.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.not_divided"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    delta = probabilities.copy()
    delta[outside_index] -= 1
    return probabilities[outside_index] * (delta @ outside_vectors)
