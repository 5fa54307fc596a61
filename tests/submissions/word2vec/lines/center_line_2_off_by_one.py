r"""Words are counted from one.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.off_by_one"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return probabilities @ outside_vectors - outside_vectors[outside_index - 1]
