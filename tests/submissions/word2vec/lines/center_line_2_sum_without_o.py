r"""The sum leaves out o.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.sum_without_o"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    p = probabilities.copy()
    p[outside_index] = 0
    return -outside_vectors[outside_index] + p @ outside_vectors
