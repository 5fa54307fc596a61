r"""Only the row of o.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.vector"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    return (probabilities[outside_index] - 1) * center_vector
