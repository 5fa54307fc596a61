r"""v_c is subtracted in every row.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.minus_everywhere"]
"""


def outside_line_2(probabilities, center_vector, outside_index):
    return np.outer(probabilities, center_vector) - center_vector
