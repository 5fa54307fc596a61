r"""Only the outside word is in the sum.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.only_row_o"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return (probabilities[outside_index] - 1) * outside_vectors[outside_index]
