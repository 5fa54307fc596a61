r"""1 is subtracted.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.number_for_u_o"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return probabilities @ outside_vectors - 1
